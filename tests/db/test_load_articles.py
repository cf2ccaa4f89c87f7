"""Loading: inserted, updated, unchanged, failed; what an edited article replaces; what a record exports."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import Engine, text

from etl.article_record import to_record
from etl.db.engine import make_engine
from etl.load import (
    Failure,
    LoadSummary,
    export_records,
    finish_run,
    known_articles,
    load_extractions,
    record_failures,
    start_run,
)
from etl.load.article_rows import VIETNAM
from etl.records import (
    AgreementReport,
    AreaReport,
    Block,
    BlockKind,
    DateMention,
    DateValue,
    Document,
    EventReport,
    Evidence,
    Extraction,
    Issue,
    OfficeReport,
    OrganizationReport,
    OtherName,
    Participant,
    PersonReport,
    PlaceReport,
    Sentence,
    StatementReport,
)

pytestmark = pytest.mark.db

BODY = (
    "Hội đàm cấp cao Việt - Lào\n"
    "Ngày 9/9/2024, tại Phủ A, Chủ tịch nước Trần Văn B hội đàm với Chủ tịch nước Lào Khăm C. "
    "Hai bên trao Bản ghi nhớ giữa Bộ Pha lê Việt Nam và Bộ Pha lê Lào về du lịch và đề nghị mở đường bay."
)
DAY = DateValue("2024-09-09", "explicit", "day", date(2024, 9, 9), date(2024, 9, 9), 9, 9)


def quote(body: str, words: str, rule: str = "test.rule", confidence: float = 0.9) -> tuple[Evidence, ...]:
    start = body.index(words)
    return (Evidence(start, start + len(words), words, rule, confidence),)


def people(body: str) -> tuple[PersonReport, ...]:
    return tuple(
        PersonReport(
            key,
            name,
            country,
            other_names=(OtherName(name.split()[-1], "short_form"),),
            honorifics=("đồng chí",),
            offices=(OfficeReport("Chủ tịch nước", country, evidence=quote(body, "Chủ tịch nước")),),
            evidence=quote(body, name),
        )
        for key, name, country in (("p1", "Trần Văn B", "VN"), ("p2", "Khăm C", "LA"))
    )


def extraction(record_id: str = "one", body: str = BODY, source: str = "test/one.txt") -> Extraction:
    """An article with one of everything."""
    document = Document(
        id=record_id,
        source=source,
        locator="",
        sha256=hashlib.sha256(body.encode()).hexdigest(),
        body=body,
        blocks=(
            Block(BlockKind.NAVIGATION, None, None, "Trang chủ"),
            Block(BlockKind.TITLE, 0, body.index("\n")),
            Block(BlockKind.BODY, body.index("\n") + 1, len(body)),
        ),
        title="Hội đàm",
        publisher="Báo A",
        published_at=datetime(2024, 9, 10, 6, 30, tzinfo=VIETNAM),
    )
    event = EventReport(
        "e2", "talks", "hội đàm", DAY, "occurred", place="Phủ A", country="VN", sides=("LA", "VN"),
        participants=(Participant("p1", "Trần Văn B", "co_chair"), Participant("p2", "Khăm C", "co_chair")),
        parent="e1", main=True, evidence=quote(body, "hội đàm"),
    )  # fmt: skip
    visit = EventReport(
        "e1", "visit", "thăm", DateValue("XXXX-09", "unknown", "no_year", month=9), "occurred", level="state",
        sides=("Hội Hữu nghị", "LA"), evidence=quote(body, "Hội đàm cấp cao"),
    )  # fmt: skip
    agreement = AgreementReport(
        "a1", "memorandum_of_understanding", "Bản ghi nhớ về du lịch", "exchanged",
        parties=("Bộ Pha lê Việt Nam", "Bộ Pha lê Lào", "Lào"), party_countries=("VN", "LA", "LA"),
        event="e2", areas=("tourism",), signatories=("p1",), evidence=quote(body, "Bản ghi nhớ"),
    )  # fmt: skip
    said = quote(body, "đề nghị mở đường bay")
    return Extraction(
        document=document,
        sentences=(Sentence(body.index("\n") + 1, len(body), 2),),
        people=people(body),
        organizations=(
            OrganizationReport(
                "o1", "Bộ Pha lê", "LA", "ministry", "Chính phủ", quote(body, "Bộ Pha lê Lào")
            ),
        ),
        places=(PlaceReport("l1", "Phủ A", "venue", "VN", "Hà Nội", quote(body, "Phủ A")),),
        dates=(DateMention(body.index("9/9/2024"), body.index("9/9/2024") + 8, DAY),),
        events=(visit, event),
        agreements=(agreement,),
        areas=(AreaReport("tourism", ("proposed",), said),),
        statements=(
            StatementReport("s1", "tourism", "proposed", "LA", "p2", "đề nghị", 1, "VN", evidence=said),
        ),
        issues=(
            Issue("contradicts_reference", "the date", 0, 3, asserted="2024-09-09", expected="2024-09-08"),
        ),
    )


def edited(found: Extraction) -> Extraction:
    """The same article with other bytes, without its statement and its second person."""
    event = replace(found.events[1], participants=found.events[1].participants[:1])
    document = replace(found.document, sha256="0" * 64)
    return replace(
        found, document=document, people=found.people[:1], events=(found.events[0], event), statements=()
    )


def load(engine: Engine, found: Sequence[Extraction], failures: Sequence[Failure] = ()) -> LoadSummary:
    run = start_run(engine)
    load_extractions(engine, run, found)
    record_failures(run, failures)
    finish_run(engine, run)
    return run.summary


def contents(engine: Engine) -> dict[str, list[str]]:
    """Every row of every table but ``runs``, with the transaction that wrote it."""
    with engine.connect() as connection:
        tables = connection.execute(
            text("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'runs'")
        ).scalars()
        return {
            table: sorted(
                connection.execute(text(f"SELECT xmin::text || t::text FROM {table} AS t")).scalars()
            )
            for table in tables
        }


def ask(engine: Engine, query: str) -> list[tuple[object, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


@pytest.fixture
def fresh(fresh_database_url: str) -> Iterator[Engine]:
    engine = make_engine(fresh_database_url)
    yield engine
    engine.dispose()


def test_a_second_load_changes_no_row_but_runs(fresh: Engine) -> None:
    assert load(fresh, [extraction()]) == LoadSummary(inserted=1)
    before = contents(fresh)
    assert load(fresh, [extraction()]) == LoadSummary(unchanged=1)
    assert contents(fresh) == before
    assert ask(fresh, "SELECT count(*) FROM runs WHERE status_code = 'completed'") == [(2,)]


def test_known_articles_tell_what_need_not_be_read(fresh: Engine) -> None:
    found = extraction()
    load(fresh, [found])
    ((name, version),) = known_articles(fresh).items()
    assert name == ("test/one.txt", "")
    assert version[0] == found.document.sha256


def test_what_is_exported_is_what_was_extracted(fresh: Engine) -> None:
    found = [extraction(), extraction("two", BODY + " Hết.", "test/two.txt")]
    load(fresh, found)
    assert list(export_records(fresh)) == [to_record(one) for one in found]


def test_an_edited_article_replaces_exactly_its_own_reports(fresh: Engine) -> None:
    other = extraction("two", BODY + " Hết.", "test/two.txt")
    load(fresh, [extraction(), other])
    events = "SELECT key, id FROM events ORDER BY key"
    before = ask(fresh, events)
    rest = "SELECT r.* FROM event_reports r JOIN articles a ON a.id = article_id WHERE record_id = 'two'"
    kept = ask(fresh, rest)
    assert load(fresh, [edited(extraction())]) == LoadSummary(updated=1)
    assert ask(fresh, events) == before
    assert ask(fresh, rest) == kept
    assert ask(fresh, "SELECT count(*) FROM area_statements") == [(1,)]
    roles = (
        "SELECT count(*) FROM event_participants JOIN events e ON e.id = event_id WHERE type_code = 'talks'"
    )
    assert ask(fresh, roles) == [(3,)]


def test_what_no_article_speaks_of_any_more_is_removed(fresh: Engine) -> None:
    load(fresh, [extraction()])
    load(fresh, [edited(extraction())])
    assert ask(fresh, "SELECT name FROM people WHERE NOT in_reference") == [("Trần Văn B",)]
    assert ask(fresh, "SELECT count(*) FROM mentions m WHERE quote = 'Khăm C'") == [(0,)]


def test_a_key_outlives_its_report(fresh: Engine) -> None:
    load(fresh, [extraction()])
    ((key,),) = ask(fresh, "SELECT key FROM events WHERE type_code = 'talks'")
    load(fresh, [edited(extraction())])
    assert ask(
        fresh,
        f"SELECT e.key FROM event_members m JOIN events e ON e.id = event_id WHERE report_key = '{key}'",
    )


def test_one_faulty_article_fails_alone(fresh: Engine) -> None:
    good, bad = extraction(), extraction("bad", BODY + " Hết.", "test/bad.txt")
    wrong_quote = replace(bad.events[1], evidence=(Evidence(0, 3, "Họp", "test.rule"),))
    unknown_code = replace(bad.events[1], type="no_such_type")
    too_long = replace(bad.places[0], name="".join(chr(0x4E00 + n * 7919 % 20000) for n in range(4000)))
    for faulty in (
        replace(bad, events=(bad.events[0], wrong_quote)),
        replace(bad, events=(bad.events[0], unknown_code)),
        replace(bad, events=(replace(bad.events[0], parent="e9"), bad.events[1])),
        replace(bad, events=(replace(bad.events[0], evidence=()), bad.events[1])),
        replace(bad, places=(too_long,)),
        replace(bad, document=replace(bad.document, author="\ud800")),
        replace(bad, document=replace(bad.document, author="\0")),
    ):
        summary = load(fresh, [good, faulty])
        assert (summary.failed, summary.inserted + summary.unchanged) == (1, 1)
        issues = ask(fresh, "SELECT issue_code, ordinal FROM load_issues WHERE article_id IS NULL")
        assert issues == [("load_failed", 0)]
    assert ask(fresh, "SELECT record_id FROM articles") == [("one",)]
    assert load(fresh, [good, bad]) == LoadSummary(inserted=1, unchanged=1)
    assert ask(fresh, "SELECT count(*) FROM load_issues WHERE ordinal = 0") == [(0,)]


def test_failures_of_reading_are_rows_and_repeat_unchanged(fresh: Engine) -> None:
    failure = Failure(
        "test/x.txt", "", "test/x.txt", Issue("empty_input", "the file is empty", mend="remove it")
    )
    assert load(fresh, [], [failure]) == LoadSummary(failed=1)
    before = contents(fresh)
    load(fresh, [], [failure])
    assert contents(fresh) == before
    assert ask(fresh, "SELECT status_code FROM runs ORDER BY id") == [("completed_with_failures",)] * 2


def test_parties_and_sides_resolve_to_countries_and_organizations(fresh: Engine) -> None:
    load(fresh, [extraction()])
    parties = """
        SELECT r.name, r.country_code, o.name, o.country_code
        FROM agreement_report_parties r LEFT JOIN organizations o ON o.id = organization_id ORDER BY ordinal
    """
    assert ask(fresh, parties) == [
        ("Bộ Pha lê Việt Nam", None, "Bộ Pha lê Việt Nam", "VN"),
        ("Bộ Pha lê Lào", None, "Bộ Pha lê", "LA"),
        ("Lào", "LA", None, None),
    ]
    assert ask(fresh, "SELECT kind_code FROM organizations WHERE name = 'Bộ Pha lê'") == [("ministry",)]


def test_a_dated_article_states_tenures_and_a_contradicted_date_is_deprecated(fresh: Engine) -> None:
    load(fresh, [extraction()])
    stated = "SELECT start_edtf, end_edtf FROM tenures WHERE basis_code = 'stated'"
    assert set(ask(fresh, stated)) == {("[..2024-09-10]", "[2024-09-10..]")}
    ranks = "SELECT type_code, date_rank FROM events ORDER BY type_code"
    assert ask(fresh, ranks) == [("talks", "deprecated"), ("visit", "normal")]


def test_the_order_of_loading_does_not_matter(make_database: object) -> None:
    one, two = extraction(), extraction("two", BODY + " Hết.", "test/two.txt")
    second = replace(two.organizations[0], name="Bộ pha lê")
    two = replace(two, organizations=(second,))
    seen = []
    for order in ((one, two), (two, one)):
        engine = make_engine(make_database())  # type: ignore[operator]
        for found in order:
            load(engine, [found])
        seen.append(
            [ask(engine, f"SELECT * FROM bi.{view}") for view in ("events", "agreements", "people_offices")]
            + [ask(engine, "SELECT key, name, kind_code FROM organizations ORDER BY key")]
        )
        engine.dispose()
    first, other = ([sorted(map(repr, rows)) for rows in side] for side in seen)
    assert first == other


def test_two_loads_at_once_take_turns(fresh: Engine) -> None:
    found = [extraction(f"n{n}", f"{BODY} Số {n}.", f"test/n{n}.txt") for n in range(30)]
    failed: list[int] = []
    threads = [
        threading.Thread(target=lambda part=part: failed.append(load(fresh, part).failed))
        for part in (found, found[::-1], found[5:25])
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == [0, 0, 0]
    assert ask(fresh, "SELECT count(*), count(DISTINCT key) FROM articles") == [(30, 30)]
    assert ask(fresh, "SELECT count(*) FROM organizations WHERE name_key = 'bộ pha lê'") == [(2,)]
