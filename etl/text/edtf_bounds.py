"""First and last possible day of an EDTF string, with its kind.

The forms that this project writes itself are computed here, in microseconds; the ``edtf`` package
(tens of milliseconds a string) reads every other form of ISO 8601-2. A test compares the two.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

_POINT = re.compile(r"(?P<year>\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
# ISO 8601-2 4.8: season codes as (first month, last month)
_PARTS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
          37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12)}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bounds:
    """What an EDTF string says: ``lower``/``upper`` None where open or without a year."""

    kind: str  # a code of codes/date_kinds.yaml
    lower: date | None
    upper: date | None
    month: int | None = None
    day: int | None = None


@cache
def _point(text: str) -> Bounds | None:
    found = _POINT.fullmatch(text)
    if found is None:
        return None
    month = int(found["month"]) if found["month"] else None
    day = int(found["day"]) if found["day"] else None
    try:
        return _open_year(month, day) if found["year"] == "XXXX" else _with_year(found["year"], month, day)
    except ValueError:  # the calendar has no such day
        return None


def _open_year(month: int | None, day: int | None) -> Bounds | None:
    if month is None:
        return None
    date(2000, month, day or 1)
    return Bounds("no_year", None, None, month, day)


def _with_year(year: str, month: int | None, day: int | None) -> Bounds:
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if month is None:
        return Bounds("year" if low == high else "decade", date(low, 1, 1), date(high, 12, 31))
    if day is not None:
        return Bounds("day", date(low, month, day), date(high, month, day), month, day)
    first, last = _PARTS.get(month, (month, month))
    kind = "season" if month in _PARTS else "month"
    upper = date(high, last, calendar.monthrange(high, last)[1])
    return Bounds(kind, date(low, first, 1), upper, month if kind == "month" else None)


def _many(text: str, kind: str, separator: str) -> Bounds | None:
    parts = [_point(part.strip()) for part in re.split(separator, text) if part.strip()]
    if not parts or None in parts:
        return None
    first, last = parts[0], parts[-1]
    assert first is not None and last is not None
    if first.kind == "no_year" or last.kind == "no_year":
        return Bounds("no_year", None, None, first.month, first.day)
    return Bounds(kind, first.lower, last.upper)


@lru_cache(maxsize=4096)
def edtf_bounds(edtf: str) -> Bounds | None:
    """Kind and bounds of an EDTF string (levels 0 to 2); None where it is not EDTF.

    >>> edtf_bounds("2021-06-28/2021-06-29").upper
    datetime.date(2021, 6, 29)
    """
    if edtf.startswith("[") and edtf.endswith("]"):
        found = _many(edtf[1:-1], "one_of", r",|\.\.")
    elif edtf.startswith("{") and edtf.endswith("}"):
        found = _many(edtf[1:-1], "set", r",|\.\.")
    elif "/" in edtf:
        found = _many(edtf, "interval", "/")
    else:
        found = _point(edtf)
    return found or _by_package(edtf)


def _by_package(edtf: str) -> Bounds | None:
    from edtf import parse_edtf  # noqa: PLC0415  # slow to import, rarely needed
    from edtf.parser.edtf_exceptions import EDTFParseException  # noqa: PLC0415

    try:
        parsed: Any = parse_edtf(edtf)
    except (EDTFParseException, ValueError):
        return None
    kind = "interval" if "/" in edtf else "one_of" if edtf[0] == "[" else "set" if edtf[0] == "{" else "year"
    plain = edtf.strip("?~%")
    if kind == "year" and plain.count("-") and "X" not in plain:
        kind = "day" if plain.count("-") == 2 else "month"
    return Bounds(kind, _day(parsed, "lower_strict"), _day(parsed, "upper_strict"))


def _day(parsed: Any, side: str) -> date | None:
    """One bound as a date; None where it is open, or where the package gives its year 0 or 9999."""
    try:
        moment = getattr(parsed, side)()
        return date(*moment[:3]) if 0 < moment[0] < 9999 else None
    except (TypeError, ValueError, AttributeError):
        return None
