-- title: Agreements by party
-- title_vi: Văn kiện theo bên ký
-- description: One row for each party and agreement: the other parties, what happened to it, when, areas, signatories and the quote.
-- description_vi: Mỗi dòng là một bên và một văn kiện: các bên khác, hành động, thời gian, lĩnh vực, người ký và trích dẫn.
-- param: country country '' -- country of the party, which may be one of its bodies; empty for any
-- param: organization organization '' -- the party, where it is an organization; empty for any
-- param: type agreement_type '' -- only this type of agreement; empty for all
-- param: since date '' -- earliest day; what may have been on or after it counts
-- param: until date '' -- latest day; what may have been on or before it counts
-- example: organization='bo cong an'
-- example: country=lao type='ban ghi nho' since=2024-01-01
\if :{?country}
\else
  \set country ''
\endif
\if :{?organization}
\else
  \set organization ''
\endif
\if :{?type}
\else
  \set type ''
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
    coalesce(organization.name, country.name_vi) AS party,
    coalesce(party.country_code, organization.country_code) AS country,
    agreement.agreement_type AS type,
    agreement.title AS agreement,
    agreement.parties,
    agreement.action,
    agreement.date_edtf AS date,
    agreement.areas,
    agreement.signatories,
    agreement.event_title AS event,
    quoted.quote,
    quoted.record_id AS article,
    agreement.agreement_key
FROM agreement_parties AS party
JOIN agreements AS signed ON signed.id = party.agreement_id
JOIN bi.agreements AS agreement ON agreement.agreement_key = signed.key
LEFT JOIN bi.agreement_quotes AS quoted ON quoted.agreement_key = signed.key
LEFT JOIN countries AS country ON country.code = party.country_code
LEFT JOIN organizations AS organization ON organization.id = party.organization_id
WHERE (:'country' = ''
       OR coalesce(party.country_code, organization.country_code) = ANY (ARRAY(SELECT bi.keys_named('country', :'country'))))
  AND (:'organization' = '' OR organization.key = ANY (ARRAY(SELECT bi.keys_named('organization', :'organization'))))
  AND (:'type' = '' OR signed.type_code = ANY (ARRAY(SELECT bi.keys_named('agreement_type', :'type'))))
  AND (:'since' = '' OR coalesce(agreement.date_to, agreement.date_from) >= CAST(NULLIF(:'since', '') AS date))
  AND (:'until' = '' OR coalesce(agreement.date_from, agreement.date_to) <= CAST(NULLIF(:'until', '') AS date))
ORDER BY country, party, agreement.date_from, agreement.date_to, agreement.title, agreement.agreement_key, party.id;
