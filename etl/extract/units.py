"""Units of statement: sentences, also those glued together by a lost space."""

from __future__ import annotations

import re
from dataclasses import dataclass

from etl.text.article import ArticleText

_GLUED = re.compile(
    r"(?<=[^\W\d_]{2})[.!?](?=[A-ZĐÀ-Ỹ\"“\d])|(?<=\d)\.(?=[A-ZĐÀ-Ỹ])|(?<=[^\W\d_]{2}[\"”])\.?(?=[A-ZĐ])"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence; ``block`` is the index of its block in ``Document.blocks``."""

    start: int
    end: int
    block: int


def units(article: ArticleText) -> list[Unit]:
    """The sentences of the article, glued ones split, in order."""
    found = []
    for sentence in article.sentences:
        start = sentence.start
        for cut in _GLUED.finditer(article.body, sentence.start, sentence.end):
            if cut.end() < sentence.end:
                found.append(Unit(start, cut.end(), sentence.block))
                start = cut.end()
        found.append(Unit(start, sentence.end, sentence.block))
    return found
