"""Keys: how articles, reports and resolved things are told apart, now and at every later load."""

from __future__ import annotations

import hashlib
import re
from functools import cache, lru_cache

from etl.records import Evidence
from etl.reference import load_yaml
from etl.reference.closed_lists import countries
from etl.text.fold import fold, without_marks

_NO_WORD = re.compile(r"[^a-z0-9]+")
_SPACES = re.compile(r"\s+")
_LONGEST_SLUG = 48


def _hash(text: str, length: int) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:length]


def article_key(source: str, locator: str) -> str:
    """The public key of the article at this place: 12 hexadecimal digits."""
    return _hash(f"{source}\0{locator}", 12)


def report_key(article: str, local: str, evidence: tuple[Evidence, ...]) -> str:
    """The immutable key of a report: article, kind and ordinal ("e3"), anchor.

    The anchor is drawn from the first quote, so that another fact at the same ordinal of an edited
    article is not taken for the old one.
    """
    anchor = _hash(fold(evidence[0].quote) if evidence else "", 6)
    return f"{article}-{local}-{anchor}"


def local_key(key: str) -> str:
    """The part of a report key that the article itself uses ("e3").

    >>> local_key("0123456789ab-e3-00ff00")
    'e3'
    """
    return key.split("-")[1]


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """A name folded for matching, spaces evened out.

    >>> name_key("Uỷ ban  Hoà bình ")
    'ủy ban hòa bình'
    """
    return _SPACES.sub(" ", fold(name)).strip()


@lru_cache(maxsize=65536)
def organization_key(name: str, country: str | None) -> str:
    """An organization's name folded, without the name of its own country at the end.

    The country stands beside it in the key, so nothing is lost, and "Bộ Công an Lào" is the
    "Bộ Công an" of Laos.
    """
    key = name_key(name)
    for ending in _endings(country):
        rest = key.removesuffix(ending)
        if rest != key and rest[-1:].isalnum():
            return rest
    return key


@cache
def _endings(country: str | None) -> tuple[str, ...]:
    if country is None:
        return ()
    names = sorted((n for n, code in _sure_names().items() if code == country), key=len, reverse=True)
    return tuple(f"{joint}{name}" for name in names for joint in (" của ", " "))


@cache
def country_names() -> dict[str, str]:
    """Country code by folded name: the names of Unicode CLDR and the spellings of the press.

    The short names that are common words as well ("Mỹ", "Anh") are among them: who looks a name up here
    knows already that it names a side or a country.
    """
    return _sure_names() | _spellings("bare")


@cache
def _sure_names() -> dict[str, str]:
    """The names that mean a country wherever they stand, also at the end of an organization's name."""
    return {name_key(row["name_vi"]): row["code"] for row in countries()} | _spellings("names")


def _spellings(section: str) -> dict[str, str]:
    listed = load_yaml("countries/names.yaml")[section]
    return {name_key(name): code for code, names in listed.items() for name in names}


@cache
def country_codes() -> frozenset[str]:
    """All ISO 3166-1 alpha-2 codes that the database knows."""
    return frozenset(row["code"] for row in countries())


@lru_cache(maxsize=65536)
def public_key(name: str, country: str | None, *, exact: str | None = None) -> str:
    """A readable key for a person, organization or place: name without marks, country, a hash.

    ``exact`` is what tells two things of one plain name apart; without it the key has no hash.
    """
    slug = _NO_WORD.sub("-", without_marks(name)).strip("-")[:_LONGEST_SLUG].strip("-")
    key = f"{slug or 'x'}-{(country or 'xx').lower()}"
    return key if exact is None else f"{key}-{_hash(exact, 6)}"
