"""Runs: when a load began, what it did, and which inputs failed."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, fields
from importlib.metadata import version
from typing import Literal

from psycopg import Connection as Driver
from psycopg.rows import TupleRow
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from etl.db import turns
from etl.errors import DatabaseUnavailableError
from etl.load.fingerprint import fingerprint
from etl.load.reference import sync_reference
from etl.load.sheet import stage
from etl.records import Issue

End = Literal["failed", "interrupted"]


@dataclass(frozen=True, slots=True)
class LoadSummary:
    """How many articles a load inserted, updated, left unchanged, passed over and could not load."""

    inserted: int = 0
    updated: int = 0
    unchanged: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: LoadSummary) -> LoadSummary:
        return LoadSummary(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    @property
    def total(self) -> int:
        """All inputs."""
        return sum(getattr(self, f.name) for f in fields(self))


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that was not read, extracted or loaded. ``place`` says where, for people."""

    source: str
    locator: str
    place: str
    issue: Issue


@dataclass(slots=True)
class Run:
    """One run of the loader, from :func:`start_run` to :func:`finish_run`.

    ``schema`` is the version of the tables that it began with; ``alive`` holds the lock that shows other
    runs that it is. One that ``rereads`` what is stored sees no source as a whole. One that
    ``follows_stopped`` comes after a run that did not end well, which may have left what no article speaks
    of any more.
    """

    id: int
    fingerprint: str
    schema: str
    alive: Connection
    rereads: bool = False
    follows_stopped: bool = False
    summary: LoadSummary = LoadSummary()
    failures: list[Failure] = field(default_factory=list)
    sources: set[str] = field(default_factory=set)


def driver(connection: Connection) -> Driver[TupleRow]:
    """The psycopg connection beneath a SQLAlchemy one, for COPY."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, Driver)
    return raw


def lock(connection: Connection) -> None:
    """Take turns with other loads and with upgrades until the end of the transaction."""
    turns.take_turn(connection, turns.LOAD)


def lock_for(connection: Connection, run: Run) -> None:
    """:func:`lock`, to write what ``run`` loads.

    Raises DatabaseUnavailableError where the tables are no longer of the version that it began with.
    """
    lock(connection)
    if _schema(connection) != run.schema:
        raise DatabaseUnavailableError(
            "another version of quanhe has upgraded the database while articles were loaded",
            mend="load again with that version; what was loaded stays",
        )


def _schema(connection: Connection) -> str:
    found = connection.execute(text("SELECT string_agg(version_num, ' ') FROM alembic_version"))
    return str(found.scalar_one())


_WAS_STOPPED = """
    SELECT status_code IN ('failed', 'interrupted') FROM runs WHERE status_code <> 'running'
    ORDER BY started_at DESC, id DESC LIMIT 1
