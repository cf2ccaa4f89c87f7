-- title: Organizations found by name
-- title_vi: Tổ chức tìm theo tên
-- description: Organizations whose name holds the words, else is spelt nearly so, nearest first, with country and kind.
-- description_vi: Các tổ chức có tên chứa các từ, nếu không có thì viết gần giống, gần nhất trước, kèm nước và loại.
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
    SELECT plain_name(:'words') AS form, EXISTS (SELECT bi.keys_named('organization', :'words')) AS is_known
), found AS (
    SELECT
        names.key,
        max(CASE WHEN NOT asked.is_known THEN similarity(names.form, asked.form)
                 WHEN names.form = asked.form THEN 1 ELSE 0 END
            + CASE WHEN position(lower(normalize(:'words')) IN lower(names.name)) > 0 THEN 1 ELSE 0 END) AS likeness
    FROM asked
    JOIN bi.names AS names ON names.kind = 'organization'
    WHERE CASE WHEN NOT asked.is_known THEN names.form %> asked.form
               ELSE names.form ~ ('\m' || asked.form || '\M')
                    OR names.key = ANY (ARRAY(SELECT bi.keys_named('organization', :'words'))) END
    GROUP BY names.key
), named AS (
    SELECT
        organization.id,
        organization.key,
        organization.name,
        concat_ws(', ', organization.country_code, kind.label_vi) AS about,
        found.likeness,
        (SELECT count(DISTINCT report.article_id)
         FROM organization_reports AS report
         WHERE report.organization_id = organization.id) AS articles
    FROM found
    JOIN organizations AS organization ON organization.key = found.key
    JOIN organization_kinds AS kind ON kind.code = organization.kind_code
), best AS (
    SELECT *, count(*) OVER () AS total
    FROM named
    ORDER BY likeness DESC, articles DESC, name, key
    LIMIT CAST(:'limit' AS int)
)
SELECT
    best.name,
    best.about,
    CAST(NULL AS text) AS date,
    ts_headline('quanhe', coalesce(said.sentence, best.name), search_query(:'words'),
                U&'StartSel=\E000, StopSel=\E001, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "') AS snippet,
    best.key,
    best.total
FROM best
LEFT JOIN LATERAL (
    SELECT substr(article.body, sentence.start_offset + 1, sentence.end_offset - sentence.start_offset) AS sentence
    FROM organization_reports AS report
    JOIN organization_evidence AS evidence ON evidence.organization_report_id = report.id
    JOIN mentions AS mention ON mention.id = evidence.mention_id
    JOIN articles AS article ON article.id = mention.article_id
    JOIN sentences AS sentence
        ON sentence.article_id = mention.article_id
       AND sentence.start_offset <= mention.start_offset AND sentence.end_offset >= mention.end_offset
    WHERE report.organization_id = best.id
    ORDER BY article.published_on DESC NULLS LAST, article.record_id, mention.start_offset
    LIMIT 1
) AS said ON true
ORDER BY best.likeness DESC, best.articles DESC, best.name, best.key;
