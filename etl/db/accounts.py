"""The system account that runs the embedded server for root, whom PostgreSQL refuses.

The account owns nothing but the data folders under ``/var/lib/quanhe``; it has no shell, no home and
no password. ``useradd`` makes it; where an image lacks ``useradd``, its two lines are added to
``/etc/passwd`` and ``/etc/group`` under the lock that such tools take, for ``initdb`` refuses a user
who has no entry there.
"""

from __future__ import annotations

import fcntl
import grp
import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from etl.errors import DatabaseUnavailableError

NAMES = ("quanhe", "quanhe-db")
COMMENT = "Quanhe embedded PostgreSQL"
NO_SHELLS = ("nologin", "false")
MEND = "run as an ordinary user, or name another server with DATABASE_URL or --database-url"


@dataclass(frozen=True, slots=True)
class Account:
    """Who runs the server's programs."""

    uid: int
    gid: int


def server_account() -> Account:
    """Return the system account of the embedded server, made if need be; only root can call this.

    A person who happens to bear the first name keeps the account to themselves: the next name is taken.
    """
    for name in NAMES:
        entry = _entry(name)
        if entry is None:
            _create(name)
            entry = _entry(name)
        if entry is None:
            raise DatabaseUnavailableError(f"the system user {name} was not created", mend=MEND)
        if entry.pw_uid != 0 and Path(entry.pw_shell).name in NO_SHELLS:
            return Account(entry.pw_uid, entry.pw_gid)
    raise DatabaseUnavailableError(f"the accounts {' and '.join(NAMES)} belong to people", mend=MEND)


def _entry(name: str) -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(name)
    except KeyError:
        return None


def _create(name: str) -> None:
    useradd = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")
    if useradd is None:
        append_account(name, Path("/etc"))
        return
    options = ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"]
    options += ["--shell", "/usr/sbin/nologin", "--comment", COMMENT, name]
    done = subprocess.run([useradd, *options], capture_output=True, text=True, check=False)
    if done.returncode != 0 and _entry(name) is None:
        said = " ".join(done.stderr.split()) or f"exit code {done.returncode}"
        raise DatabaseUnavailableError(
            f"the system user {name} cannot be created: {said}", place=useradd, mend=MEND
        )


def append_account(name: str, etc: Path) -> None:
    """Add ``name`` to ``passwd`` and ``group`` in the folder ``etc``, with an unused system number."""
    try:
        with open(etc / ".pwd.lock", "a", encoding="ascii") as lock:
            fcntl.lockf(lock, fcntl.LOCK_EX)
            number = _free_number()
            _append_line(etc / "group", f"{name}:*:{number}:")
            entry = f"{name}:*:{number}:{number}:{COMMENT}:/nonexistent:/usr/sbin/nologin"
            _append_line(etc / "passwd", entry)
    except OSError as error:
        raise DatabaseUnavailableError(
            f"the system user {name} cannot be created: {error.strerror}", place=str(etc), mend=MEND
        ) from None


def _free_number() -> int:
    """Return the highest number below 1000 that is neither a user's nor a group's."""
    taken = {entry.pw_uid for entry in pwd.getpwall()} | {entry.gr_gid for entry in grp.getgrall()}
    for number in range(999, 99, -1):
        if number not in taken:
            return number
    raise DatabaseUnavailableError("no system user number is free between 100 and 999", mend=MEND)


def _append_line(path: Path, line: str) -> None:
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND)
    try:
        size = os.fstat(descriptor).st_size
        newline = size == 0 or os.pread(descriptor, 1, size - 1) == b"\n"
        os.write(descriptor, f"{'' if newline else chr(10)}{line}\n".encode())
    finally:
        os.close(descriptor)
