-- title: Agreements by meeting
-- title_vi: Văn kiện theo cuộc gặp
-- description: One row for each agreement and the event where it was signed, exchanged or adopted, with parties, people present and the quote.
-- description_vi: Mỗi dòng là một văn kiện và sự kiện nơi văn kiện được ký, trao hay thông qua, kèm các bên, người dự và trích dẫn.
-- param: country country '' -- a side of the event, or a party's country; empty for any
-- param: action action '' -- signed, exchanged, adopted, announced … (agreement_actions); empty for any
-- param: since date '' -- earliest day; an event that may have been on or after it counts
-- param: until date '' -- latest day; an event that may have been on or before it counts
-- example: country=lao since=2024-01-01
-- example: action='trao doi'
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
    event.date_edtf AS date,
    event.type_code AS event_type,
    event.title AS event,
    place.name AS place,
    (SELECT string_agg(coalesce(side.country_code, organization.name), ', '
                       ORDER BY side.country_code, organization.name)
     FROM event_sides AS side
     LEFT JOIN organizations AS organization ON organization.id = side.organization_id
     WHERE side.event_id = event.id) AS sides,
    agreement.type_code AS agreement_type,
    agreement.title AS agreement,
    (SELECT string_agg(party.name, '; ' ORDER BY party.ordinal)
     FROM agreement_report_parties AS party
     WHERE party.agreement_report_id = quoted.agreement_report_id) AS parties,
    happening.action_code AS action,
    (SELECT string_agg(person.name || ' (' || participant.role_code || ')', ', '
                       ORDER BY person.country_code, person.name, participant.role_code)
     FROM event_participants AS participant
     JOIN people AS person ON person.id = participant.person_id
     WHERE participant.event_id = event.id) AS people,
    quoted.quote,
    quoted.record_id AS article,
    event.key AS event_key,
    agreement.key AS agreement_key
FROM event_agreements AS happening
JOIN events AS event ON event.id = happening.event_id
JOIN agreements AS agreement ON agreement.id = happening.agreement_id
LEFT JOIN places AS place ON place.id = event.place_id
LEFT JOIN LATERAL (
    SELECT mention.quote, article.record_id, mention.start_offset, member.agreement_report_id
    FROM agreement_members AS member
    JOIN agreement_evidence AS evidence ON evidence.agreement_report_id = member.agreement_report_id
    JOIN mentions AS mention ON mention.id = evidence.mention_id
    JOIN articles AS article ON article.id = mention.article_id
    WHERE member.agreement_id = agreement.id
    ORDER BY article.published_on, article.record_id, evidence.ordinal, mention.start_offset
    LIMIT 1
) AS quoted ON true
WHERE (:'action' = '' OR happening.action_code = ANY (ARRAY(SELECT bi.keys_named('action', :'action'))))
  AND (:'country' = ''
       OR EXISTS (SELECT FROM event_sides AS side
                  WHERE side.event_id = event.id AND side.country_code = ANY (ARRAY(SELECT bi.keys_named('country', :'country'))))
       OR EXISTS (SELECT FROM agreement_parties AS party
                  LEFT JOIN organizations AS organization ON organization.id = party.organization_id
                  WHERE party.agreement_id = agreement.id
                    AND coalesce(party.country_code, organization.country_code)
                        = ANY (ARRAY(SELECT bi.keys_named('country', :'country')))))
  AND (:'since' = '' OR coalesce(event.date_upper, event.date_lower) >= CAST(NULLIF(:'since', '') AS date))
  AND (:'until' = '' OR coalesce(event.date_lower, event.date_upper) <= CAST(NULLIF(:'until', '') AS date))
ORDER BY event.date_lower, event.date_upper, event.key, quoted.record_id, quoted.start_offset, agreement.key;
