CREATE VIEW bi.office_reports AS
SELECT
    a.key AS article_key,
    a.title AS article_title,
    a.published_on,
    n.key AS person_key,
    r.name AS person,
    r.country_code AS person_country_code,
    f.title AS office,
    f.country_code AS office_country_code,
    f.organization_name AS organization,
    f.is_former,
    f.is_acting,
    f.confidence,
    q.quote,
    q.start_offset,
    q.end_offset
FROM office_reports AS f
JOIN person_reports AS r ON r.id = f.person_report_id
JOIN people AS n ON n.id = r.person_id
JOIN articles AS a ON a.id = r.article_id
LEFT JOIN office_evidence AS v ON v.office_report_id = f.id AND v.ordinal = 1
LEFT JOIN mentions AS q ON q.id = v.mention_id;
COMMENT ON VIEW bi.office_reports IS 'Offices that each article gives each person, with the first quote | Chức vụ mà mỗi bài gắn cho mỗi người, kèm trích dẫn đầu tiên';
