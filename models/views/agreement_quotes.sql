CREATE VIEW bi.agreement_quotes AS
SELECT DISTINCT ON (g.key)
    g.key AS agreement_key,
    m.quote,
    a.key AS article_key,
    a.record_id,
    a.published_on
FROM agreements AS g
JOIN agreement_members AS x ON x.agreement_id = g.id
JOIN agreement_evidence AS v ON v.agreement_report_id = x.agreement_report_id
JOIN mentions AS m ON m.id = v.mention_id
JOIN articles AS a ON a.id = m.article_id
ORDER BY g.key, a.published_on, a.record_id, v.ordinal, m.start_offset;
COMMENT ON VIEW bi.agreement_quotes IS 'The first quote of each agreement, from its earliest article | Trích dẫn đầu tiên của mỗi văn kiện, từ bài sớm nhất';
