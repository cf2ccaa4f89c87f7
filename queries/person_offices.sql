-- title: A person's offices over time
-- title_vi: Các chức vụ của một người theo thời gian
-- description: One row for each position that reference data or articles give the person, by its start; without one, only an article says so.
-- description_vi: Mỗi dòng là một chức vụ của người đó theo dữ liệu tham chiếu hoặc bài báo, xếp theo ngày bắt đầu; không có ngày nếu chỉ bài báo nêu.
-- param: person text 'Thongloun Sisoulith' -- name, with or without diacritics, or key of a person
\if :{?person}
\else
  \set person 'Thongloun Sisoulith'
\endif
WITH chosen AS (
    SELECT person.*
    FROM people AS person
    WHERE (person.key = :'person'
       OR lower(unaccent(person.name)) = lower(unaccent(normalize(:'person')))
       OR EXISTS (
         SELECT FROM person_names AS other_name
         WHERE other_name.person_id = person.id
           AND lower(unaccent(other_name.name)) = lower(unaccent(normalize(:'person')))))
), said AS (
    SELECT
        person_report.person_id,
        office.position_id,
        office.tenure_id,
        office.is_former,
        office.is_acting,
        min(article.published_on) AS first_day,
        max(article.published_on) AS last_day,
        count(DISTINCT article.id) AS articles,
        (array_agg(mention.quote ORDER BY article.published_on, article.record_id, mention.start_offset))[1] AS quote
    FROM chosen
    JOIN person_reports AS person_report ON person_report.person_id = chosen.id
    JOIN office_reports AS office ON office.person_report_id = person_report.id
    JOIN articles AS article ON article.id = person_report.article_id
    LEFT JOIN office_evidence AS evidence ON evidence.office_report_id = office.id
    LEFT JOIN mentions AS mention ON mention.id = evidence.mention_id
    GROUP BY person_report.person_id, office.position_id, office.tenure_id, office.is_former, office.is_acting
)
SELECT
    chosen.name AS person,
    chosen.country_code AS country,
    position.title AS office,
    organization.name AS organization,
    position.country_code AS office_country,
    coalesce(tenure.basis_code, 'stated') AS basis,
    tenure.start_edtf AS "start",
    tenure.end_edtf AS "end",
    CASE WHEN said.is_former THEN 'former'
         WHEN coalesce(tenure.is_acting, said.is_acting) THEN 'acting' END AS note,
    said.first_day AS first_article,
    said.last_day AS last_article,
    coalesce(said.articles, 0) AS articles,
    said.quote,
    tenure.source,
    chosen.key AS person_key
FROM chosen
JOIN (
    SELECT tenure.id AS tenure_id, tenure.person_id, tenure.position_id, false AS is_former, tenure.is_acting
    FROM tenures AS tenure
    UNION
    SELECT NULL, said.person_id, said.position_id, said.is_former, said.is_acting
    FROM said
    WHERE said.tenure_id IS NULL
) AS held ON held.person_id = chosen.id
JOIN positions AS position ON position.id = held.position_id
LEFT JOIN organizations AS organization ON organization.id = position.organization_id
LEFT JOIN tenures AS tenure ON tenure.id = held.tenure_id
LEFT JOIN said
    ON said.person_id = held.person_id
   AND said.position_id = held.position_id
   AND said.tenure_id IS NOT DISTINCT FROM held.tenure_id
   AND (held.tenure_id IS NOT NULL
        OR (said.is_former = held.is_former AND said.is_acting = held.is_acting))
ORDER BY chosen.key, coalesce(tenure.start_lower, tenure.start_upper), tenure.end_lower,
    position.title, basis, note, tenure.id, position.id;
