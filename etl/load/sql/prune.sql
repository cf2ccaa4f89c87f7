-- Remove what no article speaks of any more and reference data do not know.
DELETE FROM tenures AS tenure WHERE basis_code = 'stated'
  AND NOT EXISTS (SELECT FROM office_reports AS office WHERE office.tenure_id = tenure.id);

DELETE FROM person_names AS other_name WHERE basis_code = 'stated'
  AND NOT EXISTS (SELECT FROM person_reports AS report
                  WHERE report.person_id = other_name.person_id AND report.name = other_name.name)
  AND NOT EXISTS (SELECT FROM person_reports AS report
                  JOIN person_report_names AS said ON said.person_report_id = report.id
                  WHERE report.person_id = other_name.person_id AND said.name = other_name.name);

DELETE FROM people AS person WHERE NOT in_reference
  AND NOT EXISTS (SELECT FROM person_reports AS report WHERE report.person_id = person.id);

DELETE FROM positions AS position WHERE NOT in_reference
  AND NOT EXISTS (SELECT FROM office_reports AS office WHERE office.position_id = position.id);

DELETE FROM organizations AS organization WHERE NOT in_reference
  AND NOT EXISTS (SELECT FROM organization_reports AS r WHERE r.organization_id = organization.id)
  AND NOT EXISTS (SELECT FROM organization_reports AS r WHERE r.parent_id = organization.id)
  AND NOT EXISTS (SELECT FROM positions AS r WHERE r.organization_id = organization.id)
  AND NOT EXISTS (SELECT FROM event_report_sides AS r WHERE r.organization_id = organization.id)
  AND NOT EXISTS (SELECT FROM agreement_report_parties AS r WHERE r.organization_id = organization.id)
  AND NOT EXISTS (SELECT FROM area_statements AS r WHERE r.organization_id = organization.id);

DELETE FROM places AS place WHERE NOT in_reference
  AND NOT EXISTS (SELECT FROM place_reports AS r WHERE r.place_id = place.id)
  AND NOT EXISTS (SELECT FROM place_reports AS r WHERE r.parent_id = place.id)
  AND NOT EXISTS (SELECT FROM event_reports AS r WHERE r.place_id = place.id)
  AND NOT EXISTS (SELECT FROM events AS r WHERE r.place_id = place.id);

DELETE FROM publishers AS publisher
WHERE NOT EXISTS (SELECT FROM articles AS article WHERE article.publisher_id = publisher.id);

DELETE FROM sources AS source
WHERE NOT EXISTS (SELECT FROM articles AS article WHERE article.source_id = source.id)
  AND NOT EXISTS (SELECT FROM load_issues AS issue WHERE issue.source_id = source.id);
