"""Which year is meant where the text gives none.

Only three things may tell: words of the text ("năm ngoái", "vừa qua"), a full date close by in the
same paragraph, and the publication date. Nothing else; without them the year stays open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from etl.records import DateValue

NEAR = timedelta(days=31)


@dataclass(slots=True)
class Context:
    """What is known where an expression stands."""

    published: date | None
    near: date | None = None  # the last whole date of the same paragraph
    previous: DateValue | None = None  # the last day mentioned before
    year: int | None = None  # the last year mentioned before
    lean: int = 0  # -1 past, 1 to come, 0 the words do not say
    when: Mapping[str, Any] = field(default_factory=dict)  # the direction that a word gives


def day_of(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def year_for(month: int, day: int | None, context: Context) -> tuple[int | None, str]:
    """Year and basis of a day or month without a year; (None, "unknown") where nothing tells.

    >>> year_for(2, 26, Context(date(2024, 3, 1)))
    (2024, 'dateline')
    """
    when = context.when
    if when.get("same") and context.year:
        return context.year, "explicit"
    if "year" in when:
        return (context.published.year + when["year"], "dateline") if context.published else (None, "unknown")
    if context.near and day and (year := _near(month, day, context.near)):
        return year, "explicit"
    if context.published is None:
        return None, "unknown"
    lean = when.get("lean", context.lean)
    firm = "lean" in when
    year = _nearest(month, day, context.published, lean, firm)
    return (year, "dateline") if year else (None, "unknown")


def _near(month: int, day: int, anchor: date) -> int | None:
    for year in (anchor.year, anchor.year + 1, anchor.year - 1):
        found = day_of(year, month, day)
        if found and abs(found - anchor) <= NEAR:
            return year
    return None


def _nearest(month: int, day: int | None, published: date, lean: int, firm: bool) -> int | None:
    """The year that brings the day nearest to publication; ``firm`` forbids the other direction."""
    best: tuple[float, int] | None = None
    for year in (published.year - 1, published.year, published.year + 1):
        found = day_of(year, month, day or 15)
        if found is None:
            continue
        distance = (found - published).days
        if day is None and (year, month) == (published.year, published.month):
            distance = 0
        against = distance * lean < 0
        if firm and against:
            continue
        weighed = abs(distance) * (3.0 if against else 1.0) * (1.2 if distance > 0 and not lean else 1.0)
        if best is None or weighed < best[0]:
            best = (weighed, year)
    return best[1] if best else None
