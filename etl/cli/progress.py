"""How far a long command has come: a bar on a terminal, or a message now and then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Protocol

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

INTERVAL = 5.0  # seconds between two messages


class Note(Protocol):
    """What takes a message; see :meth:`etl.cli.console.Output.note`."""

    def __call__(self, message: str, *, code: str, **details: object) -> None: ...


@contextmanager
def progress_bar(console: Console, what: str, total: int | None) -> Iterator[Callable[[], None]]:
    """A bar that is gone at the end; call what it gives for each step done."""
    time = TimeElapsedColumn() if total is None else TimeRemainingColumn()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), time)
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(what, total=total)
        yield lambda: progress.advance(task)


@contextmanager
def progress_messages(
    note: Note, what: str, total: int | None, interval: float = INTERVAL
) -> Iterator[Callable[[], None]]:
    """A message with the figures every ``interval`` seconds; call what it gives for each step done."""
    done, told = 0, monotonic()

    def step() -> None:
        nonlocal done, told
        done += 1
        if monotonic() - told >= interval:
            told = monotonic()
            note(f"{done} {what} so far", code="progress", done=done, total=total)

    yield step
