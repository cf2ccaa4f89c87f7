-- What the articles :ids say; ``owner`` is the article or the report that a row belongs to.

-- query: articles
SELECT a.id AS owner, a.*, s.path, p.name AS publisher
FROM articles AS a JOIN sources AS s ON s.id = a.source_id LEFT JOIN publishers AS p ON p.id = a.publisher_id
WHERE a.id = ANY(:ids);

-- query: people
SELECT r.article_id AS owner, r.* FROM person_reports AS r WHERE r.article_id = ANY(:ids) ORDER BY r.ordinal;

-- query: organizations
SELECT r.article_id AS owner, r.* FROM organization_reports AS r WHERE r.article_id = ANY(:ids) ORDER BY r.ordinal;

-- query: areas
SELECT r.article_id AS owner, r.* FROM area_reports AS r WHERE r.article_id = ANY(:ids) ORDER BY r.ordinal;

-- query: person_names
SELECT n.person_report_id AS owner, n.* FROM person_report_names AS n JOIN person_reports AS r ON r.id = n.person_report_id
WHERE r.article_id = ANY(:ids) ORDER BY n.ordinal;

-- query: person_honorifics
SELECT n.person_report_id AS owner, n.* FROM person_report_honorifics AS n
JOIN person_reports AS r ON r.id = n.person_report_id
WHERE r.article_id = ANY(:ids) ORDER BY n.ordinal;

-- query: offices
SELECT f.person_report_id AS owner, f.* FROM office_reports AS f JOIN person_reports AS r ON r.id = f.person_report_id
WHERE r.article_id = ANY(:ids) ORDER BY f.ordinal;

-- query: events
SELECT r.article_id AS owner, r.*, parent.key AS parent_key
FROM event_reports AS r LEFT JOIN event_reports AS parent ON parent.id = r.parent_id
WHERE r.article_id = ANY(:ids) ORDER BY r.ordinal;

-- query: sides
SELECT x.event_report_id AS owner, x.* FROM event_report_sides AS x JOIN event_reports AS r ON r.id = x.event_report_id
WHERE r.article_id = ANY(:ids) ORDER BY x.ordinal;

-- query: participants
SELECT x.event_report_id AS owner, x.role_code, p.ordinal AS person, p.name
FROM event_report_participants AS x JOIN event_reports AS r ON r.id = x.event_report_id
JOIN person_reports AS p ON p.id = x.person_report_id
WHERE r.article_id = ANY(:ids) ORDER BY x.ordinal;

-- query: agreements
SELECT r.article_id AS owner, r.*, e.key AS event_key
FROM agreement_reports AS r LEFT JOIN event_reports AS e ON e.id = r.event_report_id
WHERE r.article_id = ANY(:ids) ORDER BY r.ordinal;

-- query: parties
SELECT x.agreement_report_id AS owner, x.name, coalesce(x.country_code, o.country_code) AS country
FROM agreement_report_parties AS x JOIN agreement_reports AS r ON r.id = x.agreement_report_id
LEFT JOIN organizations AS o ON o.id = x.organization_id
WHERE r.article_id = ANY(:ids) ORDER BY x.ordinal;

-- query: agreement_areas
SELECT x.agreement_report_id AS owner, x.area_code
FROM agreement_report_areas AS x JOIN agreement_reports AS r ON r.id = x.agreement_report_id
WHERE r.article_id = ANY(:ids) ORDER BY x.ordinal;

-- query: signatories
SELECT x.agreement_report_id AS owner, p.ordinal AS person
FROM agreement_report_signatories AS x JOIN agreement_reports AS r ON r.id = x.agreement_report_id
JOIN person_reports AS p ON p.id = x.person_report_id
WHERE r.article_id = ANY(:ids) ORDER BY x.ordinal;

-- query: stances
SELECT x.area_report_id AS owner, x.stance_code
FROM area_report_stances AS x JOIN area_reports AS r ON r.id = x.area_report_id
WHERE r.article_id = ANY(:ids) ORDER BY x.ordinal;

-- query: statements
SELECT r.article_id AS owner, r.*, p.ordinal AS speaker
FROM area_statements AS r LEFT JOIN person_reports AS p ON p.id = r.speaker_report_id
WHERE r.article_id = ANY(:ids) ORDER BY r.ordinal;

-- query: person_evidence
SELECT e.person_report_id AS owner, m.start_offset, m.end_offset, m.quote, m.rule, m.confidence
FROM person_evidence AS e JOIN mentions AS m ON m.id = e.mention_id
WHERE m.article_id = ANY(:ids) ORDER BY e.ordinal;

-- query: office_evidence
SELECT e.office_report_id AS owner, m.start_offset, m.end_offset, m.quote, m.rule, m.confidence
FROM office_evidence AS e JOIN mentions AS m ON m.id = e.mention_id
WHERE m.article_id = ANY(:ids) ORDER BY e.ordinal;

-- query: organization_evidence
SELECT e.organization_report_id AS owner, m.start_offset, m.end_offset, m.quote, m.rule, m.confidence
FROM organization_evidence AS e JOIN mentions AS m ON m.id = e.mention_id
WHERE m.article_id = ANY(:ids) ORDER BY e.ordinal;

-- query: event_evidence
SELECT e.event_report_id AS owner, m.start_offset, m.end_offset, m.quote, m.rule, m.confidence
FROM event_evidence AS e JOIN mentions AS m ON m.id = e.mention_id
WHERE m.article_id = ANY(:ids) ORDER BY e.ordinal;

-- query: agreement_evidence
SELECT e.agreement_report_id AS owner, m.start_offset, m.end_offset, m.quote, m.rule, m.confidence
FROM agreement_evidence AS e JOIN mentions AS m ON m.id = e.mention_id
WHERE m.article_id = ANY(:ids) ORDER BY e.ordinal;

-- query: area_evidence
SELECT e.area_report_id AS owner, m.start_offset, m.end_offset, m.quote, m.rule, m.confidence
FROM area_evidence AS e JOIN mentions AS m ON m.id = e.mention_id
WHERE m.article_id = ANY(:ids) ORDER BY e.ordinal;

-- query: statement_evidence
SELECT e.statement_id AS owner, m.start_offset, m.end_offset, m.quote, m.rule, m.confidence
FROM statement_evidence AS e JOIN mentions AS m ON m.id = e.mention_id
WHERE m.article_id = ANY(:ids) ORDER BY e.ordinal;
