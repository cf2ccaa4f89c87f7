"""The words that tell how a text speaks of a field, found in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from etl.reference import load_yaml
from etl.text.gazetteer import Gazetteer, Hit

_STANCES = "areas/stances.yaml"


@dataclass(frozen=True, slots=True)
class Marker:
    """What a phrase does.

    ``kind`` is verb, predicate, both (the two sides as subject) or relation. ``stance`` of a verb is
    assessed, agreed, proposed, by_side, modal or neutral.
    """

    kind: str
    stance: str = ""


@cache
def _gazetteer() -> Gazetteer[Marker]:
    data = load_yaml(_STANCES)
    entries: dict[str, Marker] = {phrase: Marker("relation") for phrase in data["relation"]}
    entries.update({p: Marker("predicate", s) for s, phrases in data["predicates"].items() for p in phrases})
    entries.update({p: Marker("verb", s) for s, phrases in data["verbs"].items() for p in phrases})
    entries.update({phrase: Marker("both") for phrase in data["both_sides"]})
    return Gazetteer(entries)


@cache
def openers() -> tuple[str, ...]:
    """How a sentence without subject begins, folded."""
    return tuple(load_yaml(_STANCES)["openers"])


def find_markers(folded: str) -> Iterator[Hit[Marker]]:
    """Every marker of a folded text, in order."""
    return _gazetteer().find(folded)
