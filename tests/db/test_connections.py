"""The connections that the README documents, tried for real, and that no password shows on the way."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import unquote

import psycopg
import pytest
from click.testing import CliRunner

from etl.cli import main
from etl.db.embedded import EmbeddedServer
from etl.db.engine import libpq_url, parse_url
from etl.db.sockets import free_port

ETL = [sys.executable, "-c", "from etl.cli import main; main(prog_name='etl')"]
SEEDS = Path(__file__).parents[2] / "seeds"
PANDAS = """
import sys, pandas, sqlalchemy
engine = sqlalchemy.create_engine(sys.argv[1].replace("postgresql:", "postgresql+psycopg:"))
frame = pandas.read_sql("SELECT agreement_key, title FROM bi.agreements", engine)
print(list(frame.columns), len(frame), bool((frame["title"].str.len() > 3).all()))
"""
DUCKDB = """
import sys, duckdb
connection = duckdb.connect()
connection.execute("INSTALL postgres; LOAD postgres")
connection.execute(f"ATTACH '{sys.argv[1]}' AS quanhe (TYPE postgres, READ_ONLY)")
rows = connection.execute("SELECT title FROM quanhe.bi.agreements").fetchall()
print(len(rows), all(len(title) > 3 for title, in rows))
"""


@pytest.fixture(scope="module")
def listening(pristine: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedServer]:
    """A server on a port, with articles, for all tests of this module."""
    server = EmbeddedServer(tmp_path_factory.mktemp("listening"))
    os.makedirs(server.folder.parent, exist_ok=True)
    subprocess.run(["cp", "-a", str(pristine), str(server.folder)], check=True)
    server.listen(free_port())
    assert etl(server.url(), "load", str(SEEDS)).returncode == 0
    yield server
    server.stop()
    shutil.rmtree(server.folder, ignore_errors=True)


@pytest.fixture(scope="module")
def reader_url(listening: EmbeddedServer) -> str:
    """What ``etl db grant-reader`` prints."""
    done = etl(listening.superuser_url(), "db", "grant-reader", "analyst")
    own = parse_url(done.stdout.strip())
    address = parse_url(listening.shared_url())
    return libpq_url(own.set(host=address.host, port=address.port, query={}))


def etl(url: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command on a database that the environment names: arguments are everybody's to read."""
    variables = {**os.environ, "DATABASE_URL": url}
    return subprocess.run([*ETL, *arguments], capture_output=True, text=True, check=False, env=variables)


def other_python(module: str) -> str:
    """A Python that has ``module``: this one, or that of QUANHE_ANALYSIS_PYTHON; else skip."""
    for program in filter(None, (sys.executable, os.environ.get("QUANHE_ANALYSIS_PYTHON"))):
        done = subprocess.run([program, "-c", f"import {module}"], capture_output=True, check=False)
        if done.returncode == 0:
            return program
    pytest.skip(f"{module} is not installed")


def test_pandas(reader_url: str) -> None:
    done = subprocess.run(
        [other_python("pandas"), "-c", PANDAS, reader_url], capture_output=True, text=True, check=False
    )
    assert done.stdout == "['agreement_key', 'title'] 8 True\n", done.stderr


def test_duckdb(reader_url: str) -> None:
    done = subprocess.run(
        [other_python("duckdb"), "-c", DUCKDB, reader_url], capture_output=True, text=True, check=False
    )
    if "Failed to download extension" in done.stderr:
        pytest.skip("DuckDB's extension postgres is not installed")
    assert done.stdout == "8 True\n", done.stderr


@pytest.mark.parametrize("program", ["of the machine", "of the package"])
def test_psql(program: str, reader_url: str, listening: EmbeddedServer) -> None:
    path = shutil.which("psql") if program == "of the machine" else listening.program("psql")
    if path is None:
        pytest.skip("psql is not installed")
    query = "SELECT current_user, count(*) FROM bi.agreements"
    done = subprocess.run([path, reader_url, "-Atc", query], capture_output=True, text=True, check=True)
    assert done.stdout == "analyst|8\n"


@contextmanager
def watched(secrets: Sequence[str]) -> Iterator[list[str]]:
    """Look at the arguments of all processes, again and again; gives those that hold a secret."""
    found: list[str] = []
    seen = 0
    done = threading.Event()

    def look() -> None:
        nonlocal seen
        while not done.is_set():
            for path in Path("/proc").glob("[0-9]*/cmdline"):
                with suppress(OSError):
                    line = path.read_bytes().decode(errors="replace")
                    seen += "pg_dump" in line or "pg_restore" in line or "psql" in line
                    found.extend(line for secret in secrets if secret in line)
            time.sleep(0.02)

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield found
    finally:
        done.set()
        thread.join()
    assert seen, "no program was seen at work"


def test_no_password_in_the_list_of_processes(listening: EmbeddedServer, tmp_path: Path) -> None:
    url, file = listening.url(), str(tmp_path / "x.backup")
    secrets = [
        unquote(str(parse_url(one).password))
        for one in (url, listening.superuser_url(), listening.shared_url())
    ]
    with watched(secrets) as found:
        for arguments in (
            ("load", str(SEEDS)),
            ("db", "backup", file),
            ("db", "restore", file, "--replace"),
            ("db", "psql", "-c", "SELECT pg_sleep(0.2)"),
            ("status",),
        ):
            done = etl(url, *arguments)
            assert done.returncode == 0, done.stderr
    assert found == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("status",),
        ("load", str(SEEDS)),
        ("db", "status"),
        ("db", "upgrade"),
        ("db", "backup", "/dev/null"),
        ("db", "grant-reader", "other"),
        ("doctor",),
        ("--verbose", "--log-format", "json", "status"),
    ],
    ids=" ".join,
)
def test_no_password_in_what_is_said_of_a_wrong_one(
    arguments: tuple[str, ...], listening: EmbeddedServer
) -> None:
    address = listening.shared_url().partition("@")[2]
    for url in (
        f"postgresql://quanhe:wr0ngpass@{address}",
        f"postgresql://quanhe@{address}?password=wr0ngpass",
        f"postgresql://quanhe:wr0ngpass@{address}x",
    ):
        done = CliRunner().invoke(main, arguments, env={"DATABASE_URL": url})
        assert done.exit_code in (1, 2, 3)
        assert "wr0ngpass" not in done.output


def test_no_password_in_what_psql_says_of_a_wrong_one(listening: EmbeddedServer) -> None:
    address = listening.shared_url().partition("@")[2]
    done = etl(f"postgresql://quanhe:wr0ngpass@{address}", "db", "psql", "-c", "SELECT 1")
    assert done.returncode == 2 and "password authentication failed" in done.stderr
    assert "wr0ngpass" not in done.stdout + done.stderr


def test_no_password_in_the_log_of_the_server(made_server: EmbeddedServer) -> None:
    with psycopg.connect(made_server.superuser_url(), autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET log_statement = 'all'")
        connection.execute("SELECT pg_reload_conf()")
    done = etl(made_server.superuser_url(), "db", "grant-reader", "analyst")
    assert done.returncode == 0, done.stderr
    password = unquote(str(parse_url(done.stdout.strip()).password))
    log = (made_server.folder / "server.log").read_text("utf-8")
    assert "ALTER ROLE" in log and "SCRAM-SHA-256$" in log
    assert password not in log
    for name in ("password", "superuser_password"):
        assert (made_server.folder / name).read_text("ascii").strip() not in log
