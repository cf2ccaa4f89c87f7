"""``etl query`` beside its rows: the list by topic, the help of one query, files and the pager."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from rich.console import Console

from etl.cli import main
from etl.cli import results as results_module
from etl.cli.app import Command, output
from etl.cli.results import choose_form, paged
from etl.errors import UsageError
from etl.query import curated_queries, topics


@pytest.fixture
def run(database_url: str) -> Callable[..., Result]:
    return lambda *arguments: CliRunner().invoke(main, ["--database-url", database_url, *arguments])


def test_queries_are_listed_by_topic() -> None:
    lines = CliRunner().invoke(main, ["query"]).stdout.splitlines()
    heads = [f"{topic.label_en} · {topic.label_vi}" for topic in topics()]
    assert [line for line in lines if line in heads] == heads
    assert {line.split()[0] for line in lines if line.startswith("  ")} == {q.name for q in curated_queries()}


@pytest.mark.parametrize("name", [query.name for query in curated_queries()])
def test_help_behind_a_name_explains_that_query(name: str) -> None:
    found = CliRunner().invoke(main, ["query", name, "--help"])
    assert found.exit_code == 0
    (query,) = [query for query in curated_queries() if query.name == name]
    assert f"query {name} [-p NAME=VALUE]" in found.stdout
    told = " ".join(found.stdout.split())
    assert all(
        text in told for text in (query.title, query.title_vi, query.description, query.description_vi)
    )
    for parameter in query.parameters:
        assert f"\n  {parameter.name} " in found.stdout
    for example in query.examples:
        assert all(f"-p {key}=" in found.stdout for key in example)
    assert str(query.path) in found.stdout


def test_help_without_a_name_is_the_commands() -> None:
    assert "--output" in CliRunner().invoke(main, ["query", "--help"]).stdout
    assert "--output" in CliRunner().invoke(main, ["query", "no_such_query", "--help"]).stdout


@pytest.mark.parametrize("flag", ["--explain", "--describe"])
def test_explaining_asks_no_database(flag: str) -> None:
    url = "postgresql://nobody@127.0.0.1:1/none"
    found = CliRunner().invoke(main, ["--database-url", url, "query", "visits_by_leader", flag])
    assert found.exit_code == 0
    assert "name of a person, or a part of it" in found.stdout
    assert "etl query visits_by_leader -p person=thongloun" in found.stdout


@pytest.mark.parametrize(
    ("suffix", "opening"),
    [
        ("csv", "person,office"),
        ("json", "["),
        ("md", "| person | office"),
        ("txt", ""),
    ],
)
def test_the_suffix_of_a_file_tells_the_form(
    run: Callable[..., Result], tmp_path: Path, suffix: str, opening: str
) -> None:
    out = tmp_path / f"rows.{suffix}"
    found = run("query", "office_holders", "--output", str(out))
    assert found.exit_code == 0, found.output
    assert found.stdout == ""
    assert out.read_text("utf-8").startswith(opening)


def test_a_given_form_wins_over_the_suffix(run: Callable[..., Result], tmp_path: Path) -> None:
    out = tmp_path / "rows.txt"
    assert run("query", "office_holders", "-o", str(out), "--format", "json").exit_code == 0
    assert isinstance(json.loads(out.read_text("utf-8")), list)


def test_an_unknown_suffix_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match=r"'rows\.xlsx'; add --format or \.csv"):
        choose_form(None, Path("rows.xlsx"), "table")
    assert choose_form("csv", Path("rows.xlsx"), "table") == "csv"
    assert choose_form(None, None, "table") == "table"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    """The standard output of a running command: a terminal of ten lines."""
    stream = Terminal()
    with click.Context(Command("test")):
        output().out = Console(file=stream, width=60, height=10, force_terminal=True)
        yield stream


@pytest.mark.parametrize(
    ("lines", "wanted", "is_paged"), [(30, True, True), (3, True, False), (30, False, False)]
)
def test_a_long_result_is_paged_on_a_terminal(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, lines: int, wanted: bool, is_paged: bool
) -> None:
    pages: list[str] = []
    monkeypatch.setattr(results_module.click, "echo_via_pager", lambda text, color: pages.append(text))
    with paged(wanted):
        for number in range(lines):
            output().text((f"line {number}", "bold"))
    shown = pages[0] if is_paged else terminal.getvalue()
    assert shown.count("\n") == lines and "\x1b[1mline 0" in shown
    assert bool(pages) is is_paged and bool(terminal.getvalue()) is not is_paged


def test_nothing_is_paged_into_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results_module.click, "echo_via_pager", lambda *_, **__: pytest.fail("paged"))
    with click.Context(Command("test")):
        stream = io.StringIO()
        output().out = Console(file=stream, width=60, height=5)
        with paged(True):
            for number in range(30):
                output().text(f"line {number}")
    assert stream.getvalue().count("\n") == 30


def test_the_terminal_is_given_back_after_a_failure(terminal: Terminal) -> None:
    kept = output().out
    with pytest.raises(ValueError, match="half"), paged(True):
        raise ValueError("half")
    assert output().out is kept
    assert terminal.getvalue() == ""
