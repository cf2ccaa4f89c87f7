"""A page of HTML to blocks and metadata, on lxml; a general reader, for sites without a profile of their own.

The article's container is the element that holds most of the page's prose; its block elements become
lines, which are then told apart as the lines of a page as text are.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from itertools import groupby

from bs4 import BeautifulSoup, NavigableString, Tag, XMLParsedAsHTMLWarning
from bs4.element import PreformattedString

from etl.errors import ReadError
from etl.read.assemble import Page
from etl.read.html_meta import Metadata, read_metadata
from etl.read.lines import Line
from etl.read.markup import is_named, names
from etl.read.page import segment
from etl.read.published import read_published
from etl.read.title import same_title
from etl.records import BlockKind
from etl.text.clean import clean, squeeze

_KEEP = frozenset({"html", "body", "main", "article"})
_SITE_SUFFIX = re.compile(r"\s+[|–—-]\s+(?P<site>[^|–—]{2,50})$")
_NAMED_BONUS = 1.5
_FEW_WORDS = 12
_SHORT_ARTICLE, _MANY_LINKS = 100, 50


def read_html(text: str, *, title: str | None = None) -> tuple[Page, dict[str, str | None]]:
    """The page and what it says of itself (``url``, ``publisher``, ``author``, ``language``).

    ``title`` as for :func:`etl.read.page.read_page`. Raises ReadError (``no_article_text``,
    ``nested_too_deep``).
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(text, "lxml")
    meta = read_metadata(soup)
    heading = _heading(soup)
    title = title or _title(meta, heading)
    _drop(soup)
    container = _container(soup)
    if container is None or (meta.published is None and _lists_articles(soup, container)):
        raise ReadError(
            "no_article_text", "no paragraph of an article found", mend="check that the page holds an article"
        )
    lines = [*_outside(soup, container, heading, title), *_lines(container)]
    page = segment(lines, title=title, scraped=True)
    published = meta.published or page.published
    said = {
        "url": meta.url,
        "publisher": meta.publisher,
        "author": meta.author or page.author,
        "language": meta.language,
    }
    return Page(page.pieces, page.title, page.author, published), said


# ------------------------------------------------------------------ title


def _heading(soup: BeautifulSoup) -> str | None:
    found = [_text(tag) for tag in soup.find_all("h1")]
    return next((t for t in sorted(found, key=len, reverse=True) if len(t.split()) >= 3), None)


def _title(meta: Metadata, heading: str | None) -> str | None:
    said = meta.title
    if heading and (said is None or same_title(heading, said) or said.startswith(heading)):
        return heading
    if said is None:
        return heading
    suffix = _SITE_SUFFIX.search(said)
    return (
        said[: suffix.start()]
        if suffix and (meta.publisher or "").lower() == suffix["site"].lower()
        else said
    )


def _text(tag: Tag) -> str:
    return squeeze(clean(tag.get_text(" ")).replace("\n", " "))


# ------------------------------------------------------------------ what is not the article's


def _drop(soup: BeautifulSoup) -> None:
    for tag in soup.find_all(list(names("drop_tags"))):
        tag.extract()
    for tag in soup.find_all(_is_furniture):
        tag.extract()
    for tag in soup.find_all("time"):
        if tag.parent is None or tag.parent.name != "p":
            tag.extract()


def _is_furniture(tag: Tag) -> bool:
    if tag.name in _KEEP or not tag.attrs:
        return False
    if tag.get("role") in names("drop_roles") or tag.get("aria-hidden") == "true" or "hidden" in tag.attrs:
        return True
    style = tag.get("style")
    if isinstance(style, str) and "display:none" in style.replace(" ", ""):
        return True
    return is_named(tag, "drop_names") and not is_named(tag, "body_names") and not _holds_article(tag)


