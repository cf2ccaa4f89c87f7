"""A year that one event of the article has, for those that belong with it.

"Ngày 23/10 … tới Kazan dự Hội nghị BRICS mở rộng năm 2024": the conference that the visitor attends
tells the year of his visit. A whole date does the same for days of the article's own events near it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from etl.records import DateValue, EventReport
from etl.resolve.event_sameness import names
from etl.text.edtf_bounds import edtf_bounds

_NEAR = timedelta(days=62)
_AROUND = timedelta(days=12)


def with_years(events: Sequence[EventReport], editions: Sequence[EventReport] = ()) -> list[EventReport]:
    """The events, those without a year completed from one that belongs with them.

    ``editions`` are gatherings whose date is known by their number: what happened around them with their
    people, or in their country, has their year.
    """
    own = [e for e in events if e.status in ("occurred", "planned")]
    open_ones = [e for e in own if e.date.kind == "no_year"]
    done = {e.key: _around(e, editions) if editions else _completed(e, own) for e in open_ones}
    return [done.get(e.key, e) for e in events]


def _around(event: EventReport, editions: Sequence[EventReport]) -> EventReport:
    for other in editions:
        together = names(event) & names(other) or (event.country and event.country == other.country)
        value = _near(event.date, other, _AROUND) if together else None
        if value is not None:
            return replace(event, date=value)
    return event


def _completed(event: EventReport, own: Sequence[EventReport]) -> EventReport:
    for other in own:
        value = None
        if other.date.basis == "explicit" and other.date.lower:
            if other.type == "conference" and other.date.kind == "year" and _belongs(event, other):
                value = _in_year(event.date, other.date.lower.year, other.title)
            elif other.date.kind in ("day", "interval"):
                value = _near(event.date, other)
        if value is not None:
            return replace(event, date=value)
    return event


def _belongs(event: EventReport, conference: EventReport) -> bool:
    return bool(names(event) & names(conference)) and event.country == conference.country


def _near(value: DateValue, other: EventReport, reach: timedelta = _NEAR) -> DateValue | None:
    """The date in the year that brings it next to a whole date of the article, where that is near."""
    anchor = other.date.lower
    if anchor is None:
        return None
    for year in (anchor.year, anchor.year - 1, anchor.year + 1):
        found = _in_year(value, year, other.title)
        if found and found.lower and _between(anchor, found.lower) <= reach:
            return found
    return None


def _between(first: date, second: date) -> timedelta:
    return abs(first - second)


def _in_year(value: DateValue, year: int, told: str) -> DateValue | None:
    edtf = (value.edtf or "").replace("XXXX", str(year))
    bounds = edtf_bounds(edtf)
    if bounds is None or bounds.lower is None:
        return None
    return replace(
        value,
        edtf=edtf,
        basis="inferred",
        kind=bounds.kind,
        lower=bounds.lower,
        upper=bounds.upper,
        because=f"the year of {told}",
    )
