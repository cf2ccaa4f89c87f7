"""The parties of an instrument: as its name gives them, else the two countries of the passage."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from babel import Locale

from etl.extract.agreement_cues import alternatives
from etl.records import CountryMention, OrganizationReport
from etl.reference import load_yaml
from etl.text.article import ArticleText

_BETWEEN = re.compile(r"\sgiữa\s+(?P<parties>.+)$")
_JOINT = re.compile(r"\s(?:và|với)\s")
_SUBJECT = re.compile(
    r"\s(?:về|trong lĩnh vực|trong các lĩnh vực|giai đoạn|nhằm|sửa đổi|liên quan|trong việc|năm \d{4}|được)\s"
)
_PAIRED = re.compile(r"-\s*\||\|\s*-")
_BOTH = re.compile(r"\s(?:của\s)?(?:hai|2) (?:nước|bên|quốc gia)$")


@dataclass(frozen=True, slots=True)
class Party:
    """A party as named, its country where clear."""

    name: str
    country: str | None


class PartyFinder:
    """Reads parties out of titles, with the countries and bodies of the article."""

    def __init__(
        self,
        article: ArticleText,
        organizations: Sequence[OrganizationReport],
        countries: Sequence[CountryMention],
    ) -> None:
        self._article = article
        self._countries = sorted(countries, key=lambda c: c.start)
        self._starts = [c.start for c in self._countries]
        self._bodies = sorted((e.start, e.end) for o in organizations for e in o.evidence)
        self._counted = Counter(c.code for c in countries)

    def named(self, start: int, end: int) -> list[Party]:
        """The parties that the span of a title names after "giữa"."""
        folded = self._article.folded[start:end]
        between = _BETWEEN.search(folded)
        if between is None:
            return []
        low, high = between.start("parties"), len(folded)
        cut = _SUBJECT.search(folded, low)
        while cut is not None and self._inside_body(start + cut.start()):
            cut = _SUBJECT.search(folded, cut.end())
        if cut is not None and _JOINT.search(folded, low, cut.start()):
            high = cut.start()
        joint = self._joint(folded, start, low, high)
        if joint is None:
            return []
        spans = [(low, joint[0]), (joint[1], high)]
        found = [self._party(start + a, start + b) for a, b in spans]
        shared = _BOTH.search(folded, joint[1], high)
        if shared is not None:
            found[1] = self._party(start + joint[1], start + shared.start())
        return [p for p in found if p.name]

    def _inside_body(self, at: int) -> bool:
        index = bisect_left(self._bodies, (at, 0)) - 1
        return any(s < at < e for s, e in self._bodies[max(0, index - 3) : index + 1])

    def _joint(self, folded: str, start: int, low: int, high: int) -> tuple[int, int] | None:
        """The "và" or "với" that parts the two sides: not one inside a body's name."""
        places = [m for m in _JOINT.finditer(folded, low, high) if not self._inside_body(start + m.start())]
        if not places:
            return None
        heads = [m for m in places if _heads().match(folded, m.end())]
        strong = [m for m in places if m.group().strip() == "với"]
        best = (strong or heads or places)[0]
        return best.start(), best.end()

    def _party(self, start: int, end: int) -> Party:
        text = self._article.body[start:end].strip(" ,.;:\"“”'")
        text = re.sub(r"\s*\([^)]*\)", "", text)
        text = re.sub(r"^(?:của|là)\s+", "", text)
        text = re.sub(r"\s+của\s+(?=[A-ZĐÀ-Ỹ])", " ", text)
        code = None
        for country in self._countries[bisect_left(self._starts, start) :]:
            if country.start >= end:
                break
            code = country.code
        return Party(" ".join(text.split()), code)

    def sides(self, start: int, end: int, sentence: int) -> list[Party]:
        """The two countries of the passage: Việt Nam, or the first of the pair, and its counterpart."""
        inside = list(dict.fromkeys(c.code for c in self._between(start, end)))
        if len(inside) >= 2:
            return [self._country(code) for code in inside[:2]]
        near = [c.code for c in self._between(max(0, sentence - 600), end)]
        others = [code for code in (*inside, *reversed(near)) if code != "VN"]
        if not others:
            others = [code for code, _ in self._counted.most_common() if code != "VN"]
        if not others:
            return []
        return [self._country("VN"), self._country(others[0])]

    def of_codes(self, codes: Sequence[str]) -> list[Party]:
        """Parties of a known treaty: countries by their codes, bodies by their names."""
        return [self._country(c) if len(c) == 2 else Party(c, None) for c in codes]

    def _between(self, start: int, end: int) -> list[CountryMention]:
        return self._countries[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _country(self, code: str) -> Party:
        return Party(self._name(code), code)

    def _name(self, code: str) -> str:
        """The shortest name of a country that the article uses by itself, not in a pair ("Việt - Lào")."""
        body = self._article.body
        alone = [
            body[c.start : c.end]
            for c in self._countries
            if c.code == code
            and not _PAIRED.search(body[max(0, c.start - 3) : c.start] + "|" + body[c.end : c.end + 3])
        ]
        if code == "VN" or not alone:
            return str(Locale("vi").territories.get(code, code)).split(" (")[0]
        return min(alone, key=len)


@cache
def _heads() -> re.Pattern[str]:
    heads = load_yaml("areas/stances.yaml")["heads"]
    return re.compile(rf"(?:{alternatives([*heads, 'chính phủ', 'tỉnh', 'thành phố', 'tập đoàn'])})\b")
