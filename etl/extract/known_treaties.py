"""Known treaties by name and alias."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from etl.extract.agreement_cues import words
from etl.reference import load_csv
from etl.text.article import ArticleText
from etl.text.gazetteer import Gazetteer

_FILE = "agreements/known_treaties.csv"


class KnownTreaty(NamedTuple):
    """A row of the reference file; ``parties`` are country codes or names of bodies."""

    name: str
    type: str
    kind: str
    parties: tuple[str, ...]


class TreatyMention(NamedTuple):
    """A known treaty named in the text."""

    start: int
    end: int
    treaty: KnownTreaty


@cache
def _gazetteer() -> Gazetteer[tuple[str, KnownTreaty]]:
    entries: dict[str, tuple[str, KnownTreaty]] = {}
    for row in load_csv(_FILE):
        parties = tuple(p for p in row["parties"].split("|") if p)
        treaty = KnownTreaty(row["name_vi"], row["type"], row["kind"], parties)
        for name in (row["name_vi"], *row["aliases"].split("|")):
            if name:
                entries[name] = (name, treaty)
    return Gazetteer(entries)


def find_known_treaties(article: ArticleText) -> list[TreatyMention]:
    """Every mention of a known treaty, in order; an acronym only as it is written, in capitals."""
    found = []
    for hit in _gazetteer().find(article.folded):
        name, treaty = hit.value
        if not name.isupper() or article.body[hit.start : hit.end].isupper():
            found.append(TreatyMention(hit.start, hit.end, treaty))
    return found


_BRACKET = 4


@cache
def _tail() -> re.Pattern[str]:
    year = rf"(?:\s*(?:(?:{words('years')})\s+)?(?:19|20)\d\d(?!\w))?"
    return re.compile(rf"{year}(?:\s*\([^()]{{1,20}}\)|\))?{year}")


def name_tail(folded: str, end: int) -> int:
    """The end of a treaty's name with the year and the acronym in brackets that may follow."""
    found = _tail().match(folded, end)
    return found.end() if found else end


def is_explained(folded: str, end: int, start: int) -> bool:
    """Whether an acronym at ``start`` stands in brackets right after a name that ends at ``end``."""
    return 0 < start - end <= _BRACKET and folded[end:start].strip(' "') == "("
