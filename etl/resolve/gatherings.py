"""Gatherings that come back: which edition a title names, and what that says of its date and place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from etl.records import DateValue, EventReport
from etl.reference import load_csv, load_yaml
from etl.resolve.tenures import first_day, last_day
from etl.resolve.windows import Window
from etl.text.alternation import alternatives
from etl.text.date_agreement import own
from etl.text.edtf_bounds import edtf_bounds
from etl.text.fold import fold
from etl.text.gazetteer import Gazetteer

_FILE, _RULES = "events/gatherings.csv", "events/gatherings.yaml"
_ROMAN = {"i": 1, "v": 5, "x": 10}
_HIGHEST = 60  # the highest number that an abbreviation carries
_KINDS = frozenset({"conference", "talks"})
_MARGIN = timedelta(days=7)
_NEAR = timedelta(days=21)  # an article that names no edition tells of one so near to it


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of a gathering; ``edtf`` its date as an EDTF string."""

    series: str
    number: int | None
    year: int
    country: str
    place: str | None
    start: date
    end: date
    edtf: str


@cache
def _editions() -> dict[str, tuple[Edition, ...]]:
    found: dict[str, list[Edition]] = {}
    for row in load_csv(_FILE):
        start, end = row["start"], row["end"]
        edition = Edition(
            row["series"], int(row["number"]) if row["number"] else None, int(row["year"]), row["country"],
            row["place"] or None, first_day(start), last_day(end),
            start if start == end else f"{start}/{end}",
        )  # fmt: skip
        found.setdefault(edition.series, []).append(edition)
    return {series: tuple(editions) for series, editions in found.items()}


@cache
def _names() -> Gazetteer[tuple[str, int | None]]:
    """Series by name; an abbreviation with its number is one word ("COP26")."""
    series = load_yaml(_RULES)["series"].items()
    pairs = [(name, code) for code, entry in series for name in entry.get("names", ())]
    short = [(name, code) for name, code in pairs if name.isalpha()]
    numbered = [(f"{name}{n}", (code, n)) for name, code in short for n in range(1, _HIGHEST)]
    return Gazetteer([*((name, (code, None)) for name, code in pairs), *numbered])


@cache
def _pairs() -> dict[tuple[str, ...], str]:
    series = load_yaml(_RULES)["series"].items()
    return {tuple(entry["sides"]): code for code, entry in series if "sides" in entry}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    rules = load_yaml(_RULES)
    return re.compile(rules[name].replace("{words}", alternatives(list(rules["numbers"]))))


def _number(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    words: dict[str, int] = load_yaml(_RULES)["numbers"]
    if text in words:
        return words[text]
    values = [_ROMAN[letter] for letter in text]
    return sum(-v if any(v < later for later in values[i + 1 :]) else v for i, v in enumerate(values))


def edition_number(title: str) -> int | None:
    """The number of the edition that a title gives ("lần thứ hai", "khóa 79"), or None."""
    found = _pattern("counted").search(fold(title))
    return _number(found["number"]) if found else None


def _named(event: EventReport) -> tuple[str, int | None] | None:
    """The series and the number of the edition that a title names; a summit of two is known by its sides."""
    title = fold(event.title)
    number = edition_number(title)
    if event.type == "talks":
        code = _pairs().get(event.sides)
        return (code, number) if code and load_yaml(_RULES)["summit"] in title else None
    if any(word in title for word in load_yaml(_RULES)["not_leaders"]):
        return None
    for hit in _names().find(title):
        if not _pattern("not_before").match(title, hit.end):
            code, own_number = hit.value
            attached = _pattern("attached").match(title, hit.end)
            return code, own_number or number or (_number(attached["number"]) if attached else None)
    return None


def edition_of(event: EventReport, window: Window, published: date | None) -> Edition | None:
    """The one edition that number, year, date, country and the window of the article's people leave."""
    named = _named(event) if event.type in _KINDS else None
    if named is None:
        return None
    code, number = named
    year = _pattern("year").search(event.title)
    candidates: Iterable[Edition] = _editions().get(code, ())
    if year is not None:
        candidates = [e for e in candidates if e.year == int(year["year"])]
    elif number is not None:
        candidates = [e for e in candidates if e.number == number]
    else:
        candidates = _by_setting(event, list(candidates), window, published)
    found = {(e.edtf, e.country): e for e in candidates if not _ruled_out(event, e)}
    return next(iter(found.values())) if len(found) == 1 else None


def _by_setting(
    event: EventReport, editions: Sequence[Edition], window: Window, published: date | None
) -> list[Edition]:
    """Of a title without number or year: those near the publication, or at the event's own place and time."""
    if event.status not in ("occurred", "planned"):
        return []
    if published is not None:
        return [e for e in editions if e.start - _NEAR <= published <= e.end + _NEAR]
    if event.country is None or (own(event.date) is None and event.date.edtf is None):
        return []
    held = [e for e in editions if e.country == event.country]
    return [e for e in held if any(low <= e.end and e.start <= high for low, high in window)]


def _ruled_out(event: EventReport, edition: Edition) -> bool:
    """Whether the text's own date is well apart from the edition; people come before and leave after it."""
    stated = own(event.date)
    bounds = edtf_bounds((stated.edtf or "").replace("XXXX", str(edition.year))) if stated else None
    if bounds is None or bounds.lower is None or bounds.upper is None:
        return False
    return bounds.upper < edition.start - _MARGIN or edition.end + _MARGIN < bounds.lower


def _value(edtf: str, edition: Edition) -> DateValue:
    bounds = edtf_bounds(edtf)
    assert bounds is not None
    told = f"{edition.series} {edition.number or edition.year}: {edition.edtf}"
    return DateValue(
        edtf, "inferred", bounds.kind, bounds.lower, bounds.upper, bounds.month, bounds.day, because=told
    )


def with_edition(event: EventReport, edition: Edition) -> EventReport:
    """The event with the date and country of its edition, where the text gives none or less.

    A place that the text does not name is not taken from reference data. Where the day of the article's own
    events is well apart from the edition, the edition lies behind or is still to come.
    """
    at_home = event.country in (None, edition.country)
    event = replace(event, country=edition.country, place=event.place if at_home else None)
    value = event.date
    told = own(value)
    if value.edtf is None or (told is not None and told.kind == "year"):
        return replace(event, date=_value(edition.edtf, edition))
    day = _value(value.edtf.replace("XXXX", str(edition.year)), edition) if "XXXX" in value.edtf else value
    if told is None and day.lower and day.upper:
        if day.upper < edition.start:
            return replace(event, date=_value(edition.edtf, edition), status="planned")
        if edition.end < day.lower:
            behind = "historical" if edition.end + _MARGIN < day.lower else event.status
            return replace(event, date=_value(edition.edtf, edition), status=behind)
    return replace(event, date=replace(day, time=value.time))
