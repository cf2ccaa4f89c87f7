"""Fixtures for tests of the embedded server itself; see ``tests/conftest.py`` for those of a database."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from etl.db.embedded import EmbeddedServer

MakeServer = Callable[..., EmbeddedServer]


def discard(server: EmbeddedServer) -> None:
    """Stop a server and remove its folder."""
    server.stop()
    shutil.rmtree(server.folder, ignore_errors=True)


@pytest.fixture(scope="session")
def open_folder() -> Iterator[Path]:
    """A folder that every user may pass through, which pytest's own temporary folders are not."""
    folder = Path(tempfile.mkdtemp(prefix="quanhe-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def pristine(open_folder: Path) -> Iterator[Path]:
    """The folder of a server that was made, started and stopped once, to be copied."""
    server = EmbeddedServer(open_folder / "pristine")
    server.start()
    server.stop()
    yield server.folder
    discard(server)


@pytest.fixture
def new_server(tmp_path: Path) -> Iterator[MakeServer]:
    """``new_server(data_folder=…)`` → a server that was never started; discarded after the test."""
    with ExitStack() as stack:

        def make(data_folder: Path = tmp_path / "data") -> EmbeddedServer:
            server = EmbeddedServer(data_folder)
            stack.callback(discard, server)
            return server

        yield make


@pytest.fixture
def made_server(new_server: MakeServer, pristine: Path, tmp_path: Path) -> EmbeddedServer:
    """A server whose data folder is made already, and which does not run."""
    server = new_server()
    os.makedirs(server.folder.parent, exist_ok=True)
    subprocess.run(["cp", "-a", str(pristine), str(server.folder)], check=True)
    return server
