"""Curated queries on cases that the seeds do not hold: short articles made for them, loaded as any other."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from click.testing import CliRunner
from sqlalchemy import Engine, text

from etl.cli import main
from etl.query import find_query, run_query

Rows = list[dict[str, object]]
Ask = Callable[..., Rows]

FIRST = """Tổng Bí thư Tô Lâm hội đàm với Tổng Bí thư, Chủ tịch nước Lào
Ngày 10/3/2025, tại Hà Nội, Tổng Bí thư Tô Lâm đã hội đàm với Tổng Bí thư, Chủ tịch nước Lào \
Thongloun Sisoulith đang thăm cấp Nhà nước tới Việt Nam từ ngày 9 đến 11/3/2025.
Hai bên nhất trí tăng cường hợp tác giáo dục và quốc phòng.
Hai bên đã ra Tuyên bố chung Việt Nam - Lào, trong đó nhấn mạnh hợp tác giáo dục và đào tạo giữa hai nước.
Hai bên đang đàm phán Hiệp định hợp tác lao động giữa Việt Nam và Lào."""
SECOND = """Việt Nam và Lào hội đàm cấp cao
Ngày 10/3/2025, Tổng Bí thư Tô Lâm hội đàm với Tổng Bí thư, Chủ tịch nước Lào Thongloun Sisoulith nhân dịp \
Tổng Bí thư, Chủ tịch nước Lào Thongloun Sisoulith thăm cấp Nhà nước tới Việt Nam từ ngày 9 đến 11/3/2025.
Đại sứ Việt Nam tại Lào Nguyễn Thử Nghiệm cùng dự."""
THIRD = """Lãnh đạo Việt Nam và Lào hội đàm
Ngày 12/3/2025, Tổng Bí thư Tô Lâm hội đàm với Tổng Bí thư, Chủ tịch nước Lào Thongloun Sisoulith tại Hà Nội.
Đại sứ Việt Nam tại Lào Nguyễn Thử Nghiệm cùng dự."""
OFFICE = """Thủ tướng hội đàm với Thủ tướng Lào
Ngày 5/3/2025, tại Hà Nội, Thủ tướng Trần Kiểm Thử đã hội đàm với Thủ tướng Lào Sonexay Siphandone."""
MOVE = """
    UPDATE event_members SET event_id = (SELECT id FROM events WHERE key = :event)
    WHERE report_key = ANY (:reports)
"""
ARTICLES = {"first": FIRST, "second": SECOND, "third": THIRD, "office": OFFICE}


@pytest.fixture(scope="module")
def cases(database_url: str, engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """The module's database with the articles above, published on three days of March 2025."""
    path = tmp_path_factory.mktemp("cases") / "cases.jsonl"
    days = dict(zip(ARTICLES, ("2025-03-10", "2025-03-11", "2025-03-13", "2025-03-06"), strict=True))
    lines = [
        json.dumps({"id": name, "text": body, "published_at": days[name], "publisher": "Báo Thử"})
        for name, body in ARTICLES.items()
    ]
    path.write_text("\n".join(lines), "utf-8")
    found = CliRunner().invoke(main, ["--database-url", database_url, "load", str(path)])
    assert found.exit_code == 0, found.output
    return engine


@pytest.fixture(scope="module")
def ask(cases: Engine) -> Ask:
    """The rows of a query as dictionaries."""

    def rows(name: str, **given: str) -> Rows:
        result = run_query(cases, find_query(name), given)
        return [dict(zip(result.columns, row, strict=True)) for row in result.rows]

    return rows


@pytest.fixture
def keys(cases: Engine) -> dict[str, str]:
    """The key of the talks of each article."""
    sql = text(
        "SELECT article.record_id, report.key FROM event_reports AS report"
        " JOIN articles AS article ON article.id = report.article_id WHERE report.type_code = 'talks'"
    )
    with cases.connect() as connection:
        return {row.record_id: row.key for row in connection.execute(sql)}


@pytest.fixture
def merged(cases: Engine, keys: dict[str, str]) -> Iterator[str]:
    """The key of the talks while all three articles are taken to speak of them, as a person may decide."""
    with cases.begin() as connection:
        connection.execute(text(MOVE), {"event": keys["first"], "reports": [keys["second"], keys["third"]]})
    yield keys["first"]
    with cases.begin() as connection:
        for name in ("second", "third"):
            connection.execute(text(MOVE), {"event": keys[name], "reports": [keys[name]]})


