"""Cities, provinces and ministries as sides, where their leaders of two countries are the ones who met."""

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


@cache
def _minister() -> re.Pattern[str]:
    return re.compile(rf"(?:{words('ministers')})\s+(?:(?:{words('ministry')})\s+)?(?P<portfolio>\S.*)$")


def ministry_sides(people: Sequence[PersonReport]) -> list[tuple[str, str]]:
    """The field and country of the two people most spoken of, if both are its ministers, of two countries."""
    most = sorted(people, key=lambda p: -len(p.evidence))[:2]
    held = [(portfolio, p.country) for p in most if p.country and (portfolio := _portfolio_of(p))]
    if len(held) < 2 or held[0][1] == held[1][1] or fold(held[0][0]) != fold(held[1][0]):
        return []
    return sorted(held, key=lambda p: p[1] != "VN")


def may_be_ministries(agreement_type: str, action: str) -> bool:
    """Whether ministries conclude instruments of this type, and this one was concluded."""
    data = load_yaml(ACTIONS)
    return agreement_type in data["ministry_types"] and action in data["ministry_acts"]


def _portfolio_of(person: PersonReport) -> str | None:
    for office in person.offices:
        found = _minister().match(fold(office.title))
        if found is not None and not office.former:
            return office.title[found.start("portfolio") :]
    return None


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
