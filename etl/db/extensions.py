"""The extensions of PostgreSQL that the tables and queries need."""

from __future__ import annotations

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from etl.db.cluster import EXTENSIONS
from etl.errors import DatabaseUnavailableError


def create_extensions(connection: Connection, place: str | None) -> None:
    """Create the extensions that are missing; a database's owner may, for PostgreSQL trusts these three."""
    found = set(connection.execute(text("SELECT extname FROM pg_extension")).scalars())
    for name in EXTENSIONS:
        if name in found:
            continue
        try:
            with connection.begin_nested():
                connection.execute(text(f"CREATE EXTENSION IF NOT EXISTS {name}"))
        except DBAPIError as error:
            raise DatabaseUnavailableError(
                f"the extension {name} is missing and cannot be created: {' '.join(str(error.orig).split())}",
                place=place,
                mend=f"ask the server's administrator for its contrib package and CREATE EXTENSION {name}",
            ) from None
