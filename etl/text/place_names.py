"""Place names of reference data: each spelling and the place that it stands for, compiled once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from etl.reference import load_csv, load_yaml
from etl.text.fold import fold
from etl.text.gazetteer import Gazetteer

_FILES = ("places/vietnam.csv", "places/world.csv")
_GRAMMAR = "places/grammar.yaml"


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place of reference data. ``kind`` is province, city, border_gate or venue.

    ``needs_cue``: the name is also an ordinary word or a given name. ``since``/``until`` bound the
    place's existence as ISO dates, '' where unbounded.
    """

    name: str
    kind: str
    country: str
    parent: str | None
    needs_cue: bool
    since: str
    until: str


@cache
def known_places() -> dict[str, KnownPlace]:
    """Folded spelling → place. Where a name stayed over a reform, the row that is valid now."""
    places: dict[str, KnownPlace] = {}
    for file in _FILES:
        for row in load_csv(file):
            place = KnownPlace(
                row["name"], row["kind"], row["country"], row["parent"] or None, row["needs_cue"] == "yes",
                row.get("since", ""), row.get("until", ""),
            )  # fmt: skip
            for spelling in (row["name"], *filter(None, row["aliases"].split("|"))):
                if place.until and fold(spelling) in places:
                    continue
                places[fold(spelling)] = place
    return places


@cache
def place_gazetteer() -> Gazetteer[KnownPlace | None]:
    """Every spelling of every known place; None for a longer name that means something else."""
    entries: dict[str, KnownPlace | None] = dict(known_places())
    entries.update(dict.fromkeys(load_yaml(_GRAMMAR)["decoys"]))
    return Gazetteer(entries)


def canonical_place(name: str) -> KnownPlace | None:
    """The known place that a spelling stands for, or None.

    >>> canonical_place("Vientiane").name
    'Viêng Chăn'
    """
    return known_places().get(fold(name))
