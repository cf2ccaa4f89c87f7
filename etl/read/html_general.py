"""A page of any site to lines: the article's container is the element that holds most of the page's prose."""

from __future__ import annotations

from dataclasses import replace

from bs4 import BeautifulSoup, Tag

from etl.read.html_furniture import drop_furniture, drop_tags
from etl.read.html_lines import (
    TEXT_BLOCKS,
    Lines,
    body_lines,
    box_of,
    grouped,
    lines_of,
    teaser_boxes,
    text_of,
)
from etl.read.lines import Line
from etl.read.markup import is_named
from etl.read.published import Published, find_published, read_published
from etl.read.title import same_title
from etl.records import BlockKind

_NAMED_BONUS = 1.5
_LEAD_WORDS = 8
_HEAD_WORDS, _DAY_WORDS = 15, 8


def read_general(soup: BeautifulSoup, title: str | None) -> tuple[list[Line], Published | None]:
    """The lines of the article's container, with the title, lead and date line that stand outside it.

    ``title`` as the page's metadata say it. No lines where nothing reads as a paragraph; a time where one
    of the head holds it among other things. Changes ``soup``.
    """
    heading = heading_of(soup)
    drop_tags(soup)
    drop_furniture(soup)
    container = _container(soup)
    if container is None:
        return [], None
    container = _one_article(container, heading, title)
    lines = [*_outside(soup, container, heading, title), *(line for _, line in body_lines(container))]
    return _take_head_time(lines)


def _take_head_time(lines: list[Line]) -> tuple[list[Line], Published | None]:
    """Mark the first short line before the paragraphs that holds a time ("Thế giới | 5/3/2024 10:30")."""
    for i, line in enumerate(lines):
        if line.prose:
            break
        found = find_published(line.text) if line.kind is None and line.words <= _HEAD_WORDS else None
        sure = found is not None and (found.at is not None or line.words <= _DAY_WORDS)
        if sure and not line.ends and read_published(line.text) is None:
            return [*lines[:i], replace(line, kind=BlockKind.NAVIGATION), *lines[i + 1 :]], found
    return lines, None


def heading_of(soup: BeautifulSoup) -> str | None:
    """The longest first-level heading of at least three words."""
    found = [text_of(tag) for tag in soup.find_all("h1")]
    return next((t for t in sorted(found, key=len, reverse=True) if len(t.split()) >= 3), None)


def _container(soup: BeautifulSoup) -> Tag | None:
    """The element with most prose in it, the prose of nearer descendants counting more."""
    scores: dict[int, float] = {}
    tags: dict[int, Tag] = {}
    for block, line in _prose(soup):
        share = float(line.words)
        parent = block.parent if block.name in TEXT_BLOCKS else block
        for _ in range(4):
            if not isinstance(parent, Tag) or parent.name == "[document]":
                break
            tags[id(parent)] = parent
            bonus = _NAMED_BONUS if _is_body(parent) else 1.0
            scores[id(parent)] = scores.get(id(parent), 0.0) + share * bonus
            share *= 0.9
            parent = parent.parent
    return tags[max(scores, key=lambda key: scores[key])] if scores else None


def _prose(soup: BeautifulSoup) -> Lines:
    """The paragraphs, each with its block; those of boxes of other articles where there are no others."""
    lines = list(grouped(soup))
    boxes = teaser_boxes(lines)
    prose = [(block, line) for block, line in lines if line.prose]
    return [(block, line) for block, line in prose if id(box_of(block)) not in boxes] or prose


def _one_article(container: Tag, heading: str | None, title: str | None) -> Tag:
    """Of several articles in a container, the one that has the title."""
    articles = [tag for tag in container.find_all("article") if tag.find_parent("article") is None]
    if len(articles) < 2:
        return container
    titled = (
        article
        for article in articles
        if any(_says_title(block, line, heading, title) for block, line in grouped(article))
    )
    return next(titled, container)


def _is_body(tag: Tag) -> bool:
    return tag.name == "article" or tag.get("itemprop") == "articleBody" or is_named(tag, "body_names")


def _outside(soup: BeautifulSoup, container: Tag, heading: str | None, title: str | None) -> list[Line]:
    """The title, the lead and the date line where they stand outside the container.

    What is marked as a lead or reads as a date counts wherever it stands before the container; behind the
    title, a line of some words that leads nowhere is the lead.
    """
    inside = {line.text for line in lines_of(container)}
    within = {id(container), *map(id, container.find_all(True))}
    found: list[Line] = []
    titled = False
    for block, line in grouped(soup):
        if id(block) in within:
            break
        if line.text in inside:
            continue
        is_title = not titled and _says_title(block, line, heading, title)
        is_lead = titled and line.words >= _LEAD_WORDS and not line.link
        titled = titled or is_title
        if is_title or is_lead or line.kind is BlockKind.LEAD or read_published(line.text):
            found.append(line)
    return found[:6]


def _says_title(block: Tag, line: Line, heading: str | None, title: str | None) -> bool:
    if block.name == "h1" and line.text == heading:
        return True
    return title is not None and not line.link and same_title(line.text, title)
