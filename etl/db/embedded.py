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
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from etl.db.cluster import (
    DATABASE,
    MAINTENANCE_DATABASE,
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
from etl.db.postmaster import DEFAULT_PORT, Postmaster, answers, forget_number, is_alive, read_postmaster
from etl.db.sockets import check_free, choose_port, chosen_port, socket_folder
from etl.errors import DatabaseUnavailableError

PATIENCE = 120.0
LONGEST_LOG = 4_000_000  # bytes
_OTHERS = """
SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
"""
LOG_PREFIX = re.compile(r"^\S+ \S+ \S+ \[\d+\] ")


@dataclass(frozen=True, slots=True)
class Status:
    """The embedded server as ``etl db status`` tells it; ``pid`` is None while it is stopped."""

    folder: Path
    is_created: bool
    pid: int | None = None
    socket_folder: Path | None = None
    address: str | None = None


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
                _make(home, lock)
                return _running_or_started(home)

    def listen(self, port: int | None) -> Postmaster:
        """Start the server so that it listens on this TCP port of the machine itself, or on none.

        The choice is kept for every start to come. A server that runs otherwise is started anew, unless
        somebody uses it. Raises :class:`DatabaseUnavailableError` then, and where the port cannot be had.
        """
        with usable(self.folder):
            home = prepare_home(self.folder)
            with exclusive(home.folder / "lock", patience=PATIENCE) as lock:
                _make(home, lock)
                running = _running_or_started(home) if is_alive(home) else None
                if running is not None and running.tcp_port == port:
                    return running
                if port is not None:
                    check_free(port)
                if running is not None:
                    self._refuse_while_used(running)
                    _stopped(home)
                choose_port(home, port)
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
            postmaster = read_postmaster(home) if is_alive(home) else None
        if postmaster is None:
            return Status(self.folder, is_created=True)
        return Status(self.folder, True, postmaster.pid, postmaster.socket_folder, postmaster.tcp_address)

    def url(self) -> str:
        """Start the server if need be and return the application role's URL, password included."""
        return self._socket_url(self.start(), ROLE, PASSWORD_FILE, DATABASE)

    def shared_url(self) -> str:
        """Like :meth:`url` for other programs: over TCP where the server listens."""
        running = self.start()
        if running.tcp_address is None:
            return self.url()
        return f"postgresql://{self._login(ROLE, PASSWORD_FILE)}@{running.tcp_address}/{DATABASE}"

    def superuser_url(self, database: str = DATABASE) -> str:
        """Like :meth:`url` for the superuser: for maintenance and tests only."""
        return self._socket_url(self.start(), SUPERUSER, SUPERUSER_PASSWORD_FILE, database)

    def program(self, name: str) -> Path:
        """Return the path of one of PostgreSQL's programs that fits the server, such as ``psql``."""
        with usable(self.folder):
            return prepare_home(self.folder).installation.program(name)

    def _socket_url(self, running: Postmaster, role: str, password_file: str, database: str) -> str:
        host = quote(os.fsencode(running.socket_folder), safe="")
        port = "" if running.port == DEFAULT_PORT else f"&port={running.port}"
        login = self._login(role, password_file)
        return f"postgresql://{login}@/{quote(database, safe='')}?host={host}{port}"

    def _login(self, role: str, password_file: str) -> str:
        return f"{role}:{quote(read_password(self.folder / password_file), safe='')}"

    def _refuse_while_used(self, running: Postmaster) -> None:
        """Raise :class:`DatabaseUnavailableError` where other programs are connected."""
        import psycopg  # noqa: PLC0415  (slow, and seldom needed here)

        url = self._socket_url(running, SUPERUSER, SUPERUSER_PASSWORD_FILE, MAINTENANCE_DATABASE)
        with psycopg.connect(url) as connection:
            row = connection.execute(_OTHERS).fetchone()
        if row is not None and row[0]:
            raise DatabaseUnavailableError(
                "the server must be started anew for that, and other programs are connected to it",
                mend="end them, or cut them off with 'etl db stop', and try again",
            )


def _make(home: Home, lock: int) -> None:
    """Make the database if it is not there; refuse another major version's."""
    if not home.data.exists():
        initialise(home, lock)
    check_major_version(home)


def _running_or_started(home: Home) -> Postmaster:
    """Return the ready server; wait for one that is starting or dying, start one where none lives."""
    descriptor = open_lock_file(home.folder / "server.lock")
    try:
        deadline = time.monotonic() + PATIENCE
        while not try_lock(descriptor):
            postmaster = read_postmaster(home)
            if postmaster is not None and postmaster.is_ready:
                if answers(postmaster):
                    return postmaster
                if not postmaster.socket.exists():
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
    port = chosen_port(home.folder)
    if port is not None:
        check_free(port)
    stale = read_postmaster(home)
    folder = socket_folder(home, stale)
    forget_number(home, stale)
    log = home.folder / "server.log"
    if log.exists() and log.stat().st_size > LONGEST_LOG:
        log.replace(log.with_suffix(".log.1"))
    options = ["--silent", "--wait", f"--timeout={PATIENCE:.0f}", "--log=server.log"]
    done = run_program(
        home,
        "pg_ctl",
        "start",
        *options,
        f"--options={server_options(folder, port)}",
        keep_open=(descriptor,),
    )
    postmaster = read_postmaster(home)
    if done.returncode != 0 or postmaster is None:
        raise DatabaseUnavailableError(
            f"the embedded server does not start: {_end_of_log(log) or done.stderr.strip()}", place=str(log)
        )
    return postmaster


def _stopped(home: Home) -> bool:
    """Stop the server if it lives, remove the folder of its socket if it is a temporary one."""
    if not is_alive(home):
        return False
    postmaster = read_postmaster(home)
    _stop(home)
    if postmaster is not None and postmaster.socket_folder != home.folder / "socket":
        shutil.rmtree(postmaster.socket_folder, ignore_errors=True)
    return True


def _stop(home: Home) -> None:
    options = ["--silent", "--wait", f"--timeout={PATIENCE:.0f}", "--mode=fast"]
    done = run_program(home, "pg_ctl", "stop", *options)
    if done.returncode != 0 and is_alive(home):
        raise DatabaseUnavailableError(
            f"the embedded server does not stop: {' '.join(done.stderr.split())}", place=str(home.folder)
        )


def _end_of_log(log: Path) -> str:
    try:
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return "; ".join(LOG_PREFIX.sub("", line) for line in lines[-3:])
