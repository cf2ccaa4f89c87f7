"""Numbered proposals: "Một là, … Hai là, …" after a sentence that says who proposes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Generic, Protocol, TypeVar

from etl.extract.units import Unit
from etl.reference import load_yaml

_ORDINALS = "areas/ordinals.yaml"


class Governed(Protocol):
    """What governs the items: it has a stance."""

    @property
    def stance(self) -> str:
        """assessed, agreed, proposed or neutral."""


G = TypeVar("G", bound=Governed)


@dataclass(frozen=True, slots=True)
class Item(Generic[G]):
    """A unit of a numbered proposal; ``is_first`` where the number itself stands in it."""

    order: int
    lead: G
    is_first: bool


@cache
def _ordinals() -> re.Pattern[str]:
    words = "|".join(f"(?P<n{n}>{'|'.join(map(re.escape, w))})" for n, w in load_yaml(_ORDINALS).items())
    return re.compile(rf"[-–+*•\s\"]*(?:{words}|\(?(?P<digits>\d{{1,2}})[.)](?=\s))\b")


class Numbering(Generic[G]):
    """Follows the units of an article and tells which of them are items of a numbered list."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._lead: G | None = None
        self._order = 0
        self._block = -1

    def item(self, unit: Unit) -> Item[G] | None:
        """The item that a unit begins or goes on with; None outside a list led in by a proposal."""
        order = self._number(unit)
        if self._lead is None:
            return None
        if order is not None and order == self._order + 1:
            self._order, self._block = order, unit.block
            return Item(order, self._lead, True)
        if self._order and order is None and unit.block == self._block and self._goes_on(unit):
            return Item(self._order, self._lead, False)
        return None

    def _goes_on(self, unit: Unit) -> bool:
        return self._folded[unit.start : unit.end].strip()[:1].isalpha() and self._shares_line

    @property
    def _shares_line(self) -> bool:
        return False

    def after(self, unit: Unit, governor: G | None) -> None:
        """Note what a unit outside the list leaves in force: the lead-in of the list that may follow."""
        self._order = 0
        proposes = governor is not None and governor.stance in ("proposed", "agreed")
        self._lead = governor if proposes else None

    def _number(self, unit: Unit) -> int | None:
        found = _ordinals().match(self._folded, unit.start, unit.end)
        if found is None:
            return None
        if found["digits"]:
            return int(found["digits"])
        return int(str(found.lastgroup)[1:])
