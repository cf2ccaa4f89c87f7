"""What stands where in a text before names are read: fixed names, heads, subjects, countries, places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from etl.extract.organization_data import (
    Head,
    delegations,
    heads,
    loose_before,
    office_ends,
    office_words,
    pattern,
    subjects,
)
from etl.extract.organization_entries import KnownName, names
from etl.records import CountryMention, PlaceMention
from etl.text.article import ArticleText
from etl.text.gazetteer import Hit

_LAST_WORD = re.compile(r"\w+$")
_NEAR_CAPITAL = 36  # characters behind a small head in which its name's capital stands
_REACH = 120  # characters behind a head in which its name is read


_SOURCES = frozenset({"company", "media"})  # what pictures and figures are taken from

KNOWN = "organizations.known_name"


class Found(NamedTuple):
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
    rule: str = KNOWN


@dataclass(frozen=True)
class Ground:
    """What is known of the article's text at each offset before names are read."""

    article: ArticleText
    countries: dict[int, CountryMention]
    places: dict[int, PlaceMention]
    known: dict[int, Found]
    subjects: dict[int, tuple[int, bool]]
    heads: dict[int, tuple[int, Head]]
    companies: tuple[int, ...]  # where words for companies end, behind which brands may be listed

    @property
    def body(self) -> str:
        """The article's text."""
        return self.article.body


def in_office(folded: str, start: int) -> bool:
    """Whether an office word stands right before ("Bộ trưởng | Bộ Ngoại giao")."""
    before = folded[max(0, start - 40) : start]
    last = before[before.rfind(" ", 0, -1) + 1 : -1]
    if not before.endswith(" ") or (last.isalnum() and last not in office_ends()):
        return False
    words: list[str] = []
    for word in reversed(before[:-1].split(" ")[-5:]):
        if not word.isalnum():
            tail = _LAST_WORD.search(word)
            if tail:
                words.insert(0, tail.group())
            break
        words.insert(0, word)
    if not words:
        return False
    if " ".join(words[-3:]) in delegations() or " ".join(words[-5:-2]) in delegations():
        return False  # "đoàn đại biểu (cấp cao) Bộ Quốc phòng"
    return any(" ".join(words[-n:]) in office_words() for n in range(1, len(words) + 1))


def _is_written(text: str) -> bool:
    """Whether a text is written as a name, a small head word aside."""
    return not text.islower() and (text[0].isupper() or any(word[:1].isupper() for word in text.split(" ")))


def _known_name(article: ArticleText, hit: Hit[KnownName | None]) -> Found | None:
    known, text = hit.value, article.body[hit.start : hit.end]
    if known is None or not (text.startswith(known.capitals) if known.capitals else _is_written(text)):
        return None
    folded = article.folded
    if known.loose and folded[max(0, hit.start - 6) : hit.start].endswith(loose_before()):
        return None
    if known.kind in _SOURCES and pattern("source_before").search(folded, max(0, hit.start - 10), hit.start):
        return None
    office = in_office(folded, hit.start)
    return Found(hit.start, hit.end, known.name, known.kind, known.country, known.parent, known.organ, office)


def ground_of(
    article: ArticleText, countries: Sequence[CountryMention], places: Sequence[PlaceMention]
) -> Ground:
    """Index by offset whatever the grammar may meet in the article."""
    folded = article.folded
    hits = list(names().find(folded))
    decoys = {at for hit in hits if hit.value is None for at in range(hit.start, hit.end)}
    known = (_known_name(article, hit) for hit in hits)
    words = [h for h in heads().find(folded) if h.start not in decoys]
    met = [h for h in words if _may_head(article.body, h)]
    return Ground(
        article,
        {c.start: c for c in countries},
        {p.start: p for p in places},
        {found.start: found for found in known if found is not None},
        _subjects_behind(folded, met),
        {h.start: (h.end, h.value) for h in met if h.value.tail != "list"},
        tuple(h.end for h in words if h.value.kind == "company"),
    )


def _may_head(body: str, hit: Hit[Head]) -> bool:
    """Whether a head is written as one: with a capital, or small where it may be small."""
    if body[hit.start].isupper():
        return True
    if not hit.value.low or hit.value.kind == "ministry":
        return hit.value.low and body[hit.end + 1 : hit.end + 2].isupper()
    following = body[hit.end : hit.end + _NEAR_CAPITAL]
    return not following.islower()


def _subjects_behind(folded: str, met: Sequence[Hit[Head]]) -> dict[int, tuple[int, bool]]:
    """The subject words within reach behind the heads, by where they begin."""
    found: dict[int, tuple[int, bool]] = {}
    for begin, end in _windows(folded, met):
        for hit in subjects().find(folded[begin:end]):
            found[begin + hit.start] = (begin + hit.end, hit.value)
    return found


def _windows(folded: str, met: Sequence[Hit[Head]]) -> list[tuple[int, int]]:
    """The stretches behind the heads, those that touch made one, each ending at a word's end."""
    stretches: list[tuple[int, int]] = []
    for head in met:
        end = min(head.end + _REACH, len(folded))
        while end < len(folded) and folded[end].isalnum():
            end += 1
        if stretches and head.start <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((head.start, end))
    return stretches
