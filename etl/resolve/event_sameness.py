"""When two tellings are of the same happening."""

from __future__ import annotations

import re

from etl.records import DateValue, EventReport
from etl.text.fold import fold

_WORD = re.compile(r"\w+")
BY_NAME = frozenset({"conference", "congress"})
_ONE_A_DAY = frozenset({"talks", "call"})


def same(first: EventReport, second: EventReport) -> bool:
    """Whether nothing speaks against one happening and enough speaks for it."""
    if first.type != second.type or _apart(first, second):
        return False
    if first.type in BY_NAME:
        return _alike(first.title, second.title) >= 0.6
    if first.type in ("ceremony", "signing", "statement", "message", "exchange", "appointment"):
        return _alike(first.title, second.title) >= 0.5 or _same_people(first, second)
    if first.type == "relations":
        return first.relation_level == second.relation_level
    return _compatible_people(first, second)


def _apart(first: EventReport, second: EventReport) -> bool:
    """What excludes one happening: country, level, date, or one recalled and one not."""
    if first.country and second.country and first.country != second.country:
        return True
    if first.level and second.level and first.level != second.level:
        return True
    if not dates_agree(first.date, second.date):
        return True
    recalled = (first.status == "historical") != (second.status == "historical")
    return recalled and not (first.date.edtf and first.date.edtf == second.date.edtf)


def own(value: DateValue) -> DateValue | None:
    """The date that the telling itself gives; None where it is only inferred from others."""
    return value if value.edtf and value.because is None else None


def dates_agree(first: DateValue, second: DateValue) -> bool:
    """Whether two dates can be of one happening: one holds the other, or one is not known."""
    a, b = own(first), own(second)
    if a is None or b is None or a.edtf == b.edtf:
        return True
    if a.lower and a.upper and b.lower and b.upper:
        return a.lower <= b.upper and b.lower <= a.upper
    return _parts_agree(a, b)


def _parts_agree(a: DateValue, b: DateValue) -> bool:
    if a.month is None or b.month is None:
        return True
    if a.month != b.month:
        return "/" in (a.edtf or "") or "/" in (b.edtf or "")
    if a.day is None or b.day is None:
        return True
    return _within(a, b) or _within(b, a)


def _within(point: DateValue, span: DateValue) -> bool:
    """Whether a day without a year lies in an interval without a year."""
    if span.edtf is None or point.edtf is None or "/" not in span.edtf:
        return False
    low, high = (part[-5:] for part in span.edtf.split("/"))
    return low <= point.edtf[-5:] <= high


def names(report: EventReport) -> frozenset[str]:
    """The people of a telling."""
    return frozenset(p.person for p in report.participants)


def _compatible_people(first: EventReport, second: EventReport) -> bool:
    a, b = names(first), names(second)
    if first.type == "visit" and bool(a) != bool(b):
        return False  # the visit of someone unnamed
    if not a or not b:
        return not first.sides or not second.sides or bool(set(first.sides) & set(second.sides))
    if first.type == "visit" and (first.place is None) != (second.place is None):
        return False  # a city on the way is a visit of its own
    if first.type == "visit":
        guests = [{p.person for p in r.participants if p.role == "guest"} for r in (first, second)]
        return bool(guests[0] & guests[1]) or not all(guests)
    return a <= b or b <= a


def _same_people(first: EventReport, second: EventReport) -> bool:
    a, b = names(first), names(second)
    return bool(a and b) and (a <= b or b <= a) and _alike(first.title, second.title) >= 0.3


def _alike(first: str, second: str) -> float:
    """Share of the shorter title's words that stand in the longer, 0 to 1."""
    a, b = set(_WORD.findall(fold(first))), set(_WORD.findall(fold(second)))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
