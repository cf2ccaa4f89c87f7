"""The database of a command: opened, checked and closed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from psycopg.errors import InsufficientPrivilege, ReadOnlySqlTransaction
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, OperationalError

from etl.cli.app import settings
from etl.db.address import administrator_url
from etl.db.current import is_current
from etl.db.engine import make_engine, open_engine, unavailable
from etl.errors import DatabaseUnavailableError, QuanheError


@contextmanager
def ready_engine(*, may_upgrade: bool = False) -> Iterator[Engine]:
    """An engine whose database holds the tables of this version.

    Where it does not, they are made under ``may_upgrade``: only a command that writes may do so. Raises
    DatabaseUnavailableError otherwise, and where the connection is lost on the way; QuanheError where
    the role has no right to what the command does.
    """
    engine = open_engine(settings())
    try:
        if not is_current(engine):
            if not may_upgrade:
                raise DatabaseUnavailableError(
                    "the database does not hold the tables of this version",
                    mend="load articles with 'etl load PATH', or run 'etl db upgrade'",
                )
            _upgrade(engine)
        yield engine
    except DBAPIError as error:
        if error.connection_invalidated or isinstance(error, OperationalError):
            raise unavailable(error, engine.url, place=settings().database_name) from error
        if isinstance(error.orig, InsufficientPrivilege | ReadOnlySqlTransaction):
            said = str(error.orig).splitlines()[0]
            raise QuanheError(f"the server refuses: {said}", mend="use a role that may do this") from error
        raise
    finally:
        engine.dispose()


@contextmanager
def administration_engine() -> Iterator[Engine]:
    """An engine for who may make roles: the superuser of the embedded server, else whom the user named."""
    place = settings().database_name
    engine = make_engine(administrator_url(settings()), place=place)
    try:
        yield engine
    except OperationalError as error:
        raise unavailable(error, engine.url, place=place) from error
    finally:
        engine.dispose()


def _upgrade(engine: Engine) -> None:
    from etl.db.upgrade import upgrade  # noqa: PLC0415  (Alembic and the models: seldom needed, slow)

    upgrade(engine, place=settings().database_name)
