"""The bounds computed here are those of the ``edtf`` package."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from edtf import parse_edtf

from etl.reference import load_yaml
from etl.text.edtf_bounds import edtf_bounds


@pytest.mark.parametrize(
    "text",
    [
        "2021-06-28",
        "2024-02",
        "2023-02",
        "2021",
        "2021-06-28/2021-06-29",
        "2021-06/2022-01",
        "2019/2023",
        "[2023-02-26,2024-02-26]",
        "[2024-05-22..2024-10-21]",
        "2025-35",
        "2025-22",
        "199X",
        "{2022-08-03,2022-08-07}",
    ],
)
def test_same_as_the_package(text: str) -> None:
    bounds, parsed = edtf_bounds(text), _parsed(text)
    assert bounds is not None
    assert (bounds.lower, bounds.upper) == parsed


def _parsed(text: str) -> tuple[date, date]:
    value: Any = parse_edtf(text)
    return date(*value.lower_strict()[:3]), date(*value.upper_strict()[:3])


@pytest.mark.parametrize(
    ("text", "kind", "month", "day"),
    [
        ("XXXX-02-26", "no_year", 2, 26),
        ("XXXX-02", "no_year", 2, None),
        ("XXXX-06-28/XXXX-06-29", "no_year", 6, 28),
        ("2021-06-28", "day", 6, 28),
        ("2021-06", "month", 6, None),
        ("2025-35", "season", None, None),
        ("199X", "decade", None, None),
        ("2024", "year", None, None),
        ("[2023-02-26,2024-02-26]", "one_of", None, None),
        ("{2022-08-03,2022-08-07}", "set", None, None),
    ],
)
def test_kind_month_and_day(text: str, kind: str, month: int | None, day: int | None) -> None:
    bounds = edtf_bounds(text)
    assert bounds is not None
    assert (bounds.kind, bounds.month, bounds.day) == (kind, month, day)
    assert kind in {entry["code"] for entry in load_yaml("codes/date_kinds.yaml")}


@pytest.mark.parametrize("text", ["2021-06/..", "../2021", "2021~"])
def test_other_forms_go_to_the_package(text: str) -> None:
    bounds = edtf_bounds(text)
    assert bounds is not None
    assert bounds.lower is None or isinstance(bounds.lower, date)


@pytest.mark.parametrize("text", ["", "hôm nay", "2021-13-45", "2021-02-30"])
def test_not_edtf(text: str) -> None:
    assert edtf_bounds(text) is None
