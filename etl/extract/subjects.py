"""Who acts in a sentence: people, countries and "the two sides", in order of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from etl.extract.stance_cues import Marker, phrases
from etl.records import CountryMention, PersonReport
from etl.text.gazetteer import Hit

_ACTING = frozenset({"both", "self"})
_LISTED = re.compile(r"\s*(?P<mark>[,-])\s*")


@cache
def _joining() -> re.Pattern[str]:
    """What stands between two sides that act together, an office of the second included."""
    return re.compile(rf"\s*(?:và|cùng)\s*(?:{phrases('joint_offices')}\s*)?")


class Subject(NamedTuple):
    """One or both sides. ``side`` is a country code, ``speaker`` a ``PersonReport.key``.

    One side without either is whoever speaks ("chúng tôi").
    """

    start: int
    end: int
    both: bool = False
    side: str | None = None
    speaker: str | None = None


class Subjects:
    """The possible subjects of an article, found by position."""

    def __init__(
        self,
        folded: str,
        people: Sequence[PersonReport],
        countries: Sequence[CountryMention],
        markers: Sequence[Hit[Marker]],
    ) -> None:
        named = [Subject(e.start, e.end, False, p.country, p.key) for p in people for e in p.evidence]
        named.sort(key=lambda s: (s.start, -s.end))
        inside = _Cover(named)
        named += [
            Subject(c.start, c.end, False, c.code) for c in countries if not inside.holds(c.start, c.end)
        ]
        named += [Subject(m.start, m.end, m.value.kind == "both") for m in markers if m.value.kind in _ACTING]
        named.sort(key=lambda s: s.start)
        self._sides = [(s.start, s.side) for s in named if s.side]
        self._side_starts = [start for start, _ in self._sides]
        self._folded = folded
        self._all = _joined(folded, named)
        self._starts = [s.start for s in self._all]

    def before(self, start: int, at: int) -> Subject | None:
        """The last subject that begins in ``start:at``: the one nearest to a verb at ``at``."""
        last = bisect_left(self._starts, at) - 1
        return self._all[last] if last >= 0 and self._starts[last] >= start else None

    def at(self, start: int) -> Subject | None:
        """The subject that begins at a place."""
        return self.before(start, start + 1)

    def set_off(self, start: int, end: int) -> Subject | None:
        """The first subject in ``start:end`` that stands right after a comma."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return next((s for s in self._all[low:high] if self._folded[s.start - 2 : s.start] == ", "), None)

    def sides_in(self, start: int, end: int) -> int:
        """How many countries are named, or acted for by people named, in ``start:end``."""
        low, high = bisect_left(self._side_starts, start), bisect_left(self._side_starts, end)
        return len({side for _, side in self._sides[low:high]})


class _Cover:
    def __init__(self, named: Sequence[Subject]) -> None:
        self._starts = [s.start for s in named]
        self._ends: list[int] = []
        reach = -1
        for subject in named:
            reach = max(reach, subject.end)
            self._ends.append(reach)

    def holds(self, start: int, end: int) -> bool:
        index = bisect_left(self._starts, start + 1) - 1
        return index >= 0 and end <= self._ends[index]


def _are_joined(folded: str, first: Subject, second: Subject) -> bool:
    """Whether two sides act together: joined by "và", or two countries or two people by a dash or comma.

    A comma joins them only where they begin a sentence: "thăm Lào, Việt Nam đề nghị …" has one subject.
    """
    if first.both or second.both or first.side == second.side:
        return False
    if _joining().fullmatch(folded, first.end, second.start):
        return True
    if (first.speaker is None) != (second.speaker is None):
        return False
    listed = _LISTED.fullmatch(folded, first.end, second.start)
    return listed is not None and (listed["mark"] == "-" or _begins(folded, first.start))


def _begins(folded: str, at: int) -> bool:
    """Whether a sentence begins at a place."""
    return at == 0 or folded[at - 1] == "\n" or folded[at - 2 : at] in (". ", ' "')


def _joined(folded: str, named: Sequence[Subject]) -> list[Subject]:
    """Two sides that act together become one subject that stands for both."""
    found: list[Subject] = []
    for subject in named:
        before = found[-1] if found else None
        if before is not None and _are_joined(folded, before, subject):
            found[-1] = Subject(before.start, subject.end, both=True)
        else:
            found.append(subject)
    return found
