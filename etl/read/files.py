"""Which files are under a path: formats told by names, folders walked in order, links followed once."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from etl.errors import ReadError
from etl.read.reads import Skipped, Unreadable, shown, stored, unreadable

FORMATS = {"txt": "text/plain", "html": "text/html", "jsonl": "application/json"}
"""Names of the formats, as for ``--format``, and their media types."""

ZIP = "zip"
_SUFFIXES = {".txt": "txt", ".html": "html", ".htm": "html", ".jsonl": "jsonl", ".zip": ZIP}
_OF_MANY = ("jsonl", ZIP)
_PACKED = ".gz"
_KNOWN = "named .txt, .html or .jsonl, each also with .gz, or .zip"
_DOCUMENTATION = ("readme", "sources", "license", "changelog", "notice")


@dataclass(frozen=True, slots=True)
class Found:
    """A file and its format: a key of ``FORMATS``, or ``ZIP``."""

    path: str
    form: str


def format_of(name: str) -> str | None:
    """The format that a file's name tells; None where it tells none.

    >>> format_of("a.html.gz"), format_of("a.pdf")
    ('html', None)
    """
    return _SUFFIXES.get(os.path.splitext(name.lower().removesuffix(_PACKED))[1])


def stem(source: str) -> str:
    """A file's name without the suffixes that tell its format."""
    name = source.rsplit("/", 1)[-1]
    bare = name[: -len(_PACKED)] if name.lower().endswith(_PACKED) else name
    return os.path.splitext(bare)[0] if format_of(name) else name


def reason_to_skip(name: str) -> str | None:
    """Why a file that nobody named is no article, by its name; None where it may be one."""
    if name.startswith("."):
        return "hidden"
    if name.split(".", maxsplit=1)[0].lower() in _DOCUMENTATION:
        return "documentation"
    return "unknown kind of file" if format_of(name) is None else None


def find_files(path: str, media: str | None = None) -> Iterator[Found | Unreadable | Skipped]:
    """The files under a path: itself, or those of a folder and its folders, sorted, links followed.

    ``media`` overrules the suffix of a file that is named.
    """
    if os.path.isdir(path):
        yield from _folder(path)
        return
    try:
        os.stat(path)
    except OSError as error:
        yield _not_there(path, error)
        return
    form = media or format_of(os.path.basename(path))
    yield Found(path, form) if form else _unknown(path)


def count_files(paths: Iterable[str], media: str | None = None) -> int | None:
    """How many files are under ``paths``, none of them read; None where one may hold many articles."""
    count = 0
    for path in paths:
        for found in find_files(path, media):
            if isinstance(found, Found) and (found.form in _OF_MANY or not os.path.isfile(found.path)):
                return None
            count += not isinstance(found, Skipped)
    return count


def _unknown(path: str) -> Unreadable:
    suffix = Path(path).suffix
    message = f"unknown kind of file {suffix!r}" if suffix else "a file without a suffix"
    return _fault("unknown_format", path, message, f"give files {_KNOWN}, or give --format")


def _not_there(path: str, error: OSError) -> Unreadable:
    if os.path.islink(path):
        around = error.errno == errno.ELOOP
        message = "a link that leads back to itself" if around else f"a link to nothing: {_target(path)}"
        return _fault("dangling_link", path, message, "remove the link, or make it lead to a file")
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return _fault("no_such_file", path, "no such file or folder", "check the path")
    return closed(path, error)


def closed(path: str, error: OSError) -> Unreadable:
    """That the system does not let a file or folder be read."""
    message = error.strerror or "cannot be read"
    return _fault("unreadable_file", path, message, "check the file and its permissions")


def _target(path: str) -> str:
    try:
        return shown(stored(os.readlink(path)))
    except OSError:
        return "unknown"


def _fault(code: str, path: str, message: str, mend: str) -> Unreadable:
    source = stored(path)
    return unreadable(ReadError(code, message, place=shown(source), mend=mend), source)


# ------------------------------------------------------------------ folders


def _folder(path: str) -> Iterator[Found | Unreadable | Skipped]:
    empty = True
    for found in _walk(path, _identities_above(path)):
        empty = empty and isinstance(found, Skipped)
        yield found
    if empty:
        yield _fault("empty_folder", path, "no article in the folder", f"put files {_KNOWN} in it")


def _walk(folder: str, walked: set[tuple[int, int]]) -> Iterator[Found | Unreadable | Skipped]:
    """The files of a folder, then those of its folders but the ``walked`` ones."""
    try:
        identity = _identity(folder)
        if identity in walked:
            yield Skipped(stored(folder), "a link to a folder around it, or to one that is read already")
            return
        walked.add(identity)
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield closed(folder, error)
        return
    folders = [entry for entry in found if _is_folder(entry)]
    for entry in found:
        if entry not in folders:
            yield _file(entry)
    for entry in folders:
        if not entry.name.startswith("."):
            yield from _walk(entry.path, walked)


def _identities_above(folder: str) -> set[tuple[int, int]]:
    found = set()
    for parent in Path(os.path.realpath(folder)).parents:
        with suppress(OSError):  # one that is closed to this user cannot be reached by a link either
            found.add(_identity(str(parent)))
    return found


def _identity(folder: str) -> tuple[int, int]:
    status = os.stat(folder)
    return status.st_dev, status.st_ino


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _file(entry: os.DirEntry[str]) -> Found | Unreadable | Skipped:
    reason = reason_to_skip(entry.name)
    if reason is not None:
        return Skipped(stored(entry.path), reason)
    try:
        if os.path.isfile(entry.path):
            return Found(entry.path, format_of(entry.name) or "txt")
        os.stat(entry.path)
    except OSError as error:
        return _not_there(entry.path, error)
    return Skipped(stored(entry.path), "no regular file")
