"""A page as text, cut into blocks: the article's own, and what stands around it.

Each step marks lines by one kind of sign: words (``words.py``, ``bylines.py``), and the traces that
scraping leaves (a line said twice, a table row, an empty image, blank lines). What no step marks is
the article's.
"""

from __future__ import annotations

from dataclasses import replace

from etl.errors import ReadError
from etl.read.assemble import Page, Piece
from etl.read.bylines import read_byline, split_byline
from etl.read.lines import Line, read_lines
from etl.read.published import Published, read_published
from etl.read.title import find_title, same_title
from etl.read.words import (
    closes_article,
    has_photo_credit,
    is_navigation,
    is_photo_credit,
    is_teaser,
    opens_related,
)
from etl.records import BlockKind
from etl.text.fold import fold

_LEAD_WORDS = 80
_CAPTION_WORDS = 80
_BARE_CAPTION_WORDS = 45
_SUMMARY_OVERLAP = 0.5
_OUTSIDE = (BlockKind.NAVIGATION, BlockKind.TEASER, BlockKind.RELATED)


def read_page(text: str, *, title: str | None = None, scraped: bool = True) -> Page:
    """Segment a page as text.

    ``title``: the article's title where it is known from elsewhere. ``scraped`` False is for an article's
    text alone, as a JSONL record holds it: unmarked lines stay the article's, wherever they stand.
    Raises ReadError (``no_article_text``) where no paragraph is left.
    """
    lines = read_lines(text)
    return segment(lines, title=title, scraped=scraped or _looks_scraped(lines))


def segment(lines: list[Line], *, title: str | None, scraped: bool) -> Page:
    """Segment the lines of a page; arguments and errors as for :func:`read_page`."""
    page = _Segmenter(lines, title, scraped).run()
    if not any(p.kind in (BlockKind.BODY, BlockKind.LEAD, BlockKind.CAPTION) for p in page.pieces):
        raise ReadError(
            "no_article_text", "no paragraph of an article found", mend="check that it holds an article"
        )
    return page


def _looks_scraped(lines: list[Line]) -> bool:
    marks = sum(line.doubled or line.opens or line.image for line in lines)
    return marks >= 2 or (len(lines) >= 3 and is_navigation(lines[0].folded))


