"""Bringing a database to the tables, closed lists and views of this version."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from etl.db import turns
from etl.db.bundled import bundled_path
from etl.db.current import LISTS_AND_VIEWS, lists_and_views
from etl.db.engine import unavailable
from etl.db.extensions import create_extensions
from etl.errors import DatabaseUnavailableError
from etl.reference.closed_lists import all_lists
from models.install import after_upgrade

_REMEMBER = """
INSERT INTO reference_states (name, fingerprint) VALUES (:name, :fingerprint)
ON CONFLICT (name) DO UPDATE SET fingerprint = excluded.fingerprint
"""


def upgrade(engine: Engine, *, place: str | None = None) -> None:
    """Upgrade the tables, synchronise the closed lists and create the views anew, all or nothing.

    Several processes may call it at once: they take turns, also with loads that write. Raises
    :class:`DatabaseUnavailableError` where the server does not allow it or a newer version of
    Quanhe has upgraded the database already.
    """
    try:
        with engine.begin() as connection:
            turns.take_turn(connection, turns.UPGRADE)
            turns.take_turn(connection, turns.LOAD)
            create_extensions(connection, place)
            _migrate(connection, place)
            after_upgrade(connection, all_lists())
            connection.execute(text(_REMEMBER), {"name": LISTS_AND_VIEWS, "fingerprint": lists_and_views()})
    except DBAPIError as error:
        raise unavailable(error, engine.url, place=place) from error


def alembic_config(connection: Connection | None = None) -> Config:
    """Return Alembic's configuration, without an ini file; ``env.py`` uses the connection it carries."""
    config = Config()
    # ConfigParser reads "%" as the start of an interpolation, and a path may hold one.
    config.set_main_option("script_location", str(bundled_path("migrations")).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _migrate(connection: Connection, place: str | None) -> None:
    try:
        command.upgrade(alembic_config(connection), "head")
    except CommandError as error:
        raise DatabaseUnavailableError(
            f"the tables cannot be upgraded: {error}",
            place=place,
            mend="install the newest version of quanhe",
        ) from error
