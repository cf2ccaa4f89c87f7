"""The words that name an event: a short phrase of the text, from its cue on."""

from __future__ import annotations

import re

from etl.extract.event_cues import words, words_before
from etl.extract.event_view import View
from etl.text.letters import UPPER

_LIMIT = 150
_WORDS = 22
_MARK = '"'
_BESIDE = 12  # how near behind the noun a name in quotation marks opens
_SHORTEST = 8
_HARD = re.compile(r"(?<![A-ZĐ])\.|[;:!?\n,]| [-–] (?=[a-zà-ỹđ])")
_PROPER = re.compile(rf"[{UPPER}]\w+|\b\d{{4}}\b")


def phrase_end(view: View, start: int, limit: int) -> int:
    """Where the noun phrase that begins before ``start`` ends: at a stop word or punctuation."""
    stop = min(limit, start + _LIMIT)
    quoted = _quote_end(view.folded, start, stop)
    if quoted:
        return quoted
    hard = _HARD.search(view.article.body, start, stop)
    if hard is not None:
        stop = hard.start()
    soft = words("title_stops").search(view.folded, start, stop)
    if soft is not None:
        stop = soft.start()
    return _trimmed(view.folded, start, stop)


def _quote_end(folded: str, start: int, stop: int) -> int | None:
    """Where a name in quotation marks ends, if it stands right behind the noun ("hội thảo "…"")."""
    opened = folded.find(_MARK, start, min(stop, start + _BESIDE))
    if opened < 0 or words("title_stops").search(folded, start, opened):
        return None
    closed = folded.find(_MARK, opened + 1, stop)
    return closed + 1 if closed > opened + _SHORTEST else None


def _trimmed(text: str, start: int, stop: int) -> int:
    found = words_before("links").sub("", text[start:stop].rstrip(" ,.(-"))
    parts = found.split(" ")
    if len(parts) > _WORDS:
        found = " ".join(parts[:_WORDS])
    if found.count("(") > found.count(")"):
        found = found[: found.rindex("(")].rstrip()
    return start + len(found)


def is_particular(view: View, start: int, end: int) -> bool:
    """Whether more than the names of countries tells it apart ("các diễn đàn Việt Nam - Lào" is practice)."""
    if words("ordinals").search(view.folded, start, end) is not None:
        return True
    inside = view.all_countries.inside(start, end)
    names = _PROPER.finditer(view.article.body, start, end)
    return any(not any(c.start <= name.start() < c.end for c in inside) for name in names)


def is_named(view: View, start: int, end: int) -> bool:
    """Whether a proper name, a year or an ordinal stands in the phrase after a cue."""
    proper = _PROPER.search(view.article.body, start, end)
    return proper is not None or words("ordinals").search(view.folded, start, end) is not None
