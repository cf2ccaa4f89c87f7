"""What a page of HTML says of itself: JSON-LD, Open Graph, ``<meta>``, ``<time>``, canonical link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Comment, Tag

from etl.read.addresses import host_of
from etl.read.html_json import Node, article_of, name_of, read_json_ld, string, types_of
from etl.read.markup import is_named, names
from etl.read.published import Published, read_published
from etl.text.fold import fold, without_marks

_TITLES = ("og:title", "twitter:title", "title", "headline", "dc.title")
_SITES = ("og:site_name", "application-name", "dc.publisher")
_AUTHORS = ("article:author", "dable:author", "author", "dc.creator", "parsely-author")
_SAVED = re.compile(r"saved from url=\(\d+\)(?P<url>https?://\S+)")


@dataclass(frozen=True, slots=True)
class Metadata:
    """The page's word on itself; None where it says nothing that can be read.

    ``types`` are those of schema.org that it declares; ``is_article``, that it says it is an article.
    """

    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    language: str | None = None
    published: Published | None = None
    types: frozenset[str] = frozenset()
    is_article: bool = False


def read_metadata(soup: BeautifulSoup) -> Metadata:
    """Metadata of a page, the most exact source of each first. To be read before furniture is dropped."""
    meta = _meta(soup)
    nodes = read_json_ld(soup)
    article = article_of(nodes)
    site = _first(meta, _SITES) or name_of(article.get("publisher"))
    url = _url(soup, meta, article)
    return Metadata(
        title=string(article.get("headline")) or _first(meta, _TITLES),
        url=url,
        publisher=site,
        author=_author(article, meta, site, host_of(url)),
        language=_language(soup),
        published=_published(soup, meta, article),
        types=frozenset(kind for node in nodes for kind in types_of(node)),
        is_article=bool(article) or meta.get("og:type") == "article" or "article:published_time" in meta,
    )


def _meta(soup: BeautifulSoup) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in soup.find_all("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = string(tag.get("content"))
        if isinstance(name, str) and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _author(article: Node, meta: dict[str, str], site: str | None, host: str | None) -> str | None:
    """Who wrote the article: a person's name, never the paper's own, its address or its editors."""
    people = article.get("author")
    listed = people if isinstance(people, list) else [people]
    persons = [one for one in listed if not (isinstance(one, dict) and "Organization" in types_of(one))]
    said = [name_of(persons), *(meta.get(name) for name in _AUTHORS)]
    return next((name for name in said if name and not _is_paper(name, site, host)), None)


def _is_paper(name: str, site: str | None, host: str | None) -> bool:
    if "://" in name or fold(name).startswith(names("no_authors")) or fold(name) == fold(site or ""):
        return True
    if " " in name and fold(name) in fold(site or ""):
        return True
    labels = [label for label in (host or "").split(".") if len(label) > 3]
    return any("".join(without_marks(name).split()).startswith(label) for label in labels)


def _url(soup: BeautifulSoup, meta: dict[str, str], article: Node) -> str | None:
    """The address that the page gives as its own."""
    link = soup.find("link", rel="canonical")
    said = [
        string(link.get("href")) if isinstance(link, Tag) else None,
        meta.get("og:url"),
        string(article.get("url")),
        string(article.get("mainEntityOfPage")),
        _saved_from(soup),
    ]
    return next((url for url in said if url and host_of(url)), None)


def _saved_from(soup: BeautifulSoup) -> str | None:
    """The address that a browser notes in a page that it saves."""
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment), limit=5):
        found = _SAVED.search(str(comment))
        if found:
            return found["url"]
    return None


def _language(soup: BeautifulSoup) -> str | None:
    root = soup.find("html")
    lang = root.get("lang") if isinstance(root, Tag) else None
    code = lang.split("-")[0].strip().lower() if isinstance(lang, str) else ""
    return code if len(code) == 2 and code.isalpha() else None


def _published(soup: BeautifulSoup, meta: dict[str, str], article: Node) -> Published | None:
    values = [string(article.get("datePublished"))] + [meta.get(name) for name in names("date_meta")]
    values += [string(said) for tag in _marked(soup) for said in _stamps(tag)]
    days: list[Published] = []
    for value in values:
        found = read_published(value) if value else None
        if found and found.at:
            return found
        if found:
            days.append(found)
    return days[0] if days else None


def _stamps(tag: Tag) -> Iterator[str]:
    """What an element may say of a time: in its attributes, else in its text."""
    for name in ("datetime", "content", "title"):
        said = tag.get(name)
        if isinstance(said, str):
            yield said
    yield tag.get_text()


def _marked(soup: BeautifulSoup) -> Iterator[Tag]:
    """Elements whose markup says that they hold the time of publication, near the title."""
    for tag in soup.find_all(attrs={"itemprop": "datePublished"}):
        yield tag
    heading = soup.find("h1")
    if not isinstance(heading, Tag):
        return
    near = [*heading.find_all_previous(limit=40), *heading.find_all_next(limit=40)]
    for tag in near:
        if isinstance(tag, Tag) and _tells_time(tag):
            yield tag


def _tells_time(tag: Tag) -> bool:
    if is_named(tag, "clock_names"):
        return False
    return tag.name == "time" or (tag.name in ("span", "div", "p", "abbr") and is_named(tag, "date_names"))
