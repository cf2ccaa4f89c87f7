"""What the text leaves open of a date, bounded by reference tenures and known events.

An article calls its people by the offices they hold as it is written. The days on which all of them
did so bound its news: "ngày 26/2" is the 26 February of those years, a visit without a date lies
between the first and the last of those days. Only reference tenures count, never what other articles
say, and nothing outside the article's own blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from etl.records import DateValue, EventReport, Issue, PersonReport
from etl.resolve.anniversaries import Anniversary, anniversary_year, find_anniversary, partner_of
from etl.resolve.event_years import with_years
from etl.resolve.gatherings import edition_of, with_edition
from etl.resolve.known_events import KnownEvent, known_event, namesakes
from etl.resolve.told_years import told_years
from etl.resolve.windows import ALWAYS, Held, Window, because, intersect, offices_held, window_of
from etl.text.article import ArticleText
from etl.text.edtf_bounds import Bounds, edtf_bounds

_NO_YEAR = re.compile(r"XXXX(?P<rest>-\d\d(?:-\d\d)?)(?:/XXXX(?P<last>-\d\d(?:-\d\d)?))?")
_MOST_YEARS = 3
_LONGEST_DAYS = 366
_AFTERMATH_DAYS = 60
_MARGIN = timedelta(days=45)
_NOW = frozenset({"occurred", "planned"})


def bound_dates(
    article: ArticleText, events: Sequence[EventReport], people: Sequence[PersonReport]
) -> tuple[tuple[EventReport, ...], tuple[Issue, ...]]:
    """The events with open years bounded, and an issue for each contradiction with reference data.

    A day or month without a year becomes the one, or one of the few, in which the article's people
    held their offices: "[2023-02-26,2024-02-26]". In an article without a date, news without a date
    becomes "[2024-05-22..2024-10-21]" where that says something: both ends known, a year apart at
    most. A date that reference data contradict is kept as the text has it.
    """
    known = _known(article, events, people)
    events = _of_editions(article, events, known)
    now = [_bounded(article, event, known) for event in events]
    today = _day_of(now)
    bounded = tuple(_recalled(event, today) for event in now)
    return bounded, tuple(_contradictions(events))


@dataclass(frozen=True, slots=True)
class _Known:
    """What bounds the article as a whole: offices by person key, congresses, an anniversary; and why.

    An anniversary serves to complete a day or month; alone it says too little to date an event.
    """

    held: dict[str, tuple[Held, ...]]
    congresses: Window
    reasons: dict[date, str]  # the end of the window that a congress sets → the congress
    anniversary: Anniversary | None
    partner: str | None
    told: Window  # the days that other whole dates of the text leave


def _known(article: ArticleText, events: Sequence[EventReport], people: Sequence[PersonReport]) -> _Known:
    low, high = date.min, date.max
    reasons = {}
    for event in events:
        known = known_event(event) if event.type == "congress" else None
        if known is None or event.status not in ("planned", "historical"):
            continue
        if event.status == "planned":
            high = min(high, known.end)
        else:
            low = max(low, known.start)
        reasons[known.end if event.status == "planned" else known.start] = f"{known.name}: {known.edtf}"
    window: Window = ((low, high),) if low <= high else ALWAYS
    partner = partner_of(events)
    anniversary = find_anniversary(article, partner)
    return _Known(
        offices_held(article, people), window, reasons, anniversary, partner, _told_days(article, events)
    )


def _told_days(article: ArticleText, events: Sequence[EventReport]) -> Window:
    """The days that whole dates of the text leave: what it recalls came before, what it announces will come.

    Both by a margin, for a text recalls what has just happened; so they tell the year of a day, no more.
    """
    low, high = told_years(article.folded)
    for event in events:
        stated = event.date if event.date.basis == "explicit" and event.date.kind != "year" else None
        if stated and stated.lower and event.status == "historical":
            low = max(low, stated.lower - _MARGIN)
        if stated and stated.upper and event.status == "planned":
            high = min(high, stated.upper + _MARGIN)
    return ((low, high),) if low <= high else ALWAYS


def _of_editions(article: ArticleText, events: Sequence[EventReport], known: _Known) -> list[EventReport]:
    """Gatherings that come back with what their edition says, and the year for what happened around them."""
    window, _ = window_of(known.held.values())
    editions = {e.key: found for e in events if (found := edition_of(e, window, article.published))}
    if not editions:
        return list(events)
    told = [with_edition(e, editions[e.key]) if e.key in editions else e for e in events]
    return with_years(told, [e for e in told if e.key in editions])


def _around(published: date | None, status: str) -> Window:
    """The days that the day of publication leaves: up to it, or for what is planned a year from it."""
    if published is None:
        return ALWAYS
    if status == "planned":
        return ((published, published + timedelta(days=_LONGEST_DAYS)),)
    return ((date.min, published),)


def _bounded(article: ArticleText, event: EventReport, known: _Known) -> EventReport:
    value = event.date
    if value.edtf is None and (year := anniversary_year(event.title, known.partner)):
        inferred = _inferred(value, str(year))
        return replace(event, date=replace(inferred, because=f"diplomatic relations with {known.partner}"))
    open_year = _NO_YEAR.fullmatch(value.edtf) if value.edtf else None
    if event.status not in _NOW or (value.edtf and not open_year) or (article.published and not open_year):
        return event
    present = [known.held[p.person] for p in event.participants if p.person in known.held]
    window, used = window_of([*present, *known.held.values()])
    reasons = []
    if open_year and known.anniversary and (narrowed := intersect(window, known.anniversary.window)):
        window, reasons = narrowed, [known.anniversary.reason]
    window = intersect(window, known.congresses) or window
    window = (intersect(window, known.told) or window) if open_year else window
    window = intersect(window, _around(article.published, event.status)) or window
    reasons += [reason for end, reason in known.reasons.items() if end in (window[0][0], window[-1][1])]
    bounded = _dated(event, open_year, window) if open_year else _undated(value, window) if present else None
    if bounded is None:
        return event
    return replace(event, date=replace(bounded, because=because(window, used, reasons) or None))


def _day_of(events: Sequence[EventReport]) -> date | None:
    """The one day of the article's news, where it is inferred to the day."""
    days = {
        e.date.upper
        for e in events
        if e.status == "occurred" and e.date.basis == "inferred" and e.date.kind in ("day", "interval")
    }
    return days.pop() if len(days) == 1 else None


