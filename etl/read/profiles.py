"""The layouts of known sites, from ``reference/publishers/``: which selectors find what on their pages.

A publisher's file names its hosts and its layouts, newest first. A layout has selectors of its own, or names
one of the content systems in ``systems.yaml``, or both (its own come first). Its dates order the layouts
that are tried and exclude none: an old article keeps its date when its site is given a new layout.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import soupsieve
from soupsieve import SelectorSyntaxError, SoupSieve

from etl.errors import ReferenceDataError
from etl.reference import load_yaml, names_in

FOLDER = "publishers"
SYSTEMS = f"{FOLDER}/systems.yaml"
FIELDS = ("title", "lead", "body", "time", "author", "caption", "drop")
KNOWN_BY = ("saved_page", "crawler_code", "unverified")
"""How the selectors of a layout are known: a saved page was seen, public crawlers use them, or neither."""

_OTHER = ("code", "system", "valid_from", "valid_to", "known_by", "example")


@dataclass(frozen=True, slots=True)
class Layout:
    """One layout of a site. ``reader`` is what an article that is read with it says of that."""

    reader: str
    publisher: str
    valid_from: date | None
    valid_to: date | None
    selectors: dict[str, tuple[SoupSieve, ...]]

    def covers(self, day: date) -> bool:
        """Whether the layout is known to have been in use on ``day``."""
        return (self.valid_from or date.min) <= day <= (self.valid_to or date.max)


@dataclass(frozen=True, slots=True)
class Publisher:
    """A newspaper or portal with the hosts that it is found under and its layouts, newest first."""

    name: str
    hosts: tuple[str, ...]
    layouts: tuple[Layout, ...]


def publisher_at(host: str | None) -> Publisher | None:
    """Who publishes under a host: its own, or one above it ("m.vnexpress.net"); None where that is unknown.

    >>> publisher_at("m.vnexpress.net").name
    'VnExpress'
    """
    labels = (host or "").lower().rstrip(".").split(".")
    known = _by_host()
    return next((known[h] for i in range(len(labels)) if (h := ".".join(labels[i:])) in known), None)


def layouts_at(host: str | None, published: date | None) -> list[Layout]:
    """The layouts to try for a page of ``host``, those in use when it was published first."""
    publisher = publisher_at(host)
    if publisher is None:
        return []
    return sorted(publisher.layouts, key=lambda layout: not (published and layout.covers(published)))


def publisher_files() -> tuple[str, ...]:
    """The files of the publishers."""
    return tuple(name for name in names_in(FOLDER) if name != SYSTEMS)


@cache
def _by_host() -> dict[str, Publisher]:
    found: dict[str, Publisher] = {}
    for name in publisher_files():
        publisher = _publisher(name, load_yaml(name))
        for host in publisher.hosts:
            if host in found:
                raise ReferenceDataError(f"the host {host!r} stands in two files", place=name)
            found[host] = publisher
    return found


# ------------------------------------------------------------------ files, checked


def _publisher(place: str, entry: dict[str, Any]) -> Publisher:
    stem = place.removeprefix(f"{FOLDER}/").removesuffix(".yaml")
    name = entry["name"]
    layouts = tuple(_layout(f"{place}: {raw.get('code')}", stem, name, raw) for raw in entry["layouts"])
    return Publisher(name, tuple(entry["hosts"]), layouts)


def _layout(place: str, stem: str, publisher: str, raw: dict[str, Any]) -> Layout:
    unknown = sorted(set(raw) - {*FIELDS, *_OTHER})
    if unknown:
        raise ReferenceDataError(
            f"unknown key {unknown[0]!r}", place=place, mend=f"use one of {', '.join((*FIELDS, *_OTHER))}"
        )
    if raw.get("known_by") not in KNOWN_BY:
        raise ReferenceDataError(
            f"unknown known_by {raw.get('known_by')!r}", place=place, mend=f"use one of {', '.join(KNOWN_BY)}"
        )
    shared = load_yaml(SYSTEMS)[raw["system"]] if "system" in raw else {}
    selectors = {field: tuple(_compiled(place, field, raw, shared)) for field in FIELDS}
    if not selectors["body"]:
        raise ReferenceDataError("no selector for the body", place=place, mend="give it one, or a system")
    return Layout(f"html:{stem}-{raw['code']}", publisher, raw["valid_from"], raw["valid_to"], selectors)


def _compiled(place: str, field: str, *tables: dict[str, Any]) -> Iterator[SoupSieve]:
    for selector in (s for table in tables for s in table.get(field, ())):
        try:
            yield soupsieve.compile(selector)
        except SelectorSyntaxError as error:
            told = " ".join(str(error).split())
            raise ReferenceDataError(f"{field}: not a CSS selector: {told}", place=place) from None
