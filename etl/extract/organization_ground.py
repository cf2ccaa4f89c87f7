"""What stands where in a text before names are read: fixed names, heads, subjects, countries, places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from etl.extract.organization_data import (
    Head,
    KnownName,
    delegations,
    heads,
    loose_before,
    names,
    office_words,
    portfolios,
    subjects,
)
from etl.records import CountryMention, PlaceMention
from etl.text.article import ArticleText
from etl.text.gazetteer import Hit

_WORDS_BEFORE = re.compile(r"(?:\w+ ){1,5}$")


@dataclass(frozen=True, slots=True)
class Found:
    """One mention. ``country`` ASKED: the text around decides; ``office``: part of somebody's office."""

    start: int
    end: int
    name: str
    kind: str
    country: str | None
    parent: str | None = None
    organ: bool = False
    office: bool = False
    identity: str = ""  # under which mentions meet, where the name is spelled in several ways
    rule: str = "organizations.known_name"


@dataclass(frozen=True)
class Ground:
    """What is known of the article's text at each offset before names are read."""

    article: ArticleText
    countries: dict[int, CountryMention]
    places: dict[int, PlaceMention]
    known: dict[int, Found]
    subjects: dict[int, tuple[int, bool]]
    heads: dict[int, tuple[int, Head]]
    portfolios: dict[int, tuple[int, str]]

    @property
    def body(self) -> str:
        """The article's text."""
        return self.article.body


def in_office(folded: str, start: int) -> bool:
    """Whether an office word stands right before ("Bộ trưởng | Bộ Ngoại giao")."""
    found = _WORDS_BEFORE.search(folded, max(0, start - 40), start)
    if found is None:
        return False
    words = found.group().split()
    if " ".join(words[-3:]) in delegations() or " ".join(words[-5:-2]) in delegations():
        return False  # "đoàn đại biểu (cấp cao) Bộ Quốc phòng"
    return any(" ".join(words[-n:]) in office_words() for n in range(1, len(words) + 1))


def _is_written(text: str) -> bool:
    """Whether a text is written as a name, a small head word aside."""
    return any(word[:1].isupper() for word in text.split(" "))


def _known_name(article: ArticleText, hit: Hit[KnownName | None]) -> Found | None:
    known, text = hit.value, article.body[hit.start : hit.end]
    if known is None or not (text.startswith(known.capitals) if known.capitals else _is_written(text)):
        return None
    folded = article.folded
    if known.loose and folded[max(0, hit.start - 6) : hit.start].endswith(loose_before()):
        return None
    office = in_office(folded, hit.start)
    return Found(hit.start, hit.end, known.name, known.kind, known.country, known.parent, known.organ, office)


def ground_of(
    article: ArticleText, countries: Sequence[CountryMention], places: Sequence[PlaceMention]
) -> Ground:
    """Index by offset whatever the grammar may meet in the article."""
    hits = list(names().find(article.folded))
    decoys = [(hit.start, hit.end) for hit in hits if hit.value is None]
    known = (_known_name(article, hit) for hit in hits)
    return Ground(
        article,
        {c.start: c for c in countries},
        {p.start: p for p in places},
        {found.start: found for found in known if found is not None},
        {h.start: (h.end, h.value) for h in subjects().find(article.folded)},
        {
            h.start: (h.end, h.value)
            for h in heads().find(article.folded)
            if not any(start <= h.start < end for start, end in decoys)
        },
        {h.start: (h.end, h.value) for h in portfolios().find(article.folded)},
    )
