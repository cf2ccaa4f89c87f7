-- Remove the replaced articles with all their rows; remember the events and agreements that they told of, and
-- what they were read from.
INSERT INTO touched_events (event_id)
SELECT DISTINCT member.event_id
FROM event_reports AS report JOIN event_members AS member ON member.event_report_id = report.id
WHERE report.article_id = ANY(%(replaced)s::bigint[])
ON CONFLICT DO NOTHING;

INSERT INTO touched_agreements (agreement_id)
SELECT DISTINCT member.agreement_id
FROM agreement_reports AS report JOIN agreement_members AS member ON member.agreement_report_id = report.id
WHERE report.article_id = ANY(%(replaced)s::bigint[])
ON CONFLICT DO NOTHING;

INSERT INTO replaced_raw_documents (sha256)
SELECT DISTINCT raw_sha256 FROM articles WHERE id = ANY(%(replaced)s::bigint[])
ON CONFLICT DO NOTHING;

DELETE FROM articles WHERE id = ANY(%(replaced)s::bigint[]);
