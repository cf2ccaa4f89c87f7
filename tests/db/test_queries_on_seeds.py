"""Every curated query on the five seed articles: the rows that a reader of the articles expects."""

from __future__ import annotations

import csv
import io
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import Engine, text

from etl.cli import main
from etl.cli.formats import plain
from etl.db.psql import psql_call
from etl.errors import QuanheError
from etl.query import Query, curated_queries, find_query, quality_checks, read_query, run_query
from etl.settings import load_settings

Rows = list[dict[str, object]]
Ask = Callable[..., Rows]
SEEDS = Path(__file__).parents[2] / "seeds"
PARTY_MEETING, INTERVIEW, STATE_VISIT, CONGRESS, CAPITALS = "000", "001", "002", "003", "004"


@pytest.fixture(scope="module")
def seeds(database_url: str, engine: Engine) -> Engine:
    """The module's database with the five seed articles."""
    found = CliRunner().invoke(main, ["--database-url", database_url, "load", str(SEEDS)])
    assert found.exit_code == 0, found.output
    return engine


@pytest.fixture(scope="module")
def ask(seeds: Engine) -> Ask:
    """The rows of a query as dictionaries, its articles by the number that opens their id."""

    def rows(name: str, **given: str) -> Rows:
        result = run_query(seeds, find_query(name), given)
        found = [dict(zip(result.columns, row, strict=True)) for row in result.rows]
        for row in found:
            if isinstance(row.get("article"), str):
                row["article"] = str(row["article"])[:3]
        return found

    return rows


def pick(rows: Rows, *columns: str, **where: object) -> list[tuple[object, ...]]:
    """Some columns of the rows that hold the given values."""
    return [
        tuple(row[column] for column in columns)
        for row in rows
        if all(row[name] == value for name, value in where.items())
    ]


def test_agreements_of_the_exchange_ceremony(ask: Ask) -> None:
    rows = [row for row in ask("agreements_by_meeting", country="LA") if row["article"] == STATE_VISIT]
    assert pick(rows, "agreement_type", "agreement", "parties")[:4] == [
        (
            "memorandum_of_understanding",
            "Bản ghi nhớ giữa Bộ Công an Việt Nam và Bộ Công an Lào về xây dựng, triển khai hệ thống "
            "quản lý dân cư và căn cước công dân tại Lào",
            "Bộ Công an Việt Nam; Bộ Công an Lào",
        ),
        (
            "agreement",
            "Hiệp định dẫn độ giữa Bộ Công an Việt Nam và Viện Kiểm sát nhân dân tối cao của Lào",
            "Bộ Công an Việt Nam; Viện Kiểm sát nhân dân tối cao Lào",
        ),
        (
            "plan",
            "Kế hoạch hợp tác năm 2024 của giữa Bộ Tư pháp Việt Nam và Bộ Tư pháp Lào",
            "Bộ Tư pháp Việt Nam; Bộ Tư pháp Lào",
        ),
        (
            "arrangement",
            "Thỏa thuận tăng cường kết nối vận tải hàng không Việt Nam-Lào giữa Bộ Công chính và Vận tải "
            "Lào và Vietjet",
            "Bộ Công chính và Vận tải Lào; Vietjet",
        ),
    ]
    (group,) = [row for row in rows if row["agreement"] == "một số thỏa thuận của các doanh nghiệp hai nước"]
    assert group["agreement_type"] == "arrangement"
    assert len(rows) == 5
    for row in rows:
        assert (row["event_type"], row["action"], row["sides"]) == ("signing", "exchanged", "LA, VN")
        assert row["date"] == "[2024-05-22..2024-10-21]"
        assert row["people"] == "Thongloun Sisoulith (witness), Tô Lâm (witness)"
        assert str(row["agreement"])[:20] in str(row["quote"])
    assert len({row["event_key"] for row in rows}) == 1


def test_agreements_of_a_visit(ask: Ask) -> None:
    rows = ask("agreements_by_meeting")
    assert set(pick(rows, "agreement_type", "action", article=INTERVIEW)) == {
        ("joint_statement", "adopted"),
        ("document", "signed"),
    }
    assert pick(rows, "agreement", article=CAPITALS) == [], "what is only referred to happened at no event"
    assert pick(ask("agreements_by_meeting", country="th"), "agreement") == []
    assert {row["article"] for row in ask("agreements_by_meeting", until="2021-12-31")} == {INTERVIEW}


