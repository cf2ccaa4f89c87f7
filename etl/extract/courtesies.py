"""Honorifics before a name: courtesy, ranks, degrees, roles."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from etl.extract.title_words import COURTESY, Term, Words
from etl.reference import load_yaml
from etl.text.fold import fold
from etl.text.gazetteer import Hit

_FIELDS = frozenset({"portfolio", "activity", "field"})
_COMMA = re.compile(r" ?[,-] ?")
_COLON = re.compile(r" ?: ?")


@cache
def _ranks() -> frozenset[str]:
    return frozenset(map(fold, load_yaml("people/honorifics.yaml")["words"]["ranks"]))


def is_rank(honorific: str) -> bool:
    """Whether honorifics are a military rank alone."""
    return fold(honorific) in _ranks()


class Courtesy(NamedTuple):
    """Honorifics read: where the name may begin, their text, the country of "người đồng cấp Lào"."""

    at: int
    text: str | None = None
    country: str | None = None
    plural: bool = False


class CourtesyReader:
    """Reads honorifics of one article."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._body = words.body
        self._folded = words.folded

    def read(self, at: int, *, over_comma: bool = False) -> Courtesy:
        """Past the honorifics from ``at``; ``over_comma``: a comma or dash may stand before each.

        After a plural a colon may stand: "các đồng chí: …".
        """
        at = self._words.after_space(at)
        start = end = at
        country, plural = None, False
        while (hit := self._next(at, end, over_comma or end > start)) is not None:
            start = hit.start if start == end else start
            end = self._past_field(hit)
            if "plural" in hit.value.kinds:
                plural = True
                colon = _COLON.match(self._folded, end)
                end = colon.end() if colon is not None else end
            at = self._words.after_space(end)
            named = self._words.country(at) if not hit.value.kinds.isdisjoint({"role", "leader"}) else None
            if named is not None:
                country, end = named.code, named.end
                at = self._words.after_space(end)
        if end == start:
            return Courtesy(at)
        comma = _COMMA.match(self._folded, end)
        if comma is not None and self._words.is_head(comma.end()):
            at = comma.end()
        return Courtesy(at, self._body[start:end].rstrip(": "), country, plural)

    def _past_field(self, hit: Hit[Term]) -> int:
        """Past the field of a scholar or officer, before a name: "Đại tá Hải quân"."""
        end = at = hit.end
        if "of_a_field" not in hit.value.kinds:
            return end
        while (field := self._words.term(self._words.after_space(at))) is not None:
            if field.value.kinds.isdisjoint(_FIELDS):
                break
            at = field.end
        return at if self._body[at : at + 1] == " " and self._body[at + 1 : at + 2].isupper() else end

    def _next(self, at: int, end: int, over_comma: bool) -> Hit[Term] | None:
        """The honorific at ``at``, or after a comma behind ``end``."""
        hit = self._honorific(at)
        if hit is not None or not over_comma:
            return hit
        comma = _COMMA.match(self._folded, end)
        return self._honorific(comma.end()) if comma is not None else None

    def _honorific(self, at: int) -> Hit[Term] | None:
        hit = self._words.term(at)
        if hit is None or hit.value.kinds.isdisjoint(COURTESY):
            return None
        alone = (
            hit.value.kinds == {"leader"} and self._words.country(self._words.after_space(hit.end)) is None
        )
        return None if alone else hit
