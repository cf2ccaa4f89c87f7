-- The temporary tables ref_* → the reference rows.
DELETE FROM country_names;
INSERT INTO country_names (name_key, country_code, name) SELECT name_key, country_code, name FROM ref_country_names;

INSERT INTO people (key, reference_id, name, name_key, country_code, in_reference)
SELECT DISTINCT ON (reference_id) key, reference_id, name, name_key, country_code, true FROM ref_people
ORDER BY reference_id
ON CONFLICT (reference_id) DO UPDATE
SET key = excluded.key, name = excluded.name, name_key = excluded.name_key, country_code = excluded.country_code;

DELETE FROM tenures WHERE basis_code = 'reference';
DELETE FROM person_names WHERE basis_code = 'reference';
DELETE FROM people AS person WHERE in_reference
  AND reference_id NOT IN (SELECT reference_id FROM ref_people)
  AND NOT EXISTS (SELECT FROM person_reports AS report WHERE report.person_id = person.id);

INSERT INTO person_names (person_id, name, name_key, kind_code, basis_code)
SELECT DISTINCT ON (person.id, ref.alias) person.id, ref.alias, ref.alias_key,
    CASE WHEN ref.alias = ref.name THEN 'name' ELSE 'alias' END, 'reference'
FROM ref_people AS ref JOIN people AS person USING (reference_id)
ON CONFLICT (person_id, name) DO UPDATE SET kind_code = excluded.kind_code, basis_code = excluded.basis_code;

UPDATE organizations SET in_reference = false
WHERE in_reference AND NOT EXISTS (
    SELECT FROM ref_people AS ref WHERE ref.body_key = organizations.name_key
        AND ref.country_code IS NOT DISTINCT FROM organizations.country_code);
INSERT INTO organizations (key, name, name_key, country_code, kind_code, in_reference)
SELECT DISTINCT ON (body_key, country_code) body_public, body, body_key, country_code, 'other', true
FROM ref_people WHERE body IS NOT NULL
ORDER BY body_key, country_code, body COLLATE "C" DESC
ON CONFLICT (name_key, country_code) DO UPDATE SET name = excluded.name, in_reference = true;

UPDATE positions SET in_reference = false WHERE in_reference;
INSERT INTO positions (title, title_en, title_key, organization_id, country_code, in_reference)
SELECT DISTINCT ON (ref.title_key, organization.id, ref.country_code)
    ref.title, ref.title_en, ref.title_key, organization.id, ref.country_code, true
FROM ref_people AS ref
LEFT JOIN organizations AS organization
    ON organization.name_key = ref.body_key AND organization.country_code IS NOT DISTINCT FROM ref.country_code
ORDER BY ref.title_key, organization.id, ref.country_code, ref.title COLLATE "C" DESC, ref.title_en
ON CONFLICT (title_key, organization_id, country_code) DO UPDATE
SET title = excluded.title, title_en = excluded.title_en, in_reference = true;

INSERT INTO tenures (person_id, position_id, basis_code, is_acting, start_edtf, start_lower, start_upper,
    end_edtf, end_lower, end_upper, source)
SELECT DISTINCT ON (person.id, position.id, ref.start_edtf, ref.end_edtf)
    person.id, position.id, 'reference', false, ref.start_edtf, ref.start_lower, ref.start_upper,
    ref.end_edtf, ref.end_lower, ref.end_upper, ref.source
FROM ref_people AS ref
JOIN people AS person USING (reference_id)
LEFT JOIN organizations AS organization
    ON organization.name_key = ref.body_key AND organization.country_code IS NOT DISTINCT FROM ref.country_code
JOIN positions AS position
    ON position.title_key = ref.title_key AND position.country_code IS NOT DISTINCT FROM ref.country_code
   AND position.organization_id IS NOT DISTINCT FROM organization.id
ORDER BY person.id, position.id, ref.start_edtf, ref.end_edtf;

UPDATE places SET in_reference = false
WHERE in_reference AND NOT EXISTS (
    SELECT FROM ref_places AS ref WHERE ref.name_key = places.name_key AND ref.kind_code = places.kind_code
        AND ref.country_code IS NOT DISTINCT FROM places.country_code);
INSERT INTO places (key, name, name_key, kind_code, country_code, valid_from, valid_until, in_reference)
SELECT min(key), min(name), name_key, kind_code, country_code,
    CASE WHEN count(*) = count(valid_from) THEN min(valid_from) END,
    CASE WHEN count(*) = count(valid_until) THEN max(valid_until) END, true
FROM ref_places GROUP BY name_key, kind_code, country_code
ON CONFLICT (name_key, kind_code, country_code) DO UPDATE
SET name = excluded.name, valid_from = excluded.valid_from, valid_until = excluded.valid_until, in_reference = true;
UPDATE places AS place SET parent_id = parent.id
FROM ref_places AS ref JOIN places AS parent
    ON parent.name_key = ref.parent_key AND parent.country_code IS NOT DISTINCT FROM ref.country_code AND parent.in_reference
WHERE place.name_key = ref.name_key AND place.kind_code = ref.kind_code
  AND place.country_code IS NOT DISTINCT FROM ref.country_code AND place.id <> parent.id;

DELETE FROM known_events;
INSERT INTO known_events (name, type_code, kind, country_code, start_edtf, start_lower, start_upper, end_edtf,
    end_lower, end_upper, source)
SELECT name, type_code, kind, country_code, start_edtf, start_lower, start_upper, end_edtf, end_lower, end_upper, source
FROM ref_events;
INSERT INTO known_event_names (known_event_id, name)
SELECT DISTINCT known.id, alias.name
FROM ref_events AS ref
JOIN known_events AS known ON known.name = ref.name AND known.country_code IS NOT DISTINCT FROM ref.country_code
    AND known.start_edtf IS NOT DISTINCT FROM ref.start_edtf
CROSS JOIN LATERAL unnest(ref.aliases) AS alias (name);

DELETE FROM known_treaties;
INSERT INTO known_treaties (name, type_code, kind, signed_edtf, signed_lower, signed_upper, in_force_edtf,
    in_force_lower, in_force_upper, source)
SELECT name, type_code, kind, signed_edtf, signed_lower, signed_upper, in_force_edtf, in_force_lower,
    in_force_upper, source
FROM ref_treaties;
INSERT INTO known_treaty_names (known_treaty_id, name)
SELECT DISTINCT known.id, alias.name
FROM ref_treaties AS ref
JOIN known_treaties AS known ON known.name = ref.name AND known.signed_edtf IS NOT DISTINCT FROM ref.signed_edtf
CROSS JOIN LATERAL unnest(ref.aliases) AS alias (name);
INSERT INTO known_treaty_parties (known_treaty_id, country_code)
SELECT DISTINCT known.id, party.country_code
FROM ref_treaties AS ref
JOIN known_treaties AS known ON known.name = ref.name AND known.signed_edtf IS NOT DISTINCT FROM ref.signed_edtf
CROSS JOIN LATERAL unnest(ref.parties) AS party (country_code);

DELETE FROM country_relations WHERE basis_code = 'reference';
INSERT INTO country_relations (first_country_code, second_country_code, level_code, sector, basis_code, since_edtf,
    since_lower, since_upper, until_edtf, until_lower, until_upper, event_text, source)
SELECT first_country_code, second_country_code, level_code, sector, 'reference', since_edtf, since_lower,
    since_upper, until_edtf, until_lower, until_upper, event_text, source
FROM ref_relations;
