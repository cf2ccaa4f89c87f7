"""The stance of each field named: which verb governs it, who speaks, how far that reaches."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from etl.extract.area_cues import AreaMention
from etl.extract.governing import Governing
from etl.extract.governors import Governor, Stated, Walk, is_firm
from etl.extract.ordinals import after_number
from etl.extract.proposals import Numbering
from etl.extract.stance_cues import Marker, beginnings, finder, opening
from etl.extract.subjects import Subjects
from etl.extract.units import Unit
from etl.text.article import ArticleText
from etl.text.gazetteer import Hit


class StanceReader:
    """Walks the units in order and carries the governing verb from one to the next."""

    def __init__(self, article: ArticleText, subjects: Subjects, markers: Sequence[Hit[Marker]]) -> None:
        self._folded = article.folded
        self._subjects = subjects
        self._governing = Governing(article.folded, subjects)
        self._markers = markers
        self._next = 0
        self._carried: Governor | None = None
        self._facts = False
        self._numbering: Numbering[Governor] = Numbering(article.folded)

    def read(self, unit: Unit, mentions: Sequence[AreaMention]) -> list[Stated]:
        """The fields of one unit with their stances; those without a statement are left out."""
        markers = self._markers_of(unit)
        item = self._numbering.item(unit, markers)
        if item is not None:
            self._carried = item.lead
            governed = [Stated(a, item.lead, unit, item.order) for a in mentions]
            return governed or [Stated(None, item.lead, unit, item.order)]
        stated = self._walked(unit, markers, mentions)
        firm = self._carried if self._carried is not None and not self._carried.soft else None
        self._numbering.after(unit, firm)
        return stated

    def _walked(
        self, unit: Unit, markers: Sequence[Hit[Marker]], mentions: Sequence[AreaMention]
    ) -> list[Stated]:
        begins = after_number(self._folded, unit.start, unit.end)
        opening_words = opening(self._folded, begins)
        fronted, opens = opening_words == "fronts", opening_words == "openers"
        leads = self._folded[unit.end - 1] in ":?"  # the list that follows, or the answer, says what
        walk = Walk(unit, self._carried if opens else None, fronted and not leads)
        steps: list[Hit[Marker] | AreaMention] = [*mentions, *markers]
        steps.sort(key=itemgetter(0))
        reaches = self._reaches(markers, unit)
        for step in steps:
            if isinstance(step, AreaMention):
                walk.mention(step)
            elif step.value.kind in ("relation", "both"):
                walk.related = True
            elif step.value.kind == "predicate":
                if not self._governing.is_wished(walk.governor, step.start):
                    walk.predicate(step.value.stance)
            elif step.value.kind not in ("idle", "self"):
                clause = Unit(unit.start, reaches[step.start], unit.block)
                governor = self._governing.governed(step, walk.governor, clause)
                walk.govern(governor, self._governing.is_passive(step, governor))
        related = walk.related or self._is_related(unit, walk.governor)
        self._facts = related
        self._carry(walk.governor, opens)
        if leads or not related:
            return []
        stated = walk.stated()
        if self._folded[unit.end - 1].isalnum():  # a heading: without a verb it says of a field only its name
            stated = [s for s in stated if s.governor.verb is not None]
        firm = [s for s in stated if is_firm(s.governor)]
        return firm if len(firm) < len(stated) and self._is_beside(unit) else stated

    def _reaches(self, markers: Sequence[Hit[Marker]], unit: Unit) -> dict[int, int]:
        """By the start of each marker, where the next verb of saying begins, or the unit ends."""
        found, end = {}, unit.end
        for marker in reversed(markers):
            found[marker.start] = end
            if marker.value.kind == "strong" and not self._governing.is_noun(marker, unit):
                end = marker.start
        return found

    def _is_beside(self, unit: Unit) -> bool:
        """Whether a unit tells of conflict, or of who was where, and not of cooperation."""
        span = (self._folded, unit.start, unit.end)
        # Cooperation first: most units name it at once, and then nothing more is searched.
        if finder("cooperation").search(*span) is not None:
            return False
        return any(finder(group).search(*span) is not None for group in ("conflict", "scenes"))

    def _is_related(self, unit: Unit, governor: Governor | None) -> bool:
        """Whether a unit without a word of relation speaks of them: by its verb, its countries, its place."""
        if governor is not None and governor.stance in ("agreed", "proposed") and not governor.soft:
            return True
        if self._subjects.sides_in(unit.start, unit.end) > 1:
            return True
        return self._facts and self._folded.startswith(beginnings("anaphors"), unit.start)

    def _carry(self, current: Governor | None, opens: bool) -> None:
        if current is not None and not current.purpose:
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
