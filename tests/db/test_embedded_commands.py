"""``etl db``: what the commands say, their exit codes, and that no password shows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import CliRunner, Result

from etl.cli import main
from etl.db.embedded import EmbeddedServer
from etl.db.psql import psql_call
from etl.db.sockets import free_port
from etl.settings import load_settings

ETL = [sys.executable, "-c", "from etl.cli import main; main(prog_name='etl')"]


def etl(data_home: Path, *arguments: str, typed: str | None = None, **environment: str) -> Result:
    """Run the command in this process, with a data home of its own."""
    variables = {"XDG_DATA_HOME": str(data_home), **environment}
    return CliRunner().invoke(main, arguments, input=typed, env=variables)


def etl_process(data_home: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, which ``psql`` replaces."""
    variables = {**os.environ, "XDG_DATA_HOME": str(data_home), **environment}
    return subprocess.run([*ETL, *arguments], capture_output=True, text=True, check=False, env=variables)


@pytest.fixture
def data_home(made_server: EmbeddedServer, tmp_path: Path) -> Path:
    """A data home whose ``quanhe`` is the made server's data folder."""
    (tmp_path / "quanhe").symlink_to("data")
    if os.geteuid() != 0:
        (tmp_path / "data").mkdir(exist_ok=True)
    return tmp_path


def test_start_status_stop(data_home: Path, made_server: EmbeddedServer) -> None:
    assert "stopped, starts by itself" in etl(data_home, "db", "status").stdout
    assert "started" in etl(data_home, "db", "start").stderr
    assert "already running" in etl(data_home, "db", "start").stderr
    shown = etl(data_home, "db", "status")
    assert shown.exit_code == 0
    for expected in ("running", "PostgreSQL 18", "tables"):
        assert expected in shown.stdout
    assert etl(data_home, "db", "stop", "--quiet").stderr == ""
    assert made_server.status().pid is None
    assert "not running" in etl(data_home, "db", "stop").stderr


def test_status_makes_nothing(tmp_path: Path) -> None:
    shown = etl(tmp_path / "nowhere", "db", "status")
    assert (shown.exit_code, "not created yet" in shown.stdout) == (0, True)
    assert not (tmp_path / "nowhere").exists()


def test_url_and_psql(data_home: Path, made_server: EmbeddedServer) -> None:
    shown = etl(data_home, "db", "url")
    assert shown.stdout == f"{made_server.url()}\n"
    query = ("-At", "-v", "code=LA", "-c", "SELECT current_user, 'Đ'")
    assert (
        etl_process(data_home, "db", "psql", *query, PGHOST="nowhere", PGOPTIONS="-c x").stdout
        == "quanhe|Đ\n"
    )
    named = etl_process(data_home / "other", "db", "psql", *query, DATABASE_URL=made_server.url())
    assert named.stdout == "quanhe|Đ\n"
    assert etl_process(data_home, "db", "psql", "-c", "nonsense").returncode == 1


def test_no_password_in_arguments(made_server: EmbeddedServer) -> None:
    settings = load_settings(
        database_url="postgresql://an:s3cret@db/q?password=s3cret&sslmode=require", environment={}
    )
    call = psql_call(settings, ("-c", "SELECT 1"), {"PATH": "/nowhere"})
    assert call.arguments == ("psql", "--dbname=postgresql://an@db/q?sslmode=require", "-c", "SELECT 1")
    assert call.environment["PGPASSWORD"] == "s3cret"
    assert call.program.name == "psql" and call.program.exists()


@pytest.mark.parametrize(
    ("arguments", "url", "code", "said"),
    [
        (("db", "start"), "postgresql://an:s3cret@db/q", 2, "not etl's to start or stop"),
        (("db", "stop"), "postgresql://an:s3cret@db/q", 2, "not etl's to start or stop"),
        (
            ("db", "status"),
            "postgresql://an:s3cret@127.0.0.1:9/q",
            3,
            "DATABASE_URL: the database cannot be used",
        ),
        (
            ("db", "upgrade"),
            "postgresql://an:s3cret@127.0.0.1:9/q",
            3,
            "DATABASE_URL: the database cannot be used",
        ),
        (("db", "status"), "mysql://an:s3cret@db/q", 2, "mysql://"),
        (("db", "psql"), "s3cret", 2, "not a database URL"),
        (("db", "begin"), "", 2, "No such command"),
    ],
)
def test_errors_are_one_line(
    arguments: tuple[str, ...], url: str, code: int, said: str, tmp_path: Path
) -> None:
    done = etl(tmp_path, *arguments, DATABASE_URL=url)
    assert done.exit_code == code
    assert said in done.stderr
    assert "s3cret" not in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


def test_data_of_another_major_version(data_home: Path, made_server: EmbeddedServer) -> None:
    (made_server.folder / "data" / "PG_VERSION").write_text("17\n")
    done = etl(data_home, "db", "start")
    assert done.exit_code == 3
    assert "PostgreSQL 17" in done.stderr and done.stderr.count("\n") == 1
    assert (made_server.folder / "data" / "PG_VERSION").read_text() == "17\n"


def test_grant_and_revoke_reader(data_home: Path, made_server: EmbeddedServer) -> None:
    own = made_server.url().split(":")[2].split("@")[0]
    first = etl(data_home, "db", "grant-reader", "người đọc")
    assert first.exit_code == 0, first.output
    url = first.stdout.strip()
    query = ("-At", "-c", "SELECT current_user, (SELECT count(*) FROM bi.articles)")
    assert etl_process(data_home, "db", "psql", *query, DATABASE_URL=url).stdout == "người đọc|0\n"
    written = etl_process(data_home, "db", "psql", "-c", "DELETE FROM runs", DATABASE_URL=url)
    assert written.returncode == 1 and "read-only transaction" in written.stderr
    assert "etl db start --port" in first.stderr
    again = etl(data_home, "db", "grant-reader", "người đọc")
    assert "with the password it has" in again.stderr
    assert own not in first.output + again.output and again.stdout.count(":") == 1
    assert "người đọc" in etl(data_home, "db", "status").stdout
    made_server.listen(free_port())
    renewed = etl(data_home, "db", "grant-reader", "người đọc", "--new-password")
    assert "@127.0.0.1:" in renewed.stdout and renewed.stderr == ""
    assert etl(data_home, "status", DATABASE_URL=renewed.stdout.strip()).exit_code == 0
    asked = etl(data_home, "db", "grant-reader", "người đọc", "--ask-password", typed="mật khẩu\nmật khẩu\n")
    assert asked.exit_code == 0 and quote("mật khẩu") in asked.stdout
    assert "is gone" in etl(data_home, "db", "revoke-reader", "người đọc").stderr
    assert etl(data_home, "db", "revoke-reader", "người đọc").exit_code == 2
