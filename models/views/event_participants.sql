CREATE VIEW bi.event_participants AS
SELECT
    e.key AS event_key,
    e.type_code AS event_type,
    e.title AS event_title,
    e.date_edtf,
    e.date_lower AS date_from,
    e.date_upper AS date_to,
    n.key AS person_key,
    n.name AS person,
    n.country_code AS person_country_code,
    x.role_code AS role,
    r.label_vi AS role_vi,
    r.label_en AS role_en
FROM event_participants AS x
JOIN events AS e ON e.id = x.event_id
JOIN people AS n ON n.id = x.person_id
JOIN participant_roles AS r ON r.code = x.role_code;
COMMENT ON VIEW bi.event_participants IS 'Who took part in which event, one row for each role | Ai tham dự sự kiện nào, mỗi vai trò một dòng';
