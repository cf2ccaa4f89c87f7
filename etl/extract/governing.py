"""Which verb comes into force in a sentence, who says it, and with which stance."""

from __future__ import annotations

from etl.extract.governors import Governor, is_firm
from etl.extract.ordinals import after_number
from etl.extract.stance_cues import Marker, beginnings, finder
from etl.extract.subjects import Subject, Subjects
from etl.extract.units import Unit
from etl.extract.verb_senses import CLAUSE_ENDS, DOING, VerbSenses
from etl.text.gazetteer import Hit

_SAID = frozenset({"assessed", "agreed", "proposed", "neutral", "welcome"})
_SOFT = DOING | {"by_side", "report", "aim"}  # a predicate after them tells a fact


def _speaks_for(person: Subject | None, country: Subject | None) -> bool:
    """Whether a country named is the one for which the person speaks: "Ông A khẳng định Lào mong muốn …"."""
    if person is None or country is None or person.speaker is None or country.speaker is not None:
        return False
    return not country.both and country.side == person.side


class Governing:
    """Takes the verbs of one article in order, and remembers who spoke last and what was said."""

    def __init__(self, folded: str, subjects: Subjects) -> None:
        self._folded = folded
        self._subjects = subjects
        self._senses = VerbSenses(folded)
        self._speaker: Subject | None = None
        self._said: Governor | None = None

    def governed(self, verb: Hit[Marker], current: Governor | None, unit: Unit) -> Governor | None:
        """The governor from ``verb`` on: a new one, or the one in force.

        ``unit`` is a sentence as far as the next verb of saying.
        """
        if verb.value.kind == "purpose":
            return current or Governor(
                "proposed", self._folded[verb.start : verb.end], soft=True, purpose=True
            )
        if verb.value.kind == "weak":
            if not self._takes_over(verb, current, unit):
                return current
        elif self.is_noun(verb, unit):
            return current
        subject = self._subject_of(verb, current, unit)
        if current is not None and subject is not None and self._is_told_of(verb, subject, current):
            return current
        subject = self._speaking(subject, verb, unit)
        if current is not None and _speaks_for(current.subject, subject):
            subject = current.subject
        stance = self._stance(verb, current, subject, unit)
        if stance is None:
            return current
        if subject is not None and subject.both and stance == "proposed":
            if verb.value.stance in ("proposed", "welcome") and self._senses.is_near(subject, verb.start):
                stance = "agreed"
            elif self._said is not None:
                subject = self._said.subject
        soft = verb.value.stance in _SOFT
        governor = Governor(stance, self._folded[verb.start : verb.end], subject, soft, verb.end)
        if stance in ("agreed", "proposed") and verb.value.stance not in DOING:
            self._said = governor
        return governor

    def is_noun(self, verb: Hit[Marker], unit: Unit) -> bool:
        """Whether a verb of saying is a noun here."""
        return self._senses.is_noun(verb, unit)

    def is_passive(self, verb: Hit[Marker], governor: Governor | None) -> bool:
        """Whether a verb is said of what stands before it: "hợp tác y tế được hai bên nhất trí …"."""
        if governor is None or governor.end != verb.end or verb.value.stance in DOING:
            return False
        by = governor.subject
        if by is None or by.end > verb.start or not self._senses.is_near(by, verb.start):
            return governor.stance in ("agreed", "proposed") and self._folded.endswith("được ", 0, verb.start)
        return self._folded.endswith("được ", 0, by.start)

    def is_wished(self, governor: Governor | None, predicate: int) -> bool:
        """Whether what a predicate tells is wished for: "khẳng định sẽ … để hợp tác phát triển mạnh mẽ".

        It is, too, where it stands in another clause than the verb.
        """
        if governor is None or governor.stance == "assessed" or not governor.end:
            return False
        if self._folded.find(";", governor.end, predicate) >= 0:
            return True
        return finder("to_come").search(self._folded, governor.end, predicate) is not None

    def _takes_over(self, verb: Hit[Marker], current: Governor | None, unit: Unit) -> bool:
        """Whether a weak verb comes into force: right after a subject, and against no firm verb.

        Facts give way to it, and reports to what both sides agree.
        """
        free = current is None or current.stance == "assessed" or current.purpose
        agreed = verb.value.stance in ("agreed", "together")
        if current is not None and not free and not (current.soft and agreed):
            return False
        subject = self._subject_of(verb, current, unit)
        if subject is None or not (free or subject.both) or not self._senses.is_near(subject, verb.start):
            return False
        if self._folded.endswith(beginnings("prepositions"), unit.start, subject.start):
            return False
        if verb.value.stance in DOING and subject.start > verb.start:
            return False  # "Dự kiến, Bộ trưởng sẽ …": "sẽ" decides
        if current is None or not is_firm(current) or verb.value.stance in ("modal", "duty"):
            return True
        return not CLAUSE_ENDS.isdisjoint(self._folded[current.end : subject.start])

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
        return done and CLAUSE_ENDS.isdisjoint(told)

    def _subject_of(self, verb: Hit[Marker], current: Governor | None, unit: Unit) -> Subject | None:
        return (
            self._coordinate(verb, current, unit)
            or self._subjects.before(unit.start, verb.start)
            or self._behind_clause(verb, unit)
        )

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

    def _speaking(self, subject: Subject | None, verb: Hit[Marker], unit: Unit) -> Subject | None:
        """Who speaks: the subject, noted for what follows, or where it is a pronoun the last speaker."""
        if subject is None:
            return self._speaker if self._goes_on_speaking(unit, verb.start) else None
        if subject.side or subject.speaker:
            self._speaker = subject
        elif not subject.both:
            return self._speaker or subject
        return subject

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
            return self._senses.of_saying(verb, both, unit)
        if self._senses.is_fact(verb, subject):
            return "assessed"
        if both:
            return "proposed" if stance in DOING and self._speaks_alone(stance, current) else "agreed"
        if stance == "modal" and self._senses.is_programme(verb):
            return "neutral"
        if stance in ("together", "doing") or (current is not None and current.stance == "agreed"):
            return None
        return self._senses.of_one(verb, unit)

    def _speaks_alone(self, stance: str, current: Governor | None) -> bool:
        """Whether what both sides do or ought to do is what one of them said, or else the writer.

        What both will do is settled, whoever tells it.
        """
        if current is not None and current.subject is not None and is_firm(current):
            return not current.subject.both
        if self._said is None or stance == "modal":
            return stance == "duty"
        return self._said.subject is not None and not self._said.subject.both
