"""Names in parameters: looked up before a query runs, for a name that nothing has would just give no rows."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection

from etl.errors import UsageError
from etl.query.definition import Query
from etl.query.nearest import did_you_mean
from etl.query.values import NAMED

_LONGEST_LIST = 20
_KNOWN = "SELECT EXISTS (SELECT FROM bi.keys_named(%s, %s))"
_NEAREST = """
    WITH alike AS (
        SELECT key, name, greatest(similarity(form, plain_name(%(name)s)),
                                   0.9 * word_similarity(plain_name(%(name)s), form)) AS likeness
        FROM bi.names
        WHERE kind = %(kind)s
    ), best AS (
        SELECT DISTINCT ON (key) key, name, likeness
        FROM alike
        WHERE likeness > 0.3
        ORDER BY key, likeness DESC, name
    )
    SELECT name, key FROM best ORDER BY likeness DESC, key LIMIT 3
"""
_ALL = "SELECT DISTINCT key FROM bi.names WHERE kind = %s ORDER BY key"


def check_names(connection: Connection, query: Query, values: Mapping[str, str]) -> None:
    """Raise UsageError for the first value that names nothing, with the nearest names that there are."""
    for parameter in query.parameters:
        name, kind = values[parameter.name], parameter.type
        if kind not in NAMED or not name:
            continue
        if not connection.exec_driver_sql(_KNOWN, (kind, name)).scalar_one():
            what = kind.replace("_", " ")
            raise UsageError(
                f"parameter {parameter.name}: there is no {what} '{name}'", mend=_mend(connection, kind, name)
            )


def _mend(connection: Connection, kind: str, name: str) -> str:
    found = connection.exec_driver_sql(_NEAREST, {"kind": kind, "name": name}).all()
    if found:
        return did_you_mean([f"{like} ({key})" if like != key else key for like, key in found])
    keys = connection.exec_driver_sql(_ALL, (kind,)).scalars().fetchmany(_LONGEST_LIST + 1)
    if len(keys) <= _LONGEST_LIST:
        return f"one of {', '.join(keys)}"
    return f"it is {NAMED[kind]}; 'etl search' looks further"
