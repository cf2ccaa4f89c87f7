"""The stance of each field named: which verb governs it, who speaks, how far that reaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.extract.area_cues import AreaMention
from etl.extract.proposals import Numbering
from etl.extract.stance_cues import Marker, finder, is_noun_after, openers
from etl.extract.subjects import Subject, Subjects
from etl.extract.units import Unit
from etl.text.article import ArticleText
from etl.text.gazetteer import Hit

_SAID = frozenset({"assessed", "agreed", "proposed", "neutral"})
_ADVERBS = 4  # words between a subject and its verb


@dataclass(frozen=True, slots=True)
class Governor:
    """A verb in force: its stance, its word and its subject."""

    stance: str
    verb: str | None = None
    subject: Subject | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """A field, or a numbered proposal without one, with its stance, in one unit of text."""

    mention: AreaMention | None
    governor: Governor
    unit: Unit
    order: int | None = None


_FACT = Governor("assessed")


class StanceReader:
    """Walks the units in order and carries the governing verb from one to the next."""

    def __init__(self, article: ArticleText, subjects: Subjects, markers: Sequence[Hit[Marker]]) -> None:
        self._folded = article.folded
        self._subjects = subjects
        self._markers = markers
        self._next = 0
        self._carried: Governor | None = None
        self._speaker: Subject | None = None
        self._numbering: Numbering[Governor] = Numbering(article.folded)

    def read(self, unit: Unit, mentions: Sequence[AreaMention]) -> list[Stated]:
        """The fields of one unit with their stances; those without a statement are left out."""
        markers = self._markers_of(unit)
        item = self._numbering.item(unit)
        if item is not None:
            self._carried = item.lead
            governed = [Stated(a, item.lead, unit, item.order) for a in mentions]
            return governed or [Stated(None, item.lead, unit, item.order)] * item.is_first
        stated = self._walked(unit, markers, mentions)
        self._numbering.after(unit, self._carried)
        return stated

    def _walked(
        self, unit: Unit, markers: Sequence[Hit[Marker]], mentions: Sequence[AreaMention]
    ) -> list[Stated]:
        opens = self._folded.startswith(openers(), unit.start)
        current = self._carried if opens else None
        related = current is not None
        stated: list[Stated] = []
        pending: list[AreaMention] = []
        for step in sorted([*markers, *mentions], key=lambda s: (s.start, isinstance(s, Hit))):
            if isinstance(step, AreaMention):
                if current is None:
                    pending.append(step)
                elif current.stance != "neutral":
                    stated.append(Stated(step, current, unit))
            elif step.value.kind in ("relation", "both"):
                related = True
            elif step.value.kind == "predicate":
                stated += [Stated(a, _FACT, unit) for a in pending]
                pending = []
            else:
                current = self._governed(step, current, unit)
        stated += [Stated(a, _FACT, unit) for a in pending]
        self._carry(current, opens)
        return stated if related else []

    def _carry(self, current: Governor | None, opens: bool) -> None:
        if current is not None:
            self._carried = current if current.stance != "neutral" else None
        elif not opens:
            self._carried = None

    def _markers_of(self, unit: Unit) -> list[Hit[Marker]]:
        found = []
        while self._next < len(self._markers) and self._markers[self._next].start < unit.end:
            if self._markers[self._next].start >= unit.start:
                found.append(self._markers[self._next])
            self._next += 1
        return found

    def _governed(self, verb: Hit[Marker], current: Governor | None, unit: Unit) -> Governor | None:
        """The governor from ``verb`` on: a new one, or the one in force."""
        subject = self._subjects.before(unit.start, verb.start)
        if verb.value.kind == "weak":
            near = subject is not None and self._is_near(subject, verb.start)
            if not near or (current is not None and current.stance != "assessed"):
                return current
        elif is_noun_after().search(self._folded, max(unit.start, verb.start - 12), verb.start):
            return current
        if subject is None:
            subject = self._speaker
        elif not subject.both:
            self._speaker = replace(subject)
        stance = self._stance(verb, current, subject, unit)
        return current if stance is None else Governor(stance, self._folded[verb.start : verb.end], subject)

    def _stance(
        self, verb: Hit[Marker], current: Governor | None, subject: Subject | None, unit: Unit
    ) -> str | None:
        stance = verb.value.stance
        both = subject is not None and subject.both
        if stance in _SAID:
            return stance
        if stance == "going_on":
            return "agreed" if both else "assessed"
        if both:
            return "agreed"
        if current is not None and current.stance == "agreed":
            return None
        if stance == "by_side" and not self._wishes(verb.end, unit.end):
            return "assessed"
        return "proposed"

    def _is_near(self, subject: Subject, at: int) -> bool:
        between = self._folded[subject.end : at]
        return len(between.split()) <= _ADVERBS and not any(c in between for c in ",;:")

    def _wishes(self, start: int, end: int) -> bool:
        stop = self._folded.find(";", start, end)
        return finder("wishes").search(self._folded, start, stop if stop >= 0 else end) is not None
