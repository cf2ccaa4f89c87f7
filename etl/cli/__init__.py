"""The command line ``etl``: thin commands over the stages; see ``etl --help``."""

from __future__ import annotations

import sys

try:
    import click

    from etl.cli.app import Root, common_options
except KeyboardInterrupt:  # an import may take a second, and a Ctrl-C then is no error either
    sys.stderr.write("etl: interrupted; nothing was done\n")
    sys.exit(130)

COMMANDS = {
    "load": ("etl.cli.load:load", "Read, extract and load the articles under each PATH."),
    "extract": ("etl.cli.extract:extract", "Show what would be found in FILE; nothing is written."),
    "show": ("etl.cli.show:show", "Show all that is known of one article, event, person or agreement."),
    "query": ("etl.cli.query:query", "Run the curated query NAME, or list all of them."),
    "search": ("etl.cli.search:search", "Find articles, people, events and more by WORDS."),
    "export": ("etl.cli.export:export", "Write every article with all that was found in it."),
    "status": ("etl.cli.status:status", "Show the server, the tables and how much they hold."),
    "issues": ("etl.cli.issues:issues", "List what could not be read, decided or confirmed."),
    "check": ("etl.cli.check:check", "Run every data-quality check; none may return a row."),
    "db": ("etl.cli.db:db", "The database: its server, tables, readers, backups, and psql."),
    "doctor": ("etl.cli.doctor:doctor", "Tell what is missing or wrong, and how to mend it."),
    "completion": ("etl.cli.completion:completion", "Print the script that completes commands in a shell."),
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
@click.version_option(package_name="quanhe", prog_name="etl")
def main() -> None:
    """Relations between countries, from Vietnamese news to PostgreSQL, each fact with its quote.

    With no server named, a private PostgreSQL runs in your data folder. Results go to standard
    output, everything else to standard error.

    Exit codes: 0 all went well, 1 some inputs failed, 2 wrong usage, 3 no database.
    """
