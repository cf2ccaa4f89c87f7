"""Numbered proposals: "Một là, … Hai là, …" after a sentence that says who proposes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from etl.extract.ordinals import number_at
from etl.extract.stance_cues import Marker
from etl.extract.units import Unit
from etl.text.gazetteer import Hit


class Governed(Protocol):
    """What governs the items: it has a stance."""

    @property
    def stance(self) -> str:
        """assessed, agreed, proposed or neutral."""


G = TypeVar("G", bound=Governed)


@dataclass(frozen=True, slots=True)
class Item(Generic[G]):
    """A numbered proposal: its place in the list, and what the lead-in leaves in force."""

    order: int
    lead: G


class Numbering(Generic[G]):
    """Follows the units of an article and tells which of them are items of a numbered list."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._lead: G | None = None
        self._order = 0
        self._block = -1

    def item(self, unit: Unit, markers: Sequence[Hit[Marker]]) -> Item[G] | None:
        """The item that a unit begins; None outside a list led in by a proposal.

        A unit in an item's paragraph belongs to it, unless one of its ``markers`` is a verb of saying.
        """
        if self._lead is None:
            return None
        order = number_at(self._folded, unit.start, unit.end)
        if order is not None and order == self._order + 1:
            self._order, self._block = order, unit.block
            return Item(order, self._lead)
        if order is not None or not self._order or unit.block != self._block:
            return None
        says = any(m.value.kind == "strong" for m in markers)
        return None if says else Item(self._order, self._lead)

    def after(self, unit: Unit, governor: G | None) -> None:
        """Note what a unit outside the list leaves in force: the lead-in of the list that may follow."""
        self._order = 0
        proposes = governor is not None and governor.stance in ("proposed", "agreed")
        self._lead = governor if proposes else None
