CREATE VIEW bi.agreement_quotes AS
SELECT g.key AS agreement_key, q.quote, q.article_key, q.record_id, q.published_on
FROM agreements AS g
CROSS JOIN LATERAL (
    SELECT m.quote, a.key AS article_key, a.record_id, a.published_on
    FROM agreement_members AS x
    JOIN agreement_evidence AS v ON v.agreement_report_id = x.agreement_report_id
    JOIN mentions AS m ON m.id = v.mention_id
    JOIN articles AS a ON a.id = m.article_id
    WHERE x.agreement_id = g.id
    ORDER BY a.published_on, a.record_id, v.ordinal, m.start_offset
    LIMIT 1
) AS q;
COMMENT ON VIEW bi.agreement_quotes IS 'The first quote of each agreement, from its earliest article | Trích dẫn đầu tiên của mỗi văn kiện, từ bài sớm nhất';
