-- title: Visits by leader
-- title_vi: Các chuyến thăm của lãnh đạo
-- description: One row for each visit and guest: where to, at which level, who received, what it holds and how many agreements were concluded there. Reports of one guest in one country on the same days are one visit.
-- description_vi: Mỗi dòng là một chuyến thăm và một vị khách: đến đâu, cấp nào, ai tiếp, gồm những hoạt động gì và có bao nhiêu văn kiện. Các tin về cùng khách, cùng nước, cùng ngày là một chuyến.
-- param: person person 'Tô Lâm' -- the guest; empty for everyone
-- param: host country '' -- country visited; empty for any
-- param: level text '' -- state, official, working, internal, private or transit; empty for all
-- param: since date '' -- earliest day; an event that may have been on or after it counts
-- param: until date '' -- latest day; an event that may have been on or before it counts
-- example: person=thongloun
-- example: person='pham minh chinh' host=lao
\if :{?person}
\else
  \set person 'Tô Lâm'
\endif
\if :{?host}
\else
  \set host ''
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
        guest.name AS leader,
        guest.country_code AS leader_country,
        guest.key AS person_key,
        event.*,
        CASE WHEN event.date_upper - event.date_lower < 31 THEN 'same days' ELSE event.key END AS occasion
    FROM events AS event
    JOIN event_participants AS participant ON participant.event_id = event.id AND participant.role_code = 'guest'
    JOIN people AS guest ON guest.id = participant.person_id
    WHERE event.type_code = 'visit'
      AND (:'person' = '' OR guest.key = ANY (ARRAY(SELECT bi.keys_named('person', :'person'))))
      AND (:'host' = '' OR event.country_code = ANY (ARRAY(SELECT bi.keys_named('country', :'host'))))
      AND (:'level' = '' OR event.level_code = :'level')
      AND (:'since' = '' OR coalesce(event.date_upper, event.date_lower) >= CAST(NULLIF(:'since', '') AS date))
      AND (:'until' = '' OR coalesce(event.date_lower, event.date_upper) <= CAST(NULLIF(:'until', '') AS date))
), concluded AS (
    SELECT happening.event_id, happening.agreement_id
    FROM event_agreements AS happening
    WHERE happening.event_id IS NOT NULL
    UNION
    SELECT part.parent_id, happening.agreement_id
    FROM event_agreements AS happening
    JOIN events AS part ON part.id = happening.event_id AND part.parent_id IS NOT NULL
), one AS (
    SELECT
        visit.leader,
        visit.leader_country,
        visit.person_key,
        visit.country_code,
        visit.date_lower,
        visit.date_upper,
        array_agg(DISTINCT visit.id) AS ids,
        count(DISTINCT concluded.agreement_id) AS agreements,
        min(visit.key COLLATE "C") AS event_key,
        min(visit.date_edtf) AS date_edtf,
        string_agg(DISTINCT visit.status_code, ', ') AS status,
        string_agg(DISTINCT visit.level_code, ', ') AS level
    FROM visit
    LEFT JOIN concluded ON concluded.event_id = visit.id
    GROUP BY visit.leader, visit.leader_country, visit.person_key, visit.country_code, visit.date_lower,
        visit.date_upper, visit.occasion
)
SELECT
    one.leader,
    one.leader_country,
    one.date_edtf AS date,
    one.status,
    one.level,
    one.country_code AS host_country,
    (SELECT string_agg(DISTINCT host.name, ', ')
     FROM event_participants AS other
     JOIN people AS host ON host.id = other.person_id
     WHERE other.event_id = ANY (one.ids) AND other.role_code = 'host') AS hosts,
    (SELECT string_agg(held.type_code || ' ×' || held.number, ', ' ORDER BY held.ordinal)
     FROM (SELECT part.type_code, type.ordinal, count(*) AS number
           FROM events AS part
           JOIN event_types AS type ON type.code = part.type_code
           WHERE part.parent_id = ANY (one.ids)
           GROUP BY part.type_code, type.ordinal) AS held) AS parts,
    one.agreements,
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
ORDER BY one.leader, one.person_key, one.date_lower, one.date_upper, one.event_key;