def test_two_reports_of_one_visit_are_one_row(ask: Ask) -> None:
    for name in ("visits_by_leader", "visits_by_host"):
        (row,) = ask(
            name, **({"person": "thongloun"} if name == "visits_by_leader" else {"host": "viet nam"})
        )
        assert (row["date"], row["level"], row["articles"]) == ("2025-03-09/2025-03-11", "state", 2)
    assert row["guests"] == "Thongloun Sisoulith (LA)"


def test_one_meeting_on_one_day_is_one_row_however_many_articles_tell_of_it(ask: Ask) -> None:
    rows = ask("meetings_timeline", other="lao", type="talks", since="2025-03-08")
    assert [(row["date"], row["articles"]) for row in rows] == [("2025-03-10", 2), ("2025-03-12", 1)]
    met = ask("who_met_whom", person="to lam")
    assert [(row["date"], row["reports"]) for row in met if row["type"] == "talks"] == [
        ("2025-03-12", 1),
        ("2025-03-10", 2),
    ]


def test_what_is_negotiated_is_in_progress(ask: Ask) -> None:
    (row,) = ask("agreements_in_progress", country="lào")
    assert (row["actions"], row["agreement"]) == (
        "in_negotiation",
        "Hiệp định hợp tác lao động giữa Việt Nam và Lào",
    )
    assert row["quote"] in FIRST
    assert ask("agreements_in_progress", country="thai lan") == []


def test_a_joint_statement_names_areas_in_its_sentences_and_beside(ask: Ask) -> None:
    named = {(row["named"], row["key"]) for row in ask("joint_statements", country="lao")}
    assert ("in its sentences", "education") in named
    assert ("agreed in the article", "defence") in named
    assert ("in its sentences", "defence") not in named


def test_a_person_in_two_articles_whom_reference_data_do_not_know(ask: Ask) -> None:
    (row,) = ask("people_not_in_reference", office="dai su", articles="2")
    assert (row["name"], row["country"], row["articles"]) == ("Nguyễn Thử Nghiệm", "VN", 2)
    assert str(row["first_published_on"]) == "2025-03-11" and str(row["last_published_on"]) == "2025-03-13"


def test_an_office_that_another_held_contradicts(ask: Ask) -> None:
    (row,) = ask("contradictions", kind="office")
    assert (row["subject"], row["field"], row["said"]) == ("Trần Kiểm Thử", "Thủ tướng", "2025-03-06")
    assert str(row["against"]).startswith("Phạm Minh Chính, 2021-04-05")
    assert (row["quote"], row["article"], row["basis"]) == ("Thủ tướng", "office", "reference")


def test_articles_that_may_report_an_event_stand_behind_those_that_do(ask: Ask, keys: dict[str, str]) -> None:
    rows = ask("articles_of_event", event=keys["first"])
    assert [(row["relation"], row["article"]) for row in rows] == [
        ("reports it", "first"),
        ("may report it", "second"),
    ]
    assert [row["publisher"] for row in rows] == ["Báo Thử", "Báo Thử"]
    assert len(ask("articles_of_event", event=keys["first"], possible="no")) == 1
    assert ask("articles_of_event", event="no-such-key") == []


def test_what_articles_say_of_one_event_and_where_they_differ(ask: Ask, merged: str) -> None:
    rows = ask("articles_of_event", event=merged, possible="false")
    assert [(row["article"], row["date"]) for row in rows] == [
        ("first", "2025-03-10"),
        ("second", "2025-03-10"),
        ("third", "2025-03-12"),
    ]
    assert all(row["quote"] in ARTICLES[str(row["article"])] for row in rows)
    found = ask("contradictions", kind="event")
    assert {(row["field"], row["basis"]) for row in found} == {("date", "article")}
    assert {frozenset((row["said"], row["against"])) for row in found} == {
        frozenset(("2025-03-10", "2025-03-12"))
    }
    assert {row["article"] for row in found} | {row["other_source"] for row in found} == {
        "first",
        "second",
        "third",
    }
    assert all(row["quote"] and row["other_quote"] for row in found)


def test_a_fact_that_another_article_tells_too_was_not_added(ask: Ask, merged: str) -> None:
    assert merged
    added = {(row["kind"], row["fact"]) for row in ask("article_adds", article="third")}
    assert added == set()
    every = {row["kind"]: row["other_articles"] for row in ask("article_adds", article="third", all="true")}
    assert every["event"] == 2
