"""When an article can have been written: the days on which its people held the offices it gives them.

A window is a tuple of closed day ranges in order, the first and last day of each inclusive.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from etl.records import OfficeReport, PersonReport
from etl.reference import load_yaml
from etl.resolve.tenures import Tenure, tenures_of
from etl.text.article import ArticleText
from etl.text.fold import fold

Range = tuple[date, date]
Window = tuple[Range, ...]
ALWAYS: Window = ((date.min, date.max),)
_RULES = "people/tenure_rules.yaml"


@dataclass(frozen=True, slots=True)
class Held:
    """An office that an article gives a person: when it was held, and the tenures that say so."""

    person: str
    window: Window
    tenures: tuple[Tenure, ...]


def intersect(one: Window, other: Window) -> Window:
    """The days that two windows share.

    >>> d = date.fromisoformat
    >>> intersect(((d("2020-01-01"), d("2020-12-31")),), ((d("2020-06-01"), d("2021-01-01")),))
    ((datetime.date(2020, 6, 1), datetime.date(2020, 12, 31)),)
    """
    shared = [(max(a, c), min(b, d)) for a, b in one for c, d in other]
    return tuple(sorted((low, high) for low, high in shared if low <= high))


@lru_cache(maxsize=4096)
def _core(title: str) -> str:
    """A folded title or position without the words that may be left out of it."""
    for short in load_yaml(_RULES)["left_out"]:
        title = title.replace(short, " ")
    return " ".join(title.split())


def _matches(title: str, position: str) -> bool:
    """Whether an office's title is a position, with or without what follows it ("Thủ tướng Chính phủ")."""
    title, position = _core(title), _core(position)
    return title == position or title.startswith(f"{position} ")


def _outshone(tenure: Tenure, others: Sequence[Tenure], titles: Sequence[str]) -> bool:
    """Whether the person held an office all through the tenure that no article would leave unsaid.

    Who was General Secretary throughout is not called President alone: such a tenure is not meant.
    """
    for higher in load_yaml(_RULES)["never_unsaid"]:
        folded = fold(higher)
        if fold(tenure.position) == folded or any(_matches(title, folded) for title in titles):
            continue
        for other in others:
            if fold(other.position) == folded and _within(tenure, other):
                return True
    return False


def _within(tenure: Tenure, other: Tenure) -> bool:
    return (other.start or date.min) <= (tenure.start or date.min) and (tenure.end or date.max) <= (
        other.end or date.max
    )


def _reference_tenures(person: PersonReport) -> tuple[Tenure, ...]:
    for name in (person.reference_id, person.name, *(other.name for other in person.other_names)):
        found = tenures_of(name, person.country) if name else ()
        if found:
            return found
    return ()


def _office_window(
    office: OfficeReport, every: Sequence[Tenure], titles: Sequence[str]
) -> tuple[Tenure, ...]:
    title = fold(office.title)
    held = tuple(
        t for t in every if _matches(title, fold(t.position)) and office.country in (None, t.country)
    )
    if not all(t.exact for t in held):
        return ()
    return tuple(t for t in held if not _outshone(t, every, titles)) or held


@cache
def _late_words() -> tuple[str, ...]:
    return tuple(load_yaml(_RULES)["late"])


def _late(article: ArticleText, person: PersonReport) -> bool:
    """Whether the article calls the person late ("cố Tổng Bí thư …")."""
    words, folded = _late_words(), article.folded
    for quote in person.evidence:
        if folded.startswith(words, quote.start, quote.end) or folded.endswith(words, 0, quote.start):
            return True
    return False


def offices_held(article: ArticleText, people: Iterable[PersonReport]) -> dict[str, tuple[Held, ...]]:
    """Person key → the offices of the present that reference tenures know.

    Former offices and those of the dead say nothing.
    """
    found: dict[str, tuple[Held, ...]] = {}
    for person in people:
        present = [office for office in person.offices if not office.former]
        every = _reference_tenures(person) if present else ()
        if not every or _late(article, person):
            continue
        titles = [fold(office.title) for office in present]
        held = []
        for office in present:
            tenures = _office_window(office, every, titles)
            if tenures:
                ranges = sorted((t.start or date.min, t.end or date.max) for t in tenures)
                held.append(Held(person.name, tuple(ranges), tenures))
        if held and _shared(held):
            found[person.key] = tuple(held)
    return found


def _shared(held: Iterable[Held]) -> Window:
    window = ALWAYS
    for one in held:
        window = intersect(window, one.window)
    return window


def window_of(groups: Iterable[Sequence[Held]]) -> tuple[Window, tuple[Held, ...]]:
    """The days that all groups share, taken in order; a group that would leave no day is passed over.

    So a founder of the state who is only recalled does not empty the window of the living.
    """
    window: Window = ALWAYS
    used: list[Held] = []
    for group in groups:
        narrowed = intersect(window, _shared(group))
        if narrowed:
            window = narrowed
            used += group
    return window, tuple(used)


def because(window: Window, used: Sequence[Held], reasons: Sequence[str] = ()) -> str:
    """The tenures that set the ends of a window, and other reasons, in a line."""
    low, high = window[0][0], window[-1][1]
    lines: dict[str, None] = dict.fromkeys(reasons)
    for held in used:
        for tenure in held.tenures:
            if tenure.start == low or tenure.end == high:
                start, end = tenure.start or "…", tenure.end or "…"
                lines[f"{tenure.person} was {tenure.position_en} from {start} to {end}"] = None
    return "; ".join(lines)
