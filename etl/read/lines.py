"""A page as text, line by line, with the marks that scraping and Markdown left on each line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from etl.records import BlockKind
from etl.text.clean import clean, squeeze
from etl.text.fold import fold

_IMAGE = re.compile(r"!\[(?P<alt>[^\]\n]*)\](?:\([^)\s]*(?:\s\"[^\"]*\")?\))?")
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]\n]*)\]\([^)\s]*(?:\s\"[^\"]*\")?\)")
_HEADING = re.compile(r"(?P<marks>#{1,6})\s+(?P<text>.*?)\s*#*$")
_RULE = re.compile(r"[\s|:*_=~+-]*")
_EMPHASIS = re.compile(r"(?P<mark>\*\*|__|\*|_)(?P<text>\S(?:.*\S)?)(?P=mark)")
_TERMINAL = re.compile(r"[.!?…:;][\"”’'»)\]]*$|[”\"]$")
_URL = re.compile(r"(?:https?://|www\.)\S+")


@dataclass(frozen=True)
class Line:
    """One line with words, or an image without any (``text`` empty).

    ``cells``: 0 outside a table; ``opens`` says that the row began with a bar, not only ended with one.
    ``kind``: what markup says that it is. ``doubled``: it said the same twice ("X X"); ``text`` has it once.
    """

    text: str
    blank_before: bool = False
    heading: int = 0
    image: bool = False
    cells: int = 0
    opens: bool = False
    doubled: bool = False
    link: bool = False
    kind: BlockKind | None = None

    @cached_property
    def folded(self) -> str:
        """The matching copy, with the ends freed of marks that carry no word."""
        return fold(self.text).strip(" >»•*–-_|")

    @cached_property
    def words(self) -> int:
        """How many words the line has."""
        return len(self.text.split())

    @cached_property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_TERMINAL.search(self.text))

    @cached_property
    def prose(self) -> bool:
        """Whether it reads as a paragraph: it ends as a sentence and is no mere phrase, or it is long."""
        if self.link or (self.doubled and self.words <= 45) or (self.cells and self.opens):
            return False
        return (self.ends and self.words >= 10) or self.words >= 45


def read_lines(text: str) -> list[Line]:
    """The lines of a page that hold words or an image, in order.

    >>> [(line.text, line.doubled) for line in read_lines("# Hội đàm\\n\\nLễ ký kết mới Lễ ký kết mới\\n---")]
    [('Hội đàm', False), ('Lễ ký kết mới', True)]
    """
    return list(_lines(clean(text)))


def _lines(text: str) -> Iterator[Line]:
    blank = True
    for raw in text.split("\n"):
        line = _line(raw.strip(), blank) if raw.strip() else None
        if line is None:
            blank = blank or not raw.strip()
            continue
        yield line
        blank = False


def _line(raw: str, blank: bool) -> Line | None:
    opens, closes = raw.startswith("|"), raw.endswith("|")
    inner = raw.strip("|").strip() if opens or closes else raw
    images = _IMAGE.findall(inner)
    inner = _IMAGE.sub(" ", inner)
    unlinked = _LINK.sub(" ", inner)
    link = unlinked != inner and not any(c.isalnum() for c in unlinked)
    inner = _URL.sub(" ", _LINK.sub(lambda m: m["text"], inner)) if "](" in inner else inner
    parts = [squeeze(p) for p in inner.split("|")] if opens and closes else [squeeze(inner)]
    parts = [p for p in parts if p and not _RULE.fullmatch(p)]
    if not parts:
        return Line("", blank, image=True) if images else None
    joined = " | ".join(parts)
    heading = _HEADING.fullmatch(joined)
    joined = squeeze(_EMPHASIS.sub(lambda m: m["text"], heading["text"] if heading else joined))
    half = _half(joined)
    return Line(
        text=half or joined,
        blank_before=blank,
        heading=len(heading["marks"]) if heading else 0,
        image=bool(images),
        cells=len(parts) if opens or closes else 0,
        opens=opens,
        doubled=half is not None,
        link=link,
    )


def _half(text: str) -> str | None:
    """What a line says twice, where it says it twice and it is no mere word."""
    middle = len(text) // 2
    for end in (middle, middle + 1) if len(text) % 2 == 0 else (middle,):
        first = text[:end].rstrip()
        if first == text[end:].lstrip() and len(first.split()) >= 3:
            return first
    return None
