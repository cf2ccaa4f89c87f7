"""Pages that are no article: home pages and sections, galleries, videos, error pages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from bs4 import BeautifulSoup

from etl.errors import ReadError
from etl.read.addresses import is_front_page
from etl.read.assemble import Page
from etl.read.html_lines import lines_of, text_of
from etl.read.html_meta import Metadata
from etl.read.markup import names
from etl.records import BlockKind
from etl.text.alternation import alternatives
from etl.text.fold import fold

_SHORT_ARTICLE = 100  # words of prose: a page with more is an article, whatever stands around it
_FEW_WORDS = 40  # of prose beside pictures or a video
_MANY_LINKS, _MANY_IMAGES = 15, 5
_TITLE_WORDS = 4
_LIST_TYPES = frozenset({"CollectionPage", "ItemList", "SearchResultsPage"})
_PLAYERS = ["video", "amp-video", "amp-youtube", "iframe", "object", "embed"]


class Outline:
    """What of a page tells its kind; taken before the page is read, which changes it.

    ``texts``: its headings, and its lines of some words that lead nowhere.
    """

    def __init__(self, soup: BeautifulSoup, meta: Metadata) -> None:
        self._meta = meta
        self._images = len(soup.find_all(["img", "amp-img", "picture"], limit=_MANY_IMAGES))
        self._plays = soup.find(_PLAYERS) is not None
        self._heads = [text_of(tag) for tag in soup.find_all(["h1", "title"], limit=5)]
        lines = [line for line in lines_of(soup.body or soup) if line.words >= _TITLE_WORDS]
        self._links = sum(line.link for line in lines)
        self.texts = {line.text for line in lines if line.heading or not line.link}

    def check(self, page: Page) -> None:
        """Raise ReadError (``not_an_article``) where what was read of the page is no article's text."""
        reason = self._reason(page)
        if reason is not None:
            raise not_an_article(reason)

    def _reason(self, page: Page) -> str | None:
        prose = _words(page, (BlockKind.LEAD, BlockKind.BODY))
        if prose < _SHORT_ARTICLE and any(_is_error(head) for head in self._heads):
            return "an error page"
        if self._is_list(prose, page.title):
            return "a home page or a list of articles"
        captions = sum(piece.kind is BlockKind.CAPTION for piece in page.pieces)
        if prose < _FEW_WORDS and (self._images >= _MANY_IMAGES or captions >= _MANY_IMAGES):
            return "a gallery of pictures"
        if prose < _FEW_WORDS and self._plays:
            return "a video"
        return None

    def _is_list(self, prose: int, title: str | None) -> bool:
        crowded = self._links >= _MANY_LINKS
        if self._meta.published is None and crowded and is_front_page(self._meta.url):
            return True  # front pages, too, are often declared to be articles
        if self._meta.is_article:
            return False
        if _LIST_TYPES & self._meta.types:
            return True
        # A short article still bears its title, which leads nowhere; a section has but a name.
        return prose < _SHORT_ARTICLE and crowded and title not in self.texts

    def nothing(self) -> ReadError:
        """Why no paragraph was found: a list of articles has none, nor has a page that scripts fill."""
        if any(_is_error(head) for head in self._heads):
            return not_an_article("an error page")
        if self._links >= _MANY_LINKS:
            return not_an_article("a home page or a list of articles")
        return ReadError(
            "no_article_text", "no paragraph of an article found", mend="check that the page holds an article"
        )


def not_an_article(reason: str) -> ReadError:
    """The page is something else."""
    return ReadError("not_an_article", f"no article but {reason}", mend="leave it out")


def _words(page: Page, kinds: Iterable[BlockKind]) -> int:
    wanted = set(kinds)
    return sum(len(piece.text.split()) for piece in page.pieces if piece.kind in wanted)


@cache
def _error_words() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(fold(words) for words in names('error_titles'))})(?!\w)")


def _is_error(head: str) -> bool:
    return _error_words().search(fold(head)) is not None
