"""What is done with an instrument: the word that governs its name, and whether it is done yet."""

from __future__ import annotations

import re
from dataclasses import dataclass

from etl.extract.agreement_cues import actions_after, actions_before, beginning, containing

_WINDOW = 130
_GAP = re.compile(r"[^;:]*")
_SIGNING = frozenset({"signed", "exchanged", "adopted"})


@dataclass(frozen=True, slots=True)
class Action:
    """An action, and whether its own sentence tells it as news of an occasion."""

    code: str
    at: int | None = None  # where its word stands, None where none was found


def find_action(folded: str, sentence: int, start: int, end: int) -> Action:
    """The action on the instrument named in ``start:end`` of a sentence that begins at ``sentence``."""
    for phrase, code in actions_after():
        if code == "in_force" and phrase in folded[end : end + 40]:
            return Action(code, end)
    governed = _before(folded, max(sentence, start - _WINDOW), start)
    if governed is not None and governed.code != "referenced":
        return governed
    after = folded[end : end + 30].lstrip(" ,)")
    for phrase, code in actions_after():
        if after.startswith(phrase):
            return Action(_unless_recalled(folded, sentence, start, code), end)
    return governed or Action("referenced")


def _before(folded: str, low: int, start: int) -> Action | None:
    last = None
    for hit in actions_before().find(folded[low:start]):
        last = hit
    if last is None:
        return None
    at = low + last.start
    code = last.value
    if code == "in_negotiation" and not _near(folded, low + last.end, start):
        return Action("referenced", at)
    if code in _SIGNING:
        code = _unless_recalled(folded, low, at, code)
    return Action(code, at)


def _near(folded: str, low: int, start: int) -> bool:
    return len(folded[low:start].split()) <= 4


def _unless_recalled(folded: str, low: int, at: int, code: str) -> str:
    """The action told by a verb of signing: done, still to come, or long past and recalled."""
    before = _clause(folded[max(low, at - 70) : at])
    if containing("recalled").search(before[-40:]):
        return "referenced"
    if re.search(r"(?:đã|vừa)\s(?:\w+\s){0,4}$", before) and not re.search(r"sẽ|đề nghị", before):
        return code
    if containing("not_yet").search(before):
        return "planned"
    return code


def _clause(before: str) -> str:
    return re.split(r"[;:]", before)[-1]


__all__ = ["Action", "beginning", "find_action"]
