-- title: Contradictions
-- title_vi: Các mâu thuẫn
-- description: One row for each value that another article or reference data contradict: dates, places and levels of one event, types of one agreement, countries of one person, offices at a day when another held them.
-- description_vi: Mỗi dòng là một giá trị trái với bài khác hoặc với dữ liệu tham chiếu: ngày, nơi, cấp của một sự kiện, loại của một văn kiện, nước của một người, chức vụ vào ngày mà người khác giữ.
-- param: kind text '' -- event, agreement, person, office or relation; empty for all
-- param: article text '' -- key or id of an article that says one of the values; empty for all
-- example: kind=event
-- example: kind=office
\if :{?kind}
\else
  \set kind ''
\endif
\if :{?article}
\else
  \set article ''
\endif
WITH event_value AS (
    SELECT member.event_id, report.article_id, report.key, report.ordinal, value.field, value.said,
        value.lower_day, value.upper_day
    FROM event_members AS member
    JOIN event_reports AS report ON report.id = member.event_report_id
    CROSS JOIN LATERAL (VALUES
        ('date', report.date_edtf, report.date_lower, report.date_upper),
        ('country', report.country_code, NULL, NULL),
        ('level', report.level_code, NULL, NULL),
        ('status', nullif(report.status_code, 'historical'), NULL, NULL),
        ('type', report.type_code, NULL, NULL)
    ) AS value (field, said, lower_day, upper_day)
    WHERE value.said IS NOT NULL
), found (kind, subject, key, field, said, article_id, quote, against, basis, other_article_id, other_quote) AS (
    SELECT 'event', event.title, event.key, one.field, one.said, one.article_id, NULL, other.said, 'article',
        other.article_id, NULL
    FROM event_value AS one
    JOIN event_value AS other
        ON other.event_id = one.event_id AND other.field = one.field AND other.article_id > one.article_id
    JOIN events AS event ON event.id = one.event_id
    WHERE CASE WHEN one.field = 'date' THEN one.lower_day > other.upper_day OR one.upper_day < other.lower_day
               ELSE one.said <> other.said END
    UNION
    SELECT 'event', event.title, event.key, 'date', coalesce(issue.asserted, report.date_edtf), report.article_id,
        NULL, coalesce(issue.expected, report.date_because), 'reference', NULL, NULL
    FROM event_reports AS report
    JOIN event_members AS member ON member.event_report_id = report.id
    JOIN events AS event ON event.id = member.event_id
    LEFT JOIN LATERAL (
        SELECT issue.asserted, issue.expected
        FROM load_issues AS issue
        JOIN event_evidence AS evidence ON evidence.event_report_id = report.id
        JOIN mentions AS mention ON mention.id = evidence.mention_id
        WHERE issue.article_id = report.article_id AND issue.issue_code LIKE '%contradicts_reference'
          AND issue.start_offset < mention.end_offset AND issue.end_offset > mention.start_offset
        ORDER BY issue.ordinal
        LIMIT 1
    ) AS issue ON true
    WHERE report.date_rank = 'deprecated'
    UNION
    SELECT 'agreement', agreement.title, agreement.key, 'type', one.type_code, one.article_id, NULL, other.type_code,
        'article', other.article_id, NULL
    FROM agreement_members AS first
    JOIN agreement_members AS second ON second.agreement_id = first.agreement_id
    JOIN agreement_reports AS one ON one.id = first.agreement_report_id
    JOIN agreement_reports AS other ON other.id = second.agreement_report_id AND other.article_id > one.article_id
    JOIN agreements AS agreement ON agreement.id = first.agreement_id
    WHERE one.type_code <> other.type_code
    UNION
    SELECT 'person', person.name, person.key, 'country', report.country_code, report.article_id, NULL,
        person.country_code, CASE WHEN person.in_reference THEN 'reference' ELSE 'article' END, NULL, NULL
    FROM person_reports AS report
    JOIN people AS person ON person.id = report.person_id
    WHERE report.country_code <> person.country_code
    UNION
    SELECT 'office', person.name, person.key, position.title, article.published_on::text, report.article_id,
        (SELECT mention.quote FROM office_evidence AS evidence
         JOIN mentions AS mention ON mention.id = evidence.mention_id
         WHERE evidence.office_report_id = office.id
         ORDER BY evidence.ordinal, mention.start_offset LIMIT 1),
        holder.name || ', ' || concat_ws(' – ', held.start_edtf, held.end_edtf), 'reference', NULL, held.source
    FROM office_reports AS office
    JOIN person_reports AS report ON report.id = office.person_report_id
    JOIN people AS person ON person.id = report.person_id
    JOIN articles AS article ON article.id = report.article_id
    JOIN positions AS position ON position.id = office.position_id
    JOIN tenures AS held
        ON held.position_id = position.id AND held.basis_code = 'reference' AND held.person_id <> person.id
       AND held.start_upper <= article.published_on
       AND (held.end_lower >= article.published_on OR held.end_edtf IS NULL)
    JOIN people AS holder ON holder.id = held.person_id
    WHERE office.tenure_id IS NOT NULL AND NOT office.is_former AND NOT office.is_acting
      AND NOT EXISTS (SELECT FROM tenures AS own
                      WHERE own.person_id = person.id AND own.position_id = position.id
                        AND own.basis_code = 'reference'
                        AND coalesce(own.start_lower, '-infinity') <= article.published_on
                        AND coalesce(own.end_upper, 'infinity') >= article.published_on)
    UNION
    SELECT 'relation', first_country.name_vi || ' – ' || second_country.name_vi, event.key, stated.level_code,
        stated.since_edtf, report.article_id, NULL, known.since_edtf, 'reference', NULL, known.source
    FROM country_relations AS stated
    JOIN country_relations AS known
        ON known.basis_code = 'reference' AND known.first_country_code = stated.first_country_code
       AND known.second_country_code = stated.second_country_code AND known.level_code = stated.level_code
       AND known.sector IS NOT DISTINCT FROM stated.sector
    JOIN countries AS first_country ON first_country.code = stated.first_country_code
    JOIN countries AS second_country ON second_country.code = stated.second_country_code
    JOIN events AS event ON event.id = stated.event_id
    JOIN event_members AS member ON member.event_id = event.id
    JOIN event_reports AS report ON report.id = member.event_report_id
    WHERE stated.basis_code = 'stated'
      AND (stated.since_lower > known.since_upper OR stated.since_upper < known.since_lower)
)
SELECT
    found.kind,
    found.subject,
    found.field,
    found.said,
    article.record_id AS article,
    coalesce(found.quote, event_quote.quote) AS quote,
    found.against,
    found.basis,
    coalesce(other_article.record_id, found.other_quote) AS other_source,
    other_event_quote.quote AS other_quote,
    found.key
