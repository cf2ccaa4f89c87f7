"""What reading gives: raw documents, and as data what cannot be read or is no article."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from etl.errors import ReadError
from etl.records import Issue, RawDocument

_SHOWN = {code: repr(chr(code))[1:-1] for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)}


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
    return Unreadable(source, error.place or shown(source), issue, locator)


def stored(path: str) -> str:
    """A path as it is stored: with slashes, and valid Unicode; bytes that are none are written out.

    Two names stay two: each byte keeps its value.
    """
    return os.fsencode(Path(path).as_posix()).decode("utf-8", "backslashreplace")


def shown(name: str) -> str:
    """A file's name on one line, its line ends and other control characters written out.

    >>> shown("a\\nb.txt")
    'a\\\\nb.txt'
    """
    return name.translate(_SHOWN)
