"""Where a result goes: standard output, through a pager where it is long, or a file."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import click
from rich.console import Console

from etl.cli.app import output
from etl.errors import UsageError

_Function = TypeVar("_Function", bound=Callable[..., object])
_SUFFIXES = {".csv": "csv", ".json": "json", ".md": "markdown", ".txt": "table"}


def result_options(forms: tuple[str, ...], what: str) -> Callable[[_Function], _Function]:
    """The options ``form``, ``out`` and ``pager`` of a command whose result is ``what`` by default."""

    def decorate(function: _Function) -> _Function:
        for option in reversed(
            (
                click.option(
                    "--format", "form", type=click.Choice(forms),
                    help=f"Form of the result; default: {what}, for a file the form of its suffix.",
                ),
                click.option(
                    "-o", "--output", "--out", "out", metavar="FILE",
                    type=click.Path(dir_okay=False, path_type=Path),
                    help=f"Write to FILE instead: {', '.join(_SUFFIXES)}.",
                ),
                click.option(
                    "--pager/--no-pager", default=True, help="Page a long result on a terminal; the default."
                ),
            )
        ):  # fmt: skip
            function = option(function)
        return function

    return decorate


def choose_form(form: str | None, out: Path | None, default: str) -> str:
    """The form of a result: the given one, else that of the file's suffix, else the default.

    Raises UsageError for a file whose suffix tells none.
    """
    if form is not None or out is None:
        return form or default
    try:
        return _SUFFIXES[out.suffix.lower()]
    except KeyError:
        raise UsageError(
            f"cannot tell the form from the name '{out.name}'",
            mend=f"add --format or {' or '.join(_SUFFIXES)}",
        ) from None


@contextmanager
def paged(wanted: bool) -> Iterator[None]:
    """Page what is written to standard output meanwhile, where that is a terminal too low for it."""
    shared = output()
    terminal = shared.out
    if not wanted or not terminal.is_terminal:
        yield
        return
    held = io.StringIO()
    width, height = terminal.size
    shared.out = Console(
        file=held, force_terminal=True, width=width, height=height, highlight=False, markup=False, emoji=False
    )
    try:
        yield
    finally:
        shared.out = terminal
    text = held.getvalue()
    if text.count("\n") >= height:
        click.echo_via_pager(text, color=True)
    else:
        terminal.file.write(text)
