"""Reading: bytes to documents.

``read_inputs`` finds the articles (files, folders, standard input, JSONL lines) as raw bytes, one at a
time; ``parse`` makes a document of one, in whatever process; ``read_documents`` does both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from etl.errors import ReadError
from etl.read.files import FORMATS, count_files
from etl.read.inputs import STDIN, read_inputs
from etl.read.limits import Limits
from etl.read.parse import parse
from etl.read.reads import Read, Skipped, Unreadable, unreadable
from etl.records import Document, RawDocument

__all__ = [
    "FORMATS",
    "STDIN",
    "Limits",
    "Read",
    "Skipped",
    "Unreadable",
    "count_files",
    "parse",
    "read_documents",
    "read_inputs",
    "unreadable",
]


def read_documents(
    paths: Sequence[str],
    *,
    record_id: str | None = None,
    media: str | None = None,
    stdin: BinaryIO | None = None,
    limits: Limits | None = None,
) -> Iterator[Document | Unreadable | Skipped]:
    """The documents under ``paths``, one at a time, in order; what cannot be read is data in its place.

    Arguments and UsageError as for :func:`read_inputs`.
    """
    for read in read_inputs(paths, record_id=record_id, media=media, stdin=stdin, limits=limits):
        yield _parsed(read) if isinstance(read, RawDocument) else read


def _parsed(raw: RawDocument) -> Document | Unreadable:
    try:
        return parse(raw)
    except ReadError as error:
        return unreadable(error, raw.source, raw.locator)
