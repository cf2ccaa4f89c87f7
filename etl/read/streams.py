"""Streams of bytes: unpacked where they are gzip, as UTF-8 where they are UTF-16, never read whole."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, cast

from etl.read.decode import wide_encoding
from etl.read.limits import Budget, Limits

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

DAMAGED = (EOFError, zlib.error, gzip.BadGzipFile)
"""What reading a damaged gzip stream raises."""

_GZIP = b"\x1f\x8b"
_CHUNK = 64 * 1024
_HEAD = 4096


class _Chunks(io.RawIOBase):
    """A stream of the bytes that an iterator gives."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        room = memoryview(buffer)
        if not self._rest:
            self._rest = memoryview(next(self._chunks, b""))
        count = min(len(room), len(self._rest))
        room[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count


class _Counted(io.RawIOBase):
    """A packed stream that adds what is read of it to a budget."""

    def __init__(self, packed: BinaryIO, budget: Budget) -> None:
        self._packed = packed
        self._budget = budget

    def read(self, size: int = -1) -> bytes:
        data = self._packed.read(size)
        self._budget.packed += len(data)
        return data


def peekable(stream: BinaryIO) -> io.BufferedReader:
    """``stream`` as one whose next bytes can be looked at."""
    if hasattr(stream, "peek"):
        return cast(io.BufferedReader, stream)
    return io.BufferedReader(cast(io.RawIOBase, stream))


def unpacked(stream: BinaryIO, limits: Limits) -> io.BufferedReader:
    """The stream, or what it unpacks to where it is gzip.

    Reading then raises one of ``DAMAGED`` at damage, and ReadError (``archive_bomb``) past the limits.
    """
    plain = peekable(stream)
    if plain.peek(2)[:2] != _GZIP:
        return plain
    budget = Budget(limits)
    packed = cast(BinaryIO, _Counted(cast(BinaryIO, plain), budget))
    return within(gzip.GzipFile(fileobj=packed), budget)


def within(stream: io.BufferedIOBase, budget: Budget) -> io.BufferedReader:
    """The unpacked stream, read within a budget; what stands before damage is read."""

    def chunks() -> Iterator[bytes]:
        while data := stream.read1(_CHUNK):
            budget.spend(len(data))
            yield data

    return io.BufferedReader(_Chunks(chunks()), _CHUNK)


def as_utf8(stream: io.BufferedReader) -> io.BufferedReader:
    """The stream with its text as UTF-8, where its beginning shows that it is UTF-16 or UTF-32."""
    encoding = wide_encoding(stream.peek(_HEAD)[:_HEAD])
    if encoding is None:
        return stream
    text = io.TextIOWrapper(stream, encoding, errors="replace", newline="\n")

    def chunks() -> Iterator[bytes]:
        while read := text.read(_CHUNK):
            yield read.encode("utf-8", "replace")

    return io.BufferedReader(_Chunks(chunks()), _CHUNK)
