-- title: Evidence for a fact
-- title_vi: Minh chứng cho một dữ kiện
-- description: One row for each quote that proves a fact: where it stands, which rule found it, how sure, and the sentence around it.
-- description_vi: Mỗi dòng là một trích dẫn chứng minh dữ kiện: vị trí, quy tắc đã tìm ra, độ tin cậy và câu chứa nó.
-- param: key text '' -- key of an event, agreement, statement, person, organization or place, as other queries and 'etl search' show it
-- example: key=thongloun-sisoulith-la
\if :{?key}
\else
  \set key ''
\endif
WITH fact AS (
    SELECT 'event' AS kind, event.title AS fact, evidence.mention_id
    FROM events AS event
    JOIN event_members AS member ON member.event_id = event.id
    JOIN event_evidence AS evidence ON evidence.event_report_id = member.event_report_id
    WHERE event.id IN (SELECT event_id FROM event_members WHERE report_key = :'key')
    UNION ALL
    SELECT 'agreement' AS kind, agreement.title AS fact, evidence.mention_id
    FROM agreements AS agreement
    JOIN agreement_members AS member ON member.agreement_id = agreement.id
    JOIN agreement_evidence AS evidence ON evidence.agreement_report_id = member.agreement_report_id
    WHERE agreement.id IN (SELECT agreement_id FROM agreement_members WHERE report_key = :'key')
    UNION ALL
    SELECT 'statement' AS kind, statement.area_code || ' ' || statement.stance_code AS fact, evidence.mention_id
    FROM area_statements AS statement
    JOIN statement_evidence AS evidence ON evidence.statement_id = statement.id
    WHERE statement.key = :'key'
    UNION ALL
    SELECT 'person' AS kind, person.name AS fact, evidence.mention_id
    FROM people AS person
    JOIN person_reports AS report ON report.person_id = person.id
    JOIN person_evidence AS evidence ON evidence.person_report_id = report.id
    WHERE person.key = :'key'
    UNION ALL
    SELECT 'office' AS kind, position.title AS fact, evidence.mention_id
    FROM people AS person
    JOIN person_reports AS report ON report.person_id = person.id
    JOIN office_reports AS office ON office.person_report_id = report.id
    JOIN positions AS position ON position.id = office.position_id
    JOIN office_evidence AS evidence ON evidence.office_report_id = office.id
    WHERE person.key = :'key'
    UNION ALL
    SELECT 'organization' AS kind, organization.name AS fact, evidence.mention_id
    FROM organizations AS organization
    JOIN organization_reports AS report ON report.organization_id = organization.id
    JOIN organization_evidence AS evidence ON evidence.organization_report_id = report.id
    WHERE organization.key = :'key'
    UNION ALL
    SELECT 'place' AS kind, place.name AS fact, evidence.mention_id
    FROM places AS place
    JOIN place_reports AS report ON report.place_id = place.id
    JOIN place_evidence AS evidence ON evidence.place_report_id = report.id
    WHERE place.key = :'key'
)
SELECT
    fact.kind,
    fact.fact,
    article.record_id AS article,
    article.published_on,
    mention.start_offset AS "start",
    mention.end_offset AS "end",
    mention.quote,
    substr(article.body, sentence.start_offset + 1, sentence.end_offset - sentence.start_offset) AS sentence,
    mention.rule,
    mention.confidence
FROM fact
JOIN mentions AS mention ON mention.id = fact.mention_id
JOIN articles AS article ON article.id = mention.article_id
LEFT JOIN LATERAL (
    SELECT sentence.start_offset, sentence.end_offset
    FROM sentences AS sentence
    WHERE sentence.article_id = mention.article_id AND sentence.start_offset <= mention.start_offset
    ORDER BY sentence.start_offset DESC
    LIMIT 1
) AS sentence ON true
ORDER BY article.published_on, article.record_id, mention.start_offset, mention.end_offset, fact.kind,
    fact.fact, mention.rule;
