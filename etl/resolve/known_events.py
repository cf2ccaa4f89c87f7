"""Known events of reference data that an article's events are: congresses, and events named by alias."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from etl.records import EventReport
from etl.reference import load_csv, load_yaml
from etl.resolve.tenures import first_day, last_day
from etl.text.fold import fold
from etl.text.gazetteer import Gazetteer

_FILE, _RULES = "events/known_events.csv", "events/known_event_rules.yaml"
_ROMAN = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """A row of the reference file; ``edtf`` its date as an EDTF string."""

    name: str
    type: str
    country: str
    start: date
    end: date
    edtf: str


def _edtf(start: str, end: str) -> str:
    return start if not end or end == start else f"{start}/{end}"


@cache
def _rows() -> tuple[tuple[KnownEvent, tuple[str, ...]], ...]:
    found = []
    for row in load_csv(_FILE):
        if not row["type"]:
            continue
        end = row["end"] or row["start"]
        known = KnownEvent(
            row["name_vi"], row["type"], row["country"], first_day(row["start"]), last_day(end),
            _edtf(row["start"], row["end"]),
        )  # fmt: skip
        found.append((known, (row["name_vi"], *filter(None, row["aliases"].split("|")))))
    return tuple(found)


@cache
def _ordinal() -> re.Pattern[str]:
    return re.compile(load_yaml(_RULES)["congress"])


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    values = [_ROMAN[letter] for letter in text]
    return sum(-v if any(v < later for later in values[i + 1 :]) else v for i, v in enumerate(values))


@cache
def _congresses() -> dict[tuple[str, int], KnownEvent]:
    """(country, ordinal) → the party's congress."""
    found = {}
    for known, names in _rows():
        number = _ordinal().search(fold(names[0])) if known.type == "congress" else None
        if number:
            found[known.country, _number(number["number"])] = known
    return found


@cache
def _names() -> Gazetteer[KnownEvent]:
    return Gazetteer([(name, known) for known, names in _rows() for name in names if len(name.split()) > 3])


def known_event(event: EventReport) -> KnownEvent | None:
    """The known event that a report tells of, by the party and number of a congress, or by its name."""
    title = fold(event.title)
    if event.type == "congress":
        number = _ordinal().search(title)
        country = event.country or (event.sides[0] if len(event.sides) == 1 else None)
        return _congresses().get((country, _number(number["number"]))) if number and country else None
    hits = {hit.value for hit in _names().find(title)}
    return hits.pop() if len(hits) == 1 else None


def namesakes(event: EventReport) -> tuple[KnownEvent, ...]:
    """The congresses of all parties with the number in a title: a text may leave the party out."""
    found = _ordinal().search(fold(event.title)) if event.type == "congress" else None
    if found is None:
        return ()
    number = _number(found["number"])
    return tuple(known for (_, ordinal), known in _congresses().items() if ordinal == number)
