"""The forms in which rows leave: a table, CSV, JSON or Markdown."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

from rich.console import Console

from etl.cli.app import output
from etl.cli.console import PIPE_WIDTH, cell, json_text, print_table, visible
from etl.query import Result
from etl.unfinished import unfinished

FORMATS = ("table", "csv", "csv-exact", "json", "markdown")
_FORMULA = tuple("=+-@\t\r＝＋－＠")  # a cell that begins so is a formula to a spreadsheet


def _csv(result: Result, shown: Callable[[object], str]) -> str:
    """RFC 4180 with a header; null is an empty field."""
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(result.columns)
    for row in result.rows:
        writer.writerow([shown(value) for value in row])
    return held.getvalue()


def harmless(value: object) -> str:
    """A value for people: no control characters, and no text that a spreadsheet runs as a formula.

    Such a text gets an apostrophe before it; numbers stay numbers.

    >>> harmless("=1+1"), harmless(-1)
    ("'=1+1", '-1')
    """
    text = visible(plain(value))
    is_text = isinstance(value, str | list | tuple)
    return f"'{text}" if is_text and text.startswith(_FORMULA) else text


def plain(value: object) -> str:
    """A value as PostgreSQL writes it in CSV, booleans as true and false."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list() | tuple():
            return "; ".join(plain(item) for item in value)
        case _:
            return str(value)


def _json(result: Result) -> str:
    return json_text([dict(zip(result.columns, row, strict=True)) for row in result.rows], indent=2) + "\n"


def _table(result: Result) -> str:
    held = io.StringIO()
    print_table(Console(file=held, width=PIPE_WIDTH), result.columns, result.rows)
    return held.getvalue()


def _markdown(result: Result) -> str:
    def line(values: list[str]) -> str:
        escaped = (v.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "<br>") for v in values)
        return "| " + " | ".join(escaped) + " |\n"

    rule = "|" + " --- |" * len(result.columns) + "\n"
    rows = (line([cell(value) for value in row]) for row in result.rows)
    return line([visible(name) for name in result.columns]) + rule + "".join(rows)


def write_result(result: Result, form: str, out: Path | None) -> None:
    """Write ``result`` in the form of that name to standard output, or to the file ``out``.

    Raises QuanheError where the file cannot be written.
    """
    if form == "table" and out is None:
        return output().table(result.columns, result.rows)
    to_terminal = out is None and output().out.is_terminal
    match form:
        case "csv":
            text = _csv(result, harmless)
        case "csv-exact":
            text = _csv(result, cell if to_terminal else plain)
        case "json":
            text = _json(result)
        case "markdown":
            text = _markdown(result)
        case _:
            text = _table(result)
    if out is None:
        return output().raw(text)
    write_file(out, text)
    return output().note(f"{len(result.rows)} rows written to {out}")


def write_file(out: Path, text: str) -> None:
    """Write ``text`` as UTF-8, whole or not at all; QuanheError where that is impossible."""
    with unfinished(out) as part:
        part.write_text(text, "utf-8")
