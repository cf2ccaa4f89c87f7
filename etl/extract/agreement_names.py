"""Type words in the text that stand for an instrument, with the number before them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from etl.extract.agreement_cues import TypeCue, actions_before, ending, number, quantity, type_words
from etl.text.article import ArticleText
from etl.text.gazetteer import Hit

_CHAINED = re.compile(r"\s*(?:,|và|,\s*và|/|hoặc)\s*")
_EMBEDS = re.compile(
    r"(?:sửa đổi|bổ sung|gia hạn|thay thế|thực hiện|triển khai|của|gia nhập|thi hành|về)\s*$"
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where an instrument's name begins.

    ``start`` includes the number of a group ("9 văn kiện"), ``word_end`` ends the type word (the last
    one of a chain: "hiệp định, thỏa thuận"). ``many``: a group; ``count`` where the text gives it.
    """

    start: int
    word_start: int
    word_end: int
    type: str
    marked: bool
    many: bool = False
    count: int | None = None


def find_anchors(article: ArticleText, sure: list[tuple[int, int]]) -> list[Anchor]:
    """Every type word that names an instrument or a group of them, in order.

    ``sure`` are spans of known treaties: a type word inside them is left to them.
    """
    hits = [h for h in type_words().find(article.folded) if not _inside(h, sure)]
    found: list[Anchor] = []
    at = 0
    while at < len(hits):
        chain = [hits[at]]
        start, many, count = _quantity(article.folded, hits[at].start)
        while many and at + 1 < len(hits) and _follows(article.folded, chain[-1], hits[at + 1]):
            at += 1
            chain.append(hits[at])
        codes = {h.value.code for h in chain}
        marked = chain[0].value.marked and not many
        if not marked or _is_marked(article, chain[0]):
            found.append(
                Anchor(
                    start,
                    chain[0].start,
                    chain[-1].end,
                    codes.pop() if len(codes) == 1 else "document",
                    marked,
                    many,
                    count,
                )
            )
        at += 1
    return found


def _inside(hit: Hit[TypeCue], spans: list[tuple[int, int]]) -> bool:
    index = bisect_right(spans, (hit.start, 1 << 30)) - 1
    return index >= 0 and hit.start < spans[index][1]


def _follows(folded: str, one: Hit[TypeCue], two: Hit[TypeCue]) -> bool:
    return _CHAINED.fullmatch(folded, one.end, two.start) is not None


def _quantity(folded: str, start: int) -> tuple[int, bool, int | None]:
    """Where the phrase begins, whether it is more than one, and how many."""
    found = quantity().search(folded, max(0, start - 30), start)
    if found is None:
        return start, False, None
    if found["many"]:
        return found.start(), True, None
    count = int(found["count"]) if found["count"] else number(found["word"])
    return (start, False, None) if count < 2 or count > 500 else (found.start(), True, count)


def _is_marked(article: ArticleText, hit: Hit[TypeCue]) -> bool:
    """Whether an ambiguous type word stands for an instrument here."""
    before = article.folded[max(0, hit.start - 40) : hit.start]
    if article.body[hit.start].isupper() and re.search(r"[\w,;:)\"”-]\s*[\"“]?$", before):
        return True
    if re.search(r"(?:^|\W)(?:một|bản|dự thảo)\s+$", before):
        return True
    last = None
    for action in actions_before().find(before):
        last = action
    return last is not None and before[last.end :].strip(" \"'") in ("", "kết", "với nhau")


def embedded(folded: str, start: int) -> bool:
    """Whether the instrument at ``start`` only tells the subject of another ("sửa đổi Hiệp định …")."""
    return _EMBEDS.search(folded, max(0, start - 14), start) is not None


__all__ = ["Anchor", "embedded", "ending", "find_anchors"]
