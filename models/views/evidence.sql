CREATE VIEW bi.evidence AS
SELECT
    f.fact_kind,
    f.fact_key,
    f.fact,
    f.confidence,
    a.key AS article_key,
    a.title AS article_title,
    a.published_on,
    m.start_offset,
    m.end_offset,
    m.quote,
    m.rule
FROM (
    SELECT 'event' AS fact_kind, e.key AS fact_key, r.title AS fact, r.confidence, v.mention_id
    FROM event_evidence AS v
    JOIN event_reports AS r ON r.id = v.event_report_id
    JOIN event_members AS x ON x.event_report_id = r.id
    JOIN events AS e ON e.id = x.event_id
    UNION ALL
    SELECT 'agreement', g.key, r.title, r.confidence, v.mention_id
    FROM agreement_evidence AS v
    JOIN agreement_reports AS r ON r.id = v.agreement_report_id
    JOIN agreement_members AS x ON x.agreement_report_id = r.id
    JOIN agreements AS g ON g.id = x.agreement_id
    UNION ALL
    SELECT 'person', n.key, r.name, r.confidence, v.mention_id
    FROM person_evidence AS v
    JOIN person_reports AS r ON r.id = v.person_report_id
    JOIN people AS n ON n.id = r.person_id
    UNION ALL
    SELECT 'office', n.key, f.title, f.confidence, v.mention_id
    FROM office_evidence AS v
    JOIN office_reports AS f ON f.id = v.office_report_id
    JOIN person_reports AS r ON r.id = f.person_report_id
    JOIN people AS n ON n.id = r.person_id
    UNION ALL
    SELECT 'organization', o.key, r.name, r.confidence, v.mention_id
    FROM organization_evidence AS v
    JOIN organization_reports AS r ON r.id = v.organization_report_id
    JOIN organizations AS o ON o.id = r.organization_id
    UNION ALL
    SELECT 'place', l.key, r.name, r.confidence, v.mention_id
    FROM place_evidence AS v
    JOIN place_reports AS r ON r.id = v.place_report_id
    JOIN places AS l ON l.id = r.place_id
    UNION ALL
    SELECT 'area', r.area_code, c.label_vi, r.confidence, v.mention_id
    FROM area_evidence AS v
    JOIN area_reports AS r ON r.id = v.area_report_id
    JOIN cooperation_areas AS c ON c.code = r.area_code
    UNION ALL
    SELECT 'statement', s.key, c.label_vi, s.confidence, v.mention_id
    FROM statement_evidence AS v
    JOIN area_statements AS s ON s.id = v.statement_id
    JOIN cooperation_areas AS c ON c.code = s.area_code
) AS f
JOIN mentions AS m ON m.id = f.mention_id
JOIN articles AS a ON a.id = m.article_id;
COMMENT ON VIEW bi.evidence IS 'Every quote of every fact | Mọi trích dẫn của mọi dữ kiện';
