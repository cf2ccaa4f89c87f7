"""Dates, times and numbers as the reader's country writes them, for tables that people look at."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from etl.errors import UsageError

ISO = "iso"
GROUPED_FROM = 10_000  # below, a number may be a year, and many languages group none so small
_NOT_COUNTED = re.compile(r"(^|_)(id|key|year|code|version|pid)$")


@dataclass(frozen=True, slots=True)
class Habits:
    """The locales of times and of numbers; None for ISO 8601 and plain digits."""

    times: str | None = None
    numbers: str | None = None


def habits_of(environment: Mapping[str, str] = os.environ) -> Habits:
    """What the environment says, as POSIX reads it; a locale that nobody knows counts as none.

    >>> habits_of({"LANG": "vi_VN.UTF-8", "LC_NUMERIC": "C"})
    Habits(times='vi_VN', numbers=None)
    """

    def chosen(category: str) -> str | None:
        names = (environment.get(name) for name in ("LC_ALL", category, "LANG"))
        return known_locale(next(filter(None, names), ""))

    return Habits(chosen("LC_TIME"), chosen("LC_NUMERIC"))


def habits_named(name: str) -> Habits:
    """Those of a locale such as ``vi`` or ``en_GB``, or of ``iso``; UsageError where nobody knows it."""
    if name == ISO:
        return Habits()
    found = known_locale(name)
    if found is None:
        raise UsageError(f"there is no locale '{name}'", mend=f"write it like vi, en_GB, or {ISO}")
    return Habits(found, found)


def known_locale(name: str) -> str | None:
    """The locale's name without encoding and modifier; None for C, POSIX and what the CLDR lacks."""
    bare = re.split(r"[.@]", name.strip())[0].replace("-", "_")
    if bare in ("", "C", "POSIX"):
        return None
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  (slow, and for terminals alone)

    try:
        return str(Locale.parse(bare))
    except (UnknownLocaleError, ValueError):
        return None


def localized(column: str, value: object, habits: Habits) -> object:
    """``value`` as text in the reader's form where it is a time or a counted number, else as it is.

    >>> localized("signed_on", date(2024, 7, 11), Habits(times="en_GB"))
    '11 Jul 2024'
    >>> localized("articles", 1234567, Habits(numbers="vi"))
    '1.234.567'
    >>> localized("year", 2024, Habits(numbers="vi"))
    2024
    """
    match value:
        case list() | tuple():
            return [localized(column, item, habits) for item in value]
        case bool() | None:
            return value
        case date() | time() if habits.times is not None:
            return _time(value, habits.times)
        case int() | float() | Decimal() if habits.numbers is not None and not _NOT_COUNTED.search(column):
            return _number(value, habits.numbers)
    return value


def _time(value: date | time, locale: str) -> str:
    from babel.dates import format_date, format_datetime, format_time  # noqa: PLC0415

    match value:
        case datetime():
            # the zone of the reader's machine, where the value knows its own
            return format_datetime(value.astimezone() if value.tzinfo else value, locale=locale)
        case date():
            return format_date(value, locale=locale)
        case _:
            return format_time(value, "short", locale=locale)


def _number(value: float | Decimal, locale: str) -> object:
    from babel.numbers import format_decimal  # noqa: PLC0415

    if isinstance(value, int) and abs(value) < GROUPED_FROM:
        return value
    return format_decimal(value, locale=locale, decimal_quantization=False)