def test_meetings_of_vietnam_and_laos_over_time(ask: Ask) -> None:
    rows = ask("meetings_timeline", country="vn", other="la")
    news = [
        ("2021-06-28/2021-06-29", "visit", "official", "VN", INTERVIEW),
        ("2022-08-09", "talks", None, "VN", CAPITALS),
        ("[2023-02-26,2024-02-26]", "talks", None, "VN", PARTY_MEETING),
        ("[2024-05-22..2024-10-21]", "visit", "state", "LA", STATE_VISIT),
        ("[2024-05-22..2024-10-21]", "talks", None, "LA", STATE_VISIT),
    ]
    found = pick(rows, "date", "type", "level", "country", "article")
    assert [row for row in found if row in news] == news
    assert pick(rows, "date_basis", "place", article=PARTY_MEETING) == [("inferred", "Hà Nội")]
    talks = pick(rows, "people", "part_of", article=STATE_VISIT, type="talks")
    assert talks == [("Thongloun Sisoulith (host), Tô Lâm (guest)", "thăm cấp Nhà nước tới Lào")]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"since": "2022-01-01", "until": "2022-12-31", "type": "talks"}, {CAPITALS}),
        ({"since": "2023-06-01", "until": "2024-03-01"}, {PARTY_MEETING}),
        ({"type": "signing", "since": "2024-01-01"}, {STATE_VISIT}),
        ({"other": "KH"}, set()),
    ],
)
def test_the_timeline_can_be_narrowed(ask: Ask, given: dict[str, str], expected: set[str]) -> None:
    assert {row["article"] for row in ask("meetings_timeline", **given)} == expected


def test_who_met_whom(ask: Ask) -> None:
    rows = ask("who_met_whom")
    columns = ("date", "person", "person_role", "met", "met_role", "article")
    assert {
        ("[2024-05-22..2024-10-21]", "Tô Lâm", "guest", "Thongloun Sisoulith", "host", STATE_VISIT),
        ("2022-08-09", "Đinh Tiến Dũng", "host", "Anouphab Tounalom", "guest", CAPITALS),
    } <= set(pick(rows, *columns))
    chaired = pick(rows, "person", "met", person_role="co_chair", met_role="co_chair")
    assert chaired == [("Nguyễn Phú Trọng", "Thongloun Sisoulith")]
    assert {row["person_country"] for row in rows} == {"VN"}


@pytest.mark.parametrize("name", ["Tô Lâm", "to lam", "To\u0302 La\u0302m"])
def test_who_met_a_person_however_the_name_is_typed(ask: Ask, name: str) -> None:
    rows = ask("who_met_whom", person=name)
    assert set(pick(rows, "person", "met", "article")) == {("Tô Lâm", "Thongloun Sisoulith", STATE_VISIT)}


def test_offices_of_a_person_over_time(ask: Ask) -> None:
    rows = ask("person_offices", person="Thongloun Sisoulith")
    reference = pick(rows, "office", "start", "end", "office_country", basis="reference")
    expected = [
        ("Thủ tướng", "2016-04-20", "2021-03-22", "LA"),
        ("Tổng Bí thư", "2021-01-15", None, "LA"),
        ("Chủ tịch nước", "2021-03-22", None, "LA"),
    ]
    assert [row for row in reference if row in expected] == expected
    stated = [row for row in rows if row["articles"]]
    assert {(row["office"], row["office_country"]) for row in stated} == {
        ("Tổng Bí thư", "LA"),
        ("Chủ tịch nước", "LA"),
    }
    assert all(str(row["office"]) in str(row["quote"]) for row in stated)


@pytest.mark.parametrize(
    ("office", "country", "day", "expected"),
    [
        ("Chủ tịch nước", "VN", "2024-07-11", {("Tô Lâm", "certain")}),
        ("chu tich nuoc", "vn", "2023-06-01", {("Võ Văn Thưởng", "certain")}),
        ("Tổng Bí thư", "LA", "2022-01-01", {("Thongloun Sisoulith", "certain")}),
        ("Thủ tướng", "LA", "2024-02-26", {("Sonexay Siphandone", "certain")}),
        ("Chủ tịch nước", "VN", "1800-01-01", set()),
    ],
)
def test_who_held_an_office_on_a_day(
    ask: Ask, office: str, country: str, day: str, expected: set[tuple[str, str]]
) -> None:
    rows = ask("office_holders", office=office, country=country, day=day)
    assert set(pick(rows, "person", "certainty", basis="reference")) == expected


