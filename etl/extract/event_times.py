"""Whether an event is past, to come, or recalled as background."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from etl.extract.event_cues import words, words_after, words_before
from etl.extract.event_draft import Draft
from etl.extract.event_view import View
from etl.records import DateMention, DateValue
from etl.text.date_agreement import dates_agree

_BEHIND = 40
_ANNIVERSARY = 70  # how far before a visit "kỷ niệm … năm ngày" may stand
_FOUNDING = frozenset({"relations", "appointment", "visit", "congress"})
_MET = frozenset({"talks", "meeting", "call"})
_RECALLED = 12  # days before the article's own events
_LEAD = 600
_NAMED = 20  # a name so long tells which gathering is meant
_SHARED = 0.6  # of the words of the shorter name
_TITLES = 60  # the longest titles that may stand before a name
_AGREED = frozenset({"visit", "conference", "talks", "meeting", "exchange"})


def status_of(view: View, draft: Draft, subject_end: int | None, said: DateMention | None) -> str:
    """planned, historical, cancelled or occurred by the words of the clause and the publication date."""
    low = subject_end if subject_end is not None else max(draft.low, draft.start - 60)
    left = view.folded[low : draft.start]
    name = view.folded[draft.end : min(max(draft.end, draft.title[1] + 12), draft.high)]
    if words("cancelled").search(left):
        return "cancelled"
    if words("name_to_come").search(name) or _looks_ahead(view, draft, low):
        return "planned"
    if words("name_past").search(name) or words("long_ago").search(name) or words("recalls").search(left):
        return "historical"
    if draft.type == "visit" and words("anniversaries").search(view.folded, _before(draft), draft.start):
        return "historical"  # "kỷ niệm 45 năm ngày A thăm Lào"
    told = _by_date(view, draft, said)
    if told == "planned" and draft.type == "visit" and words_before("ends").search(left):
        return "occurred"
    return told or _by_words(view, draft, left, said, subject_end)


def _before(draft: Draft) -> int:
    return max(draft.low, draft.start - _ANNIVERSARY)


def _looks_ahead(view: View, draft: Draft, subject_end: int) -> bool:
    """ "mong được đón A sang thăm", "vì sự thành công của Hội nghị": to come, whatever the verb's tense."""
    if words_before("planned", "aims").search(view.folded, draft.low, draft.start):
        return True
    if draft.type in _AGREED and words_before("agreed").search(view.folded, draft.low, draft.start):
        return True
    who = view.who.last_before(subject_end)
    if draft.type != "visit" or who is None or who.start < draft.low:
        return False
    if words_before("planned", "welcoming").search(view.folded, draft.low, who.start):
        return True
    return _is_invited(view, draft, who.start)


def _is_invited(view: View, draft: Draft, visitor: int) -> bool:
    """ "mời A tới thăm", "chuyển lời mời tới thăm": the visit is still to be made."""
    before = view.folded[max(draft.low, visitor - _TITLES) : visitor]
    invited = list(words("invited").finditer(before))
    if (
        invited
        and not words("by").match(before, invited[-1].end() + 1)
        and "," not in before[invited[-1].end() :]
    ):
        return True
    return words_before("invited").search(view.folded, draft.low, draft.start) is not None


def _says_to_come(view: View, draft: Draft, left: str) -> bool:
    """Whether the clause, or the sentence's opening, has a word of the future; but "đã chuẩn bị" is done."""
    ahead = (found.start() for found in words("planned", "clause").finditer(left))
    if any(not words_before("done").search(left, 0, at) for at in ahead):
        return not words_before("planned", "not_after").search(left) or _opens_ahead(view, draft)
    return _opens_ahead(view, draft)


def _opens_ahead(view: View, draft: Draft) -> bool:
    return words_after("planned", "opening").match(view.folded, draft.low) is not None


def _by_words(view: View, draft: Draft, left: str, said: DateMention | None, subject_end: int | None) -> str:
    if draft.type == "visit" and draft.cue.form == "noun" and words_before("achieved_on").search(left):
        return "historical" if said is not None and said.value.day is None else "occurred"
    wider = view.folded[max(draft.low, draft.start - 120) : draft.start]
    if _says_to_come(view, draft, left):
        return "planned"
    today = said is not None and words("today").search(view.folded, said.start, said.end) is not None
    vague = said is not None and not today and (said.value.day is None or said.value.basis == "explicit")
    past = words("historical", "clause")
    if draft.type == "visit" and words("this_is").match(view.folded, draft.low):
        return "occurred"  # "Đây là chuyến thăm đầu tiên … kể từ khi nhậm chức": the visit itself
    if subject_end is None and draft.cue.form == "noun" and "," in left:
        left = left.rpartition(",")[2]  # "cùng với các chuyến thăm gần đây, chuyến thăm Lào của A": A's own
    recalled = past.search(left) or past.match(view.folded, draft.end + 1)
    before_that = words("before_that").search(wider) or words_after("before_that").match(
        view.folded, draft.low
    )
    if recalled or (vague and before_that):
        return "historical"
    behind = view.folded[draft.title[1] : draft.title[1] + _BEHIND]
    return "planned" if draft.cue.form != "verb" and words("planned", "held").search(behind) else "occurred"


