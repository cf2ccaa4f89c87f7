"""What a page of HTML says of itself: JSON-LD, Open Graph, <meta>, <time>, canonical link."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from bs4 import BeautifulSoup, Tag

from etl.read.markup import is_named, names
from etl.read.published import Published, read_published
from etl.text.clean import clean, squeeze

_TITLES = ("og:title", "twitter:title", "title", "headline", "dc.title")
_SITES = ("og:site_name", "application-name", "dc.publisher")
_AUTHORS = ("article:author", "dable:author", "author", "dc.creator", "parsely-author")
_ARTICLES = ("newsarticle", "article", "reportagenewsarticle", "blogposting", "webpage")


@dataclass(frozen=True, slots=True)
class Metadata:
    """The page's word on itself; None where it says nothing that can be read."""

    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    language: str | None = None
    published: Published | None = None


def read_metadata(soup: BeautifulSoup) -> Metadata:
    """Metadata of a page, the most exact source of each first. To be read before furniture is dropped."""
    meta = _meta(soup)
    article = _json_ld(soup)
    site = _first(meta, _SITES) or _name(article.get("publisher"))
    author = _name(article.get("author")) or _first(meta, _AUTHORS)
    if author and (author.startswith("http") or author in (site or "")):
        author = None
    return Metadata(
        title=_string(article.get("headline")) or _first(meta, _TITLES),
        url=_url(soup, meta),
        publisher=site,
        author=author,
        language=_language(soup),
        published=_published(soup, meta, article),
    )


def _string(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    return squeeze(clean(unescape(value)).replace("\n", " ")) or None


def _meta(soup: BeautifulSoup) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in soup.find_all("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = _string(tag.get("content"))
        if isinstance(name, str) and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _name(value: object) -> str | None:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value))) or None
    return _string(value.get("name")) if isinstance(value, dict) else _string(value)


def _json_ld(soup: BeautifulSoup) -> dict[str, object]:
    found: dict[str, object] = {}
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            value: object = json.loads(clean(script.get_text()))
        except (ValueError, RecursionError):
            continue
        for node in _nodes(value):
            if (
                _is_article(node)
                and ("datePublished" in node or "headline" in node)
                and len(node) > len(found)
            ):
                found = node
    return found


def _nodes(value: object) -> Iterator[dict[str, object]]:
    waiting = [value]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            yield node
            waiting.append(node.get("@graph"))


def _is_article(node: dict[str, object]) -> bool:
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(k, str) and k.lower() in _ARTICLES for k in kinds)


def _url(soup: BeautifulSoup, meta: dict[str, str]) -> str | None:
    link = soup.find("link", rel="canonical")
    href = _string(link.get("href")) if isinstance(link, Tag) else None
    return next((u for u in (href, meta.get("og:url")) if u and u.startswith("http")), None)


def _language(soup: BeautifulSoup) -> str | None:
    root = soup.find("html")
    lang = root.get("lang") if isinstance(root, Tag) else None
    code = lang.split("-")[0].strip().lower() if isinstance(lang, str) else ""
    return code if len(code) == 2 and code.isalpha() else None


def _published(soup: BeautifulSoup, meta: dict[str, str], article: dict[str, object]) -> Published | None:
    values = [_string(article.get("datePublished"))] + [meta.get(name) for name in names("date_meta")]
    values += [_string(tag.get("datetime") or tag.get("content") or tag.get_text()) for tag in _marked(soup)]
    days: list[Published] = []
    for value in values:
        found = read_published(value) if value else None
        if found and found.at:
            return found
        if found:
            days.append(found)
    return days[0] if days else None


def _marked(soup: BeautifulSoup) -> Iterator[Tag]:
    """Elements whose markup says that they hold the time of publication, near the title."""
    for tag in soup.find_all(attrs={"itemprop": "datePublished"}):
        yield tag
    heading = soup.find("h1")
    if not isinstance(heading, Tag):
        return
    near = [*heading.find_all_previous(limit=40), *heading.find_all_next(limit=40)]
    for tag in near:
        if isinstance(tag, Tag) and (
            tag.name == "time" or (tag.name in ("span", "div", "p") and is_named(tag, "date_names"))
        ):
            yield tag
