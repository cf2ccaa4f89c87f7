-- The raw documents of articles, and the articles that they are asked for by.

-- query: chosen
SELECT article.id
FROM articles AS article JOIN sources AS source ON source.id = article.source_id
WHERE CAST(:given AS text) IS NULL OR :given IN (article.key, article.record_id, source.path)
    OR source.path = CAST(:path AS text) OR starts_with(source.path, rtrim(:path, '/') || '/')
ORDER BY source.path COLLATE "C", article.locator COLLATE "C";

-- query: documents
SELECT source.path, article.locator, article.record_id, article.media_type, article.raw_sha256, raw.compressed
FROM unnest(CAST(:ids AS bigint[])) WITH ORDINALITY AS wanted (id, place)
JOIN articles AS article USING (id) JOIN sources AS source ON source.id = article.source_id
JOIN raw_documents AS raw ON raw.sha256 = article.raw_sha256
ORDER BY wanted.place;

-- query: by_key
SELECT article.key, source.path, article.locator, article.record_id, article.media_type, article.raw_sha256,
    raw.compressed
FROM articles AS article JOIN sources AS source ON source.id = article.source_id
JOIN raw_documents AS raw ON raw.sha256 = article.raw_sha256
WHERE :key IN (article.key, article.record_id)
ORDER BY article.key;
