"""The one exception root of the project.

Problems with the *data* are values (:class:`etl.records.Issue`); an exception is for what stops a
piece of work. Every message says what, where, and how to mend it, in one line.
"""

from __future__ import annotations


class QuanheError(Exception):
    """Root of all errors raised on purpose.

    ``message`` says what is wrong, ``place`` where (a file, a file and line, a setting), ``mend``
    how to put it right. ``str()`` joins them in one line:

    >>> str(QuanheError("unknown rank 'vp'", place="titles.yaml: entry 14", mend="use one of …"))
    "titles.yaml: entry 14: unknown rank 'vp'; use one of …"

    ``code`` is the kind of error, for programs that read the log.
    """

    exit_code = 1
    code = "failed"

    def __init__(self, message: str, *, place: str | None = None, mend: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.place = place
        self.mend = mend

    def __str__(self) -> str:
        text = f"{self.place}: {self.message}" if self.place else self.message
        return f"{text}; {self.mend}" if self.mend else text


class UsageError(QuanheError):
    """The command or its arguments are wrong."""

    exit_code = 2
    code = "usage"


class DatabaseUnavailableError(QuanheError):
    """No database can be reached or started."""

    exit_code = 3
    code = "database_unavailable"


class ReadError(QuanheError):
    """One input cannot be read as an article. ``code`` is a code of ``issue_codes``."""

    def __init__(self, code: str, message: str, *, place: str | None = None, mend: str | None = None) -> None:
        super().__init__(message, place=place, mend=mend)
        self.code = code


class ReferenceDataError(QuanheError):
    """A reference file is malformed; the message names the file, the entry and the mend."""

    code = "reference_data"
