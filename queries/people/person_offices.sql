-- title: A person's offices over time
-- title_vi: Các chức vụ của một người theo thời gian
-- description: One row for each tenure of the person in reference data, and one for each position that articles give, with the days of the first and the last.
-- description_vi: Mỗi dòng là một nhiệm kỳ theo dữ liệu tham chiếu, hoặc một chức vụ mà bài báo nêu kèm ngày của bài đầu và bài cuối.
-- param: person person 'Thongloun Sisoulith' -- the person; several of one name are all shown
-- example: person='to lam'
-- example: person=thongloun
\if :{?person}
\else
  \set person 'Thongloun Sisoulith'
\endif
WITH chosen AS (
    SELECT person.*
    FROM people AS person
    WHERE person.key = ANY (ARRAY(SELECT bi.keys_named('person', :'person')))
), held AS (
    SELECT
        chosen.id AS person_id,
        tenure.position_id,
        'reference' AS basis,
        tenure.start_edtf,
        tenure.end_edtf,
        coalesce(tenure.start_lower, tenure.start_upper) AS sort_day,
        CASE WHEN tenure.is_acting THEN 'acting' END AS note,
        CAST(NULL AS date) AS first_article,
        CAST(NULL AS date) AS last_article,
        0 AS articles,
        CAST(NULL AS text) AS quote,
        tenure.source
    FROM chosen
    JOIN tenures AS tenure ON tenure.person_id = chosen.id AND tenure.basis_code = 'reference'
    UNION ALL
    SELECT
        chosen.id,
        office.position_id,
        'stated',
        NULL,
        NULL,
        min(article.published_on),
        CASE WHEN office.is_former THEN 'former' WHEN office.is_acting THEN 'acting' END,
        min(article.published_on),
        max(article.published_on),
        count(DISTINCT article.id),
        (array_agg(mention.quote ORDER BY article.published_on, article.record_id, mention.start_offset))[1],
        NULL
    FROM chosen
    JOIN person_reports AS report ON report.person_id = chosen.id
    JOIN office_reports AS office ON office.person_report_id = report.id
    JOIN articles AS article ON article.id = report.article_id
    LEFT JOIN office_evidence AS evidence ON evidence.office_report_id = office.id
    LEFT JOIN mentions AS mention ON mention.id = evidence.mention_id
    GROUP BY chosen.id, office.position_id, office.is_former, office.is_acting
)
SELECT
    chosen.name AS person,
    chosen.country_code AS country,
    position.title AS office,
    organization.name AS organization,
    position.country_code AS office_country,
    held.basis,
    held.start_edtf AS "start",
    held.end_edtf AS "end",
    held.note,
    held.first_article,
    held.last_article,
    held.articles,
    held.quote,
    held.source,
    chosen.key AS person_key
FROM held
JOIN chosen ON chosen.id = held.person_id
JOIN positions AS position ON position.id = held.position_id
LEFT JOIN organizations AS organization ON organization.id = position.organization_id
ORDER BY chosen.key, held.sort_day, held.basis, position.title, organization.name, held.note, held.end_edtf,
    position.id;
