"""A page being segmented: its lines, and what has been found of each so far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from etl.read.assemble import Piece
from etl.read.lines import Line
from etl.read.published import Published
from etl.read.title import same_title
from etl.read.words import is_photo_credit
from etl.records import BlockKind

_CAPTION_WORDS = 80
_BARE_CAPTION_WORDS = 45


@dataclass
class Draft:
    """The working state of one page; each step of the reader marks the ``kinds`` that it is sure of.

    ``scraped``: the lines of a whole page, furniture included, not an article's text alone.
    ``glued``: bylines that were cut off the ends of paragraphs, by line.
    """

    lines: list[Line]
    known_title: str | None
    scraped: bool
    kinds: list[BlockKind | None] = field(init=False)
    title_at: int | None = None
    title: str | None = None
    author: str | None = None
    published: Published | None = None
    glued: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.kinds = [line.kind for line in self.lines]
        self.title = self.known_title

    def is_open(self, index: int) -> bool:
        """Whether a line has words and no kind yet."""
        return self.kinds[index] is None and bool(self.lines[index].text)

    def open(self, start: int = 0, end: int | None = None) -> Iterator[int]:
        """The lines without a kind, in order."""
        return (i for i in range(start, len(self.lines) if end is None else end) if self.is_open(i))

    def mark(self, indexes: Iterator[int] | range, kind: BlockKind) -> None:
        """Give the lines that are still open a kind."""
        for index in indexes:
            if self.is_open(index):
                self.kinds[index] = kind

    def prose(self) -> list[int]:
        """The open lines that read as paragraphs of the article."""
        return [i for i in self.open() if self.lines[i].prose and not self.lines[i].credit]

    def is_caption(self, index: int) -> bool:
        """Whether a line is a picture's caption: by its credit, its table cell, or the picture above it."""
        line = self.lines[index]
        if line.cells > 1 or line.words > _CAPTION_WORDS or (line.words < 3 and not line.cells):
            return False
        if line.credit and not is_photo_credit(line.text):
            return True
        under_image = index > 0 and (self.lines[index - 1].image or self._is_image_text(index - 1))
        if line.cells:
            return not line.opens or under_image
        return under_image and line.words <= _BARE_CAPTION_WORDS and not line.ends

    def _is_image_text(self, index: int) -> bool:
        """The title said again stands for the article's picture."""
        return (
            index != self.title_at
            and self.kinds[index] is BlockKind.NAVIGATION
            and same_title(self.lines[index].text, self.title or "")
        )

    def pieces(self) -> Iterator[Piece]:
        """What was found, in reading order; a title known from elsewhere comes first."""
        if self.known_title and self.title_at is None:
            yield Piece(BlockKind.TITLE, self.known_title)
        for index, line in enumerate(self.lines):
            kind = self.kinds[index]
            if kind is not None and line.text:
                yield Piece(kind, line.text)
            if index in self.glued:
                yield Piece(BlockKind.BYLINE, self.glued[index])
