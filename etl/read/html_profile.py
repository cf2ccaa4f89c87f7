"""A page of a known site to lines, with the selectors of one of its layouts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice

from bs4 import BeautifulSoup, Tag
from soupsieve import SoupSieve

from etl.read.bylines import read_byline
from etl.read.html_furniture import drop_furniture, drop_tags
from etl.read.html_lines import DEEPEST, body_lines, text_of
from etl.read.lines import Line
from etl.read.profiles import Layout
from etl.read.published import Published, find_published, read_published
from etl.read.title import same_title
from etl.records import BlockKind

_SOME = 3  # elements of one selector that may hold the author or the time
_FEWEST_WORDS = 30  # of the body: a layout that finds fewer is not the page's


@dataclass(frozen=True, slots=True)
class ProfiledPage:
    """What the selectors of a layout found; None where they found nothing."""

    layout: Layout
    lines: list[Line]
    title: str | None
    author: str | None
    published: Published | None


def best_layouts(soup: BeautifulSoup, layouts: list[Layout]) -> list[Layout]:
    """``layouts`` with those first whose selectors find most of title, lead and time on the page."""

    def found(layout: Layout) -> int:
        sets = (layout.selectors[field] for field in ("title", "lead", "time"))
        return sum(any(selector.select_one(soup) for selector in selectors) for selectors in sets)

    return sorted(layouts, key=found, reverse=True) if len(layouts) > 1 else layouts


def read_with(soup: BeautifulSoup, layout: Layout) -> ProfiledPage | None:
    """Read a page with one layout; None where the page has no body of that layout. Changes ``soup`` then."""
    selectors = layout.selectors
    body = _body(soup, selectors["body"])
    if body is None:
        return None
    title = _first(soup, selectors["title"])
    leads = _leads(soup, selectors["lead"])
    author = _author(soup, selectors["author"])
    published = _time(soup, selectors["time"])
    lead = [Line(text_of(tag), blank_before=True, kind=BlockKind.LEAD) for tag in leads]
    captions = {id(tag) for selector in selectors["caption"] for tag in selector.select(body)}
    bylines = {id(tag) for selector in selectors["author"] for tag in selector.select(body)}
    heads = [*leads, *(tag for s in (*selectors["title"], *selectors["time"]) for tag in s.select(body))]
    for tag in [*heads, *(tag for s in selectors["drop"] for tag in s.select(body))]:
        tag.extract()
    drop_tags(body)
    drop_furniture(body)
    lines = [line for line in [*lead, *_lines(body, captions, bylines)] if not _says_title(line, title)]
    if sum(line.words for line in lines) < _FEWEST_WORDS:
        return None
    return ProfiledPage(layout, lines, text_of(title) if title else None, author, published)


def _body(soup: BeautifulSoup, selectors: tuple[SoupSieve, ...]) -> Tag | None:
    """The element that holds the body: of the first selector that finds one, the longest."""
    for selector in selectors:
        found = max(selector.select(soup), key=lambda tag: len(tag.get_text()), default=None)
        if found is not None and len(found.get_text(" ").split()) >= _FEWEST_WORDS:
            return found
    return None


def _first(soup: BeautifulSoup, selectors: tuple[SoupSieve, ...]) -> Tag | None:
    found = (tag for selector in selectors for tag in selector.iselect(soup))
    return next((tag for tag in found if text_of(tag)), None)


def _leads(soup: BeautifulSoup, selectors: tuple[SoupSieve, ...]) -> list[Tag]:
    """The first element that a selector finds, with its like beside it: a lead may be several."""
    for selector in selectors:
        found = [tag for tag in selector.select(soup) if text_of(tag)]
        if found:
            return [tag for tag in found if tag.parent is found[0].parent]
    return []


def _author(soup: BeautifulSoup, selectors: tuple[SoupSieve, ...]) -> str | None:
    for selector in selectors:
        for tag in selector.iselect(soup, _SOME):
            text = text_of(tag).strip(" ,;|-–")
            byline = read_byline(text) or read_byline(text.partition("/")[0])
            if byline and byline.author:
                return byline.author
    return None


def _time(soup: BeautifulSoup, selectors: tuple[SoupSieve, ...]) -> Published | None:
    for selector in selectors:
        for tag in selector.iselect(soup, _SOME):
            said = tag.get("datetime") or tag.get("content")
            found = read_published(said) if isinstance(said, str) else None
            found = found or find_published(text_of(tag))
            if found:
                return found
    return None


def _lines(body: Tag, captions: set[int], bylines: set[int]) -> list[Line]:
    found: list[Line] = []
    for block, line in body_lines(body):
        around = {id(block), *(id(parent) for parent in islice(block.parents, DEEPEST))}
        if line.kind is BlockKind.TEASER:
            found.append(line)
        elif around & captions:
            found.append(replace(line, kind=BlockKind.CAPTION))
        elif around & bylines:
            found.append(replace(line, kind=BlockKind.BYLINE))
        else:
            found.append(replace(line, kind=None) if line.kind is BlockKind.LEAD else line)
    return found


def _says_title(line: Line, title: Tag | None) -> bool:
    return title is not None and line.kind is None and same_title(line.text, text_of(title))
