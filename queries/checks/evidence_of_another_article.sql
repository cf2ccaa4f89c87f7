-- title: Evidence from another article
-- title_vi: Trích dẫn của bài khác
-- description: Reports whose quote stands in another article than the report.
-- description_vi: Báo cáo có trích dẫn nằm ở bài khác.
SELECT 'event' AS kind, report.key AS fact, mention.id AS mention FROM event_evidence AS e
JOIN event_reports AS report ON report.id = e.event_report_id JOIN mentions AS mention ON mention.id = e.mention_id
WHERE mention.article_id <> report.article_id
UNION ALL
SELECT 'agreement', report.key, mention.id FROM agreement_evidence AS e
JOIN agreement_reports AS report ON report.id = e.agreement_report_id
JOIN mentions AS mention ON mention.id = e.mention_id
WHERE mention.article_id <> report.article_id
UNION ALL
SELECT 'person', report.name, mention.id FROM person_evidence AS e
JOIN person_reports AS report ON report.id = e.person_report_id JOIN mentions AS mention ON mention.id = e.mention_id
WHERE mention.article_id <> report.article_id
UNION ALL
SELECT 'office', office.title, mention.id FROM office_evidence AS e
JOIN office_reports AS office ON office.id = e.office_report_id
JOIN person_reports AS report ON report.id = office.person_report_id
JOIN mentions AS mention ON mention.id = e.mention_id
WHERE mention.article_id <> report.article_id
UNION ALL
SELECT 'organization', report.name, mention.id FROM organization_evidence AS e
JOIN organization_reports AS report ON report.id = e.organization_report_id
JOIN mentions AS mention ON mention.id = e.mention_id
WHERE mention.article_id <> report.article_id
UNION ALL
SELECT 'place', report.name, mention.id FROM place_evidence AS e
JOIN place_reports AS report ON report.id = e.place_report_id JOIN mentions AS mention ON mention.id = e.mention_id
WHERE mention.article_id <> report.article_id
UNION ALL
SELECT 'area', report.area_code, mention.id FROM area_evidence AS e
JOIN area_reports AS report ON report.id = e.area_report_id JOIN mentions AS mention ON mention.id = e.mention_id
WHERE mention.article_id <> report.article_id
UNION ALL
SELECT 'statement', report.key, mention.id FROM statement_evidence AS e
JOIN area_statements AS report ON report.id = e.statement_id JOIN mentions AS mention ON mention.id = e.mention_id
WHERE mention.article_id <> report.article_id;
