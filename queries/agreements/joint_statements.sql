-- title: Joint statements and what they name
-- title_vi: Tuyên bố chung và những gì được nêu trong đó
-- description: One row for each thing named in the sentences about a joint statement, or in the whole article where its title names it; and each area that the article calls agreed, where the statement was adopted there.
-- description_vi: Mỗi dòng là một đối tượng được nêu trong các câu về tuyên bố chung, hoặc trong cả bài nếu tiêu đề nêu tên; và mỗi lĩnh vực mà bài nói là đã nhất trí, nếu tuyên bố được thông qua.
-- param: country country '' -- a party's country, or where none is known, a side of its event; empty for any
-- param: kind text '' -- area, agreement or organization; empty for all three
-- param: since date '' -- earliest day; what may have been on or after it counts
-- param: until date '' -- latest day; what may have been on or before it counts
-- example: country=lao
-- example: country='trung quoc' kind=area
\if :{?country}
\else
  \set country ''
\endif
\if :{?kind}
\else
  \set kind ''
\endif
\if :{?since}
\else
  \set since ''
\endif
\if :{?until}
\else
  \set until ''
\endif
WITH stated AS (
    SELECT agreement.*, quoted.record_id, report.id AS report_id, report.article_id
    FROM bi.agreements AS agreement
    JOIN bi.agreement_quotes AS quoted ON quoted.agreement_key = agreement.agreement_key
    JOIN articles AS article ON article.key = quoted.article_key
    JOIN agreements AS named ON named.key = agreement.agreement_key
    JOIN agreement_members AS member ON member.agreement_id = named.id
    JOIN agreement_reports AS report ON report.id = member.agreement_report_id AND report.article_id = article.id
    WHERE named.type_code = 'joint_statement'
      AND (:'country' = ''
           OR EXISTS (SELECT FROM agreement_parties AS party
                      LEFT JOIN organizations AS organization ON organization.id = party.organization_id
                      WHERE party.agreement_id = named.id
                        AND coalesce(party.country_code, organization.country_code)
                            = ANY (ARRAY(SELECT bi.keys_named('country', :'country'))))
           OR agreement.party_countries IS NULL
              AND EXISTS (SELECT FROM events AS event
                          JOIN event_sides AS side ON side.event_id = event.id
                          WHERE event.key = agreement.event_key
                            AND side.country_code = ANY (ARRAY(SELECT bi.keys_named('country', :'country')))))
      AND (:'since' = '' OR coalesce(agreement.date_to, agreement.date_from) >= CAST(NULLIF(:'since', '') AS date))
      AND (:'until' = '' OR coalesce(agreement.date_from, agreement.date_to) <= CAST(NULLIF(:'until', '') AS date))
), scope AS (
    SELECT DISTINCT
        stated.report_id,
        stated.article_id,
        CASE WHEN block.kind_code = 'title' THEN 'in the article' ELSE 'in its sentences' END AS place,
        CASE WHEN block.kind_code = 'title' THEN 0 ELSE sentence.start_offset END AS start_offset,
        CASE WHEN block.kind_code = 'title' THEN 2147483647 ELSE sentence.end_offset END AS end_offset
    FROM stated
    JOIN agreement_evidence AS evidence ON evidence.agreement_report_id = stated.report_id
    JOIN mentions AS mention ON mention.id = evidence.mention_id
    JOIN sentences AS sentence
        ON sentence.article_id = mention.article_id
       AND sentence.start_offset < mention.end_offset AND sentence.end_offset > mention.start_offset
    JOIN article_blocks AS block
        ON block.article_id = sentence.article_id AND block.ordinal = sentence.block_ordinal
), named AS (
    SELECT 'area' AS kind, area.label_vi AS name, report.area_code AS key, evidence.mention_id, report.article_id
    FROM area_reports AS report
    JOIN area_evidence AS evidence ON evidence.area_report_id = report.id
    JOIN cooperation_areas AS area ON area.code = report.area_code
    UNION ALL
    SELECT 'agreement', report.title, agreement.key, evidence.mention_id, report.article_id
    FROM agreement_reports AS report
    JOIN agreement_members AS member ON member.agreement_report_id = report.id
    JOIN agreements AS agreement ON agreement.id = member.agreement_id AND agreement.type_code <> 'joint_statement'
    JOIN agreement_evidence AS evidence ON evidence.agreement_report_id = report.id
    UNION ALL
    SELECT 'organization', organization.name, organization.key, evidence.mention_id, report.article_id
    FROM organization_reports AS report
    JOIN organizations AS organization ON organization.id = report.organization_id
    JOIN organization_evidence AS evidence ON evidence.organization_report_id = report.id
), content AS (
    SELECT scope.report_id, scope.place, named.kind, named.name, named.key, named.mention_id
    FROM scope
    JOIN named ON named.article_id = scope.article_id
    JOIN mentions AS mention
        ON mention.id = named.mention_id
       AND mention.start_offset < scope.end_offset AND mention.end_offset > scope.start_offset
    UNION ALL
    SELECT stated.report_id, 'agreed in the article', 'area', area.label_vi, area.code, evidence.mention_id
    FROM stated
    JOIN area_statements AS statement
        ON statement.article_id = stated.article_id AND statement.stance_code = 'agreed'
    JOIN cooperation_areas AS area ON area.code = statement.area_code
    JOIN statement_evidence AS evidence ON evidence.statement_id = statement.id
    WHERE stated.action = 'adopted'
)
SELECT
    stated.date_edtf AS date,
    stated.title AS joint_statement,
    stated.parties,
    stated.event_title AS event,
    content.place AS named,
    content.kind,
    content.name,
    count(DISTINCT mention.id) AS mentions,
    (array_agg(mention.quote ORDER BY mention.start_offset, mention.end_offset DESC))[1] AS quote,
    stated.record_id AS article,
    content.key,
    stated.agreement_key
FROM stated
LEFT JOIN (content JOIN mentions AS mention ON mention.id = content.mention_id)
    ON content.report_id = stated.report_id AND (:'kind' = '' OR content.kind = :'kind')
GROUP BY stated.date_from, stated.date_to, stated.date_edtf, stated.title, stated.parties, stated.event_title,
    stated.record_id, stated.agreement_key, content.place, content.kind, content.name, content.key
ORDER BY stated.date_from, stated.date_to, stated.record_id, stated.agreement_key, content.place DESC,
    content.kind, mentions DESC, content.name, content.key;
