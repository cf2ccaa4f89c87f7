"""Dates bounded by tenures, congresses and anniversaries; contradictions with reference data."""

from __future__ import annotations

from datetime import date

import pytest

from etl.records import (
    Block,
    BlockKind,
    DateValue,
    Document,
    EventReport,
    Evidence,
    OfficeReport,
    Participant,
    PersonReport,
)
from etl.reference import load_yaml
from etl.resolve.anniversaries import find_anniversary
from etl.resolve.dates import bound_dates
from etl.resolve.known_events import known_event
from etl.text.article import ArticleText
from etl.text.edtf_bounds import edtf_bounds

People = list[tuple[str, str, list[str]]]
LEADERS_2023: People = [
    ("Nguyễn Phú Trọng", "VN", ["Tổng Bí thư"]),
    ("Thongloun Sisoulith", "LA", ["Tổng Bí thư", "Chủ tịch nước"]),
    ("Phạm Minh Chính", "VN", ["Thủ tướng Chính phủ"]),
    ("Sonexay Siphandone", "LA", ["Thủ tướng Chính phủ"]),
]
PRESIDENT_ALONE: People = [
    ("Tô Lâm", "VN", ["Chủ tịch nước"]),
    ("Thongloun Sisoulith", "LA", ["Tổng Bí thư", "Chủ tịch nước"]),
]


def article(text: str = "Tin.", published: date | None = None) -> ArticleText:
    block = Block(BlockKind.BODY, 0, len(text))
    return ArticleText(Document("x", "test", "", "0" * 64, text, (block,), published_on=published))


def people_of(people: People) -> tuple[PersonReport, ...]:
    return tuple(
        PersonReport(f"p{n}", name, country, offices=tuple(OfficeReport(o, country) for o in offices))
        for n, (name, country, offices) in enumerate(people, start=1)
    )


def event_of(edtf: str | None, people: People, status: str = "occurred", **more: object) -> EventReport:
    bounds = edtf_bounds(edtf) if edtf else None
    kind, month, day = (bounds.kind, bounds.month, bounds.day) if bounds else (None, None, None)
    value = DateValue(edtf, "explicit" if edtf else "unknown", kind, month=month, day=day)
    parts = tuple(Participant(f"p{n}", name, "attendee") for n, (name, _, _) in enumerate(people, start=1))
    fields = {"type": "talks", "title": "hội đàm", "sides": ("LA", "VN"), "country": "LA", **more}
    return EventReport("e1", date=value, status=status, participants=parts, **fields)  # type: ignore[arg-type]


def bounded(
    edtf: str | None,
    people: People,
    status: str = "occurred",
    text: str = "Tin.",
    published: date | None = None,
) -> DateValue:
    events, _ = bound_dates(article(text, published), [event_of(edtf, people, status)], people_of(people))
    return events[0].date


@pytest.mark.parametrize(
    ("edtf", "people", "status", "expected"),
    [
        ("XXXX-02-26", LEADERS_2023, "occurred", "[2023-02-26,2024-02-26]"),
        (None, PRESIDENT_ALONE, "occurred", "[2024-05-22..2024-10-21]"),
        ("XXXX-07-11", PRESIDENT_ALONE, "occurred", "2024-07-11"),
        ("XXXX-07-11/XXXX-07-12", PRESIDENT_ALONE, "occurred", "2024-07-11/2024-07-12"),
        ("XXXX-07", PRESIDENT_ALONE, "planned", "2024-07"),
        # a General Secretary who is President as well
        ("XXXX-05-19", [("Tô Lâm", "VN", ["Tổng Bí thư", "Chủ tịch nước"])], "occurred", "XXXX-05-19"),
        # nothing bounds: nobody known, an open tenure, a former office, too many years
        ("XXXX-02-26", [("Nguyễn Văn Bảy", "VN", ["Chủ tịch nước"])], "occurred", "XXXX-02-26"),
        ("XXXX-02-26", [("Sonexay Siphandone", "LA", ["Thủ tướng"])], "occurred", "XXXX-02-26"),
        ("XXXX-02-26", [("Nguyễn Phú Trọng", "VN", ["Tổng Bí thư"])], "occurred", "XXXX-02-26"),
        (None, [("Nguyễn Phú Trọng", "VN", ["Tổng Bí thư"])], "occurred", None),
        # what is recalled was not in the time of the present offices
        (None, PRESIDENT_ALONE, "historical", None),
        ("XXXX-07-11", PRESIDENT_ALONE, "historical", "XXXX-07-11"),
        ("2024-07-11", PRESIDENT_ALONE, "occurred", "2024-07-11"),
    ],
)
def test_bounds(edtf: str | None, people: People, status: str, expected: str | None) -> None:
    assert bounded(edtf, people, status).edtf == expected


def test_a_bounded_date_says_why() -> None:
    value = bounded("XXXX-02-26", LEADERS_2023)
    assert (value.basis, value.kind) == ("inferred", "one_of")
    assert (value.lower, value.upper) == (date(2023, 2, 26), date(2024, 2, 26))
    assert value.because is not None
    assert "Nguyễn Phú Trọng" in value.because and "Sonexay Siphandone" in value.because


