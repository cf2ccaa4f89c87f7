"""``etl db``: the group; its commands are in ``db_server``, ``db_tables`` and ``db_psql``.

They are apart because starting and stopping a server should not wait for SQLAlchemy and Alembic.
"""

from __future__ import annotations

import click

from etl.cli.app import Group

COMMANDS = {
    "start": ("etl.cli.db_server:start", "Start the embedded server; make its database the first time."),
    "stop": ("etl.cli.db_server:stop", "Stop the embedded server; whoever still uses it is cut off."),
    "status": ("etl.cli.db_tables:status", "Tell which database is used and whether it is up to date."),
    "url": ("etl.cli.db_server:url", "Print the database's URL, with its password, for other programs."),
    "upgrade": ("etl.cli.db_tables:upgrade", "Bring the tables, closed lists and views to this version."),
    "psql": ("etl.cli.db_psql:psql", "Open psql on the database; every argument is psql's own."),
}


@click.group(
    cls=Group,
    lazy=COMMANDS,
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
