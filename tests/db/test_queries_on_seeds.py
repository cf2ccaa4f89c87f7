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


@pytest.mark.parametrize("column", ["event_key", "agreement_key"])
def test_every_key_that_a_query_shows_has_evidence(ask: Ask, column: str) -> None:
    for (key,) in pick(ask("agreements_by_meeting"), column):
        assert ask("evidence", key=str(key))


@pytest.mark.parametrize("query", curated_queries(), ids=lambda q: q.name)
def test_psql_gives_the_same_rows(
    seeds: Engine, database_url: str, query_values: dict[str, dict[str, str]], query: object
) -> None:
    chosen = find_query(query.name)
    for given in ({}, query_values.get(chosen.name, {})):
        ours = run_query(seeds, chosen, given)
        expected = [list(ours.columns), *([_psql_text(value) for value in row] for row in ours.rows)]
        assert _psql(database_url, chosen.path, given) == expected


@pytest.fixture(scope="module")
def query_values(ask: Ask) -> dict[str, dict[str, str]]:
    """Values other than the defaults, with what is hard to quote among them."""
    key = str(ask("agreements_by_meeting")[0]["event_key"])
    return {
        "agreements_by_meeting": {"country": "LA", "since": "2021-01-01", "action": "exchanged"},
        "areas_by_stance": {"country": "", "stance": "agreed"},
        "evidence": {"key": key},
        "meetings_timeline": {"other": "KH", "until": "2026-01-01"},
        "office_holders": {"office": "thu tuong", "country": "", "day": "2024-02-26"},
        "person_offices": {"person": "to lam"},
        "proposals_by_side": {"country": "vn", "article": "O'Neill \\ \"x\" :'country'"},
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
    return ("t" if value else "f") if isinstance(value, bool) else plain(value)


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
