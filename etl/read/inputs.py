"""Find the articles that were asked for: files, folders, standard input; JSONL line by line.

One bad file or line is one :class:`Unreadable` in its place, and the rest goes on. Nothing but the
current file or line is held in memory.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from etl.errors import ReadError, UsageError
from etl.read.record import check_record
from etl.records import Issue, RawDocument

LARGEST = 64 * 1024 * 1024
"""Most bytes of one article: a longer file or line is refused, not read."""

STDIN = "-"
FORMATS = {"txt": "text/plain", "html": "text/html", "jsonl": "application/json"}
"""Names of the formats, as for ``--format``, and their media types."""

_SUFFIXES = {".txt": "txt", ".html": "html", ".htm": "html", ".jsonl": "jsonl", ".jsonl.gz": "jsonl"}
_KNOWN = ".txt, .html, .htm, .jsonl or .jsonl.gz"
_DOCUMENTATION = ("readme", "sources", "license", "changelog", "notice")
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """One input that cannot be read: ``place`` is the file, or the file and line; ``source`` the file."""

    source: str
    place: str
    issue: Issue
    locator: str = ""

    def __str__(self) -> str:
        mend = f"; {self.issue.mend}" if self.issue.mend else ""
        return f"{self.place}: {self.issue.message}{mend}"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file of a folder that is no article: for those who want to know."""

    source: str
    reason: str


Read = RawDocument | Unreadable | Skipped


def unreadable(error: ReadError, source: str, locator: str = "") -> Unreadable:
    """A ReadError as data."""
    issue = Issue(error.code, error.message, mend=error.mend)
    return Unreadable(source, error.place or source, issue, locator)


