"""Find the articles that were asked for: files, folders, archives, standard input; JSONL line by line.

One bad file or line is one :class:`Unreadable` in its place, and the rest goes on. Nothing but the
current file or line is held in memory.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from typing import BinaryIO, cast

from etl.errors import ReadError, UsageError
from etl.read.archives import read_zip
from etl.read.files import FORMATS, ZIP, Found, closed, find_files, stem
from etl.read.jsonl import read_records
from etl.read.limits import Limits
from etl.read.reads import Read, Skipped, shown, stored, unreadable
from etl.read.streams import DAMAGED, unpacked
from etl.records import RawDocument

STDIN = "-"


def read_inputs(
    paths: Sequence[str],
    *,
    record_id: str | None = None,
    media: str | None = None,
    stdin: BinaryIO | None = None,
    limits: Limits | None = None,
) -> Iterator[Read]:
    """Every article under ``paths``, in order: each file as named, folders sorted, each file once.

    ``-`` is standard input; it takes its id from ``record_id`` and its format from ``media`` (a key of
    ``FORMATS``; text where not given). ``media`` also overrules the suffix of named files.
    Raises UsageError at once for flags that do not fit.
    """
    if media is not None and media not in FORMATS:
        raise UsageError(f"unknown format {media!r}", mend=f"use one of {', '.join(FORMATS)}")
    if record_id is not None and len(paths) != 1:
        raise UsageError("an id was given for several inputs", mend="give one input with --id")
    if STDIN in paths and media != "jsonl" and record_id is None:
        raise UsageError("standard input has no name to take an id from", mend="give --id, or --format jsonl")
    return _read_all(paths, record_id, media, stdin, limits or Limits())


def _read_all(
    paths: Sequence[str], record_id: str | None, media: str | None, stdin: BinaryIO | None, limits: Limits
) -> Iterator[Read]:
    seen: set[str] = set()
    for path in paths:
        if path == STDIN:
            stream = stdin or sys.stdin.buffer
            yield from _read_stream(stream, STDIN, media or "txt", record_id or STDIN, limits=limits)
            continue
        for found in find_files(path, media):
            if not isinstance(found, Found):
                yield found
            elif (real := os.path.realpath(found.path)) in seen:
                yield Skipped(stored(found.path), "read already")
            else:
                seen.add(real)
                yield from _read_file(found, record_id, limits)


def _read_file(found: Found, record_id: str | None, limits: Limits) -> Iterator[Read]:
    source = stored(found.path)
    try:
        if found.form == ZIP:
            yield from read_zip(found.path, limits, partial(_read_stream, limits=limits))
            return
        with open(found.path, "rb") as stream:
            yield from _read_stream(stream, source, found.form, record_id or stem(source), limits=limits)
    except OSError as error:
        yield closed(found.path, error)


def _read_stream(
    stream: BinaryIO, source: str, form: str, record_id: str, *, limits: Limits
) -> Iterator[Read]:
    if form == "jsonl":
        yield from read_records(stream, source, limits)
        return
    place = shown(source)
    try:
        data = cast(BinaryIO, unpacked(stream, limits)).read(limits.article + 1)
        if len(data) > limits.article:
            raise limits.too_large(place)
    except DAMAGED:
        message = "the compressed file is cut or damaged"
        error = ReadError("damaged_archive", message, place=place, mend="fetch the file again")
        yield unreadable(error, source)
    except ReadError as error:
        yield unreadable(error, source)
    else:
        yield RawDocument(source, "", record_id, FORMATS[form], data, hashlib.sha256(data).hexdigest())
