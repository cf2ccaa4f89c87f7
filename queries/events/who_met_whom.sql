-- title: Who met whom
-- title_vi: Ai gặp ai
-- description: One row for each meeting of two people who act for different countries, newest first, with the role of each.
-- description_vi: Mỗi dòng là một lần hai người đại diện cho hai nước gặp nhau, mới nhất trước, kèm vai trò của từng người.
-- param: person person '' -- one of them; empty for everyone
-- param: country country '' -- country that one of them acts for; empty for any
-- param: since date '' -- earliest day; an event that may have been on or after it counts
-- param: until date '' -- latest day; an event that may have been on or before it counts
-- example: person='to lam' country=lao
-- example: country=nhat since=2019-01-01
\if :{?person}
\else
  \set person ''
\endif
\if :{?country}
\else
  \set country ''
\endif
\if :{?since}
\else
  \set since ''
\endif
\if :{?until}
\else
  \set until ''
\endif
SELECT
    event.date_edtf AS date,
    person.name AS person,
    person.country_code AS person_country,
    first.role_code AS person_role,
    other.name AS met,
    other.country_code AS met_country,
    second.role_code AS met_role,
    event.type_code AS type,
    event.title,
    place.name AS place,
    quoted.quote,
    quoted.record_id AS article,
    event.key AS event_key
FROM events AS event
JOIN event_types AS type ON type.code = event.type_code
JOIN event_participants AS first ON first.event_id = event.id
JOIN event_participants AS second ON second.event_id = event.id
JOIN people AS person ON person.id = first.person_id
JOIN people AS other ON other.id = second.person_id AND other.country_code <> person.country_code
LEFT JOIN places AS place ON place.id = event.place_id
LEFT JOIN LATERAL (
    SELECT mention.quote, article.record_id
    FROM event_members AS member
    JOIN event_evidence AS evidence ON evidence.event_report_id = member.event_report_id
    JOIN mentions AS mention ON mention.id = evidence.mention_id
    JOIN articles AS article ON article.id = mention.article_id
    WHERE member.event_id = event.id
    ORDER BY article.published_on, article.record_id, evidence.ordinal, mention.start_offset
    LIMIT 1
) AS quoted ON true
WHERE type.plover LIKE 'CONSULT%'
  AND event.status_code IN ('occurred', 'historical')
  AND CASE WHEN :'person' = '' THEN person.country_code > other.country_code
           ELSE person.key = ANY (ARRAY(SELECT bi.keys_named('person', :'person'))) END
  AND (:'country' = '' OR person.country_code = ANY (ARRAY(SELECT bi.keys_named('country', :'country')))
       OR other.country_code = ANY (ARRAY(SELECT bi.keys_named('country', :'country'))))
  AND (:'since' = '' OR coalesce(event.date_upper, event.date_lower) >= CAST(NULLIF(:'since', '') AS date))
  AND (:'until' = '' OR coalesce(event.date_lower, event.date_upper) <= CAST(NULLIF(:'until', '') AS date))
ORDER BY event.date_upper DESC NULLS LAST, event.key, person.name, other.name, first.role_code, second.role_code;
