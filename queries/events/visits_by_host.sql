-- title: Visits by host
-- title_vi: Các chuyến thăm theo bên chủ nhà
-- description: One row for each visit to a country, oldest first, undated last: who came, who received, at which level. Reports of the same guests on the same days are one visit.
-- description_vi: Mỗi dòng là một chuyến thăm tới một nước, cũ nhất trước, không rõ ngày sau cùng: ai đến, ai tiếp, cấp nào. Các tin về cùng khách, cùng ngày là một chuyến.
-- param: host country LA -- country visited; empty for any
-- param: person person '' -- the one who received; empty for anyone
-- param: guest country '' -- country of the guest; empty for any
-- param: level text '' -- state, official, working, internal, private or transit; empty for all
-- param: since date '' -- earliest day; an event that may have been on or after it counts
-- param: until date '' -- latest day; an event that may have been on or before it counts
-- example: host=lao guest='viet nam'
-- example: host=VN person='nguyen phu trong' level=official
\if :{?host}
\else
  \set host LA
\endif
\if :{?person}
\else
  \set person ''
\endif
\if :{?guest}
\else
  \set guest ''
\endif
\if :{?level}
\else
  \set level ''
\endif
\if :{?since}
\else
  \set since ''
\endif
\if :{?until}
\else
  \set until ''
\endif
WITH visit AS (
    SELECT
        event.*,
        (SELECT string_agg(person.name || coalesce(' (' || person.country_code || ')', ''), ', '
                           ORDER BY person.name)
         FROM event_participants AS participant
         JOIN people AS person ON person.id = participant.person_id
         WHERE participant.event_id = event.id AND participant.role_code = 'guest') AS guests
    FROM events AS event
    WHERE event.type_code = 'visit'
      AND (:'host' = '' OR event.country_code = ANY (ARRAY(SELECT bi.keys_named('country', :'host'))))
      AND (:'level' = '' OR event.level_code = :'level')
      AND (:'person' = ''
           OR EXISTS (SELECT FROM event_participants AS participant
                      JOIN people AS person ON person.id = participant.person_id
                      WHERE participant.event_id = event.id AND participant.role_code = 'host'
                        AND person.key = ANY (ARRAY(SELECT bi.keys_named('person', :'person')))))
      AND (:'guest' = ''
           OR EXISTS (SELECT FROM event_sides AS side
                      WHERE side.event_id = event.id AND side.country_code IS DISTINCT FROM event.country_code
                        AND side.country_code = ANY (ARRAY(SELECT bi.keys_named('country', :'guest')))))
      AND (:'since' = '' OR coalesce(event.date_upper, event.date_lower) >= CAST(NULLIF(:'since', '') AS date))
      AND (:'until' = '' OR coalesce(event.date_lower, event.date_upper) <= CAST(NULLIF(:'until', '') AS date))
), one AS (
    SELECT
        visit.country_code,
        visit.guests,
        visit.date_lower,
        visit.date_upper,
        array_agg(visit.id) AS ids,
        min(visit.key COLLATE "C") AS event_key,
        min(visit.date_edtf) AS date_edtf,
        string_agg(DISTINCT visit.status_code, ', ') AS status,
        string_agg(DISTINCT visit.level_code, ', ') AS level
    FROM visit
    GROUP BY visit.country_code, visit.guests, visit.date_lower, visit.date_upper,
        CASE WHEN visit.guests IS NOT NULL AND visit.date_upper - visit.date_lower < 31 THEN 'same days'
             ELSE visit.key END
)
SELECT
    one.country_code AS host_country,
    one.date_edtf AS date,
    one.status,
    one.level,
    (SELECT string_agg(DISTINCT person.name, ', ')
     FROM event_participants AS participant
     JOIN people AS person ON person.id = participant.person_id
     WHERE participant.event_id = ANY (one.ids) AND participant.role_code = 'host') AS hosts,
    one.guests,
    (SELECT string_agg(DISTINCT coalesce(side.country_code, organization.name), ', ')
     FROM event_sides AS side
     LEFT JOIN organizations AS organization ON organization.id = side.organization_id
     WHERE side.event_id = ANY (one.ids)) AS sides,
    (SELECT count(DISTINCT report.article_id)
     FROM event_members AS member
     JOIN event_reports AS report ON report.id = member.event_report_id
     WHERE member.event_id = ANY (one.ids)) AS articles,
    event.title,
    quoted.quote,
    quoted.record_id AS article,
    one.event_key
FROM one
JOIN events AS event ON event.key = one.event_key
LEFT JOIN bi.event_quotes AS quoted ON quoted.event_key = one.event_key
ORDER BY one.country_code, one.date_lower, one.date_upper, one.event_key;
