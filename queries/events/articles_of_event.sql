-- title: Articles that report an event
-- title_vi: Các bài đưa tin về một sự kiện
-- description: One row for each article that reports the event, with what it says and its quote; then articles whose report may be of the same event: same type and people, dates that fit.
-- description_vi: Mỗi dòng là một bài đưa tin về sự kiện, kèm nội dung và trích dẫn; sau đó là bài có thể nói về cùng sự kiện: cùng loại, cùng người, ngày phù hợp.
-- param: event text '' -- key of the event or of one of its reports, as other queries and 'etl search' show it
-- param: possible boolean true -- also show reports that may be of the same event
-- example: event=0123456789ab-e1-abcdef possible=false
\if :{?event}
\else
  \set event ''
\endif
\if :{?possible}
\else
  \set possible true
\endif
WITH wanted AS (
    SELECT event.*
    FROM events AS event
    WHERE event.key = :'event'
       OR event.id IN (SELECT member.event_id FROM event_members AS member WHERE member.report_key = :'event')
), alike AS (
    SELECT wanted.id AS event_id, 'reports it' AS relation
    FROM wanted
    UNION ALL
    SELECT other.id, 'may report it'
    FROM wanted
    JOIN events AS other ON other.type_code = wanted.type_code AND other.id <> wanted.id
    WHERE CAST(:'possible' AS boolean)
      AND other.date_lower <= wanted.date_upper AND other.date_upper >= wanted.date_lower
      AND other.date_upper - other.date_lower < 366 AND wanted.date_upper - wanted.date_lower < 366
      AND coalesce(other.country_code = wanted.country_code, true)
      AND (SELECT count(DISTINCT shared.person_id)
           FROM event_participants AS shared
           JOIN event_participants AS own ON own.person_id = shared.person_id AND own.event_id = wanted.id
           WHERE shared.event_id = other.id) >= 2
)
SELECT
    alike.relation,
    article.published_on,
    publisher.name AS publisher,
    article.title AS article_title,
    report.title AS says,
    report.date_edtf AS date,
    report.date_basis,
    report.place_name AS place,
    (SELECT string_agg(person.name || ' (' || participant.role_code || ')', ', '
                       ORDER BY participant.ordinal)
     FROM event_report_participants AS participant
     JOIN person_reports AS person ON person.id = participant.person_report_id
     WHERE participant.event_report_id = report.id) AS people,
    report.is_main,
    quoted.quote,
    article.url,
    article.record_id AS article,
    report.key AS report_key,
    event.key AS event_key
FROM alike
JOIN events AS event ON event.id = alike.event_id
JOIN event_members AS member ON member.event_id = event.id
JOIN event_reports AS report ON report.id = member.event_report_id
JOIN articles AS article ON article.id = report.article_id
LEFT JOIN publishers AS publisher ON publisher.id = article.publisher_id
LEFT JOIN LATERAL (
    SELECT mention.quote
    FROM event_evidence AS evidence
    JOIN mentions AS mention ON mention.id = evidence.mention_id
    WHERE evidence.event_report_id = report.id
    ORDER BY evidence.ordinal, mention.start_offset
    LIMIT 1
) AS quoted ON true
ORDER BY alike.relation DESC, article.published_on, article.record_id, report.ordinal;
