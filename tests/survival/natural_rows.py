"""What a database says, without the surrogate keys and runs by which two loads of it differ."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping

from sqlalchemy import Column, Connection, Engine, Table, select

from models import metadata

LEFT_OUT = {"runs"}
Names = dict[str, dict[object, str]]
Rows = dict[str, Counter[str]]


def natural_rows(engine: Engine) -> Rows:
    """The rows of every table but ``runs``, each written with the names of the rows that it points to.

    A row is named by its public key where it has one, and else by all that stands in it.
    """
    names: Names = {}
    with engine.connect() as connection:
        tables = [table for table in metadata.sorted_tables if table.name not in LEFT_OUT]
        for table in tables:
            if "key" in table.columns and "id" in table.columns:
                found = connection.execute(select(table.c.id, table.c.key))
                names[table.name] = {row.id: row.key for row in found}
        return {table.name: _rows(connection, table, names) for table in tables}


def _rows(connection: Connection, table: Table, names: Names) -> Counter[str]:
    targets = {column.name: _target(column) for column in table.columns if column.name != "id"}
    is_named = table.name not in names and "id" in table.columns
    own = names.setdefault(table.name, {})
    found: Counter[str] = Counter()
    for row in connection.execute(select(table)).mappings():
        shown = _shown(row, targets, names)
        found[shown] += 1
        if is_named:
            own[row["id"]] = hashlib.sha256(shown.encode()).hexdigest()[:16]
    return found


def _target(column: Column[object]) -> str | None:
    """The table whose surrogate key stands in the column, also by way of another table's key."""
    while column.foreign_keys:
        column = next(iter(column.foreign_keys)).column
        if column.name == "id":
            return column.table.name
    return None


def _shown(row: Mapping[str, object], targets: dict[str, str | None], names: Names) -> str:
    values = {
        name: row[name] if target is None or row[name] is None else names[target][row[name]]
        for name, target in targets.items()
        if target not in LEFT_OUT
    }
    return repr(values)


def differences(expected: Rows, found: Rows, most: int = 3) -> list[str]:
    """The tables in which the two differ, with a few of the rows that only one has."""
    told = []
    for name in expected:
        lacks, more = expected[name] - found[name], found[name] - expected[name]
        if lacks or more:
            told.append(f"{name}: {lacks.total()} rows are missing, {more.total()} are new")
            told += [f"  - {row[:300]}" for row in list(lacks)[:most]]
            told += [f"  + {row[:300]}" for row in list(more)[:most]]
    return told
