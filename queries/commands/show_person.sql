-- title: A person
-- title_vi: Một người
-- description: All that is known of one person, by key or name, or a part of it; several people of one name are all shown.
-- description_vi: Mọi điều đã biết về một người, theo khóa, tên hoặc một phần tên; những người trùng tên đều được hiện.
-- param: key text '' -- key of the person, or a name or part of one, with or without diacritics
\if :{?key}
\else
  \set key ''
\endif
WITH chosen AS (
    SELECT person.*
    FROM people AS person
    WHERE person.key = ANY (ARRAY(SELECT bi.keys_named('person', :'key')))
), shown (subject, part, section, place, name, value) AS (
    SELECT chosen.key, 0, '', fact.place, fact.name, fact.value
    FROM chosen
    CROSS JOIN LATERAL (VALUES
        (1, 'name', chosen.name),
        (2, 'other names', (SELECT string_agg(DISTINCT other_name.name, '; ') FROM person_names AS other_name
             WHERE other_name.person_id = chosen.id AND other_name.name <> chosen.name)),
        (3, 'country', chosen.country_code),
        (4, 'known to reference data', chosen.reference_id),
        (5, 'articles', (SELECT count(DISTINCT report.article_id)::text FROM person_reports AS report
             WHERE report.person_id = chosen.id)),
        (6, 'key', chosen.key)
    ) AS fact (place, name, value)
    UNION ALL
    SELECT chosen.key, 1, 'Offices by reference data', 0,
        coalesce(tenure.start_edtf, '?') || ' – ' || coalesce(tenure.end_edtf, ''),
        concat_ws(', ', position.title, organization.name, position.country_code, CASE WHEN tenure.is_acting THEN 'acting' END)
    FROM chosen
    JOIN tenures AS tenure ON tenure.person_id = chosen.id AND tenure.basis_code = 'reference'
    JOIN positions AS position ON position.id = tenure.position_id
    LEFT JOIN organizations AS organization ON organization.id = position.organization_id
    UNION ALL
    SELECT chosen.key, 2, 'Offices by articles', 0,
        concat_ws(', ', office.title, office.country_code, CASE WHEN office.is_former THEN 'former' END,
                  CASE WHEN office.is_acting THEN 'acting' END),
        string_agg(DISTINCT article.record_id, ', ')
    FROM chosen
    JOIN person_reports AS report ON report.person_id = chosen.id
    JOIN office_reports AS office ON office.person_report_id = report.id
    JOIN articles AS article ON article.id = report.article_id
    GROUP BY chosen.key, office.title, office.country_code, office.is_former, office.is_acting
    UNION ALL
    SELECT chosen.key, 3, 'Events', coalesce(event.date_lower - date '0001-01-01', 9999999), coalesce(event.date_edtf, 'undated') || ', ' || participant.role_code,
        event.title || ' [' || event.key || ']'
    FROM chosen
    JOIN event_participants AS participant ON participant.person_id = chosen.id
    JOIN events AS event ON event.id = participant.event_id
)
SELECT subject, section, name, value
FROM shown
WHERE value <> ''
ORDER BY subject, part, place, name, value;
