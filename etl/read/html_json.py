"""The article that a page describes in JSON-LD (schema.org), also where the JSON is broken."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape

from bs4 import BeautifulSoup

from etl.text.clean import clean, squeeze

Node = dict[str, object]

_ARTICLE = re.compile(r"(?i)(?:\w*article|\w*posting|report)")
_DEEPER = ("@graph", "mainEntity", "mainEntityOfPage")
_REMARK = re.compile(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?://)?\]\]>)\s*$")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_FIELD = re.compile(r'"(?P<name>@type|headline|datePublished)"\s*:\s*"(?P<value>(?:[^"\\]|\\.)*)"')


def read_json_ld(soup: BeautifulSoup) -> list[Node]:
    """All things that the page describes, those nested in others as well, references between them followed.

    Of JSON that cannot be mended only type, headline and time of publication are read.
    """
    nodes: list[Node] = []
    for script in soup.find_all("script", type=re.compile(r"(?i)ld\+json")):
        text = _REMARK.sub("", script.get_text()).strip()
        value = _parsed(text)
        nodes += _nodes(value) if value is not None else [_scraped(text)]
    known = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    return [{name: _followed(value, known) for name, value in node.items()} for node in nodes]


def article_of(nodes: list[Node]) -> Node:
    """The article among the things described: one with a time of publication first, then the fullest."""
    articles = [node for node in nodes if any(map(_ARTICLE.fullmatch, types_of(node)))]
    pages = [node for node in nodes if "WebPage" in types_of(node) and "datePublished" in node]
    found = [node for node in articles if "headline" in node or "datePublished" in node] or pages
    return max(found, key=lambda node: ("datePublished" in node, len(node)), default={})


def types_of(node: Node) -> list[str]:
    """The schema.org types of a thing, without a prefix."""
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return [k.rsplit("/", 1)[-1].rsplit(":", 1)[-1] for k in kinds if isinstance(k, str)]


def string(value: object) -> str | None:
    """A value as one clean line; None where it is no text or blank."""
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str):
        return None
    return squeeze(clean(unescape(value)).replace("\n", " ")) or None


def name_of(value: object) -> str | None:
    """The name of a person or organization, or of several, given as a text, a thing or a list of these."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(name_of, value))) or None
    return string(value.get("name")) if isinstance(value, dict) else string(value)


def _parsed(text: str) -> object:
    for candidate in (text, _TRAILING_COMMA.sub("", text)):
        try:
            value: object = json.loads(clean(candidate), strict=False)
        except (ValueError, RecursionError):
            continue
        return value
    return None


def _scraped(text: str) -> Node:
    found: Node = {}
    for field in _FIELD.finditer(text):
        found.setdefault(field["name"], field["value"].replace('\\"', '"').replace("\\/", "/"))
    return found


def _nodes(value: object) -> Iterator[Node]:
    waiting = [value]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            yield node
            waiting += [node[name] for name in _DEEPER if name in node]


def _followed(value: object, known: dict[str, Node]) -> object:
    if isinstance(value, dict) and set(value) == {"@id"}:
        return known.get(str(value["@id"]), value)
    return [_followed(v, known) for v in value] if isinstance(value, list) else value
