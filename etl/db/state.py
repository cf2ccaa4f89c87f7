"""What can be told of a database at a glance."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine, text

from etl.db.current import is_current, table_versions

_FACTS = """
SELECT current_setting('server_version'), current_database(),
       pg_size_pretty(pg_database_size(current_database()))
"""


@dataclass(frozen=True, slots=True)
class DatabaseState:
    """``tables`` is the version of the tables, None where there are none; ``size`` is for readers."""

    server_version: str
    database: str
    size: str
    tables: str | None
    is_current: bool


def database_state(engine: Engine) -> DatabaseState:
    """Read the state of a database; changes nothing."""
    with engine.connect() as connection:
        server_version, database, size = connection.execute(text(_FACTS)).one()
        found = table_versions(connection)
    return DatabaseState(
        server_version=server_version.split()[0],
        database=database,
        size=size,
        tables=", ".join(found) or None,
        is_current=is_current(engine),
    )