@pytest.mark.parametrize(
    ("area", "stance", "articles"),
    [
        ("defence", "agreed", 3),
        ("defence", "assessed", 2),
        ("security", "assessed", 2),
        ("culture", "agreed", 3),
        ("education", "assessed", 3),
        ("investment", "proposed", 1),
        ("trade", "assessed", 2),
        ("agriculture", "proposed", 1),
        ("sports", "assessed", 1),
        ("health", "agreed", 1),
        ("health", "proposed", 0),
        ("energy", "assessed", 0),
    ],
)
def test_areas_by_stance(ask: Ask, area: str, stance: str, articles: int) -> None:
    rows = ask("areas_by_stance", country="LA", area=area, stance=stance)
    assert pick(rows, "articles") == ([(articles,)] if articles else [])
    assert all(row["quote"] for row in rows)


def test_the_six_proposals_of_ha_noi(ask: Ask) -> None:
    rows = [row for row in ask("proposals_by_side", country="VN") if row["article"] == CAPITALS]
    numbered = [row for row in rows if row["number"]]
    assert [row["number"] for row in numbered] == [1, 2, 3, 4, 5, 6]
    wanted = [
        ("Một là", {"foreign_affairs"}),
        ("Hai là", {"agriculture", "education", "labour"}),
        ("Ba là", {"investment", "trade"}),
        ("Bốn là", {"education"}),
        ("Năm là", {"people_to_people", "media"}),
        ("Sáu là", {"local_government"}),
    ]
    for row, (opening, areas) in zip(numbered, wanted, strict=True):
        assert areas <= set(str(row["areas"]).split(", ")), row
        assert row["speaker"] == "Đinh Tiến Dũng"
        assert row["verb"] == "đề nghị"
        assert row["side"] == "VN"
        assert row["concurrence"], "Viêng Chăn agreed to what was proposed"
        assert str(row["quote"]) in (SEEDS / "004_a044d2e56a3c58e8.txt").read_text("utf-8"), opening
    assert ask("proposals_by_side", area="sports") == []


def test_evidence_for_a_fact(ask: Ask, seeds: Engine) -> None:
    title = "Hiệp định dẫn độ giữa Bộ Công an Việt Nam và Viện Kiểm sát nhân dân tối cao của Lào"
    [(key,)] = pick(ask("agreements_by_meeting"), "agreement_key", agreement=title)
    rows = ask("evidence", key=str(key))
    assert {row["kind"] for row in rows} == {"agreement"}
    assert {row["article"] for row in rows} == {STATE_VISIT}
    with seeds.connect() as connection:
        body = connection.execute(text("SELECT body FROM articles WHERE record_id LIKE '002%'")).scalar_one()
    for row in rows:
        start, end = row["start"], row["end"]
        assert isinstance(start, int) and isinstance(end, int)
        assert body[start:end] == row["quote"]
        assert str(row["quote"]) in str(row["sentence"]) or end - start > len(str(row["sentence"]))


