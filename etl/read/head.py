"""What stands before an article and in its way: furniture, teasers, title, date line."""

from __future__ import annotations

from etl.read.bylines import read_byline
from etl.read.draft import Draft
from etl.read.lines import Line
from etl.read.published import read_published
from etl.read.title import find_title, same_title
from etl.read.words import is_menu, is_navigation, is_teaser
from etl.records import BlockKind
from etl.text.fold import fold

_TEASER_WORDS = 45
_SUMMARY_OVERLAP = 0.5  # share of a teaser's words that its summary repeats, where no blank line tells


def mark_furniture(draft: Draft) -> None:
    """Menus, buttons, links to other articles, by their words and marks. Only on whole pages."""
    for i in draft.open():
        line = draft.lines[i]
        if same_title(line.text, draft.known_title or ""):
            continue
        if is_navigation(line.folded) or (is_menu(line.folded) and not _is_subheading(draft.lines, i)):
            draft.kinds[i] = BlockKind.NAVIGATION
        elif line.link or is_teaser(fold(line.text)):
            draft.kinds[i] = BlockKind.TEASER if line.words >= 4 else BlockKind.NAVIGATION


def _is_subheading(lines: list[Line], index: int) -> bool:
    """A line of section names between two paragraphs ("Kinh tế - Xã hội") is the article's."""
    near = lines[max(0, index - 1) : index] + lines[index + 1 : index + 2]
    return len(near) == 2 and all(line.prose for line in near)


def mark_doubled(draft: Draft) -> None:
    """A line said twice leads to another article, and the line under it is that article's summary."""
    lines = draft.lines
    spaced = sum(line.blank_before for line in lines if line.prose) >= 3
    met_prose = False
    for i, line in enumerate(lines):
        met_prose = met_prose or (draft.is_open(i) and line.prose)
        again = i > 0 and line.text == lines[i - 1].text and line.words >= 4
        # Twice on end above the first paragraph is how some pages give their own title.
        if not (line.doubled or (again and met_prose)) or same_title(line.text, draft.known_title or ""):
            continue
        if line.words > _TEASER_WORDS or (again and line.prose):
            draft.kinds[i] = BlockKind.NAVIGATION if again else None  # a paragraph that was copied twice
            continue
        draft.kinds[i] = BlockKind.TEASER
        if again:
            draft.kinds[i - 1] = BlockKind.TEASER
        if (
            i + 1 < len(lines)
            and draft.is_open(i + 1)
            and _is_summary(lines, i + 1, line, spaced and not again)
        ):
            draft.kinds[i + 1] = BlockKind.TEASER


def _is_summary(lines: list[Line], index: int, teaser: Line, spaced: bool) -> bool:
    line = lines[index]
    if not line.prose or line.credit:
        return False
    if spaced:
        return not line.blank_before
    following = [line.text for line in lines[index + 1 : index + 3]]
    if len(following) == 2 and following[0] == following[1]:
        return True  # between two teasers
    words = set(teaser.folded.split())
    return len(words & set(line.folded.split())) >= _SUMMARY_OVERLAP * len(words)


def mark_title(draft: Draft) -> None:
    """Find the title; where the page says it again, it stands for a picture or a link."""
    prose = draft.prose()
    first = prose[0] if prose else len(draft.lines)
    draft.title_at = find_title(draft.lines, list(draft.open()), first, draft.known_title)
    if draft.title_at is None:
        return
    line = draft.lines[draft.title_at]
    draft.kinds[draft.title_at] = BlockKind.TITLE
    draft.title = draft.title or line.text
    if draft.scraped:
        again = [i for i in draft.open() if same_title(draft.lines[i].text, line.text)]
        draft.mark(iter(again), BlockKind.NAVIGATION)


def mark_head(draft: Draft) -> None:
    """Date lines and bylines before the first paragraph; what stands before the title is the site's."""
    title = draft.title_at
    if title is not None and draft.lines[title].heading == 1 and draft.scraped:
        _take_dates(draft, title)
        draft.mark(range(title), BlockKind.NAVIGATION)
    prose = draft.prose()
    first = prose[0] if prose else len(draft.lines)
    _take_dates(draft, first)
    if draft.scraped:
        before = list(draft.open(0, first if title is None else min(title, first)))
        draft.mark((i for i in before if not draft.lines[i].credit), BlockKind.NAVIGATION)


def _take_dates(draft: Draft, end: int) -> None:
    for i in range(end):
        if draft.lines[i].text and draft.kinds[i] in (None, BlockKind.NAVIGATION):
            _ = _take_date(draft, i) or _take_signed_date(draft, i)


def _take_date(draft: Draft, index: int) -> bool:
    found = read_published(draft.lines[index].text)
    if found is None:
        return False
    draft.kinds[index] = BlockKind.NAVIGATION
    after_title = draft.title_at is not None and index > draft.title_at
    # A day without a time above the title may be the site's own calendar.
    if (found.at or after_title) and (draft.published is None or (found.at and not draft.published.at)):
        draft.published = found
    return True


def _take_signed_date(draft: Draft, index: int) -> bool:
    """A byline and a date in one line: "Gia Huy - Thứ năm, 06/06/2024 20:15 (GMT+7)"."""
    text = draft.lines[index].text
    for mark in (" - ", " – ", " | ", ", "):
        name, found, rest = text.partition(mark)
        published = read_published(rest) if found else None
        byline = read_byline(name) if published else None
        if byline:
            draft.kinds[index] = BlockKind.BYLINE
            draft.author = draft.author or byline.author
            draft.published = draft.published or published
            return True
    return False
