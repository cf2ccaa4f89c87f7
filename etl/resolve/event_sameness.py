"""When two tellings are of the same happening."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from etl.records import EventReport
from etl.reference import load_yaml
from etl.resolve.gatherings import edition_number
from etl.text.alternation import alternatives
from etl.text.date_agreement import dates_agree
from etl.text.fold import fold

_RULES = "events/context.yaml"
_WORD = re.compile(r"\w+")
BY_NAME = frozenset({"conference", "congress"})
_STAY = 6  # days
_LONG_NAME = 5  # words
_SHORT_NAME = 2
_BARE_SIGNING = 3
_OFFICE_NAME = 4  # words of a verb and an office
_LIKENESS = 0.4
_DELEGATION = "đoàn"
_OTHER_SITE = 0.5
_OF_TWO = frozenset({"talks", "meeting", "call"})


def same(first: EventReport, second: EventReport) -> bool:
    """Whether nothing speaks against one happening and enough speaks for it."""
    if first.type != second.type or _apart(first, second) or _other_edition(first, second):
        return False
    if first.type in BY_NAME:
        return _alike(first.title, second.title) >= 0.6 or _core_alike(first.title, second.title)
    if first.type == "message":
        return _same_senders(first, second)
    if first.type in ("ceremony", "signing", "statement", "exchange", "appointment"):
        return (
            _titles_agree(first, second)
            or _same_people(first, second)
            or _is_bare(first, second)
            or _same_speaker(first, second)
        )
    if first.type == "relations":
        return first.relation_level == second.relation_level
    return _compatible_people(first, second)


def _is_bare(first: EventReport, second: EventReport) -> bool:
    """Whether one of two signings is told without what was signed ("lễ ký kết")."""
    return (
        first.type == "signing" and min(len(first.title.split()), len(second.title.split())) <= _BARE_SIGNING
    )


def _same_speaker(first: EventReport, second: EventReport) -> bool:
    """Whether the same people spoke: nothing else tells two statements of one day apart."""
    return first.type == "statement" and bool(names(first)) and names(first) == names(second)


def _apart(first: EventReport, second: EventReport) -> bool:
    """What excludes one happening: country, level, date, or one recalled and one not."""
    if first.country and second.country and first.country != second.country:
        return True
    ranks = first.level and second.level and first.level != second.level
    if ranks and first.date.edtf and second.date.edtf and first.date.edtf != second.date.edtf:
        return True
    if not dates_agree(first.date, second.date) and not _days_of_one_stay(first, second):
        return True
    recalled = (first.status == "historical") != (second.status == "historical")
    if not recalled or (first.date.edtf and first.date.edtf == second.date.edtf):
        return False
    return not (_same_visit(first, second) or _same_name(first, second))


def _other_edition(first: EventReport, second: EventReport) -> bool:
    """Whether the titles name two editions ("lần thứ 44", "lần thứ 45")."""
    if first.type not in BY_NAME and first.type != "talks":
        return False
    numbers = edition_number(first.title), edition_number(second.title)
    return None not in numbers and numbers[0] != numbers[1]


def _same_name(first: EventReport, second: EventReport) -> bool:
    """Whether a gathering recalled without any date bears the long name of one of which the article tells."""
    past = first if first.status == "historical" else second
    long = all(len(r.title.split()) >= _LONG_NAME for r in (first, second))
    named = first.type in BY_NAME or first.type == "talks"
    return named and long and past.date.edtf is None and _alike(first.title, second.title) >= 0.8


def _days_of_one_stay(first: EventReport, second: EventReport) -> bool:
    """Two days of the visit that the article tells, each told as the day of its news."""
    if first.type != "visit" or "historical" in (first.status, second.status):
        return False
    whole = all(r.date.day and "/" not in (r.date.edtf or "") and not r.place for r in (first, second))
    guests = [{p.person for p in r.participants if p.role == "guest"} for r in (first, second)]
    near = (first.date.edtf or "")[:7] == (second.date.edtf or "")[:7]  # year and month
    days = abs((first.date.day or 0) - (second.date.day or 0))
    return whole and near and days <= _STAY and bool(guests[0] & guests[1])


def _same_visit(first: EventReport, second: EventReport) -> bool:
    """Whether a visit recalled without any date is the guest's own visit of which the article tells."""
    if first.type != "visit" or (first.place or second.place):
        return False
    past = first if first.status == "historical" else second
    guests = [{p.person for p in r.participants if p.role == "guest"} for r in (first, second)]
    within = guests[0] <= guests[1] or guests[1] <= guests[0]
    return past.date.edtf is None and all(guests) and within


def _same_senders(first: EventReport, second: EventReport) -> bool:
    """Whether two tellings are of one message: the same who wrote, to the same or to someone unnamed."""
    senders = [{p.person for p in r.participants if p.role == "sender"} for r in (first, second)]
    if not senders[0] or not senders[1]:
        return not any(senders) and _compatible_people(first, second)
    others = [names(r) - s for r, s in zip((first, second), senders, strict=True)]
    return bool(senders[0] & senders[1]) and (others[0] <= others[1] or others[1] <= others[0])


