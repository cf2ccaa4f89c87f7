"""Gatherings that come back: the edition that a title names, its date, and the year of what was around it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from etl.records import DateValue, EventReport, Participant
from etl.reference import load_csv, load_yaml
from etl.resolve.event_years import with_years
from etl.resolve.gatherings import edition_number, edition_of, with_edition
from etl.resolve.windows import ALWAYS

RULES: dict[str, Any] = load_yaml("events/gatherings.yaml")


def report(title: str, key: str = "e1", **fields: Any) -> EventReport:
    values: dict[str, Any] = {"type": "conference", "date": DateValue(None), "status": "occurred"}
    return EventReport(key=key, title=title, **{**values, **fields})


@pytest.mark.parametrize("example", RULES["examples"], ids=lambda e: str(e["title"]))
def test_a_numbered_or_dated_title_names_its_edition(example: dict[str, str]) -> None:
    found = edition_of(report(example["title"]), ALWAYS, None)
    assert found is not None
    assert found.edtf == example["expect"]


@pytest.mark.parametrize("title", RULES["counterexamples"])
def test_other_titles_name_none(title: str) -> None:
    assert edition_of(report(title), ALWAYS, None) is None


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Kỳ họp lần thứ 47", 47),
        ("Đại hội lần thứ XIII", 13),
        ("cuộc gặp thượng đỉnh lần thứ hai", 2),
        ("Đại hội đồng khóa 79", 79),
        ("Hội nghị cấp cao", None),
    ],
)
def test_edition_number(title: str, number: int | None) -> None:
    assert edition_number(title) == number


def test_the_day_of_publication_tells_the_edition() -> None:
    title = "Hội nghị thượng đỉnh BRICS"
    found = edition_of(report(title), ALWAYS, date(2024, 10, 20))
    assert found is not None
    assert found.country == "RU"
    assert edition_of(report(title), ALWAYS, date(2024, 3, 1)) is None


def test_a_summit_of_two_is_known_by_its_sides() -> None:
    title = "Cuộc gặp thượng đỉnh lần thứ hai"
    found = edition_of(report(title, type="talks", sides=("KP", "US")), ALWAYS, None)
    assert found is not None
    assert found.edtf == "2019-02-27/2019-02-28"
    assert edition_of(report("hội đàm", type="talks", sides=("KP", "US")), ALWAYS, None) is None


def test_the_day_that_the_text_gives_is_kept_and_rules_editions_out() -> None:
    day = DateValue("XXXX-10-10", "unknown", "no_year", month=10, day=10)
    event = report("Hội nghị Cấp cao ASEAN lần thứ 44", date=day)
    edition = edition_of(event, ALWAYS, None)
    assert edition is not None
    assert with_edition(event, edition).date.edtf == "2024-10-10"
    other = DateValue("XXXX-03-10", "unknown", "no_year", month=3, day=10)
    assert edition_of(report("Hội nghị Cấp cao ASEAN lần thứ 44", date=other), ALWAYS, None) is None


def test_what_happened_around_an_edition_has_its_year() -> None:
    day = DateValue("XXXX-10-10", "unknown", "no_year", month=10, day=10)
    one = (Participant("p1", "A", "attendee"),)
    gathering = report("Hội nghị Cấp cao ASEAN lần thứ 44", participants=one, country="LA")
    edition = edition_of(gathering, ALWAYS, None)
    assert edition is not None
    known = with_edition(gathering, edition)
    meeting = report("gặp B", key="e2", type="meeting", date=day, participants=one)
    apart = DateValue("XXXX-03-01", "unknown", "no_year", month=3, day=1)
    far = report("gặp C", key="e3", type="meeting", date=apart, participants=one)
    dated = with_years([known, meeting, far], [known])
    assert [e.date.edtf for e in dated] == ["2024-10-08/2024-10-11", "2024-10-10", "XXXX-03-01"]


def test_editions_are_in_order_and_of_known_series() -> None:
    for row in load_csv("events/gatherings.csv"):
        assert row["series"] in RULES["series"], row
        assert row["start"] <= row["end"], row
        assert row["start"][:4] == row["year"], row


@pytest.mark.parametrize(
    ("day", "status"), [("2018-01-24", "planned"), ("2018-12-01", "historical"), ("2018-09-12", "occurred")]
)
def test_a_day_taken_from_the_article_tells_whether_the_edition_is_to_come(day: str, status: str) -> None:
    when = date.fromisoformat(day)
    inferred = DateValue(
        day, "inferred", "day", when, when, when.month, when.day, because="the article's day"
    )
    event = report("Hội nghị WEF ASEAN 2018", date=inferred)
    edition = edition_of(event, ALWAYS, None)
    assert edition is not None
    assert with_edition(event, edition).status == status
