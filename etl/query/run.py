"""Running a query: its parameters become literals, and the rows come back as Python values.

The lines of a file that start with a backslash are psql's own and dropped, and ``:'name'`` becomes a
literal that libpq escapes, which is what psql does too; so both have the same types and give the same rows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import psycopg
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from etl.errors import QuanheError
from etl.query.definition import Query
from etl.query.names import check_names
from etl.query.values import check_values

TIMEOUT_SECONDS = 60

_TOKEN = re.compile(
    r"--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\$(?P<tag>\w*)\$.*?\$(?P=tag)\$"
    r"|(?<!:):'(?P<parameter>\w+)'",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Result:
    """The rows of a query, as the driver's Python values."""

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


def parameters_used(query: Query) -> frozenset[str]:
    """The names that the statement writes as ``:'name'``, outside quotes and comments."""
    return frozenset(t["parameter"] for t in _TOKEN.finditer(query.sql) if t["parameter"])


def fill(query: Query, values: Mapping[str, str], connection: psycopg.Connection) -> str:
    """The statement of ``query`` with its parameters written as escaped literals."""
    cursor = psycopg.ClientCursor(connection)

    def literal(token: re.Match[str]) -> str:
        name = token["parameter"]
        return cursor.mogrify("%s", (values[name],)) if name else token[0]

    return _TOKEN.sub(literal, query.sql)


def run_query(
    engine: Engine, query: Query, given: Mapping[str, str], timeout: int = TIMEOUT_SECONDS
) -> Result:
    """The rows of ``query`` for the ``given`` parameters.

    Runs in a READ ONLY transaction that the server stops after ``timeout`` seconds. Raises UsageError
    for parameters that do not fit and for names that nothing has, QuanheError where the server refuses
    the statement.
    """
    values = check_values(query, given)
    with engine.connect() as plain:
        connection = plain.execution_options(postgresql_readonly=True, no_parameters=True)
        driver = connection.connection.driver_connection
        assert isinstance(driver, psycopg.Connection)
        try:
            connection.exec_driver_sql(f"SET LOCAL statement_timeout = {timeout * 1000}")
            connection.exec_driver_sql("SET LOCAL jit = off")  # compiling takes longer than any of these
            check_names(connection, query, values)
            cursor = connection.exec_driver_sql(fill(query, values, driver))
            return Result(tuple(cursor.keys()), tuple(tuple(row) for row in cursor))
        except DBAPIError as error:
            if error.connection_invalidated:  # no fault of the query
                raise
            raise _refused(query, error, timeout) from error


def _refused(query: Query, error: DBAPIError, timeout: int) -> QuanheError:
    """The server's refusal as one line."""
    mend = None
    match error.orig:
        case psycopg.errors.QueryCanceled():
            message = f"stopped after {timeout} seconds"
            return QuanheError(message, place=query.name, mend="narrow it with --param")
        case psycopg.errors.UndefinedTable() | psycopg.errors.UndefinedColumn():
            mend = "bring the database up to date with 'etl db upgrade'"
    message = str(error.orig).strip().splitlines()[0]
    return QuanheError(f"the database refused the query: {message}", place=query.name, mend=mend)