class _Segmenter:
    """The lines of one page and what has been found of each."""

    def __init__(self, lines: list[Line], title: str | None, scraped: bool) -> None:
        self.lines = lines
        self.scraped = scraped
        self.kinds: list[BlockKind | None] = [line.kind for line in lines]
        self.known_title = title
        self.title_at: int | None = None
        self.title: str | None = title
        self.author: str | None = None
        self.published: Published | None = None
        self.glued: dict[int, str] = {}

    def run(self) -> Page:
        self._mark_furniture()
        if self.scraped:
            self._mark_doubled()
        self._mark_title()
        self._mark_head()
        self._mark_end()
        self._mark_captions()
        self._mark_bylines()
        self._mark_body()
        return Page(tuple(self._pieces()), self.title, self.author, self.published)

    # -------------------------------------------------------------- where the article's own prose is

    def _open(self, index: int) -> bool:
        return self.kinds[index] is None and bool(self.lines[index].text)

    def _prose(self) -> list[int]:
        return [
            i
            for i, line in enumerate(self.lines)
            if self.kinds[i] is None and line.prose and not has_photo_credit(line.text)
        ]

    # -------------------------------------------------------------- signs of each kind

    def _mark_furniture(self) -> None:
        for i, line in enumerate(self.lines):
            if not line.text:
                continue
            if self.scraped and (is_navigation(line.folded) or (line.link and line.words < 4)):
                self.kinds[i] = BlockKind.NAVIGATION
            elif self.scraped and (line.link or is_teaser(fold(line.text))):
                self.kinds[i] = BlockKind.TEASER

    def _mark_doubled(self) -> None:
        """A line said twice leads to another article, and the line under it is that article's summary."""
        spaced = sum(line.blank_before for line in self.lines if line.prose) >= 3
        title = fold(self.known_title or "")
        for i, line in enumerate(self.lines):
            again = i > 0 and line.text == self.lines[i - 1].text and line.words >= 4
            if not (line.doubled or again) or line.folded == title:
                continue
            if again and self._is_title_again(i):
                continue
            self.kinds[i] = BlockKind.TEASER
            if again:
                self.kinds[i - 1] = BlockKind.TEASER
            follower = i + 1
            if follower < len(self.lines) and self._is_summary(follower, line, spaced):
                self.kinds[follower] = BlockKind.TEASER

    def _is_title_again(self, index: int) -> bool:
        return not any(self.lines[i].prose and self.kinds[i] is None for i in range(index))

    def _is_summary(self, index: int, teaser: Line, spaced: bool) -> bool:
        line = self.lines[index]
        if not line.prose or line.doubled or self.kinds[index] is not None or has_photo_credit(line.text):
            return False
        if spaced:
            return not line.blank_before
        words = set(teaser.folded.split())
        return len(words & set(line.folded.split())) >= _SUMMARY_OVERLAP * len(words)

    def _mark_title(self) -> None:
        prose = self._prose()
        first = prose[0] if prose else len(self.lines)
        free = [i for i in range(first + 1) if i < len(self.lines) and self._open(i)]
        self.title_at = find_title(self.lines, free, first, self.known_title)
        if self.title_at is None:
            return
        self.kinds[self.title_at] = BlockKind.TITLE
        self.title = self.title or self.lines[self.title_at].text
        if self.scraped:
            for i, line in enumerate(self.lines):
                if (
                    i != self.title_at
                    and self._open(i)
                    and same_title(line.text, self.lines[self.title_at].text)
                ):
                    self.kinds[i] = BlockKind.NAVIGATION

    def _mark_head(self) -> None:
        """Date lines and bylines before the first paragraph; what stands before the title is the site's."""
        prose = self._prose()
        first = prose[0] if prose else len(self.lines)
        before = self.title_at if self.title_at is not None else (first if self.scraped else 0)
        for i in range(min(first, len(self.lines))):
            line = self.lines[i]
            if not line.text or self.kinds[i] not in (None, BlockKind.NAVIGATION):
                continue
            if self._take_date(i) or self._take_signed_date(i):
                continue
            if self.kinds[i] is None and i < before and not has_photo_credit(line.text) and not line.prose:
                self.kinds[i] = BlockKind.NAVIGATION

    def _take_date(self, index: int) -> bool:
        found = read_published(self.lines[index].text)
        if found is None:
            return False
        self.kinds[index] = BlockKind.NAVIGATION
        after_title = self.title_at is not None and index > self.title_at
        # A day without a time above the title may be the site's own calendar.
        if (found.at or after_title) and (self.published is None or (found.at and not self.published.at)):
            self.published = found
        return True

    def _take_signed_date(self, index: int) -> bool:
        """A byline and a date in one line: "Bảo Nguyên - Thứ năm, 16/05/2024 22:21 (GMT+7)"."""
        text = self.lines[index].text
        for mark in (" - ", " – ", " | ", ", "):
            name, found, rest = text.partition(mark)
            published = read_published(rest) if found else None
            byline = read_byline(name) if published else None
            if published and byline:
                self.kinds[index] = BlockKind.BYLINE
                self.author = self.author or byline.author
                self.published = self.published or published
                return True
        return False

    def _mark_end(self) -> None:
        prose = self._prose()
        if not prose:
            return
        end = self._end(prose)
        for i in range(end, len(self.lines)):
            if self._open(i):
                self.kinds[i] = BlockKind.RELATED

    def _end(self, prose: list[int]) -> int:
        """Index of the first line after the article."""
        first = prose[0]
        for i in range(first + 1, len(self.lines)):
            line = self.lines[i]
            if not line.text or (line.prose and not closes_article(line.folded)):
                continue
            if closes_article(line.folded) and (self.scraped or not any(p > i for p in prose)):
                return i
            if opens_related(line.folded) and (self.scraped or not any(p > i for p in prose)):
                resumed = self._resumes(i, prose)
                if resumed is None:
                    return i
                for j in range(i, resumed):
                    if self._open(j):
                        self.kinds[j] = BlockKind.RELATED
            byline = read_byline(line.text) if self.scraped and self.kinds[i] is None else None
            if byline and byline.sure:
                return self._after_byline(i)
        return self._after_last(prose[-1]) if self.scraped else len(self.lines)

    def _resumes(self, index: int, prose: list[int]) -> int | None:
        """Where the article goes on after a box of related articles: at two paragraphs on end."""
        later = [p for p in prose if p > index]
        for this, following in zip(later, later[1:], strict=False):
            if following == this + 1 and this > index + 1:
                return this
        return None

    def _after_byline(self, index: int) -> int:
        """The end after a byline: captions that stand under it are still the article's."""
        end = index + 1
        while end < len(self.lines) and (not self.lines[end].text or self._is_caption(end)):
            end += 1
        return end

    def _after_last(self, last: int) -> int:
        """The end after the last paragraph of a page that says nothing of where its article ends."""
        end = last + 1
        while end < len(self.lines) and (
            self.kinds[end] is not None
            or not self.lines[end].text
            or self._is_caption(end)
            or read_byline(self.lines[end].text)
        ):
            end += 1
        return end

    def _is_caption(self, index: int) -> bool:
        line = self.lines[index]
        if line.cells > 1 or line.words > _CAPTION_WORDS or (line.words < 3 and not line.cells):
            return False
        if has_photo_credit(line.text) and not is_photo_credit(line.text):
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

    def _mark_captions(self) -> None:
        for i, line in enumerate(self.lines):
            if not self._open(i) or i == self.title_at:
                continue
            if self._is_caption(i):
                self.kinds[i] = BlockKind.CAPTION
            elif self.scraped and line.cells == 1 and line.opens:
                self.kinds[i] = BlockKind.TEASER

    def _mark_bylines(self) -> None:
        prose = self._prose()
        first, last = (prose[0], prose[-1]) if prose else (len(self.lines), -1)
        for i, line in enumerate(self.lines):
            if not self._open(i):
                continue
            byline = read_byline(line.text)
            if is_photo_credit(line.text):
                self.kinds[i] = BlockKind.BYLINE
            elif byline and (byline.sure or i < first or i > last):
                self.kinds[i] = BlockKind.BYLINE
                self.author = self.author or byline.author
        if last >= 0:
            rest, glued = split_byline(self.lines[last].text)
            if glued and rest:
                self.lines[last] = replace(self.lines[last], text=rest)
                self.glued[last] = glued
                byline = read_byline(glued)
                self.author = self.author or (byline.author if byline else None)

    def _mark_body(self) -> None:
        prose = self._prose()
        for i in range(len(self.lines)):
            if self._open(i):
                self.kinds[i] = BlockKind.BODY
        own = [i for i, kind in enumerate(self.kinds) if kind in (BlockKind.BODY, BlockKind.CAPTION)]
        if (
            own
            and self.kinds[own[0]] is BlockKind.BODY
            and self.lines[own[0]].words <= _LEAD_WORDS
            and len(prose) > 1
        ):
            self.kinds[own[0]] = BlockKind.LEAD

    def _pieces(self) -> list[Piece]:
        found = []
        if self.known_title and self.title_at is None:
            found.append(Piece(BlockKind.TITLE, self.known_title))
        for i, line in enumerate(self.lines):
            kind = self.kinds[i]
            if kind is not None and line.text:
                found.append(Piece(kind, line.text))
            if i in self.glued:
                found.append(Piece(BlockKind.BYLINE, self.glued[i]))
        return found
