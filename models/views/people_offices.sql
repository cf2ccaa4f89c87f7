CREATE VIEW bi.people_offices AS
SELECT
    n.key AS person_key,
    n.name AS person,
    n.country_code AS person_country_code,
    n.in_reference AS person_in_reference,
    p.title AS office,
    p.title_en AS office_en,
    p.country_code AS office_country_code,
    o.name AS organization,
    t.is_acting,
    t.basis_code AS basis,
    t.start_edtf,
    t.start_lower AS start_from,
    t.start_upper AS start_to,
    t.end_edtf,
    t.end_lower AS end_from,
    t.end_upper AS end_to,
    t.source,
    (SELECT count(*) FROM office_reports AS r WHERE r.tenure_id = t.id) AS report_count
FROM tenures AS t
JOIN people AS n ON n.id = t.person_id
JOIN positions AS p ON p.id = t.position_id
LEFT JOIN organizations AS o ON o.id = p.organization_id;
COMMENT ON VIEW bi.people_offices IS 'Who held which office when, by reference data or as stated by articles | Ai giữ chức vụ nào, khi nào, theo dữ liệu tham chiếu hoặc bài báo';
