"""What a curated query is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a query. An empty ``default`` stands for "any"; ``type`` is a key of TYPES or NAMED."""

    name: str
    type: str
    default: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Query:
    """One curated query. ``sql`` is the statement without psql's own lines."""

    name: str
    title: str
    title_vi: str
    description: str
    description_vi: str
    parameters: tuple[Parameter, ...]
    examples: tuple[Mapping[str, str], ...]
    sql: str
    path: Path

    @property
    def topic(self) -> str:
        """The folder that the file lies in."""
        return self.path.parent.name


@dataclass(frozen=True, slots=True)
class Topic:
    """What some queries have in common; ``name`` is their folder."""

    name: str
    label_en: str
    label_vi: str
