"""The embedded PostgreSQL: started on first use, shared by every process of one user.

The server keeps running after the command that started it, until ``etl db stop`` or a reboot. So no
process can stop it under another, and the next command finds it warm. Two locks make this safe:
``lock`` is held by a command while it starts or stops the server, and ``server.lock`` is inherited by
the server and all its children, so that it tells without any guess about process numbers whether one
of them is still alive, whoever was killed.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import stat
import struct
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from etl.db.cluster import (
    DATABASE,
    PASSWORD_FILE,
    ROLE,
    SUPERUSER,
    SUPERUSER_PASSWORD_FILE,
    check_major_version,
    initialise,
    read_password,
    run_program,
    server_options,
)
from etl.db.home import Home, home_folder, prepare_home, usable
from etl.db.locks import PAUSE, exclusive, open_lock_file, try_lock
from etl.errors import DatabaseUnavailableError

PATIENCE = 120.0
PORT = 5432
SOCKET_NAME = f".s.PGSQL.{PORT}"
LONGEST_SOCKET_PATH = 107  # bytes: sockaddr_un.sun_path without its final zero
LONGEST_LOG = 4_000_000  # bytes
SSL_REQUEST = struct.pack("!ii", 8, 80877103)  # the protocol's length and code of an SSLRequest
LOG_PREFIX = re.compile(r"^\S+ \S+ \S+ \[\d+\] ")


@dataclass(frozen=True, slots=True)
class Postmaster:
    """What the running server wrote into ``postmaster.pid``."""

    pid: int
    socket_folder: Path
    is_ready: bool


@dataclass(frozen=True, slots=True)
class Status:
    """The embedded server as ``etl db status`` tells it; ``pid`` is None while it is stopped."""

    folder: Path
    is_created: bool
    pid: int | None = None
    socket_folder: Path | None = None


class EmbeddedServer:
    """The private server of one data folder; nothing is created before :meth:`start`.

    >>> EmbeddedServer(Path("/nowhere")).status().is_created
    False
    """

    def __init__(self, data_folder: Path) -> None:
        self.folder = home_folder(data_folder)

    def start(self) -> Postmaster:
        """Make the database if it is not there, start its server if it does not run, and return it.

        Raises :class:`DatabaseUnavailableError`, which says where and what to do.
        """
        with usable(self.folder):
            home = prepare_home(self.folder)
            with exclusive(home.folder / "lock", patience=PATIENCE) as lock:
                if not home.data.exists():
                    initialise(home, lock)
                check_major_version(home)
                return _running_or_started(home)

    def stop(self) -> bool:
        """Stop the server, ending its sessions in good order; return whether it ran."""
        with usable(self.folder):
            if not (self.folder / "data").exists():
                return False
            home = prepare_home(self.folder)
            with exclusive(home.folder / "lock", patience=PATIENCE):
                return _stopped(home)

    def status(self) -> Status:
        """Tell whether the server runs, without starting or creating anything."""
        with usable(self.folder):
            if not (self.folder / "data").exists():
                return Status(self.folder, is_created=False)
            home = prepare_home(self.folder)
            postmaster = _read_postmaster(home) if _is_alive(home) else None
        if postmaster is None:
            return Status(self.folder, is_created=True)
        return Status(self.folder, True, postmaster.pid, postmaster.socket_folder)

    def url(self) -> str:
        """Start the server if need be and return the application role's URL, password included."""
        return self._url(ROLE, PASSWORD_FILE, DATABASE)

    def superuser_url(self, database: str = DATABASE) -> str:
        """Like :meth:`url` for the superuser: for maintenance and tests only."""
        return self._url(SUPERUSER, SUPERUSER_PASSWORD_FILE, database)

    def program(self, name: str) -> Path:
        """Return the path of one of PostgreSQL's programs that fits the server, such as ``psql``."""
        with usable(self.folder):
            return prepare_home(self.folder).installation.program(name)

    def _url(self, role: str, password_file: str, database: str) -> str:
        postmaster = self.start()
        password = read_password(self.folder / password_file)
        host = quote(os.fsencode(postmaster.socket_folder), safe="")
        return f"postgresql://{role}:{quote(password, safe='')}@/{quote(database, safe='')}?host={host}"


def _running_or_started(home: Home) -> Postmaster:
    """Return the ready server; wait for one that is starting or dying, start one where none lives."""
    descriptor = open_lock_file(home.folder / "server.lock")
    try:
        deadline = time.monotonic() + PATIENCE
        while not try_lock(descriptor):
            postmaster = _read_postmaster(home)
            if postmaster is not None and postmaster.is_ready:
                if _answers(postmaster.socket_folder):
                    return postmaster
                if not (postmaster.socket_folder / SOCKET_NAME).exists():
                    _stop(home)  # its socket was swept away, so nobody can be using it through it
            if time.monotonic() > deadline:
                raise DatabaseUnavailableError(
                    "the embedded server is alive but does not answer",
                    place=str(home.folder / "server.log"),
                    mend="read the end of that file; end the server's processes and try again",
                )
            time.sleep(PAUSE)
        return _launch(home, descriptor)
    finally:
        os.close(descriptor)


