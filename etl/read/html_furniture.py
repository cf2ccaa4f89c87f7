"""What of a page is nobody's text: scripts, menus, boxes of other articles, by tag, role and class name."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from bs4 import Tag

from etl.read.html_lines import DEEPEST, grouped
from etl.read.markup import is_named, names

_KEEP = frozenset({"html", "body", "main", "article"})
_FORM_WORDS = 150  # a form with more wraps a whole page, as those of old content systems do
_PARAGRAPHS = 12
_ALL = 0


def drop_tags(root: Tag) -> None:
    """Remove elements that never hold an article's text."""
    for tag in root.find_all(list(names("drop_tags"))):
        if tag.name != "form" or len(tag.get_text(" ").split()) < _FORM_WORDS:
            tag.extract()


def drop_furniture(root: Tag) -> None:
    """Remove elements whose role, style or names say that they are not the article's."""
    prose = _prose_words(root)
    for tag in root.find_all(lambda tag: _is_furniture(tag, prose)):
        tag.extract()
    for tag in root.find_all("time"):
        if tag.parent is None or tag.parent.name != "p":
            tag.extract()


def _is_furniture(tag: Tag, prose: Counter[int]) -> bool:
    if tag.name in _KEEP or not tag.attrs:
        return False
    if tag.get("role") in names("drop_roles") or tag.get("aria-hidden") == "true" or "hidden" in tag.attrs:
        return True
    style = tag.get("style")
    if isinstance(style, str) and "display:none" in style.replace(" ", "").lower():
        return True
    if is_named(tag, "body_names"):
        return False
    if is_named(tag, "drop_names"):
        return not _holds_article(tag)
    return is_named(tag, "doubtful_names") and 2 * prose[id(tag)] <= prose[_ALL]


def _prose_words(root: Tag) -> Counter[int]:
    """How many words of paragraphs stand under each element, and under all."""
    found: Counter[int] = Counter()
    for block, line in grouped(root):
        if line.prose:
            found[_ALL] += line.words
            for tag in (block, *islice(block.parents, DEEPEST)):
                found[id(tag)] += line.words
    return found


def _holds_article(tag: Tag) -> bool:
    """A wrapper with an unlucky name ("layout-sidebar") still holds the article."""
    if tag.find(attrs={"itemprop": "articleBody"}) is not None:
        return True
    return len(tag.find_all("p", limit=_PARAGRAPHS)) >= _PARAGRAPHS and tag.find("h1") is not None
