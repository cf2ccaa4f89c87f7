"""The year of an article from an anniversary that it marks: "đúng dịp … kỷ niệm 45 năm thiết lập quan hệ"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from etl.records import EventReport
from etl.reference import load_csv, load_yaml
from etl.resolve.tenures import first_day
from etl.text.article import ArticleText
from etl.text.fold import fold
from etl.text.gazetteer import Gazetteer

_FILE, _LEVELS = "relations/anniversaries.yaml", "relations/levels.csv"
_HOME = "VN"


@dataclass(frozen=True, slots=True)
class Anniversary:
    """An anniversary in a text: its own year, and the days on which the article can have been written."""

    partner: str
    year: int
    low: date
    high: date

    @property
    def window(self) -> tuple[tuple[date, date], ...]:
        """The days on which the article can have been written, as a window."""
        return ((self.low, self.high),)

    @property
    def reason(self) -> str:
        """The anniversary, in a line."""
        return f"anniversary in {self.year} of diplomatic relations with {self.partner}"


@cache
def _phrase() -> re.Pattern[str]:
    return re.compile(load_yaml(_FILE)["phrase"])


@cache
def _cues() -> Gazetteer[int | str]:
    return Gazetteer(load_yaml(_FILE)["cues"])


@cache
def _since() -> dict[str, int]:
    """Partner → the year of diplomatic relations."""
    rows = (row for row in load_csv(_LEVELS) if row["level"] == "diplomatic" and row["country"] == _HOME)
    return {row["partner"]: first_day(row["since"]).year for row in rows}


def partner_of(events: Iterable[EventReport]) -> str | None:
    """The one foreign country that most of the article's events have as a side."""
    counts = Counter(side for event in events for side in event.sides if side != _HOME and len(side) == 2)
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def anniversary_year(title: str, partner: str | None) -> int | None:
    """The year of the anniversary that a title names, or None."""
    found = _phrase().search(fold(title))
    if found is None or partner not in _since():
        return None
    return _since()[partner] + int(found["years"])


def find_anniversary(article: ArticleText, partner: str | None) -> Anniversary | None:
    """The first anniversary of relations with the partner that tells when the article was written."""
    if partner not in _since():
        return None
    for found in _phrase().finditer(article.folded):
        sentence = article.sentences[article.sentence_at(found.start())]
        before = list(_cues().find(article.folded[sentence.start : found.start()]))
        if not before:
            continue
        year = _since()[partner] + int(found["years"])
        shift = before[-1].value
        if isinstance(shift, int):
            return Anniversary(partner, year, date(year + shift, 1, 1), date(year + shift, 12, 31))
        return Anniversary(partner, year, date(year - 1, 1, 1), date(year, 12, 31))
    return None
