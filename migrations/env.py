"""Alembic's environment: runs on the connection it is given, else on ``DATABASE_URL``.

Views are dropped before any step, for a step may change what they read, and are created anew once the
tables are this version's.
"""

from __future__ import annotations

import os

from alembic import context
from sqlalchemy import Connection, create_engine, make_url, pool

from models import metadata
from models.install import create_views, drop_views


def include_name(name: str | None, kind: str, _parents: object) -> bool:
    """Look at the tables of the models, not at those that others keep in the same schema."""
    return kind != "table" or name in metadata.tables


def run(connection: Connection) -> None:
    """Run the requested steps in one transaction."""
    drop_views(connection)
    context.configure(
        connection=connection,
        target_metadata=metadata,
        include_name=include_name,
        compare_server_default=True,
    )
    with context.begin_transaction():
        context.run_migrations()
    heads = set(context.script.get_heads())
    if heads and set(context.get_context().get_current_heads()) == heads:
        create_views(connection)


def run_from_command_line() -> None:
    """Connect to ``DATABASE_URL`` and run."""
    url = os.environ.get("DATABASE_URL")
    if not url:
        raise SystemExit("migrations: DATABASE_URL is not set; give the database's URL in it")
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"), poolclass=pool.NullPool)
    with engine.begin() as connection:
        run(connection)


if context.is_offline_mode():
    raise SystemExit("migrations: the views need a database; run without --sql")
given = context.config.attributes.get("connection")
if isinstance(given, Connection):
    run(given)
else:
    run_from_command_line()
