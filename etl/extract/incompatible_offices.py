"""Offices that one person does not hold at once, so that titles side by side are two people's."""

from __future__ import annotations

from functools import cache

from etl.reference import load_yaml
from etl.text.fold import fold

_TITLES = "people/titles.yaml"


@cache
def _exclusive() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(fold, group)) for group in load_yaml(_TITLES)["never_together"])


@cache
def _held_alone() -> frozenset[str]:
    return frozenset(map(fold, load_yaml(_TITLES)["alone"]))


@cache
def _chiefs() -> tuple[frozenset[str], tuple[str, ...]]:
    data = load_yaml(_TITLES)
    return frozenset(map(fold, data["chiefs"])), tuple(map(fold, data["beneath_chiefs"]))


def is_beneath(title: str, other: str) -> bool:
    """Whether who holds the first title serves one who holds the other."""
    chiefs, beneath = _chiefs()
    return other in chiefs and f"{title} ".startswith(tuple(f"{head} " for head in beneath))


def never_together(title: str, held: tuple[str, ...]) -> bool:
    """Whether one person cannot hold ``title`` beside one of ``held``, or has it already."""
    new = fold(title)
    if any(is_beneath(new, fold(old)) or is_beneath(fold(old), new) for old in held):
        return True
    alone = [group for group in _exclusive() if new in group]
    olds = [fold(old) for old in held]
    if olds and not _held_alone().isdisjoint((new, *olds)):
        return True
    return any(f"{old} ".startswith(f"{new} ") or any(old in group for group in alone) for old in olds)
