"""What the running server says of itself, and whether one lives and answers."""

from __future__ import annotations

import os
import socket
import struct
from dataclasses import dataclass
from pathlib import Path

from etl.db.home import Home
from etl.db.locks import open_lock_file, try_lock

DEFAULT_PORT = 5432
SSL_REQUEST = struct.pack("!ii", 8, 80877103)  # the protocol's length and code of an SSLRequest


@dataclass(frozen=True, slots=True)
class Postmaster:
    """What the running server wrote into ``postmaster.pid``.

    ``port`` is part of its socket's name too; ``address`` is where it listens for TCP, None if it does not.
    """

    pid: int
    port: int
    socket_folder: Path
    address: str | None
    is_ready: bool

    @property
    def socket(self) -> Path:
        """The socket itself."""
        return self.socket_folder / socket_name(self.port)

    @property
    def tcp_port(self) -> int | None:
        """The port on which it listens for TCP, None if it does not."""
        return None if self.address is None else self.port

    @property
    def tcp_address(self) -> str | None:
        """Address and port as URLs have them, None if it listens to its socket alone."""
        return None if self.address is None else f"{self.address}:{self.port}"


def socket_name(port: int = DEFAULT_PORT) -> str:
    """The file name that PostgreSQL gives its socket.

    >>> socket_name()
    '.s.PGSQL.5432'
    """
    return f".s.PGSQL.{port}"


def read_postmaster(home: Home) -> Postmaster | None:
    """Read ``postmaster.pid``, whose lines PostgreSQL documents; None where it is not all there."""
    try:
        lines = os.fsdecode((home.data / "postmaster.pid").read_bytes()).splitlines()
    except OSError:
        return None
    if len(lines) < 8 or not lines[0].strip().isdigit() or not lines[3].strip().isdigit():
        return None
    address = lines[5].strip() or None
    return Postmaster(int(lines[0]), int(lines[3]), Path(lines[4]), address, lines[7].strip() == "ready")


def is_alive(home: Home) -> bool:
    """Tell whether the server or a child of it lives: whoever lives holds the inherited lock."""
    descriptor = open_lock_file(home.folder / "server.lock")
    try:
        return not try_lock(descriptor)
    finally:
        os.close(descriptor)


def answers(postmaster: Postmaster) -> bool:
    """Ask the server whether it speaks SSL: only a living one answers, and it logs nothing of it.

    That a connection is taken proves nothing: the kernel takes it for a server that is being killed.
    """
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(5)
        try:
            probe.connect(os.fsencode(postmaster.socket))
            probe.sendall(SSL_REQUEST)
            return bool(probe.recv(1))
        except OSError:
            return False


def forget_number(home: Home, stale: Postmaster | None) -> None:
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
        stale.socket.with_name(f"{stale.socket.name}.lock").unlink(missing_ok=True)
