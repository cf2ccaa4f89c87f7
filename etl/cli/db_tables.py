"""``etl db status`` and ``upgrade``: the database of the settings, whichever it is."""

from __future__ import annotations

import click

from etl.cli.app import Command, output, settings
from etl.db.embedded import EmbeddedServer
from etl.db.engine import open_engine
from etl.db.readers import all_readers
from etl.db.state import DatabaseState, database_state


@click.command(
    cls=Command,
    examples="""
    etl db status
    etl --database-url postgresql://me@db.example/quanhe db status
    """,
)
def status() -> None:
    """Tell which database is used, whether its server runs, and whether its tables are up to date.

    A stopped embedded server is not started by this command.
    """
    chosen = settings()
    if chosen.is_embedded:
        found = EmbeddedServer(chosen.data_folder).status()
        facts: dict[str, object] = {"server": "embedded PostgreSQL", "folder": found.folder}
        if found.pid is None:
            state = "stopped, starts by itself" if found.is_created else "not created yet, made on first use"
            output().facts({**facts, "state": state})
            return
        facts |= {"state": f"running, process {found.pid}", "socket": found.socket_folder}
        facts |= {"address": found.address} if found.address else {}
    else:
        facts = {"server": f"named by {chosen.database_name}"}
    engine = open_engine(chosen)
    try:
        facts |= _described(database_state(engine))
        if readers := all_readers(engine):
            facts["readers"] = readers
        output().facts(facts)
    finally:
        engine.dispose()


@click.command(cls=Command, examples="etl db upgrade")
def upgrade() -> None:
    """Bring the tables, closed lists and views to this version; 'etl load' does it by itself."""
    from etl.db.upgrade import upgrade as upgrade_tables  # noqa: PLC0415  (slow: Alembic and the models)

    engine = open_engine(settings())
    try:
        upgrade_tables(engine, place=settings().database_name)
        output().note(f"the tables are up to date, version {database_state(engine).tables}")
    finally:
        engine.dispose()


def _described(state: DatabaseState) -> dict[str, object]:
    tables = f"version {state.tables}" if state.tables else "none"
    return {
        "version": f"PostgreSQL {state.server_version}",
        "database": state.database,
        "size": state.size,
        "tables": tables if state.is_current else f"{tables}, to be upgraded: etl db upgrade",
    }
