"""Units of statement: sentences, also those glued together by a lost space."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from etl.extract.ordinals import item_starts
from etl.text.article import ArticleText

_MARK = re.compile(r"[.!?\"”](?:(?<=[\"”])\.)?(?=[A-ZĐÀ-Ỹ\"“\d])")
_NUMBER = re.compile(r"\(?\d{1,2}[.)]")


class Unit(NamedTuple):
    """A sentence; ``block`` is the index of its block in ``Document.blocks``."""

    start: int
    end: int
    block: int


@lru_cache(maxsize=1)
def units(article: ArticleText) -> tuple[Unit, ...]:
    """The sentences of the article, glued ones and the items of numbered lists apart, in order.

    The last article is remembered: agreements and areas ask one after the other.
    """
    found: list[Unit] = []
    cuts = _cuts(article)
    for sentence in article.sentences:
        start = sentence.start
        before = found[-1] if found else None
        if before is not None and before.block == sentence.block and _is_number(article, before):
            start = found.pop().start
        while cuts and cuts[-1] < sentence.end:
            cut = cuts.pop()
            if cut > start:
                found.append(Unit(start, cut, sentence.block))
                start = cut
        found.append(Unit(start, sentence.end, sentence.block))
    return tuple(found)


def _cuts(article: ArticleText) -> list[int]:
    """Where sentences are to be cut, the last place first."""
    cuts = {m.end() for m in _MARK.finditer(article.body) if _is_glued(article.body, m)}
    cuts.update(m.start("at") for m in item_starts().finditer(article.folded))
    return sorted(cuts, reverse=True)


def _is_number(article: ArticleText, unit: Unit) -> bool:
    """Whether a unit is only the number of an item, which the full stop cut off ("1.")."""
    return _NUMBER.fullmatch(article.body, unit.start, unit.end) is not None


def _is_glued(body: str, mark: re.Match[str]) -> bool:
    """Whether a full stop or closing quote without a space after it ends a sentence.

    Before it stand two letters (no abbreviation, no initial), or a digit before a letter ("2009.Bản").
    """
    at, after = mark.start(), body[mark.end()]
    if mark.group() == "." and body[at - 1].isdigit():
        return after.isalpha()
    return body[at - 2 : at].isalpha() and (mark.group()[0] in ".!?" or after.isalpha())
