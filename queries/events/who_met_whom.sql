-- title: Who met whom
-- title_vi: Ai gặp ai
-- description: One row for each meeting of two people who act for different countries, newest first, with the role of each; the same two in one type of event on one day count once.
-- description_vi: Mỗi dòng là một lần hai người đại diện cho hai nước gặp nhau, mới nhất trước, kèm vai trò của từng người; cùng hai người, cùng loại, cùng ngày tính một lần.
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
WITH met AS (
    SELECT
        event.*,
        first.role_code AS person_role,
        person.id AS person_id,
        person.name AS person,
        person.country_code AS person_country,
        second.role_code AS met_role,
        other.id AS met_id,
        other.name AS met,
        other.country_code AS met_country
    FROM events AS event
    JOIN event_types AS type ON type.code = event.type_code
    JOIN event_participants AS first ON first.event_id = event.id
    JOIN event_participants AS second ON second.event_id = event.id
    JOIN people AS person ON person.id = first.person_id
    JOIN people AS other ON other.id = second.person_id AND other.country_code <> person.country_code
    WHERE type.plover LIKE 'CONSULT%'
      AND event.status_code IN ('occurred', 'historical')
      AND CASE WHEN :'person' = '' THEN person.country_code > other.country_code
               ELSE person.key = ANY (ARRAY(SELECT bi.keys_named('person', :'person'))) END
      AND (:'country' = '' OR person.country_code = ANY (ARRAY(SELECT bi.keys_named('country', :'country')))
           OR other.country_code = ANY (ARRAY(SELECT bi.keys_named('country', :'country'))))
      AND (:'since' = '' OR coalesce(event.date_upper, event.date_lower) >= CAST(NULLIF(:'since', '') AS date))
      AND (:'until' = '' OR coalesce(event.date_lower, event.date_upper) <= CAST(NULLIF(:'until', '') AS date))
), counted AS (
    SELECT
        met.*,
        row_number() OVER (one ORDER BY met.key) AS place,
        count(*) OVER one AS times
    FROM met
    WINDOW one AS (PARTITION BY met.type_code, met.person_id, met.person_role, met.met_id, met.met_role,
                   met.date_lower, met.date_upper,
                   CASE WHEN met.date_lower = met.date_upper THEN 'one day' ELSE met.key END)
)
SELECT
    event.date_edtf AS date,
    event.person,
    event.person_country,
    event.person_role,
    event.met,
    event.met_country,
    event.met_role,
    event.type_code AS type,
    event.title,
    place.name AS place,
    event.times AS reports,
    quoted.quote,
    quoted.record_id AS article,
    event.key AS event_key
FROM counted AS event
LEFT JOIN places AS place ON place.id = event.place_id
LEFT JOIN bi.event_quotes AS quoted ON quoted.event_key = event.key
WHERE event.place = 1
ORDER BY event.date_upper DESC NULLS LAST, event.key, event.person, event.met, event.person_role, event.met_role;
