"""The stance of each field named: which verb governs it, who speaks, how far that reaches."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from etl.extract.area_cues import AreaMention
from etl.extract.governors import Governor, Stated, Walk, is_firm
from etl.extract.ordinals import after_number
from etl.extract.proposals import Numbering
from etl.extract.stance_cues import (
    Marker,
    beginnings,
    finder,
    invited,
    is_noun_after,
    opening,
    programme,
    words,
)
from etl.extract.subjects import Subject, Subjects
from etl.extract.units import Unit
from etl.text.article import ArticleText
from etl.text.gazetteer import Hit

_SAID = frozenset({"assessed", "agreed", "proposed", "neutral", "welcome"})
_SOFT = frozenset(
    {"by_side", "report", "modal", "duty", "doing", "continuing", "aim"}
)  # a predicate after them tells a fact
_DOING = frozenset({"modal", "duty", "doing", "continuing"})
_JUST_BEFORE = 16  # characters in which "đã" belongs to the verb after it
_HABIT = 40  # characters in which "luôn" makes a verb behind it a habit
_ADVERBS = 4  # words between a subject and its verb
_CLAUSE_ENDS = frozenset(",;:")


class StanceReader:
    """Walks the units in order and carries the governing verb from one to the next."""

    def __init__(self, article: ArticleText, subjects: Subjects, markers: Sequence[Hit[Marker]]) -> None:
        self._folded = article.folded
        self._subjects = subjects
        self._markers = markers
        self._next = 0
        self._carried: Governor | None = None
        self._speaker: Subject | None = None
        self._facts = False
        self._said: Governor | None = None
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
        for step in steps:
            if isinstance(step, AreaMention):
                walk.mention(step)
            elif step.value.kind in ("relation", "both"):
                walk.related = True
            elif step.value.kind == "predicate":
                if not self._is_wished(walk.governor, step.start):
                    walk.predicate(step.value.stance == "reached")
            elif step.value.kind != "idle":
                walk.govern(self._governed(step, walk.governor, unit))
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

    def _governed(self, verb: Hit[Marker], current: Governor | None, unit: Unit) -> Governor | None:
        """The governor from ``verb`` on: a new one, or the one in force."""
        if verb.value.kind == "purpose":
            return current or Governor(
                "proposed", self._folded[verb.start : verb.end], soft=True, purpose=True
            )
        if verb.value.kind == "weak":
            if not self._takes_over(verb, current, unit):
                return current
        elif self._is_noun(verb, unit):
            return current
        subject = self._subject_of(verb, current, unit)
        if current is not None and subject is not None and self._is_told_of(verb, subject, current):
            return current
        if subject is None:
            subject = self._speaker if self._goes_on_speaking(unit, verb.start) else None
        elif not subject.both:
            self._speaker = subject
        stance = self._stance(verb, current, subject, unit)
        if stance is None:
            return current
        if subject is not None and subject.both and stance == "proposed":
            if verb.value.stance in ("proposed", "welcome") and self._is_near(subject, verb.start):
                stance = "agreed"
            elif self._said is not None:
                subject = self._said.subject
        soft = verb.value.stance in _SOFT
        governor = Governor(stance, self._folded[verb.start : verb.end], subject, soft, verb.end)
        if stance in ("agreed", "proposed") and verb.value.stance not in _DOING:
            self._said = governor
        return governor

    def _is_wished(self, governor: Governor | None, predicate: int) -> bool:
        """Whether what a predicate tells is wished for: "khẳng định sẽ … để hợp tác phát triển mạnh mẽ"."""
        if governor is None or governor.stance == "assessed" or not governor.end:
            return False
        return finder("to_come").search(self._folded, governor.end, predicate) is not None

    def _coordinate(self, verb: Hit[Marker], current: Governor | None, unit: Unit) -> Subject | None:
        """The subject of the verb before, where another follows: "A cảm ơn B đã mời, đánh giá cao …"."""
        if verb.value.kind != "strong":
            return None
        if not self._folded.endswith(beginnings("coordinates"), unit.start, verb.start):
            return None
        if current is None:
            return self._subjects.at(unit.start)
        subject = current.subject
        return subject if subject is not None and subject.start >= unit.start else None

    def _behind_clause(self, verb: Hit[Marker], unit: Unit) -> Subject | None:
        """The subject of a clause that opens the sentence: "Cho rằng hợp tác còn ít, Thủ tướng đề nghị …"."""
        begins = after_number(self._folded, unit.start, unit.end)
        opens = verb.start == begins or self._folded.startswith(beginnings("clause_leads"), begins)
        return self._subjects.set_off(verb.end, unit.end) if opens else None

    def _subject_of(self, verb: Hit[Marker], current: Governor | None, unit: Unit) -> Subject | None:
        return (
            self._coordinate(verb, current, unit)
            or self._subjects.before(unit.start, verb.start)
            or self._behind_clause(verb, unit)
        )

    def _is_noun(self, verb: Hit[Marker], unit: Unit) -> bool:
        """Whether a verb of saying is a noun here: "theo đề nghị", "mong muốn của Lào"."""
        if self._folded.startswith(" của ", verb.end):
            return self._folded[verb.start : verb.end] in words("nominal")
        return is_noun_after().search(self._folded, max(unit.start, verb.start - 12), verb.start) is not None

    def _is_told_of(self, verb: Hit[Marker], subject: Subject, current: Governor) -> bool:
        """Whether what a subject says is told of by the verb in force.

        "đánh giá cao việc Lào ủng hộ …", "cảm ơn Lào đã cam kết …".
        """
        if self._folded.endswith("việc ", current.end, subject.start):
            return True
        if current.stance != "assessed" or not is_firm(current) or subject.start < current.end:
            return False
        told = self._folded[current.end : verb.start]
        done = told.endswith("đã ") or self._folded.startswith("đã ", verb.start)
        return done and _CLAUSE_ENDS.isdisjoint(told)

    def _takes_over(self, verb: Hit[Marker], current: Governor | None, unit: Unit) -> bool:
        """Whether a weak verb comes into force: right after a subject, and against no firm verb.

        Facts give way to it, and reports to what both sides agree.
        """
        free = current is None or current.stance == "assessed" or current.purpose
        agreed = verb.value.stance in ("agreed", "together")
        if current is not None and not free and not (current.soft and agreed):
            return False
        subject = self._subject_of(verb, current, unit)
        if subject is None or not (free or subject.both) or not self._is_near(subject, verb.start):
            return False
        if current is None or not is_firm(current) or verb.value.stance in ("modal", "duty"):
            return True
        return not _CLAUSE_ENDS.isdisjoint(self._folded[current.end : subject.start])

    def _goes_on_speaking(self, unit: Unit, at: int) -> bool:
        """Whether a verb without a known subject is the last speaker's: none is named, or a pronoun."""
        before = self._folded[unit.start : at]
        return not before.strip() or before.startswith(beginnings("pronouns"))

    def _stance(
        self, verb: Hit[Marker], current: Governor | None, subject: Subject | None, unit: Unit
    ) -> str | None:
        stance = verb.value.stance
        both = subject is not None and subject.both
        if stance in _SAID:
            return self._of_saying(verb, both, unit)
        if self._is_fact(verb, subject):
            return "assessed"
        if both:
            return "proposed" if stance in _DOING and self._speaks_alone(stance, current) else "agreed"
        if stance == "modal" and self._is_programme(verb):
            return "neutral"
        if stance in ("together", "doing") or (current is not None and current.stance == "agreed"):
            return None
        return self._of_one(verb, unit)

    def _of_saying(self, verb: Hit[Marker], both: bool, unit: Unit) -> str:
        """The stance of a verb that has one, whoever speaks."""
        stance = verb.value.stance
        if stance == "welcome":
            return "proposed" if invited().match(self._folded, verb.end) else "assessed"
        trusted = stance == "neutral" and both and self._finds("future", verb.end, unit.end)
        return "agreed" if trusted else stance

    def _is_fact(self, verb: Hit[Marker], subject: Subject | None) -> bool:
        """Whether a verb of doing tells what goes on or is done: "đang", "đã phối hợp"."""
        stance = verb.value.stance
        if stance == "going_on" or (stance == "continuing" and (subject is None or not subject.both)):
            return True
        return stance in _DOING and subject is not None and self._is_done(subject, verb.start)

    def _is_programme(self, verb: Hit[Marker]) -> bool:
        """Whether a future is where somebody will go and whom meet: "sẽ thăm", "dự kiến tham dự"."""
        return programme().match(self._folded, verb.end) is not None

    def _of_one(self, verb: Hit[Marker], unit: Unit) -> str:
        """The stance of one side's word: it wants something, or tells a fact."""
        wishes = {"by_side": "wishes", "report": "plain_wishes"}.get(verb.value.stance)
        return "proposed" if not wishes or self._finds(wishes, verb.end, unit.end) else "assessed"

    def _speaks_alone(self, stance: str, current: Governor | None) -> bool:
        """Whether what both sides do or ought to do is what one of them said, or else the writer.

        What both will do is settled, whoever tells it.
        """
        if current is not None and current.subject is not None and is_firm(current):
            return not current.subject.both
        if self._said is None or stance == "modal":
            return stance == "duty"
        return self._said.subject is not None and not self._said.subject.both

    def _is_done(self, subject: Subject, at: int) -> bool:
        return finder("done").search(self._folded, max(subject.end, at - _JUST_BEFORE), at) is not None

    def _is_near(self, subject: Subject, at: int) -> bool:
        between = self._folded[subject.end : at]
        return _CLAUSE_ENDS.isdisjoint(between) and len(between.split()) <= _ADVERBS

    def _finds(self, group: str, start: int, end: int) -> bool:
        """Whether a word of ``group`` follows that tells no habit and nothing done ("luôn dành … hỗ trợ")."""
        stop = self._folded.find(";", start, end)
        found = finder(group).finditer(self._folded, start, stop if stop >= 0 else end)
        return any(
            finder("done").search(self._folded, max(start, m.start() - _HABIT), m.start()) is None
            for m in found
        )
