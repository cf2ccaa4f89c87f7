-- title: Cooperation areas by stance
-- title_vi: Lĩnh vực hợp tác theo cách đề cập
-- description: One row for each area and stance (assessed, agreed, proposed), with the number of articles and the newest quote.
-- description_vi: Mỗi dòng là một lĩnh vực và một cách đề cập (đánh giá, nhất trí, đề xuất), kèm số bài báo và trích dẫn mới nhất.
-- param: country country LA -- a side of some event of the article; empty for any
-- param: stance stance '' -- assessed, agreed or proposed; empty for all
-- param: area area '' -- only this area; empty for all
-- param: since date '' -- first day of publication; undated articles are left out then
-- param: until date '' -- last day of publication; undated articles are left out then
-- example: country=lao stance=agreed
-- example: country='' area='quoc phong'
\if :{?country}
\else
  \set country LA
\endif
\if :{?stance}
\else
  \set stance ''
\endif
\if :{?area}
\else
  \set area ''
\endif
\if :{?since}
\else
  \set since ''
\endif
\if :{?until}
\else
  \set until ''
\endif
WITH held AS (
    SELECT
        report.area_code,
        stance.stance_code,
        count(DISTINCT article.id) AS articles,
        (array_agg(article.id ORDER BY article.published_on DESC NULLS LAST, article.record_id))[1] AS newest_id
    FROM area_reports AS report
    JOIN area_report_stances AS stance ON stance.area_report_id = report.id
    JOIN articles AS article ON article.id = report.article_id
    WHERE (:'stance' = '' OR stance.stance_code = ANY (ARRAY(SELECT bi.keys_named('stance', :'stance'))))
      AND (:'area' = '' OR report.area_code = ANY (ARRAY(SELECT bi.keys_named('area', :'area'))))
      AND (:'country' = ''
           OR article.id IN (SELECT event.article_id FROM event_reports AS event
                             JOIN event_report_sides AS side ON side.event_report_id = event.id
                             WHERE side.country_code = ANY (ARRAY(SELECT bi.keys_named('country', :'country')))))
      AND (:'since' = '' OR article.published_on >= CAST(NULLIF(:'since', '') AS date))
      AND (:'until' = '' OR article.published_on <= CAST(NULLIF(:'until', '') AS date))
    GROUP BY report.area_code, stance.stance_code
)
SELECT
    area.group_code AS area_group,
    area.code AS area,
    area.label_vi,
    area.label_en,
    stance.code AS stance,
    held.articles,
    quoted.quote,
    newest.record_id AS article
FROM held
JOIN cooperation_areas AS area ON area.code = held.area_code
JOIN area_groups ON area_groups.code = area.group_code
JOIN stances AS stance ON stance.code = held.stance_code
JOIN articles AS newest ON newest.id = held.newest_id
LEFT JOIN LATERAL (
    SELECT mention.quote
    FROM area_statements AS statement
    JOIN statement_evidence AS evidence ON evidence.statement_id = statement.id
    JOIN mentions AS mention ON mention.id = evidence.mention_id
    WHERE statement.article_id = newest.id
      AND statement.area_code = area.code
      AND statement.stance_code = stance.code
    ORDER BY evidence.ordinal, mention.start_offset
    LIMIT 1
) AS quoted ON true
ORDER BY area_groups.ordinal, area.ordinal, stance.ordinal;
