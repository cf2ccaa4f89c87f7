"""How the items of a numbered list begin: "Một là", "Thứ hai", "3.", "(4)"."""

from __future__ import annotations

import re
from functools import cache

from etl.reference import load_yaml

_MARKS = re.compile(r"[-–+*•\s\"(]*(?:\d{1,2}[.)]\s*)?")
_FILE = "areas/ordinals.yaml"


@cache
def _words() -> str:
    ordinals = load_yaml(_FILE)["ordinals"]
    return "|".join(f"(?P<n{n}>{'|'.join(map(re.escape, words))})" for n, words in ordinals.items())


@cache
def _at_start() -> re.Pattern[str]:
    return re.compile(rf"[-–+*•\s\"]*(?:{_words()}|\(?(?P<digits>\d{{1,2}})[.)](?=\s))(?!\w)")


@cache
def item_starts() -> re.Pattern[str]:
    """Finds where an item begins inside a sentence, after a colon or semicolon; ``at`` is empty there."""
    return re.compile(rf"[:;]\s*(?P<at>)(?=(?:{_words()})(?!\w))")


def number_at(folded: str, start: int, end: int) -> int | None:
    """The number with which ``folded[start:end]`` begins, None without one."""
    found = _at_start().match(folded, start, end)
    if found is None:
        return None
    return int(found["digits"]) if found["digits"] else int(str(found.lastgroup)[1:])


def after_number(folded: str, start: int, end: int) -> int:
    """Where the words of ``folded[start:end]`` begin: after dashes, quotes and a number of its own."""
    found = _MARKS.match(folded, start, end)
    return found.end() if found else start
