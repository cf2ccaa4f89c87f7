"""The fixed names of organizations, compiled once: those of names.yaml, bodies abroad, companies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from etl.reference import load_yaml
from etl.text.fold import fold
from etl.text.gazetteer import Gazetteer

_NAMES, _ABROAD = "organizations/names.yaml", "organizations/abroad.yaml"
_COMPANIES = "organizations/companies.yaml"


@dataclass(frozen=True, slots=True)
class KnownName:
    """A spelling of a fixed name. ``capitals``: an abbreviation, matched in capitals only."""

    name: str
    kind: str
    country: str | None
    parent: str | None
    organ: bool
    loose: bool
    capitals: str | None


@cache
def entries() -> tuple[dict[str, Any], ...]:
    """Every organization with a fixed name: its name, kind, country, parent, aliases and marks."""
    return (*load_yaml(_NAMES)["organizations"], *_abroad(), *_companies())


def _spellings(entry: dict[str, Any]) -> Iterator[str]:
    """An entry's name and aliases, a party's abbreviation also behind "Đảng", a company's name "Tập đoàn"."""
    words = load_yaml(_COMPANIES)["words"]
    for spelling in (entry["name"], *entry.get("aliases", ())):
        yield spelling
        if entry["kind"] == "party" and spelling.isupper():
            yield f"Đảng {spelling}"
        if entry["kind"] == "company" and not spelling.startswith(tuple(words)):
            yield from (f"{word} {spelling}" for word in words)


@cache
def names() -> Gazetteer[KnownName | None]:
    """Every spelling of every fixed name; None for a longer phrase that means something else."""
    data = load_yaml(_NAMES)
    given = [(entry, spelling) for entry in entries() for spelling in _spellings(entry)]
    variants = {fold(words): others for words, others in data["variants"].items()}
    known: dict[str, KnownName | None]
    known = {fold(spelling): _known(entry, spelling) for entry, spelling in reversed(given)}
    for entry, spelling in given:
        for other in _variants(fold(spelling), variants):
            known.setdefault(other, _known(entry, spelling))
    known.update((fold(decoy), None) for decoy in data["decoys"])
    return Gazetteer(known)


def _abroad() -> Iterator[dict[str, Any]]:
    """The bodies by country and kind as entries of names."""
    for country, kinds in load_yaml(_ABROAD)["bodies"].items():
        for kind, listed in kinds.items():
            for name, *aliases in listed:
                whose = None if country == "none" else country
                yield {"name": name, "kind": kind, "country": whose, "aliases": aliases}


def _companies() -> Iterator[dict[str, Any]]:
    """The companies by country as entries of names."""
    for country, listed in load_yaml(_COMPANIES)["companies"].items():
        for name in listed:
            yield {"name": name, "kind": "company", "country": country}


def _variants(spelling: str, variants: dict[str, list[str]]) -> Iterator[str]:
    """A folded spelling with each of its words that papers write in several ways."""
    for words, others in variants.items():
        if words in spelling:
            yield from (spelling.replace(words, fold(other)) for other in others)


def _known(entry: dict[str, Any], spelling: str) -> KnownName:
    first = spelling.split(maxsplit=1)[0]
    capitals = first if first.isupper() and len(first) > 1 else None
    return KnownName(
        entry["name"], entry["kind"], entry.get("country"), entry.get("parent"),
        entry.get("organ", False), entry.get("loose", False), capitals,
    )  # fmt: skip
