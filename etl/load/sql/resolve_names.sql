-- Names, kinds and parents of the people, organizations, places and positions that reference data do not know,
-- from all that articles say of them: the most frequent value, the least by code point among equals.
-- Only what the articles of the temporary table batch_articles speak of is looked at.

WITH touched AS (
    SELECT DISTINCT report.person_id FROM person_reports AS report JOIN batch_articles USING (article_id)
    JOIN people AS person ON person.id = report.person_id AND NOT person.in_reference
), resolved AS (
    SELECT report.person_id, mode() WITHIN GROUP (ORDER BY report.name COLLATE "C" DESC) AS name
    FROM touched JOIN person_reports AS report USING (person_id) GROUP BY report.person_id
)
UPDATE people AS person SET name = resolved.name FROM resolved
WHERE person.id = resolved.person_id AND NOT person.in_reference AND person.name <> resolved.name;

WITH touched AS (
    SELECT DISTINCT report.organization_id
    FROM organization_reports AS report JOIN batch_articles USING (article_id)
    JOIN organizations AS known ON known.id = report.organization_id
        AND (NOT known.in_reference OR known.kind_code = 'other')
), resolved AS (
    SELECT report.organization_id,
        mode() WITHIN GROUP (ORDER BY report.name COLLATE "C" DESC) AS name,
        coalesce(mode() WITHIN GROUP (ORDER BY report.kind_code) FILTER (WHERE report.kind_code <> 'other'), 'other')
            AS kind_code,
        (array_agg(parent.id ORDER BY parent.name_key COLLATE "C", parent.country_code)
            FILTER (WHERE parent.id <> report.organization_id))[1] AS parent_id
    FROM touched JOIN organization_reports AS report USING (organization_id)
    LEFT JOIN organizations AS parent ON parent.id = report.parent_id
    GROUP BY report.organization_id
)
UPDATE organizations AS organization
SET name = CASE WHEN organization.in_reference THEN organization.name ELSE resolved.name END,
    kind_code = resolved.kind_code, parent_id = resolved.parent_id
FROM resolved
WHERE organization.id = resolved.organization_id
  AND (CASE WHEN organization.in_reference THEN organization.name ELSE resolved.name END,
       resolved.kind_code, resolved.parent_id)
      IS DISTINCT FROM (organization.name, organization.kind_code, organization.parent_id)
  AND NOT EXISTS (SELECT FROM organizations AS above
                  WHERE above.id = resolved.parent_id AND above.parent_id = organization.id);

WITH touched AS (
    SELECT DISTINCT report.place_id FROM place_reports AS report JOIN batch_articles USING (article_id)
    JOIN places AS place ON place.id = report.place_id AND NOT place.in_reference
), resolved AS (
    SELECT report.place_id,
        mode() WITHIN GROUP (ORDER BY report.name COLLATE "C" DESC) AS name,
        (array_agg(parent.id ORDER BY parent.name_key COLLATE "C", parent.kind_code, parent.country_code)
            FILTER (WHERE parent.id <> report.place_id))[1] AS parent_id
    FROM touched JOIN place_reports AS report USING (place_id)
    LEFT JOIN places AS parent ON parent.id = report.parent_id
    GROUP BY report.place_id
)
UPDATE places AS place SET name = resolved.name, parent_id = resolved.parent_id FROM resolved
WHERE place.id = resolved.place_id AND NOT place.in_reference
  AND (place.name, place.parent_id) IS DISTINCT FROM (resolved.name, resolved.parent_id)
  AND NOT EXISTS (SELECT FROM places AS above WHERE above.id = resolved.parent_id AND above.parent_id = place.id);

WITH touched AS (
    SELECT DISTINCT office.position_id FROM office_reports AS office
    JOIN person_reports AS report ON report.id = office.person_report_id JOIN batch_articles USING (article_id)
    JOIN positions AS position ON position.id = office.position_id AND NOT position.in_reference
), resolved AS (
    SELECT office.position_id, mode() WITHIN GROUP (ORDER BY office.title COLLATE "C" DESC) AS title
    FROM touched JOIN office_reports AS office USING (position_id) GROUP BY office.position_id
)
UPDATE positions AS position SET title = resolved.title FROM resolved
WHERE position.id = resolved.position_id AND NOT position.in_reference AND position.title <> resolved.title;