def _holds_article(tag: Tag) -> bool:
    """A wrapper with an unlucky name ("layout-sidebar") still holds most of the page's paragraphs."""
    return len(tag.find_all("p", limit=12)) >= 12 and tag.find("h1") is not None


# ------------------------------------------------------------------ the container


def _container(soup: BeautifulSoup) -> Tag | None:
    scores: dict[int, float] = {}
    tags: dict[int, Tag] = {}
    for block, line in _grouped(soup):
        if not line.prose:
            continue
        share = float(line.words)
        parent = block if block.name not in ("p", "li", "td", "blockquote", "h2", "h3") else block.parent
        for _ in range(4):
            if not isinstance(parent, Tag) or parent.name == "[document]":
                break
            tags[id(parent)] = parent
            bonus = _NAMED_BONUS if _is_body(parent) else 1.0
            scores[id(parent)] = scores.get(id(parent), 0.0) + share * bonus
            share *= 0.9
            parent = parent.parent
    return tags[max(scores, key=lambda key: scores[key])] if scores else None


def _lists_articles(soup: BeautifulSoup, container: Tag) -> bool:
    """Whether a page is a home page or a section's: many links, and no more prose than a teaser has."""
    prose = sum(line.words for line in _lines(container) if line.prose and not line.link)
    return prose < _SHORT_ARTICLE and sum(line.link for line in _lines(soup)) > _MANY_LINKS


def _is_body(tag: Tag) -> bool:
    return tag.name == "article" or tag.get("itemprop") == "articleBody" or is_named(tag, "body_names")


# ------------------------------------------------------------------ lines


def _lines(root: Tag) -> Iterator[Line]:
    for _, line in _grouped(root):
        yield line


def _grouped(root: Tag) -> Iterator[tuple[Tag, Line]]:
    """The lines under an element, each with the block element it lies in."""
    for (_, _), group in groupby(_strings(root), key=lambda item: (id(item[0]), item[1])):
        items = list(group)
        text = squeeze(clean("".join(s for _, _, s, _ in items)).replace("\n", " "))
        if text:
            linked = all(link for _, _, s, link in items if s.strip())
            yield items[0][0], _line(items[0][0], text, linked)


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
    block, link = known.setdefault(id(at), (at, False))
    for inner in reversed(path):
        link = link or inner.name == "a"
        known[id(inner)] = (block, link)
    return block, link


def _line(block: Tag, text: str, link: bool) -> Line:
    heading = int(block.name[1]) if len(block.name) == 2 and block.name[1].isdigit() else 0
    return Line(text, blank_before=True, heading=heading, link=link, kind=_kind(block, text))


def _kind(block: Tag, text: str) -> BlockKind | None:
    """What markup says of a line."""
    near = [block, *(p for p, _ in zip(block.parents, range(2), strict=False))]
    if any(tag.name == "figcaption" or is_named(tag, "caption_names") for tag in near):
        return BlockKind.CAPTION
    if len(text.split()) <= _FEW_WORDS and not text.endswith("."):
        if is_named(block, "byline_names"):
            return BlockKind.BYLINE
        if is_named(block, "date_names") and any(c.isdigit() for c in text):
            return BlockKind.NAVIGATION
    return BlockKind.LEAD if is_named(block, "lead_names") and not is_named(block, "body_names") else None


def _outside(soup: BeautifulSoup, container: Tag, heading: str | None, title: str | None) -> list[Line]:
    """The title, the lead and the date line where they stand outside the container."""
    inside = {line.text for line in _lines(container)}
    within = {id(container), *map(id, container.find_all(True))}
    found: list[Line] = []
    for block, line in _grouped(soup):
        if id(block) in within:
            break
        if line.text in inside:
            continue
        is_title = (block.name == "h1" and line.text == heading) or (
            title is not None and block.name == "h1" and same_title(line.text, title)
        )
        if is_title or line.kind is BlockKind.LEAD or read_published(line.text):
            found.append(line)
    return found[:6]
