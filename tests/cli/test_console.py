"""What reaches the terminal is harmless, and tables are readable."""

from __future__ import annotations

import io
import json

import pytest
from rich.console import Console

from etl.cli.console import cell, json_text, print_table, visible

EVIL = "\x1b[31m\x9b2J\u202e[bold]đỏ[/bold]\x07"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("Tô Lâm", "Tô Lâm"),
        ("a\tb\nc", "a\tb\nc"),
        ("\x1b[31m", "\\x1b[31m"),
        ("\x9b2J", "\\x9b2J"),
        ("\u202eabc", "\\u202eabc"),
        ("\x7f\x00\r", "\\x7f\\x00\\r"),
        ("\ud83d", "\\ud83d"),
    ],
)
def test_steering_characters_are_written_out(raw: str, shown: str) -> None:
    assert visible(raw) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, ""), (True, "true"), (["a", None, 1], "a; ; 1"), (3, "3"), ("[red]", "[red]")],
)
def test_cells(value: object, shown: str) -> None:
    assert cell(value) == shown


def test_json_keeps_its_value_and_sends_no_control_character() -> None:
    text = json_text({"a": EVIL})
    assert json.loads(text) == {"a": EVIL}
    assert not set(text) & set(EVIL[:1] + "\x9b\u202e\x07")
    assert "đỏ" in text


@pytest.mark.parametrize("width", [120, 20])
def test_a_table_shows_article_text_as_it_is(width: int) -> None:
    held = io.StringIO()
    console = Console(file=held, width=width, markup=True)
    print_table(console, ("title", "quote"), [("x", EVIL), (None, "y" * 50)])
    shown = held.getvalue()
    assert "[bold]" in shown and "\\x1b" in shown
    assert not set(shown) & {"\x1b", "\x9b", "\u202e", "\x07"}


def test_a_row_that_does_not_fit_becomes_a_block_without_its_nulls() -> None:
    held = io.StringIO()
    columns = ("event", "title", "quote")
    print_table(Console(file=held, width=40), columns, [("e1", "t" * 30, None), ("e2", "u" * 30, "q")])
    lines = held.getvalue().splitlines()
    assert lines[:3] == ["─── 1", "event  e1", "title  " + "t" * 30]
    assert sum("quote" in line for line in lines) == 1
