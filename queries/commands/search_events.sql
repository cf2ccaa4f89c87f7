-- title: Events found by words
-- title_vi: Sự kiện tìm theo từ
-- description: Events whose title holds the words, or in which a person or organization of that name takes part, best first, then newest.
-- description_vi: Các sự kiện có tên chứa các từ, hoặc có người hay tổ chức mang tên đó tham gia, phù hợp nhất trước, rồi mới nhất.
-- param: words text '' -- words to look for, with or without diacritics; "…" for words that stand together, - before one that must not occur
-- param: limit int 10 -- most rows to list
\if :{?words}
\else
  \set words ''
\endif
\if :{?limit}
\else
  \set limit 10
\endif
WITH wanted AS (
    SELECT CASE WHEN EXISTS (SELECT FROM events WHERE search_vector(title) @@ search_phrase(:'words'))
                THEN search_phrase(:'words') ELSE search_query(:'words') END AS query
), hit AS (
    SELECT
        event.id,
        1 + ts_rank_cd(search_vector(event.title), (SELECT query FROM wanted), 1)
          + CASE WHEN position(lower(normalize(:'words')) IN lower(event.title)) > 0 THEN 1 ELSE 0 END AS rank
    FROM events AS event
    WHERE search_vector(event.title) @@ (SELECT query FROM wanted)
    UNION ALL
    SELECT participant.event_id, 1
    FROM people AS person
    JOIN event_participants AS participant ON participant.person_id = person.id
    WHERE person.key = ANY (ARRAY(SELECT bi.keys_named('person', :'words')))
    UNION ALL
    SELECT side.event_id, 0.5
    FROM organizations AS organization
    JOIN event_sides AS side ON side.organization_id = organization.id
    WHERE organization.key = ANY (ARRAY(SELECT bi.keys_named('organization', :'words')))
), found AS (
    SELECT id, sum(rank) AS rank, count(*) OVER () AS total
    FROM hit
    GROUP BY id
), best AS (
    SELECT event.*, found.rank, found.total
    FROM found
    JOIN events AS event ON event.id = found.id
    ORDER BY found.rank DESC, event.date_lower DESC NULLS LAST, event.key
    LIMIT CAST(:'limit' AS int)
)
SELECT
    best.title AS name,
    concat_ws(', ', type.label_vi, (SELECT string_agg(side.country_code, '–' ORDER BY side.country_code)
                                    FROM event_sides AS side
                                    WHERE side.event_id = best.id), place.name) AS about,
    best.date_edtf AS date,
    ts_headline('quanhe', quoted.quote, (SELECT query FROM wanted),
                U&'StartSel=\E000, StopSel=\E001, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "') AS snippet,
    best.key,
    best.total
FROM best
JOIN event_types AS type ON type.code = best.type_code
LEFT JOIN places AS place ON place.id = best.place_id
LEFT JOIN LATERAL (
    SELECT mention.quote
    FROM event_members AS member
    JOIN event_evidence AS evidence ON evidence.event_report_id = member.event_report_id
    JOIN mentions AS mention ON mention.id = evidence.mention_id
    WHERE member.event_id = best.id
    ORDER BY evidence.ordinal, mention.article_id, mention.start_offset
    LIMIT 1
) AS quoted ON true
ORDER BY best.rank DESC, best.date_lower DESC NULLS LAST, best.key;
