"""The legal class of an instrument, where its name and parties decide it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from etl.extract.parties import Party
from etl.reference import load_yaml
from etl.text.alternation import alternatives
from etl.text.fold import fold

_FILE = "agreements/legal.yaml"
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class _Rule:
    legal_class: str
    types: frozenset[str]
    parties: re.Pattern[str] | None
    basis: str


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(
            row["class"],
            frozenset(row["types"]),
            re.compile(rf"(?:{alternatives(row['parties'])})(?!\w)") if "parties" in row else None,
            row["basis"],
        )
        for row in load_yaml(_FILE)["rules"]
    )


def legal_class(agreement_type: str, collective: bool, parties: Sequence[Party]) -> tuple[str, str | None]:
    """The legal class (Laws 108/2016/QH13 and 70/2020/QH14) with its basis, else unknown.

    A rule with parties asks that both are named so; groups are never decided.
    """
    for rule in () if collective else _rules():
        if agreement_type not in rule.types:
            continue
        pattern = rule.parties
        if pattern is None or (len(parties) == 2 and all(pattern.match(fold(p.name)) for p in parties)):
            return rule.legal_class, rule.basis
    return UNKNOWN, None
