"""A page as text, cut into blocks: the article's own, and what stands around it.

Each step marks lines by one kind of sign: words (``words.py``, ``bylines.py``), and the traces that
scraping leaves (a line said twice, a table row, an empty image, blank lines). What no step marks is
the article's.
"""

from __future__ import annotations

from dataclasses import replace

from etl.errors import ReadError
from etl.read.assemble import Page
from etl.read.bylines import read_byline, split_byline
from etl.read.draft import Draft
from etl.read.ending import mark_end
from etl.read.head import mark_doubled, mark_furniture, mark_head, mark_title
from etl.read.lines import Line, read_lines
from etl.read.words import is_navigation, is_photo_credit
from etl.records import BlockKind

_FEWEST_WORDS = 8
_LEAD_WORDS = 80
_SHORTEST_LEAD = 8
_UNDER_NAME_WORDS = 45  # longest caption under a byline
_TEXT = frozenset({BlockKind.BODY, BlockKind.LEAD, BlockKind.CAPTION})


def read_page(text: str, *, title: str | None = None, scraped: bool = True) -> Page:
    """Segment a page as text.

    ``title``: the article's title where it is known from elsewhere. ``scraped`` False is for an article's
    text alone, as a JSONL record holds it: unmarked lines stay the article's, wherever they stand.
    Raises ReadError (``no_article_text``) where no paragraph is left.
    """
    lines = read_lines(text)
    return segment(lines, title=title, scraped=scraped or _looks_scraped(lines))


def segment(lines: list[Line], *, title: str | None, scraped: bool, furniture: bool = False) -> Page:
    """Segment the lines of a page; arguments and errors as for :func:`read_page`.

    ``furniture``: links and buttons may stand between the lines of an article's text alone.
    """
    draft = Draft(lines, title, scraped)
    if scraped and not draft.prose():
        # No paragraph to tell furniture from: a few short sentences are a short article.
        scraped = draft.scraped = False
        if not any(line.ends or line.words >= _FEWEST_WORDS for line in lines):
            raise _nothing()
    _check_hints(draft)
    if scraped or furniture:
        mark_furniture(draft)
    if scraped:
        mark_doubled(draft)
    mark_title(draft)
    mark_head(draft)
    mark_end(draft)
    _mark_captions(draft)
    _mark_bylines(draft)
    _cut_glued_byline(draft)
    _mark_body(draft)
    if _TEXT.isdisjoint(draft.kinds):
        raise _nothing()
    return Page(tuple(draft.pieces()), draft.title, draft.author, draft.published)


def _nothing() -> ReadError:
    return ReadError(
        "no_article_text", "no paragraph of an article found", mend="check that it holds an article"
    )


def _looks_scraped(lines: list[Line]) -> bool:
    marks = sum(line.doubled or line.opens or line.image for line in lines)
    return marks >= 2 or (len(lines) >= 3 and is_navigation(lines[0].folded))


def _check_hints(draft: Draft) -> None:
    """Take the author from a marked byline; a marked lead is none if a mere phrase, a teaser further down."""
    paragraphs = 0
    for i, line in enumerate(draft.lines):
        paragraphs += draft.is_open(i) and line.prose
        if line.kind is BlockKind.BYLINE and draft.author is None:
            byline = read_byline(line.text)
            draft.author = byline.author if byline else None
        if line.kind is BlockKind.LEAD and (paragraphs > 1 or line.words < _SHORTEST_LEAD):
            draft.kinds[i] = BlockKind.TEASER if paragraphs > 1 else None


def _mark_captions(draft: Draft) -> None:
    for i in draft.open():
        line = draft.lines[i]
        if draft.is_caption(i):
            draft.kinds[i] = BlockKind.CAPTION
        elif draft.scraped and line.cells == 1 and line.opens:
            draft.kinds[i] = BlockKind.TEASER


def _mark_bylines(draft: Draft) -> None:
    prose = draft.prose()
    first, last = (prose[0], prose[-1]) if prose else (len(draft.lines), -1)
    for i in list(draft.open()):
        line = draft.lines[i]
        byline = read_byline(line.text)
        if is_photo_credit(line.text):
            draft.kinds[i] = BlockKind.BYLINE
        elif byline and (byline.sure or i < first or i > last or _heads_captions(draft, i)):
            draft.kinds[i] = BlockKind.BYLINE
            draft.author = draft.author or byline.author
            if i > first and not draft.scraped and _heads_captions(draft, i):
                draft.mark(range(i + 1, len(draft.lines)), BlockKind.CAPTION)


def _heads_captions(draft: Draft, index: int) -> bool:
    """Whether nothing follows a name but short lines after a blank one: the captions of the pictures."""
    rest = list(draft.open(index + 1))
    above = sum(draft.lines[i].words for i in draft.open(0, index))
    return (
        bool(rest)
        and draft.lines[rest[0]].blank_before
        and not draft.lines[index].blank_before
        and all(draft.lines[i].words <= _UNDER_NAME_WORDS for i in rest)
        and sum(draft.lines[i].words for i in rest) < above / 3
    )


def _cut_glued_byline(draft: Draft) -> None:
    """Cut a byline off the end of the last paragraph ("… nhận lời. Theo TTXVN")."""
    last = max((i for i in draft.open() if draft.lines[i].words >= _FEWEST_WORDS), default=None)
    if last is None:
        return
    rest, glued = split_byline(draft.lines[last].text)
    if glued and rest:
        draft.lines[last] = replace(draft.lines[last], text=rest)
        draft.glued[last] = glued
        byline = read_byline(glued)
        draft.author = draft.author or (byline.author if byline else None)


def _mark_body(draft: Draft) -> None:
    several = len(draft.prose()) > 1
    draft.mark(draft.open(), BlockKind.BODY)
    own = [i for i, kind in enumerate(draft.kinds) if kind in _TEXT]
    if not own or not several or BlockKind.LEAD in draft.kinds:
        return
    if draft.kinds[own[0]] is BlockKind.BODY and draft.lines[own[0]].words <= _LEAD_WORDS:
        draft.kinds[own[0]] = BlockKind.LEAD
