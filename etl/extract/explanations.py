"""Why a fact is there: the meaning of the rule that made it, and the reference entries found in its quote.

The extractors keep no trail of the entries that they use. What stands in the quote is looked up again in the
files that ``rules.yaml`` names for the rule, so an entry shown is one that the quote holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from etl.article_record import Record
from etl.reference import load_csv, load_yaml
from etl.text.fold import fold
from etl.text.gazetteer import Gazetteer

_FILE = "rules.yaml"
_KINDS = ("people", "organizations", "events", "agreements", "cooperation_areas", "statements")
_NAME_COLUMNS = ("name", "name_vi", "person")
_NO_PHRASES = frozenset({"examples", "counterexamples", "patterns", "text", "hidden", "decoys"})
_ITEM_KEYS = ("code", "type", "name", "kind")  # what an entry of a list is called by
_VALUES = ("type", "code", "level", "action", "stance", "relation_level")
_IDENTIFIER = re.compile(r"[a-z_]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase of reference data: its file, and the keys above it there."""

    file: str
    path: tuple[str, ...]
    phrase: str


def rule_entry(rule: str) -> Mapping[str, Any]:
    """What rules.yaml says of a rule: ``en`` and ``vi``, its meaning. Raises KeyError for an unknown rule."""
    rules: dict[str, dict[str, Any]] = load_yaml(_FILE)
    return rules[rule] if rule in rules else rules[f"{rule.partition('.')[0]}.*"]


def explained(record: Record) -> Record:
    """The article record with the list ``explanation`` in each fact and in each office of a person.

    One item for each rule of the fact's evidence: ``rule``, its meaning in ``en`` and ``vi``, and
    ``references``, each with ``file``, ``entry`` (the keys that lead to it) and ``phrase``. A date that
    is inferred has one more, with the reason in ``because``.
    """
    facts = {kind: [_explained(fact) for fact in record[kind]] for kind in _KINDS}
    for person in facts["people"]:
        person["offices"] = [_explained(office) for office in person["offices"]]
    return {**record, **facts}


def _explained(fact: Record) -> Record:
    quotes: dict[str, list[str]] = {}
    for item in fact["evidence"]:
        quotes.setdefault(item["rule"], []).append(item["quote"])
    values = _values(fact)
    found = [
        {**_meaning(rule), "references": _references(rule, said, values)} for rule, said in quotes.items()
    ]
    if because := fact.get("date_because"):
        found.append({**_meaning("dates.inferred"), "references": [], "because": because})
    return {**fact, "explanation": found}


def _meaning(rule: str) -> Record:
    entry = rule_entry(rule)
    return {"rule": rule, "en": entry["en"], "vi": entry["vi"]}


def _values(fact: Record) -> frozenset[str]:
    """The codes that the fact has."""
    single = {fact[key] for key in _VALUES if fact.get(key)}
    return frozenset(single.union(fact.get("stances", ()), fact.get("areas", ())))


def _references(rule: str, quotes: Sequence[str], values: frozenset[str]) -> list[Record]:
    """The entries in the quotes, each once: all of open files, those of the fact's codes of coded ones."""
    files = rule_entry(rule)
    entries = dict.fromkeys(
        entry
        for file in (*files.get("open", ()), *files.get("coded", ()))
        for quote in quotes
        for hit in _phrases(file, values if file in files.get("coded", ()) else None).find(fold(quote))
        for entry in hit.value
    )
    return [{"file": e.file, "entry": ".".join(e.path), "phrase": e.phrase} for e in entries]


@cache
def _phrases(place: str, values: frozenset[str] | None) -> Gazetteer[tuple[Entry, ...]]:
    """The phrases of a file or its section, those under one of ``values`` where they are given."""
    found: dict[str, tuple[Entry, ...]] = {}
    file, _, section = place.partition("#")
    for path, phrase in _rows(file) if file.endswith(".csv") else _leaves(load_yaml(file), ()):
        if (values is None or not values.isdisjoint(path)) and (not section or path[0] == section):
            folded = fold(phrase)
            found[folded] = (*found.get(folded, ()), Entry(file, path, phrase))
    return Gazetteer(found)


def _rows(file: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The names of a table's rows, under the row's own name (and since when, for a tenure)."""
    for row in load_csv(file):
        name = next(row[column] for column in _NAME_COLUMNS if column in row)
        tenure = " ".join(filter(None, (row.get("position_vi"), row.get("start"))))
        for spelling in (name, *row["aliases"].split("|")):
            if spelling:
                yield ((name, tenure) if tenure else (name,)), spelling


def _leaves(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The phrases of a YAML value, with the keys above: list items, names, keys that are words."""
    if isinstance(value, dict):
        for key, below in value.items():
            if not isinstance(key, str) or key in _NO_PHRASES:
                continue
            if key == "name" and isinstance(below, str):
                yield path, below
            elif not _IDENTIFIER.fullmatch(key):
                yield path, key
            yield from _leaves(below, (*path, key))
    elif isinstance(value, list):
        for item in value:
            if isinstance(item, str):
                yield path, item
            elif isinstance(item, dict):
                called = tuple(item[key] for key in _ITEM_KEYS if isinstance(item.get(key), str))
                yield from _leaves(item, (*path, *called))
