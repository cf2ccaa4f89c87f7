"""Where the server listens: the private folder of its socket, and the TCP port that its user chose."""

from __future__ import annotations

import os
import socket
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from etl.db.cluster import ADDRESS
from etl.db.home import Home
from etl.db.postmaster import DEFAULT_PORT, Postmaster, socket_name
from etl.errors import DatabaseUnavailableError

LONGEST_PORT = 65535
LONGEST_SOCKET_PATH = 107  # bytes: sockaddr_un.sun_path without its final zero
PORTS_TRIED = 100


def chosen_port(folder: Path) -> int | None:
    """The TCP port that was chosen for the server of this home folder, None for its socket alone."""
    try:
        text = (folder / "port").read_text("ascii").strip()
    except FileNotFoundError:
        return None
    return int(text) if text.isdigit() else None


def choose_port(home: Home, port: int | None) -> None:
    """Keep the choice for every start to come; None for the socket alone."""
    path = home.folder / "port"
    if port is None:
        path.unlink(missing_ok=True)
    else:
        path.write_text(f"{port}\n", "ascii")


def free_port() -> int:
    """The first free port from PostgreSQL's own on."""
    for port in range(DEFAULT_PORT, DEFAULT_PORT + PORTS_TRIED):
        with suppress(DatabaseUnavailableError):
            check_free(port)
            return port
    raise DatabaseUnavailableError(
        f"no port from {DEFAULT_PORT} to {DEFAULT_PORT + PORTS_TRIED - 1} of {ADDRESS} is free",
        mend="name one with 'etl db start --port N'",
    )


def check_free(port: int) -> None:
    """Raise :class:`DatabaseUnavailableError` where another program has the port."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError as error:
            raise DatabaseUnavailableError(
                f"port {port} of {ADDRESS} cannot be had: {str(error.strerror).lower()}",
                mend="end the program that has it, choose another with 'etl db start --port N', "
                "or do without: 'etl db start --no-port'",
            ) from None


def socket_folder(home: Home, stale: Postmaster | None) -> Path:
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
    return len(os.fsencode(folder / socket_name(LONGEST_PORT))) <= LONGEST_SOCKET_PATH


def _is_private(home: Home, folder: Path) -> bool:
    owner = os.geteuid() if home.account is None else home.account.uid
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == owner and stat.S_IMODE(found.st_mode) == 0o700
