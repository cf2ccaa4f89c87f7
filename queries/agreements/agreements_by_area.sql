-- title: Agreements by area of cooperation
-- title_vi: Văn kiện theo lĩnh vực hợp tác
-- description: One row for each area and agreement about it, areas in their order, oldest agreement first, undated last.
-- description_vi: Mỗi dòng là một lĩnh vực và một văn kiện về lĩnh vực đó, văn kiện cũ nhất trước, không rõ ngày sau cùng.
-- param: area area '' -- only this area; empty for all
-- param: country country '' -- a party's country; empty for any
-- param: action action '' -- only agreements to which this happened: signed, in_negotiation …; empty for all
-- param: since date '' -- earliest day; what may have been on or after it counts
-- param: until date '' -- latest day; what may have been on or before it counts
-- example: area=education
-- example: area='giao duc' country=LA action=signed
\if :{?area}
\else
  \set area ''
\endif
\if :{?country}
\else
  \set country ''
\endif
\if :{?action}
\else
  \set action ''
\endif
\if :{?since}
\else
  \set since ''
\endif
\if :{?until}
\else
  \set until ''
\endif
SELECT
    area.code AS area,
    area.label_vi,
    agreement.agreement_type AS type,
    agreement.title AS agreement,
    agreement.parties,
    agreement.actions,
    agreement.date_edtf AS date,
    agreement.event_title AS event,
    quoted.quote,
    quoted.record_id AS article,
    agreement.agreement_key
FROM agreement_areas AS about
JOIN cooperation_areas AS area ON area.code = about.area_code
JOIN area_groups ON area_groups.code = area.group_code
JOIN agreements AS named ON named.id = about.agreement_id
JOIN bi.agreements AS agreement ON agreement.agreement_key = named.key
LEFT JOIN bi.agreement_quotes AS quoted ON quoted.agreement_key = named.key
WHERE (:'area' = '' OR area.code = ANY (ARRAY(SELECT bi.keys_named('area', :'area'))))
  AND (:'country' = ''
       OR EXISTS (SELECT FROM agreement_parties AS party
                  LEFT JOIN organizations AS organization ON organization.id = party.organization_id
                  WHERE party.agreement_id = named.id
                    AND coalesce(party.country_code, organization.country_code)
                        = ANY (ARRAY(SELECT bi.keys_named('country', :'country')))))
  AND (:'action' = ''
       OR EXISTS (SELECT FROM event_agreements AS happening
                  WHERE happening.agreement_id = named.id
                    AND happening.action_code = ANY (ARRAY(SELECT bi.keys_named('action', :'action')))))
  AND (:'since' = '' OR coalesce(agreement.date_to, agreement.date_from) >= CAST(NULLIF(:'since', '') AS date))
  AND (:'until' = '' OR coalesce(agreement.date_from, agreement.date_to) <= CAST(NULLIF(:'until', '') AS date))
ORDER BY area_groups.ordinal, area.ordinal, agreement.date_from, agreement.date_to, agreement.title,
    agreement.agreement_key;
