-- title: Statements on an area over time
-- title_vi: Phát biểu về một lĩnh vực theo thời gian
-- description: One row for each statement, oldest first, undated last: which side or speaker, in which stance, to whom it agreed, and the quote. Dated by the article, else by its main event.
-- description_vi: Mỗi dòng là một phát biểu, cũ nhất trước, không rõ ngày sau cùng: bên nào hoặc ai nói, cách đề cập, ai tán thành và trích dẫn. Ngày theo bài, nếu không có thì theo sự kiện chính của bài.
-- param: area area education -- the area; empty for all
-- param: country country '' -- country of the side that speaks, or a side of an event of the article; empty for any
-- param: speaker person '' -- who speaks; empty for anyone
-- param: stance stance '' -- assessed, agreed or proposed; empty for all
-- param: since date '' -- earliest day of the article or of its main event; undated is left out then
-- param: until date '' -- latest day of the article or of its main event; undated is left out then
-- example: area='giao duc' country=lao
-- example: area=defence country=LA stance=agreed
\if :{?area}
\else
  \set area education
\endif
\if :{?country}
\else
  \set country ''
\endif
\if :{?speaker}
\else
  \set speaker ''
\endif
\if :{?stance}
\else
  \set stance ''
\endif
\if :{?since}
\else
  \set since ''
\endif
\if :{?until}
\else
  \set until ''
\endif
WITH dated AS (
    SELECT
        article.id,
        article.record_id,
        article.published_on,
        main.date_edtf,
        coalesce(article.published_on, main.date_lower) AS day
    FROM articles AS article
    LEFT JOIN LATERAL (
        SELECT event.date_edtf, event.date_lower
        FROM event_reports AS event
        WHERE event.article_id = article.id AND event.is_main
        ORDER BY event.ordinal
        LIMIT 1
    ) AS main ON true
)
SELECT
    article.published_on,
    CASE WHEN article.published_on IS NULL THEN article.date_edtf END AS main_event_date,
    statement.area_code AS area,
    statement.stance_code AS stance,
    coalesce(statement.country_code, organization.country_code) AS side_country,
    coalesce(organization.name, statement.side_name) AS side,
    person.name AS speaker,
    statement.verb,
    statement.concurs_with AS concurrence,
    quoted.quote,
    article.record_id AS article,
    statement.key AS statement_key
FROM area_statements AS statement
JOIN dated AS article ON article.id = statement.article_id
LEFT JOIN organizations AS organization ON organization.id = statement.organization_id
LEFT JOIN person_reports AS speaker ON speaker.id = statement.speaker_report_id
LEFT JOIN people AS person ON person.id = speaker.person_id
LEFT JOIN LATERAL (
    SELECT mention.quote, mention.start_offset
    FROM statement_evidence AS evidence
    JOIN mentions AS mention ON mention.id = evidence.mention_id
    WHERE evidence.statement_id = statement.id
    ORDER BY evidence.ordinal, mention.start_offset
    LIMIT 1
) AS quoted ON true
WHERE (:'area' = '' OR statement.area_code = ANY (ARRAY(SELECT bi.keys_named('area', :'area'))))
  AND (:'stance' = '' OR statement.stance_code = ANY (ARRAY(SELECT bi.keys_named('stance', :'stance'))))
  AND (:'speaker' = '' OR person.key = ANY (ARRAY(SELECT bi.keys_named('person', :'speaker'))))
  AND (:'country' = ''
       OR coalesce(statement.country_code, organization.country_code)
          = ANY (ARRAY(SELECT bi.keys_named('country', :'country')))
       OR EXISTS (SELECT FROM event_reports AS event
                  JOIN event_report_sides AS side ON side.event_report_id = event.id
                  WHERE event.article_id = statement.article_id
                    AND side.country_code = ANY (ARRAY(SELECT bi.keys_named('country', :'country')))))
  AND (:'since' = '' OR article.day >= CAST(NULLIF(:'since', '') AS date))
  AND (:'until' = '' OR article.day <= CAST(NULLIF(:'until', '') AS date))
ORDER BY article.day, article.record_id, quoted.start_offset, statement.ordinal;
