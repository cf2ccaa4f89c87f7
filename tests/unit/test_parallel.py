"""Work over processes gives the same results in the same order."""

from __future__ import annotations

import operator

import pytest

from etl.parallel import FEW, in_order


@pytest.mark.parametrize("count", [0, 3, FEW + 20])
def test_results_come_in_the_items_order(count: int) -> None:
    assert list(in_order(operator.neg, range(count), processes=2)) == [-n for n in range(count)]


def test_few_items_are_taken_as_they_come() -> None:
    taken = []

    def items() -> object:
        for n in range(3):
            taken.append(n)
            yield n

    results = in_order(operator.neg, items())  # type: ignore[arg-type]
    assert taken == [] and next(results) == 0


def test_an_error_reaches_the_caller() -> None:
    with pytest.raises(TypeError):
        list(in_order(operator.neg, ["x"] * (FEW + 1), processes=2))
