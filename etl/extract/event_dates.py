"""The date of a sentence that belongs to an event's cue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from etl.extract.event_cues import words_after, words_before
from etl.extract.event_draft import Draft
from etl.extract.event_view import View
from etl.records import DateMention, DateValue

_AFTER = 110
_YEAR_AFTER = 60
_ADJACENT = 26
_REACH = 170
_LEADING = 40  # a date so near to the sentence's beginning holds for the whole of it
_LONG = 62  # days: longer spans are periods of plans and statistics, no dates of events
_YEARLY = frozenset({"relations", "visit", "appointment", "conference", "congress", "ceremony"})
_OF_A_DAY = frozenset({"talks", "meeting", "call", "signing", "ceremony", "message"})
_TWO_DAYS = frozenset({" và ", " - ", "-", ", "})
_CLAUSE = re.compile(r"[;:]")


def usable(view: View, mention: DateMention, draft: Draft) -> bool:
    """Whether a date can be the event's: no period of years, a bare year only right after its cue."""
    value = mention.value
    twins = [d for d in view.dates.inside(mention.start, mention.end) if d.end == mention.end]
    if len(twins) > 1 and (draft.type != "relations" or mention is not twins[0]):
        return False  # an anniversary, from its first day to its return
    if words_after("home_time").match(view.folded, mention.end) and view.dates.inside(
        draft.low, mention.start
    ):
        return False
    if words_before("since").search(view.folded, max(draft.low, mention.start - 14), mention.start):
        return False
    in_name = view.folded.count('"', draft.start, mention.start) % 2  # inside its own quoted name
    if in_name or (value.kind in ("year", "month") and _only_bounds(view, mention, draft)):
        return False
    if value.kind in ("year", "season", "decade"):
        return draft.type in _YEARLY and (
            _year_after(view, mention, draft) or _year_before(view, mention, draft)
        )
    long = value.lower and value.upper and (value.upper - value.lower).days > _LONG
    return not long


def _only_bounds(view: View, mention: DateMention, draft: Draft) -> bool:
    """ "từ năm 2019", "chiến lược đến năm 2030": since when or until when something lasts."""
    if words_before("from_then").search(view.folded, draft.low, mention.start):
        return True
    until = words_before("until").search(view.folded, draft.low, mention.start)
    return until is not None and draft.end <= mention.start


def _year_after(view: View, mention: DateMention, draft: Draft) -> bool:
    near = max(_YEAR_AFTER, draft.title[1] - draft.end + 8)
    return 0 <= mention.start - draft.end <= near and "," not in view.folded[draft.end : mention.start]


def _year_before(view: View, mention: DateMention, draft: Draft) -> bool:
    """ "Năm 2014, A thăm Lào": a year that opens the sentence or stands after "vào"."""
    if mention.end > draft.start or view.folded[mention.start].isdigit():
        return False
    opens = mention.start - draft.low <= 2
    return opens or words_before("in_year").search(view.folded, draft.low, mention.start) is not None


def date_for(view: View, draft: Draft, starts: Sequence[int], others: Sequence[int]) -> DateMention | None:
    """The date of the sentence that belongs to the cue.

    ``starts`` are the sentence's cues, ``others`` those that are no gathering for which a visitor may come.
    """
    dates = [d for d in view.dates.inside(draft.low, draft.high) if usable(view, d, draft)]
    if draft.type in _OF_A_DAY and not draft.summit:
        dates = [d for d in dates if "/" not in (d.value.edtf or "")] or dates
    told = max(draft.end, draft.title[1])
    after = _after(view, draft, dates, starts)
    before = [d for d in dates if d.end <= draft.start]
    if after and view.folded[told : after[0].start].strip() == "(":
        return after[0]
    if draft.type == "visit":
        stay = _stay_of(view, draft, _after(view, draft, dates, others), before)
        if stay is not None:
            return stay
        if draft.cue.form == "noun":
            after = [d for d in after if d.start - told <= _ADJACENT]
            before = [d for d in before if _of_visit(d, draft) or _begins(view, draft)]
    if len(dates) == 1 and (after or before or _reaches(view, draft, dates[0])):
        return dates[0]
    if after and (not before or _own(view, after[0])):
        return after[0]
    return _last_before(draft, before, starts) if before else None


def _after(
    view: View, draft: Draft, dates: Sequence[DateMention], starts: Sequence[int]
) -> list[DateMention]:
    """The dates behind the cue, near what it names, up to the next cue or clause."""
    told = max(draft.end, draft.title[1])
    stop = min((s for s in starts if s >= told), default=draft.high)
    near = [d for d in dates if draft.end <= d.start < stop and d.start - told <= _AFTER]
    return [d for d in near if not _CLAUSE.search(view.folded, draft.end, d.start)]


def _stay_of(
    view: View, draft: Draft, after: Sequence[DateMention], before: Sequence[DateMention]
) -> DateMention | None:
    """The days of a visit: an interval, or two days in a row ("trong hai ngày 24/4 và 25/4")."""
    spans = [d for d in (*after, *reversed(before)) if "/" in (d.value.edtf or "")]
    if spans:
        return spans[0]
    for first, second in pairwise(after):
        if view.folded[first.end : second.start] in _TWO_DAYS and _next_day(first.value, second.value):
            return _both(first, second)
    return None


def _next_day(first: DateValue, second: DateValue) -> bool:
    if first.day is None or second.day is None or first.month is None or second.month is None:
        return False
    return (first.month, first.day + 1) == (second.month, second.day)


def _both(first: DateMention, second: DateMention) -> DateMention:
    value = replace(
        first.value, edtf=f"{first.value.edtf}/{second.value.edtf}", kind="interval", upper=second.value.upper
    )
    return DateMention(first.start, second.end, value)


def _last_before(draft: Draft, before: Sequence[DateMention], starts: Sequence[int]) -> DateMention | None:
    """The date right before the cue, unless another cue took it: then the one that opens the sentence."""
    nearest = before[-1]
    if nearest.start - draft.low > _LEADING and any(nearest.end < s < draft.start for s in starts):
        leading = [d for d in before if d.start - draft.low <= _LEADING]
        return leading[-1] if leading else None
    return nearest


def _of_visit(mention: DateMention, draft: Draft) -> bool:
    """A period before "chuyến thăm", or the year that opens the sentence ("Năm 2016, trong chuyến thăm")."""
    opens = mention.start - draft.low <= 2 and mention.value.kind == "year"
    return opens or "/" in (mention.value.edtf or "")


def _reaches(view: View, draft: Draft, mention: DateMention) -> bool:
    """Whether the only date of the sentence still holds for the cue."""
    if mention.end <= draft.start or draft.cue.form == "noun" or mention.value.day is None:
        return False
    near = mention.start - draft.end <= _REACH
    return near and not _CLAUSE.search(view.folded, draft.end, mention.start)


def _begins(view: View, draft: Draft) -> bool:
    """Whether the sentence tells of the visit's beginning or end ("Ngày 6/6, A bắt đầu chuyến thăm")."""
    return words_before("begins").search(view.folded, draft.low, draft.start) is not None


def _own(view: View, mention: DateMention) -> bool:
    """Whether the date follows a word that ties it to what stands before ("hội đàm vào ngày …")."""
    return view.folded[max(0, mention.start - 2) : mention.start].strip(" ") not in (",", ";")
