"""The words that tell how a text speaks of a field, found in one pass."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from etl.reference import load_yaml
from etl.text.alternation import alternatives, whole_words
from etl.text.gazetteer import Gazetteer, Hit

_STANCES = "areas/stances.yaml"


@dataclass(frozen=True, slots=True)
class Marker:
    """What a phrase does.

    ``kind`` is strong or weak (verbs), predicate, both (the two sides as subject), self (the speaker as
    subject), relation, purpose or idle.
    ``stance`` of a verb is assessed, agreed, together, proposed, by_side, welcome, report, aim, modal,
    duty, doing, continuing, going_on or neutral; of a predicate assessed, reached or weighed. See
    areas/stances.yaml.
    """

    kind: str
    stance: str = ""


def with_figures(phrases: Collection[str]) -> list[str]:
    """The phrases, those of two also with a figure: "hai nước", "2 nước"."""
    return [*phrases, *(re.sub(r"\bhai\b", "2", p) for p in phrases if re.search(r"\bhai\b", p))]


@cache
def _gazetteer() -> Gazetteer[Marker]:
    data = load_yaml(_STANCES)
    entries: dict[str, Marker] = {phrase: Marker("relation") for phrase in with_figures(data["relation"])}
    entries.update({p: Marker("predicate", s) for s, phrases in data["predicates"].items() for p in phrases})
    for kind in ("weak", "strong"):
        entries.update({p: Marker(kind, s) for s, phrases in data[kind].items() for p in phrases})
    entries.update({phrase: Marker("idle") for phrase in data["idle"]})
    entries.update({phrase: Marker("purpose") for phrase in data["purpose"]})
    entries.update({phrase: Marker("self") for phrase in data["self"]})
    entries.update({phrase: Marker("both") for phrase in with_figures(data["both_sides"])})
    return Gazetteer(entries)


@cache
def words(group: str) -> frozenset[str]:
    """One list of stances.yaml."""
    return frozenset(load_yaml(_STANCES)[group])


@cache
def beginnings(group: str) -> tuple[str, ...]:
    """One list of stances.yaml, each phrase with the space or comma that ends it, to match a unit's start."""
    return tuple(phrase + end for phrase in load_yaml(_STANCES)[group] for end in " ,")


@cache
def _openings() -> tuple[dict[str, str], re.Pattern[str]]:
    data = load_yaml(_STANCES)
    groups = {phrase: group for group in ("openers", "fronts") for phrase in data[group]}
    return groups, re.compile(rf"(?P<phrase>{alternatives(groups)})[ ,]")


def opening(folded: str, at: int) -> str | None:
    """Of which list the longest phrase is that stands at a unit's start: ``fronts``, ``openers`` or none."""
    groups, pattern = _openings()
    found = pattern.match(folded, at)
    return groups[found["phrase"]] if found is not None else None


@cache
def phrases(group: str) -> str:
    """One list of stances.yaml as a pattern of whole words, the longest first."""
    return whole_words(load_yaml(_STANCES)[group])


@cache
def finder(group: str) -> re.Pattern[str]:
    """Finds a phrase of one list of stances.yaml."""
    return re.compile(phrases(group))


@cache
def programme() -> re.Pattern[str]:
    """Matches, behind a word for the future, a verb of going somewhere and meeting somebody."""
    return re.compile(rf"(?: (?:sẽ|cũng|đã))* {phrases('programme')}")


@cache
def invited() -> re.Pattern[str]:
    """Matches, behind a verb of welcoming, whom it invites and a verb of what they are to do."""
    return re.compile(rf"(?: (?!{phrases('welcomed')})\w+){{1,8}}? {phrases('invited')}")


@cache
def is_noun_after() -> re.Pattern[str]:
    """Matches a text after which a verb of saying is a noun ("theo đề nghị")."""
    return re.compile(rf"{phrases('nouns')}\s*$")


def find_markers(folded: str) -> Iterator[Hit[Marker]]:
    """Every marker of a folded text, in order."""
    return _gazetteer().find(folded)
