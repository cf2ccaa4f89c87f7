-- title: Load issues
-- title_vi: Các vấn đề khi nạp dữ liệu
-- description: What could not be read, decided or confirmed, newest run first, each with its place.
-- description_vi: Những gì không đọc, không quyết định hoặc không xác nhận được, lần chạy mới nhất trước, kèm vị trí.
-- param: code text '' -- kind of issue, a code of issue_codes
-- param: article text '' -- key or id of an article
-- param: source text '' -- part of the path of the source
-- param: limit int 100 -- most rows to list
\if :{?code}
\else
  \set code ''
\endif
\if :{?article}
\else
  \set article ''
\endif
\if :{?source}
\else
  \set source ''
\endif
\if :{?limit}
\else
  \set limit 100
\endif
SELECT
    issue.issue_code AS code,
    source.path || coalesce('#' || nullif(issue.locator, ''), '') AS source,
    article.record_id AS article,
    coalesce(
        issue.place,
        CASE WHEN issue.start_offset IS NOT NULL
             THEN 'characters ' || issue.start_offset || '–' || issue.end_offset END
    ) AS place,
    substr(article.body, issue.start_offset + 1, issue.end_offset - issue.start_offset) AS quote,
    issue.asserted,
    issue.expected,
    issue.message,
    issue.mend
FROM load_issues AS issue
JOIN sources AS source ON source.id = issue.source_id
LEFT JOIN articles AS article ON article.id = issue.article_id
WHERE (:'code' = '' OR issue.issue_code = :'code')
  AND (:'article' = '' OR :'article' IN (article.key, article.record_id))
  AND (:'source' = '' OR position(:'source' IN source.path) > 0)
ORDER BY issue.run_id DESC, source.path, issue.locator, issue.ordinal
LIMIT CAST(:'limit' AS int);
