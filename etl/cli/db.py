"""``etl db``: the group; its commands are in ``db_server``, ``db_tables`` and ``db_psql``.

They are apart because starting and stopping a server should not wait for SQLAlchemy and Alembic.
"""

from __future__ import annotations

import click

from etl.cli.app import Group

COMMANDS = {
    "start": "etl.cli.db_server:start",
    "stop": "etl.cli.db_server:stop",
    "status": "etl.cli.db_tables:status",
    "url": "etl.cli.db_server:url",
    "upgrade": "etl.cli.db_tables:upgrade",
    "psql": "etl.cli.db_psql:psql",
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
