-- Reports → events, for the articles of the temporary table batch_articles and the events of touched_events.
-- An event's values are a function of its live reports alone, so the order of loading plays no part: they
-- come from the report with the highest confidence, the least key among equals.

UPDATE event_members AS member SET event_report_id = report.id
FROM event_reports AS report JOIN batch_articles USING (article_id)
WHERE member.report_key = report.key AND member.event_report_id IS DISTINCT FROM report.id;

INSERT INTO events (key, type_code, level_code, status_code, title, place_id, country_code, relation_level_code,
    date_edtf, date_kind, date_lower, date_upper, date_month, date_day, date_basis, time_of_day, date_because,
    date_rank)
SELECT r.key, r.type_code, r.level_code, r.status_code, r.title, r.place_id, r.country_code,
    r.relation_level_code, r.date_edtf, r.date_kind, r.date_lower, r.date_upper, r.date_month, r.date_day,
    r.date_basis, r.time_of_day, r.date_because, r.date_rank
FROM event_reports AS r JOIN batch_articles USING (article_id)
WHERE NOT EXISTS (SELECT FROM event_members AS member WHERE member.report_key = r.key)
ORDER BY r.id;

INSERT INTO event_members (report_key, event_id, event_report_id)
SELECT r.key, event.id, r.id
FROM event_reports AS r JOIN batch_articles USING (article_id) JOIN events AS event ON event.key = r.key
WHERE NOT EXISTS (SELECT FROM event_members AS member WHERE member.report_key = r.key);

INSERT INTO touched_events (event_id)
SELECT DISTINCT member.event_id
FROM event_members AS member
JOIN event_reports AS r ON r.id = member.event_report_id JOIN batch_articles USING (article_id)
ON CONFLICT DO NOTHING;

DELETE FROM events AS event USING touched_events AS touched
WHERE event.id = touched.event_id
  AND NOT EXISTS (SELECT FROM event_members AS member
                  WHERE member.event_id = event.id AND member.event_report_id IS NOT NULL);

ANALYZE touched_events;

WITH best AS (
    SELECT DISTINCT ON (member.event_id) member.event_id, r.*
    FROM touched_events JOIN event_members AS member USING (event_id)
    JOIN event_reports AS r ON r.id = member.event_report_id
    ORDER BY member.event_id, r.confidence DESC, r.key COLLATE "C"
), resolved AS (
    SELECT best.*,
        (SELECT min(member.report_key COLLATE "C") FROM event_members AS member
         WHERE member.event_id = best.event_id AND member.event_report_id IS NOT NULL) AS least_key,
        (SELECT member.event_id FROM event_members AS member
         WHERE member.event_report_id = best.parent_id AND member.event_id <> best.event_id) AS parent_event_id
    FROM best
)
UPDATE events AS event SET
    key = r.least_key, type_code = r.type_code, level_code = r.level_code, status_code = r.status_code,
    title = r.title, place_id = r.place_id, country_code = r.country_code,
    relation_level_code = r.relation_level_code, parent_id = r.parent_event_id, date_edtf = r.date_edtf,
    date_kind = r.date_kind, date_lower = r.date_lower, date_upper = r.date_upper, date_month = r.date_month,
    date_day = r.date_day, date_basis = r.date_basis, time_of_day = r.time_of_day,
    date_because = r.date_because, date_rank = r.date_rank
FROM resolved AS r
WHERE event.id = r.event_id
  AND (event.key, event.type_code, event.level_code, event.status_code, event.title, event.place_id,
       event.country_code, event.relation_level_code, event.parent_id, event.date_edtf, event.date_kind,
       event.date_lower, event.date_upper, event.date_month, event.date_day, event.date_basis,
       event.time_of_day, event.date_because, event.date_rank)
      IS DISTINCT FROM
      (r.least_key, r.type_code, r.level_code, r.status_code, r.title, r.place_id,
       r.country_code, r.relation_level_code, r.parent_event_id, r.date_edtf, r.date_kind,
       r.date_lower, r.date_upper, r.date_month, r.date_day, r.date_basis,
       r.time_of_day, r.date_because, r.date_rank);

DELETE FROM event_sides AS side USING touched_events AS touched WHERE side.event_id = touched.event_id;

INSERT INTO event_sides (event_id, country_code, organization_id)
SELECT member.event_id, side.country_code, side.organization_id
FROM touched_events JOIN event_members AS member USING (event_id)
JOIN event_report_sides AS side ON side.event_report_id = member.event_report_id
GROUP BY member.event_id, side.country_code, side.organization_id
ORDER BY member.event_id, min(side.ordinal), side.country_code, side.organization_id;

DELETE FROM event_participants AS part USING touched_events AS touched WHERE part.event_id = touched.event_id;

INSERT INTO event_participants (event_id, person_id, role_code)
SELECT DISTINCT member.event_id, person.person_id, part.role_code
FROM touched_events JOIN event_members AS member USING (event_id)
JOIN event_report_participants AS part ON part.event_report_id = member.event_report_id
JOIN person_reports AS person ON person.id = part.person_report_id;

DELETE FROM country_relations AS relation USING touched_events AS touched WHERE relation.event_id = touched.event_id;

INSERT INTO country_relations (first_country_code, second_country_code, level_code, basis_code, since_edtf,
    since_lower, since_upper, event_id)
SELECT min(side.country_code), max(side.country_code), event.relation_level_code, 'stated', event.date_edtf,
    event.date_lower, event.date_upper, event.id
FROM touched_events JOIN events AS event ON event.id = touched_events.event_id
JOIN event_sides AS side ON side.event_id = event.id
WHERE event.type_code = 'relations' AND event.relation_level_code IS NOT NULL
  AND event.status_code IN ('occurred', 'historical')
GROUP BY event.id
HAVING count(*) = 2 AND count(side.country_code) = 2;
