"""What is found at one place of a text: quotes, and mentions of countries, places, dates and people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: offsets into the body, and the index of its block in ``Document.blocks``."""

    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote that carries a fact: ``body[start:end] == quote``; which rule found it, how sure."""

    start: int
    end: int
    quote: str
    rule: str  # "<module>.<rule>", e.g. "people.titled_name"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A country's name or a country adjective in the text."""

    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A named place. ``kind`` is country, province, city, district, border_gate or venue."""

    start: int
    end: int
    name: str
    kind: str
    country: str | None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date as far as it is known.

    ``edtf`` None means that the text says nothing. ``lower``/``upper`` are the first and last
    possible day, None where open. ``kind`` is day, month, year, interval, one_of, no_year, season.
    ``basis`` is explicit, dateline, inferred or unknown. ``time`` is "15:30", "sáng", … or None.
    """

    edtf: str | None
    basis: str = "unknown"
    kind: str | None = None
    lower: date | None = None
    upper: date | None = None
    month: int | None = None
    day: int | None = None
    time: str | None = None
    because: str | None = None  # why, for ``inferred``: the tenures or events that bound it


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression and its value."""

    start: int
    end: int
    value: DateValue


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """A position named in the text; ``title`` in full form, abbreviations expanded."""

    start: int
    end: int
    title: str
    country: str | None
    organization: str | None = None
    former: bool = False
    acting: bool = False


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person named, or meant by a title alone (``name`` None). The span holds titles and name."""

    start: int
    end: int
    name: str | None
    country: str | None
    offices: tuple[OfficeMention, ...] = ()
    honorific: str | None = None
    rule: str = ""
    confidence: float = 1.0
