"""The stance of each field named: which verb governs it, who speaks, how far that reaches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.extract.area_cues import AreaMention
from etl.extract.stance_cues import Marker, openers
from etl.extract.subjects import Subject, Subjects
from etl.text.article import ArticleText
from etl.text.gazetteer import Hit

_GLUED = re.compile(r"(?<=[^\W\d_]{2})[.!?](?=[A-ZĐÀ-Ỹ\"“])|(?<=[^\W\d_]{2}\")\.?(?=[A-ZĐ][^\W\d_])")


@dataclass(frozen=True, slots=True)
class Governor:
    """A verb in force: its stance, its word and its subject."""

    stance: str
    verb: str | None = None
    subject: Subject | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """A field with the stance in which one clause speaks of it; ``start``/``end`` are the unit's."""

    mention: AreaMention
    governor: Governor
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, also one glued to the next by a lost space."""

    start: int
    end: int
    block: int


def units(article: ArticleText) -> list[Unit]:
    """The sentences of the article, glued ones split."""
    found = []
    for sentence in article.sentences:
        start = sentence.start
        for cut in _GLUED.finditer(article.body, sentence.start, sentence.end):
            if cut.end() < sentence.end:
                found.append(Unit(start, cut.end(), sentence.block))
                start = cut.end()
        found.append(Unit(start, sentence.end, sentence.block))
    return found


class StanceReader:
    """Walks the units in order and carries the governing verb from one to the next."""

    def __init__(self, article: ArticleText, subjects: Subjects, markers: Sequence[Hit[Marker]]) -> None:
        self._folded = article.folded
        self._subjects = subjects
        self._markers = markers
        self._next = 0
        self._carried: Governor | None = None
        self._speaker: Subject | None = None

    def read(self, unit: Unit, mentions: Sequence[AreaMention]) -> list[Stated]:
        """The fields of one unit with their stances; those without a statement are left out."""
        markers = self._markers_of(unit)
        if not markers and not mentions:
            return []
        folded = self._folded
        opens = folded.startswith(openers(), unit.start)
        current = self._carried if opens else None
        steps = sorted(
            [(m.start, 1, m) for m in markers] + [(a.start, 0, a) for a in mentions], key=lambda s: s[:2]
        )
        stated: list[Stated] = []
        pending: list[AreaMention] = []
        related = opens and self._carried is not None
        for _, _, step in steps:
            if isinstance(step, AreaMention):
                if current is None:
                    pending.append(step)
                elif current.stance != "neutral":
                    stated.append(Stated(step, current, unit.start, unit.end))
                continue
            marker = step.value
            if marker.kind in ("relation", "both"):
                related = True
            elif marker.kind == "predicate":
                if pending:
                    current = None
                    stated += [Stated(a, Governor("assessed"), unit.start, unit.end) for a in pending]
                    pending = []
            else:
                current = self._governed(step, current, unit)
        if current is not None:
            self._carried = current if current.stance != "neutral" else None
        elif not opens:
            self._carried = None
        rest = Governor("assessed")
        stated += [Stated(a, rest, unit.start, unit.end) for a in pending]
        return stated if related else []

    def _markers_of(self, unit: Unit) -> list[Hit[Marker]]:
        found = []
        while self._next < len(self._markers) and self._markers[self._next].start < unit.end:
            if self._markers[self._next].start >= unit.start:
                found.append(self._markers[self._next])
            self._next += 1
        return found

    def _governed(self, verb: Hit[Marker], current: Governor | None, unit: Unit) -> Governor | None:
        stance = verb.value.stance
        subject = self._subjects.before(unit.start, verb.start) or self._speaker
        if subject is not None and not subject.both:
            self._speaker = replace(subject)
        word = self._folded[verb.start : verb.end]
        if stance in ("assessed", "agreed", "proposed", "neutral"):
            return Governor(stance, word, subject)
        both = subject is not None and subject.both
        if stance == "modal":
            if current is not None:
                return current
            return Governor("agreed" if both else "proposed", word, subject)
        if current is not None and current.stance == "agreed" and not self._new_clause(verb.start):
            return current
        return Governor("agreed" if both else "proposed", word, subject)

    def _new_clause(self, at: int) -> bool:
        return self._folded[max(0, at - 2) : at].strip() in (";", ",")