def is_covered(report: EventReport, others: Sequence[EventReport]) -> bool:
    """Whether a meeting with an unnamed counterpart is told elsewhere with his name.

    "Tổng Bí thư, Thủ tướng tiếp đoàn Lào" in the title, and both receptions in the text.
    """
    people = {p.person for p in report.participants}
    if report.type == "talks" and not people:
        return any(_is_part_of(report, o) for o in others if o.type == "conference")
    one_side = len({p.role for p in report.participants}) == 1 and len(report.sides) == 2
    if report.type != "meeting" or not people or not one_side:
        return False
    told = {
        p.person
        for o in others
        if o is not report and o.type in ("meeting", "talks") and o.sides == report.sides
        and len(o.participants) > 1 and not names(o) <= people and dates_agree(o.date, report.date)
        for p in o.participants
    }  # fmt: skip
    return len(people) > 1 and people <= told


def _is_part_of(talks: EventReport, session: EventReport) -> bool:
    """ "Đối thoại chiến lược A - B", and "kỳ họp lần thứ 5 Đối thoại chiến lược" of the same two."""
    if len(talks.title.split()) < _LONG_NAME or not dates_agree(talks.date, session.date):
        return False
    return set(session.sides) <= set(talks.sides) and _alike(talks.title, session.title) >= 0.7


@cache
def _site() -> re.Pattern[str]:
    rules = load_yaml(_RULES)
    return re.compile(f"(?:{alternatives(rules['visiting'])}) (?:{alternatives(rules['sites'])})" + r"(?!\w)")


def is_site_visit(report: EventReport) -> bool:
    """Whether a guest is shown a university, works or memorial, on a visit to its country."""
    return report.type == "visit" and _site().search(fold(report.title)) is not None


def names(report: EventReport) -> frozenset[str]:
    """The people of a telling."""
    return frozenset(p.person for p in report.participants)


def _compatible_people(first: EventReport, second: EventReport) -> bool:
    if first.type == "visit":
        return _same_stay(first, second)
    a, b = names(first), names(second)
    if not a or not b:
        return _sides_agree(first, second)
    if first.type in _OF_TWO:
        apart = _other_sides(first, second) or _one_at_home(first, second) or _met_another(first, second)
        return not apart and (a <= b or b <= a)
    return a <= b or b <= a


def _same_stay(first: EventReport, second: EventReport) -> bool:
    """Whether two visits, to one country as it seems, are one: not to a city or a site on the way."""
    a, b = names(first), names(second)
    sites = is_site_visit(first), is_site_visit(second)
    if any(sites):
        return all(sites) and _alike(first.title, second.title) > _OTHER_SITE
    if bool(a) != bool(b):
        return False  # the visit of someone unnamed
    if not a:
        return _sides_agree(first, second)
    if (first.place is None) != (second.place is None):
        return False  # a city on the way is a visit of its own
    guests = [{p.person for p in r.participants if p.role == "guest"} for r in (first, second)]
    return bool(guests[0] & guests[1]) or not all(guests)


def _sides_agree(first: EventReport, second: EventReport) -> bool:
    return set(first.sides) <= set(second.sides) or set(second.sides) <= set(first.sides)


def _met_another(first: EventReport, second: EventReport) -> bool:
    """Whether one tells by office whom someone met ("gặp Chủ tịch Quốc hội"), and the other another.

    A delegation may be led by anyone, and who is met by name alone has met someone.
    """
    alone, both = sorted((first, second), key=lambda r: len(names(r)))
    told = [r.title for r in (alone, both) if len(names(r)) == 1]
    if len(names(alone)) != 1 or any(len(title.split()) < _OFFICE_NAME for title in told):
        return False
    led = any(_DELEGATION in fold(title) for title in told)
    by_name = fold(alone.participants[0].name) in fold(alone.title)
    return not led and not by_name and _alike(alone.title, both.title) < _LIKENESS


def _other_sides(first: EventReport, second: EventReport) -> bool:
    """Whether each has a side that the other has not ("thượng đỉnh Mỹ - Triều", and talks with home)."""
    one, other = set(first.sides), set(second.sides)
    return len(one) > 1 and len(other) > 1 and not (one <= other or other <= one)


def _one_at_home(first: EventReport, second: EventReport) -> bool:
    """Whether one is a meeting with compatriots, which has one side alone."""
    return (len(first.sides) == 1) != (len(second.sides) == 1)


def _same_people(first: EventReport, second: EventReport) -> bool:
    a, b = names(first), names(second)
    return bool(a and b) and (a <= b or b <= a) and _alike(first.title, second.title) >= 0.3


def _titles_agree(first: EventReport, second: EventReport) -> bool:
    """Half of the shorter title's words; of two words ("đón đoàn") both."""
    shorter = min(len(first.title.split()), len(second.title.split()))
    return _alike(first.title, second.title) >= (0.5 if shorter > _SHORT_NAME else 1.0)


def _core_alike(first: str, second: str) -> bool:
    """ "hội nghị G7 mở rộng", "cuộc họp G7": whether what names one gathering stands in the other's name."""
    a, b = (set(_WORD.findall(fold(title))) - _gathering_words() for title in (first, second))
    return bool(a and b) and (a <= b or b <= a)


@cache
def _gathering_words() -> frozenset[str]:
    return frozenset(load_yaml(_RULES)["gathering_words"])


def _alike(first: str, second: str) -> float:
    """Share of the shorter title's words that stand in the longer, 0 to 1."""
    a, b = set(_WORD.findall(fold(first))), set(_WORD.findall(fold(second)))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