def read_inputs(
    paths: Sequence[str],
    *,
    record_id: str | None = None,
    media: str | None = None,
    stdin: BinaryIO | None = None,
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
    return _read_all(paths, record_id, media, stdin)


def _read_all(
    paths: Sequence[str], record_id: str | None, media: str | None, stdin: BinaryIO | None
) -> Iterator[Read]:
    seen: set[str] = set()
    for path in paths:
        if path == STDIN:
            yield from _read_stream(stdin or sys.stdin.buffer, STDIN, media or "txt", record_id)
            continue
        for found in _walk(path, media):
            if isinstance(found, tuple):
                file, form = found
                real = os.path.realpath(file)
                if real not in seen:
                    seen.add(real)
                    yield from _read_file(file, form, record_id)
            else:
                yield found


# ------------------------------------------------------------------ files and folders


def _name(path: str) -> str:
    """The path as it is stored: with slashes, and valid Unicode."""
    return os.fsencode(Path(path).as_posix()).decode("utf-8", "replace")


def _format(path: str) -> str | None:
    name = os.path.basename(path).lower()
    return next((form for suffix, form in _SUFFIXES.items() if name.endswith(suffix)), None)


def _walk(path: str, media: str | None) -> Iterator[tuple[str, str] | Unreadable | Skipped]:
    if not os.path.exists(path):
        error = ReadError("no_such_file", "no such file or folder", place=_name(path), mend="check the path")
        yield unreadable(error, _name(path))
    elif not os.path.isdir(path):
        form = media or _format(path)
        if form is None:
            message = (
                f"unknown kind of file {Path(path).suffix!r}"
                if Path(path).suffix
                else "a file without a suffix"
            )
            error = ReadError(
                "unknown_format", message, place=_name(path), mend=f"name it {_KNOWN}, or give --format"
            )
            yield unreadable(error, _name(path))
        else:
            yield path, form
    else:
        yield from _folder(path)


def _folder(path: str) -> Iterator[tuple[str, str] | Unreadable | Skipped]:
    failures: list[OSError] = []
    found = False
    for folder, folders, files in os.walk(path, onerror=failures.append):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for file in sorted(files):
            full = os.path.join(folder, file)
            reason = _reason_to_skip(full, file)
            if reason is None:
                found = True
                yield full, _format(file) or "txt"
            else:
                yield Skipped(_name(full), reason)
    for failure in failures:
        error = ReadError(
            "unreadable_file", failure.strerror or "cannot be opened", mend="check its permissions"
        )
        yield unreadable(error, _name(str(failure.filename or path)))
    if not found and not failures:
        error = ReadError(
            "empty_folder",
            "no article in the folder",
            place=_name(path),
            mend=f"put files named {_KNOWN} in it",
        )
        yield unreadable(error, _name(path))


def _reason_to_skip(full: str, name: str) -> str | None:
    if name.startswith("."):
        return "hidden"
    if name.split(".", maxsplit=1)[0].lower() in _DOCUMENTATION:
        return "documentation"
    if _format(name) is None:
        return "unknown kind of file"
    return None if os.path.isfile(full) else "no regular file"


def _read_file(path: str, form: str, record_id: str | None) -> Iterator[Read]:
    source = _name(path)
    try:
        with open(path, "rb") as stream:
            yield from _read_stream(stream, source, form, record_id or _stem(source))
    except OSError as error:
        message = error.strerror or "cannot be read"
        yield unreadable(
            ReadError("unreadable_file", message, place=source, mend="check the file and its permissions"),
            source,
        )


def _stem(source: str) -> str:
    name = source.rsplit("/", 1)[-1]
    return (
        name[: -len(suffix)]
        if (suffix := next((s for s in _SUFFIXES if name.lower().endswith(s)), ""))
        else name
    )


def _read_stream(stream: BinaryIO, source: str, form: str, record_id: str | None) -> Iterator[Read]:
    if form == "jsonl":
        yield from _read_records(stream, source)
        return
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        yield unreadable(_too_large(source), source)
        return
    yield RawDocument(source, "", record_id or source, FORMATS[form], data, hashlib.sha256(data).hexdigest())


def _too_large(place: str) -> ReadError:
    message = f"more than {LARGEST // 1024 // 1024} MB for one article"
    return ReadError("too_large", message, place=place, mend="split it, or name many articles .jsonl")


# ------------------------------------------------------------------ JSONL


def _read_records(stream: BinaryIO, source: str) -> Iterator[Read]:
    seen: set[str] = set()
    number = 0
    try:
        for number, line in _lines(stream):
            place = f"{source}:{number}"
            if line is None:
                yield unreadable(_too_large(place), source, f"line {number}")
            elif line.strip(b"\xef\xbb\xbf \t\r\n"):
                yield _one_record(line, source, place, seen)
        if number == 0:
            error = ReadError("empty_input", "nothing in it", place=source, mend="remove it or fill it")
            yield unreadable(error, source)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        message, place = "the compressed file is cut or damaged here", f"{source}:{number + 1}"
        error = ReadError("damaged_archive", message, place=place, mend="fetch the file again")
        yield unreadable(error, source, f"line {number + 1}")


def _one_record(line: bytes, source: str, place: str, seen: set[str]) -> Read:
    data = line.strip()
    try:
        record_id = check_record(data, place)
        if record_id in seen:
            raise ReadError("duplicate_id", f"the id {record_id!r} stands twice in this file", place=place,
                            mend="give each record an id of its own")  # fmt: skip
    except ReadError as error:
        return unreadable(error, source, place.removeprefix(source).replace(":", "line "))
    seen.add(record_id)
    return RawDocument(source, record_id, record_id, FORMATS["jsonl"], data, hashlib.sha256(data).hexdigest())


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines, unpacked where the stream is gzip; None for a line that is too long to read."""
    plain = _unpacked(stream)
    number = 0
    while line := plain.readline(LARGEST + 1):
        number += 1
        if len(line) <= LARGEST:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = plain.readline(LARGEST)
        yield number, None


def _unpacked(stream: BinaryIO) -> BinaryIO:
    buffered = (
        stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream))
    )
    if buffered.peek(2)[:2] == _GZIP:
        return cast(BinaryIO, gzip.GzipFile(fileobj=buffered))
    return buffered
