"""What of an article's happenings is still to come, though its own sentence does not say so."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from etl.extract.event_cues import phrases, words, words_after, words_before
from etl.extract.event_draft import Draft
from etl.extract.event_scene import GATHERINGS
from etl.extract.event_times import begins_after, is_to_the_day, of_one_name
from etl.extract.event_view import View
from etl.records import DateValue

_LEAD_SENTENCES = 6
_SIGNS = frozenset({"talks", "meeting", "ceremony", "signing", "call", "conference", "exchange"})
_HOURS = (11, 13, 18)  # when the later parts begin
_NEAR = 60


def plan_ahead(view: View, drafts: Sequence[Draft]) -> None:
    """Mark as planned what lies ahead of the article's own news.

    These are the gatherings to which someone sets out, visits of which nothing has happened yet, and
    what comes after something planned or after the moment at which the news was written.
    """
    _plan_goals(view, drafts)
    _plan_visits(view, drafts)
    _plan_what_follows(view, drafts)
    _plan_later(view, drafts)
    _plan_what_goes_on(view, drafts)


def is_done(view: View, draft: Draft) -> bool:
    """Whether the sentence tells of it as done, before its cue or behind its name ("Lễ đón … đã diễn ra")."""
    behind = max(draft.end, draft.title[1])
    return any(
        words("done").search(view.folded, low, high)
        for low, high in ((draft.low, draft.start), (behind, min(behind + _NEAR, draft.high)))
    )


def _plan_goals(view: View, drafts: Sequence[Draft]) -> None:
    """ "A đã đến sân bay, bắt đầu chương trình dự Hội nghị X": X is to come, unless told as held."""
    told = [d for d in drafts if d.type in GATHERINGS and d.status == "occurred"]
    for goal in [d for d in told if _sets_out(view, d)]:
        same = [d for d in told if of_one_name(view, goal, d)]
        if not any(_is_held(view, d) for d in same if d is not goal):
            for draft in same:
                draft.status = "planned"


def _sets_out(view: View, draft: Draft) -> bool:
    if words("homeward").search(view.folded, draft.low, draft.start):
        return False
    return words("sets_out").search(view.folded, draft.low, draft.start) is not None


def _is_held(view: View, draft: Draft) -> bool:
    """Whether a telling speaks from the gathering itself ("Phát biểu tại Hội nghị", "bên lề Hội nghị")."""
    return draft.beside or _speaks_from(view, draft) or is_done(view, draft)


def _speaks_from(view: View, draft: Draft) -> bool:
    return words_before("speaks_from").search(view.folded, draft.low, draft.start) is not None


def _plan_visits(view: View, drafts: Sequence[Draft]) -> None:
    """A visit announced with its days, or among plans, of which the article tells nothing that was done."""
    own = [d for d in drafts if d.status in ("occurred", "planned") and not d.back]
    lead = (d for d in own if d.type == "visit" and d.sentence < _LEAD_SENTENCES)
    for guest in {k for d in lead for k, role in d.roles.items() if role == "guest"}:
        visits = [d for d in own if d.type == "visit" and guest in d.roles]
        others = [d for d in own if d.type in _SIGNS and (guest in d.roles or d.cue.object == "guest")]
        if any(d.status == "occurred" for d in others) or any(_is_under_way(view, d) for d in visits):
            continue
        if others or any(_gives_days(d) for d in visits):
            for draft in visits:
                draft.status = "planned"


def _gives_days(draft: Draft) -> bool:
    return draft.cue.form == "verb" and draft.said and "/" in ((draft.date and draft.date.edtf) or "")


def _is_under_way(view: View, draft: Draft) -> bool:
    """Whether a visit is told as begun, going on or done, or as the occasion of what the article tells."""
    if draft.status == "planned":
        return False
    if any(_is_moment(mention.value) for mention in view.dates.inside(draft.low, draft.start)):
        return True  # "Sáng 23-9, tàu Ấn Độ thăm Hải Phòng từ ngày 23 đến 27-9"
    low = max(draft.low, draft.start - _NEAR)
    if words("under_way").search(view.folded, low, draft.end):
        return True
    occasion = words_before("during" if draft.cue.form == "noun" else "while_there")
    return occasion.search(view.folded, low, draft.start) is not None


def _plan_what_follows(view: View, drafts: Sequence[Draft]) -> None:
    """What is to be after something planned is planned as well, unless it is told as done."""
    dated = [(d, d.date) for d in drafts if d.dated and d.date is not None and is_to_the_day(d.date)]
    plans = [value for draft, value in dated if draft.status == "planned"]
    for draft, value in dated:
        if draft.status == "occurred" and not is_done(view, draft):
            draft.status = "planned" if any(begins_after(value, plan) for plan in plans) else draft.status
    months = {d.date.edtf for d in drafts if d.status == "planned" and d.date and _is_month(d.date)}
    for draft in drafts:
        to_come = draft.date is not None and _is_month(draft.date) and draft.date.edtf in months
        if to_come and draft.status == "occurred" and draft.type in _SIGNS | {"visit"}:
            draft.status = "planned" if not is_done(view, draft) else draft.status


def _is_month(value: DateValue) -> bool:
    return value.month is not None and value.day is None and "/" not in (value.edtf or "")


def _plan_later(view: View, drafts: Sequence[Draft]) -> None:
    """What is told for a later day, or a later part of the day, than the news of the lead."""
    lead = view.article.sentences[:_LEAD_SENTENCES]
    if view.article.published or not lead:
        return
    told = view.dates.inside(lead[0].start, lead[-1].end)
    moments = [mention.value for mention in told if _is_moment(mention.value)]
    for draft in drafts if moments else ():
        value = draft.date if draft.said and draft.status == "occurred" else None
        if value is None or not _is_moment(value) or draft.type not in _SIGNS | {"visit"}:
            continue
        known = is_done(view, draft) or _speaks_from(view, draft)
        if not known and all(_is_later(value, each) for each in moments):
            draft.status = "planned"


def _is_moment(value: DateValue) -> bool:
    single = value.day is not None and "/" not in (value.edtf or "")
    return single or (value.edtf is None and value.time is not None)


def _is_later(value: DateValue, news: DateValue) -> bool:
    """Whether one is of a later day than the other, or of a later part of that day or of "today"."""
    if value.edtf and news.edtf and value.edtf != news.edtf:
        return begins_after(value, news)
    part, told = _part(value.time), _part(news.time)
    return part is not None and told is not None and part > told


def _part(time: str | None) -> int | None:
    """The part of the day, counted from the morning, of "chiều" or "15:30"."""
    if time is None or not time[0].isdigit():
        parts = phrases("day_parts")
        return max((parts.index(word) for word in (time or "").split() if word in parts), default=None)
    return bisect_right(_HOURS, int(time[:2]))


def _plan_what_goes_on(view: View, drafts: Sequence[Draft]) -> None:
    """ "Dự kiến, A dự lễ đón. Tiếp đó, A hội đàm với B": the second is planned as well."""
    last: Draft | None = None  # of the sentence before that tells of something
    for first, draft in zip([None, *drafts], drafts, strict=False):
        if first is not None and first.sentence != draft.sentence:
            last = first
        if last is None or last.status != "planned" or last.sentence < draft.sentence - 1:
            continue
        goes_on = words_after("goes_on").match(view.folded, draft.low)
        if goes_on and draft.status == "occurred" and not is_done(view, draft):
            draft.status = "planned"
