-- title: People and organizations that nothing speaks of
-- title_vi: Người và tổ chức không được nhắc đến
-- description: People and organizations unknown to reference data that no article speaks of.
-- description_vi: Người và tổ chức không có trong dữ liệu tham chiếu và không bài nào nhắc đến.
SELECT 'person' AS what, person.key FROM people AS person
WHERE NOT person.in_reference
  AND NOT EXISTS (SELECT FROM person_reports AS report WHERE report.person_id = person.id)
UNION ALL
SELECT 'organization', organization.key FROM organizations AS organization
WHERE NOT organization.in_reference
  AND NOT EXISTS (SELECT FROM organization_reports AS r WHERE organization.id IN (r.organization_id, r.parent_id))
  AND NOT EXISTS (SELECT FROM positions AS r WHERE r.organization_id = organization.id)
  AND NOT EXISTS (SELECT FROM event_report_sides AS r WHERE r.organization_id = organization.id)
  AND NOT EXISTS (SELECT FROM agreement_report_parties AS r WHERE r.organization_id = organization.id)
  AND NOT EXISTS (SELECT FROM area_statements AS r WHERE r.organization_id = organization.id);
