"""Ctrl-C at any moment: one line, exit code 130, no half-written file, a database as it was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
from click.testing import CliRunner

from etl.cli import main
from etl.db.engine import libpq_url, parse_url

ETL = [sys.executable, "-c", "from etl.cli import main; main(prog_name='etl')"]
SEEDS = str(Path(__file__).parents[2] / "seeds")


def interrupted(
    url: str, delay: float, *arguments: str, by: signal.Signals = signal.SIGINT
) -> subprocess.CompletedProcess[str]:
    """Run a command and interrupt it, and the programs that it started, as a terminal does."""
    process = subprocess.Popen(
        [*ETL, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "DATABASE_URL": url},
        start_new_session=True,
    )
    time.sleep(delay)
    if process.poll() is None:
        os.killpg(process.pid, by)
    said = process.communicate(timeout=60)[1]
    return subprocess.CompletedProcess(arguments, process.returncode, stderr=said)


def rows(url: str) -> int:
    with psycopg.connect(libpq_url(parse_url(url))) as connection:
        row = connection.execute("SELECT count(*) FROM articles").fetchone()
    assert row is not None
    return int(row[0])


@pytest.mark.parametrize("delay", [0.3, 0.7, 1.2])
@pytest.mark.parametrize("command", ["query", "load", "export", "backup", "restore"])
def test_a_command_that_is_interrupted(command: str, delay: float, loaded: str, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    file = tmp_path / "out" / "file.jsonl"
    file.write_text("old")
    if command == "restore":
        assert CliRunner().invoke(main, ["--database-url", loaded, "db", "backup", str(file)]).exit_code == 0
    before = file.read_bytes()
    done = interrupted(loaded, delay, *{
        "query": ("query", "agreements_by_meeting"),
        "load": ("load", SEEDS),
        "export": ("export", "--out", str(file)),
        "backup": ("db", "backup", str(file)),
        "restore": ("db", "restore", str(file), "--replace"),
    }[command])  # fmt: skip
    assert [path.name for path in (tmp_path / "out").iterdir()] == [file.name]
    assert rows(loaded) == 5
    if done.returncode == -signal.SIGINT:
        pytest.skip("interrupted before the program had begun")
    assert done.returncode in (0, 130) and "Traceback" not in done.stderr
    if done.returncode == 130:
        assert done.stderr.strip().splitlines()[-1].startswith("etl: interrupted; ")
        assert file.read_bytes() == before


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGHUP])
def test_a_command_that_the_system_ends(by: signal.Signals, loaded: str) -> None:
    with psycopg.connect(libpq_url(parse_url(loaded))) as other:
        other.execute("LOCK TABLE articles")
        done = interrupted(loaded, 4, "query", "agreements_by_meeting", by=by)
    assert (done.returncode, done.stderr) == (130, "etl: interrupted; what was finished is kept\n")


@pytest.fixture(scope="module")
def loaded(database_url: str) -> str:
    """A database with articles."""
    assert CliRunner().invoke(main, ["--database-url", database_url, "load", SEEDS]).exit_code == 0
    return database_url
