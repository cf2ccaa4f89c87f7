-- title: What the database holds
-- title_vi: Cơ sở dữ liệu có gì
-- description: Counts of the main facts, and the last run of the loader.
-- description_vi: Số lượng các dữ kiện chính và lần nạp gần nhất.
WITH last_run AS (
    SELECT run.*
    FROM runs AS run
    ORDER BY run.id DESC
    LIMIT 1
)
SELECT fact.name, fact.value
FROM (
    SELECT held.*
    FROM (VALUES
        (1, 'articles', (SELECT count(*)::text FROM articles)),
        (2, 'people', (SELECT count(DISTINCT report.person_id)::text FROM person_reports AS report)),
        (3, 'organizations', (SELECT count(DISTINCT report.organization_id)::text FROM organization_reports AS report)),
        (4, 'events', (SELECT count(*)::text FROM events)),
        (5, 'agreements', (SELECT count(*)::text FROM agreements)),
        (6, 'areas', (SELECT count(DISTINCT report.area_code)::text FROM area_reports AS report)),
        (7, 'statements', (SELECT count(*)::text FROM area_statements)),
        (8, 'mentions', (SELECT count(*)::text FROM mentions)),
        (9, 'issues', (SELECT count(*)::text FROM load_issues))
    ) AS held (place, name, value)
    UNION ALL
    SELECT 100, 'last run', run.started_at AT TIME ZONE 'UTC' || ' UTC, ' || run.status_code || ', version ' || run.software_version
    FROM last_run AS run
    UNION ALL
    SELECT 101, 'it found', format('%s inserted, %s updated, %s unchanged, %s failed',
                                   run.inserted_count, run.updated_count, run.unchanged_count, run.failed_count)
    FROM last_run AS run
) AS fact
ORDER BY fact.place;
