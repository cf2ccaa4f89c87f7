-- title: People whom reference data do not know
-- title_vi: Những người chưa có trong dữ liệu tham chiếu
-- description: One row for each person whom only articles name, most often named first, with offices, events and a person of reference data whose name differs in a letter out of six.
-- description_vi: Mỗi dòng là một người chỉ có trong các bài, người được nêu nhiều nhất trước, kèm chức vụ, sự kiện và người trong dữ liệu tham chiếu có tên khác không quá một phần sáu số chữ.
-- param: country country '' -- country that the person acts for; empty for any
-- param: office text '' -- words of an office that an article gives the person, with or without diacritics; empty for any
-- param: article text '' -- key or id of an article that names the person; empty for all
-- param: articles int 1 -- named in at least so many articles
-- example: country=lao
-- example: office='dai su' articles=2
\if :{?country}
\else
  \set country ''
\endif
\if :{?office}
\else
  \set office ''
\endif
\if :{?article}
\else
  \set article ''
\endif
\if :{?articles}
\else
  \set articles 1
\endif
WITH named AS (
    SELECT
        person.id,
        person.key,
        person.name,
        person.search_name,
        person.country_code,
        count(DISTINCT report.article_id) AS articles,
        min(article.published_on) AS first_published_on,
        max(article.published_on) AS last_published_on
    FROM people AS person
    JOIN person_reports AS report ON report.person_id = person.id
    JOIN articles AS article ON article.id = report.article_id
    WHERE NOT person.in_reference
      AND (:'country' = '' OR person.country_code = ANY (ARRAY(SELECT bi.keys_named('country', :'country'))))
      AND (:'office' = ''
           OR EXISTS (SELECT FROM person_reports AS other
                      JOIN office_reports AS office ON office.person_report_id = other.id
                      WHERE other.person_id = person.id
                        AND position(plain_name(:'office') IN plain_name(office.title)) > 0))
    GROUP BY person.id
    HAVING count(DISTINCT report.article_id) >= CAST(NULLIF(:'articles', '') AS int)
       AND (:'article' = '' OR bool_or(:'article' IN (article.key, article.record_id)))
), known_name AS MATERIALIZED (
    SELECT person.key, person.name, person.country_code, spelling.search_name
    FROM people AS person
    JOIN person_names AS spelling ON spelling.person_id = person.id
    WHERE person.in_reference
)
SELECT
    named.name,
    named.country_code AS country,
    (SELECT string_agg(DISTINCT office.title, '; ')
     FROM person_reports AS report
     JOIN office_reports AS office ON office.person_report_id = report.id
     WHERE report.person_id = named.id) AS offices,
    named.articles,
    named.first_published_on,
    named.last_published_on,
    (SELECT count(DISTINCT participant.event_id)
     FROM event_participants AS participant
     WHERE participant.person_id = named.id) AS events,
    alike.name AS maybe,
    alike.key AS maybe_key,
    quoted.quote,
    quoted.record_id AS article,
    named.key AS person_key
FROM named
LEFT JOIN LATERAL (
    SELECT
        spelling.name,
        spelling.key,
        levenshtein_less_equal(left(spelling.search_name, 100), left(named.search_name, 100), 3) AS letters
    FROM known_name AS spelling
    WHERE coalesce(spelling.country_code = named.country_code, true)
      AND levenshtein_less_equal(left(spelling.search_name, 100), left(named.search_name, 100), 3)
          <= least(3, char_length(named.search_name) / 6)
    ORDER BY letters, spelling.key
    LIMIT 1
) AS alike ON true
LEFT JOIN LATERAL (
    SELECT mention.quote, article.record_id
    FROM person_reports AS report
    JOIN person_evidence AS evidence ON evidence.person_report_id = report.id
    JOIN mentions AS mention ON mention.id = evidence.mention_id
    JOIN articles AS article ON article.id = report.article_id
    WHERE report.person_id = named.id
    ORDER BY article.published_on, article.record_id, evidence.ordinal, mention.start_offset
    LIMIT 1
) AS quoted ON true
ORDER BY named.articles DESC, events DESC, named.name, named.key;
