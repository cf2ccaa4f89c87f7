"""A database and articles of its own for a disturbed load, and the commands on them."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, text

from etl.db.embedded import EmbeddedServer
from etl.db.engine import make_engine

PATIENCE = 180.0
# A background job passes on that it ignores Ctrl-C; a load on a terminal does not ignore it.
ETL = (
    sys.executable,
    "-c",
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
    "from etl.cli import main; main()",
)


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def complaints(self) -> list[str]:
        """The lines in which the command said what was wrong."""
        return [line for line in self.err.splitlines() if line.startswith("etl: ")]


class Place:
    """An embedded server in a folder of its own, and the file that is loaded into it."""

    def __init__(self, folder: Path, articles: Path) -> None:
        self.folder = folder
        self.articles = articles
        self.server = EmbeddedServer(folder / "quanhe")

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start a command of ``etl``, as a terminal would: in a process group of its own."""
        environment = {**os.environ, "XDG_DATA_HOME": str(self.folder)}
        environment.pop("DATABASE_URL", None)
        return subprocess.Popen(
            [*ETL, *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def start_load(self) -> subprocess.Popen[str]:
        """Start a load of the articles."""
        return self.start("load", str(self.articles))

    def load(self) -> Ended:
        """Load the articles."""
        return ended(self.start_load())

    def kill_server(self) -> bool:
        """Kill the server's first process; its others end when they notice."""
        running = self.server.status().pid
        if running is not None:
            os.kill(running, signal.SIGKILL)
        return running is not None

    def run(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Run a statement as the server's superuser."""
        engine = make_engine(self.server.superuser_url(database))
        try:
            with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                done = connection.execute(text(statement))
                return [tuple(row) for row in done] if done.returns_rows else []
        finally:
            engine.dispose()

    @contextmanager
    def engine(self) -> Iterator[Engine]:
        """An engine for the database that is loaded."""
        made = make_engine(self.server.url())
        yield made
        made.dispose()

    def upgrade(self) -> None:
        """Make the tables."""
        done = ended(self.start("db", "upgrade"))
        assert done.code == 0, done.err

    def keep(self, state: str) -> None:
        """Keep a copy of the database under a name."""
        self.run(f'CREATE DATABASE "{state}" TEMPLATE quanhe OWNER quanhe')

    def begin_with(self, state: str) -> None:
        """Give the database a state that was kept."""
        self.run("DROP DATABASE quanhe WITH (FORCE)")
        self.run(f'CREATE DATABASE quanhe TEMPLATE "{state}" OWNER quanhe')

    def discard(self) -> None:
        """Stop the server and remove all that it has written."""
        self.server.stop()
        shutil.rmtree(self.server.folder, ignore_errors=True)


def ended(process: subprocess.Popen[str]) -> Ended:
    """Wait for a command."""
    out, err = process.communicate(timeout=PATIENCE)
    return Ended(process.returncode, out, err)


def children(process: int) -> list[int]:
    """The numbers of the worker processes of a load."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text("utf-8", "replace").rpartition(")")[2].split()[1])
            line = (stat.parent / "cmdline").read_bytes()
        except (OSError, IndexError, ValueError):
            continue
        if parent == process and b"spawn_main" in line:
            found.append(int(stat.parent.name))
    return sorted(found)
