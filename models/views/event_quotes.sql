CREATE VIEW bi.event_quotes AS
SELECT DISTINCT ON (e.key)
    e.key AS event_key,
    m.quote,
    a.key AS article_key,
    a.record_id,
    a.published_on
FROM events AS e
JOIN event_members AS x ON x.event_id = e.id
JOIN event_evidence AS v ON v.event_report_id = x.event_report_id
JOIN mentions AS m ON m.id = v.mention_id
JOIN articles AS a ON a.id = m.article_id
ORDER BY e.key, a.published_on, a.record_id, v.ordinal, m.start_offset;
COMMENT ON VIEW bi.event_quotes IS 'The first quote of each event, from its earliest article | Trích dẫn đầu tiên của mỗi sự kiện, từ bài sớm nhất';
