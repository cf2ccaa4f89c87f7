-- title: An agreement
-- title_vi: Một văn kiện
-- description: All that is known of one agreement, by the key of any of its reports.
-- description_vi: Mọi điều đã biết về một văn kiện, theo khóa của bất kỳ báo cáo nào về nó.
-- param: key text '' -- key of the agreement or of one of its reports
\if :{?key}
\else
  \set key ''
\endif
WITH chosen AS (
    SELECT agreement.*
    FROM agreements AS agreement
    WHERE agreement.key = :'key'
       OR agreement.id IN (SELECT member.agreement_id FROM agreement_members AS member WHERE member.report_key = :'key')
), shown (subject, part, section, place, name, value) AS (
    SELECT chosen.key, 0, '', fact.place, fact.name, fact.value
    FROM chosen
    CROSS JOIN LATERAL (VALUES
        (1, 'title', chosen.title),
        (2, 'type', chosen.type_code),
        (3, 'group', CASE WHEN chosen.is_collective THEN coalesce(chosen.stated_count || ' of them', 'of unstated size') END),
        (4, 'legal class', chosen.legal_class_code || coalesce(' (' || chosen.legal_basis || ')', '')),
        (5, 'areas', (SELECT string_agg(area.area_code, ', ' ORDER BY area.area_code) FROM agreement_areas AS area
             WHERE area.agreement_id = chosen.id)),
        (6, 'key', chosen.key)
    ) AS fact (place, name, value)
    UNION ALL
    SELECT chosen.key, 1, 'Parties', party.id, 'party', coalesce(country.name_vi, organization.name || coalesce(' (' || organization.country_code || ')', ''))
    FROM chosen
    JOIN agreement_parties AS party ON party.agreement_id = chosen.id
    LEFT JOIN countries AS country ON country.code = party.country_code
    LEFT JOIN organizations AS organization ON organization.id = party.organization_id
    UNION ALL
    SELECT chosen.key, 2, 'Signatories', 0, 'signatory', person.name || ' [' || person.key || ']'
    FROM chosen
    JOIN agreement_signatories AS signatory ON signatory.agreement_id = chosen.id
    JOIN people AS person ON person.id = signatory.person_id
    UNION ALL
    SELECT chosen.key, 3, 'Actions', 0, happening.action_code,
        concat_ws(', ', coalesce(happening.date_edtf, event.date_edtf, 'undated'), event.title || ' [' || event.key || ']')
    FROM chosen
    JOIN event_agreements AS happening ON happening.agreement_id = chosen.id
    LEFT JOIN events AS event ON event.id = happening.event_id
    UNION ALL
    SELECT chosen.key, 4, 'Evidence', mention.start_offset, article.record_id || ', characters ' || mention.start_offset || '–' || mention.end_offset, mention.quote
    FROM chosen
    JOIN agreement_members AS member ON member.agreement_id = chosen.id
    JOIN agreement_evidence AS evidence ON evidence.agreement_report_id = member.agreement_report_id
    JOIN mentions AS mention ON mention.id = evidence.mention_id
    JOIN articles AS article ON article.id = mention.article_id
)
SELECT subject, section, name, value
FROM shown
WHERE value <> ''
ORDER BY subject, part, place, name, value;
