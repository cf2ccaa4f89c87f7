"""``etl db``: the group; its commands are in the modules ``db_*``.

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
    "grant-reader": ("etl.cli.db_readers:grant", "Make a role that reads the database and writes nothing."),
    "revoke-reader": ("etl.cli.db_readers:revoke", "Take a reader's rights and drop its role."),
    "backup": ("etl.cli.db_backup:backup", "Write the whole database into a file."),
    "restore": ("etl.cli.db_backup:restore", "Fill the database from a file of 'etl db backup'."),
    "psql": ("etl.cli.db_psql:psql", "Open psql on the database; every argument is psql's own."),
}


@click.group(
    cls=Group,
    lazy=COMMANDS,
    examples="""
    etl db status
    etl db start --port
    etl db grant-reader analyst
    etl db backup quanhe.backup
    etl db psql -c 'TABLE bi.agreements'
    etl db stop
    """,
)
def db() -> None:
    """The database: its server, its tables, its readers, backups, and psql.

    With no server named, every command starts the embedded PostgreSQL by itself, and it keeps
    running until 'etl db stop'. Only you (and root) can reach it.
    """
