CREATE VIEW bi.country_relations AS
SELECT
    r.first_country_code,
    f.name_vi AS first_country_vi,
    f.name_en AS first_country_en,
    r.second_country_code,
    s.name_vi AS second_country_vi,
    s.name_en AS second_country_en,
    r.level_code AS relation_level,
    l.label_vi AS relation_level_vi,
    l.label_en AS relation_level_en,
    r.sector,
    r.since_edtf,
    r.since_lower AS since_from,
    r.since_upper AS since_to,
    r.basis_code AS basis,
    coalesce(e.title, r.event_text) AS event,
    e.key AS event_key,
    r.source
FROM country_relations AS r
JOIN countries AS f ON f.code = r.first_country_code
JOIN countries AS s ON s.code = r.second_country_code
JOIN relation_levels AS l ON l.code = r.level_code
LEFT JOIN events AS e ON e.id = r.event_id;
COMMENT ON VIEW bi.country_relations IS 'Levels of relations between countries since when | Mức quan hệ giữa các nước từ khi nào';