NEWS = [
    ("agreements_by_party", {"organization": "bo cong an"}, "party country type article", [
        ("Bộ Công an Lào", "LA", "memorandum_of_understanding", STATE_VISIT),
        ("Bộ Công an", "VN", "memorandum_of_understanding", STATE_VISIT),
        ("Bộ Công an", "VN", "agreement", STATE_VISIT),
    ]),
    ("agreements_by_party", {"organization": "bo cong an lao"}, "country action date", [
        ("LA", "exchanged", "[2024-05-22..2024-10-21]"),
    ]),
    ("agreements_by_area", {"area": "tu phap"}, "area type article", [
        ("justice", "agreement", STATE_VISIT),
        ("justice", "plan", STATE_VISIT),
    ]),
    ("agreements_by_area", {"action": "referenced"}, "area agreement date", [
        ("local_government", "Biên bản thỏa thuận hợp tác giai đoạn 2022-2025", None),
    ]),
    ("agreements_by_year_and_type", {"country": "lao"}, "year type agreements groups", [
        ("2024", "agreement", 1, 0),
        ("2024", "memorandum_of_understanding", 1, 0),
        ("2024", "arrangement", 1, 0),
        ("2024", "plan", 1, 0),
        ("2021", "joint_statement", 1, 0),
        ("2021", "document", 0, 1),
    ]),
    ("agreements_by_year_and_type", {"action": "referenced"}, "year type agreements", [
        ("unknown", "minutes", 1),
    ]),
    ("agreements_in_progress", {}, "agreement", []),
    ("joint_statements", {"country": "LA", "kind": "organization"}, "article named kind", [
        (INTERVIEW, None, None),
    ]),
    ("visits_by_leader", {}, "leader date level status host_country article", [
        ("Tô Lâm", "[2024-05-22..2024-10-21]", "state", "occurred", "LA", STATE_VISIT),
    ]),
    ("visits_by_leader", {}, "parts agreements articles", [("talks ×1, signing ×1, ceremony ×1", 5, 1)]),
    ("visits_by_leader", {"person": "thongloun"}, "leader date level host_country agreements", [
        ("Thongloun Sisoulith", "2021-06-28/2021-06-29", "official", "VN", 2),
    ]),
    ("visits_by_host", {"host": "viet nam"}, "date level guests article", [
        ("2021-06-28/2021-06-29", "official", "Thongloun Sisoulith (LA)", INTERVIEW),
        ("2022-08-09", "working", "Anouphab Tounalom (LA)", CAPITALS),
    ]),
    ("visits_by_host", {"host": "VN", "guest": "lao", "since": "2022-01-01"}, "article", [(CAPITALS,)]),
    ("visits_by_host", {"host": "LA", "guest": "viet nam", "level": "official"}, "article", []),
    ("country_year", {"country": "viet nam", "year": "2022"}, "section item certain possible", [
        ("visits to the country", "working", 1, 0),
        ("events", "talks", 1, 0),
        ("partners", "LA", 2, 0),
        ("people", "Đinh Tiến Dũng", 1, 0),
    ]),
    ("country_partners", {"country": "lao"}, "partner visits agreements", [("VN", 3, 6)]),
    ("country_partners", {"country": "lao", "until": "2021-12-31"}, "partner visits agreements", [
        ("VN", 1, 2),
    ]),
    ("relation_levels", {"partner": "lao"}, "level since until holds_now source_is_given", [
        ("special", None, None, True, True),
        ("diplomatic", "1962-09-05", None, False, True),
    ]),
    ("people_not_in_reference", {"country": "lao"}, "name articles maybe article", [
        ("Soonthorn Xayachak", 1, "Sounthone Xayachack", CONGRESS),
    ]),
    ("organizations_by_agreements", {"country": "VN"}, "organization agreements", [
        ("Bộ Công an", 2),
        ("Bộ Tư pháp", 1),
        ("Hà Nội", 1),
        ("Vietjet", 1),
    ]),
    ("statements_on_area", {"area": "giao duc", "until": "2022-12-31"}, "day stance speaker article", [
        ("2021-07-01", "assessed", None, INTERVIEW),
        ("2022-08-10", "proposed", "Đinh Tiến Dũng", CAPITALS),
        ("2022-08-10", "proposed", "Đinh Tiến Dũng", CAPITALS),
    ]),
    ("statements_on_area", {"speaker": "dinh tien dung", "stance": "assessed"}, "area", []),
    ("open_dates", {"article": "003_42fc5c9cfe65e3c4"}, "date kind basis days_open type", [
        ("2020-01", "month", "explicit", 31, "congress"),
        ("2020-01", "month", "explicit", 31, "message"),
    ]),
    ("contradictions", {"kind": "event"}, "field said against basis article", [
        ("date", "2020-01", "2021-01-13/2021-01-15", "reference", CONGRESS),
        ("date", "2020-01", "2021-01-13/2021-01-15", "reference", CONGRESS),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "given", "columns", "expected"), NEWS, ids=lambda v: v if isinstance(v, str) else ""
)
def test_what_the_seeds_tell(
    ask: Ask, name: str, given: dict[str, str], columns: str, expected: list[tuple[object, ...]]
) -> None:
    rows = ask(name, **given)
    for row in rows:
        row["source_is_given"] = bool(row.get("source"))
        row["day"] = str(row.get("published_on"))
    assert pick(rows, *columns.split()) == expected


def test_dates_that_a_term_of_office_bounds_say_so(ask: Ask) -> None:
    rows = [
        row for row in ask("open_dates", basis="inferred", country="lao") if row["article"] == STATE_VISIT
    ]
    assert {row["date"] for row in rows} == {"[2024-05-22..2024-10-21]"}
    assert {row["days_open"] for row in rows} == {153}
    assert all("Tô Lâm was State President" in str(row["because"]) for row in rows)


def test_a_joint_statement_names_what_was_agreed(ask: Ask) -> None:
    rows = ask("joint_statements", country="lao", kind="area")
    assert {"politics", "economy", "security", "defence"} <= {row["key"] for row in rows}
    assert {row["named"] for row in rows} == {"agreed in the article"}
    assert all(row["quote"] for row in rows)


def test_what_an_article_added(ask: Ask) -> None:
    rows = ask("article_adds", article="004_a044d2e56a3c58e8")
    added = {(row["kind"], row["fact"]) for row in rows}
    assert {
        ("event", "hội đàm với Đoàn đại biểu cấp cao Thủ đô Viêng Chăn"),
        ("agreement", "Biên bản thỏa thuận hợp tác giai đoạn 2022-2025"),
        ("office", "Bí thư Thành ủy Viêng Chăn: Anouphab Tounalom"),
    } <= added
    assert ("person", "Đinh Tiến Dũng") not in added, "reference data know him"
    assert all(row["quote"] and row["other_articles"] == 0 for row in rows)
    every = {
        (row["kind"], row["fact"]) for row in ask("article_adds", article="004_a044d2e56a3c58e8", all="true")
    }
    assert ("person", "Đinh Tiến Dũng") in every and added < every


@pytest.mark.parametrize("column", ["event_key", "agreement_key"])
def test_every_key_that_a_query_shows_has_evidence(ask: Ask, column: str) -> None:
    for (key,) in pick(ask("agreements_by_meeting"), column):
        assert ask("evidence", key=str(key))


@pytest.mark.parametrize("query", curated_queries(), ids=lambda q: q.name)
def test_psql_gives_the_same_rows(
    seeds: Engine, database_url: str, query_values: dict[str, dict[str, str]], query: Query
) -> None:
    for given in ({}, *query.examples, query_values.get(query.name, {})):
        ours = run_query(seeds, query, given)
        expected = [list(ours.columns), *([_psql_text(value) for value in row] for row in ours.rows)]
        assert _psql(database_url, query.path, given) == expected


@pytest.fixture(scope="module")
def query_values(ask: Ask) -> dict[str, dict[str, str]]:
    """Values beside the defaults and examples: keys, nothing at all, and what is hard to quote."""
    key = str(ask("agreements_by_meeting")[0]["event_key"])
    return {
        "articles_of_event": {"event": key},
        "evidence": {"key": key},
        "proposals_by_side": {"country": "vn", "article": "O'Neill \\ \"x\" :'country'"},
        "visits_by_host": {"host": "", "level": "official"},
        "visits_by_leader": {"person": "", "since": "2021-01-01", "until": "2022-12-31"},
        "who_met_whom": {"person": "Tô Lâm", "country": "la"},
    }


def _psql(url: str, path: Path, given: dict[str, str]) -> list[list[str]]:
    variables = [f"--set={name}={value}" for name, value in given.items()]
    options = ["--no-psqlrc", "--csv", "--set=ON_ERROR_STOP=1", *variables, f"--file={path}"]
    call = psql_call(load_settings(database_url=url), options)
    command = [str(call.program), *call.arguments[1:]]
    done = subprocess.run(command, env=call.environment, capture_output=True, text=True, check=True)
    return list(csv.reader(io.StringIO(done.stdout)))


def _psql_text(value: object) -> str:
    match value:
        case bool():
            return "t" if value else "f"
        case float():
            return repr(value).removesuffix(".0")
        case _:
            return plain(value)


@pytest.mark.parametrize("check", quality_checks(), ids=lambda q: q.name)
def test_no_check_finds_anything_in_the_seeds(seeds: Engine, check: Query) -> None:
    assert run_query(seeds, check, {}).rows == ()


def test_a_query_cannot_write_and_is_stopped_in_time(seeds: Engine, tmp_path: Path) -> None:
    write = tmp_path / "write.sql"
    write.write_text("-- title: x\nDELETE FROM articles RETURNING 1", "utf-8")
    with pytest.raises(QuanheError, match="read-only transaction"):
        run_query(seeds, read_query(write), {})
    slow = tmp_path / "slow.sql"
    slow.write_text("-- title: x\nSELECT pg_sleep(20), '100%'", "utf-8")
    with pytest.raises(QuanheError, match="stopped after 1 second"):
        run_query(seeds, read_query(slow), {}, timeout=1)
