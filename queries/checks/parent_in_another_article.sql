-- title: Event reports whose parent is of another article
-- title_vi: Báo cáo sự kiện có cha ở bài khác
-- description: Links between reports that cross articles: a report speaks for its article alone.
-- description_vi: Liên kết giữa các báo cáo của hai bài khác nhau.
SELECT report.key, parent.key AS linked
FROM event_reports AS report JOIN event_reports AS parent ON parent.id = report.parent_id
WHERE parent.article_id <> report.article_id
UNION ALL
SELECT report.key, event.key
FROM agreement_reports AS report JOIN event_reports AS event ON event.id = report.event_report_id
WHERE event.article_id <> report.article_id
UNION ALL
SELECT report.key, person.name
FROM event_report_participants AS part
JOIN event_reports AS report ON report.id = part.event_report_id
JOIN person_reports AS person ON person.id = part.person_report_id
WHERE person.article_id <> report.article_id;
