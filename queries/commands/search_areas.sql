-- title: Areas of cooperation found by words
-- title_vi: Lĩnh vực hợp tác tìm theo từ
-- description: Areas whose label or definition holds the words, with the number of articles that speak of them.
-- description_vi: Các lĩnh vực có nhãn hoặc định nghĩa chứa các từ, kèm số bài đề cập.
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
WITH found AS (
    SELECT area.*, concat_ws(E'\n', area.label_vi, area.label_en, area.definition_vi, area.definition_en) AS said
    FROM cooperation_areas AS area
)
SELECT
    found.label_vi AS name,
    (SELECT count(*) FROM area_reports AS report WHERE report.area_code = found.code) || ' articles' AS about,
    CAST(NULL AS text) AS date,
    ts_headline('quanhe', found.definition_vi, search_query(:'words'),
                U&'StartSel=\E000, StopSel=\E001, HighlightAll=true') AS snippet,
    found.code AS key,
    count(*) OVER () AS total
FROM found
WHERE search_vector(found.said) @@ search_phrase(:'words')
ORDER BY search_vector(found.label_vi) @@ search_phrase(:'words') DESC, found.ordinal
LIMIT CAST(:'limit' AS int);
