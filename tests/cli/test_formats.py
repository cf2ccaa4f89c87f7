"""The forms in which rows leave."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from etl.cli.app import Root
from etl.cli.formats import plain, write_result
from etl.errors import QuanheError
from etl.query import Result

ROWS = Result(
    ("key", "title", "day", "ok"), (("e1", 'a|b "c",\nd', date(2024, 7, 11), True), (None, "x", None, False))
)


def written(form: str, out: Path | None = None, rows: Result = ROWS) -> str:
    root = Root("etl")

    @root.command()
    def command() -> None:
        write_result(rows, form, out)

    found = CliRunner().invoke(root, ["command"])
    assert found.exit_code == 0, found.output
    return found.stdout


def test_csv_reads_back() -> None:
    assert list(csv.reader(io.StringIO(written("csv")))) == [
        ["key", "title", "day", "ok"],
        ["e1", 'a|b "c",\nd', "2024-07-11", "true"],
        ["", "x", "", "false"],
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+84 24 3799", "'+84 24 3799"),
        ("- Hai bên ký", "'- Hai bên ký"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        (["=1", "a"], "'=1; a"),
        (-5, "-5"),
        (Decimal("-0.5"), "-0.5"),
        ("a=1", "a=1"),
        ("a\x1b[31m\u202eb", "a\\x1b[31m\\u202eb"),
        ("", ""),
    ],
)
def test_csv_is_harmless_and_csv_exact_is_exact(value: object, shown: str, tmp_path: Path) -> None:
    for form, expected in (("csv", shown), ("csv-exact", plain(value))):
        out = tmp_path / form
        assert written(form, out, Result(("value",), ((value,), ("x",)))) == ""
        assert list(csv.reader(io.StringIO(out.read_text("utf-8"), newline="")))[1] == [expected]


def test_json_keeps_null_and_boolean() -> None:
    assert json.loads(written("json")) == [
        {"key": "e1", "title": 'a|b "c",\nd', "day": "2024-07-11", "ok": True},
        {"key": None, "title": "x", "day": None, "ok": False},
    ]


def test_markdown_escapes_bars_and_line_ends() -> None:
    assert written("markdown").splitlines() == [
        "| key | title | day | ok |",
        "| --- | --- | --- | --- |",
        '| e1 | a\\|b "c",<br>d | 2024-07-11 | true |',
        "|  | x |  | false |",
    ]


@pytest.mark.parametrize("form", ["table", "csv", "json", "markdown"])
def test_a_file_holds_what_the_terminal_would_show(form: str, tmp_path: Path) -> None:
    out = tmp_path / "rows"
    assert written(form, out) == ""
    assert out.read_text("utf-8") == written(form)


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    @click.command()
    def command() -> None:
        write_result(ROWS, "csv", tmp_path / "none" / "rows.csv")

    found = CliRunner().invoke(command)
    assert isinstance(found.exception, QuanheError)
    assert "none/rows.csv: cannot write: No such file" in str(found.exception)
