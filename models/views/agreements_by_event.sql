CREATE VIEW bi.agreements_by_event AS
SELECT
    g.key AS agreement_key,
    g.title AS agreement_title,
    g.type_code AS agreement_type,
    g.is_collective,
    g.stated_count,
    x.action_code AS action,
    a.label_vi AS action_vi,
    a.label_en AS action_en,
    x.date_edtf AS action_date_edtf,
    x.date_lower AS action_date_from,
    x.date_upper AS action_date_to,
    e.key AS event_key,
    e.title AS event_title,
    e.type_code AS event_type,
    e.date_edtf AS event_date_edtf,
    e.date_lower AS event_date_from,
    e.date_upper AS event_date_to,
    l.name AS place
FROM event_agreements AS x
JOIN agreements AS g ON g.id = x.agreement_id
JOIN agreement_actions AS a ON a.code = x.action_code
LEFT JOIN events AS e ON e.id = x.event_id
LEFT JOIN places AS l ON l.id = e.place_id;
COMMENT ON VIEW bi.agreements_by_event IS 'What happened to which agreement, at which event | Văn kiện nào được làm gì, tại sự kiện nào';
