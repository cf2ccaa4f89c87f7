"""What figures and aims of a text tell of the time at which it was written."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from etl.reference import load_yaml
from etl.resolve.told_years import told_years
from etl.text.fold import fold

DATA: dict[str, Any] = load_yaml("dates/told_years.yaml")


@pytest.mark.parametrize("example", DATA["examples"], ids=lambda e: str(e["text"])[:40])
def test_figures_and_aims_bound_the_text(example: dict[str, Any]) -> None:
    expected = example.get("low", date.min), example.get("high", date.max)
    assert told_years(fold(example["text"])) == expected


@pytest.mark.parametrize("text", DATA["counterexamples"])
def test_other_years_tell_nothing(text: str) -> None:
    assert told_years(fold(text)) == (date.min, date.max)
