"""What is said on standard error: a line for people, or a line of JSON for programs."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise
from typing import Protocol

from etl.errors import QuanheError
from etl.records import Issue

LOG_FORMATS = ("text", "json")
LOG_FORMAT_FLAG = "--log-format"
LOG_FORMAT_VARIABLE = "QUANHE_LOG_FORMAT"


class Failed(Protocol):
    """An input that failed, at whatever stage."""

    @property
    def source(self) -> str:
        """The file, or - for standard input."""

    @property
    def place(self) -> str:
        """The file, or the file and line, for people."""

    @property
    def issue(self) -> Issue:
        """What is wrong, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Message:
    """Something said beside the result.

    ``code`` is one of ``issue_codes`` for an input that failed, else the kind of message. ``place`` is for
    people and may name a line in ``file``. ``details`` are further members of the JSON object.

    >>> Message("error", "usage", "no such query", mend="'etl query' lists them").line()
    "no such query; 'etl query' lists them"
    """

    level: str
    code: str
    message: str
    file: str | None = None
    place: str | None = None
    mend: str | None = None
    details: Mapping[str, object] = field(default_factory=dict)

    def line(self) -> str:
        """Place, message and mend as one line."""
        return " ".join(str(QuanheError(self.message, place=self.place, mend=self.mend)).split())

    def members(self) -> dict[str, object]:
        """The members of the JSON object, in order; those that are not known are null."""
        named = {name: getattr(self, name) for name in ("level", "code", "message", "file", "place", "mend")}
        return {"time": datetime.now(UTC).isoformat(timespec="milliseconds"), **named, **self.details}


def of_error(error: QuanheError) -> Message:
    """An error that was raised on purpose."""
    return Message("error", error.code, error.message, place=error.place, mend=error.mend)


def of_failure(failed: Failed) -> Message:
    """An input that could not be read, extracted or loaded, or was passed over."""
    issue = failed.issue
    level = "warning" if issue.is_passed_over else "error"
    return Message(level, issue.code, issue.message, failed.source, failed.place, issue.mend)


def wanted_log_format(arguments: Sequence[str]) -> str:
    """The form that the command line asks for, or the environment.

    Looked for before the command line is parsed, for what is wrong in it is told in that form too.
    """
    wanted = os.environ.get(LOG_FORMAT_VARIABLE, "")
    for flag, value in pairwise([*arguments, ""]):
        if flag == LOG_FORMAT_FLAG:
            wanted = value
        elif flag.startswith(f"{LOG_FORMAT_FLAG}="):
            wanted = flag.partition("=")[2]
    return wanted if wanted in LOG_FORMATS else "text"


class LogHandler(logging.Handler):
    """Passes on what libraries log, so that no line of theirs stands between those of JSON."""

    def __init__(self, tell: Callable[[Message], None]) -> None:
        super().__init__(logging.WARNING)
        self.tell = tell

    def emit(self, record: logging.LogRecord) -> None:
        """One message for one record."""
        level = "error" if record.levelno >= logging.ERROR else "warning"
        self.tell(Message(level, "library", record.getMessage().strip(), place=record.name))
