"""Backups: back whole or not at all, into the same or a later major version, with nobody's password shown."""

from __future__ import annotations

import stat
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest
from click.testing import CliRunner, Result

from etl.cli import main
from etl.db import backup
from etl.db.embedded import EmbeddedServer
from etl.db.engine import libpq_url, parse_url
from etl.db.installation import wheel_installation

SEEDS = Path(__file__).parents[2] / "seeds"
SCHEMA_DUMP = ("--schema-only", "--no-owner", "--no-privileges", "--exclude-extension=*")


@pytest.fixture(scope="module")
def loaded(database_url: str) -> str:
    """A database with articles."""
    assert etl(database_url, "load", str(SEEDS)).exit_code == 0
    return database_url


@pytest.fixture(scope="module")
def saved(loaded: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of it."""
    path = tmp_path_factory.mktemp("backup") / "đã lưu.backup"
    done = etl(loaded, "db", "backup", str(path))
    assert done.exit_code == 0, done.stderr
    return path


def etl(url: str, *arguments: str) -> Result:
    """Run the command line on a database."""
    found = CliRunner().invoke(main, ["--database-url", url, *arguments])
    assert "Traceback" not in found.output
    return found


def run(url: str, *statements: str) -> list[tuple[Any, ...]]:
    """Run statements; the rows of the last one."""
    with psycopg.connect(libpq_url(parse_url(url))) as connection:
        for statement in statements:
            cursor = connection.execute(statement.encode())
        return cursor.fetchall() if cursor.description else []


def contents(url: str) -> dict[str, tuple[Any, ...]]:
    """The number and a digest of the rows of every table and view.

    Generated columns are left out: two versions of PostgreSQL may part words in other ways.
    """
    listed = """
        SELECT format('%I.%I', relnamespace::regnamespace, relname),
               string_agg(quote_ident(attname), ', ' ORDER BY attnum)
        FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
        WHERE relnamespace IN ('public'::regnamespace, 'bi'::regnamespace) AND relkind IN ('r', 'v')
          AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
        GROUP BY relnamespace, relname
    """
    digest = """
        SELECT count(*), md5(string_agg(x::text, E'\\n' ORDER BY x::text COLLATE "C"))
        FROM (SELECT {} FROM {}) AS x
    """
    with psycopg.connect(libpq_url(parse_url(url))) as connection:
        relations = connection.execute(listed).fetchall()
        rows = (connection.execute(digest.format(columns, name).encode()) for name, columns in relations)
        return {name: found.fetchone() or () for (name, _), found in zip(relations, rows, strict=True)}


def structure(url: str) -> list[str]:
    """The statements that make everything but the rows."""
    program = wheel_installation().program("pg_dump")
    target = f"--dbname={libpq_url(parse_url(url))}"
    done = subprocess.run([program, *SCHEMA_DUMP, target], check=True, capture_output=True, text=True)
    volatile = ("\\restrict", "\\unrestrict", "-- Dumped", "SET ")
    return [
        line.replace("::text AS text", "::text")
        for line in done.stdout.splitlines()
        if not line.startswith(volatile)
    ]


def test_a_backup_gives_everything_back(loaded: str, saved: Path, empty_database_url: str) -> None:
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    assert [path.name for path in saved.parent.iterdir()] == [saved.name]
    done = etl(empty_database_url, "db", "restore", str(saved))
    assert done.exit_code == 0 and done.stderr == "restored\n", done.stderr
    assert contents(empty_database_url) == contents(loaded)
    assert structure(empty_database_url) == structure(loaded)
    assert etl(empty_database_url, "check").exit_code == 0
    again = etl(empty_database_url, "load", str(SEEDS))
    assert "inserted 0, updated 0, unchanged 5" in again.stdout


def test_into_the_embedded_server_of_a_later_version(
    loaded: str, saved: Path, made_server: EmbeddedServer
) -> None:
    """From the server under test, which may be PostgreSQL 15, into PostgreSQL 18."""
    target = made_server.url()
    assert etl(target, "db", "restore", str(saved)).exit_code == 0
    assert run(target, "SELECT current_setting('server_version_num')::int / 10000") == [(18,)]
    assert contents(target) == contents(loaded)
    assert etl(target, "check").exit_code == 0


def test_what_a_database_holds_is_dropped_only_if_told(
    loaded: str, saved: Path, fresh_database_url: str
) -> None:
    url = fresh_database_url
    run(
        url,
        "CREATE TABLE later (article_id bigint REFERENCES articles)",
        "CREATE VIEW bi.later AS SELECT * FROM later",
        "CREATE FUNCTION later() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE TYPE mood AS ENUM ('x')",
        "CREATE SCHEMA own",
        "CREATE TABLE own.kept AS SELECT 1 AS x",
    )
    before = contents(url)
    refused = etl(url, "db", "restore", str(saved))
    assert refused.exit_code == 1 and len(refused.stderr.splitlines()) == 1
    assert "--replace" in refused.stderr and contents(url) == before
    assert etl(url, "db", "restore", str(saved), "--replace").exit_code == 0
    assert contents(url) == contents(loaded) and structure(url) == structure(loaded)


@pytest.mark.parametrize("part", [0.5, 0.999])
def test_half_a_backup_changes_nothing(part: float, saved: Path, loaded: str, tmp_path: Path) -> None:
    before = contents(loaded)
    half = tmp_path / "half.backup"
    data = saved.read_bytes()
    half.write_bytes(data[: int(len(data) * part)])
    done = etl(loaded, "db", "restore", str(half), "--replace")
    assert done.exit_code == 1 and len(done.stderr.splitlines()) == 1, done.stderr
    assert str(half) in done.stderr
    assert contents(loaded) == before


def test_a_restore_that_the_server_refuses_changes_nothing(
    loaded: str, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(loaded)
    monkeypatch.setattr(backup, "_OPENING", backup._OPENING.replace("'60s'", "'300ms'"))
    with psycopg.connect(libpq_url(parse_url(loaded))) as other:
        other.execute("LOCK TABLE runs IN ACCESS SHARE MODE")
        done = etl(loaded, "db", "restore", str(saved), "--replace")
    assert done.exit_code == 1 and len(done.stderr.splitlines()) == 1
    assert "changed nothing: ERROR: canceling statement due to lock timeout" in done.stderr
    assert contents(loaded) == before


@pytest.mark.parametrize("text", [b"", b"PGDMP", b"SELECT 1;\n" * 100, b"\x00" * 1000])
def test_a_file_that_is_no_backup(text: bytes, fresh_database_url: str, tmp_path: Path) -> None:
    path = tmp_path / "none.backup"
    path.write_bytes(text)
    done = etl(fresh_database_url, "db", "restore", str(path), "--replace")
    assert done.exit_code == 1
    assert done.stderr == (
        f"etl: {path}: this is no backup of a Quanhe database; 'etl db backup FILE' writes one\n"
    )
    assert etl(fresh_database_url, "db", "restore", str(tmp_path / "none")).exit_code == 1


def test_a_backup_that_cannot_be_made_leaves_the_old_one(loaded: str, tmp_path: Path) -> None:
    path = tmp_path / "old.backup"
    path.write_text("old")
    wrong = parse_url(loaded).set(database="no_such_database")
    done = etl(libpq_url(wrong), "db", "backup", str(path))
    assert done.exit_code == 1 and "no_such_database" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert path.read_text() == "old" and list(tmp_path.iterdir()) == [path]
    nowhere = etl(loaded, "db", "backup", str(tmp_path / "none" / "x.backup"))
    assert nowhere.exit_code == 1 and "No such file or directory" in nowhere.stderr


def test_readers_keep_their_rights(server: Any, saved: Path, make_database: Callable[..., str]) -> None:
    url = parse_url(make_database())
    admin = libpq_url(parse_url(server.admin_url).set(database=url.database))
    if run(admin, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") != [(True,)]:
        pytest.skip("the given role may not make roles")
    granted = etl(admin, "db", "grant-reader", "quanhe_test_kept")
    try:
        reader = granted.stdout.strip()
        assert etl(admin, "db", "restore", str(saved), "--replace").exit_code == 0
        assert run(reader, "SELECT count(*) FROM bi.articles, articles") == [(25,)]
    finally:
        server.run(f'DROP DATABASE "{url.database}" WITH (FORCE)')
        server.run("DROP ROLE IF EXISTS quanhe_test_kept")
