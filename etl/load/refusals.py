"""What the database refuses: an article of its own, or everything, because it is gone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError

from etl.errors import DatabaseUnavailableError
from etl.load.article_rows import RowsError
from etl.load.runs import Failure
from etl.records import Document, Issue

REFUSED = (psycopg.Error, DBAPIError, RowsError, UnicodeError)  # what one article alone may raise
_GONE = ("08", "53", "57", "58")  # SQLSTATE classes: connection, resources, intervention, system
_MENDS = {"53": "free disk space or connections on the server, then load again; what was loaded stays"}


def raise_if_gone(error: Exception) -> None:
    """Raise DatabaseUnavailableError where it was not the article that the error is about."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(cause, psycopg.OperationalError | psycopg.InterfaceError):
        return
    state = (cause.sqlstate or "")[:2]
    if not state or state in _GONE:
        said = " ".join(str(cause).split())
        mend = _MENDS.get(state, "load again; what was loaded stays")
        raise DatabaseUnavailableError(f"the database cannot go on loading: {said}", mend=mend) from None


@contextmanager
def gone_as_unavailable() -> Iterator[None]:
    """Turn what the driver raises in the block into DatabaseUnavailableError where the database is gone."""
    try:
        yield
    except (psycopg.Error, DBAPIError) as error:
        raise_if_gone(error)
        raise


def failure(document: Document, error: Exception) -> Failure:
    """The failure of one article that was refused."""
    place = f"{document.source}#{document.locator}" if document.locator else document.source
    if isinstance(error, RowsError):
        issue = Issue("load_failed", str(error), mend=error.mend)
    else:
        issue = Issue("load_failed", f"the database refused the article: {_said(error)}")
    return Failure(document.source, document.locator, place, issue)


def _said(error: Exception) -> str:
    cause = error.orig if isinstance(error, DBAPIError) else error
    said = cause.diag.message_primary if isinstance(cause, psycopg.Error) else None
    if isinstance(cause, psycopg.errors.ForeignKeyViolation | psycopg.errors.UniqueViolation):
        said = f"{said}: {cause.diag.message_detail}"
    return " ".join((said or str(cause)).split())
