"""Where an article ends on its page, and boxes of other articles inside it."""

from __future__ import annotations

from itertools import pairwise

from etl.read.bylines import read_byline
from etl.read.draft import Draft
from etl.read.words import closes_article, opens_related
from etl.records import BlockKind

_PARAGRAPHS_BEFORE_NAME = 3


def mark_end(draft: Draft) -> None:
    """Mark what follows the article, and boxes of related articles inside it.

    In an article's text alone (``scraped`` False), a heading ends it only where no paragraph follows.
    """
    prose = draft.prose()
    if not prose:
        return
    end, last = _end(draft, prose), len(draft.lines)
    if not draft.scraped:  # the signature and the captions under a box are still the article's
        last = next((i for i in range(end + 1, last) if read_byline(draft.lines[i].text)), last)
    draft.mark(range(end, last), BlockKind.RELATED)


def _end(draft: Draft, prose: list[int]) -> int:
    """Index of the first line after the article."""
    for i in range(prose[0] + 1, len(draft.lines)):
        line = draft.lines[i]
        may_end = draft.scraped or prose[-1] <= i
        if closes_article(line.folded) and may_end:
            return i
        if opens_related(line.folded) and may_end:
            resumed = _resumes(i, prose)
            if resumed is None:
                return i
            draft.mark(range(i, resumed), BlockKind.RELATED)
        elif draft.scraped and draft.is_open(i) and not line.prose and _signs_off(draft, i, prose):
            return _after(draft, i)
    return _after(draft, prose[-1]) if draft.scraped else len(draft.lines)


def _resumes(index: int, prose: list[int]) -> int | None:
    """Where the article goes on after a box of related articles: at two paragraphs on end."""
    later = [p for p in prose if p > index]
    return next((p for p, q in pairwise(later) if q == p + 1 and p > index + 1), None)


def _signs_off(draft: Draft, index: int, prose: list[int]) -> bool:
    """Whether a line is the byline that ends an article.

    A bare name counts after some paragraphs, where no paragraph follows it: else it may be a subheading.
    """
    byline = read_byline(draft.lines[index].text)
    if byline is None or byline.sure:
        return byline is not None
    before = sum(p < index for p in prose)
    following = index + 1
    return before >= _PARAGRAPHS_BEFORE_NAME and not (
        following < len(draft.lines) and draft.lines[following].prose and not draft.is_caption(following)
    )


def _after(draft: Draft, index: int) -> int:
    """The end after a last paragraph or a byline: captions and bylines under it are still the article's."""
    end = index + 1
    while end < len(draft.lines) and (
        not draft.is_open(end) or draft.is_caption(end) or read_byline(draft.lines[end].text)
    ):
        end += 1
    return end