def _by_date(view: View, draft: Draft, said: DateMention | None) -> str | None:
    published = view.article.published
    if said is None:
        return None
    value = said.value
    if value.lower and published and value.lower > published:
        return "planned"
    if value.upper and published and (published - value.upper).days > _RECALLED:
        return "historical"
    expression = view.folded[said.start : said.end]
    if words_before("dates_to_come").search(expression):
        return "planned"  # "tháng 3 tới", but not "từ 28/2 tới 5/3"
    founded = draft.relation_level == "diplomatic" and value.basis == "explicit"
    past = founded or words("dates_past").search(expression) or _recalled_year(value, draft, published)
    back_then = _is_back_then(view, draft, said) and not _same_month(value, published)
    return "historical" if past or back_then else None


def _is_back_then(view: View, draft: Draft, said: DateMention) -> bool:
    """ "hồi tháng 11/2023", "vào tháng 4, A đã gặp B": news has a day, a month alone lies behind."""
    if said.value.day is not None:
        return False
    if words_before("back_then").search(view.folded, draft.low, said.start):
        return True
    met = draft.type in _MET and said.value.kind in ("month", "no_year")
    return met and words("done").search(view.folded, draft.low, draft.start) is not None


def _recalled_year(value: DateValue, draft: Draft, published: date | None) -> bool:
    """A bare year tells of the past, where the publication date does not say otherwise."""
    if value.kind != "year" or value.basis != "explicit" or draft.type not in _FOUNDING:
        return False
    return published is None or (value.upper is not None and value.upper < published)


def before_scene(value: DateValue, scene: DateValue) -> bool:
    """Whether a date lies well before the article's own events; open years compare by month and day."""
    if value.kind == "year" and not scene.lower:
        return False
    if value.upper and scene.lower:
        return (scene.lower - value.upper).days > _RECALLED
    if value.lower or not (value.month and scene.month):
        by_day = value.day is not None or "/" in (value.edtf or "")
        same_days = by_day and scene.day is not None and dates_agree(value, scene)
        return bool(value.upper and not scene.lower) and not same_days
    days = (_in_2000(scene) - _in_2000(value)).days
    return _RECALLED < days < 180


def _in_2000(value: DateValue) -> date:
    return date(2000, value.month or 1, value.day or 28)


def recall_years(drafts: Sequence[Draft]) -> None:
    """A visit, conference or congress of a bare year lies behind news of a later year."""
    dated = [d.date for d in drafts if d.dated and d.date and d.status in ("occurred", "planned")]
    latest = max((v.lower.year for v in dated if v.lower and v.kind != "year"), default=None)
    for draft in drafts:
        year = draft.date.upper.year if draft.dated and draft.date and draft.date.upper else None
        bare = year is not None and draft.date is not None and draft.date.kind == "year"
        if bare and latest and year and year < latest and draft.status == "occurred":
            draft.status = "historical"


def recall_results(view: View, drafts: Sequence[Draft]) -> None:
    """ "hoan nghênh kết quả của Kỳ họp X": what is only named for its results lies behind the news."""
    held = [d for d in drafts if d.status == "occurred" and (d.type == "conference" or d.type in _MET)]
    named = [d for d in held if _is_named_after(view, d)]
    others = [d for d in held if d not in named]
    for draft in named:
        if not any(of_one_name(view, draft, other) for other in others):
            draft.status = "historical"


def _is_named_after(view: View, draft: Draft) -> bool:
    """Whether a gathering, or talks of a day or people of their own, is only named as what lies behind."""
    if draft.type != "conference":
        own = draft.dated or len(draft.roles) > 1
        return (
            own and words_before("reached", "results").search(view.folded, draft.low, draft.start) is not None
        )
    if draft.title[1] - draft.start <= _NAMED or (draft.said and draft.date and draft.date.kind != "year"):
        return False
    lists = (words_before("reached", path) for path in ("results", "after"))
    return any(each.search(view.folded, draft.low, draft.start) for each in lists)


def of_one_name(view: View, first: Draft, second: Draft) -> bool:
    """Whether two tellings can be of one gathering: the words of the shorter name stand in the other."""
    if first.type != second.type:
        return False
    one, other = (set(view.folded[d.title[0] : d.title[1]].split()) for d in (first, second))
    return len(one & other) >= _SHARED * min(len(one), len(other))


def is_to_the_day(value: DateValue) -> bool:
    """Whether a date is a day, or days from one to another."""
    return value.day is not None or (value.lower is not None and "/" in (value.edtf or ""))


def begins_after(value: DateValue, other: DateValue) -> bool:
    """Whether one begins on a later day than the other; both have their years, or neither has."""
    if value.lower and other.lower:
        return value.lower > other.lower
    return not (value.lower or other.lower) and _in_2000(value) > _in_2000(other)


def recall_visits(view: View, drafts: Sequence[Draft]) -> None:
    """In news of a day, a visit known by its month or year ("tháng 12/2018") lies behind."""
    lead = (m.value for m in view.dates.inside(0, _LEAD) if m.value.day is not None)
    news = next(lead, None)
    if news is None and not words("today").search(view.folded, 0, _LEAD):
        return
    for draft in drafts:
        value = draft.date if draft.dated else None
        old = draft.type == "visit" and draft.cue.form == "noun" and draft.status == "occurred"
        if not old or value is None or _has_days(value) or _same_month(value, view.article.published):
            continue
        if news is None or value.month != news.month:
            draft.status = "historical"


def _has_days(value: DateValue) -> bool:
    return value.day is not None or "/" in (value.edtf or "")


def _same_month(value: DateValue, published: date | None) -> bool:
    return (
        published is not None
        and (value.lower is None or value.lower <= published)
        and (value.upper is None or value.upper >= published.replace(day=1))
    )
