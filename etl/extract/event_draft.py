"""A telling while it is being read: what one sentence says of one happening."""

from __future__ import annotations

from dataclasses import dataclass, field

from etl.extract.event_cues import Cue
from etl.records import DateValue


@dataclass(slots=True)
class Draft:
    """One telling. ``roles`` keeps the order in which people were found; None is decided by the soil."""

    cue: Cue
    start: int
    end: int
    sentence: int
    low: int  # the sentence's span
    high: int
    roles: dict[str, str | None] = field(default_factory=dict)
    date: DateValue | None = None
    dated: bool = False  # the sentence itself gives a date that is known
    said: bool = False  # the sentence gives a date, be it only "hôm qua" without a publication date
    level: str | None = None
    place: str | None = None
    country: str | None = None
    sides: set[str] = field(default_factory=set)
    status: str = "occurred"
    title: tuple[int, int] = (0, 0)
    lead: tuple[int, int] | None = None  # the cue, where the title stands apart from it ("hội kiến A và B")
    named: bool = False  # a proper name, an ordinal or a document tells which one is meant
    back: bool = False  # comes back to an event told elsewhere
    echo: bool = False  # comes back to a meeting, with its people ("Tại cuộc gặp, hai bên …")
    other: bool = False  # a visit of someone whom the text does not name
    site: bool = False  # a visit to a university, works or memorial, on a visit to their country
    recalled: bool = False  # named as what lies behind ("kết quả chuyến thăm …")
    hall: bool = False  # held in a hall of state, whose city the sentence does not name
    asserted: bool = False  # told as done though without people ("hai bên tiến hành hội đàm")
    summit: bool = False  # a summit of two, told as known; the article's own talks may be others
    compatriots: bool = False  # a meeting with compatriots abroad, which has one side alone
    nameless: bool = False  # a meeting with a counterpart named by office alone, without a country
    delegated: bool = False  # told of a delegation, whose head the sentence does not name
    jointly: bool = False  # a signing by both sides ("hai bên đã ký …")
    counted: bool = False  # a gathering known by its number ("AIPA-45", "lần thứ 12")
    present: bool = False  # "Diễn đàn lần này": the gathering at which the article's events are
    beside: bool = False  # a gathering beside which people meet
    relation_level: str | None = None
    type: str = field(init=False)  # the event type's code

    def __post_init__(self) -> None:
        self.type = self.cue.type
