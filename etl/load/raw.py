"""Raw documents: the very bytes that articles were read from, kept by hash, and given back.

Zstandard's level 3, each document by itself: records of 5 kB shrink to 40 %, pages of 128 kB to 20 %, in 0.1
and 0.6 ms. Level 19 takes 35 to 120 times as long for another tenth; a dictionary would save a third of the
records, and make every row unreadable without it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import zstandard
from psycopg import Connection as Driver
from psycopg.rows import TupleRow
from sqlalchemy import Engine, Row, text

from etl.errors import QuanheError
from etl.load.sheet import stage
from etl.load.statements import named_queries, statements
from etl.records import RawDocument

_LEVEL = 3
_AT_ONCE = 100
LOAD_AGAIN = "load its source again to keep it"


@dataclass(frozen=True, slots=True)
class NotKept:
    """An article whose raw document is not kept."""

    source: str
    locator: str


def compress(data: bytes) -> bytes:
    """One Zstandard frame, which any Zstandard program reads."""
    return zstandard.ZstdCompressor(level=_LEVEL).compress(data)


def store(connection: Driver[TupleRow], documents: Mapping[str, bytes | None]) -> None:
    """Have the row of each hash, with its compressed bytes or without, as told last."""
    stage(connection, "batch_raw_documents", "sha256 text, compressed bytea", list(documents.items()))
    for statement in statements("store_raw_documents"):
        connection.execute(statement)


def stored_documents(engine: Engine, given: Sequence[str] = ()) -> Iterator[RawDocument | NotKept]:
    """The raw documents of all articles, or of those ``given``, in the order of source and locator.

    An article is given by its key or id, by its source, or by a folder that its source lies in. Raises
    QuanheError at once for one that is none of these. An article that another load replaces while they
    are read may be left out.
    """
    queries = named_queries("raw_documents")
    ids = list(dict.fromkeys(_chosen(engine, queries["chosen"], given)))
    return _read(engine, queries["documents"], ids)


def _chosen(engine: Engine, query: str, given: Sequence[str]) -> Iterator[int]:
    with engine.connect() as connection:
        names: Sequence[str | None] = given or [None]
        for name in names:
            path = os.path.abspath(name) if name is not None else None
            found = connection.execute(text(query), {"given": name, "path": path}).scalars().all()
            if not found and name is not None:
                raise QuanheError(
                    f"no article has the key, id or source '{name}'",
                    mend="'etl query articles' lists them, --reextract alone takes all",
                )
            yield from found


def _read(engine: Engine, query: str, ids: Sequence[int]) -> Iterator[RawDocument | NotKept]:
    for first in range(0, len(ids), _AT_ONCE):
        with engine.connect() as connection:
            rows = connection.execute(text(query), {"ids": list(ids[first : first + _AT_ONCE])}).all()
        yield from map(_document, rows)


def _document(row: Row[Any]) -> RawDocument | NotKept:
    if row.compressed is None or row.media_type is None:
        return NotKept(row.path, row.locator)
    data = zstandard.ZstdDecompressor().decompress(row.compressed)
    return RawDocument(row.path, row.locator, row.record_id, row.media_type, data, row.raw_sha256)


def raw_document(engine: Engine, key: str) -> RawDocument:
    """The raw document of the article with this key or id.

    Raises QuanheError where there is none, more than one, or one that was not kept.
    """
    with engine.connect() as connection:
        rows = connection.execute(text(named_queries("raw_documents")["by_key"]), {"key": key}).all()
    if not rows:
        raise QuanheError(f"there is no article '{key}'", mend="'etl query' lists what shows the keys")
    if len(rows) > 1:
        keys = ", ".join(row.key for row in rows)
        raise QuanheError(f"{len(rows)} articles have the id '{key}'", mend=f"give one of the keys {keys}")
    found = _document(rows[0])
    if isinstance(found, NotKept):
        raise QuanheError(f"the raw document of '{key}' is not kept", mend=LOAD_AGAIN)
    return found
