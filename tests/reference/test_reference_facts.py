"""The compiled facts hold together: dates are dates, offices of one holder have one holder."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest

from etl.reference import load_csv
from etl.resolve.tenures import first_day, last_day

TENURES = "people/tenures.csv"
FILES = [
    TENURES,
    "events/known_events.csv",
    "events/gatherings.csv",
    "agreements/known_treaties.csv",
    "relations/levels.csv",
]
DATES = {"start", "end", "signed", "in_force", "since", "until"}
ONE_HOLDER = ("Tổng Bí thư", "Chủ tịch nước", "Thủ tướng", "Chủ tịch Quốc hội", "Bộ trưởng")


@pytest.mark.parametrize("name", FILES)
def test_every_date_is_iso_and_every_row_has_a_public_source(name: str) -> None:
    for row in load_csv(name):
        assert row["source"], row
        assert not re.search(r"\.jsonl|\.\./|^[a-z_-]+\.csv", row["source"]), row
        for column in DATES & row.keys():
            assert re.fullmatch(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?", row[column]), row
        assert not row.get("end") or first_day(row["start"]) <= last_day(row["end"]), row


def _by_office() -> Iterator[tuple[str, list[dict[str, str]]]]:
    offices: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in load_csv(TENURES):
        title = row["position_vi"]
        if row["country"] in {"VN", "LA", "KH", "CN"} and title.startswith(ONE_HOLDER):
            offices[f"{row['country']} {title}"].append(row)
    yield from sorted(offices.items())


@pytest.mark.parametrize(("office", "rows"), list(_by_office()))
def test_one_holder_at_a_time(office: str, rows: list[dict[str, str]]) -> None:
    rows = sorted(rows, key=lambda r: first_day(r["start"]))
    for earlier, later in pairwise(rows):
        assert earlier["end"], f"{office}: {earlier['person']} is open before {later['person']}"
        assert first_day(earlier["end"]) <= last_day(later["start"]), f"{office}: {earlier} {later}"


@pytest.mark.parametrize(
    ("country", "office", "day", "person"),
    [
        ("VN", "Tổng Bí thư", date(2024, 7, 1), "Nguyễn Phú Trọng"),
        ("VN", "Tổng Bí thư", date(2024, 8, 3), "Tô Lâm"),
        ("VN", "Chủ tịch nước", date(2024, 7, 11), "Tô Lâm"),
        ("VN", "Chủ tịch nước", date(2024, 12, 1), "Lương Cường"),
        ("VN", "Chủ tịch nước", date(2026, 5, 1), "Tô Lâm"),
        ("VN", "Thủ tướng", date(2022, 8, 1), "Phạm Minh Chính"),
        ("VN", "Thủ tướng", date(2016, 4, 7), "Nguyễn Xuân Phúc"),
        ("VN", "Chủ tịch Quốc hội", date(2023, 1, 1), "Vương Đình Huệ"),
        ("VN", "Chủ tịch Quốc hội", date(2026, 1, 1), "Trần Thanh Mẫn"),
        ("LA", "Tổng Bí thư", date(2021, 1, 16), "Thongloun Sisoulith"),
        ("LA", "Chủ tịch nước", date(2021, 3, 21), "Bounnhang Vorachith"),
        ("LA", "Thủ tướng", date(2022, 12, 31), "Sonexay Siphandone"),
        ("LA", "Chủ tịch Quốc hội", date(2020, 1, 1), "Pany Yathotou"),
        ("KH", "Thủ tướng", date(2020, 1, 1), "Hun Sen"),
        ("CN", "Chủ tịch nước", date(2024, 1, 1), "Tập Cận Bình"),
    ],
)
def test_who_held_the_office(country: str, office: str, day: date, person: str) -> None:
    holders = [
        row["person"]
        for row in load_csv(TENURES)
        if (row["country"], row["position_vi"]) == (country, office)
        and first_day(row["start"]) <= day <= (last_day(row["end"]) if row["end"] else date.max)
    ]
    assert holders == [person]


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("Đại hội lần thứ XI Đảng Nhân dân Cách mạng Lào", "2021-01-13", "2021-01-15"),
        ("Đại hội lần thứ XII Đảng Nhân dân Cách mạng Lào", "2026-01-06", "2026-01-08"),
        ("Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "2021-01-25", "2021-02-01"),
        ("Đại hội đại biểu toàn quốc lần thứ XIV của Đảng", "2026-01-19", "2026-01-23"),
    ],
)
def test_congresses(name: str, start: str, end: str) -> None:
    assert [(r["start"], r["end"]) for r in load_csv("events/known_events.csv") if r["name_vi"] == name] == [
        (start, end)
    ]


def test_levels_are_codes_and_rise() -> None:
    order = [
        "diplomatic",
        "comprehensive_partnership",
        "strategic_partnership",
        "comprehensive_strategic_partnership",
        "special",
    ]
    partners: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in load_csv("relations/levels.csv"):
        assert row["country"] == "VN" and re.fullmatch("[A-Z]{2}", row["partner"])
        if not row["sector"]:
            partners[row["partner"]].append(row)
    for rows in partners.values():
        ranks = [order.index(r["level"]) for r in sorted(rows, key=lambda r: r["since"] or "9999")]
        assert ranks == sorted(set(ranks))
