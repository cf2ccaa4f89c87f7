-- title: Blocks and sentences outside the body
-- title_vi: Khối và câu ngoài thân bài
-- description: Own blocks or sentences whose offsets lie outside the body, or a sentence outside its block.
-- description_vi: Khối hoặc câu có vị trí ngoài thân bài, hoặc câu nằm ngoài khối của nó.
SELECT article.key AS article, 'block' AS what, block.ordinal AS number
FROM article_blocks AS block JOIN articles AS article ON article.id = block.article_id
WHERE block.end_offset > char_length(article.body)
UNION ALL
SELECT article.key, 'sentence', sentence.start_offset
FROM sentences AS sentence
JOIN articles AS article ON article.id = sentence.article_id
JOIN article_blocks AS block ON block.article_id = sentence.article_id AND block.ordinal = sentence.block_ordinal
WHERE sentence.start_offset < block.start_offset OR sentence.end_offset > block.end_offset
   OR block.start_offset IS NULL;
