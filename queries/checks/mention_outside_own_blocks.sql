-- title: Mentions outside the article's own blocks
-- title_vi: Trích dẫn ngoài các khối của bài
-- description: Mentions that do not lie within the offsets of the article's own blocks.
-- description_vi: Trích dẫn không nằm trong các khối của chính bài.
SELECT article.key AS article, mention.kind_code, mention.start_offset, mention.end_offset, mention.quote
FROM mentions AS mention
JOIN articles AS article ON article.id = mention.article_id
WHERE NOT EXISTS (
    SELECT FROM article_blocks AS first
    WHERE first.article_id = mention.article_id
      AND mention.start_offset >= first.start_offset AND mention.start_offset < first.end_offset)
   OR NOT EXISTS (
    SELECT FROM article_blocks AS last
    WHERE last.article_id = mention.article_id
      AND mention.end_offset > last.start_offset AND mention.end_offset <= last.end_offset);
