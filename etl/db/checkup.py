"""What may be wrong with a database and its server, each with how to mend it; nothing is changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from etl.db import turns
from etl.db.cluster import EXTENSIONS
from etl.db.current import heads, is_current, table_versions
from etl.db.engine import unavailable

LONG = "5 minutes"
_SERVER = """
SELECT current_setting('server_version'), current_database(), current_user,
       pg_size_pretty(pg_database_size(current_database()))
"""
_EXTENSIONS = """
SELECT name, installed_version IS NOT NULL,
       has_database_privilege(current_database(), 'CREATE')
FROM pg_available_extensions WHERE name = ANY(:names)
"""
_RIGHTS = """
SELECT has_table_privilege(to_regclass('articles')::oid, 'INSERT, DELETE'),
       pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = to_regclass('articles')
"""
_RUNNING = "SELECT id FROM runs WHERE status_code = 'running'"
_HOLDERS = f"""
SELECT DISTINCT activity.pid, activity.usename,
       to_char(date_trunc('second', clock_timestamp() - activity.state_change), 'HH24:MI:SS')
FROM pg_stat_activity AS activity JOIN pg_locks AS held USING (pid)
WHERE activity.datname = current_database() AND activity.state LIKE 'idle in transaction%'
  AND activity.state_change < clock_timestamp() - interval '{LONG}'
  AND held.granted AND (held.locktype = 'advisory' OR held.relation = to_regclass('articles'))
"""


class Result(StrEnum):
    """How a check ended: a warning is nothing that stops the work."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at, what was found, and how to put it right where it is not."""

    name: str
    result: Result
    found: str
    mend: str | None = None


def check_database(engine: Engine, place: str) -> Iterator[Check]:
    """Look at a database whose server fits; what cannot be looked at is a failed check."""
    try:
        with engine.connect() as connection:
            yield _server(connection)
            yield _extensions(connection)
            found = table_versions(connection)
            yield _tables(found)
            if found != heads():
                return
            yield _lists_and_views(engine)
            yield _rights(connection)
            yield _runs(connection)
            yield _locks(connection)
    except DBAPIError as error:
        refused = unavailable(error, engine.url, place=place)
        yield Check("database", Result.FAILED, refused.message, refused.mend)


def _server(connection: Connection) -> Check:
    version, database, role, size = connection.execute(text(_SERVER)).one()
    found = f"PostgreSQL {version.split()[0]}, database {database} ({size}), role {role}"
    return Check("server", Result.OK, found)


def _extensions(connection: Connection) -> Check:
    known = {
        name: (made, may)
        for name, made, may in connection.execute(text(_EXTENSIONS), {"names": list(EXTENSIONS)})
    }
    missing = [name for name in EXTENSIONS if not known.get(name, (False, False))[0]]
    if not missing:
        return Check("extensions", Result.OK, ", ".join(EXTENSIONS))
    found = f"missing: {', '.join(missing)}"
    if all(known.get(name, (False, False))[1] for name in missing):
        return Check("extensions", Result.WARNING, found, "'etl db upgrade' makes them")
    statements = "; ".join(f"CREATE EXTENSION {name}" for name in missing)
    return Check(
        "extensions",
        Result.FAILED,
        found,
        f"ask the server's administrator for its contrib package and: {statements}",
    )


def _tables(found: tuple[str, ...]) -> Check:
    if not found:
        return Check("tables", Result.WARNING, "none yet", "'etl load PATH' or 'etl db upgrade' makes them")
    version = ", ".join(found)
    if found == heads():
        return Check("tables", Result.OK, f"version {version}")
    wanted = f"version {version}, this program needs {', '.join(heads())}"
    return Check(
        "tables",
        Result.FAILED,
        wanted,
        "run 'etl db upgrade'; if that knows no such version, install the newest quanhe",
    )


def _lists_and_views(engine: Engine) -> Check:
    if is_current(engine):
        return Check("lists and views", Result.OK, "those of this version")
    return Check("lists and views", Result.FAILED, "of another version", "run 'etl db upgrade'")


def _rights(connection: Connection) -> Check:
    may_write, owns = connection.execute(text(_RIGHTS)).one()
    if owns:
        return Check("rights", Result.OK, "may load and upgrade")
    found = "may load, but not upgrade" if may_write else "may only read"
    return Check("rights", Result.WARNING, found, "for the rest use the role that owns the tables")


def _runs(connection: Connection) -> Check:
    running = list(connection.execute(text(_RUNNING)).scalars())
    dead = turns.dead_runs(connection, running)
    if dead:
        found = f"{len(dead)} ended without a word"
        return Check("runs", Result.WARNING, found, "load the same inputs again: what is missing is loaded")
    return Check("runs", Result.OK, f"{len(running)} at work" if running else "none at work")


def _locks(connection: Connection) -> Check:
    holders = connection.execute(text(_HOLDERS)).all()
    if not holders:
        return Check("locks", Result.OK, "nobody keeps others waiting")
    pid, role, since = holders[0]
    return Check(
        "locks",
        Result.WARNING,
        f"process {pid} of {role} has been idle in a transaction for {since}",
        f"end that program, or: SELECT pg_terminate_backend({pid})",
    )
