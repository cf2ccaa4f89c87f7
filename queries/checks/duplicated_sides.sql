-- title: Sides named twice
-- title_vi: Bên bị nêu hai lần
-- description: Reports that name one side of an event or one party of an agreement twice.
-- description_vi: Báo cáo nêu hai lần cùng một bên của sự kiện hoặc văn kiện.
SELECT 'event' AS what, report.key, side.country_code, side.name, count(*) AS times
FROM event_report_sides AS side JOIN event_reports AS report ON report.id = side.event_report_id
GROUP BY report.key, side.country_code, side.name HAVING count(*) > 1
UNION ALL
SELECT 'agreement', report.key, party.country_code, party.name, count(*)
FROM agreement_report_parties AS party JOIN agreement_reports AS report ON report.id = party.agreement_report_id
GROUP BY report.key, party.country_code, party.name HAVING count(*) > 1;
