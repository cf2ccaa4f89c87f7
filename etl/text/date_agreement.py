"""Whether two dates can be of one event, open years and intervals included."""

from __future__ import annotations

from etl.records import DateValue


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
    """Months and days alone, where a year is open."""
    if a.month is None or b.month is None:
        return True
    (low, high), (first, last) = _span(a), _span(b)
    return low <= last and first <= high if low <= high and first <= last else True


def _span(value: DateValue) -> tuple[str, str]:
    """First and last month and day, as "MM-DD"."""
    parts = (value.edtf or "").strip("[]{}").replace("..", "/").replace(",", "/").split("/")
    low, high = parts[0].split("-", 1)[1], parts[-1].split("-", 1)[-1]
    return (low if len(low) > 2 else f"{low}-01"), (high if len(high) > 2 else f"{high}-31")
