"""``etl db psql``: a way in."""

from __future__ import annotations

import os

import click

from etl.cli.app import settings
from etl.db.psql import psql_call


@click.command(
    context_settings={
        "ignore_unknown_options": True,
        "allow_interspersed_args": False,
        "help_option_names": ["--help"],
    },
    epilog="Example: etl db psql -v country=lao -f queries/agreements/agreements_by_meeting.sql",
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[PSQL ARGUMENT]...")
def psql(arguments: tuple[str, ...]) -> None:
    """Open psql on the database; every argument is psql's own.

    Name another server before the command: etl --database-url URL db psql.
    """
    call = psql_call(settings(), arguments)
    os.execve(call.program, call.arguments, call.environment)
