-- title: Levels of relations with each country, and since when
-- title_vi: Mức quan hệ với từng nước và từ khi nào
-- description: One row for each country, level and sector: since when by reference data, what articles say, and whether it is the level that holds now.
-- description_vi: Mỗi dòng là một nước, một mức quan hệ và lĩnh vực: từ khi nào theo dữ liệu tham chiếu, bài báo nói gì, và có phải mức hiện nay không.
-- param: country country VN -- the country
-- param: partner country '' -- the other country; empty for all
-- param: current boolean false -- only the levels that hold now by reference data
-- example: country=VN partner=lao
-- example: country='viet nam' current=true
\if :{?country}
\else
  \set country VN
\endif
\if :{?partner}
\else
  \set partner ''
\endif
\if :{?current}
\else
  \set current false
\endif
WITH asked AS (
    SELECT bi.keys_named('country', :'country') AS code
), relation AS (
    SELECT
        CASE WHEN asked.code = held.first_country_code THEN held.second_country_code
             ELSE held.first_country_code END AS partner_code,
        held.*,
        level.ordinal AS height,
        level.label_vi,
        event.key AS event_key,
        event.title AS event_title
    FROM asked
    JOIN country_relations AS held ON asked.code IN (held.first_country_code, held.second_country_code)
    JOIN relation_levels AS level ON level.code = held.level_code
    LEFT JOIN events AS event ON event.id = held.event_id
), known AS (
    SELECT DISTINCT ON (partner_code, level_code, sector)
        *,
        until_edtf IS NULL AND (sector IS NOT NULL OR height = max(height)
            FILTER (WHERE sector IS NULL AND until_edtf IS NULL) OVER (PARTITION BY partner_code)) AS holds
    FROM relation
    WHERE basis_code = 'reference'
    ORDER BY partner_code, level_code, sector, since_lower
), stated AS (
    SELECT
        relation.partner_code,
        relation.level_code,
        relation.sector,
        relation.height,
        relation.label_vi,
        count(DISTINCT quoted.article_key) AS articles,
        string_agg(DISTINCT relation.since_edtf, ', ') AS dates,
        (array_agg(quoted.quote ORDER BY quoted.published_on, quoted.record_id, relation.event_key))[1] AS quote,
        (array_agg(quoted.record_id ORDER BY quoted.published_on, quoted.record_id, relation.event_key))[1]
            AS record_id,
        (array_agg(relation.event_key ORDER BY quoted.published_on, quoted.record_id, relation.event_key))[1]
            AS event_key
    FROM relation
    LEFT JOIN bi.event_quotes AS quoted ON quoted.event_key = relation.event_key
    WHERE relation.basis_code = 'stated'
    GROUP BY relation.partner_code, relation.level_code, relation.sector, relation.height, relation.label_vi
)
SELECT
    partner.code AS partner,
    partner.name_vi,
    coalesce(known.level_code, stated.level_code) AS level,
    coalesce(known.label_vi, stated.label_vi) AS level_vi,
    coalesce(known.sector, stated.sector) AS sector,
    known.since_edtf AS since,
    known.until_edtf AS until,
    coalesce(known.holds, false) AS holds_now,
    coalesce(stated.articles, 0) AS articles,
    stated.dates AS dates_in_articles,
    known.event_text AS event,
    known.source,
    stated.quote,
    stated.record_id AS article,
    stated.event_key
FROM known
FULL JOIN stated
    ON stated.partner_code = known.partner_code AND stated.level_code = known.level_code
   AND coalesce(stated.sector, '') = coalesce(known.sector, '')
JOIN countries AS partner ON partner.code = coalesce(known.partner_code, stated.partner_code)
WHERE (:'partner' = '' OR partner.code = ANY (ARRAY(SELECT bi.keys_named('country', :'partner'))))
  AND (NOT CAST(:'current' AS boolean) OR known.holds)
ORDER BY partner.name_vi, partner.code, coalesce(known.height, stated.height) DESC, sector NULLS FIRST;
