"""Surrogate keys, reserved from their sequences a block at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from psycopg import Connection
from psycopg.rows import TupleRow

_BLOCK = 1000


class Ids:
    """Hands out keys of any table. What is reserved and not used is lost, which harms nothing."""

    def __init__(self) -> None:
        self._connection: Connection[TupleRow] | None = None
        self._reserved: dict[str, list[int]] = {}

    @contextmanager
    def using(self, connection: Connection[TupleRow]) -> Iterator[None]:
        """Reserve through this connection while the block runs."""
        self._connection = connection
        try:
            yield
        finally:
            self._connection = None

    def next(self, table: str) -> int:
        """The next key of ``table``; within ``using`` alone."""
        reserved = self._reserved.get(table) or self._reserve(table)
        return reserved.pop()

    def _reserve(self, table: str) -> list[int]:
        assert self._connection is not None
        rows = self._connection.execute(
            "SELECT nextval(%s::regclass) FROM generate_series(1, %s)", (f"{table}_id_seq", _BLOCK)
        ).fetchall()
        self._reserved[table] = sorted((int(row[0]) for row in rows), reverse=True)
        return self._reserved[table]
