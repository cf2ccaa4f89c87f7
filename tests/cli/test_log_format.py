"""``--log-format json``: everything on standard error is one JSON object a line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from etl.cli import main
from etl.cli.app import Command
from etl.cli.messages import wanted_log_format
from etl.cli.progress import progress_messages
from etl.errors import DatabaseUnavailableError, QuanheError

MEMBERS = ["time", "level", "code", "message", "file", "place", "mend"]


def told(stderr: str) -> list[dict[str, Any]]:
    """The objects of a log, each with the members that all have, in their order."""
    objects = [json.loads(line) for line in stderr.splitlines()]
    assert all(list(one)[: len(MEMBERS)] == MEMBERS for one in objects)
    return objects


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ([], "text"),
        (["--log-format", "json", "status"], "json"),
        (["status", "--log-format=json"], "json"),
        (["--log-format", "json", "status", "--log-format", "text"], "text"),
        (["status", "--log-format"], "text"),
        (["--log-format", "xml"], "text"),
    ],
)
def test_the_form_is_known_before_the_command_line_is_parsed(arguments: list[str], wanted: str) -> None:
    assert wanted_log_format(arguments) == wanted


def test_the_environment_decides_where_no_flag_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUANHE_LOG_FORMAT", "json")
    assert wanted_log_format([]) == "json"
    assert wanted_log_format(["--log-format", "text"]) == "text"


@pytest.mark.parametrize(
    ("arguments", "code", "exit_code"),
    [
        (["lod"], "usage", 2),
        (["--nonsense"], "usage", 2),
        (["query", "agreement_by_meeting"], "usage", 2),
        (["status", "--database-url", "postgresql://an:s3cret@127.0.0.1:9/q"], "database_unavailable", 3),
    ],
)
def test_wrong_command_lines_are_objects_too(arguments: list[str], code: str, exit_code: int) -> None:
    found = CliRunner().invoke(main, ["--log-format", "json", *arguments])
    assert found.exit_code == exit_code
    (one,) = told(found.stderr)
    assert (one["level"], one["code"]) == ("error", code)
    assert "s3cret" not in found.output


def test_inputs_that_fail_name_code_file_and_place(tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"id": "a", "text": 1}\nnot json\n', "utf-8")
    found = CliRunner().invoke(main, ["extract", str(lines), "--log-format", "json"])
    objects = told(found.stderr)
    assert found.exit_code == 1 and len(objects) == 2
    assert {one["file"] for one in objects} == {str(lines)}
    assert [one["place"].removeprefix(str(lines)) for one in objects] == [":1", ":2"]
    assert all(one["level"] == "error" and one["code"] and one["message"] for one in objects)


def test_a_load_tells_its_figures(fresh_database_url: str, tmp_path: Path) -> None:
    page = tmp_path / "bài.txt"
    page.write_text("Thủ tướng Phạm Minh Chính hội đàm với Thủ tướng Lào.\n" * 3, "utf-8")
    arguments = ["--log-format", "json", "--database-url", fresh_database_url, "load", str(page)]
    found = CliRunner().invoke(main, arguments)
    (summary,) = [one for one in told(found.stderr) if one["code"] == "summary"]
    assert (summary["inserted"], summary["updated"], summary["unchanged"], summary["failed"]) == (1, 0, 0, 0)
    assert "inserted 1" in found.stdout
    quiet = CliRunner().invoke(main, [*arguments, "--quiet"])
    assert quiet.stderr == ""


def test_progress_is_told_now_and_then() -> None:
    notes: list[tuple[str, str, dict[str, object]]] = []

    def note(message: str, *, code: str, **details: object) -> None:
        notes.append((message, code, details))

    with progress_messages(note, "articles", 2, interval=0) as step:
        step()
        step()
    assert notes == [
        ("1 articles so far", "progress", {"done": 1, "total": 2}),
        ("2 articles so far", "progress", {"done": 2, "total": 2}),
    ]
    notes.clear()
    with progress_messages(note, "articles", None) as step:
        step()
    assert notes == []


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (QuanheError("no", place="a.txt", mend="do this"), ("failed", "no", "a.txt", "do this")),
        (
            DatabaseUnavailableError("a\x1b[31m", place="p"),
            ("database_unavailable", "a\x1b[31m", "p", None),
        ),
        (KeyboardInterrupt(), ("interrupted", "interrupted; what was finished is kept", None, None)),
        (
            PermissionError(13, "Permission denied", "/root/x"),
            ("system", "the system refuses: Permission denied", "/root/x", None),
        ),
    ],
)
def test_errors(
    error: BaseException, expected: tuple[str | None, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    @click.command(cls=Command)
    def fail() -> None:
        raise error

    monkeypatch.setitem(main.commands, "fail", fail)
    found = CliRunner().invoke(main, ["fail", "--log-format", "json"])
    (one,) = told(found.stderr)
    assert tuple(one[name] for name in ("code", "message", "place", "mend")) == expected
    assert "\x1b" not in found.stderr


def test_an_unexpected_error_keeps_its_trace_in_its_object(monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command(cls=Command)
    def fail() -> None:
        raise KeyError("x")

    monkeypatch.setitem(main.commands, "fail", fail)
    (one,) = told(CliRunner().invoke(main, ["fail", "--log-format", "json", "-v"]).stderr)
    assert one["code"] == "unexpected" and "Traceback" in one["trace"]


def test_what_libraries_say_is_an_object_too() -> None:
    code = (
        "import click, logging, warnings\n"
        "from etl.cli import main\n"
        "from etl.cli.app import Command\n"
        "@main.command(cls=Command)\n"
        "def say():\n"
        "    logging.getLogger('some.library').warning('ô %s', 1); warnings.warn('old')\n"
        "main(['--log-format', 'json', 'say'])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    first, second = told(done.stderr)
    assert (first["level"], first["code"], first["message"], first["place"]) == (
        "warning", "library", "ô 1", "some.library",
    )  # fmt: skip
    assert "old" in second["message"]
