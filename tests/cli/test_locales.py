"""Times and numbers: the reader's form in tables on a terminal, ISO everywhere else."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from click.testing import CliRunner
from rich.console import Console

from etl.cli import main
from etl.cli.console import Output
from etl.cli.locales import Habits, habits_named, habits_of, localized
from etl.errors import UsageError

VIETNAMESE = Habits("vi", "vi")
MOMENT = datetime(2024, 7, 11, 9, 5, 7)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, Habits()),
        ({"LANG": "C.UTF-8"}, Habits()),
        ({"LANG": "POSIX"}, Habits()),
        ({"LANG": "vi_VN.UTF-8"}, Habits("vi_VN", "vi_VN")),
        ({"LANG": "vi_VN.UTF-8", "LC_TIME": "en_GB.UTF-8"}, Habits("en_GB", "vi_VN")),
        ({"LANG": "vi_VN", "LC_NUMERIC": "de_DE@euro"}, Habits("vi_VN", "de_DE")),
        ({"LANG": "vi_VN.UTF-8", "LC_TIME": "en_GB", "LC_ALL": "C"}, Habits()),
        ({"LANG": "", "LC_ALL": "xx_YY.UTF-8"}, Habits()),
        ({"LANG": "../../etc/passwd"}, Habits()),
    ],
)
def test_the_environment_decides_as_posix_says(environment: dict[str, str], expected: Habits) -> None:
    assert habits_of(environment) == expected


@pytest.mark.parametrize(
    ("column", "value", "habits", "shown"),
    [
        ("signed_on", date(2024, 7, 11), VIETNAMESE, "11 thg 7, 2024"),
        ("signed_on", date(2024, 7, 11), Habits("en_US"), "Jul 11, 2024"),
        ("published_at", MOMENT, VIETNAMESE, "09:05:07 11 thg 7, 2024"),
        ("time_of_day", time(9, 5), VIETNAMESE, "09:05"),
        ("mentions", 1234567, VIETNAMESE, "1.234.567"),
        ("mentions", 1234567, Habits(numbers="en"), "1,234,567"),
        ("confidence", 0.875, VIETNAMESE, "0,875"),
        ("share", Decimal("0.50"), VIETNAMESE, "0,5"),
        ("dates", [date(2024, 7, 11), None], VIETNAMESE, ["11 thg 7, 2024", None]),
        ("mentions", 2024, VIETNAMESE, 2024),
        ("year", 20240, VIETNAMESE, 20240),
        ("article_id", 1234567, VIETNAMESE, 1234567),
        ("is_collective", True, VIETNAMESE, True),
        ("date_edtf", "2024-07-11", VIETNAMESE, "2024-07-11"),
        ("signed_on", date(2024, 7, 11), Habits(), date(2024, 7, 11)),
        ("mentions", 1234567, Habits("vi"), 1234567),
    ],
)
def test_values(column: str, value: object, habits: Habits, shown: object) -> None:
    assert localized(column, value, habits) == shown


def test_a_moment_is_told_in_the_zone_of_the_machine() -> None:
    moment = datetime(2024, 7, 11, 9, 5, 7, tzinfo=UTC)
    assert localized("at", moment, VIETNAMESE) == localized(
        "at", moment.astimezone().replace(tzinfo=None), VIETNAMESE
    )


def shown(*, terminal: bool, habits: Habits | None, monkeypatch: pytest.MonkeyPatch) -> str:
    """A table and facts as a terminal in Việt Nam, or a pipe there, gets them."""
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    held, out = io.StringIO(), Output()
    out.out = Console(file=held, force_terminal=terminal, no_color=True, width=100)
    out.habits = habits
    out.table(("on", "count"), [(date(2024, 7, 11), 1234567)])
    out.facts({"on": date(2024, 7, 11)})
    return held.getvalue()


def test_only_a_terminal_gets_the_form_of_its_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    there = shown(terminal=True, habits=None, monkeypatch=monkeypatch)
    assert there.count("11 thg 7, 2024") == 2 and "1.234.567" in there
    for text in (
        shown(terminal=False, habits=None, monkeypatch=monkeypatch),
        shown(terminal=True, habits=Habits(), monkeypatch=monkeypatch),
    ):
        assert text.count("2024-07-11") == 2 and "1234567" in text
    assert "11 thg 7" in shown(terminal=False, habits=VIETNAMESE, monkeypatch=monkeypatch)


def test_names_of_locales() -> None:
    assert habits_named("en-GB") == Habits("en_GB", "en_GB")
    assert habits_named("iso") == Habits()
    with pytest.raises(UsageError, match="there is no locale 'tlh'"):
        habits_named("tlh")
    assert CliRunner().invoke(main, ["query", "--locale", "nowhere"]).exit_code == 2
