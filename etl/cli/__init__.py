"""The command line ``etl``: thin commands over the stages; see ``etl --help``."""

from __future__ import annotations

from importlib.metadata import version

import click

from etl.cli.app import Root, common_options

COMMANDS = {
    "load": "etl.cli.load:load",
    "extract": "etl.cli.extract:extract",
    "show": "etl.cli.show:show",
    "query": "etl.cli.query:query",
    "status": "etl.cli.status:status",
    "issues": "etl.cli.issues:issues",
    "check": "etl.cli.check:check",
    "db": "etl.cli.db:db",
}


@click.command(
    cls=Root,
    lazy=COMMANDS,
    params=common_options(),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    examples="""
    etl load seeds/
    etl query agreements_by_meeting --param country=LA
    etl extract seeds/002_8af0e2a929b6679e.txt
    """,
)
@click.version_option(version("quanhe"), prog_name="etl")
def main() -> None:
    """Relations between countries, from Vietnamese news to PostgreSQL, each fact with its quote.

    With no server named, a private PostgreSQL runs in your data folder. Results go to standard
    output, everything else to standard error.

    Exit codes: 0 all went well, 1 some inputs failed, 2 wrong usage, 3 no database.
    """
