-- title: Open and inferred dates with their basis
-- title_vi: Ngày chưa rõ hoặc suy luận, kèm căn cứ
-- description: One row for each event and each action on an agreement whose date is inferred, or leaves open which day it was: what bounds it, and the quote.
-- description_vi: Mỗi dòng là một sự kiện hoặc hành động đối với văn kiện có ngày được suy luận hoặc còn nhiều khả năng: điều gì giới hạn nó, kèm trích dẫn.
-- param: basis text '' -- inferred, dateline, explicit or unknown; empty for all
-- param: country country '' -- a side of the event, or a party's country; empty for any
-- param: article text '' -- key or id of an article; empty for all
-- param: undated boolean false -- also events of which no date is known at all
-- example: basis=inferred country=lao
-- example: undated=true country=LA
\if :{?basis}
\else
  \set basis ''
\endif
\if :{?country}
\else
  \set country ''
\endif
\if :{?article}
\else
  \set article ''
\endif
\if :{?undated}
\else
  \set undated false
\endif
WITH dated AS (
    SELECT 'event' AS fact, event.id, event.type_code AS type, event.title, event.key, event.date_edtf,
        event.date_kind, event.date_lower, event.date_upper, event.date_basis, event.date_because
    FROM events AS event
    WHERE :'country' = ''
       OR EXISTS (SELECT FROM event_sides AS side
                  WHERE side.event_id = event.id
                    AND side.country_code = ANY (ARRAY(SELECT bi.keys_named('country', :'country'))))
    UNION ALL
    SELECT 'agreement', agreement.id, happening.action_code, agreement.title, agreement.key, happening.date_edtf,
        happening.date_kind, happening.date_lower, happening.date_upper, happening.date_basis,
        happening.date_because
    FROM event_agreements AS happening
    JOIN agreements AS agreement ON agreement.id = happening.agreement_id
    WHERE happening.date_edtf IS NOT NULL
      AND (:'country' = ''
           OR EXISTS (SELECT FROM agreement_parties AS party
                      LEFT JOIN organizations AS organization ON organization.id = party.organization_id
                      WHERE party.agreement_id = agreement.id
                        AND coalesce(party.country_code, organization.country_code)
                            = ANY (ARRAY(SELECT bi.keys_named('country', :'country')))))
)
SELECT
    dated.date_edtf AS date,
    dated.date_kind AS kind,
    dated.date_basis AS basis,
    dated.date_because AS because,
    dated.date_lower AS earliest,
    dated.date_upper AS latest,
    dated.date_upper - dated.date_lower + 1 AS days_open,
    dated.fact,
    dated.type,
    dated.title,
    coalesce(event_quote.published_on, agreement_quote.published_on) AS published_on,
    coalesce(event_quote.quote, agreement_quote.quote) AS quote,
    coalesce(event_quote.record_id, agreement_quote.record_id) AS article,
    dated.key
FROM dated
LEFT JOIN bi.event_quotes AS event_quote ON dated.fact = 'event' AND event_quote.event_key = dated.key
LEFT JOIN bi.agreement_quotes AS agreement_quote
    ON dated.fact = 'agreement' AND agreement_quote.agreement_key = dated.key
WHERE (dated.date_edtf IS NOT NULL OR CAST(:'undated' AS boolean))
  AND (dated.date_basis = 'inferred' OR dated.date_lower IS NULL OR dated.date_upper IS NULL
       OR dated.date_lower < dated.date_upper AND dated.date_kind <> 'interval')
  AND (:'basis' = '' OR dated.date_basis = :'basis')
  AND (:'article' = ''
       OR :'article' IN (event_quote.article_key, event_quote.record_id, agreement_quote.article_key,
                         agreement_quote.record_id))
ORDER BY dated.date_edtf IS NULL, days_open, dated.date_lower, dated.fact DESC, dated.key, dated.type,
    dated.date_edtf;
