"""The runner of curated queries: ``.sql`` files that run the same here and in ``psql -f``.

A file opens with front matter, one ``-- key: value`` a line (``title``, ``title_vi``,
``description``, ``description_vi``, and a ``param`` for each parameter), sets the defaults of its
parameters with psql's ``\\if``, and holds one SELECT that writes its parameters as ``:'name'``.
Here the lines that start with a backslash are dropped and ``:'name'`` becomes a literal that libpq
escapes, which is what psql does too; so both have the same types and give the same rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path

import psycopg
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from etl.db.bundled import bundled_path
from etl.errors import QuanheError, UsageError

TIMEOUT_SECONDS = 60

_FRONT = re.compile(r"^-- (?P<key>[a-z_]+): *(?P<value>\S.*?) *$")
_PARAMETER = re.compile(
    r"^(?P<name>[a-z][a-z0-9_]*) (?P<type>[a-z]+) (?P<default>'[^']*'|\S+) +-- (?P<meaning>\S.*)$"
)
_TOKEN = re.compile(
    r"--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\$(?P<tag>\w*)\$.*?\$(?P=tag)\$"
    r"|(?<!:):'(?P<parameter>\w+)'",
    re.DOTALL,
)
_BOOLEANS = dict.fromkeys(("true", "yes", "on", "1"), "true") | dict.fromkeys(
    ("false", "no", "off", "0"), "false"
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a query. An empty ``default`` stands for "any"; ``type`` is a key of TYPES."""

    name: str
    type: str
    default: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Query:
    """One curated query. ``sql`` is the statement without psql's own lines."""

    name: str
    title: str
    title_vi: str
    description: str
    description_vi: str
    parameters: tuple[Parameter, ...]
    sql: str
    path: Path


@dataclass(frozen=True, slots=True)
class Result:
    """The rows of a query, as the driver's Python values."""

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


def _date(value: str) -> str:
    return date.fromisoformat(value).isoformat()


def _boolean(value: str) -> str:
    try:
        return _BOOLEANS[value.lower()]
    except KeyError:
        raise ValueError(value) from None


TYPES: dict[str, tuple[Callable[[str], str], str]] = {
    "text": (str, "any text"),
    "date": (_date, "a day as YYYY-MM-DD"),
    "int": (lambda value: str(int(value)), "a whole number"),
    "boolean": (_boolean, "true or false"),
}


def _parameter(text: str, place: str) -> Parameter:
    found = _PARAMETER.match(text)
    if not found or found["type"] not in TYPES:
        raise QuanheError(
            f"cannot read the parameter '{text}'",
            place=place,
            mend=f"write: name type default -- meaning, with a type of {', '.join(TYPES)}",
        )
    return Parameter(found["name"], found["type"], found["default"].strip("'"), found["meaning"])


def read_query(path: Path) -> Query:
    """The curated query of a ``.sql`` file.

    Raises QuanheError, naming file and line, for front matter that cannot be read or lacks a title.
    """
    front: dict[str, str] = {}
    parameters: list[Parameter] = []
    lines = path.read_text("utf-8").splitlines()
    body = 0
    for number, line in enumerate(lines, 1):
        found = _FRONT.match(line)
        if not found:
            break
        body = number
        if found["key"] == "param":
            parameters.append(_parameter(found["value"], f"{path.name}: line {number}"))
        else:
            front[found["key"]] = found["value"]
    if "title" not in front:
        raise QuanheError("no title", place=path.name, mend="open the file with '-- title: …'")
    return Query(
        name=path.stem,
        title=front["title"],
        title_vi=front.get("title_vi", ""),
        description=front.get("description", ""),
        description_vi=front.get("description_vi", ""),
        parameters=tuple(parameters),
        sql="\n".join(line for line in lines[body:] if not line.lstrip().startswith("\\")).strip(),
        path=path,
    )


@cache
def _read_folder(folder: Path) -> tuple[Query, ...]:
    return tuple(read_query(path) for path in sorted(folder.glob("*.sql")))


def curated_queries() -> tuple[Query, ...]:
    """Every curated query, by name."""
    return _read_folder(bundled_path("queries"))


def quality_checks() -> tuple[Query, ...]:
    """Every data-quality check, by name: a query that must return no row."""
    return _read_folder(bundled_path("queries") / "checks")


def command_query(name: str) -> Query:
    """The query behind a command such as ``etl issues``; these are not listed with the curated ones."""
    return read_query(bundled_path("queries") / "commands" / f"{name}.sql")


def _like(name: str, known: list[str]) -> str:
    close = get_close_matches(name, known, n=3, cutoff=0.5)
    return f"did you mean {' or '.join(close)}?" if close else f"one of {', '.join(known) or 'none'}"


def find_query(name: str) -> Query:
    """The curated query ``name``; UsageError with the closest names where there is none."""
    known = {query.name: query for query in curated_queries()}
    if name not in known:
        raise UsageError(f"there is no query '{name}'", mend=_like(name, list(known)))
    return known[name]


def check_values(query: Query, given: Mapping[str, str]) -> dict[str, str]:
    """The value of every parameter of ``query``: the given one in its standard form, else the default.

    Raises UsageError for a parameter that the query does not have, and for a value of the wrong type.
    """
    known = {parameter.name: parameter for parameter in query.parameters}
    for name in given:
        if name not in known:
            raise UsageError(
                f"the query {query.name} has no parameter '{name}'",
                mend=_like(name, list(known)) if known else "it takes none",
            )
    values = {}
    for parameter in query.parameters:
        value = given.get(parameter.name, parameter.default).strip()
        convert, wanted = TYPES[parameter.type]
        try:
            values[parameter.name] = convert(value) if value else ""
        except ValueError:
            raise UsageError(f"parameter {parameter.name}: '{value}' is not {wanted}") from None
        if "\0" in value:
            raise UsageError(f"parameter {parameter.name}: a zero byte is not text")
    return values


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
    for parameters that do not fit, QuanheError where the server refuses the statement.
    """
    values = check_values(query, given)
    with engine.connect() as plain:
        connection = plain.execution_options(postgresql_readonly=True, no_parameters=True)
        driver = connection.connection.driver_connection
        assert isinstance(driver, psycopg.Connection)
        try:
            connection.exec_driver_sql(f"SET LOCAL statement_timeout = {timeout * 1000}")
            cursor = connection.exec_driver_sql(fill(query, values, driver))
            return Result(tuple(cursor.keys()), tuple(tuple(row) for row in cursor))
        except DBAPIError as error:
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
