-- title: Meetings between two countries over time
-- title_vi: Các cuộc gặp giữa hai nước theo thời gian
-- description: One row for each visit, talks, meeting, call or conference in which both countries took part, oldest first, undated last; one type with the same people on one day is one.
-- description_vi: Mỗi dòng là một chuyến thăm, hội đàm, cuộc gặp, điện đàm hay hội nghị có cả hai nước tham gia, cũ nhất trước, không rõ ngày sau cùng; cùng loại, cùng người, cùng ngày là một.
-- param: country country VN -- one country
-- param: other country LA -- the other country
-- param: type event_type '' -- only this type of event, also one that is no meeting; empty for all meetings
-- param: since date '' -- earliest day; an event that may have been on or after it counts
-- param: until date '' -- latest day; an event that may have been on or before it counts
-- example: other=lao since=2024-01-01
-- example: country='viet nam' other='trung quoc' type='hoi dam'
\if :{?country}
\else
  \set country VN
\endif
\if :{?other}
\else
  \set other LA
\endif
\if :{?type}
\else
  \set type ''
\endif
\if :{?since}
\else
  \set since ''
\endif
\if :{?until}
\else
  \set until ''
\endif
WITH found AS (
    SELECT
        event.*,
        type.ordinal AS type_ordinal,
        (SELECT string_agg(person.name || ' (' || participant.role_code || ')', ', '
                           ORDER BY person.country_code, person.name, participant.role_code)
         FROM event_participants AS participant
         JOIN people AS person ON person.id = participant.person_id
         WHERE participant.event_id = event.id) AS people,
        (SELECT count(DISTINCT report.article_id)
         FROM event_members AS member
         JOIN event_reports AS report ON report.id = member.event_report_id
         WHERE member.event_id = event.id) AS articles
    FROM events AS event
    JOIN event_types AS type ON type.code = event.type_code
    WHERE CASE WHEN :'type' = '' THEN type.plover LIKE 'CONSULT%' ELSE type.code = ANY (ARRAY(SELECT bi.keys_named('event_type', :'type'))) END
      AND EXISTS (SELECT FROM event_sides AS side
                  WHERE side.event_id = event.id AND side.country_code = ANY (ARRAY(SELECT bi.keys_named('country', :'country'))))
      AND EXISTS (SELECT FROM event_sides AS side
                  WHERE side.event_id = event.id AND side.country_code = ANY (ARRAY(SELECT bi.keys_named('country', :'other'))))
      AND (:'since' = '' OR coalesce(event.date_upper, event.date_lower) >= CAST(NULLIF(:'since', '') AS date))
      AND (:'until' = '' OR coalesce(event.date_lower, event.date_upper) <= CAST(NULLIF(:'until', '') AS date))
), counted AS (
    SELECT
        found.*,
        row_number() OVER (one ORDER BY found.level_code IS NULL, found.key) AS place,
        CAST(sum(found.articles) OVER one AS int) AS told
    FROM found
    WINDOW one AS (PARTITION BY found.type_code, found.date_lower, found.date_upper,
                   CASE WHEN found.date_lower = found.date_upper AND found.people IS NOT NULL THEN found.people
                        ELSE found.key END)
)
SELECT
    event.date_edtf AS date,
    event.date_basis,
    event.status_code AS status,
    event.type_code AS type,
    event.level_code AS level,
    event.title,
    place.name AS place,
    event.country_code AS country,
    event.people,
    whole.title AS part_of,
    event.told AS articles,
    quoted.quote,
    quoted.record_id AS article,
    event.key AS event_key
FROM counted AS event
LEFT JOIN places AS place ON place.id = event.place_id
LEFT JOIN events AS whole ON whole.id = event.parent_id
LEFT JOIN bi.event_quotes AS quoted ON quoted.event_key = event.key
WHERE event.place = 1
ORDER BY event.date_lower, event.date_upper, event.type_ordinal, event.key;
