"""The grammar of date expressions, compiled from ``reference/dates/grammar.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from etl.errors import ReferenceDataError
from etl.reference import load_yaml

_FILE = "dates/grammar.yaml"
_MACRO = re.compile(r"\{(?P<name>[a-z]\w+|[dmy])\}")
_START = r"(?<!\w.)(?<!\d[.,/:-].)(?<!\w/.)"  # what may not precede the character just matched
_DIGIT = "digit"
_WINDOW = 48  # the longest prefix: "15 giờ 30 phút chiều, vào sáng kể từ ngày "


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its pattern and how the groups become a value."""

    name: str
    shape: str
    pattern: re.Pattern[str]
    starts: tuple[str, ...]
    needs_cue: bool
    needs_part: bool
    follows: bool
    examples: Mapping[str, str | list[str] | None]
    counterexamples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A rule's match on the folded text, with its groups that took part; ``at`` is where the rule began."""

    rule: Rule
    start: int
    at: int
    end: int
    groups: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that the grammar file says, compiled."""

    rules: tuple[Rule, ...]
    anchor: re.Pattern[str]
    by_start: Mapping[str, tuple[Rule, ...]]
    prefix: re.Pattern[str]
    directions: Mapping[str, Mapping[str, Any]]
    relative: Mapping[str, Mapping[str, Any]]
    numbers: Mapping[str, int]
    not_after: re.Pattern[str]
    not_after_words: re.Pattern[str]
    lengths: re.Pattern[str]
    not_before: re.Pattern[str]
    future: re.Pattern[str]
    past: re.Pattern[str]
    sunday: int = 7


def _alternation(words: list[str]) -> str:
    return "(?:" + "|".join(re.escape(str(w)) for w in sorted(words, key=lambda w: -len(str(w)))) + ")"


def _by_phrase(entries: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {phrase: entry for entry in entries for phrase in entry["phrases"]}


def _word_lists(data: Mapping[str, Any]) -> dict[str, Any]:
    relative, directions = _by_phrase(data["relative"]), _by_phrase(data["directions"])
    return {
        **data["words"],
        "direction": list(directions),
        "year_direction": [p for p, e in directions.items() if "year" in e or "same" in e],
        "relative": [p for p, e in relative.items() if not e.get("with_part")],
        "part_relative": [p for p, e in relative.items() if e.get("with_part")],
    }


def _expand(pattern: str, lists: Mapping[str, Any], where: str) -> str:
    def replace(match: re.Match[str]) -> str:
        if match["name"] not in lists:
            raise ReferenceDataError(f"unknown word list {match.group()}", place=f"{_FILE}: {where}")
        found = lists[match["name"]]
        return _alternation(found) if isinstance(found, list) else str(found)

    for _ in range(4):  # word lists may stand in word lists, three deep
        pattern = _MACRO.sub(replace, pattern)
    return pattern


def _starts(entry: Mapping[str, Any], lists: Mapping[str, Any]) -> tuple[str, ...]:
    found: list[str] = []
    for start in entry["starts"]:
        macro = _MACRO.fullmatch(start)
        found += lists[macro["name"]] if macro else [start]
    return tuple(found)


def _rule(entry: Mapping[str, Any], lists: Mapping[str, Any]) -> Rule:
    try:
        pattern = re.compile(_expand(entry["pattern"], lists, entry["name"]))
    except re.error as error:
        raise ReferenceDataError(f"bad pattern: {error}", place=f"{_FILE}: {entry['name']}") from None
    return Rule(
        entry["name"],
        entry["shape"],
        pattern,
        _starts(entry, lists),
        bool(entry.get("needs_cue")),
        bool(entry.get("needs_part")),
        bool(entry.get("follows")),
        entry["examples"],
        tuple(entry.get("counterexamples", ())),
    )


def _ends_with(words: list[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + _alternation(words) + r"[ -]?$")


def _whole(words: list[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + _alternation(words) + r"(?!\w)")


def _anchor(words: list[str]) -> re.Pattern[str]:
    """Finds a digit or one of the words; it begins with their first letters, for a search skips to such."""
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[0], []).append(word[1:])
    rests = "|".join(f"(?<={first}){_alternation(rest)}" for first, rest in by_first.items())
    return re.compile(rf"[\d{''.join(by_first)}]{_START}(?:(?<=\d)|(?:{rests})(?!\w))")


@cache
def grammar() -> Grammar:
    """The compiled grammar. Raises ReferenceDataError where the file is wrong."""
    data = load_yaml(_FILE)
    lists = _word_lists(data)
    rules = tuple(_rule(entry, lists) for entry in data["rules"])
    words = sorted({w for r in rules for w in r.starts if w != _DIGIT})
    return Grammar(
        rules=rules,
        anchor=_anchor(words),
        by_start={w: tuple(r for r in rules if w in r.starts) for w in (*words, _DIGIT)},
        prefix=re.compile(r"(?<!\w)" + _expand(lists["prefix"], lists, "prefix") + "$"),
        directions=_by_phrase(data["directions"]),
        relative=_by_phrase(data["relative"]),
        numbers=data["numbers"],
        not_after=_ends_with(data["not_after"]),
        not_after_words=_ends_with(data["not_after_words"]),
        lengths=re.compile(_alternation(data["lengths"]) + " $"),
        not_before=re.compile(" ?" + _alternation(data["not_before"]) + r"(?!\w)"),
        future=_whole(data["future"]),
        past=_whole(data["past"]),
    )


def anchors(folded: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Where an expression may begin, and with what: a word of the grammar, or ``digit``."""
    for found in grammar().anchor.finditer(folded, start, end):
        word = found.group()
        yield found.start(), _DIGIT if word.isdigit() else word


def _begin(prefix: re.Match[str]) -> int:
    """Where the expression itself begins: "từ" and "đến" stay outside."""
    inside = [prefix.start(name) for name in ("h", "part", "cue") if prefix[name]]
    return min(inside, default=prefix.end())


def readings(folded: str, floor: int, at: int, word: str) -> Iterator[Found]:
    """What the rules read at an anchor, the best rule first; the prefix ("15h30 sáng ngày") is taken in."""
    prefix: re.Match[str] | None = None
    for rule in grammar().by_start[word]:
        found = rule.pattern.match(folded, at)
        if found is None:
            continue
        if prefix is None:
            low = max(floor, at - _WINDOW)
            prefix = grammar().prefix.search(folded[low:at])
            start = low + _begin(prefix) if prefix else at
        groups = {**(prefix.groupdict() if prefix else {}), **found.groupdict()}
        yield Found(rule, start, at, found.end(), {k: v for k, v in groups.items() if v})
