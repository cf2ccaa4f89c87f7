CREATE VIEW bi.cooperation_areas AS
SELECT
    a.key AS article_key,
    a.title AS article_title,
    a.published_on,
    r.area_code AS area,
    c.label_vi AS area_vi,
    c.label_en AS area_en,
    c.group_code AS area_group,
    c.dac_code,
    x.stance_code AS stance,
    r.confidence
FROM area_reports AS r
JOIN articles AS a ON a.id = r.article_id
JOIN cooperation_areas AS c ON c.code = r.area_code
LEFT JOIN area_report_stances AS x ON x.area_report_id = r.id;
COMMENT ON VIEW bi.cooperation_areas IS 'Areas that each article speaks of, one row for each stance | Lĩnh vực mà mỗi bài đề cập, mỗi cách đề cập một dòng';
