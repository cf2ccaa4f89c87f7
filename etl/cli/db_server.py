"""``etl db start``, ``stop`` and ``url``: the embedded server."""

from __future__ import annotations

import click

from etl.cli.app import Command, output, settings
from etl.db.address import database_url
from etl.db.embedded import EmbeddedServer
from etl.errors import UsageError


@click.command(cls=Command, examples="etl db start")
def start() -> None:
    """Start the embedded server; make its database the first time."""
    server = _embedded()
    was_running = server.status().pid is not None
    postmaster = server.start()
    output().note(f"{'already running' if was_running else 'started'}, process {postmaster.pid}")


@click.command(cls=Command, examples="etl db stop")
def stop() -> None:
    """Stop the embedded server; whoever still uses it is cut off."""
    output().note("stopped" if _embedded().stop() else "it was not running")


@click.command(
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


def _embedded() -> EmbeddedServer:
    chosen = settings()
    if not chosen.is_embedded:
        raise UsageError(
            f"{chosen.database_url_from} names a server that is not etl's to start or stop",
            mend=f"leave {chosen.database_url_from} away to use the embedded one",
        )
    return EmbeddedServer(chosen.data_folder)