FROM found
JOIN articles AS article ON article.id = found.article_id
LEFT JOIN articles AS other_article ON other_article.id = found.other_article_id
LEFT JOIN LATERAL (
    SELECT mention.quote
    FROM event_members AS member
    JOIN events AS event ON event.id = member.event_id AND event.key = found.key
    JOIN event_reports AS report ON report.id = member.event_report_id AND report.article_id = found.article_id
    JOIN event_evidence AS evidence ON evidence.event_report_id = report.id
    JOIN mentions AS mention ON mention.id = evidence.mention_id
    ORDER BY report.ordinal, evidence.ordinal, mention.start_offset
    LIMIT 1
) AS event_quote ON found.kind IN ('event', 'relation')
LEFT JOIN LATERAL (
    SELECT mention.quote
    FROM event_members AS member
    JOIN events AS event ON event.id = member.event_id AND event.key = found.key
    JOIN event_reports AS report
        ON report.id = member.event_report_id AND report.article_id = found.other_article_id
    JOIN event_evidence AS evidence ON evidence.event_report_id = report.id
    JOIN mentions AS mention ON mention.id = evidence.mention_id
    ORDER BY report.ordinal, evidence.ordinal, mention.start_offset
    LIMIT 1
) AS other_event_quote ON found.kind = 'event'
WHERE (:'kind' = '' OR found.kind = :'kind')
  AND (:'article' = ''
       OR :'article' IN (article.key, article.record_id, other_article.key, other_article.record_id))
ORDER BY found.kind, found.subject, found.key, found.field, article.record_id, other_source, found.said,
    found.against;
