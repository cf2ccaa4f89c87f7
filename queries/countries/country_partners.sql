-- title: A country's partners
-- title_vi: Các đối tác của một nước
-- description: One row for each country that shares events or agreements with the given one: level of relations by reference data, numbers of visits, other meetings and agreements, and the latest event.
-- description_vi: Mỗi dòng là một nước có chung sự kiện hoặc văn kiện với nước đã chọn: mức quan hệ theo dữ liệu tham chiếu, số chuyến thăm, cuộc gặp, văn kiện và sự kiện mới nhất.
-- param: country country VN -- the country
-- param: since date '' -- earliest day; what may have been on or after it counts, undated is left out then
-- param: until date '' -- latest day; what may have been on or before it counts, undated is left out then
-- example: country=lao
-- example: country='viet nam' since=2024-01-01 until=2024-12-31
\if :{?country}
\else
  \set country VN
\endif
\if :{?since}
\else
  \set since ''
\endif
\if :{?until}
\else
  \set until ''
\endif
WITH asked AS (
    SELECT bi.keys_named('country', :'country') AS code
), together AS (
    SELECT DISTINCT
        other.country_code AS partner,
        event.id,
        event.key,
        event.title,
        event.type_code,
        event.date_lower,
        event.date_edtf,
        type.plover LIKE 'CONSULT%' AS is_meeting
    FROM asked
    JOIN event_sides AS own ON own.country_code = asked.code
    JOIN event_sides AS other ON other.event_id = own.event_id AND other.country_code <> own.country_code
    JOIN events AS event ON event.id = own.event_id AND event.status_code IN ('occurred', 'historical')
    JOIN event_types AS type ON type.code = event.type_code
    WHERE (:'since' = '' OR event.date_upper >= CAST(NULLIF(:'since', '') AS date))
      AND (:'until' = '' OR event.date_lower <= CAST(NULLIF(:'until', '') AS date))
), party AS (
    SELECT DISTINCT side.agreement_id, coalesce(side.country_code, organization.country_code) AS country_code
    FROM agreement_parties AS side
    LEFT JOIN organizations AS organization ON organization.id = side.organization_id
), signed AS (
    SELECT other.country_code AS partner, count(DISTINCT other.agreement_id) AS agreements
    FROM asked
    JOIN party AS own ON own.country_code = asked.code
    JOIN party AS other ON other.agreement_id = own.agreement_id AND other.country_code <> own.country_code
    WHERE EXISTS (
        SELECT FROM event_agreements AS happening
        LEFT JOIN events AS event ON event.id = happening.event_id
        WHERE happening.agreement_id = own.agreement_id
          AND happening.action_code IN ('signed', 'exchanged', 'adopted')
          AND (:'since' = ''
               OR coalesce(happening.date_upper, event.date_upper) >= CAST(NULLIF(:'since', '') AS date))
          AND (:'until' = ''
               OR coalesce(happening.date_lower, event.date_lower) <= CAST(NULLIF(:'until', '') AS date)))
    GROUP BY other.country_code
), met AS (
    SELECT
        partner,
        count(*) FILTER (WHERE type_code = 'visit') AS visits,
        count(*) FILTER (WHERE is_meeting AND type_code <> 'visit') AS meetings,
        count(*) FILTER (WHERE NOT coalesce(is_meeting, false)) AS other_events,
        (array_agg(date_edtf ORDER BY date_lower DESC NULLS LAST, key))[1] AS latest,
        (array_agg(title ORDER BY date_lower DESC NULLS LAST, key))[1] AS latest_event,
        (array_agg(key ORDER BY date_lower DESC NULLS LAST, key))[1] AS event_key
    FROM together
    GROUP BY partner
)
SELECT
    partner.code AS partner,
    partner.name_vi,
    partner.name_en,
    (SELECT level.code
     FROM country_relations AS relation
     JOIN relation_levels AS level ON level.code = relation.level_code
     WHERE relation.basis_code = 'reference' AND relation.sector IS NULL AND relation.until_edtf IS NULL
       AND asked.code IN (relation.first_country_code, relation.second_country_code)
       AND partner.code IN (relation.first_country_code, relation.second_country_code)
     ORDER BY level.ordinal DESC
     LIMIT 1) AS relation_level,
    coalesce(met.visits, 0) AS visits,
    coalesce(met.meetings, 0) AS meetings,
    coalesce(met.other_events, 0) AS other_events,
    coalesce(signed.agreements, 0) AS agreements,
    met.latest,
    met.latest_event,
    met.event_key
FROM asked
CROSS JOIN countries AS partner
LEFT JOIN met ON met.partner = partner.code
LEFT JOIN signed ON signed.partner = partner.code
WHERE met.partner IS NOT NULL OR signed.partner IS NOT NULL
ORDER BY coalesce(met.visits, 0) + coalesce(met.meetings, 0) + coalesce(signed.agreements, 0) DESC,
    other_events DESC, partner.code;
