-- title: Who held an office on a day
-- title_vi: Ai giữ một chức vụ vào một ngày
-- description: One row for each tenure that covers the day; certain, or possible where the known dates leave it open.
-- description_vi: Mỗi dòng là một nhiệm kỳ bao gồm ngày đó; chắc chắn (certain), hoặc có thể (possible) nếu ngày tháng đã biết chưa đủ để kết luận.
-- param: office text 'Chủ tịch nước' -- title in Vietnamese or English, or how it begins, with or without diacritics
-- param: country country VN -- country of the office; empty for any
-- param: day date 2024-07-11 -- the day
-- example: office='thu tuong' country=lao day=2024-02-26
-- example: office=president country='hoa ky' day=2023-09-10
\if :{?office}
\else
  \set office 'Chủ tịch nước'
\endif
\if :{?country}
\else
  \set country VN
\endif
\if :{?day}
\else
  \set day 2024-07-11
\endif
SELECT
    person.name AS person,
    position.title AS office,
    organization.name AS organization,
    position.country_code AS country,
    CASE WHEN tenure.start_upper <= CAST(:'day' AS date)
              AND (tenure.end_lower >= CAST(:'day' AS date) OR tenure.end_edtf IS NULL)
         THEN 'certain' ELSE 'possible' END AS certainty,
    tenure.start_edtf AS "start",
    tenure.end_edtf AS "end",
    CASE WHEN tenure.is_acting THEN 'acting' END AS note,
    tenure.basis_code AS basis,
    tenure.source,
    said.quote,
    said.record_id AS article,
    person.key AS person_key
FROM tenures AS tenure
JOIN people AS person ON person.id = tenure.person_id
JOIN positions AS position ON position.id = tenure.position_id
LEFT JOIN organizations AS organization ON organization.id = position.organization_id
LEFT JOIN LATERAL (
    SELECT mention.quote, article.record_id
    FROM office_reports AS office
    JOIN office_evidence AS evidence ON evidence.office_report_id = office.id
    JOIN mentions AS mention ON mention.id = evidence.mention_id
    JOIN articles AS article ON article.id = mention.article_id
    WHERE office.tenure_id = tenure.id
    ORDER BY article.published_on, article.record_id, mention.start_offset
    LIMIT 1
) AS said ON true
WHERE CAST(NULLIF(:'day', '') AS date) IS NOT NULL
  AND (:'country' = '' OR position.country_code = ANY (ARRAY(SELECT bi.keys_named('country', :'country'))))
  AND (starts_with(plain_name(position.title) || ' ', plain_name(:'office') || ' ')
       OR starts_with(plain_name(position.title_en) || ' ', plain_name(:'office') || ' '))
  AND CASE tenure.basis_code
          WHEN 'stated' THEN CAST(NULLIF(:'day', '') AS date) BETWEEN tenure.start_upper AND tenure.end_lower
          ELSE coalesce(tenure.start_lower, '-infinity') <= CAST(NULLIF(:'day', '') AS date)
               AND coalesce(tenure.end_upper, 'infinity') >= CAST(NULLIF(:'day', '') AS date)
      END
ORDER BY certainty, position.title, person.name, tenure.start_lower, tenure.id;
