-- title: Agreements by year and type
-- title_vi: Văn kiện theo năm và loại
-- description: One row for each year and type: how many single agreements, how many unlisted groups, and the first of them; a date that spans years is a row of its own.
-- description_vi: Mỗi dòng là một năm và một loại: số văn kiện, số nhóm không liệt kê và văn kiện đầu tiên; ngày kéo dài nhiều năm là dòng riêng.
-- param: country country '' -- a party's country; empty for any
-- param: action action '' -- only agreements to which this happened; empty for signed, exchanged or adopted
-- example: country=lao
-- example: country=Nga action=referenced
\if :{?country}
\else
  \set country ''
\endif
\if :{?action}
\else
  \set action ''
\endif
WITH made AS (
    SELECT
        agreement.id,
        agreement.key,
        agreement.title,
        agreement.type_code,
        agreement.is_collective,
        agreement.stated_count,
        first.date_lower,
        concat_ws('–', extract(year FROM first.date_lower),
                  nullif(extract(year FROM first.date_upper), extract(year FROM first.date_lower))) AS year
    FROM agreements AS agreement
    JOIN LATERAL (
        SELECT
            coalesce(happening.date_lower, event.date_lower) AS date_lower,
            coalesce(happening.date_upper, event.date_upper) AS date_upper
        FROM event_agreements AS happening
        LEFT JOIN events AS event ON event.id = happening.event_id
        WHERE happening.agreement_id = agreement.id
          AND CASE WHEN :'action' = '' THEN happening.action_code IN ('signed', 'exchanged', 'adopted')
                   ELSE happening.action_code = ANY (ARRAY(SELECT bi.keys_named('action', :'action'))) END
        ORDER BY 1, 2
        LIMIT 1
    ) AS first ON true
    WHERE :'country' = ''
       OR EXISTS (SELECT FROM agreement_parties AS party
                  LEFT JOIN organizations AS organization ON organization.id = party.organization_id
                  WHERE party.agreement_id = agreement.id
                    AND coalesce(party.country_code, organization.country_code)
                        = ANY (ARRAY(SELECT bi.keys_named('country', :'country'))))
)
SELECT
    coalesce(nullif(made.year, ''), 'unknown') AS year,
    type.code AS type,
    type.label_vi,
    count(*) FILTER (WHERE NOT made.is_collective) AS agreements,
    count(*) FILTER (WHERE made.is_collective) AS groups,
    sum(made.stated_count) AS in_groups,
    (array_agg(made.title ORDER BY made.is_collective, made.date_lower, made.key))[1] AS first_agreement,
    (array_agg(made.key ORDER BY made.is_collective, made.date_lower, made.key))[1] AS agreement_key
FROM made
JOIN agreement_types AS type ON type.code = made.type_code
GROUP BY made.year, type.code, type.label_vi, type.ordinal
ORDER BY made.year = '', made.year DESC, type.ordinal;
