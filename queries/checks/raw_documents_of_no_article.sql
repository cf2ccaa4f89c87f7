-- title: Raw documents of no article
-- title_vi: Tài liệu gốc không thuộc bài nào
-- description: Raw documents that no article was read from.
-- description_vi: Tài liệu gốc mà không bài báo nào được đọc từ đó.
SELECT raw.sha256
FROM raw_documents AS raw
WHERE NOT EXISTS (SELECT FROM articles AS article WHERE article.raw_sha256 = raw.sha256);
