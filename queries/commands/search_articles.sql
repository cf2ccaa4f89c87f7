-- title: Articles found by words
-- title_vi: Các bài tìm theo từ
-- description: Articles that hold the words together, else all of them anywhere; the typed diacritics first, then by rank.
-- description_vi: Các bài có các từ đứng liền nhau, nếu không thì có đủ các từ; đúng dấu đã gõ trước, rồi theo mức phù hợp.
-- param: words text '' -- words to look for, with or without diacritics; "…" for words that stand together, - before one that must not occur
-- param: limit int 10 -- most rows to list
\if :{?words}
\else
  \set words ''
\endif
\if :{?limit}
\else
  \set limit 10
\endif
WITH wanted AS (
    SELECT CASE WHEN EXISTS (SELECT FROM articles WHERE search @@ search_phrase(:'words'))
                THEN search_phrase(:'words') ELSE search_query(:'words') END AS query
), found AS (
    SELECT
        article.id,
        ts_rank_cd(article.search, (SELECT query FROM wanted), 1) AS rank,
        count(*) OVER () AS total
    FROM articles AS article
    WHERE article.search @@ (SELECT query FROM wanted)
    ORDER BY rank DESC, article.published_on DESC NULLS LAST, article.record_id, article.id
    LIMIT 200
)
SELECT
    coalesce(article.title, regexp_replace(split_part(article.body, E'\n', 1), '^(.{100}\S*).*', '\1…')) AS name,
    publisher.name AS about,
    CAST(article.published_on AS text) AS date,
    ts_headline('quanhe', left(article.body, 200000), (SELECT query FROM wanted),
                U&'StartSel=\E000, StopSel=\E001, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "') AS snippet,
    article.record_id AS key,
    found.total
FROM found
JOIN articles AS article ON article.id = found.id
LEFT JOIN publishers AS publisher ON publisher.id = article.publisher_id
ORDER BY position(lower(normalize(:'words')) IN lower(concat_ws(E'\n', article.title, article.body))) > 0 DESC,
    found.rank DESC, article.published_on DESC NULLS LAST, article.record_id, article.id
LIMIT CAST(:'limit' AS int);