def _recalled(event: EventReport, today: date | None) -> EventReport:
    """A recalled event without a year: the last such day before the news."""
    found = _NO_YEAR.fullmatch(event.date.edtf) if event.date.edtf else None
    if today is None or found is None or event.status != "historical":
        return event
    for year in (today.year, today.year - 1):
        bounds = edtf_bounds(f"{year}{found['rest']}")
        if bounds and bounds.lower and bounds.lower <= today:
            edtf = f"{year}{found['rest']}" + (f"/{year}{found['last']}" if found["last"] else "")
            return replace(event, date=replace(_inferred(event.date, edtf), because=f"before {today}"))
    return event


def _years(rest: str, window: Window) -> list[int]:
    """The years in which a month or day without a year lies in the window; none where it is open."""
    if window[0][0] == date.min or window[-1][1] == date.max:
        return []
    years = []
    for year in range(window[0][0].year, window[-1][1].year + 1):
        bounds = edtf_bounds(f"{year}{rest}")
        if bounds is None or bounds.lower is None or bounds.upper is None:
            continue
        if any(low <= bounds.upper and bounds.lower <= high for low, high in window):
            years.append(year)
    return years


def _dated(event: EventReport, found: re.Match[str], window: Window) -> DateValue | None:
    """The date with its year, or a set of days where several years are left.

    Only days make a set: of a month or of a visit, of which the text gives one day, a set would say
    more than is known.
    """
    years, rest = _years(found["rest"], window), found["rest"]
    several = not found["last"] and event.type != "visit" and event.date.day is not None
    if not years or len(years) > (_MOST_YEARS if several else 1):
        return None
    if found["last"]:
        return _inferred(event.date, f"{years[0]}{rest}/{years[0]}{found['last']}")
    days = ",".join(f"{year}{rest}" for year in years)
    return _inferred(event.date, days if len(years) == 1 else f"[{days}]")


def _undated(value: DateValue, window: Window) -> DateValue | None:
    low, high = window[0][0], window[-1][1]
    if len(window) > 1 or low == date.min or high == date.max:
        return None
    if not 0 < (high - low).days <= _LONGEST_DAYS:
        return None  # one day alone is that on which one of two people named follows the other
    whole = (low, high) == (date(low.year, 1, 1), date(low.year, 12, 31))
    return _inferred(value, str(low.year) if whole else f"[{low}..{high}]")


def _inferred(value: DateValue, edtf: str) -> DateValue:
    bounds = edtf_bounds(edtf)
    assert bounds is not None
    return replace(
        value, edtf=edtf, basis="inferred", kind=bounds.kind, lower=bounds.lower, upper=bounds.upper
    )


def _ruled_out(stated: Bounds, known: KnownEvent) -> bool:
    """Whether a stated date is well apart from the known one; what follows closely tells of its results."""
    if stated.lower is None or stated.upper is None:
        return False
    margin = timedelta(days=_AFTERMATH_DAYS)
    return stated.upper < known.start or known.end + margin < stated.lower


def _contradictions(events: Sequence[EventReport]) -> Iterator[Issue]:
    """An issue for each known event to which the text gives a date that reference data rule out."""
    for event in events:
        stated = edtf_bounds(event.date.edtf) if event.date.edtf and event.date.basis == "explicit" else None
        known = known_event(event) if stated else None
        if stated is None or known is None or not _ruled_out(stated, known):
            continue
        if not all(_ruled_out(stated, namesake) for namesake in namesakes(event)):
            continue
        year = event.date.edtf[:4] if event.date.edtf else ""
        quotes = sorted(event.evidence, key=lambda quote: year not in quote.quote)
        place = quotes[0] if quotes else None  # the quote that asserts the date, where one does
        yield Issue(
            code="date_contradicts_reference",
            message=f"{known.name}: the text gives {event.date.edtf}, reference data {known.edtf}",
            start=place.start if place else None,
            end=place.end if place else None,
            mend="confirm one of the dates by a judgement",
            asserted=event.date.edtf,
            expected=known.edtf,
        )
