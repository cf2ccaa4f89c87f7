CREATE VIEW bi.events AS
SELECT
    e.key AS event_key,
    e.type_code AS event_type,
    t.label_vi AS event_type_vi,
    t.label_en AS event_type_en,
    e.level_code AS visit_level,
    e.status_code AS status,
    e.title,
    e.date_edtf,
    e.date_lower AS date_from,
    e.date_upper AS date_to,
    e.date_basis,
    e.date_rank,
    e.time_of_day,
    e.date_because,
    l.name AS place,
    e.country_code,
    c.name_vi AS country_vi,
    c.name_en AS country_en,
    (SELECT string_agg(coalesce(x.country_code, o.name), ', ' ORDER BY x.country_code, o.name)
     FROM event_sides AS x LEFT JOIN organizations AS o ON o.id = x.organization_id
     WHERE x.event_id = e.id) AS sides,
    (SELECT string_agg(n.name || ' (' || x.role_code || ')', ', ' ORDER BY r.ordinal, n.name)
     FROM event_participants AS x
     JOIN people AS n ON n.id = x.person_id
     JOIN participant_roles AS r ON r.code = x.role_code
     WHERE x.event_id = e.id) AS participants,
    e.relation_level_code AS relation_level,
    parent.key AS parent_event_key,
    parent.title AS parent_title,
    m.report_count,
    m.article_count,
    m.first_published_on
FROM events AS e
JOIN event_types AS t ON t.code = e.type_code
LEFT JOIN places AS l ON l.id = e.place_id
LEFT JOIN countries AS c ON c.code = e.country_code
LEFT JOIN events AS parent ON parent.id = e.parent_id
LEFT JOIN (
    SELECT
        x.event_id,
        count(*) AS report_count,
        count(DISTINCT r.article_id) AS article_count,
        min(a.published_on) AS first_published_on
    FROM event_members AS x
    JOIN event_reports AS r ON r.id = x.event_report_id
    JOIN articles AS a ON a.id = r.article_id
    GROUP BY x.event_id
) AS m ON m.event_id = e.id;
COMMENT ON VIEW bi.events IS 'Events, one row each, with sides and people in one text each | Sự kiện, mỗi sự kiện một dòng, kèm các bên và những người tham dự';
