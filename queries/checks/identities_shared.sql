-- title: Versions of one article beside each other
-- title_vi: Các phiên bản của một bài cùng tồn tại
-- description: Identities that more than one article answers to, so that one of them should have been passed over.
-- description_vi: Dấu hiệu nhận dạng thuộc về nhiều hơn một bài, lẽ ra chỉ giữ một bài.
SELECT identity, count(*) AS articles
FROM article_identities
GROUP BY identity
HAVING count(*) > 1
ORDER BY identity;
