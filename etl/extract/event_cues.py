"""The cues of events, compiled from ``reference/events/types.yaml``, and the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from etl.errors import ReferenceDataError
from etl.reference import load_yaml
from etl.text.alternation import alternatives, whole_words
from etl.text.gazetteer import Gazetteer

TYPES = "events/types.yaml"
GROUNDS = "events/grounds.yaml"
CONTEXT = ("events/context.yaml", "events/outlook.yaml", GROUNDS)
_EDITIONS = 100  # numbers that an abbreviation may carry
_FORMS = frozenset({"verb", "noun", "name"})
_NEEDS = frozenset(
    {"person", "country", "document", "purpose", "day", "message", "pair", "compatriots", "site"}
)


@dataclass(frozen=True, slots=True)
class Cue:
    """One way in which texts tell of a type of event."""

    type: str
    form: str
    level: str | None
    subject: str | None
    object: str | None
    needs: frozenset[str]
    weak: bool


class CueHit(NamedTuple):
    """A cue in the text."""

    start: int
    end: int
    cue: Cue


def _cue(number: int, entry: Mapping[str, Any]) -> Cue:
    needs = frozenset(entry.get("needs", ()))
    if entry["form"] not in _FORMS or not needs <= _NEEDS:
        raise ReferenceDataError(
            f"unknown form or need in {entry['form']!r}, {sorted(needs)}",
            place=f"{TYPES}: cue {number}",
            mend=f"forms are {sorted(_FORMS)}, needs are {sorted(_NEEDS)}",
        )
    return Cue(
        entry["type"],
        entry["form"],
        entry.get("level"),
        entry.get("subject"),
        entry.get("object"),
        needs,
        bool(entry.get("weak")),
    )


@cache
def _gazetteer() -> Gazetteer[Cue | None]:
    data = load_yaml(TYPES)
    entries: list[tuple[str, Cue | None]] = [(phrase, None) for phrase in data["decoys"]]
    for number, entry in enumerate(data["cues"], 1):
        cue = _cue(number, entry)
        entries += [(phrase, cue) for phrase in entry["phrases"]]
    for code, names in data["numbered"].items():
        cue = Cue(code, "name", None, "attendee", None, frozenset(), False)
        forms = (f"{name}{gap}{n}" for name in names for gap in ("", "-", " ") for n in range(1, _EDITIONS))
        entries += [(form, cue) for form in forms]
    return Gazetteer(entries)


def cue_hits(folded: str) -> Iterator[CueHit]:
    """The cues of a folded text, in order, none inside a decoy."""
    for hit in _gazetteer().find(folded):
        if hit.value is not None:
            yield CueHit(hit.start, hit.end, hit.value)


def alternation(phrases: Sequence[str]) -> str:
    """A pattern for any of the phrases, the longest first."""
    return "(?:" + alternatives(phrases) + ")"


@cache
def words(*path: str) -> re.Pattern[str]:
    """The word list at a path of the context files ("planned", "clause"), as whole words anywhere."""
    return re.compile(whole_words(phrases(*path)))


@cache
def words_before(*path: str) -> re.Pattern[str]:
    """The same list, right before the end of a text."""
    return re.compile(r"(?<!\w)" + alternation(phrases(*path)) + r"[ ,]*$")


@cache
def words_after(*path: str) -> re.Pattern[str]:
    """The same list, at the beginning of a text."""
    return re.compile(r"[ ,]*" + alternation(phrases(*path)) + r"(?!\w)")


def phrases(*path: str) -> list[str]:
    """The word list at a path of the file that has it."""
    found: Any = next(data for data in map(load_yaml, CONTEXT) if path[0] in data)
    for step in path:
        found = found[step]
    return list(found)


@cache
def named_pairs() -> re.Pattern[str]:
    """A name for two countries ("liên Triều"), right after a cue."""
    return re.compile(r" (?P<pair>" + alternation(phrases("named_pairs")) + r")(?!\w)")


@cache
def compatriots() -> re.Pattern[str]:
    """The compatriots abroad whom a leader meets, right after a cue ("với cán bộ Đại sứ quán")."""
    fillers, heads = alternation(phrases("compatriot_words")), alternation(phrases("compatriots"))
    return re.compile(rf"(?:[ ,]+{fillers}(?!\w))*[ ,]+{heads}(?!\w)")


@cache
def _levels() -> tuple[re.Pattern[str], dict[str, str]]:
    levels = {
        phrase: level for level, phrases in load_yaml(TYPES)["visit_levels"].items() for phrase in phrases
    }
    return re.compile(r"[ ,]*(?P<level>" + alternation(list(levels)) + r")(?!\w)"), levels


def level_after(folded: str, at: int) -> tuple[str | None, int]:
    """The level of a visit named at a place, and where its words end."""
    pattern, levels = _levels()
    found = pattern.match(folded, at)
    return (levels[found["level"]], found.end()) if found else (None, at)
