"""Who held which office when, by name and office: the reference tenures, indexed once."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from etl.errors import ReferenceDataError
from etl.reference import load_csv
from etl.text.fold import without_marks

_FILE = "people/tenures.csv"
_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person in an office; ``start``/``end`` are the first and last possible day, None where open."""

    person: str
    country: str
    position: str
    position_en: str
    body: str
    start: date | None
    end: date | None
    exact: bool  # both ends known to the day, from a public source


def _parts(text: str) -> tuple[int, int | None, int | None]:
    found = _DATE.fullmatch(text)
    if found is None:
        raise ReferenceDataError(f"not a date: {text!r}", mend="write YYYY, YYYY-MM or YYYY-MM-DD")
    month, day = found["month"], found["day"]
    return int(found["year"]), int(month) if month else None, int(day) if day else None


def first_day(text: str) -> date:
    """First day of an ISO day, month or year; the beginning of time for ''."""
    if not text:
        return date.min
    year, month, day = _parts(text)
    return date(year, month or 1, day or 1)


def last_day(text: str) -> date:
    """Last day of an ISO day, month or year; the end of time for ''."""
    if not text:
        return date.max
    year, month, day = _parts(text)
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


def name_key(name: str) -> str:
    """Key under which spellings of one name meet: no marks, no case, hyphens and spaces dropped.

    >>> name_key("Thoong-lun Xi-xu-lít") == name_key("Thoonglun Xixulit")
    True
    """
    return "".join(_WORD.findall(without_marks(name)))


@cache
def all_tenures() -> tuple[Tenure, ...]:
    """Every tenure of reference data, in the file's order.

    Raises ReferenceDataError, naming the row, where a date is malformed.
    """
    found = []
    for row, cells in enumerate(load_csv(_FILE), start=2):
        try:
            start = first_day(cells["start"]) if cells["start"] else None
            end = last_day(cells["end"]) if cells["end"] else None
        except ReferenceDataError as error:
            raise ReferenceDataError(error.message, place=f"{_FILE}: line {row}", mend=error.mend) from None
        position, body = cells["position_vi"], cells["body_vi"]
        person, country, english = cells["person"], cells["country"], cells["position_en"]
        exact = all(len(cells[c]) in (0, 10) for c in ("start", "end")) and "memory" not in cells["source"]
        found.append(Tenure(person, country, position, english, body, start, end, exact))
    return tuple(found)


@cache
def _people() -> dict[str, frozenset[tuple[str, str]]]:
    """Name key → (person, country) pairs that it may mean."""
    index: dict[str, set[tuple[str, str]]] = {}
    for cells in load_csv(_FILE):
        for name in (cells["person"], *cells["aliases"].split("|")):
            if name.strip():
                index.setdefault(name_key(name), set()).add((cells["person"], cells["country"]))
    return {key: frozenset(people) for key, people in index.items()}


@cache
def _tenures_of() -> dict[tuple[str, str], tuple[Tenure, ...]]:
    index: dict[tuple[str, str], list[Tenure]] = {}
    for tenure in all_tenures():
        index.setdefault((tenure.person, tenure.country), []).append(tenure)
    return {key: tuple(tenures) for key, tenures in index.items()}


@lru_cache(maxsize=4096)
def tenures_of(name: str, country: str | None) -> tuple[Tenure, ...]:
    """All tenures of the one person that a name or spelling means; none where it means nobody or several.

    ``country`` narrows the choice where it is known.
    """
    people = _people().get(name_key(name), frozenset())
    if country is not None:
        people = frozenset(p for p in people if p[1] == country)
    if len(people) != 1:
        return ()
    (person,) = people
    return _tenures_of()[person]
