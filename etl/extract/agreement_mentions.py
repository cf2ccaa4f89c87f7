"""One instrument as one sentence names it."""

from __future__ import annotations

from typing import NamedTuple

from etl.extract.agreement_actions import Action
from etl.extract.agreement_names import Anchor
from etl.extract.known_treaties import TreatyMention
from etl.extract.units import Unit


class Named(NamedTuple):
    """An instrument named at ``start:end``: its sentence, its action, the sentence that leads its list in."""

    anchor: Anchor
    start: int
    end: int
    unit: Unit
    action: Action
    lead: Unit | None = None
    known: TreatyMention | None = None
