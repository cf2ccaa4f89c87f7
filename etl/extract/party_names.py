"""How a country is named as a party."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from babel import Locale

from etl.extract.agreement_cues import ACTIONS, STANCES, words
from etl.records import CountryMention
from etl.reference import load_yaml
from etl.text.alternation import alternatives
from etl.text.article import ArticleText
from etl.text.fold import fold

HOME = "VN"
ABBREVIATED = re.compile(r"[A-Z]{2,4}")
_PAIRED = re.compile(r"-\s*\||\|\s*-")


@cache
def usual_name(code: str) -> str:
    """The name that the territory list, or the press, gives a country, body or bloc by its code."""
    names: dict[str, str] = load_yaml(ACTIONS)["country_names"]
    return names.get(code) or str(Locale("vi").territories.get(code, code)).split(" (")[0]


def short_name(name: str) -> str:
    """A country's name without the form of state."""
    found = _state_forms().match(fold(name))
    return name[found.end() :] if found and found.end() < len(name) else name


@cache
def _state_forms() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{words('state_forms')})\s+)+")


@cache
def body_heads() -> re.Pattern[str]:
    """Matches the word that a body's name begins with."""
    heads = [*load_yaml(STANCES)["heads"], *load_yaml(ACTIONS)["bodies"]]
    return re.compile(rf"(?:{alternatives(heads)})\b")


class CountryNames:
    """How an article names the countries."""

    def __init__(self, article: ArticleText, countries: Sequence[CountryMention]) -> None:
        self._body = article.body
        self._folded = article.folded
        self._countries = countries
        self._names: dict[str, str] = {}

    def of(self, code: str) -> str:
        """The short name that the article mostly uses for a country, pairs ("Việt - Lào") left aside."""
        if code not in self._names:
            self._names[code] = usual_name(code) if code == HOME else self._mostly(code)
        return self._names[code]

    def is_name(self, text: str, code: str) -> bool:
        """Whether a text is a name of the country in the article."""
        return any(c.code == code and self._body[c.start : c.end] == text for c in self._countries)

    def _mostly(self, code: str) -> str:
        body, folded = self._body, self._folded
        alone = [
            short_name(body[c.start : c.end])
            for c in self._countries
            if c.code == code
            and not ABBREVIATED.fullmatch(body, c.start, c.end)
            and not _PAIRED.search(f"{folded[max(0, c.start - 3) : c.start]}|{folded[c.end : c.end + 3]}")
        ]
        return Counter(alone).most_common(1)[0][0] if alone else usual_name(code)
