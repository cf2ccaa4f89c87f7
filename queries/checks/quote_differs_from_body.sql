-- title: Quotes that are not the body's text
-- title_vi: Trích dẫn khác với thân bài
-- description: Mentions whose quote differs from the article's body at its offsets.
-- description_vi: Trích dẫn khác với thân bài tại vị trí của nó.
SELECT article.key AS article, mention.start_offset, mention.end_offset, mention.quote,
    substr(article.body, mention.start_offset + 1, mention.end_offset - mention.start_offset) AS found
FROM mentions AS mention
JOIN articles AS article ON article.id = mention.article_id
WHERE mention.quote <> substr(article.body, mention.start_offset + 1, mention.end_offset - mention.start_offset)
ORDER BY article.key, mention.start_offset;
