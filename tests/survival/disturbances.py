"""What may happen to a load. Each disturbance takes a load that runs, and says how it may end."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from place import Place, children, ended

OK, UNAVAILABLE, INTERRUPTED, KILLED = 0, 3, 130, -signal.SIGKILL
EMPTY = "empty"  # the name of a state with tables and without articles
LEFT_FREE = 3_000_000  # bytes of the full disk
DISK = "700m"

Load = subprocess.Popen[str]
Disturb = Callable[[Place, Load, random.Random], set[int]]


def kill_loader(_: Place, load: Load, __: random.Random) -> set[int]:
    """Kill the loader itself."""
    load.kill()
    return {KILLED, OK}


def kill_worker(_: Place, load: Load, chance: random.Random) -> set[int]:
    """Kill one of the processes that extract, when there are some; the load goes on."""
    while load.poll() is None:
        if workers := children(load.pid):
            os.kill(chance.choice(workers), signal.SIGKILL)
            break
        time.sleep(0.1)
    return {OK}


def kill_server(place: Place, _: Load, __: random.Random) -> set[int]:
    """Kill the server."""
    place.kill_server()
    return {UNAVAILABLE, OK}


def interrupt(_: Place, load: Load, __: random.Random) -> set[int]:
    """Press Ctrl-C, which reaches every process of the terminal."""
    os.killpg(load.pid, signal.SIGINT)
    return {INTERRUPTED, OK, -signal.SIGINT}


def lose_connections(place: Place, _: Load, __: random.Random) -> set[int]:
    """Have the server end every session."""
    place.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'quanhe'")
    return {UNAVAILABLE, OK}


def load_twice(place: Place, _: Load, __: random.Random) -> set[int]:
    """Load the same articles beside it."""
    other = place.load()
    assert other.code == OK, other.err
    return {OK}


def upgrade(place: Place, _: Load, __: random.Random) -> set[int]:
    """Upgrade the database, with closed lists and views to be made anew."""
    place.run("UPDATE reference_states SET fingerprint = 'old' WHERE name LIKE '%views'", "quanhe")
    done = ended(place.start("db", "upgrade"))
    assert done.code == OK, done.err
    return {OK}


def change_version(place: Place, _: Load, __: random.Random) -> set[int]:
    """Have another version of the program upgrade the tables."""
    place.run("UPDATE alembic_version SET version_num = 'other'", "quanhe")
    return {UNAVAILABLE, OK}


def fill_disk(place: Place, _: Load, __: random.Random) -> set[int]:
    """Leave nearly no space where the server writes; needs :func:`small_disk`."""
    free = shutil.disk_usage(place.server.folder).free - LEFT_FREE
    ballast = place.server.folder / "ballast"
    with ballast.open("wb") as stream:
        os.posix_fallocate(stream.fileno(), 0, max(1, free))
    return {UNAVAILABLE, OK}


def mend(place: Place) -> None:
    """Undo what outlasts a disturbance."""
    (place.server.folder / "ballast").unlink(missing_ok=True)
    if place.run("SELECT FROM alembic_version WHERE version_num = 'other'", "quanhe"):
        heads = place.run("SELECT version_num FROM alembic_version", EMPTY)
        place.run(f"UPDATE alembic_version SET version_num = '{heads[0][0]}'", "quanhe")


DISTURBANCES: dict[str, Disturb] = {
    "loader": kill_loader,
    "worker": kill_worker,
    "server": kill_server,
    "interrupt": interrupt,
    "connection": lose_connections,
    "twice": load_twice,
    "upgrade": upgrade,
    "version": change_version,
    "disk": fill_disk,
}
KILLS = ("loader", "worker", "server")


def may_mount() -> bool:
    """Whether a small disk can be had: for root with the right to mount."""
    return os.geteuid() == 0 and shutil.which("mount") is not None


@contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """A disk of its own for the server's folder, in memory."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
