"""Cities and provinces as sides, where local leaders of two countries are the ones who met."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from etl.extract.agreement_cues import ACTIONS, words
from etl.records import PersonReport
from etl.reference import load_yaml
from etl.text.fold import fold

LOCAL_AREA = "local_government"


@cache
def _office() -> re.Pattern[str]:
    ranks = words("place_ranks")
    return re.compile(rf"(?:{words('local_offices')})\s+(?:(?:{ranks})\s+)?(?P<place>\S.*)$")


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(rf"(?:{words('place_ranks')})(?!\w)")


def local_sides(people: Sequence[PersonReport]) -> list[tuple[str, str]]:
    """The places (name, country) of the two people most spoken of, if both lead a place, in two countries."""
    most = sorted(people, key=lambda p: -len(p.evidence))[:2]
    places = [(place, p.country) for p in most if p.country and (place := _place_of(p)) is not None]
    if len(places) < 2 or places[0][1] == places[1][1]:
        return []
    return sorted([(name, country) for name, country in places if country], key=lambda p: p[1] != "VN")


def may_be_local(agreement_type: str) -> bool:
    """Whether local authorities conclude instruments of this type."""
    return agreement_type in load_yaml(ACTIONS)["local_types"]


def is_local(party: str) -> bool:
    """Whether a party is named as a city, province or the like."""
    return _rank().match(fold(party)) is not None


def _place_of(person: PersonReport) -> str | None:
    for office in person.offices:
        found = _office().match(fold(office.title))
        if found is not None:
            return office.title[found.start("place") :]
    return None
