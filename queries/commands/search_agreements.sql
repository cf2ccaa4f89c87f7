-- title: Agreements found by words
-- title_vi: Văn kiện tìm theo từ
-- description: Agreements whose title holds the words, or to which an organization or signatory of that name is a party, best first, then newest.
-- description_vi: Các văn kiện có tên chứa các từ, hoặc có tổ chức hay người ký mang tên đó, phù hợp nhất trước, rồi mới nhất.
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
    SELECT CASE WHEN EXISTS (SELECT FROM agreements WHERE search_vector(title) @@ search_phrase(:'words'))
                THEN search_phrase(:'words') ELSE search_query(:'words') END AS query
), hit AS (
    SELECT
        agreement.id,
        1 + ts_rank_cd(search_vector(agreement.title), (SELECT query FROM wanted), 1)
          + CASE WHEN position(lower(normalize(:'words')) IN lower(agreement.title)) > 0 THEN 1 ELSE 0 END AS rank
    FROM agreements AS agreement
    WHERE search_vector(agreement.title) @@ (SELECT query FROM wanted)
    UNION ALL
    SELECT signatory.agreement_id, 1
    FROM people AS person
    JOIN agreement_signatories AS signatory ON signatory.person_id = person.id
    WHERE person.key = ANY (ARRAY(SELECT bi.keys_named('person', :'words')))
    UNION ALL
    SELECT party.agreement_id, 0.5
    FROM organizations AS organization
    JOIN agreement_parties AS party ON party.organization_id = organization.id
    WHERE organization.key = ANY (ARRAY(SELECT bi.keys_named('organization', :'words')))
), found AS (
    SELECT id, sum(rank) AS rank, count(*) OVER () AS total
    FROM hit
    GROUP BY id
), best AS (
    SELECT agreement.key, found.rank, found.total
    FROM found
    JOIN agreements AS agreement ON agreement.id = found.id
    ORDER BY found.rank DESC, agreement.title, agreement.key
    LIMIT CAST(:'limit' AS int)
)
SELECT
    agreement.title AS name,
    concat_ws(', ', agreement.agreement_type_vi, agreement.action, agreement.parties) AS about,
    agreement.date_edtf AS date,
    ts_headline('quanhe', quoted.quote, (SELECT query FROM wanted),
                U&'StartSel=\E000, StopSel=\E001, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "') AS snippet,
    best.key,
    best.total
FROM best
JOIN bi.agreements AS agreement ON agreement.agreement_key = best.key
LEFT JOIN LATERAL (
    SELECT mention.quote
    FROM agreement_members AS member
    JOIN agreements AS own ON own.id = member.agreement_id AND own.key = best.key
    JOIN agreement_evidence AS evidence ON evidence.agreement_report_id = member.agreement_report_id
    JOIN mentions AS mention ON mention.id = evidence.mention_id
    ORDER BY char_length(mention.quote) DESC, mention.id
    LIMIT 1
) AS quoted ON true
ORDER BY best.rank DESC, agreement.title, best.key;
