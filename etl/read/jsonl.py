"""Records of a file of many articles: one JSON object a line, read one at a time."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from typing import BinaryIO

from etl.errors import ReadError
from etl.read.decode import refuse_binary
from etl.read.limits import Limits
from etl.read.reads import Read, Unreadable, shown, unreadable
from etl.read.record import check_record
from etl.read.streams import DAMAGED, as_utf8, unpacked
from etl.records import RawDocument

MEDIA_TYPE = "application/json"
_HEAD = 4096
_PATIENCE = 100  # lines without a JSON object before a file counts as something else
_FEW = 3  # of them that are each worth a line
_MOST = 1000  # faults of one file that are told one by one
_NO_RECORD = frozenset({"bad_json", "wrong_encoding", "binary_input", "empty_input"})
_STOPPED = frozenset({"damaged_archive", "archive_bomb"})
_BLANK = b"\xef\xbb\xbf \t\r\n\0"


def read_records(stream: BinaryIO, source: str, limits: Limits) -> Iterator[Read]:
    """Every record of ``stream``, packed or not; one that is none is a fault with its line's number.

    A file that holds nothing like records is one fault; of very many faults the last ones are but counted.
    """
    reads = _with_most_faults(_records(stream, source, limits), source)
    held: list[Unreadable] = []
    for read in reads:
        code = read.issue.code if isinstance(read, Unreadable) else None
        if code in _STOPPED and len(held) > _FEW:
            yield read  # what was unpacked before it was not sound either
            return
        if not isinstance(read, Unreadable) or code not in _NO_RECORD:
            yield from held
            yield read
            yield from reads
            return
        held.append(read)
        if len(held) == _PATIENCE:
            break
    yield from held if len(held) <= _FEW else [_no_records(held, source)]


def _with_most_faults(reads: Iterator[Read], source: str) -> Iterator[Read]:
    faults = 0
    for read in reads:
        faults += isinstance(read, Unreadable)
        if faults <= _MOST or not isinstance(read, Unreadable) or read.issue.code in _STOPPED:
            yield read
    if faults > _MOST:
        message = f"{faults - _MOST} more lines cannot be read"
        mend = "mend the lines that are named, and read the file again"
        yield unreadable(ReadError("more_faults", message, place=shown(source), mend=mend), source)


def _no_records(held: list[Unreadable], source: str) -> Unreadable:
    """That a file is nothing but faults."""
    first = held[0].issue.message
    count = f"its first {len(held)}" if len(held) == _PATIENCE else f"its {len(held)}"
    message = f"no JSON lines: none of {count} lines is a JSON object; the first one: {first}"
    mend = "give one JSON object a line, or name it .txt or .html"
    return unreadable(ReadError("bad_json", message, place=shown(source), mend=mend), source)


def _records(stream: BinaryIO, source: str, limits: Limits) -> Iterator[Read]:
    seen: dict[str, int] = {}
    number = 0
    filled = False
    try:
        plain = as_utf8(unpacked(stream, limits))
        refuse_binary(plain.peek(_HEAD)[:_HEAD], shown(source))
        for number, line in _lines(plain, limits):
            place = f"{shown(source)}:{number}"
            if line is None:
                yield unreadable(limits.too_large(place), source, f"line {number}")
            elif line.strip(_BLANK):
                yield _one_record(line.strip(), source, place, number, seen)
            else:
                continue
            filled = True
    except DAMAGED:
        yield _damaged(source, number + 1)
    except ReadError as error:
        yield unreadable(error, source, f"line {number + 1}")
    else:
        if not filled:
            mend = "remove it or fill it"
            yield unreadable(
                ReadError("empty_input", "nothing in it", place=shown(source), mend=mend), source
            )


def _damaged(source: str, line: int) -> Unreadable:
    message, place = "the compressed file is cut or damaged here", f"{shown(source)}:{line}"
    error = ReadError("damaged_archive", message, place=place, mend="fetch the file again")
    return unreadable(error, source, f"line {line}")


def _one_record(data: bytes, source: str, place: str, number: int, seen: dict[str, int]) -> Read:
    try:
        record_id = check_record(data, place)
        first = seen.setdefault(record_id, number)
        if first != number:
            message = f"the id {record_id!r} stands on line {first} already"
            mend = "give each record an id of its own, or take one out"
            raise ReadError("duplicate_id", message, place=place, mend=mend)
    except ReadError as error:
        return unreadable(error, source, f"line {number}")
    return RawDocument(source, record_id, record_id, MEDIA_TYPE, data, hashlib.sha256(data).hexdigest())


def _lines(stream: io.BufferedReader, limits: Limits) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines; None for a line that is too long to read."""
    number = 0
    while line := stream.readline(limits.article + 1):
        number += 1
        if len(line) <= limits.article:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(limits.article)
        yield number, None
