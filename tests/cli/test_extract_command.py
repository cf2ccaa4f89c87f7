"""``etl extract``: what would be found, in text for readers and in JSON for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from etl import parallel
from etl.article_record import to_record
from etl.cli import main
from etl.read import read_documents
from etl.records import Document
from etl.stages import extract

SEEDS = Path(__file__).parents[2] / "seeds"
STATE_VISIT = SEEDS / "002_8af0e2a929b6679e.txt"
TEXT = "Ngày {day}/7/2024, Thủ tướng Phạm Minh Chính hội đàm với Thủ tướng Lào Sonexay Siphandone ở Hà Nội.\n"


def run(*arguments: str, stdin: bytes | None = None, **environment: str) -> Result:
    return CliRunner().invoke(main, ["extract", *arguments], input=stdin, env=environment)


def test_json_is_the_article_record() -> None:
    (document,) = [d for d in read_documents([str(STATE_VISIT)]) if isinstance(d, Document)]
    found = run(str(STATE_VISIT), "--format", "json")
    assert json.loads(found.stdout) == to_record(extract(document))
    assert len(found.stdout.splitlines()) == 1


def test_text_sets_the_quotes_off() -> None:
    found = run(str(STATE_VISIT))
    assert found.exit_code == 0
    headings = (
        "People (",
        "Organizations (",
        "Events (",
        "Agreements (",
        "Cooperation areas (",
        "Statements (",
    )
    places = [found.stdout.index(f"\n{heading}") for heading in headings]
    assert places == sorted(places)
    assert "«Chủ tịch nước Tô Lâm»" in found.stdout
    assert "\x1b" not in found.stdout


def test_explain_says_which_rule_and_entries_made_a_fact() -> None:
    shown = run(str(STATE_VISIT), "--explain").stdout
    assert "people.titled_name A name behind an office title" in shown
    assert "bản ghi nhớ agreements/types.yaml memorandum_of_understanding.names" in shown
    assert "people.titled_name" not in run(str(STATE_VISIT)).stdout
    record = json.loads(run(str(STATE_VISIT), "--explain", "--format", "json").stdout)
    (talks,) = [e for e in record["events"] if e["type"] == "talks"]
    assert [e["rule"] for e in talks["explanation"]] == ["events.talks", "dates.inferred"]
    assert talks["explanation"][1]["because"] == talks["date_because"]


@pytest.mark.parametrize(
    ("environment", "styled", "coloured"),
    [
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ({}, False, False),
    ],
    ids=["terminal", "NO_COLOR", "pipe"],
)
def test_colour_is_for_terminals(environment: dict[str, str], styled: bool, coloured: bool) -> None:
    shown = run(str(STATE_VISIT), **environment, TERM="xterm").stdout
    assert ("\x1b[1m" in shown) == styled
    assert ("\x1b[1;36m" in shown) == coloured


def test_standard_input() -> None:
    page = STATE_VISIT.read_bytes()
    found = json.loads(run("-", "--id", "piped", "--format", "json", stdin=page).stdout)
    assert found["id"] == "piped"
    lines = json.dumps({"id": "a", "text": TEXT.format(day=1) * 3}).encode()
    assert (
        json.loads(run("-", "--input-format", "jsonl", "--format", "json", stdin=lines).stdout)["id"] == "a"
    )


def test_many_articles_keep_their_order_over_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "FEW", 4)
    many = tmp_path / "many.jsonl"
    records = ({"id": f"a{n}", "text": TEXT.format(day=n % 28 + 1) * 3} for n in range(30))
    many.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    found = run(str(many), "--format", "json")
    assert found.exit_code == 0, found.stderr
    assert [json.loads(line)["id"] for line in found.stdout.splitlines()] == [f"a{n}" for n in range(30)]


def test_what_cannot_be_read_is_named_and_the_rest_is_shown(tmp_path: Path) -> None:
    lines = [json.dumps({"id": "a", "text": TEXT.format(day=1) * 3}), "{", json.dumps({"id": "b"})]
    (tmp_path / "x.jsonl").write_text("\n".join(lines), "utf-8")
    found = run(str(tmp_path / "x.jsonl"), "--format", "json")
    assert found.exit_code == 1
    assert [json.loads(line)["id"] for line in found.stdout.splitlines()] == ["a"]
    assert len(found.stderr.splitlines()) == 2 and "x.jsonl:2" in found.stderr


@pytest.mark.parametrize("path", ["none.txt", "folder"])
def test_nothing_to_read_is_1(tmp_path: Path, path: str) -> None:
    (tmp_path / "folder").mkdir()
    found = run(str(tmp_path / path))
    assert found.exit_code == 1 and len(found.stderr.splitlines()) == 1
