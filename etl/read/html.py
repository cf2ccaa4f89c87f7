"""A page of HTML to blocks and metadata: by the layout of its site where that is known, else in general."""

from __future__ import annotations

import re
import warnings
from dataclasses import replace

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning

from etl.read.addresses import host_of
from etl.read.assemble import Page
from etl.read.html_general import heading_of, read_general
from etl.read.html_kind import Outline
from etl.read.html_lines import text_of
from etl.read.html_meta import Metadata, read_metadata
from etl.read.html_profile import ProfiledPage, best_layouts, read_with
from etl.read.identity import identities
from etl.read.page import segment
from etl.read.profiles import layouts_at, publisher_at
from etl.read.title import same_title
from etl.records import BlockKind

GENERAL = "html"
_MARK = re.compile(r"(?:\s+[|–—-]|:)\s+(?=\S)")  # between a title and the site's name


def read_html(text: str, *, title: str | None = None, url: str | None = None) -> Page:
    """Read the page of one article.

    ``title`` as for :func:`etl.read.page.read_page`; ``url`` where the page comes from, if that is known from
    elsewhere. Raises ReadError (``no_article_text``, ``not_an_article``).
    """
    soup = _soup(text)
    meta = read_metadata(soup)
    outline = Outline(soup, meta)
    url = url or meta.url
    host = host_of(url)
    profiled = _profiled(soup, meta, host)
    title = title or (profiled.title if profiled else None) or _title(soup, meta, outline.texts)
    if profiled:
        page = segment(profiled.lines, title=title, scraped=False, furniture=True)
    else:
        lines, head_time = read_general(_soup(text) if layouts_at(host, None) else soup, title)
        if not any(line.kind is not BlockKind.TEASER for line in lines):
            raise outline.nothing()
        page = segment(lines, title=title, scraped=True)
        page = replace(page, published=page.published or head_time)
    outline.check(page)
    publisher = publisher_at(host)
    return replace(
        page,
        author=(profiled.author if profiled else None) or meta.author or page.author,
        published=meta.published or (profiled.published if profiled else None) or page.published,
        url=url,
        publisher=publisher.name if publisher else meta.publisher,
        language=meta.language,
        reader=profiled.layout.reader if profiled else GENERAL,
        identities=identities(page, url),
    )


def _soup(text: str) -> BeautifulSoup:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(text, "lxml")


def _profiled(soup: BeautifulSoup, meta: Metadata, host: str | None) -> ProfiledPage | None:
    day = meta.published.on if meta.published else None
    found = (read_with(soup, layout) for layout in best_layouts(soup, layouts_at(host, day)))
    return next((page for page in found if page), None)


def _title(soup: BeautifulSoup, meta: Metadata, texts: set[str]) -> str | None:
    """The title as the page shows it, where metadata say the same, perhaps with the site's name behind it.

    ``texts`` are the page's lines. Where none of them is the title of the metadata, the heading is it.
    """
    heading = heading_of(soup)
    said = meta.title or (text_of(soup.title) if soup.title else "") or None
    if said is None or (heading and (same_title(heading, said) or said.startswith(heading))):
        return heading
    marks = list(_MARK.finditer(said))
    shorter = [said[: mark.start()] for mark in marks]
    parts = (said, *shorter, *(said[mark.end() :] for mark in marks))
    shown = next((text for text in parts if text in texts), None)
    if shown or heading:
        return shown or heading
    cut = shorter[-1] if shorter and ":" not in marks[-1][0] else None
    return cut if cut and (meta.title is None or _is_site(said, cut, meta)) else said


def _is_site(said: str, shorter: str, meta: Metadata) -> bool:
    suffix = said[len(shorter) :].strip(" |–—-")
    return meta.publisher is not None and suffix.lower() == meta.publisher.lower()