"""


def start_run(engine: Engine, *, rereads: bool = False) -> Run:
    """Write the row of a new run, and the reference data where they changed since the last one.

    Runs whose process died are marked as interrupted; when that was, nobody knows.
    """
    with engine.begin() as connection:
        lock(connection)
        _sweep_dead_runs(connection)
        follows_stopped = bool(connection.execute(text(_WAS_STOPPED)).scalar())
        sync_reference(connection)
        row = connection.execute(
            text(
                "INSERT INTO runs (status_code, fingerprint, software_version)"
                " VALUES ('running', :fingerprint, :version) RETURNING id"
            ),
            {"fingerprint": fingerprint(), "version": version("quanhe")},
        )
        number = row.scalar_one()
        alive = _sign_of_life(engine, number)
        return Run(number, fingerprint(), _schema(connection), alive, rereads, follows_stopped)


def _sign_of_life(engine: Engine, run: int) -> Connection:
    """A session of its own, which ends with the process, whatever becomes of that."""
    connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
    connection.detach()
    turns.stay_alive(connection, run)
    return connection


def _sweep_dead_runs(connection: Connection) -> None:
    running = connection.execute(text("SELECT id FROM runs WHERE status_code = 'running'")).scalars()
    dead = turns.dead_runs(connection, list(running))
    connection.execute(
        text("UPDATE runs SET status_code = 'interrupted' WHERE id = ANY(:dead ::bigint[])"), {"dead": dead}
    )


def record_failures(run: Run, failures: Iterable[Failure]) -> None:
    """Add inputs that failed or were passed over to the run; their rows are written when it finishes."""
    added = list(failures)
    run.failures += added
    skipped = sum(failure.issue.is_passed_over for failure in added)
    run.summary += LoadSummary(failed=len(added) - skipped, skipped=skipped)


def finish_run(engine: Engine, run: Run, *, stopped: End | None = None) -> None:
    """Write the run's failures and counts. Failures of its sources that did not happen again are removed.

    A run that was ``stopped`` on the way has not seen all of its sources: it is marked so, and the
    failures stay as they were.
    """
    status = stopped or ("completed_with_failures" if run.summary.failed else "completed")
    with engine.begin() as connection:
        lock(connection)
        if stopped is None:
            _write_failures(connection, run)
        connection.execute(
            text(
                "UPDATE runs SET status_code = :status,"
                " finished_at = greatest(clock_timestamp(), started_at),"
                " inserted_count = :inserted, updated_count = :updated, unchanged_count = :unchanged,"
                " failed_count = :failed, skipped_count = :skipped WHERE id = :id"
            ),
            {"status": status, "id": run.id}
            | {f.name: getattr(run.summary, f.name) for f in fields(run.summary)},
        )
    with suppress(DBAPIError):  # that session may have been ended; nothing depends on it any more
        run.alive.close()


# Faults of a folder or an archive as a whole: they are gone when something in it is read.
_OF_FOLDERS = [
    "unreadable_file",
    "empty_folder",
    "damaged_archive",
    "archive_bomb",
    "dangling_link",
    "no_such_file",
]
_REMOVE_OLD = """
    DELETE FROM load_issues AS issue USING sources AS source
    WHERE source.id = issue.source_id AND issue.ordinal = 0
      AND (source.path = ANY(:seen ::text[]) OR issue.issue_code = ANY(:of_folders ::text[])
        AND EXISTS (SELECT FROM unnest(:seen ::text[]) AS path WHERE starts_with(path, source.path || '/')))
      AND NOT EXISTS (
        SELECT FROM failed
        WHERE failed.path = source.path AND failed.locator = issue.locator AND failed.place = issue.place
          AND failed.code = issue.issue_code AND failed.message = issue.message)
"""
_ADD_NEW = """
    INSERT INTO load_issues (source_id, locator, ordinal, run_id, issue_code, message, mend, place)
    SELECT DISTINCT ON (source.id, failed.locator, failed.place) source.id, failed.locator, 0, :run,
        failed.code, failed.message, failed.mend, failed.place
    FROM failed JOIN sources AS source ON source.path = failed.path
    ORDER BY source.id, failed.locator, failed.place, failed.n
    ON CONFLICT (source_id, locator, ordinal, place) DO NOTHING
"""


def _write_failures(connection: Connection, run: Run) -> None:
    columns = "n integer, path text, locator text, place text, code text, message text, mend text"
    rows = [
        (n, f.source, f.locator, f.place, f.issue.code, f.issue.message, f.issue.mend)
        for n, f in enumerate(run.failures)
    ]
    stage(driver(connection), "failed", columns, rows)
    connection.execute(
        text("INSERT INTO sources (path) SELECT DISTINCT path FROM failed ON CONFLICT (path) DO NOTHING")
    )
    seen = set() if run.rereads else run.sources | {f.source for f in run.failures}
    connection.execute(text(_REMOVE_OLD), {"seen": sorted(seen), "of_folders": _OF_FOLDERS})
    connection.execute(text(_ADD_NEW), {"run": run.id})
