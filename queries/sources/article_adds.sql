-- title: What an article added
-- title_vi: Một bài báo bổ sung điều gì
-- description: One row for each fact of an article, those that no other article and no reference data tell first; with the number of other articles that tell it, and the quote.
-- description_vi: Mỗi dòng là một dữ kiện của bài, điều chưa bài nào và chưa dữ liệu tham chiếu nào nêu đứng trước; kèm số bài khác có nêu và trích dẫn.
-- param: article text '' -- key or id of the article, or its address
-- param: all boolean false -- also what other articles or reference data tell
-- example: article=002_8af0e2a929b6679e
-- example: article=002_8af0e2a929b6679e all=true
\if :{?article}
\else
  \set article ''
\endif
\if :{?all}
\else
  \set all false
\endif
WITH chosen AS (
    SELECT article.id
    FROM articles AS article
    WHERE :'article' IN (article.key, article.record_id, article.url)
), told AS (
    SELECT 1 AS part, 'event' AS kind, event.title AS fact, concat_ws(', ', report.type_code, report.date_edtf) AS detail,
        event.key, false AS in_reference, report.ordinal,
        (SELECT count(DISTINCT other.article_id) FROM event_members AS fellow
         JOIN event_reports AS other ON other.id = fellow.event_report_id
         WHERE fellow.event_id = event.id AND other.article_id <> report.article_id) AS others,
        (SELECT array_agg(evidence.mention_id) FROM event_evidence AS evidence
         WHERE evidence.event_report_id = report.id) AS mention_ids
    FROM chosen
    JOIN event_reports AS report ON report.article_id = chosen.id
    JOIN event_members AS member ON member.event_report_id = report.id
    JOIN events AS event ON event.id = member.event_id
    UNION ALL
    SELECT 2, 'agreement', agreement.title, concat_ws(', ', report.type_code, report.action_code), agreement.key,
        false, report.ordinal,
        (SELECT count(DISTINCT other.article_id) FROM agreement_members AS fellow
         JOIN agreement_reports AS other ON other.id = fellow.agreement_report_id
         WHERE fellow.agreement_id = agreement.id AND other.article_id <> report.article_id),
        (SELECT array_agg(evidence.mention_id) FROM agreement_evidence AS evidence
         WHERE evidence.agreement_report_id = report.id)
    FROM chosen
    JOIN agreement_reports AS report ON report.article_id = chosen.id
    JOIN agreement_members AS member ON member.agreement_report_id = report.id
    JOIN agreements AS agreement ON agreement.id = member.agreement_id
    UNION ALL
    SELECT 3, 'person', person.name, person.country_code, person.key, person.in_reference, report.ordinal,
        (SELECT count(DISTINCT other.article_id) FROM person_reports AS other
         WHERE other.person_id = person.id AND other.article_id <> report.article_id),
        (SELECT array_agg(evidence.mention_id) FROM person_evidence AS evidence
         WHERE evidence.person_report_id = report.id)
    FROM chosen
    JOIN person_reports AS report ON report.article_id = chosen.id
    JOIN people AS person ON person.id = report.person_id
    UNION ALL
    SELECT 4, 'office', position.title || ': ' || person.name,
        concat_ws(', ', organization.name, position.country_code, CASE WHEN office.is_former THEN 'former' END),
        person.key,
        EXISTS (SELECT FROM tenures AS tenure
                WHERE tenure.person_id = person.id AND tenure.position_id = position.id
                  AND tenure.basis_code = 'reference'),
        report.ordinal,
        (SELECT count(DISTINCT other.article_id) FROM person_reports AS other
         JOIN office_reports AS other_office ON other_office.person_report_id = other.id
         WHERE other.person_id = person.id AND other_office.position_id = position.id
           AND other.article_id <> report.article_id),
        (SELECT array_agg(evidence.mention_id) FROM office_evidence AS evidence
         WHERE evidence.office_report_id = office.id)
    FROM chosen
    JOIN person_reports AS report ON report.article_id = chosen.id
    JOIN people AS person ON person.id = report.person_id
    JOIN office_reports AS office ON office.person_report_id = report.id
    JOIN positions AS position ON position.id = office.position_id
    LEFT JOIN organizations AS organization ON organization.id = position.organization_id
    UNION ALL
    SELECT 5, 'organization', organization.name, organization.country_code, organization.key,
        organization.in_reference, report.ordinal,
        (SELECT count(DISTINCT other.article_id) FROM organization_reports AS other
         WHERE other.organization_id = organization.id AND other.article_id <> report.article_id),
        (SELECT array_agg(evidence.mention_id) FROM organization_evidence AS evidence
         WHERE evidence.organization_report_id = report.id)
    FROM chosen
    JOIN organization_reports AS report ON report.article_id = chosen.id
    JOIN organizations AS organization ON organization.id = report.organization_id
    UNION ALL
    SELECT 6, 'statement', area.label_vi, concat_ws(', ', statement.stance_code, statement.side_name), statement.key,
        false, statement.ordinal, 0,
        (SELECT array_agg(evidence.mention_id) FROM statement_evidence AS evidence
         WHERE evidence.statement_id = statement.id)
    FROM chosen
    JOIN area_statements AS statement ON statement.article_id = chosen.id
    JOIN cooperation_areas AS area ON area.code = statement.area_code
)
SELECT
    told.kind,
    told.others = 0 AND NOT told.in_reference AS added,
    told.fact,
    told.detail,
    told.others AS other_articles,
    told.in_reference,
    (SELECT mention.quote
     FROM mentions AS mention
     WHERE mention.id = ANY (told.mention_ids)
     ORDER BY mention.start_offset, mention.end_offset DESC, mention.rule
     LIMIT 1) AS quote,
    told.key
FROM told
WHERE CAST(:'all' AS boolean) OR (told.others = 0 AND NOT told.in_reference)
ORDER BY added DESC, told.part, told.ordinal, told.fact, told.detail, told.key;