def test_former_offices_say_nothing() -> None:
    person = PersonReport("p1", "Tô Lâm", "VN", offices=(OfficeReport("Chủ tịch nước", "VN", former=True),))
    people: People = [("Tô Lâm", "VN", [])]
    events, _ = bound_dates(article(), [event_of(None, people)], [person])
    assert events[0].date.edtf is None


def test_the_late_say_nothing() -> None:
    text = "cố Tổng Bí thư Nguyễn Phú Trọng được nhắc lại."
    place = Evidence(3, 34, text[3:34], "test")
    office = OfficeReport("Tổng Bí thư", "VN")
    late = PersonReport("p1", "Nguyễn Phú Trọng", "VN", offices=(office,), evidence=(place,))
    president = PersonReport("p2", "Lương Cường", "VN", offices=(OfficeReport("Chủ tịch nước", "VN"),))
    people: People = [("Nguyễn Phú Trọng", "VN", []), ("Lương Cường", "VN", [])]
    events, _ = bound_dates(article(text), [event_of("XXXX-03-01", people)], [late, president])
    assert events[0].date.edtf == "[2025-03-01,2026-03-01]"


def test_a_dead_leader_who_is_recalled_does_not_empty_the_window() -> None:
    people = [*PRESIDENT_ALONE, ("Kaysone Phomvihane", "LA", ["Chủ tịch nước"])]
    assert bounded(None, people).edtf == "[2024-05-22..2024-10-21]"


def test_a_dated_article_leaves_undated_events_alone() -> None:
    assert bounded(None, PRESIDENT_ALONE, published=date(2024, 7, 12)).edtf is None


@pytest.mark.parametrize(("status", "expected"), [("planned", "2024-07-20"), ("occurred", "2024-07-01")])
def test_a_dated_article_bounds_what_its_dateline_left_open(status: str, expected: str) -> None:
    value = bounded(f"XXXX{expected[4:]}", PRESIDENT_ALONE, status, published=date(2024, 7, 12))
    assert value.edtf == expected


def test_an_expected_congress_bounds_from_above() -> None:
    people: People = [
        ("Thongloun Sisoulith", "LA", ["Tổng Bí thư"]),
        ("Lương Cường", "VN", ["Chủ tịch nước"]),
    ]
    congress = event_of(None, [], "planned", type="congress", title="Đại hội lần thứ XII", sides=("LA",))
    talks = event_of("XXXX-03-01", people)
    (first, _), _ = bound_dates(article(), [talks, congress], people_of(people))
    assert first.date.edtf == "2025-03-01"


@pytest.mark.parametrize("example", load_yaml("relations/anniversaries.yaml")["examples"])
def test_anniversaries(example: dict[str, object]) -> None:
    found = find_anniversary(article(str(example["text"])), str(example["partner"]))
    assert found is not None
    assert [found.low.year, found.high.year] == example["years"]


@pytest.mark.parametrize("example", load_yaml("relations/anniversaries.yaml")["counterexamples"])
def test_no_anniversary(example: dict[str, str]) -> None:
    assert find_anniversary(article(example["text"]), example["partner"]) is None


@pytest.mark.parametrize(
    ("title", "country", "expected"),
    [
        (
            "Đại hội đại biểu toàn quốc lần thứ XI của Đảng Nhân dân Cách mạng Lào",
            "LA",
            "2021-01-13/2021-01-15",
        ),
        ("Đại hội Đảng lần thứ XII", "LA", "2026-01-06/2026-01-08"),
        ("Đại hội XIV của Đảng", "VN", "2026-01-19/2026-01-23"),
        ("Đại hội lần thứ IX", "VN", "2001-04-19/2001-04-22"),
        ("Đại hội Đảng", "VN", None),
        ("Đại hội XIII Công đoàn Việt Nam", "VN", None),
        ("Đại hội lần thứ XIII Đảng bộ tỉnh", "VN", None),
    ],
)
def test_known_congresses(title: str, country: str, expected: str | None) -> None:
    known = known_event(event_of(None, [], type="congress", title=title, country=country))
    assert (known.edtf if known else None) == expected


def test_a_date_that_reference_data_contradict_is_kept_and_reported() -> None:
    title = "Đại hội lần thứ XI của Đảng Nhân dân Cách mạng Lào"
    event = event_of("2020-01", [], "historical", type="congress", title=title)
    (kept,), (issue,) = bound_dates(article(), [event], [])
    assert kept.date.edtf == "2020-01"
    assert (issue.code, issue.asserted, issue.expected) == (
        "date_contradicts_reference", "2020-01", "2021-01-13/2021-01-15",
    )  # fmt: skip
    assert issue.code in {row["code"] for row in load_yaml("codes/issue_codes.yaml")}


@pytest.mark.parametrize(
    ("edtf", "country"),
    [
        ("2021-01", "LA"),
        ("2021", "VN"),  # the text may mean the other party's congress of that number
        ("2021-02-10", "LA"),  # its results are told, not the congress
    ],
)
def test_an_agreeing_date_raises_no_issue(edtf: str, country: str) -> None:
    event = event_of(edtf, [], "historical", type="congress", title="Đại hội lần thứ XI", country=country)
    assert bound_dates(article(), [event], [])[1] == ()
