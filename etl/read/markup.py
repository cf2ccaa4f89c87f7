"""What the names of classes and ids say of an element, from ``reference/read/html.yaml``."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from bs4 import Tag

from etl.reference import load_yaml

_CASE = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SEPARATOR = re.compile(r"[^a-z0-9]+")


@cache
def names(section: str) -> tuple[str, ...]:
    """A list of ``html.yaml``."""
    table: dict[str, Any] = load_yaml("read/html.yaml")
    return tuple(table[section])


@cache
def _pattern(section: str) -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(re.escape(n) for n in names(section))}) ")


def words(tag: Tag) -> str:
    """The words of an element's classes and id, each class between bars: ``| box related | col |``."""
    classes = tag.get("class") or []
    parts = [classes] if isinstance(classes, str) else list(classes)
    identity = tag.get("id")
    if isinstance(identity, str):
        parts.append(identity)
    return f" | {' | '.join(' '.join(split(p)) for p in parts)} | "


@lru_cache(maxsize=8192)
def split(name: str) -> list[str]:
    """The words of one class name.

    >>> split("boxRelated_news-2")
    ['box', 'related', 'news', '2']
    """
    return [w for w in _SEPARATOR.split(_CASE.sub(" ", name[:80]).lower()) if w]


def is_named(tag: Tag, section: str) -> bool:
    """Whether a class or the id of ``tag`` holds one of the names of a section of ``html.yaml``."""
    return bool(tag.attrs) and _pattern(section).search(words(tag)) is not None
