CREATE VIEW bi.statements AS
SELECT
    s.key AS statement_key,
    s.area_code AS area,
    c.label_vi AS area_vi,
    c.label_en AS area_en,
    c.group_code AS area_group,
    s.stance_code AS stance,
    coalesce(s.country_code, o.name) AS side,
    s.country_code AS side_country_code,
    n.key AS speaker_key,
    r.name AS speaker,
    s.verb,
    s.list_order,
    s.concurs_with,
    s.confidence,
    a.key AS article_key,
    a.title AS article_title,
    a.published_on,
    q.quote,
    q.start_offset,
    q.end_offset
FROM area_statements AS s
JOIN cooperation_areas AS c ON c.code = s.area_code
JOIN articles AS a ON a.id = s.article_id
LEFT JOIN organizations AS o ON o.id = s.organization_id
LEFT JOIN person_reports AS r ON r.id = s.speaker_report_id
LEFT JOIN people AS n ON n.id = r.person_id
LEFT JOIN statement_evidence AS v ON v.statement_id = s.id AND v.ordinal = 1
LEFT JOIN mentions AS q ON q.id = v.mention_id;
COMMENT ON VIEW bi.statements IS 'Statements on areas of cooperation, with side, speaker and quote | Phát biểu về lĩnh vực hợp tác, kèm bên, người nói và trích dẫn';
