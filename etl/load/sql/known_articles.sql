-- Versions of loaded articles.

-- query: all
SELECT source.path, article.locator, article.raw_sha256, article.fingerprint, raw.compressed IS NOT NULL AS is_kept
FROM articles AS article JOIN sources AS source ON source.id = article.source_id
JOIN raw_documents AS raw ON raw.sha256 = article.raw_sha256;

-- query: named
SELECT source.path, article.locator, article.id, article.raw_sha256, article.fingerprint,
    raw.compressed IS NOT NULL AS is_kept
FROM unnest(CAST(:paths AS text[]), CAST(:locators AS text[])) AS wanted (path, locator)
JOIN sources AS source ON source.path = wanted.path
JOIN articles AS article ON article.source_id = source.id AND article.locator = wanted.locator
JOIN raw_documents AS raw ON raw.sha256 = article.raw_sha256;
