"""Work over processes gives the same results in the same order, also where a process dies."""

from __future__ import annotations

import operator
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from etl.parallel import AHEAD, CHUNK, FEW, WorkerLostError, in_order

FATAL = FEW + 11


def die_once(item: tuple[int, str]) -> int:
    """The number; the first process that sees the fatal one is killed."""
    number, mark = item
    if number == FATAL and not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def die_always(number: int) -> int:
    if number == FATAL:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.parametrize("count", [0, 3, FEW + 20])
def test_results_come_in_the_items_order(count: int) -> None:
    assert list(in_order(operator.neg, range(count), processes=2)) == [-n for n in range(count)]


def counted(taken: list[int], count: int) -> Iterator[int]:
    for n in range(count):
        taken.append(n)
        yield n


def test_few_items_are_taken_as_they_come() -> None:
    taken: list[int] = []
    results = in_order(operator.neg, counted(taken, 3))
    assert taken == [] and next(results) == 0


def test_many_items_are_not_all_taken_at_once() -> None:
    taken: list[int] = []
    results = in_order(operator.neg, counted(taken, 10 * FEW), processes=2)
    assert next(results) == 0
    assert len(taken) <= FEW + 2 * AHEAD * CHUNK
    results.close()  # type: ignore[attr-defined]


def test_an_error_reaches_the_caller() -> None:
    with pytest.raises(TypeError):
        list(in_order(operator.neg, ["x"] * (FEW + 1), processes=2))


def test_a_killed_process_is_replaced_and_no_item_is_lost(tmp_path: Path) -> None:
    items = [(n, str(tmp_path / "killed")) for n in range(FEW + 40)]
    assert list(in_order(die_once, items, processes=2)) == list(range(FEW + 40))
    assert (tmp_path / "killed").exists()


def test_an_item_that_kills_every_process_is_told() -> None:
    results = in_order(die_always, range(FEW + 40), processes=2, lost=operator.neg)
    assert list(results) == [-n if n == FATAL else n for n in range(FEW + 40)]
    with pytest.raises(WorkerLostError):
        list(in_order(die_always, range(FEW + 40), processes=2))
