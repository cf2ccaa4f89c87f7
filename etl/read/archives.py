"""ZIP archives: read as the folders that they hold, nothing unpacked to the disk."""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from etl.errors import ReadError
from etl.read.files import ZIP, format_of, reason_to_skip, stem
from etl.read.limits import Budget, Limits
from etl.read.reads import Read, Skipped, shown, stored, unreadable
from etl.read.streams import within

_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
_ENCRYPTED = 1  # bit of the flags of a member
ReadStream = Callable[[BinaryIO, str, str, str], Iterator[Read]]


def read_zip(path: str, limits: Limits, read: ReadStream) -> Iterator[Read]:
    """What ``read`` makes of each member that may be an article: a stream, its source, format and id.

    A member's source is the archive's path, a slash and its own name.
    """
    source = stored(path)
    budget = Budget(limits, packed=os.path.getsize(path))
    try:
        with zipfile.ZipFile(path) as archive:
            for member in sorted(archive.infolist(), key=lambda info: info.filename):
                if not member.is_dir() and not budget.is_spent:
                    yield from _member(archive, member, f"{source}/{member.filename}", budget, read)
    except ReadError as error:  # the archive as a whole
        yield unreadable(ReadError(error.code, error.message, place=shown(source), mend=error.mend), source)
    except _DAMAGED:
        yield unreadable(_damaged(source), source)


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, source: str, budget: Budget, read: ReadStream
) -> Iterator[Read]:
    name = member.filename.rsplit("/", 1)[-1]
    form = format_of(name)
    reason = reason_to_skip(name) or ("an archive in an archive" if form == ZIP else None)
    if reason or form is None:
        yield Skipped(source, reason or "unknown kind of file")
        return
    if member.flag_bits & _ENCRYPTED:
        mend = "unpack it with its password"
        yield unreadable(ReadError("unreadable_file", "encrypted", place=shown(source), mend=mend), source)
        return
    try:
        with archive.open(member) as stream:
            plain = cast(BinaryIO, within(cast(io.BufferedIOBase, stream), budget))
            yield from read(plain, source, form, stem(source))
    except _DAMAGED:
        yield unreadable(_damaged(source), source)


def _damaged(source: str) -> ReadError:
    message = "the archive is cut or damaged here"
    return ReadError("damaged_archive", message, place=shown(source), mend="fetch the file again")
