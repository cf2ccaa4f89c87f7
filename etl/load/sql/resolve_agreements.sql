-- Reports → agreements, for the articles of the temporary table batch_articles and the agreements of
-- touched_agreements; the same way as events are resolved, and after them.

UPDATE agreement_members AS member SET agreement_report_id = report.id
FROM agreement_reports AS report JOIN batch_articles USING (article_id)
WHERE member.report_key = report.key AND member.agreement_report_id IS DISTINCT FROM report.id;

INSERT INTO agreements (key, type_code, title, is_collective, stated_count, legal_class_code, legal_basis)
SELECT r.key, r.type_code, r.title, r.is_collective, r.stated_count, r.legal_class_code, r.legal_basis
FROM agreement_reports AS r JOIN batch_articles USING (article_id)
WHERE NOT EXISTS (SELECT FROM agreement_members AS member WHERE member.report_key = r.key)
ORDER BY r.id;

INSERT INTO agreement_members (report_key, agreement_id, agreement_report_id)
SELECT r.key, agreement.id, r.id
FROM agreement_reports AS r JOIN batch_articles USING (article_id)
JOIN agreements AS agreement ON agreement.key = r.key
WHERE NOT EXISTS (SELECT FROM agreement_members AS member WHERE member.report_key = r.key);

INSERT INTO touched_agreements (agreement_id)
SELECT DISTINCT member.agreement_id
FROM agreement_members AS member
JOIN agreement_reports AS r ON r.id = member.agreement_report_id JOIN batch_articles USING (article_id)
ON CONFLICT DO NOTHING;

DELETE FROM agreements AS agreement USING touched_agreements AS touched
WHERE agreement.id = touched.agreement_id
  AND NOT EXISTS (SELECT FROM agreement_members AS member
                  WHERE member.agreement_id = agreement.id AND member.agreement_report_id IS NOT NULL);

ANALYZE touched_agreements;

WITH resolved AS (
    SELECT DISTINCT ON (member.agreement_id) member.agreement_id, r.*,
        (SELECT min(other.report_key COLLATE "C") FROM agreement_members AS other
         WHERE other.agreement_id = member.agreement_id AND other.agreement_report_id IS NOT NULL) AS least_key
    FROM touched_agreements JOIN agreement_members AS member USING (agreement_id)
    JOIN agreement_reports AS r ON r.id = member.agreement_report_id
    ORDER BY member.agreement_id, r.confidence DESC, r.key COLLATE "C"
)
UPDATE agreements AS agreement SET
    key = r.least_key, type_code = r.type_code, title = r.title, is_collective = r.is_collective,
    stated_count = r.stated_count, legal_class_code = r.legal_class_code, legal_basis = r.legal_basis
FROM resolved AS r
WHERE agreement.id = r.agreement_id
  AND (agreement.key, agreement.type_code, agreement.title, agreement.is_collective, agreement.stated_count,
       agreement.legal_class_code, agreement.legal_basis)
      IS DISTINCT FROM
      (r.least_key, r.type_code, r.title, r.is_collective, r.stated_count, r.legal_class_code, r.legal_basis);

DELETE FROM agreement_parties AS party USING touched_agreements AS touched
WHERE party.agreement_id = touched.agreement_id;

INSERT INTO agreement_parties (agreement_id, country_code, organization_id)
SELECT member.agreement_id, party.country_code, party.organization_id
FROM touched_agreements JOIN agreement_members AS member USING (agreement_id)
JOIN agreement_report_parties AS party ON party.agreement_report_id = member.agreement_report_id
GROUP BY member.agreement_id, party.country_code, party.organization_id
ORDER BY member.agreement_id, min(party.ordinal), party.country_code, party.organization_id;

DELETE FROM agreement_areas AS area USING touched_agreements AS touched
WHERE area.agreement_id = touched.agreement_id;

INSERT INTO agreement_areas (agreement_id, area_code)
SELECT DISTINCT member.agreement_id, area.area_code
FROM touched_agreements JOIN agreement_members AS member USING (agreement_id)
JOIN agreement_report_areas AS area ON area.agreement_report_id = member.agreement_report_id;

DELETE FROM agreement_signatories AS signatory USING touched_agreements AS touched
WHERE signatory.agreement_id = touched.agreement_id;

INSERT INTO agreement_signatories (agreement_id, person_id)
SELECT DISTINCT member.agreement_id, person.person_id
FROM touched_agreements JOIN agreement_members AS member USING (agreement_id)
JOIN agreement_report_signatories AS signatory ON signatory.agreement_report_id = member.agreement_report_id
JOIN person_reports AS person ON person.id = signatory.person_report_id;

DELETE FROM event_agreements AS happening USING touched_agreements AS touched
WHERE happening.agreement_id = touched.agreement_id;

INSERT INTO event_agreements (agreement_id, action_code, event_id, date_edtf, date_kind, date_lower, date_upper,
    date_month, date_day, date_basis, time_of_day, date_because)
SELECT DISTINCT ON (member.agreement_id, r.action_code, at.event_id, r.date_edtf)
    member.agreement_id, r.action_code, at.event_id, r.date_edtf, r.date_kind, r.date_lower, r.date_upper,
    r.date_month, r.date_day, r.date_basis, r.time_of_day, r.date_because
FROM touched_agreements JOIN agreement_members AS member USING (agreement_id)
JOIN agreement_reports AS r ON r.id = member.agreement_report_id
LEFT JOIN event_members AS at ON at.event_report_id = r.event_report_id
ORDER BY member.agreement_id, r.action_code, at.event_id, r.date_edtf, r.confidence DESC, r.key COLLATE "C";
