"""People from abroad called by one part of their name alone ("Trump và Kim ký tuyên bố chung")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from etl.extract.event_cues import phrases, words_after, words_before
from etl.records import PersonReport
from etl.text.letters import UPPER

_HOME = "VN"
_SHORTEST = 5
_NAME_BEFORE = re.compile(rf"[{UPPER}][\w'’-]* $")
_NAME_AFTER = re.compile(rf"(?: ?- ?| )?[{UPPER}]|-\w|\w")
_BACK = 24


@cache
def _name_first() -> frozenset[str]:
    return frozenset(phrases("name_first"))


def bare_names(
    body: str, folded: str, people: Sequence[PersonReport], taken: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, str]]:
    """Start, end and person of each name told alone, outside the spans ``taken``.

    Home names are never told so; a name that two people share means neither.
    """
    short: dict[str, list[str]] = {}
    for person in people:
        name = _short(person)
        if name is not None:
            short.setdefault(name, []).append(person.key)
    if not short:
        return
    inside: set[int] = set()
    for start, end in taken:
        inside.update(range(start, end))
    for name, keys in short.items():
        if len(keys) > 1:
            continue
        at = body.find(name)
        while at >= 0:
            if at not in inside and _stands_alone(body, folded, at, at + len(name)):
                yield at, at + len(name), keys[0]
            at = body.find(name, at + len(name))


def _short(person: PersonReport) -> str | None:
    parts = person.name.split()
    if person.country in (None, _HOME) or len(parts) < 2:
        return None
    told = next((o.name for o in person.other_names if o.kind == "short_form" and " " not in o.name), None)
    name = told or parts[0 if person.country in _name_first() else -1]
    if not name.isascii() or not name[0].isupper() or name in phrases("word_names"):
        return None  # names in Vietnamese letters are words of the language as well
    return name if len(name) >= _SHORTEST or name in phrases("short_names") else None


def _stands_alone(body: str, folded: str, start: int, end: int) -> bool:
    """Whether no other part of a name touches it, and no word makes it something else's name."""
    if _NAME_AFTER.match(body, end) and not body.startswith(" - ", end):
        return False
    if words_after("not_after_name").match(folded, end):
        return False
    before = body[max(0, start - _BACK) : start]
    if before[-1:].isalnum() or before.endswith("-") or _NAME_BEFORE.search(before):
        return False
    return words_before("not_the_person").search(folded, max(0, start - _BACK), start) is None
