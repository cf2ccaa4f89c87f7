"""Elements of a page to lines of text, each with what the markup says that it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby, islice

from bs4 import NavigableString, Tag
from bs4.element import PreformattedString

from etl.read.lines import Line
from etl.read.markup import is_named, names
from etl.records import BlockKind
from etl.text.clean import clean, squeeze

DEEPEST = 60  # elements around a line that are looked at: no page nests its text deeper
TEXT_BLOCKS = ("p", "li", "td", "blockquote", "h2", "h3")
_TITLE_WORDS = 4  # fewest of another article's title
_FEW_WORDS = 12
_CAPTION_WORDS = 80  # most words of a table that frames a picture and what is under it


def text_of(tag: Tag) -> str:
    """The text of an element on one line, its parts apart."""
    return squeeze(clean(tag.get_text(" ")).replace("\n", " "))


def lines_of(root: Tag) -> Iterator[Line]:
    """The lines under an element."""
    for _, line in grouped(root):
        yield line


def grouped(root: Tag) -> Iterator[tuple[Tag, Line]]:
    """The lines under an element, each with the block element that it lies in.

    A line is what stands in one block element between two line breaks; inline elements do not divide it. A
    space between two of them that only style sheets make is put in where a new word plainly begins.
    """
    for _, group in groupby(_strings(root), key=lambda item: (id(item[0]), item[1])):
        items = list(group)
        text = squeeze(clean(_joined(s for _, _, s, _ in items)).replace("\n", " "))
        if text:
            linked = all(link for _, _, s, link in items if s.strip())
            yield items[0][0], _line(items[0][0], text, linked)


def _joined(strings: Iterable[str]) -> str:
    text = ""
    for string in strings:
        glued = text[-1:].islower() and string[:1].isupper()
        text += f" {string}" if glued else string
    return text


Lines = list[tuple[Tag, Line]]


def body_lines(container: Tag) -> Lines:
    """The lines of an article's container, each with its block; boxes of other articles in it are marked."""
    lines = list(grouped(container))
    boxes = teaser_boxes(lines)
    return [
        (block, replace(line, kind=BlockKind.TEASER) if id(box_of(block)) in boxes else line)
        for block, line in lines
    ]


def teaser_boxes(lines: Lines) -> set[int]:
    """Identities of the boxes in which every paragraph follows a linked title: those of other articles.

    The title may stand in the box, or be the heading right before it.
    """
    linked: set[int] = set()
    apart: set[int] = set()
    title_in: dict[int, bool] = {}
    heads = False
    for block, line in lines:
        if line.words < _TITLE_WORDS:
            continue
        box = id(box_of(block))
        if line.link or (line.prose and heads):
            linked.add(box)
        elif line.prose and not title_in.get(box):
            apart.add(box)
        title_in[box] = line.link
        heads = line.link and line.heading > 1
    return linked - apart


def box_of(block: Tag) -> Tag | None:
    """What a line's block stands in: the nearest element around it that is no row or cell."""
    parent = block.parent if block.name in (*TEXT_BLOCKS, "h1", "h4", "h5", "h6") else block
    while parent is not None and parent.name in ("tr", "td", "tbody"):
        parent = parent.parent
    return parent


def _strings(root: Tag) -> Iterator[tuple[Tag, int, str, bool]]:
    """Each string with its block element, the line breaks before it, whether it is a link."""
    breaks = 0
    known: dict[int, tuple[Tag, bool]] = {}
    for node in root.descendants:
        if isinstance(node, Tag):
            breaks += node.name == "br"
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString) and node.parent:
            block, link = _block_of(node.parent, root, known)
            yield block, breaks, str(node), link


def _block_of(tag: Tag, root: Tag, known: dict[int, tuple[Tag, bool]]) -> tuple[Tag, bool]:
    """The block element around the strings of ``tag``, and whether they are a link; ``known`` remembers."""
    blocks = names("block_tags")
    path: list[Tag] = []
    at = tag
    while id(at) not in known and at is not root and at.name not in blocks and at.parent is not None:
        path.append(at)
        at = at.parent
    block, link = known.setdefault(id(at), (at, any(map(_is_link, islice(at.parents, DEEPEST)))))
    for inner in reversed(path):
        link = link or _is_link(inner)
        known[id(inner)] = (block, link)
    return block, link


def _is_link(tag: Tag) -> bool:
    return tag.name == "a" and "href" in tag.attrs


def _line(block: Tag, text: str, link: bool) -> Line:
    heading = int(block.name[1]) if len(block.name) == 2 and block.name[1].isdigit() else 0
    return Line(text, blank_before=True, heading=heading, link=link, kind=_kind(block, text))


def _kind(block: Tag, text: str) -> BlockKind | None:
    """What markup says of a line."""
    near = [block, *(p for p, _ in zip(block.parents, range(2), strict=False))]
    if any(tag.name == "figcaption" or is_named(tag, "caption_names") for tag in near):
        return BlockKind.CAPTION
    framed = _framed(near) if block.name in ("p", "td", "div", "figure") else None
    if framed is not None:
        return framed
    if block.name not in ("td", "th", "li") and not any(c.isalpha() for c in text):
        return BlockKind.NAVIGATION  # a counter, a clock, the page's number
    if len(text.split()) <= _FEW_WORDS and not text.endswith("."):
        if is_named(block, "byline_names"):
            return BlockKind.BYLINE
        if is_named(block, "date_names") and any(c.isdigit() for c in text):
            return BlockKind.NAVIGATION
    return BlockKind.LEAD if is_named(block, "lead_names") and not is_named(block, "body_names") else None


def _framed(near: list[Tag]) -> BlockKind | None:
    """A caption, where a figure is around, or a table with a picture and few words, as on old pages.

    Such a table with a title that leads elsewhere is a box of another article.
    """
    for tag in near:
        if tag.name == "figure":
            return BlockKind.CAPTION
        table = tag.find_parent("table") if tag.name == "td" else None
        if table is not None and _is_short(table) and table.find(["img", "amp-img"]) is not None:
            titles = (len(a.get_text().split()) >= _TITLE_WORDS for a in table.find_all("a", href=True))
            return BlockKind.TEASER if any(titles) else BlockKind.CAPTION
    return None


def _is_short(table: Tag) -> bool:
    """Whether a table has no more words than a caption; one with more is not counted to its end."""
    words = 0
    for string in table.strings:
        words += len(string.split())
        if words > _CAPTION_WORDS:
            return False
    return True
