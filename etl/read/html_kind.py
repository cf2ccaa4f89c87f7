"""Pages that are no article: home pages, sections, galleries, videos, error pages."""

from __future__ import annotations

from bs4 import BeautifulSoup

from etl.read.html_lines import lines_of
from etl.read.lines import Line

_SHORT_ARTICLE, _MANY_LINKS = 100, 50


def lists_articles(soup: BeautifulSoup, lines: list[Line]) -> bool:
    """Whether a page is a home page or a section's: many links, and no more prose than a teaser has."""
    prose = sum(line.words for line in lines if line.prose and not line.link)
    return prose < _SHORT_ARTICLE and sum(line.link for line in lines_of(soup)) > _MANY_LINKS
