-- title: An article
-- title_vi: Một bài báo
-- description: What one article is and what was found in it, by key or id.
-- description_vi: Một bài báo và những gì tìm thấy trong bài, theo khóa hoặc mã.
-- param: key text '' -- key or id of the article
-- param: text boolean false -- also its text
\if :{?key}
\else
  \set key ''
\endif
\if :{?text}
\else
  \set text false
\endif
WITH chosen AS (
    SELECT article.*
    FROM articles AS article
    WHERE :'key' IN (article.key, article.record_id)
), shown (subject, part, section, place, name, value) AS (
    SELECT chosen.key, 0, '', fact.place, fact.name, fact.value
    FROM chosen
    CROSS JOIN LATERAL (VALUES
        (1, 'title', chosen.title),
        (2, 'published', coalesce(to_char(chosen.published_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI'),
             chosen.published_on::text)),
        (3, 'publisher', (SELECT publisher.name FROM publishers AS publisher WHERE publisher.id = chosen.publisher_id)),
        (4, 'author', chosen.author),
        (5, 'address', chosen.url),
        (6, 'id', chosen.record_id),
        (7, 'source', (SELECT source.path FROM sources AS source WHERE source.id = chosen.source_id)
             || coalesce('#' || nullif(chosen.locator, ''), '')),
        (8, 'length', char_length(chosen.body) || ' characters'),
        (9, 'key', chosen.key)
    ) AS fact (place, name, value)
    UNION ALL
    SELECT chosen.key, 1, 'People', report.ordinal, person.name || coalesce(', ' || person.country_code, ''),
        coalesce((SELECT string_agg(office.title, '; ' ORDER BY office.ordinal) || ' ' FROM office_reports AS office
                  WHERE office.person_report_id = report.id), '') || '[' || person.key || ']'
    FROM chosen
    JOIN person_reports AS report ON report.article_id = chosen.id
    JOIN people AS person ON person.id = report.person_id
    UNION ALL
    SELECT chosen.key, 2, 'Events', report.ordinal, concat_ws(', ', report.type_code, coalesce(report.date_edtf, 'undated')),
        report.title || ' [' || report.key || ']'
    FROM chosen
    JOIN event_reports AS report ON report.article_id = chosen.id
    UNION ALL
    SELECT chosen.key, 3, 'Agreements', report.ordinal, concat_ws(', ', report.type_code, report.action_code),
        report.title || ' [' || report.key || ']'
    FROM chosen
    JOIN agreement_reports AS report ON report.article_id = chosen.id
    UNION ALL
    SELECT chosen.key, 4, 'Cooperation areas', report.ordinal, report.area_code,
        (SELECT string_agg(stance.stance_code, ', ' ORDER BY stance.ordinal) FROM area_report_stances AS stance
         WHERE stance.area_report_id = report.id)
    FROM chosen
    JOIN area_reports AS report ON report.article_id = chosen.id
    UNION ALL
    SELECT chosen.key, 5, 'Issues', issue.ordinal, issue.issue_code, issue.message
    FROM chosen
    JOIN load_issues AS issue ON issue.article_id = chosen.id
    UNION ALL
    SELECT chosen.key, 6, 'Text', 0, ' ', chosen.body
    FROM chosen
    WHERE CAST(:'text' AS boolean)
)
SELECT subject, section, name, value
FROM shown
WHERE value <> ''
ORDER BY subject, part, place, name, value;
