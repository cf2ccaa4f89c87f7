-- title: A country's year at a glance
-- title_vi: Một năm của một nước, nhìn tổng quát
-- description: One row for each kind of thing in the year: visits out and in, other events, agreements, levels of relations, partners, areas, people; with the number that is certain, the number that the dates leave possible, and an example.
-- description_vi: Mỗi dòng là một nhóm dữ kiện trong năm: thăm đi và đến, sự kiện khác, văn kiện, mức quan hệ, đối tác, lĩnh vực, con người; kèm số chắc chắn, số có thể và một ví dụ.
-- param: country country LA -- the country
-- param: year int 2024 -- the year
-- example: country=lao year=2021
-- example: country='trung quoc' year=2017
\if :{?country}
\else
  \set country LA
\endif
\if :{?year}
\else
  \set year 2024
\endif
WITH asked AS (
    SELECT
        bi.keys_named('country', :'country') AS country_code,
        make_date(CAST(:'year' AS int), 1, 1) AS first_day,
        make_date(CAST(:'year' AS int), 12, 31) AS last_day
), event_in_year AS (
    SELECT
        event.*,
        asked.country_code AS own,
        event.date_lower >= asked.first_day AND event.date_upper <= asked.last_day AS certain
    FROM asked
    JOIN event_sides AS side ON side.country_code = asked.country_code
    JOIN events AS event ON event.id = side.event_id
    WHERE event.date_lower <= asked.last_day AND event.date_upper >= asked.first_day
      AND event.status_code <> 'cancelled'
), agreement_in_year AS (
    SELECT DISTINCT ON (agreement.id)
        agreement.id,
        agreement.key,
        agreement.title,
        agreement.type_code,
        coalesce(happening.date_lower, event.date_lower) AS date_lower,
        coalesce(happening.date_lower, event.date_lower) >= asked.first_day
            AND coalesce(happening.date_upper, event.date_upper) <= asked.last_day AS certain
    FROM asked
    JOIN agreements AS agreement ON EXISTS (
        SELECT FROM agreement_parties AS party
        LEFT JOIN organizations AS organization ON organization.id = party.organization_id
        WHERE party.agreement_id = agreement.id
          AND coalesce(party.country_code, organization.country_code) = asked.country_code)
    JOIN event_agreements AS happening
        ON happening.agreement_id = agreement.id AND happening.action_code IN ('signed', 'exchanged', 'adopted')
    LEFT JOIN events AS event ON event.id = happening.event_id
    WHERE coalesce(happening.date_lower, event.date_lower) <= asked.last_day
      AND coalesce(happening.date_upper, event.date_upper) >= asked.first_day
    ORDER BY agreement.id, certain DESC, date_lower
), fact (part, section, item, label_vi, certain, day, example, key) AS (
    SELECT 1, CASE WHEN event.country_code = event.own THEN 'visits to the country' ELSE 'visits abroad' END,
        coalesce(event.level_code, 'level not said'), level.label_vi, event.certain, event.date_lower, event.title,
        event.key
    FROM event_in_year AS event
    LEFT JOIN visit_levels AS level ON level.code = event.level_code
    WHERE event.type_code = 'visit' AND event.country_code IS NOT NULL
    UNION ALL
    SELECT 2, 'events', type.code, type.label_vi, event.certain, event.date_lower, event.title, event.key
    FROM event_in_year AS event
    JOIN event_types AS type ON type.code = event.type_code
    WHERE event.type_code <> 'visit' OR event.country_code IS NULL
    UNION ALL
    SELECT 3, 'agreements', type.code, type.label_vi, agreement.certain, agreement.date_lower, agreement.title,
        agreement.key
    FROM agreement_in_year AS agreement
    JOIN agreement_types AS type ON type.code = agreement.type_code
    UNION ALL
    SELECT DISTINCT 4, 'levels of relations', level.code, level.label_vi || ': ' || partner.name_vi, true,
        relation.since_lower, coalesce(relation.event_text, event.title), coalesce(event.key, relation.source)
    FROM asked
    JOIN country_relations AS relation
        ON asked.country_code IN (relation.first_country_code, relation.second_country_code)
       AND relation.since_lower BETWEEN asked.first_day AND asked.last_day
       AND relation.since_upper <= asked.last_day
    JOIN relation_levels AS level ON level.code = relation.level_code
    JOIN countries AS partner
        ON partner.code IN (relation.first_country_code, relation.second_country_code)
       AND partner.code <> asked.country_code
    LEFT JOIN events AS event ON event.id = relation.event_id
    UNION ALL
    SELECT 5, 'partners', side.country_code, partner.name_vi, event.certain, event.date_lower, event.title, event.key
    FROM event_in_year AS event
    JOIN event_sides AS side ON side.event_id = event.id AND side.country_code <> event.own
    JOIN countries AS partner ON partner.code = side.country_code
    UNION ALL
    SELECT 6, 'people', person.name, person.country_code, event.certain, event.date_lower, event.title, event.key
    FROM event_in_year AS event
    JOIN event_participants AS participant ON participant.event_id = event.id
    JOIN people AS person ON person.id = participant.person_id AND person.country_code = event.own
    UNION ALL
    SELECT 7, 'areas of agreements', area.code, area.label_vi, agreement.certain, agreement.date_lower,
        agreement.title, agreement.key
    FROM agreement_in_year AS agreement
    JOIN agreement_areas AS about ON about.agreement_id = agreement.id
    JOIN cooperation_areas AS area ON area.code = about.area_code
), counted AS (
    SELECT
        part,
        section,
        item,
        label_vi,
        count(DISTINCT key) FILTER (WHERE certain) AS certain,
        count(DISTINCT key) FILTER (WHERE NOT certain) AS possible,
        (array_agg(example ORDER BY certain DESC, day, key))[1] AS example,
        (array_agg(key ORDER BY certain DESC, day, key))[1] AS example_key
    FROM fact
    GROUP BY part, section, item, label_vi
), ranked AS (
    SELECT *, row_number() OVER (PARTITION BY section ORDER BY certain DESC, possible DESC, item) AS place
    FROM counted
)
SELECT section, item, label_vi, certain, possible, example, example_key
FROM ranked
WHERE place <= 10
ORDER BY part, section, place;
