"""From the settings to an engine whose server is known to fit."""

from __future__ import annotations

from sqlalchemy import URL, Connection, Engine, create_engine, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from etl.db.address import database_url
from etl.errors import DatabaseUnavailableError, UsageError
from etl.settings import Settings

DRIVER = "postgresql+psycopg"
SCHEMES = ("postgres", "postgresql", DRIVER)
OLDEST_MAJOR = 15
CONNECT_TIMEOUT = "10"  # seconds
# By the class of the SQLSTATE; a connection that is not made has none.
MENDS = {
    "": "check the URL, the password, and that the server runs and has the database",
    "42": "if a right is missing, let the role own the database",
    "53": "free disk space or connections on the server",
}
EXAMPLE = "postgresql://user:password@host:5432/database"


def parse_url(url: str, *, place: str | None = None) -> URL:
    """Read a PostgreSQL URL; raise :class:`UsageError`, which never repeats it, where it is none.

    >>> parse_url("postgres://an:secret@db/quanhe").drivername
    'postgresql+psycopg'
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise UsageError("this is not a database URL", place=place, mend=f"write it like {EXAMPLE}") from None
    if parsed.drivername not in SCHEMES:
        raise UsageError(
            f"a URL that starts with {parsed.drivername}:// is not one of PostgreSQL",
            place=place,
            mend=f"write it like {EXAMPLE}",
        )
    return parsed.set(drivername=DRIVER)


def without_password(url: URL) -> URL:
    """Return the URL without its password, wherever it stands."""
    return URL.create(
        url.drivername,
        username=url.username,
        host=url.host,
        port=url.port,
        database=url.database,
        query={name: value for name, value in url.query.items() if name != "password"},
    )


def libpq_url(url: URL) -> str:
    """Return the URL as libpq and the programs that use it read it, password included.

    >>> libpq_url(URL.create(DRIVER, username="an ninh", host="db", database="quanhe"))
    'postgresql://an%20ninh@db/quanhe'
    """
    return url.set(drivername="postgresql").render_as_string(hide_password=False).replace(" ", "%20")


def make_engine(url: str, *, place: str | None = None) -> Engine:
    """Return an engine for a PostgreSQL URL; nothing is connected yet."""
    parsed = parse_url(url, place=place)
    defaults = {"client_encoding": "UTF8", "connect_timeout": CONNECT_TIMEOUT, "application_name": "quanhe"}
    missing = {name: value for name, value in defaults.items() if name not in parsed.query}
    return create_engine(parsed.update_query_dict(missing))


def open_engine(settings: Settings) -> Engine:
    """Return an engine for the database of the settings, after checking that its server fits.

    Raises :class:`DatabaseUnavailableError` (no server, too old, wrong encoding) or
    :class:`UsageError` (no PostgreSQL URL). The tables are not looked at: see
    :func:`etl.db.upgrade.upgrade`.
    """
    place = settings.database_name
    engine = make_engine(database_url(settings), place=place)
    try:
        with engine.connect() as connection:
            check_server(connection, place=place)
    except DBAPIError as error:
        engine.dispose()
        raise unavailable(error, engine.url, place=place) from None
    except DatabaseUnavailableError:
        engine.dispose()
        raise
    return engine


def check_server(connection: Connection, *, place: str | None = None) -> None:
    """Raise :class:`DatabaseUnavailableError` where the server or the database cannot hold the data.

    It must be PostgreSQL 15 or newer, encode text in UTF8, and know Vietnamese capital letters: in a
    database made with the locale C, ``lower('Đ')`` and ``ILIKE`` leave them as they are.
    """
    number, encoding = connection.execute(
        text("SELECT current_setting('server_version_num')::int, current_setting('server_encoding')")
    ).one()
    if number // 10_000 < OLDEST_MAJOR:
        raise DatabaseUnavailableError(
            f"the server is PostgreSQL {number // 10_000}", place=place, mend=f"use {OLDEST_MAJOR} or newer"
        )
    if encoding != "UTF8":
        raise DatabaseUnavailableError(
            f"the database's encoding is {encoding}",
            place=place,
            mend="create one with ENCODING 'UTF8' TEMPLATE template0",
        )
    if not connection.execute(text("SELECT lower(chr(272)) = chr(273)")).scalar_one():
        raise DatabaseUnavailableError(
            "the database's locale does not know Vietnamese letters: lower('Đ') is not 'đ'",
            place=place,
            mend="create one with LOCALE 'C.UTF-8' TEMPLATE template0",
        )


def unavailable(error: DBAPIError, url: URL, *, place: str | None = None) -> DatabaseUnavailableError:
    """Turn a driver's error into one line that holds no password, with the mend where one is known."""
    said = " ".join(str(error.orig).split())
    for secret in (url.password, url.query.get("password")):
        if isinstance(secret, str) and secret:
            said = said.replace(secret, "…")
    state = getattr(error.orig, "sqlstate", None)
    mend = MENDS.get(state[:2] if state else "")
    return DatabaseUnavailableError(f"the database cannot be used: {said}", place=place, mend=mend)
