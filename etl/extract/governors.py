"""One unit of text walked from left to right: which verb is in force where a field is named."""

from __future__ import annotations

from typing import NamedTuple

from etl.extract.area_cues import AreaMention
from etl.extract.subjects import Subject
from etl.extract.units import Unit


class Governor(NamedTuple):
    """A verb in force, its subject, where it ends. ``soft``: a predicate may overrule it.

    ``purpose``: a word for what something is for, where no verb is in force; any verb overrules it.
    """

    stance: str
    verb: str | None = None
    subject: Subject | None = None
    soft: bool = False
    end: int = 0
    purpose: bool = False


class Stated(NamedTuple):
    """A field, or a numbered proposal without one, with its stance, in one unit of text."""

    mention: AreaMention | None
    governor: Governor
    unit: Unit
    order: int | None = None


_FACT = Governor("assessed")


class Walk:
    """One unit, step by step: fields are stated by the verb in force, or wait for what follows them."""

    def __init__(self, unit: Unit, governor: Governor | None, fronted: bool) -> None:
        self.governor = governor
        self.related = governor is not None
        self._unit = unit
        self._fronted = fronted
        self._pending: list[AreaMention] = []
        self._stated: list[Stated] = []

    def mention(self, mention: AreaMention) -> None:
        """A field is named: what is in force states it."""
        if self.governor is None:
            self._pending.append(mention)
        else:
            self._state(mention, self.governor)

    def predicate(self, kind: str) -> None:
        """What stood before it was told as a fact; what follows results reached or what is weighed, too."""
        self._state_pending(_FACT)
        governor = self.governor
        if governor is None or not governor.soft or (kind == "weighed" and governor.stance == "agreed"):
            return
        fact = _FACT._replace(subject=governor.subject)
        self._stated = [s._replace(governor=fact) if s.governor is governor else s for s in self._stated]
        if kind != "assessed":
            self.governor = fact._replace(verb=governor.verb, soft=True)

    def govern(self, governor: Governor | None, passive: bool = False) -> None:
        """A verb comes into force; what a unit puts before its subject belongs to it too.

        ``passive``: it is said of what stands before it.
        """
        if governor is not self.governor and (self._fronted or passive) and governor is not None:
            self._state_pending(governor)
            self._fronted = False
        self.governor = governor

    def stated(self) -> list[Stated]:
        """The fields with their stances; those that no verb reached are told as facts."""
        self._state_pending(_FACT)
        return self._stated

    def _state_pending(self, governor: Governor) -> None:
        for mention in self._pending:
            self._state(mention, governor)
        self._pending.clear()

    def _state(self, mention: AreaMention, governor: Governor) -> None:
        """A neutral verb ("tin rằng") states nothing of a field."""
        if governor.stance != "neutral":
            self._stated.append(Stated(mention, governor, self._unit))


def is_firm(governor: Governor) -> bool:
    """Whether a verb of saying stands behind a stance, not only the sentence's being a fact."""
    return governor.verb is not None and not governor.soft
