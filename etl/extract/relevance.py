"""Whether an article is about relations between countries: only then has it events, agreements and areas.

An article on sport, crime or business names countries and presidents too. The words that tell it apart, their
weights and the weight needed stand in ``relations/relevance.yaml``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from etl.records import CountryMention, OrganizationReport, PersonReport
from etl.reference import load_yaml
from etl.text.article import ArticleText
from etl.text.gazetteer import Gazetteer

_FILE = "relations/relevance.yaml"
_HOME = "VN"
_INTERNATIONAL = "international_organization"


@dataclass(frozen=True, slots=True)
class _Measure:
    words: Gazetteer[bool]  # whether the word is a telling one
    telling: int
    least: int
    least_of_short: int
    short: int


@cache
def _measure() -> _Measure:
    data = load_yaml(_FILE)
    words = [(word, True) for word in data["telling"]] + [(word, False) for word in data["weak"]]
    return _Measure(
        Gazetteer(words),
        telling=int(data["telling_weight"]),
        least=int(data["at_least"]),
        least_of_short=int(data["at_least_short"]),
        short=int(data["short"]),
    )


def is_about_relations(
    article: ArticleText,
    countries: Sequence[CountryMention],
    people: Sequence[PersonReport] = (),
    organizations: Sequence[OrganizationReport] = (),
) -> bool:
    """Whether a side beside Việt Nam is named, and with enough weight that relations are what it is about.

    A side is a country, a person or organization of one, or an international organization; a company abroad
    alone makes none.
    """
    return _names_another_side(countries, people, organizations) and _weighs_enough(article.folded)


def _names_another_side(
    countries: Sequence[CountryMention],
    people: Sequence[PersonReport],
    organizations: Sequence[OrganizationReport],
) -> bool:
    codes = {c.code for c in countries} | {p.country for p in people}
    codes |= {o.country for o in organizations if o.kind != "company"}
    return bool(codes - {_HOME, None}) or any(o.kind == _INTERNATIONAL for o in organizations)


def _weighs_enough(folded: str) -> bool:
    """Whether the words weigh enough for a text of this length; reads no further than it must."""
    measure = _measure()
    needed = measure.least_of_short if len(folded) < measure.short else measure.least
    weight = 0
    weak: set[str] = set()
    for hit in measure.words.find(folded):
        if hit.value:
            weight += measure.telling
        else:
            weak.add(folded[hit.start : hit.end])
        if weight + len(weak) >= needed:
            return True
    return False
