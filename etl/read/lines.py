"""A page as text, line by line, with the marks that scraping and Markdown left on each line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from etl.read.bylines import split_byline
from etl.read.words import has_photo_credit
from etl.records import BlockKind
from etl.text.clean import clean, squeeze
from etl.text.fold import fold

_IMAGE = re.compile(r"!\[(?P<alt>[^\]\n]*)\](?:\([^)\s]*(?:\s\"[^\"]*\")?\))?")
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]\n]*)\]\([^)\s]*(?:\s\"[^\"]*\")?\)")
_HEADING = re.compile(r"(?P<marks>#{1,6})\s+(?P<text>.*?)\s*#*$")
_RULE = re.compile(r"[\s|:*_=~+-]*")
_EMPHASIS = re.compile(r"(?P<mark>\*\*|__|\*|_)(?P<text>\S(?:.*\S)?)(?P=mark)")
_TERMINAL = re.compile(r"[.!?…:;][\"”’'»)\]]*$|[”\"]$")
_BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_FOLDED = 400
_WIDEST, _NARROWEST = 100, 50  # characters of a line that was wrapped by hand or by a mail program
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
        """The matching copy (of a paragraph, its beginning) without marks at its ends that are no word."""
        return fold(self.text[:_FOLDED]).strip(" >»•*–-_|")

    @cached_property
    def words(self) -> int:
        """How many words the line has."""
        return len(self.text.split())

    @cached_property
    def credit(self) -> bool:
        """Whether it ends with the credit of a photo."""
        return has_photo_credit(self.text)

    @cached_property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_TERMINAL.search(self.text[-8:]))

    @cached_property
    def prose(self) -> bool:
        """Whether it reads as a paragraph: no mere phrase, and ended as a sentence, signed, or long."""
        if self.link or (self.doubled and self.words <= 45) or (self.cells and self.opens):
            return False
        if self.words < 10:
            return False
        return self.ends or self.words >= 45 or split_byline(self.text)[1] is not None


def read_lines(text: str) -> list[Line]:
    """The lines of a page that hold words or an image, in order.

    >>> [(line.text, line.doubled) for line in read_lines("# Hội đàm\\n\\nLễ ký kết mới Lễ ký kết mới\\n---")]
    [('Hội đàm', False), ('Lễ ký kết mới', True)]
    """
    return list(_lines(_unwrapped(clean(text))))


def _unwrapped(text: str) -> str:
    """A text of hard-wrapped lines with each paragraph, between blank lines, in one line again."""
    paragraphs = [p.split("\n") for p in _BLANK.split(text.strip())]
    wrapped = [p for p in paragraphs if len(p) > 1]
    if not wrapped or 2 * len(wrapped) < len(paragraphs) or max(map(len, text.split("\n"))) > _WIDEST:
        return text
    inner = [line for p in wrapped for line in p[:-1]]
    if any(len(line) < _NARROWEST for line in inner) or sum(_ends(line) for line in inner) > len(inner) / 4:
        return text
    return "\n\n".join(" ".join(p) for p in paragraphs)


def _ends(line: str) -> bool:
    return _TERMINAL.search(line.rstrip()[-8:]) is not None


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
    inner, image, link = _unmarked(inner)
    parts = [squeeze(p) for p in inner.split("|")] if opens and closes else [squeeze(inner)]
    parts = [p for p in parts if p and not _RULE.fullmatch(p)]
    if not parts:
        return Line("", blank, image=True) if image else None
    joined = " | ".join(parts)
    heading = _HEADING.fullmatch(joined)
    joined = heading["text"] if heading else joined
    if "*" in joined or "_" in joined:
        joined = squeeze(_EMPHASIS.sub(lambda m: m["text"], joined))
    half = said_once(joined)
    return Line(
        text=half or joined,
        blank_before=blank,
        heading=len(heading["marks"]) if heading else 0,
        image=image,
        cells=len(parts) if opens or closes else 0,
        opens=opens,
        doubled=half is not None,
        link=link,
    )


def _unmarked(text: str) -> tuple[str, bool, bool]:
    """A line without Markdown's images and links; whether it held an image, and whether it is but links."""
    if "[" not in text:
        return text, False, False
    without = _IMAGE.sub(" ", text)
    unlinked = _LINK.sub(" ", without)
    link = unlinked != without and not any(c.isalnum() for c in unlinked)
    if unlinked != without:
        without = _URL.sub(" ", _LINK.sub(lambda m: m["text"], without))
    return without, _IMAGE.search(text) is not None, link


def said_once(text: str) -> str | None:
    """What a line says twice ("X X" → "X"), where it does and it is no mere word; else None."""
    middle = len(text) // 2
    for end in (middle, middle + 1) if len(text) % 2 == 0 else (middle,):
        first = text[:end].rstrip()
        if first == text[end:].lstrip() and len(first.split()) >= 3:
            return first
    return None
