"""The columns of a date as far as it is known.

``date_lower``, ``date_upper``, ``date_month`` and ``date_day`` follow from ``date_edtf``: they are its
reading, stored beside it on purpose, so that SQL can compare and index what only an EDTF parser can tell.
The checks keep them in step as far as SQL can.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, SmallInteger, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import code, note

_LAST = 50  # the date columns stand together, behind a table's own columns


def date_checks() -> tuple[CheckConstraint, ...]:
    """What holds for the columns of :class:`DateColumns`."""
    return (
        CheckConstraint("date_lower <= date_upper", name="date_bounds_order"),
        CheckConstraint("date_month BETWEEN 1 AND 12", name="date_month_range"),
        CheckConstraint("date_day BETWEEN 1 AND 31", name="date_day_range"),
        CheckConstraint(
            "date_edtf IS NOT NULL OR "
            "num_nonnulls(date_kind, date_lower, date_upper, date_month, date_day) = 0",
            name="date_needs_edtf",
        ),
        CheckConstraint("date_edtf <> ''", name="date_edtf_not_empty"),
    )


class DateColumns:
    """EDTF string, bounds, basis. A bound is NULL where it is unknown or open."""

    date_edtf: Mapped[str | None] = mapped_column(
        Text,
        sort_order=_LAST,
        comment=note(
            "Date as an EDTF string (ISO 8601-2), precision kept; NULL where nothing is said",
            "Ngày dạng chuỗi EDTF (ISO 8601-2), giữ nguyên độ chính xác; NULL nếu không nêu",
        ),
    )
    date_kind: Mapped[str | None] = code(
        "date_kinds",
        "Kind of date: day, month, interval, one of a set, without year …",
        "Loại ngày: ngày, tháng, khoảng, một trong nhiều ngày, không có năm …",
        sort_order=_LAST,
    )
    date_lower: Mapped[date | None] = mapped_column(
        sort_order=_LAST,
        comment=note("First possible day; NULL where open", "Ngày sớm nhất có thể; NULL nếu không giới hạn"),
    )
    date_upper: Mapped[date | None] = mapped_column(
        sort_order=_LAST,
        comment=note("Last possible day; NULL where open", "Ngày muộn nhất có thể; NULL nếu không giới hạn"),
    )
    date_month: Mapped[int | None] = mapped_column(
        SmallInteger, sort_order=_LAST, comment=note("Month where it is known", "Tháng, nếu biết")
    )
    date_day: Mapped[int | None] = mapped_column(
        SmallInteger,
        sort_order=_LAST,
        comment=note("Day of the month where it is known", "Ngày trong tháng, nếu biết"),
    )
    date_basis: Mapped[str] = code(
        "date_bases",
        "Where the date comes from: the text, the dateline, an inference",
        "Căn cứ của ngày: văn bản, ngày đăng, suy luận",
        sort_order=_LAST,
    )
    time_of_day: Mapped[str | None] = mapped_column(
        Text,
        sort_order=_LAST,
        comment=note(
            "Time of day as written (15:30, sáng)", "Thời điểm trong ngày như văn bản (15:30, sáng)"
        ),
    )
    date_because: Mapped[str | None] = mapped_column(
        Text,
        sort_order=_LAST,
        comment=note("Why an inferred date is so: what bounds it", "Lý do suy ra ngày: điều gì giới hạn nó"),
    )
