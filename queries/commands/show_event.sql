-- title: An event
-- title_vi: Một sự kiện
-- description: All that is known of one event, by the key of any of its reports.
-- description_vi: Mọi điều đã biết về một sự kiện, theo khóa của bất kỳ báo cáo nào về nó.
-- param: key text '' -- key of the event or of one of its reports
\if :{?key}
\else
  \set key ''
\endif
WITH chosen AS (
    SELECT event.*
    FROM events AS event
    WHERE event.key = :'key'
       OR event.id IN (SELECT member.event_id FROM event_members AS member WHERE member.report_key = :'key')
), shown (subject, part, section, place, name, value) AS (
    SELECT chosen.key, 0, '', fact.place, fact.name, fact.value
    FROM chosen
    CROSS JOIN LATERAL (VALUES
        (1, 'title', chosen.title),
        (2, 'type', chosen.type_code || coalesce(', ' || chosen.level_code, '')),
        (3, 'date', chosen.date_edtf || ' (' || chosen.date_basis || ')' || coalesce(' ' || chosen.time_of_day, '')),
        (4, 'date because', chosen.date_because),
        (5, 'status', chosen.status_code),
        (6, 'place', concat_ws(', ', (SELECT place.name FROM places AS place WHERE place.id = chosen.place_id), chosen.country_code)),
        (7, 'sides', (SELECT string_agg(coalesce(side.country_code, organization.name), ', '
                       ORDER BY side.country_code, organization.name)
     FROM event_sides AS side
     LEFT JOIN organizations AS organization ON organization.id = side.organization_id
     WHERE side.event_id = chosen.id)),
        (8, 'level of relations', chosen.relation_level_code),
        (9, 'part of', (SELECT whole.title || ' [' || whole.key || ']' FROM events AS whole WHERE whole.id = chosen.parent_id)),
        (10, 'key', chosen.key)
    ) AS fact (place, name, value)
    UNION ALL
    SELECT chosen.key, 1, 'People', 0, person.name || ' [' || person.key || ']', participant.role_code
    FROM chosen
    JOIN event_participants AS participant ON participant.event_id = chosen.id
    JOIN people AS person ON person.id = participant.person_id
    UNION ALL
    SELECT chosen.key, 2, 'Agreements', 0, happening.action_code, agreement.title || ' [' || agreement.key || ']'
    FROM chosen
    JOIN event_agreements AS happening ON happening.event_id = chosen.id
    JOIN agreements AS agreement ON agreement.id = happening.agreement_id
    UNION ALL
    SELECT chosen.key, 3, 'Parts', coalesce(part.date_lower - date '0001-01-01', 9999999), part.type_code, part.title || ' [' || part.key || ']'
    FROM chosen
    JOIN events AS part ON part.parent_id = chosen.id
    UNION ALL
    SELECT chosen.key, 4, 'Evidence', mention.start_offset, article.record_id || ', characters ' || mention.start_offset || '–' || mention.end_offset, mention.quote
    FROM chosen
    JOIN event_members AS member ON member.event_id = chosen.id
    JOIN event_evidence AS evidence ON evidence.event_report_id = member.event_report_id
    JOIN mentions AS mention ON mention.id = evidence.mention_id
    JOIN articles AS article ON article.id = mention.article_id
)
SELECT subject, section, name, value
FROM shown
WHERE value <> ''
ORDER BY subject, part, place, name, value;