def _launch(home: Home, descriptor: int) -> Postmaster:
    """Start the server, which inherits the lock that ``descriptor`` holds."""
    stale = _read_postmaster(home)
    socket_folder = _socket_folder(home, stale)
    _forget_number(home, stale)
    log = home.folder / "server.log"
    if log.exists() and log.stat().st_size > LONGEST_LOG:
        log.replace(log.with_suffix(".log.1"))
    options = ["--silent", "--wait", f"--timeout={PATIENCE:.0f}", "--log=server.log"]
    done = run_program(
        home,
        "pg_ctl",
        "start",
        *options,
        f"--options={server_options(socket_folder)}",
        keep_open=(descriptor,),
    )
    postmaster = _read_postmaster(home)
    if done.returncode != 0 or postmaster is None:
        raise DatabaseUnavailableError(
            f"the embedded server does not start: {_end_of_log(log) or done.stderr.strip()}", place=str(log)
        )
    return postmaster


def _stopped(home: Home) -> bool:
    """Stop the server if it lives, remove the folder of its socket if it is a temporary one."""
    if not _is_alive(home):
        return False
    postmaster = _read_postmaster(home)
    _stop(home)
    if postmaster is not None and postmaster.socket_folder != home.folder / "socket":
        shutil.rmtree(postmaster.socket_folder, ignore_errors=True)
    return True


def _stop(home: Home) -> None:
    options = ["--silent", "--wait", f"--timeout={PATIENCE:.0f}", "--mode=fast"]
    done = run_program(home, "pg_ctl", "stop", *options)
    if done.returncode != 0 and _is_alive(home):
        raise DatabaseUnavailableError(
            f"the embedded server does not stop: {' '.join(done.stderr.split())}", place=str(home.folder)
        )


def _is_alive(home: Home) -> bool:
    """Tell whether the server or a child of it lives: whoever lives holds the inherited lock."""
    descriptor = open_lock_file(home.folder / "server.lock")
    try:
        return not try_lock(descriptor)
    finally:
        os.close(descriptor)


def _read_postmaster(home: Home) -> Postmaster | None:
    """Read ``postmaster.pid``, whose lines PostgreSQL documents; None where it is not all there."""
    try:
        lines = os.fsdecode((home.data / "postmaster.pid").read_bytes()).splitlines()
    except OSError:
        return None
    if len(lines) < 8 or not lines[0].strip().isdigit():
        return None
    return Postmaster(int(lines[0]), Path(lines[4]), lines[7].strip() == "ready")


def _forget_number(home: Home, stale: Postmaster | None) -> None:
    """Remove the ``postmaster.pid`` of a dead server whose number is still, or again, in use.

    PostgreSQL would take for the server whatever bears the number: another program after a reboot, or
    the dead server itself where nobody has collected its exit code, as in a container without an init.
    The lock that we hold says that no process of the old server lives. Where the number is free, the
    file is left for PostgreSQL's own check of the old server's shared memory.
    """
    if stale is None or not Path(f"/proc/{stale.pid}").exists():
        return
    try:
        folder = os.readlink(f"/proc/{stale.pid}/cwd")
    except OSError:
        folder = None
    if folder != str(home.data.resolve()):
        (home.data / "postmaster.pid").unlink(missing_ok=True)
        (stale.socket_folder / f"{SOCKET_NAME}.lock").unlink(missing_ok=True)


def _answers(socket_folder: Path) -> bool:
    """Ask the server whether it speaks SSL: only a living one answers, and it logs nothing of it.

    That a connection is taken proves nothing: the kernel takes it for a server that is being killed.
    """
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(5)
        try:
            probe.connect(os.fsencode(socket_folder / SOCKET_NAME))
            probe.sendall(SSL_REQUEST)
            return bool(probe.recv(1))
        except OSError:
            return False


def _socket_folder(home: Home, stale: Postmaster | None) -> Path:
    """Return a private folder whose socket path is short enough: in the home, else a temporary one."""
    inside = home.folder / "socket"
    if _fits(inside):
        inside.mkdir(mode=0o700, exist_ok=True)
        home.give_to_account(inside)
        return inside
    if stale is not None and _fits(stale.socket_folder) and _is_private(home, stale.socket_folder):
        return stale.socket_folder
    base = tempfile.gettempdir() if _fits(Path(tempfile.gettempdir(), "quanhe-12345678")) else "/tmp"
    outside = Path(tempfile.mkdtemp(prefix="quanhe-", dir=base))
    home.give_to_account(outside)
    return outside


def _fits(folder: Path) -> bool:
    return len(os.fsencode(folder / SOCKET_NAME)) <= LONGEST_SOCKET_PATH


def _is_private(home: Home, folder: Path) -> bool:
    owner = os.geteuid() if home.account is None else home.account.uid
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == owner and stat.S_IMODE(found.st_mode) == 0o700


def _end_of_log(log: Path) -> str:
    try:
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return "; ".join(LOG_PREFIX.sub("", line) for line in lines[-3:])
