-- title: Statements found by words
-- title_vi: Phát biểu tìm theo từ
-- description: Quotes of statements on areas that hold the words together; with quotes, - or or, as these say; by rank; from the 100 articles that fit best.
-- description_vi: Trích dẫn các phát biểu có các từ đứng liền nhau; có ngoặc kép, - hoặc or thì theo đó; theo mức phù hợp; lấy từ 100 bài phù hợp nhất.
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
    SELECT CASE WHEN :'words' ~ '(^|\s)-|"|\sor\s' THEN search_query(:'words')
                ELSE search_phrase(:'words') END AS query
), told AS (
    SELECT article.id, article.record_id, article.published_on
    FROM articles AS article
    WHERE article.search @@ (SELECT query FROM wanted)
    ORDER BY ts_rank_cd(article.search, (SELECT query FROM wanted), 1) DESC, article.published_on DESC NULLS LAST,
        article.record_id
    LIMIT 100
), found AS (
    SELECT
        mention.id,
        mention.quote,
        told.record_id,
        told.published_on,
        mention.start_offset,
        ts_rank_cd(words.vector, (SELECT query FROM wanted), 1)
          + CASE WHEN position(lower(normalize(:'words')) IN lower(mention.quote)) > 0 THEN 1 ELSE 0 END AS rank,
        count(*) OVER () AS total
    FROM told
    JOIN mentions AS mention ON mention.article_id = told.id AND mention.kind_code = 'statement'
    CROSS JOIN LATERAL (SELECT search_vector(mention.quote) AS vector OFFSET 0) AS words
    WHERE words.vector @@ (SELECT query FROM wanted)
    ORDER BY rank DESC, told.published_on DESC NULLS LAST, told.record_id, mention.start_offset, mention.id
    LIMIT CAST(:'limit' AS int)
)
SELECT
    concat_ws(', ', min(person.name), min(coalesce(organization.name, statement.side_name))) AS name,
    concat_ws(', ', string_agg(DISTINCT statement.stance_code, ', '),
              string_agg(DISTINCT statement.area_code, ', ')) AS about,
    CAST(found.published_on AS text) AS date,
    ts_headline('quanhe', found.quote, (SELECT query FROM wanted),
                U&'StartSel=\E000, StopSel=\E001, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "') AS snippet,
    min(statement.key) AS key,
    found.total
FROM found
JOIN statement_evidence AS evidence ON evidence.mention_id = found.id
JOIN area_statements AS statement ON statement.id = evidence.statement_id
LEFT JOIN organizations AS organization ON organization.id = statement.organization_id
LEFT JOIN person_reports AS speaker ON speaker.id = statement.speaker_report_id
LEFT JOIN people AS person ON person.id = speaker.person_id
GROUP BY found.id, found.quote, found.rank, found.total, found.published_on, found.record_id
ORDER BY found.rank DESC, found.published_on DESC NULLS LAST, found.record_id, key;
