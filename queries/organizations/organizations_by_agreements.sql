-- title: Organizations by number of agreements
-- title_vi: Tổ chức theo số văn kiện
-- description: One row for each organization that is a party to agreements, most agreements first: with whom, of which types, the latest one.
-- description_vi: Mỗi dòng là một tổ chức là bên của văn kiện, nhiều văn kiện nhất trước: ký với ai, loại nào, văn kiện mới nhất.
-- param: country country '' -- country of the organization; empty for any
-- param: organization organization '' -- only this organization; empty for all
-- param: type agreement_type '' -- only this type of agreement; empty for all
-- param: concluded boolean false -- only agreements that were signed, exchanged or adopted
-- example: country=lao
-- example: organization='bo quoc phong' concluded=true
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
\if :{?concluded}
\else
  \set concluded false
\endif
WITH part AS (
    SELECT DISTINCT
        organization.id,
        agreement.id AS agreement_id,
        agreement.key,
        agreement.title,
        type.label_vi,
        made.date_lower,
        made.date_edtf
    FROM agreement_parties AS party
    JOIN organizations AS organization ON organization.id = party.organization_id
    JOIN agreements AS agreement ON agreement.id = party.agreement_id
    JOIN agreement_types AS type ON type.code = agreement.type_code
    LEFT JOIN LATERAL (
        SELECT
            coalesce(happening.date_lower, event.date_lower) AS date_lower,
            coalesce(happening.date_edtf, event.date_edtf) AS date_edtf
        FROM event_agreements AS happening
        LEFT JOIN events AS event ON event.id = happening.event_id
        WHERE happening.agreement_id = agreement.id
          AND happening.action_code IN ('signed', 'exchanged', 'adopted')
        ORDER BY 1, 2
        LIMIT 1
    ) AS made ON true
    WHERE (:'country' = '' OR organization.country_code = ANY (ARRAY(SELECT bi.keys_named('country', :'country'))))
      AND (:'organization' = '' OR organization.key = ANY (ARRAY(SELECT bi.keys_named('organization', :'organization'))))
      AND (:'type' = '' OR agreement.type_code = ANY (ARRAY(SELECT bi.keys_named('agreement_type', :'type'))))
      AND (NOT CAST(:'concluded' AS boolean)
           OR EXISTS (SELECT FROM event_agreements AS happening
                      WHERE happening.agreement_id = agreement.id
                        AND happening.action_code IN ('signed', 'exchanged', 'adopted')))
), counted AS (
    SELECT
        id,
        count(*) AS agreements,
        string_agg(DISTINCT label_vi, ', ') AS types,
        (array_agg(title ORDER BY date_lower DESC NULLS LAST, key))[1] AS latest_agreement,
        (array_agg(date_edtf ORDER BY date_lower DESC NULLS LAST, key))[1] AS date,
        (array_agg(key ORDER BY date_lower DESC NULLS LAST, key))[1] AS agreement_key
    FROM part
    GROUP BY id
)
SELECT
    organization.name AS organization,
    organization.country_code AS country,
    kind.label_vi AS kind,
    counted.agreements,
    counted.types,
    (SELECT string_agg(DISTINCT coalesce(country.name_vi,
                                         other_one.name || coalesce(' (' || other_one.country_code || ')', '')), '; ')
     FROM part
     JOIN agreement_parties AS other ON other.agreement_id = part.agreement_id
     LEFT JOIN countries AS country ON country.code = other.country_code
     LEFT JOIN organizations AS other_one ON other_one.id = other.organization_id
     WHERE part.id = organization.id AND other.organization_id IS DISTINCT FROM organization.id) AS with_whom,
    counted.latest_agreement,
    counted.date,
    quoted.quote,
    quoted.record_id AS article,
    counted.agreement_key,
    organization.key AS organization_key
FROM counted
JOIN organizations AS organization ON organization.id = counted.id
JOIN organization_kinds AS kind ON kind.code = organization.kind_code
LEFT JOIN bi.agreement_quotes AS quoted ON quoted.agreement_key = counted.agreement_key
ORDER BY counted.agreements DESC, organization.country_code, organization.name, organization.key;
