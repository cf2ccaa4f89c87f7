-- The temporary table batch_raw_documents → the row of each hash; the last load says whether bytes are kept.
INSERT INTO raw_documents (sha256, compressed)
SELECT sha256, compressed FROM batch_raw_documents
ON CONFLICT (sha256) DO UPDATE SET compressed = excluded.compressed
WHERE (raw_documents.compressed IS NULL) <> (excluded.compressed IS NULL);
