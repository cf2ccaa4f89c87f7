"""Fixtures for every test that needs a database.

=====================  ========  =====================================================================
fixture                scope     what it gives
=====================  ========  =====================================================================
``database_url``       module    URL of a fresh, upgraded database without articles; dropped at the end
``engine``             module    an engine for ``database_url``
``fresh_database_url`` function  the same as ``database_url``, for one test alone
``empty_database_url`` function  a database that nothing has upgraded: no tables, no extensions
``make_database``      session   ``make_database(upgraded=True)`` → URL, for tests that need several
``server``             session   the server itself, see ``DatabaseServer``
=====================  ========  =====================================================================

A module that shares ``database_url`` among its tests shares their rows too; take
``fresh_database_url`` where that matters (a copy takes some 50 ms).

The server is the first of ``TEST_DATABASE_URL`` (a role that may create databases), a
testcontainers PostgreSQL where Docker answers and ``TEST_DATABASE=testcontainers`` asks for it, and
an embedded server of the test session's own in a temporary folder. Where none can be had, tests
fail; they are not skipped. The user's own data are never touched: ``XDG_DATA_HOME`` points to a
temporary folder and ``DATABASE_URL`` is unset for the whole run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from etl.db import cluster
from etl.db.embedded import EmbeddedServer
from etl.db.engine import make_engine, parse_url
from etl.db.upgrade import upgrade

MakeDatabase = Callable[..., str]
# Stops the server when the test run ends, also when it is killed: then its end of the pipe closes.
WATCHER = """
import shutil, sys
from pathlib import Path
from etl.db.embedded import EmbeddedServer
sys.stdin.read()
server = EmbeddedServer(Path(sys.argv[1]))
server.stop()
shutil.rmtree(server.folder, ignore_errors=True)
"""


@dataclass(frozen=True)
class DatabaseServer:
    """The server of this test run. ``admin_url`` may create databases; ``role`` owns those made for tests."""

    admin_url: str
    user_url: str
    role: str

    def url(self, database: str) -> str:
        """The URL of one database for the role that owns it."""
        return str(parse_url(self.user_url).set(database=database).render_as_string(hide_password=False))

    def run(self, statement: str) -> None:
        """Run one statement outside a transaction, as the administrator."""
        engine = make_engine(self.admin_url)
        try:
            with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.execute(text(statement))
        finally:
            engine.dispose()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that takes a server, so that ``-m "not db"`` leaves those out."""
    for item in items:
        if "server" in getattr(item, "fixturenames", ()):
            item.add_marker("db")


@pytest.fixture(scope="session", autouse=True)
def private_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep the user's data out of reach; gives the run's own data home."""
    folder = tmp_path_factory.mktemp("data-home")
    initdb_options = cluster.initdb_options

    def unsynced() -> list[str]:
        return [*initdb_options(), "--no-sync"]

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder))
        patch.delenv("DATABASE_URL", raising=False)
        # Servers made in this process forget their data at the end, so they need not sync them.
        patch.setitem(cluster.SERVER_SETTINGS, "fsync", "off")
        patch.setattr(cluster, "initdb_options", unsynced)
        yield folder
        discard(EmbeddedServer(folder / "quanhe"))  # a command under test may have started it


def discard(embedded: EmbeddedServer) -> None:
    """Stop an embedded server, if it runs, and remove all it has written."""
    embedded.stop()
    shutil.rmtree(embedded.folder, ignore_errors=True)


@contextmanager
def embedded_server(data_folder: Path) -> Iterator[DatabaseServer]:
    """An embedded server for tests, removed at the end."""
    own = EmbeddedServer(data_folder)
    command = [sys.executable, "-c", WATCHER, str(data_folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True) as watcher:
        admin_url = own.superuser_url("postgres")
        yield DatabaseServer(admin_url, own.url(), "quanhe")
        assert watcher.stdin is not None
        watcher.stdin.close()
        watcher.wait()


@contextmanager
def container_server() -> Iterator[DatabaseServer]:
    """A PostgreSQL in a container."""
    from testcontainers.community.postgres import PostgresContainer  # noqa: PLC0415  (slow, and seldom asked for)

    with PostgresContainer("postgres:18", driver=None) as container:
        url = container.get_connection_url()
        yield DatabaseServer(url, url, container.username)


def docker_answers() -> bool:
    """Whether a Docker daemon can be reached."""
    import docker  # noqa: PLC0415  (slow, and seldom asked for)

    try:
        client = docker.from_env(timeout=5)
        client.ping()
        client.close()
    except docker.errors.DockerException:
        return False
    return True


def role_of(url: str) -> str:
    """The role that a URL logs in as, also where the URL leaves it to the environment."""
    engine = make_engine(url)
    with engine.connect() as connection:
        role = connection.execute(text("SELECT current_user")).scalar_one()
    engine.dispose()
    return str(role)


@pytest.fixture(scope="session")
def server(private_environment: Path) -> Iterator[DatabaseServer]:
    """The server of this test run, as the module's docstring says."""
    with ExitStack() as stack:
        given = os.environ.get("TEST_DATABASE_URL")
        if given:
            yield DatabaseServer(given, given, role_of(given))
        elif os.environ.get("TEST_DATABASE") == "testcontainers" and docker_answers():
            yield stack.enter_context(container_server())
        else:
            yield stack.enter_context(embedded_server(private_environment / "test-server"))


@pytest.fixture(scope="session")
def make_database(server: DatabaseServer) -> Iterator[MakeDatabase]:
    """Make databases that live until the end of the run; upgraded ones are copies of one template."""
    made: list[str] = []
    template: list[str] = []

    def create(options: str = "") -> str:
        name = f"quanhe_test_{uuid.uuid4().hex[:12]}"
        server.run(f'CREATE DATABASE "{name}" {options} OWNER "{server.role}"')
        made.append(name)
        return name

    def make(*, upgraded: bool = True) -> str:
        fresh = "TEMPLATE template0 ENCODING 'UTF8'"
        if not upgraded:
            return server.url(create(fresh))
        if not template:
            name = create(fresh)
            engine = make_engine(server.url(name))
            upgrade(engine)
            engine.dispose()
            template.append(name)
        return server.url(create(f'TEMPLATE "{template[0]}"'))

    yield make
    for name in made:
        server.run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@contextmanager
def database(server: DatabaseServer, url: str) -> Iterator[str]:
    """Drop the database when it is no longer needed, whoever is still connected."""
    yield url
    server.run(f'DROP DATABASE IF EXISTS "{parse_url(url).database}" WITH (FORCE)')


@pytest.fixture(scope="module")
def database_url(server: DatabaseServer, make_database: MakeDatabase) -> Iterator[str]:
    """A fresh, upgraded database for the tests of one module."""
    with database(server, make_database()) as url:
        yield url


@pytest.fixture(scope="module")
def engine(database_url: str) -> Iterator[Engine]:
    """An engine for the module's database."""
    made = make_engine(database_url)
    yield made
    made.dispose()


@pytest.fixture
def fresh_database_url(server: DatabaseServer, make_database: MakeDatabase) -> Iterator[str]:
    """A fresh, upgraded database for one test."""
    with database(server, make_database()) as url:
        yield url


@pytest.fixture
def empty_database_url(server: DatabaseServer, make_database: MakeDatabase) -> Iterator[str]:
    """A database that nothing has upgraded, for one test."""
    with database(server, make_database(upgraded=False)) as url:
        yield url
