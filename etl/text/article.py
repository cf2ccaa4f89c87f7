"""The view of a document that every extractor takes: body, folded copy, blocks, sentences."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from etl.records import OWN_BLOCKS, Block, Document, Evidence, Sentence
from etl.text.fold import fold
from etl.text.sentences import split_sentences


@dataclass(frozen=True)
class ArticleText:
    """A document with what is computed from it once.

    ``folded`` has the length of ``body`` (see :func:`etl.text.fold.fold`), so that a span found in
    the one is the same span of the other.
    """

    document: Document

    @cached_property
    def body(self) -> str:
        """The article's own text."""
        return self.document.body

    @property
    def published(self) -> date | None:
        """The day of publication, in Việt Nam's time."""
        return self.document.published_on

    @cached_property
    def folded(self) -> str:
        """The body's matching copy."""
        return fold(self.document.body)

    @cached_property
    def own_blocks(self) -> tuple[tuple[int, Block], ...]:
        """The article's own blocks with their index in ``document.blocks``."""
        return tuple((i, b) for i, b in enumerate(self.document.blocks) if b.kind in OWN_BLOCKS)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the own blocks, in order."""
        found: list[Sentence] = []
        for index, block in self.own_blocks:
            assert block.start is not None and block.end is not None
            for start, end in split_sentences(self.body, block.start, block.end):
                found.append(Sentence(start, end, index))
        return tuple(found)

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds ``offset`` (the one before it, between sentences)."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def quote(self, start: int, end: int, rule: str, confidence: float = 1.0) -> Evidence:
        """Evidence for a span of the body.

        Raises ValueError for a span that is empty or outside the body.
        """
        if not 0 <= start < end <= len(self.body):
            raise ValueError(f"span {start}:{end} is not inside a body of {len(self.body)} characters")
        return Evidence(start, end, self.body[start:end], rule, confidence)
