"""Completion: what a shell is offered, and that it waits for nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from etl.cli import COMMANDS, main


def offered(*words: str) -> list[str]:
    """What is offered for the last word behind the others."""
    *before, incomplete = words
    return [
        str(item.value)
        for item in ShellComplete(main, {}, "etl", "_ETL_COMPLETE").get_completions(before, incomplete)
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("",), list(COMMANDS)),
        (("do",), ["doctor"]),
        (("db", "gr"), ["grant-reader"]),
        (("show", "a"), ["article", "agreement"]),
        (("query", "agreements_by_m"), ["agreements_by_meeting"]),
        (("query", "agreements_by_meeting", "-p", "sin"), ["since="]),
        (("query", "--format", "j"), ["json"]),
        (("status", "--log-format", ""), ["text", "json"]),
        (("--log",), ["--log-format"]),
        (("completion", ""), ["bash", "zsh", "fish"]),
        (("query", "no_such"), []),
    ],
    ids=" ".join,
)
def test_words(words: tuple[str, ...], expected: list[str]) -> None:
    assert offered(*words) == expected


def test_keys_and_names(fresh_database_url: str) -> None:
    seeds = str(Path(__file__).parents[2] / "seeds")
    assert CliRunner().invoke(main, ["--database-url", fresh_database_url, "load", seeds]).exit_code == 0
    where = ("--database-url", fresh_database_url, "show")
    assert offered(*where, "person", "Tô L") == ["Tô Lâm"]
    articles = offered(*where, "article", "")
    assert len(articles) == 5 and offered(*where, "article", articles[0]) == [articles[0]]
    assert offered(*where, "event", "") and offered(*where, "agreement", "")
    assert offered(*where, "article", "%") == offered(*where, "article", "'") == []


def test_a_database_that_does_not_answer_offers_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert offered("--database-url", "postgresql://127.0.0.1:1/x", "show", "event", "") == []
    assert offered("--database-url", "nonsense", "show", "event", "") == []
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "none"))
    assert offered("show", "event", "") == []
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_one_of_the_shell(shell: str) -> None:
    script = CliRunner().invoke(main, ["completion", shell])
    assert script.exit_code == 0 and "_ETL_COMPLETE" in script.stdout
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    subprocess.run([program, "-n"], input=script.stdout, text=True, check=True)


def test_a_shell_asks_without_importing_a_command() -> None:
    code = (
        "import os, sys, atexit; from etl.cli import main\n"
        "heavy = {'sqlalchemy', 'etl.stages', 'etl.query', 'etl.cli.db'}\n"
        "atexit.register(lambda: heavy & set(sys.modules) and os._exit(9))\n"
        "main(prog_name='etl')\n"
    )
    variables = os.environ | {"_ETL_COMPLETE": "bash_complete", "COMP_WORDS": "etl d", "COMP_CWORD": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=variables, check=True, capture_output=True, text=True
    )
    assert done.stdout == "plain,db\nplain,doctor\n"
