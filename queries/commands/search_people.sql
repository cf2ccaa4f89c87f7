-- title: People found by name
-- title_vi: Con người tìm theo tên
-- description: People one of whose names holds the words, else is spelt nearly so, nearest first, with country and offices.
-- description_vi: Những người có tên chứa các từ, nếu không có thì viết gần giống, gần nhất trước, kèm nước và chức vụ.
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
WITH asked AS (
    SELECT plain_name(:'words') AS form, EXISTS (SELECT bi.keys_named('person', :'words')) AS is_known
), found AS (
    SELECT
        names.key,
        max(CASE WHEN NOT asked.is_known THEN similarity(names.form, asked.form)
                 WHEN names.form = asked.form THEN 1 ELSE 0 END
            + CASE WHEN position(lower(normalize(:'words')) IN lower(names.name)) > 0 THEN 1 ELSE 0 END) AS likeness,
        (array_agg(names.name ORDER BY similarity(names.form, asked.form) DESC, names.name))[1] AS name
    FROM asked
    JOIN bi.names AS names ON names.kind = 'person'
    WHERE CASE WHEN asked.is_known THEN names.form ~ ('\m' || asked.form || '\M') ELSE names.form %> asked.form END
    GROUP BY names.key
), named AS (
    SELECT
        person.id,
        person.key,
        person.name,
        person.country_code,
        found.likeness,
        CASE WHEN plain_name(found.name) <> person.search_name THEN found.name END AS other_name,
        (SELECT count(DISTINCT report.article_id) FROM person_reports AS report WHERE report.person_id = person.id)
            AS articles
    FROM found
    JOIN people AS person ON person.key = found.key
), best AS (
    SELECT *, count(*) OVER () AS total
    FROM named
    ORDER BY likeness DESC, articles DESC, name, key
    LIMIT CAST(:'limit' AS int)
)
SELECT
    best.name,
    concat_ws(', ', best.country_code, office.titles, best.other_name) AS about,
    CAST(NULL AS text) AS date,
    (SELECT ts_headline('quanhe', mention.quote, search_query(:'words'),
                        U&'StartSel=\E000, StopSel=\E001, HighlightAll=true')
     FROM person_reports AS report
     JOIN person_evidence AS evidence ON evidence.person_report_id = report.id
     JOIN mentions AS mention ON mention.id = evidence.mention_id
     WHERE report.person_id = best.id
     ORDER BY char_length(mention.quote) DESC, mention.id
     LIMIT 1) AS snippet,
    best.key,
    best.total
FROM best
LEFT JOIN LATERAL (
    SELECT string_agg(said.title, ', ' ORDER BY said.times DESC, said.title) AS titles
    FROM (SELECT position.title, count(report.id) AS times
          FROM tenures AS tenure
          JOIN positions AS position ON position.id = tenure.position_id
          LEFT JOIN office_reports AS report ON report.tenure_id = tenure.id
          WHERE tenure.person_id = best.id
          GROUP BY position.title
          ORDER BY times DESC, position.title
          LIMIT 3) AS said
) AS office ON true
ORDER BY best.likeness DESC, best.articles DESC, best.name, best.key;
