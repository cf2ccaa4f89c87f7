"""Help, wrong usage and the exit codes that need no database."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from etl.cli import COMMANDS, main
from etl.cli.app import Command
from etl.errors import DatabaseUnavailableError, QuanheError, UsageError


def commands(group: click.Group, *path: str) -> list[tuple[str, ...]]:
    context = click.Context(group)
    found = [path]
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        found += commands(command, *path, name) if isinstance(command, click.Group) else [(*path, name)]
    return found


ALL = commands(main)


def test_every_promised_command_is_there() -> None:
    promised = {"load", "extract", "show", "query", "search", "export", "status", "issues", "check", "db"}
    assert set(COMMANDS) == promised | {"doctor", "completion"}
    of_server = {"start", "stop", "status", "url", "upgrade", "psql", "backup", "restore"}
    assert {("db", name) for name in of_server | {"grant-reader", "revoke-reader"}} <= set(ALL)


@pytest.mark.parametrize("path", ALL, ids=lambda p: " ".join(p) or "etl")
def test_help_tells_what_a_command_does_with_examples(path: tuple[str, ...]) -> None:
    found = CliRunner().invoke(main, [*path, "--help"])
    assert found.exit_code == 0, found.output
    assert re.search(r"^Usage: .+\n\n  \S.{20}", found.output), "no description"
    assert "xample" in found.output
    assert all(len(line) <= 110 for line in found.output.splitlines())


@pytest.mark.parametrize("path", [p for p in ALL if p not in ((), ("db",), ("db", "psql"))])
def test_common_options_may_stand_behind_a_command(path: tuple[str, ...]) -> None:
    found = CliRunner().invoke(main, [*path, "--help"]).output
    assert "--quiet" in found and "--verbose" in found and "--database-url" in found


def test_the_list_of_commands_imports_none_of_them() -> None:
    code = (
        "import sys, click; from etl.cli import main; main(['--help'], standalone_mode=False);"
        "assert not {'sqlalchemy', 'etl.stages', 'etl.query'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_extract_does_not_wait_for_the_database_libraries() -> None:
    code = "import sys, etl.cli.extract; assert not {'sqlalchemy', 'psycopg', 'alembic'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_pipe_gets_utf_8_whatever_the_locale() -> None:
    command = [sys.executable, "-c", "from etl.cli import main; main()", "query"]
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, env=environment, check=True, capture_output=True)
    assert "Văn kiện theo cuộc gặp" in done.stdout.decode("utf-8")


def test_version() -> None:
    found = CliRunner().invoke(main, ["--version"])
    assert re.fullmatch(r"etl, version \d+\.\d+\.\d+\n", found.output)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["lod"], "No such command 'lod'"),
        (["load"], "nothing to load"),
        (["extract", "x.txt", "--format", "xml"], "'xml' is not one of"),
        (["extract", "-"], "give --id"),
        (["show", "country", "LA"], "'country' is not one of"),
        (["query", "agreement_by_meeting"], "did you mean agreements_by_meeting"),
        (["query", "agreements_by_meeting", "--param", "country"], "not NAME=VALUE"),
        (["query", "agreements_by_meeting", "--param", "contry=LA"], "did you mean country"),
        (["query", "agreements_by_meeting", "--param", "since=11/7/2024"], "is not a day as YYYY-MM-DD"),
        (["query", "--param", "a=b"], "need the NAME"),
        (["--database-url", "mysql://x/y", "status"], "not one of PostgreSQL"),
    ],
)
def test_wrong_usage_is_2_with_a_line_that_helps(arguments: list[str], message: str) -> None:
    found = CliRunner().invoke(main, arguments)
    assert found.exit_code == 2, found.output
    assert message in found.stderr
    assert found.stdout == ""
    assert "Traceback" not in found.output


@pytest.mark.parametrize(
    "arguments", [["status"], ["load", "seeds"], ["query", "evidence"], ["check"], ["issues"]], ids=" ".join
)
def test_no_database_is_3(arguments: list[str]) -> None:
    url = "postgresql://nobody:secretword@127.0.0.1:1/none"
    found = CliRunner().invoke(main, [*arguments, "--database-url", url])
    assert found.exit_code == 3, found.output
    assert len(found.stderr.splitlines()) == 1
    assert "secretword" not in found.output


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (QuanheError("no", place="a.txt", mend="do this"), 1, "etl: a.txt: no; do this"),
        (UsageError("wrong"), 2, "etl: wrong"),
        (DatabaseUnavailableError("none"), 3, "etl: none"),
        (KeyboardInterrupt(), 130, "etl: interrupted; what was finished is kept"),
        (QuanheError("a\x1b[31m\nb"), 1, "etl: a\\x1b[31m b"),
        (
            KeyError("x"),
            1,
            "etl: unexpected KeyError: 'x'; please report it as an issue; --verbose shows where",
        ),
    ],
)
def test_an_error_is_one_line_and_a_code(
    error: BaseException, code: int, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = CliRunner().invoke(failing(error, monkeypatch), ["fail"])
    assert (found.exit_code, found.stderr) == (code, line + "\n")


def test_verbose_shows_where_an_unexpected_error_happened(monkeypatch: pytest.MonkeyPatch) -> None:
    found = CliRunner().invoke(failing(KeyError("x"), monkeypatch), ["--verbose", "fail"])
    assert "Traceback" in found.stderr and found.stderr.splitlines()[-1].startswith(
        "etl: unexpected KeyError"
    )


def test_a_closed_pipe_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    found = CliRunner().invoke(failing(BrokenPipeError(errno.EPIPE, "gone"), monkeypatch), ["fail"])
    assert (found.exit_code, found.output) == (1, "")


def failing(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> click.Group:
    @click.command(cls=Command)
    def fail() -> None:
        raise error

    monkeypatch.setitem(main.commands, "fail", fail)
    return main


def test_extract_needs_neither_database_nor_home(tmp_path: Path) -> None:
    page = tmp_path / "bài.txt"
    page.write_text("Thủ tướng Phạm Minh Chính hội đàm với Thủ tướng Lào.\n" * 3, "utf-8")
    found = CliRunner().invoke(main, ["extract", str(page)], env={"HOME": str(tmp_path / "none")})
    assert found.exit_code == 0, found.output
    assert not (tmp_path / "none").exists()
