"""The commands on a database that holds the five seed articles."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import Engine, text

from etl.cli import main
from etl.db.engine import make_engine
from models import metadata

SEEDS = Path(__file__).parents[2] / "seeds"
STATE_VISIT = "002_8af0e2a929b6679e"


@pytest.fixture(scope="module")
def url(database_url: str) -> str:
    """A database with the seeds."""
    found = etl(database_url, "load", str(SEEDS))
    assert found.exit_code == 0, found.output
    assert "inserted 5, updated 0, unchanged 0, failed 0" in found.stdout
    assert "articles" in found.stdout and "a second" in found.stdout
    assert "etl query" in found.stderr
    return database_url


def etl(url: str, *arguments: str, stdin: str | bytes | None = None) -> Result:
    """Run the command line on a database; no traceback may ever show."""
    found = CliRunner().invoke(main, ["--database-url", url, *arguments], input=stdin)
    assert "Traceback" not in found.output
    return found


def test_loading_again_changes_no_row_but_those_of_runs(url: str, engine: Engine) -> None:
    before = _row_versions(engine)
    found = etl(url, "load", str(SEEDS))
    assert found.exit_code == 0
    assert "inserted 0, updated 0, unchanged 5, failed 0" in found.stdout
    after = _row_versions(engine)
    assert {table for table in after if after[table] != before[table]} == {"runs"}


def _row_versions(engine: Engine) -> dict[str, list[str]]:
    """For each table the transactions that wrote its rows, which an update changes too."""
    sql = "SELECT array_agg(xmin::text ORDER BY xmin::text) FROM {}"
    with engine.connect() as connection:
        return {
            name: connection.execute(text(sql.format(name))).scalar_one() or [] for name in metadata.tables
        }


def test_quiet_load_says_nothing(url: str) -> None:
    found = etl(url, "load", "--quiet", str(SEEDS))
    assert (found.exit_code, found.output) == (0, "")


@pytest.mark.parametrize("name", ["agreements_by_meeting", "proposals_by_side"])
def test_every_format_holds_the_same_rows(url: str, name: str, tmp_path: Path) -> None:
    as_json = json.loads(etl(url, "query", name, "--format", "json").stdout)
    as_csv = list(csv.DictReader(io.StringIO(etl(url, "query", name, "--format", "csv").stdout)))
    assert as_json and len(as_csv) == len(as_json)
    for ours, other in zip(as_json, as_csv, strict=True):
        assert {key: "" if value is None else str(value) for key, value in ours.items()} == other
    assert len(etl(url, "query", name, "--format", "markdown").stdout.splitlines()) == len(as_json) + 2
    table = etl(url, "query", name).stdout
    assert all(str(row["article"]) in table for row in as_json)
    out = tmp_path / "rows.csv"
    assert etl(url, "query", name, "--format", "csv", "--out", str(out)).stdout == ""
    assert list(csv.DictReader(io.StringIO(out.read_text("utf-8")))) == as_csv


def test_query_lists_and_describes(url: str) -> None:
    listed = etl(url, "query").stdout
    assert "agreements_by_meeting" in listed and "Văn kiện theo cuộc gặp" in listed
    described = etl(url, "query", "agreements_by_meeting", "--describe").stdout
    assert "country" in described and "ISO 3166-1" in described


def test_a_query_without_rows_says_so(url: str) -> None:
    found = etl(url, "query", "agreements_by_meeting", "--param", "country=TH")
    assert found.exit_code == 0 and "no rows" in found.stderr


def test_a_value_is_never_read_as_sql(url: str) -> None:
    evil = "'; DROP TABLE articles; --"
    found = etl(url, "query", "proposals_by_side", "-p", f"article={evil}", "--format", "json")
    assert (found.exit_code, json.loads(found.stdout)) == (0, [])
    found = etl(url, "query", "who_met_whom", "-p", f"person={evil}")
    assert (found.exit_code, f"there is no person '{evil}'" in found.stderr) == (2, True)
    assert etl(url, "status").exit_code == 0


def test_show_an_article_and_follow_its_keys(url: str) -> None:
    shown = json.loads(etl(url, "show", "article", STATE_VISIT, "--format", "json").stdout)
    (article,) = shown
    assert article["id"] == STATE_VISIT
    assert {"Tô Lâm, VN", "Thongloun Sisoulith, LA"} <= {fact["name"] for fact in article["people"]}
    for kind in ("event", "agreement"):
        for fact in article[f"{kind}s"]:
            key = fact["value"].rpartition("[")[2].rstrip("]")
            found = etl(url, "show", kind, key)
            assert found.exit_code == 0 and STATE_VISIT in found.stdout, found.output
    assert "Trong buổi hội đàm" not in etl(url, "show", "article", STATE_VISIT).stdout
    assert "Trong buổi hội đàm" in etl(url, "show", "article", STATE_VISIT, "--verbose").stdout


@pytest.mark.parametrize("name", ["Tô Lâm", "to lam"])
def test_show_a_person_by_name(url: str, name: str) -> None:
    found = etl(url, "show", "person", name)
    assert found.exit_code == 0
    assert "Chủ tịch nước" in found.stdout and "hội đàm" in found.stdout


@pytest.mark.parametrize("kind", ["article", "event", "person", "agreement"])
def test_what_is_not_there_is_one_line(url: str, kind: str) -> None:
    found = etl(url, "show", kind, "nothing")
    assert found.exit_code == 1
    assert found.stderr.startswith(f"etl: there is no {kind} 'nothing'")


def test_status(url: str) -> None:
    found = json.loads(etl(url, "status", "--format", "json").stdout)
    assert found["articles"] == "5"
    assert {"server", "tables", "people", "events", "agreements", "last run"} <= set(found)
    assert "articles" in etl(url, "status").stdout


def test_issues(url: str) -> None:
    found = json.loads(etl(url, "issues", "--format", "json").stdout)
    (congress,) = [issue for issue in found if issue["asserted"] == "2020-01"]
    assert congress["source"].endswith("003_42fc5c9cfe65e3c4.txt")
    assert str(congress["expected"]).startswith("2021-01")
    assert etl(url, "issues", "--code", congress["code"]).stdout
    assert "no issues" in etl(url, "issues", "--code", "empty_input").stderr


def test_check_finds_nothing(url: str) -> None:
    found = etl(url, "check")
    assert found.exit_code == 0, found.output
    assert "FAILED" not in found.stdout


def test_check_shows_what_is_wrong(fresh_database_url: str) -> None:
    assert etl(fresh_database_url, "load", str(SEEDS / f"{STATE_VISIT}.txt")).exit_code == 0
    _execute(
        fresh_database_url, "UPDATE mentions SET quote = repeat('x', char_length(quote)) WHERE id % 5 = 0"
    )
    found = etl(fresh_database_url, "check")
    assert found.exit_code == 1
    assert "FAILED  Quotes that are not the body's text" in found.stdout
    assert "xxxx" in found.stdout
    assert etl(fresh_database_url, "check", "--quiet").stdout.count("ok ") == 0


def _execute(url: str, *statements: str, **values: str) -> None:
    engine = make_engine(url)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement), values)
    engine.dispose()


def test_export_is_what_extract_prints(url: str, tmp_path: Path) -> None:
    exported = [json.loads(line) for line in etl(url, "export").stdout.splitlines()]
    assert [record["id"][:3] for record in exported] == ["000", "001", "002", "003", "004"]
    for record in exported:
        for kind in ("people", "organizations", "events", "agreements", "cooperation_areas", "statements"):
            for item in record[kind]:
                assert item["evidence"]
                for proof in item["evidence"]:
                    assert record["body"][proof["start"] : proof["end"]] == proof["quote"]
    out = tmp_path / "records.jsonl"
    found = etl(url, "export", "--format", "jsonl", "--out", str(out))
    assert found.exit_code == 0 and found.stdout == ""
    assert [json.loads(line) for line in out.read_text("utf-8").splitlines()] == exported
    printed = CliRunner().invoke(main, ["extract", str(SEEDS), "--format", "json"]).stdout
    assert [json.loads(line) for line in printed.splitlines()] == exported


def test_an_edited_article_replaces_its_own_facts_alone(fresh_database_url: str, tmp_path: Path) -> None:
    for seed in SEEDS.glob("*.txt"):
        shutil.copy(seed, tmp_path)
    assert etl(fresh_database_url, "load", str(tmp_path)).exit_code == 0
    before = _agreements(fresh_database_url)
    edited = tmp_path / f"{STATE_VISIT}.txt"
    page = edited.read_text("utf-8").replace("Hiệp định dẫn độ", "Hiệp định tương trợ tư pháp")
    edited.write_text(page, "utf-8")
    found = etl(fresh_database_url, "load", str(tmp_path))
    assert "inserted 0, updated 1, unchanged 4, failed 0" in found.stdout
    after = _agreements(fresh_database_url)
    assert any(title.startswith("Hiệp định dẫn độ") for _, title in before - after)
    assert any(title.startswith("Hiệp định tương trợ tư pháp") for _, title in after - before)
    assert {article for article, _ in before ^ after} == {STATE_VISIT}


def _agreements(url: str) -> set[tuple[str, str]]:
    rows = json.loads(etl(url, "query", "agreements_by_meeting", "--format", "json").stdout)
    return {(row["article"], row["agreement"]) for row in rows}


def test_load_from_standard_input(fresh_database_url: str) -> None:
    page = (SEEDS / f"{STATE_VISIT}.txt").read_bytes()
    found = etl(fresh_database_url, "load", "-", "--id", "typed", stdin=page)
    assert found.exit_code == 0 and "inserted 1" in found.stdout
    assert etl(fresh_database_url, "show", "article", "typed").exit_code == 0
    assert etl(fresh_database_url, "load", "-").exit_code == 2


def test_article_text_never_steers_the_terminal(fresh_database_url: str, tmp_path: Path) -> None:
    url, evil = fresh_database_url, "\x1b[31m\x9b2J\u202e[bold red]đậm[/bold red]"
    line = f"Thủ tướng Phạm Minh Chính {evil} hội đàm với Thủ tướng Lào Sonexay Siphandone tại Hà Nội."
    page = tmp_path / "evil.jsonl"
    page.write_text(json.dumps({"id": "evil", "title": evil, "url": evil, "text": f"{line}\n" * 3}), "utf-8")
    assert etl(url, "load", str(page)).exit_code == 0
    # The reader takes such characters out; whoever else writes to the database may not.
    _execute(url, "UPDATE articles SET title = :evil", evil=evil)
    _execute(url, "UPDATE positions SET title = title || :evil", evil=evil)
    outputs = [
        etl(url, "show", "article", "evil", "--verbose"),
        etl(url, "extract", str(page), "--verbose"),
        etl(url, "extract", str(page), "--format", "json"),
        etl(url, "query", "person_offices", "-p", "person=Phạm Minh Chính"),
        etl(url, "query", "person_offices", "-p", "person=Phạm Minh Chính", "--format", "markdown"),
        etl(url, "query", "person_offices", "-p", "person=Phạm Minh Chính", "--format", "json"),
        etl(url, "export"),
        etl(url, "show", "person", f"nobody {evil}"),
    ]
    for one in outputs:
        assert one.output and not {"\x1b", "\x9b", "\u202e"} & set(one.output)
    assert "\\x1b[31m\\x9b2J\\u202e[bold red]" in outputs[0].stdout
    assert "\\x1b" in outputs[3].stdout
