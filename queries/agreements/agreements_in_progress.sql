-- title: Agreements planned or in negotiation
-- title_vi: Văn kiện đang đàm phán hoặc dự kiến ký
-- description: One row for each agreement that is planned or negotiated and that no article calls concluded, newest article first.
-- description_vi: Mỗi dòng là một văn kiện đang đàm phán hoặc dự kiến ký mà chưa bài nào nêu là đã ký, bài mới nhất trước.
-- param: country country '' -- a party's country, or where none is known, a side of an event in the article; empty for any
-- param: area area '' -- an area that it is about; empty for all
-- example: country=lao
-- example: area='thuong mai'
\if :{?country}
\else
  \set country ''
\endif
\if :{?area}
\else
  \set area ''
\endif
SELECT
    agreement.actions,
    agreement.agreement_type AS type,
    agreement.title AS agreement,
    agreement.parties,
    agreement.areas,
    agreement.date_edtf AS date,
    quoted.published_on,
    quoted.quote,
    quoted.record_id AS article,
    agreement.agreement_key
FROM agreements AS open
JOIN bi.agreements AS agreement ON agreement.agreement_key = open.key
LEFT JOIN bi.agreement_quotes AS quoted ON quoted.agreement_key = open.key
WHERE EXISTS (SELECT FROM event_agreements AS happening
              WHERE happening.agreement_id = open.id
                AND happening.action_code IN ('planned', 'in_negotiation'))
  AND NOT EXISTS (SELECT FROM event_agreements AS happening
                  WHERE happening.agreement_id = open.id
                    AND happening.action_code NOT IN ('planned', 'in_negotiation', 'announced', 'referenced'))
  AND (:'country' = ''
       OR EXISTS (SELECT FROM agreement_parties AS party
                  LEFT JOIN organizations AS organization ON organization.id = party.organization_id
                  WHERE party.agreement_id = open.id
                    AND coalesce(party.country_code, organization.country_code)
                        = ANY (ARRAY(SELECT bi.keys_named('country', :'country'))))
       OR agreement.party_countries IS NULL
          AND EXISTS (SELECT FROM agreement_members AS member
                  JOIN agreement_reports AS report ON report.id = member.agreement_report_id
                  JOIN event_reports AS event ON event.article_id = report.article_id
                  JOIN event_report_sides AS side ON side.event_report_id = event.id
                  WHERE member.agreement_id = open.id
                    AND side.country_code = ANY (ARRAY(SELECT bi.keys_named('country', :'country')))))
  AND (:'area' = ''
       OR EXISTS (SELECT FROM agreement_areas AS about
                  WHERE about.agreement_id = open.id
                    AND about.area_code = ANY (ARRAY(SELECT bi.keys_named('area', :'area')))))
ORDER BY quoted.published_on DESC NULLS LAST, quoted.record_id, agreement.title, agreement.agreement_key;
