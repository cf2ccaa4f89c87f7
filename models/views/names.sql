CREATE VIEW bi.names AS
SELECT 'country' AS kind, c.code AS key, x.name, plain_name(x.name) AS form
FROM countries AS c
CROSS JOIN LATERAL (VALUES (c.code), (c.name_vi), (c.name_en)) AS x (name)
UNION ALL SELECT 'country', country_code, name, plain_name(name) FROM country_names
UNION ALL SELECT 'person', key, name, search_name FROM people
UNION ALL SELECT 'person', p.key, n.name, n.search_name FROM person_names AS n JOIN people AS p ON p.id = n.person_id
UNION ALL SELECT 'organization', key, name, search_name FROM organizations
UNION ALL SELECT 'organization', key, name_key, search_name FROM organizations
UNION ALL SELECT l.kind, l.code, x.name, plain_name(x.name)
FROM (
    SELECT 'area' AS kind, code, label_vi, label_en FROM cooperation_areas
    UNION ALL SELECT 'event_type', code, label_vi, label_en FROM event_types
    UNION ALL SELECT 'agreement_type', code, label_vi, label_en FROM agreement_types
    UNION ALL SELECT 'action', code, label_vi, label_en FROM agreement_actions
    UNION ALL SELECT 'stance', code, label_vi, label_en FROM stances
) AS l
CROSS JOIN LATERAL (VALUES (l.code), (l.label_vi), (l.label_en)) AS x (name);
CREATE FUNCTION bi.keys_named(wanted_kind text, wanted_name text) RETURNS SETOF text LANGUAGE sql STABLE ROWS 3
BEGIN ATOMIC
    SELECT DISTINCT ranked.key
    FROM (
        SELECT found.key, rank() OVER (ORDER BY found.tier) AS place
        FROM (
            SELECT p.key, 0 AS tier FROM people AS p WHERE wanted_kind = 'person' AND p.key = wanted_name
            UNION ALL
            SELECT o.key, 0 FROM organizations AS o WHERE wanted_kind = 'organization' AND o.key = wanted_name
            UNION ALL
            SELECT n.key,
                CASE WHEN lower(n.name) = lower(normalize(wanted_name)) THEN 1
                     WHEN n.form = plain_name(wanted_name) THEN 2
                     WHEN position(lower(normalize(wanted_name)) IN lower(n.name)) > 0 THEN 3
                     ELSE 4 END
            FROM bi.names AS n
            WHERE n.kind = wanted_kind
              AND n.form ~ CASE WHEN wanted_kind = 'country' THEN '^' || plain_name(wanted_name) || '$'
                                ELSE '\m' || plain_name(wanted_name) || '\M' END
            UNION ALL
            SELECT o.key, 2
            FROM bi.names AS home
            JOIN organizations AS o
                ON o.country_code = home.key
               AND o.search_name = left(plain_name(wanted_name), -1 - char_length(home.form))
            WHERE wanted_kind = 'organization' AND home.kind = 'country'
              AND right(plain_name(wanted_name), 1 + char_length(home.form)) = ' ' || home.form
        ) AS found
    ) AS ranked
    WHERE ranked.place = 1;
END;
COMMENT ON FUNCTION bi.keys_named(text, text) IS 'Keys or codes of what a name means, with or without diacritics; all but countries may be named in part, an organization with its country behind | Khóa hoặc mã của đối tượng mang tên, có dấu hay không dấu; trừ tên nước, có thể nêu một phần tên, tổ chức có thể kèm tên nước';
COMMENT ON VIEW bi.names IS 'All names under which queries know countries, people, organizations and codes | Mọi tên gọi mà các truy vấn nhận biết của nước, người, tổ chức và mã';
