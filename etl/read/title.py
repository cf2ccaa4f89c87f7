"""Which line of a page is the article's title."""

from __future__ import annotations

import re

from etl.read.bylines import read_byline
from etl.read.lines import Line
from etl.read.published import read_published
from etl.read.words import is_menu, is_navigation
from etl.text.fold import fold

_LONGEST = 32  # words
_LONGEST_LINE = 300
_CUT = re.compile(r"\s*(?:\.{3}|…)\s*$")
_SITE = re.compile(r"\s+[|–—-]\s+[^|]{2,40}$")


def same_title(one: str, other: str) -> bool:
    """Whether two lines say the same title, up to case, marks at the ends and a cut end ("Thủ tướng thăm …").

    >>> same_title("Thủ tướng lên đường thăm ...", "Thủ tướng lên đường thăm Lào và Thái Lan")
    True
    """
    if max(len(one), len(other)) > _LONGEST_LINE:
        return False
    a, b = _plain(one), _plain(other)
    if not a or not b:
        return False
    if a == b:
        return True
    for cut, whole, raw in ((a, b, one), (b, a, other)):
        if _CUT.search(raw) and len(cut.split()) >= 4 and whole.startswith(cut):
            return True
    return False


def _plain(text: str) -> str:
    return " ".join(fold(_CUT.sub("", text)).split()).strip(" .\"'|*#")


def find_title(lines: list[Line], free: list[int], first_prose: int, known: str | None) -> int | None:
    """Index of the title's line among the lines ``free``, up to the first paragraph; None if none is.

    With ``known``, the line that says it. Else the line before the first paragraph with the best signs:
    a first-level heading, said again on the page, beside a date line or byline, no full stop.
    """
    if known is not None:
        return next((i for i in free if same_title(lines[i].text, known)), None)
    headings = [i for i in free if lines[i].heading == 1 and _may_be(lines[i])]
    if len(headings) == 1:
        return headings[0]
    if first_prose >= len(lines):
        first_prose = next((i for i in free if lines[i].ends), 0)
    candidates = [i for i in free if i < first_prose and _may_be(lines[i])]
    if not candidates:
        return None
    return max(candidates, key=lambda i: (_signs(lines, i), i))


def _may_be(line: Line) -> bool:
    if line.cells or line.link or not 3 <= line.words <= _LONGEST or line.text.endswith((".", ";", ":")):
        return False
    if line.credit or read_published(line.text) or is_navigation(line.folded) or is_menu(line.folded):
        return False
    byline = read_byline(line.text)
    return byline is None or not byline.sure


def _signs(lines: list[Line], index: int) -> int:
    line = lines[index]
    score = {1: 6, 2: 2}.get(line.heading, 0)
    score += 3 * any(i != index and same_title(line.text, other.text) for i, other in enumerate(lines))
    score += 1 * (line.words >= 6) - 2 * line.text.endswith("…") - 2 * (line.words > 25)
    before = next((lines[i] for i in range(index - 1, -1, -1) if lines[i].text), None)
    after = next((lines[i] for i in range(index + 1, len(lines)) if lines[i].text), None)
    for other in (before, after):
        if other is not None and read_published(other.text):
            score += 2
    if after is not None and (after.prose or read_byline(after.text)):
        score += 1
    return score
