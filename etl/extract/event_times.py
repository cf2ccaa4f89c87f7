"""When: the date that belongs to a cue, and whether the event is past, to come or recalled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from etl.extract.event_cues import words, words_before
from etl.extract.event_draft import Draft
from etl.extract.event_view import View, between
from etl.records import DateMention, DateValue

_AFTER = 110
_LONG = 62  # days: longer spans are periods of plans and statistics, no dates of events
_YEARLY = frozenset({"relations", "visit", "appointment", "conference", "congress", "ceremony"})
_RECALLED = 12  # days before the article's own events
_CLAUSE = re.compile(r"[;:.]")


def usable(mention: DateMention, type_code: str) -> bool:
    """Whether a date can be an event's: no period of years, no bare year for a meeting."""
    value = mention.value
    if value.kind == "year":
        return type_code in _YEARLY
    if value.kind in ("season", "decade"):
        return type_code in ("conference", "visit")
    long = value.lower and value.upper and (value.upper - value.lower).days > _LONG
    return not long


def date_for(view: View, draft: Draft, starts: Sequence[int]) -> DateMention | None:
    """The date of the sentence that belongs to the cue; ``starts`` are the sentence's cues."""
    dates = [d for d in between(view.dates, draft.low, draft.high) if usable(d, draft.type)]
    stop = min((s for s in starts if s >= draft.end), default=draft.high)
    after = [d for d in dates if d.start >= draft.end and d.start < stop and d.start - draft.end <= _AFTER]
    after = [d for d in after if not _CLAUSE.search(view.folded, draft.end, d.start)]
    before = [d for d in dates if d.end <= draft.start]
    if draft.type == "visit":
        spans = [
            d
            for d in (*after, *reversed(before))
            if d.value.kind == "interval" or "/" in (d.value.edtf or "")
        ]
        if spans:
            return spans[0]
    if after and (not before or _own(view, after[0])):
        return after[0]
    if not before:
        return None
    nearest = before[-1]
    if nearest.start - draft.low > 40 and any(nearest.end < s < draft.start for s in starts):
        leading = [d for d in before if d.start - draft.low <= 40]
        return leading[-1] if leading else None
    return nearest


def _own(view: View, mention: DateMention) -> bool:
    """Whether the date follows a word that ties it to what stands before ("hội đàm vào ngày …")."""
    return view.folded[max(0, mention.start - 2) : mention.start].strip(" ") not in (",", ";")


def status_of(view: View, draft: Draft, subject_end: int | None) -> str:
    """planned, historical, cancelled or occurred by the words of the clause and the publication date."""
    low = subject_end if subject_end is not None else max(draft.low, draft.start - 60)
    left = view.folded[low : draft.start]
    wider = view.folded[max(draft.low, draft.start - 120) : draft.start]
    if words("cancelled").search(left):
        return "cancelled"
    published = view.article.published
    value = draft.date
    if value and value.lower and published and value.lower > published:
        return "planned"
    if value and value.upper and published and (published - value.upper).days > _RECALLED:
        return "historical"
    if words("planned", "clause").search(left) and not words_before("planned", "not_after").search(left):
        return "planned"
    past = words("historical", "clause")
    if past.search(left) or past.search(wider) or past.match(view.folded, draft.end + 1):
        return "historical"
    return "occurred"


def before_scene(value: DateValue, scene: DateValue) -> bool:
    """Whether a date lies well before the article's own events; open years compare by month and day."""
    if value.upper and scene.lower:
        return (scene.lower - value.upper).days > _RECALLED
    if value.lower or not (value.month and scene.month):
        return bool(value.upper and not scene.lower)
    days = (_in_2000(scene) - _in_2000(value)).days
    return _RECALLED < days < 180


def _in_2000(value: DateValue) -> date:
    return date(2000, value.month or 1, value.day or 28)
