"""Whether the surroundings let a match be a date: cues for it, and words that speak against it."""

from __future__ import annotations

import re

from etl.extract.date_grammar import Found, grammar

_CLOSES = re.compile(r"[),;:]")
_DATE_AHEAD = re.compile(r"[ ,(]{1,3}(?:\w+ )?\d{1,2} ?[/.-] ?\d{1,2}(?!\d)")
_APART = 5  # characters between two dates of a list at most
_BACK = 24


def fits(body: str, folded: str, found: Found, last_end: int) -> bool:
    """Whether a match is a date here; ``last_end`` is where the date before it ends."""
    before = folded[max(0, found.start - _BACK) : found.start]
    if _spoken_against(folded, found, before):
        return False
    shape, groups = found.rule.shape, found.groups
    if found.rule.needs_part:
        return "part" in groups
    if shape == "named_month" and "y1" not in groups:
        return body[found.end - len(groups["m1"]) - len(groups.get("when", "")) :][:1].isupper()
    if shape == "weekday":
        return bool({"week", "part", "cue"} & groups.keys()) or bool(_DATE_AHEAD.match(folded, found.end))
    if found.rule.follows:
        bracketed = before.endswith("(") and folded[found.end : found.end + 1] == ")"
        return bracketed or 0 <= found.at - last_end <= _APART
    return not found.rule.needs_cue or _announced(folded, found, before, last_end)


def _spoken_against(folded: str, found: Found, before: str) -> bool:
    if grammar().not_after_words.search(before):
        return True
    if found.rule.shape == "relative":
        return "part" not in found.groups and bool(grammar().lengths.search(before))
    starts_with_number = folded[found.start].isdigit() and "h" not in found.groups
    return starts_with_number and bool(grammar().not_after.search(before))


def _announced(folded: str, found: Found, before: str, last_end: int) -> bool:
    """Whether something says that "2/3" is a day: a year, a cue, brackets, a date right before."""
    groups = found.groups
    whole = {"y1", "y2", "part", "h", "cue", "cue2"} & groups.keys()
    if whole or groups.get("between", "").strip().isalpha():
        return True
    if grammar().not_before.match(folded, found.end):
        return False
    if "before" in groups or 0 <= found.at - last_end <= _APART:
        return True
    bracketed = before.endswith("(") and bool(_CLOSES.match(folded, found.end))
    return bracketed and "/" in folded[found.at : found.end]
