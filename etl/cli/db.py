"""``etl db``: the database server, the tables' version, and a way in."""

from __future__ import annotations

import os

import click

from etl.cli.app import Command, Group, output, settings
from etl.db.embedded import EmbeddedServer
from etl.db.engine import database_url, open_engine
from etl.db.psql import psql_call
from etl.db.state import DatabaseState, database_state
from etl.db.upgrade import upgrade as upgrade_tables
from etl.errors import UsageError


@click.group(
    cls=Group,
    examples="""
    etl db status
    etl db psql -c 'TABLE bi.agreements'
    etl db stop
    """,
)
def db() -> None:
    """The database: start, stop and look at the embedded server; upgrade the tables; psql.

    With no server named, every command starts the embedded PostgreSQL by itself, and it keeps
    running until 'etl db stop'. Only you (and root) can reach it.
    """


@db.command(cls=Command, examples="etl db start")
def start() -> None:
    """Start the embedded server; make its database the first time."""
    server = _embedded()
    was_running = server.status().pid is not None
    postmaster = server.start()
    output().note(f"{'already running' if was_running else 'started'}, process {postmaster.pid}")


@db.command(cls=Command, examples="etl db stop")
def stop() -> None:
    """Stop the embedded server; whoever still uses it is cut off."""
    output().note("stopped" if _embedded().stop() else "it was not running")


@db.command(
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
    facts = _embedded_facts(_embedded()) if chosen.is_embedded else {"server": chosen.database_name}
    if "state" not in facts or "socket" in facts:
        engine = open_engine(chosen)
        facts |= _database_facts(database_state(engine))
        engine.dispose()
    output().facts(facts)


@db.command(
    cls=Command,
    examples="""
    etl db url
    pg_dump "$(etl db url)" > quanhe.sql
    """,
)
def url() -> None:
    """Print the database's URL, with its password, for other programs; starts the embedded server.

    Whoever reads the URL can read and change the data. Arguments of programs can be read by every
    user of a machine: prefer 'etl db psql', or a password file, where you share one.
    """
    output().raw(f"{database_url(settings())}\n")


@db.command(cls=Command, examples="etl db upgrade")
def upgrade() -> None:
    """Bring the tables, closed lists and views to this version; 'etl load' does it by itself."""
    engine = open_engine(settings())
    upgrade_tables(engine, place=settings().database_name)
    output().note(f"the tables are up to date, version {database_state(engine).tables}")
    engine.dispose()


@db.command(
    cls=click.Command,
    context_settings={
        "ignore_unknown_options": True,
        "allow_interspersed_args": False,
        "help_option_names": ["--help"],
    },
    epilog="Example: etl db psql -v country=LA -f queries/agreements_by_meeting.sql",
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[PSQL ARGUMENT]...")
def psql(arguments: tuple[str, ...]) -> None:
    """Open psql on the database; every argument is psql's own.

    Name another server before the command: etl --database-url URL db psql.
    """
    call = psql_call(settings(), arguments)
    os.execve(call.program, call.arguments, call.environment)


def _embedded() -> EmbeddedServer:
    chosen = settings()
    if not chosen.is_embedded:
        raise UsageError(
            f"{chosen.database_url_from} names a server that is not etl's to start or stop",
            mend=f"leave {chosen.database_url_from} away to use the embedded one",
        )
    return EmbeddedServer(chosen.data_folder)


def _embedded_facts(server: EmbeddedServer) -> dict[str, object]:
    found = server.status()
    facts: dict[str, object] = {"server": "embedded PostgreSQL", "folder": found.folder}
    if not found.is_created:
        return {**facts, "state": "not created yet, made on first use"}
    if found.pid is None:
        return {**facts, "state": "stopped, starts by itself"}
    return {**facts, "state": f"running, process {found.pid}", "socket": found.socket_folder}


def _database_facts(state: DatabaseState) -> dict[str, object]:
    tables = f"version {state.tables}" if state.tables else "none"
    return {
        "version": f"PostgreSQL {state.server_version}",
        "database": state.database,
        "size": state.size,
        "tables": tables if state.is_current else f"{tables}, to be upgraded: etl db upgrade",
    }
