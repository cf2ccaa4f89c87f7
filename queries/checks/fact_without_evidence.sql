-- title: Facts without a quote
-- title_vi: Dữ kiện không có trích dẫn
-- description: Reports and statements that no mention proves.
-- description_vi: Báo cáo và phát biểu không có trích dẫn chứng minh.
SELECT 'person' AS kind, report.article_id, report.name AS fact FROM person_reports AS report
WHERE NOT EXISTS (SELECT FROM person_evidence AS e WHERE e.person_report_id = report.id)
UNION ALL
SELECT 'office', person.article_id, report.title FROM office_reports AS report
JOIN person_reports AS person ON person.id = report.person_report_id
WHERE NOT EXISTS (SELECT FROM office_evidence AS e WHERE e.office_report_id = report.id)
UNION ALL
SELECT 'organization', report.article_id, report.name FROM organization_reports AS report
WHERE NOT EXISTS (SELECT FROM organization_evidence AS e WHERE e.organization_report_id = report.id)
UNION ALL
SELECT 'place', report.article_id, report.name FROM place_reports AS report
WHERE NOT EXISTS (SELECT FROM place_evidence AS e WHERE e.place_report_id = report.id)
UNION ALL
SELECT 'event', report.article_id, report.key FROM event_reports AS report
WHERE NOT EXISTS (SELECT FROM event_evidence AS e WHERE e.event_report_id = report.id)
UNION ALL
SELECT 'agreement', report.article_id, report.key FROM agreement_reports AS report
WHERE NOT EXISTS (SELECT FROM agreement_evidence AS e WHERE e.agreement_report_id = report.id)
UNION ALL
SELECT 'area', report.article_id, report.area_code FROM area_reports AS report
WHERE NOT EXISTS (SELECT FROM area_evidence AS e WHERE e.area_report_id = report.id)
UNION ALL
SELECT 'statement', report.article_id, report.key FROM area_statements AS report
WHERE NOT EXISTS (SELECT FROM statement_evidence AS e WHERE e.statement_id = report.id);
