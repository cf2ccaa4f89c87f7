CREATE VIEW bi.articles AS
SELECT
    a.key AS article_key,
    a.record_id,
    a.title,
    a.url,
    p.name AS publisher,
    a.author,
    a.published_on,
    a.published_at,
    a.language,
    a.about_relations,
    s.path AS source,
    a.locator,
    char_length(a.body) AS body_length,
    (SELECT count(*) FROM person_reports AS r WHERE r.article_id = a.id) AS people_count,
    (SELECT count(*) FROM organization_reports AS r WHERE r.article_id = a.id) AS organizations_count,
    (SELECT count(*) FROM event_reports AS r WHERE r.article_id = a.id) AS events_count,
    (SELECT count(*) FROM agreement_reports AS r WHERE r.article_id = a.id) AS agreements_count,
    (SELECT count(*) FROM area_statements AS r WHERE r.article_id = a.id) AS statements_count,
    (SELECT string_agg(r.area_code, ', ' ORDER BY r.ordinal) FROM area_reports AS r WHERE r.article_id = a.id) AS areas,
    a.body
FROM articles AS a
JOIN sources AS s ON s.id = a.source_id
LEFT JOIN publishers AS p ON p.id = a.publisher_id;
COMMENT ON VIEW bi.articles IS 'Articles, one row each, with counts of what they say | Bài báo, mỗi bài một dòng, kèm số lượng dữ kiện';
