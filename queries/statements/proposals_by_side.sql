-- title: Proposals by side
-- title_vi: Đề xuất theo từng bên
-- description: One row for each proposal of a side or speaker, in the article's order, with its number, areas, who concurred and the quote.
-- description_vi: Mỗi dòng là một đề xuất của một bên hay một người, theo thứ tự trong bài, kèm số thứ tự, lĩnh vực, bên tán thành và trích dẫn.
-- param: country country '' -- country of the side that proposes; empty for any
-- param: area area '' -- an area that the proposal is about; empty for all
-- param: article text '' -- key or id of an article; empty for all
-- example: country='viet nam' area=education
-- example: article=004_a044d2e56a3c58e8
\if :{?country}
\else
  \set country ''
\endif
\if :{?area}
\else
  \set area ''
\endif
\if :{?article}
\else
  \set article ''
\endif
WITH proposed AS (
    SELECT
        statement.*,
        mention.start_offset,
        mention.end_offset,
        coalesce(-statement.list_order, sentence.start_offset, mention.start_offset) AS proposal
    FROM area_statements AS statement
    LEFT JOIN LATERAL (
        SELECT mention.start_offset, mention.end_offset
        FROM statement_evidence AS evidence
        JOIN mentions AS mention ON mention.id = evidence.mention_id
        WHERE evidence.statement_id = statement.id
        ORDER BY evidence.ordinal, mention.start_offset
        LIMIT 1
    ) AS mention ON true
    LEFT JOIN sentences AS sentence
        ON sentence.article_id = statement.article_id
       AND mention.start_offset >= sentence.start_offset
       AND mention.start_offset < sentence.end_offset
    WHERE statement.stance_code = 'proposed'
)
SELECT
    article.published_on,
    coalesce(proposed.country_code, organization.country_code) AS side,
    proposed.side_name,
    person.name AS speaker,
    proposed.list_order AS number,
    proposed.verb,
    string_agg(DISTINCT proposed.area_code, ', ') AS areas,
    proposed.concurs_with AS concurrence,
    substr(article.body, min(proposed.start_offset) + 1, max(proposed.end_offset) - min(proposed.start_offset))
        AS quote,
    article.record_id AS article
FROM proposed
JOIN articles AS article ON article.id = proposed.article_id
LEFT JOIN organizations AS organization ON organization.id = proposed.organization_id
LEFT JOIN person_reports AS speaker ON speaker.id = proposed.speaker_report_id
LEFT JOIN people AS person ON person.id = speaker.person_id
WHERE (:'country' = '' OR coalesce(proposed.country_code, organization.country_code)
          = ANY (ARRAY(SELECT bi.keys_named('country', :'country'))))
  AND (:'article' = '' OR :'article' IN (article.key, article.record_id))
GROUP BY article.id, proposed.country_code, organization.country_code, proposed.side_name, person.name,
    proposed.list_order, proposed.proposal, proposed.verb, proposed.concurs_with
HAVING :'area' = '' OR bool_or(proposed.area_code = ANY (ARRAY(SELECT bi.keys_named('area', :'area'))))
ORDER BY article.published_on, article.record_id, min(proposed.start_offset), proposed.list_order, side;
