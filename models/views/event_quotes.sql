CREATE VIEW bi.event_quotes AS
SELECT e.key AS event_key, q.quote, q.article_key, q.record_id, q.published_on
FROM events AS e
CROSS JOIN LATERAL (
    SELECT m.quote, a.key AS article_key, a.record_id, a.published_on
    FROM event_members AS x
    JOIN event_evidence AS v ON v.event_report_id = x.event_report_id
    JOIN mentions AS m ON m.id = v.mention_id
    JOIN articles AS a ON a.id = m.article_id
    WHERE x.event_id = e.id
    ORDER BY a.published_on, a.record_id, v.ordinal, m.start_offset
    LIMIT 1
) AS q;
COMMENT ON VIEW bi.event_quotes IS 'The first quote of each event, from its earliest article | Trích dẫn đầu tiên của mỗi sự kiện, từ bài sớm nhất';
