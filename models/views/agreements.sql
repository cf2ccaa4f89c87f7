CREATE VIEW bi.agreements AS
SELECT
    g.key AS agreement_key,
    g.type_code AS agreement_type,
    t.label_vi AS agreement_type_vi,
    t.label_en AS agreement_type_en,
    g.title,
    g.is_collective,
    g.stated_count,
    g.legal_class_code AS legal_class,
    g.legal_basis,
    (SELECT string_agg(coalesce(c.name_vi, o.name || coalesce(' (' || o.country_code || ')', '')), ', ' ORDER BY x.id)
     FROM agreement_parties AS x
     LEFT JOIN countries AS c ON c.code = x.country_code
     LEFT JOIN organizations AS o ON o.id = x.organization_id
     WHERE x.agreement_id = g.id) AS parties,
    (SELECT string_agg(DISTINCT coalesce(x.country_code, o.country_code), ', ')
     FROM agreement_parties AS x LEFT JOIN organizations AS o ON o.id = x.organization_id
     WHERE x.agreement_id = g.id) AS party_countries,
    (SELECT string_agg(x.area_code, ', ' ORDER BY ar.ordinal)
     FROM agreement_areas AS x JOIN cooperation_areas AS ar ON ar.code = x.area_code
     WHERE x.agreement_id = g.id) AS areas,
    (SELECT string_agg(n.name, ', ' ORDER BY n.name)
     FROM agreement_signatories AS x JOIN people AS n ON n.id = x.person_id
     WHERE x.agreement_id = g.id) AS signatories,
    (SELECT string_agg(DISTINCT x.action_code, ', ') FROM event_agreements AS x WHERE x.agreement_id = g.id) AS actions,
    made.action_code AS action,
    made.date_edtf,
    made.date_lower AS date_from,
    made.date_upper AS date_to,
    made.event_key,
    made.event_title
FROM agreements AS g
JOIN agreement_types AS t ON t.code = g.type_code
LEFT JOIN LATERAL (
    SELECT
        x.action_code,
        coalesce(x.date_edtf, e.date_edtf) AS date_edtf,
        CASE WHEN x.date_edtf IS NULL THEN e.date_lower ELSE x.date_lower END AS date_lower,
        CASE WHEN x.date_edtf IS NULL THEN e.date_upper ELSE x.date_upper END AS date_upper,
        e.key AS event_key,
        e.title AS event_title
    FROM event_agreements AS x
    JOIN agreement_actions AS a ON a.code = x.action_code
    LEFT JOIN events AS e ON e.id = x.event_id
    WHERE x.agreement_id = g.id
    ORDER BY a.ordinal, e.id IS NULL, 3, 4, e.key
    LIMIT 1
) AS made ON true;
COMMENT ON VIEW bi.agreements IS 'Agreements, one row each, with parties, areas and signatories, and the action on it that says most | Văn kiện, mỗi văn kiện một dòng, kèm các bên, lĩnh vực, người ký và hành động quan trọng nhất';
