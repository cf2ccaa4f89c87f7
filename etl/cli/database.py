"""The database of a command: opened, checked and closed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from etl.cli.app import settings
from etl.db.engine import open_engine, unavailable
from etl.db.upgrade import is_current, upgrade
from etl.errors import DatabaseUnavailableError


@contextmanager
def ready_engine(*, may_upgrade: bool = False) -> Iterator[Engine]:
    """An engine whose database holds the tables of this version.

    Where it does not, they are made under ``may_upgrade``: only a command that writes may do so. Raises
    DatabaseUnavailableError otherwise, and where the connection is lost on the way.
    """
    engine = open_engine(settings())
    try:
        if not is_current(engine):
            if not may_upgrade:
                raise DatabaseUnavailableError(
                    "the database does not hold the tables of this version",
                    mend="load articles with 'etl load PATH', or run 'etl db upgrade'",
                )
            upgrade(engine)
        yield engine
    except DBAPIError as error:
        if not error.connection_invalidated:
            raise
        raise unavailable(error, engine.url) from error
    finally:
        engine.dispose()
