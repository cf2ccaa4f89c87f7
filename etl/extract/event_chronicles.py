"""Lists of visits with their dates: "Các đoàn ta thăm Lào có: Chủ tịch A (7/1957), Thủ tướng B …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from etl.extract.event_cues import CueHit, words
from etl.extract.event_draft import Draft
from etl.extract.event_reader import Sentence
from etl.extract.event_view import View
from etl.records import DateMention

_ITEM = 150  # the longest item: a name with its offices
_FEWEST = 2
_BRACKET = re.compile(r"\((?:ngày |tháng |năm )?$")
_AGAIN = re.compile(r" ?(?:,|và) ?")
_OTHERS = frozenset({"visit", "talks", "meeting", "call", "signing"})


def read_chronicle(sentence: Sentence, hit: CueHit, draft: Draft, end: int) -> list[Draft]:
    """A visit for each item of the list behind a cue whose goal is known; none where there is no list."""
    if draft.country is None or ")" not in sentence.view.folded[end : sentence.high]:
        return []
    stop = min((h.start for h in sentence.hits if h.start > end and _is_other(h)), default=sentence.high)
    items = list(_items(sentence.view, end, stop))
    if len(items) < _FEWEST:
        return []
    found = [_visit(sentence.view, draft, low, high, date) for low, high, date in items]
    return [visit for visit in found if visit is not None]


def _is_other(hit: CueHit) -> bool:
    """Whether a cue ends the list: another visit, talks; not what an item's guest came for."""
    return hit.cue.type in _OTHERS and "purpose" not in hit.cue.needs


def _items(view: View, start: int, stop: int) -> Iterator[tuple[int, int, DateMention]]:
    """Each date in brackets with the span of words before them."""
    low, high, last = start, start, start
    for date in view.dates.inside(start, stop):
        opened = _BRACKET.search(view.folded, last, date.start)
        if opened is not None:
            low, high = last, opened.start()
        elif not (last > start and _AGAIN.fullmatch(view.folded, last, date.start)):
            continue
        if high - low > _ITEM or not view.folded[low:high].strip(" ,"):
            return  # "A thăm Lào (6/2019)": the cue's own visit
        yield low, high, date
        last = date.end


def _visit(view: View, draft: Draft, low: int, high: int, date: DateMention) -> Draft | None:
    people = [k for w in view.who_in(low, high) if len(w.people) == 1 for k in w.people]
    guests = people[-1:] if people and view.country_of(people[-1]) != draft.country else []
    codes = [code for code in view.codes_in(low, high) if code != draft.country]
    if people and not guests:
        return None
    if not guests and (not codes or words("partners").search(view.folded, low, high) is None):
        return None
    span = view.folded[low:high]
    start = low + len(span) - len(span.lstrip(" ,;:.)"))
    return replace(
        draft,
        roles=dict.fromkeys(guests, "guest"),
        sides=set(codes[:1]) if not guests else set(),
        other=not guests,
        date=date.value,
        dated=date.value.edtf is not None,
        said=True,
        status="historical",
        title=(start, high),
        lead=(draft.start, draft.end),
    )
