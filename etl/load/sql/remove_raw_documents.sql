-- Remove the raw documents of replaced articles that no article was read from any more.
DELETE FROM raw_documents AS raw USING replaced_raw_documents AS replaced
WHERE raw.sha256 = replaced.sha256
  AND NOT EXISTS (SELECT FROM articles AS article WHERE article.raw_sha256 = raw.sha256);
