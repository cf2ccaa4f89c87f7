"""From the groups of a rule to EDTF values: one builder for each shape of the grammar."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from etl.extract.date_grammar import Found, grammar
from etl.extract.date_years import Context, day_of, year_for
from etl.records import DateValue
from etl.text.edtf_bounds import edtf_bounds

Groups = Mapping[str, str]
EMPTY = DateValue(None)


def value(edtf: str, basis: str) -> DateValue:
    """A DateValue with kind and bounds for an EDTF string."""
    bounds = edtf_bounds(edtf)
    if bounds is None:
        raise ValueError(f"not EDTF: {edtf!r}")
    return DateValue(edtf, basis, bounds.kind, bounds.lower, bounds.upper, bounds.month, bounds.day)


def _number(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) if text.isdigit() else grammar().numbers.get(text)


def _edtf(year: int | None, month: int | None = None, day: int | None = None) -> str | None:
    """The EDTF point, None where the calendar has no such day."""
    if month and day and day_of(year or 2000, month, day) is None:
        return None
    text = f"{year:04d}" if year else "XXXX"
    return text + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if day else "")


def _year(groups: Groups, name: str, month: int, day: int | None, context: Context) -> tuple[int | None, str]:
    stated = _number(groups.get(name))
    return (stated, "explicit") if stated else year_for(month, day, context)


def _day(groups: Groups, context: Context) -> list[DateValue] | None:
    day, month = _number(groups["d1"]), _number(groups["m1"])
    if not day or not month:
        return None
    year, basis = _year(groups, "y1", month, day, context)
    edtf = _edtf(year, month, day)
    return [value(edtf, basis)] if edtf else None


def _two_days(groups: Groups, context: Context) -> list[DateValue] | None:
    first = _day(groups, context)
    second = _day({"d1": groups["d2"], "m1": groups["m2"], "y1": groups["y2"]}, context)
    return [*first, *second] if first and second else None


def _day_interval(groups: Groups, context: Context) -> list[DateValue] | None:
    day1, day2, month2 = _number(groups["d1"]), _number(groups["d2"]), _number(groups["m2"])
    month1 = _number(groups.get("m1")) or month2
    if not (day1 and day2 and month1 and month2):
        return None
    wraps = (month1, day1) > (month2, day2)
    if "m1" not in groups and wraps:
        return None
    year1, year2 = _number(groups.get("y1")), _number(groups.get("y2"))
    basis = "explicit"
    if year2 is None and year1 is None:
        year2, basis = year_for(month2, day2, context)
    if year2 is None and year1 is not None:
        year2 = year1 + wraps
    if year1 is None and year2 is not None:
        year1 = year2 - wraps
    low, high = _edtf(year1, month1, day1), _edtf(year2, month2, day2)
    if not low or not high or (year1 and year2 and low > high):
        return None
    return [value(low if low == high else f"{low}/{high}", basis)]


def _day_list(groups: Groups, context: Context) -> list[DateValue] | None:
    """Neighbouring days are an interval, others a set of which all are meant."""
    days = [d for d in (_number(groups.get(n)) for n in ("d1", "d3", "d2")) if d]
    month = _number(groups["m2"])
    if not month or days != sorted(set(days)):
        return None
    year, basis = _year(groups, "y2", month, days[-1], context)
    points = [_edtf(year, month, day) for day in days]
    if None in points:
        return None
    if days[-1] - days[0] == len(days) - 1:
        return [value(f"{points[0]}/{points[-1]}", basis)]
    return [value("{" + ",".join(p for p in points if p) + "}", basis)]


def _month(groups: Groups, context: Context) -> list[DateValue] | None:
    month = _number(groups["m1"])
    if not month:
        return None
    year, basis = _year(groups, "y1", month, None, context)
    return [value(_edtf(year, month) or "", basis)]


def _month_interval(groups: Groups, context: Context) -> list[DateValue] | None:
    month1, month2 = _number(groups["m1"]), _number(groups["m2"])
    if not month1 or not month2:
        return None
    year2, basis = _year(groups, "y2", month2, None, context)
    year1 = _number(groups.get("y1")) or (year2 - (month1 > month2) if year2 else None)
    low, high = _edtf(year1, month1), _edtf(year2, month2)
    return [value(f"{low}/{high}", basis)] if low and high and (not year1 or low < high) else None


def _year_interval(groups: Groups, context: Context) -> list[DateValue] | None:
    first, second = int(groups["y1"]), int(groups["y2"])
    return [value(f"{first}/{second}", "explicit")] if 0 < second - first <= 150 else None


def _stated_year(groups: Groups, context: Context) -> tuple[int | None, str]:
    if "y1" in groups:
        return int(groups["y1"]), "explicit"
    when = context.when
    if when.get("same"):
        return context.year, "explicit"
    if context.published:
        return context.published.year + int(when.get("year", 0)), "dateline"
    return None, "unknown"


def _only_year(groups: Groups, context: Context) -> list[DateValue] | None:
    return [value(groups["y1"], "explicit")]


def _quarter(groups: Groups, context: Context) -> list[DateValue] | None:
    quarter = _number(groups["q"])
    year, basis = _stated_year(groups, context)
    if not quarter or year is None:
        return [EMPTY] if quarter else None
    return [value(f"{year}-{32 + quarter}", basis)]


def _part_of_year(groups: Groups, context: Context) -> list[DateValue] | None:
    months = _number(groups.get("n")) or 6
    year, basis = _stated_year(groups, context)
    if not 1 <= months <= 12:
        return None
    if year is None:
        return [EMPTY]
    if groups.get("half", "đầu") == "đầu":
        return [value(f"{year}-01/{year}-{months:02d}", basis)]
    return [value(f"{year}-{13 - months:02d}/{year}-12", basis)]


def _decade(groups: Groups, context: Context) -> list[DateValue] | None:
    decade = groups["decade"]
    return [value((decade if len(decade) == 4 else "19" + decade)[:3] + "X", "explicit")]


def _lunar(groups: Groups, context: Context) -> list[DateValue] | None:
    """A feast of the lunar calendar: recognised, without a civil date."""
    return [value(groups["y1"], "explicit")] if "y1" in groups else [EMPTY]


def _shifted(start: date, unit: str, shift: int) -> str:
    if unit == "day":
        return (start + timedelta(days=shift)).isoformat()
    if unit == "week":
        monday = start - timedelta(days=start.weekday()) + timedelta(weeks=shift)
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    if unit == "month":
        months = start.year * 12 + start.month - 1 + shift
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    return f"{start.year + shift:04d}"


def _relative(groups: Groups, context: Context) -> list[DateValue] | None:
    entry = grammar().relative[groups["rel"]]
    unit, shift = str(entry["unit"]), int(entry["shift"])
    if not entry.get("same"):
        return [value(_shifted(context.published, unit, shift), "dateline")] if context.published else [EMPTY]
    if unit == "year":
        return [value(f"{context.year + shift:04d}", "explicit")] if context.year else [EMPTY]
    return [_from_previous(context.previous, shift)]


def _from_previous(previous: DateValue | None, shift: int) -> DateValue:
    if previous is None or previous.month is None or previous.day is None:
        return EMPTY
    if shift == 0:
        return replace(previous, time=None)
    start = previous.lower or date(2000, previous.month, previous.day)
    moved = start + timedelta(days=shift)
    return value(_edtf(moved.year if previous.lower else None, moved.month, moved.day) or "", previous.basis)


def _weekday(groups: Groups, context: Context) -> list[DateValue] | None:
    """Monday is "thứ hai", the second day; weeks begin on it."""
    number = grammar().sunday + 1 if "sunday" in groups else _number(groups["wd"])
    if number is None:
        return None
    if context.published is None:
        return [EMPTY]
    week = grammar().relative.get(groups.get("week", ""))
    monday = context.published - timedelta(days=context.published.weekday())
    if week is not None and week["unit"] == "week":
        found = monday + timedelta(weeks=int(week["shift"]), days=number - 2)
    else:
        lean = grammar().directions.get(groups.get("week", ""), {}).get("lean", context.lean)
        found = monday + timedelta(days=number - 2)
        if lean > 0 and found < context.published:
            found += timedelta(weeks=1)
        elif lean <= 0 and found > context.published:
            found -= timedelta(weeks=1)
    return [value(found.isoformat(), "dateline")]


BUILDERS: Mapping[str, Callable[[Groups, Context], list[DateValue] | None]] = {
    "day": _day,
    "two_days": _two_days,
    "day_interval": _day_interval,
    "day_list": _day_list,
    "month": _month,
    "named_month": _month,
    "month_interval": _month_interval,
    "year_interval": _year_interval,
    "year": _only_year,
    "quarter": _quarter,
    "part_of_year": _part_of_year,
    "decade": _decade,
    "lunar": _lunar,
    "relative": _relative,
    "weekday": _weekday,
}


def clock_of(groups: Groups) -> str | None:
    """The time of day of an expression: "15:30", else the part of the day, else None."""
    if "h" not in groups:
        return groups.get("part")
    hour = int(groups["h"])
    return f"{hour:02d}:{groups.get('min', '00')}" if hour <= 24 else None


def values_of(found: Found, context: Context) -> list[DateValue] | None:
    """The values of a match (two for an anniversary), or None where it makes no sense as a date."""
    made = BUILDERS[found.rule.shape](found.groups, context)
    if made is None:
        return None
    time = clock_of(found.groups)
    return [replace(v, time=time) for v in made] if time else made
