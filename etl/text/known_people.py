"""Names of reference data: who is known by a spelling, and for which country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from etl.reference import load_csv
from etl.text.fold import fold
from etl.text.gazetteer import Gazetteer
from etl.text.person_names import is_surname, is_vietnamese_name, name_key

_SURE_LENGTH = 8
_SHORTEST = 3  # letters of a name by which a leader is called


class Known(NamedTuple):
    """A person of reference data: the name there, and the country ("" for an international officer)."""

    name: str
    country: str
    in_office: bool = False  # an office of state is on record


def _spellings() -> Iterator[tuple[str, Known, bool]]:
    """Each spelling, its person, and whether the person has a tenure on record."""
    for row in load_csv("people/tenures.csv"):
        for spelling in (row["person"], *row["aliases"].split("|")):
            yield spelling, Known(row["person"], row["country"], True), True
    for row in load_csv("people/known_names.csv"):
        for spelling in (row["name"], *row["aliases"].split("|")):
            yield spelling, Known(row["name"], row["country"]), False


@cache
def _by_key() -> dict[str, Known | None]:
    """Spelling key → person; None where people of two countries share it."""
    found: dict[str, Known | None] = {}
    for spelling, who, _ in _spellings():
        key = name_key(spelling)
        if key:
            before = found.setdefault(key, who)
            if before is not None and before.country != who.country:
                found[key] = None
    return found


@lru_cache(maxsize=8192)
def known_person(name: str) -> Known | None:
    """The person of reference data written so; None where unknown or shared between countries.

    >>> known_person("Thongloun Sisoulith").country
    'LA'
    """
    return _by_key().get(name_key(name))


@cache
def _home_words() -> tuple[frozenset[str], frozenset[str]]:
    """Surnames and other syllables of the known Vietnamese names, folded."""
    names = [fold(spelling).split() for spelling, who, _ in _spellings() if who.country == "VN"]
    names = [words for words in names if len(words) > 1]
    often = Counter(words[0] for words in names)
    return frozenset(s for s, n in often.items() if n > 2), frozenset(w for words in names for w in words[1:])


@lru_cache(maxsize=4096)
def is_usual_vietnamese_name(name: str) -> bool:
    """Whether surname and syllables are those of Việt Nam's officials; "Lục Khảng", "Vu Vĩ Quốc" are not.

    >>> is_usual_vietnamese_name("Nguyễn Phú Trọng"), is_usual_vietnamese_name("Lục Khảng")
    (True, False)
    """
    surnames, syllables = _home_words()
    first, *others = fold(name).split()
    return bool(others) and first in surnames and all(word in syllables for word in others)


@cache
def long_single_names() -> tuple[tuple[str, Known], ...]:
    """Known people of one long name ("Souphanouvong"), by key."""
    single = ((k, w) for k, w in _by_key().items() if w and " " not in k and len(k) >= _SURE_LENGTH)
    return tuple(single)


@cache
def _leaders() -> dict[str, tuple[tuple[str, str], ...]]:
    """First and last word of leaders abroad → (office, country) of all who are called so."""
    found: dict[str, set[tuple[str, str]]] = {}
    for row in load_csv("people/tenures.csv"):
        words = name_key(row["person"]).split()
        if row["country"] not in ("", "VN") and len(words) > 1:
            for word in {words[0], words[-1]}:
                found.setdefault(word, set()).add((fold(row["position_vi"]), row["country"]))
    return {word: tuple(offices) for word, offices in found.items() if len(word) >= _SHORTEST}


@lru_cache(maxsize=4096)
def country_of_leader(name: str, title: str) -> str | None:
    """The country of the leader abroad whom a title and one name mean; None where unknown or of several.

    >>> country_of_leader("Obama", "Tổng thống"), country_of_leader("Obama", "Thủ tướng")
    ('US', None)
    """
    countries = {country for office, country in _leaders().get(name_key(name), ()) if office == fold(title)}
    return countries.pop() if len(countries) == 1 else None


def _stands_alone(spelling: str, tenured: bool) -> bool:
    """Whether a spelling means the person wherever it stands; "Hồng Hà" is a river too."""
    words = spelling.split()
    if len(words) == 2 and is_vietnamese_name(spelling):
        return tenured and is_surname(words[0], sure=True)
    return len(words) > 1


@cache
def known_names() -> Gazetteer[Known]:
    """Spellings that stand for a person without a title: of two words or more, no common word pair."""
    return Gazetteer(
        (spelling, who) for spelling, who, tenured in _spellings() if _stands_alone(spelling, tenured)
    )
