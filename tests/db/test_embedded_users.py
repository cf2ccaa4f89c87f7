"""Who may reach the embedded server, and that it serves an ordinary user as it serves root."""

from __future__ import annotations

import json
import os
import pwd
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from etl.db.accounts import append_account, server_account
from etl.db.embedded import EmbeddedServer
from etl.db.home import ROOT_FOLDER, prepare_home
from etl.db.postmaster import socket_name

CHECKOUT = Path(__file__).resolve().parents[2]
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can act as another user")

# What a curious neighbour would try; every attempt must end in PermissionError.
INTRUDER = """
import json, os, socket, sys
from pathlib import Path
from typing import Any
folder = Path(sys.argv[1])
def connect(): socket.socket(socket.AF_UNIX).connect(str(folder / "socket" / sys.argv[2]))
attempts = {
    "list": lambda: os.listdir(folder),
    "password": lambda: (folder / "password").read_bytes(),
    "superuser": lambda: (folder / "superuser_password").read_bytes(),
    "data": lambda: (folder / "data" / "PG_VERSION").read_bytes(),
    "log": lambda: (folder / "server.log").read_bytes(),
    "connect": connect,
}
found = {}
for name, attempt in attempts.items():
    try:
        attempt()
        found[name] = "reached"
    except OSError as error:
        found[name] = type(error).__name__
print(json.dumps(found))
"""


@cache
def neighbour() -> dict[str, Any]:
    """Options of ``subprocess.run`` for another ordinary user of the machine."""
    entry = pwd.getpwnam("nobody")
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def run_as_neighbour(
    *command: str, home: str = "/", folder: Path = Path("/")
) -> subprocess.CompletedProcess[str]:
    """Run a program as the neighbour, in an environment that shares the modules and nothing else."""
    paths = os.pathsep.join([str(CHECKOUT), sysconfig.get_path("purelib")])
    environment = {"PATH": os.defpath, "HOME": home, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=folder, env=environment, **neighbour()
    )


def interpreter(imports: str) -> str:
    """A Python of this version that the neighbour can run and that finds the modules; else skip."""
    script = f"import sys, {imports}; print(sys.version_info[:2])"
    candidates = [sys.executable, f"/usr/bin/python3.{sys.version_info.minor}", "/usr/bin/python3"]
    for candidate in filter(shutil.which, candidates):
        with suppress(PermissionError):
            if run_as_neighbour(candidate, "-c", script).stdout.strip() == str(sys.version_info[:2]):
                return candidate
    pytest.skip(f"no Python that another user can run finds {imports}")


@needs_root
def test_another_user_is_refused(made_server: EmbeddedServer) -> None:
    made_server.start()
    done = run_as_neighbour(interpreter("socket"), "-c", INTRUDER, str(made_server.folder), socket_name())
    names = ("list", "password", "superuser", "data", "log", "connect")
    assert json.loads(done.stdout) == dict.fromkeys(names, "PermissionError")


@needs_root
def test_another_user_who_knows_everything_is_refused(made_server: EmbeddedServer) -> None:
    script = "import sys, psycopg; psycopg.connect(sys.argv[1])"
    done = run_as_neighbour(interpreter("psycopg"), "-c", script, made_server.url())
    assert done.returncode == 1 and "Permission denied" in done.stderr


@needs_root
def test_the_server_of_root_runs_under_its_own_account(made_server: EmbeddedServer) -> None:
    pid, account = made_server.start().pid, server_account()
    status = Path(f"/proc/{pid}/status").read_text()
    values = {name: rest.split() for name, _, rest in (line.partition(":") for line in status.splitlines())}
    assert set(values["Uid"]) == {str(account.uid)} and set(values["Gid"]) == {str(account.gid)}
    assert values["Groups"] == []
    assert pwd.getpwuid(account.uid).pw_shell.endswith("nologin")
    environment = Path(f"/proc/{pid}/environ").read_bytes()
    assert b"HOME=" not in environment and b"DATABASE_URL" not in environment
    home = prepare_home(made_server.folder)
    assert home.installation.root.parent == ROOT_FOLDER
    for path in (ROOT_FOLDER, home.installation.root, home.installation.program("postgres")):
        assert path.stat().st_uid == 0 and path.stat().st_mode & 0o022 == 0
    assert (home.installation.libraries).is_dir()


@needs_root
def test_as_an_ordinary_user() -> None:
    """Run the tests that go another way for an ordinary user once more as one, with an own home."""
    python = interpreter("pytest, psycopg, sqlalchemy, alembic")
    chosen = "private or nobody_else or any_path or came_back or of_another_user or url_and_psql"
    tests = [f"tests/db/test_embedded{name}.py" for name in ("", "_users", "_commands")]
    with tempfile.TemporaryDirectory(prefix="quanhe-neighbour-") as home:
        os.chown(home, neighbour()["user"], neighbour()["group"])
        options = ("-p", "no:cacheprovider", f"--basetemp={home}/tests", "-k", chosen)
        done = run_as_neighbour(python, "-m", "pytest", *options, *tests, home=home, folder=CHECKOUT)
    assert done.returncode == 0, done.stdout[-3000:]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may enter every folder")
def test_a_folder_of_another_user() -> None:
    server = EmbeddedServer(Path("/proc/quanhe"))
    with pytest.raises(Exception, match="cannot be used for the embedded database") as caught:
        server.start()
    assert "XDG_DATA_HOME" in str(caught.value)


@pytest.mark.parametrize("ending", ["", "\n"])
def test_an_account_where_useradd_is_missing(ending: str, tmp_path: Path) -> None:
    for name in ("passwd", "group"):
        (tmp_path / name).write_text(f"root:x:0:{'0:root:/root:/bin/sh' if name == 'passwd' else ''}{ending}")
    append_account("quanhe-x", tmp_path)
    first, last = (tmp_path / "passwd").read_text().splitlines()
    name, password, uid, gid, _, folder, shell = last.split(":")
    assert first.startswith("root:")
    assert (name, password, folder, shell) == ("quanhe-x", "*", "/nonexistent", "/usr/sbin/nologin")
    assert uid == gid and 100 <= int(uid) < 1000
    assert int(uid) not in {entry.pw_uid for entry in pwd.getpwall()}
    assert (tmp_path / "group").read_text().splitlines()[1] == f"quanhe-x:*:{gid}:"
