"""In which sense a text uses a verb: as a noun, of what is done, of a wish, of a programme of meetings."""

from __future__ import annotations

from etl.extract.stance_cues import Marker, finder, invited, is_noun_after, programme, words
from etl.extract.subjects import Subject
from etl.extract.units import Unit
from etl.text.gazetteer import Hit

DOING = frozenset({"modal", "duty", "doing", "continuing"})
CLAUSE_ENDS = frozenset(",;:")
_JUST_BEFORE = 16  # characters in which "đã" belongs to the verb after it
_HABIT = 40  # characters in which "luôn" makes a verb behind it a habit
_ADVERBS = 4  # words between a subject and its verb


class VerbSenses:
    """Reads what stands around the verbs of one article."""

    def __init__(self, folded: str) -> None:
        self._folded = folded

    def is_near(self, subject: Subject, at: int) -> bool:
        """Whether only adverbs stand between a subject and a verb at ``at``, none of which denies it."""
        between = self._folded[subject.end : at]
        adverbs = between.split()
        if len(adverbs) > _ADVERBS or not CLAUSE_ENDS.isdisjoint(between):
            return False
        return words("negations").isdisjoint(adverbs)

    def is_noun(self, verb: Hit[Marker], unit: Unit) -> bool:
        """Whether a verb of saying is a noun here: "theo đề nghị", "mong muốn của Lào"."""
        if self._folded.startswith(" của ", verb.end):
            return self._folded[verb.start : verb.end] in words("nominal")
        return is_noun_after().search(self._folded, max(unit.start, verb.start - 12), verb.start) is not None

    def is_programme(self, verb: Hit[Marker]) -> bool:
        """Whether a future is where somebody will go and whom meet: "sẽ thăm", "dự kiến tham dự"."""
        return programme().match(self._folded, verb.end) is not None

    def is_fact(self, verb: Hit[Marker], subject: Subject | None) -> bool:
        """Whether a verb of doing tells what goes on or is done: "đang", "đã phối hợp"."""
        stance = verb.value.stance
        if stance == "going_on" or (stance == "continuing" and (subject is None or not subject.both)):
            return True
        return stance in DOING and subject is not None and self._is_done(subject, verb.start)

    def of_saying(self, verb: Hit[Marker], both: bool, unit: Unit) -> str:
        """The stance of a verb that has one, whoever speaks."""
        stance = verb.value.stance
        if stance == "welcome":
            return "proposed" if invited().match(self._folded, verb.end) else "assessed"
        trusted = stance == "neutral" and both and self._finds("future", verb.end, unit.end)
        return "agreed" if trusted else stance

    def of_one(self, verb: Hit[Marker], unit: Unit) -> str:
        """The stance of one side's word: it wants something, or tells a fact."""
        wishes = {"by_side": "wishes", "report": "plain_wishes"}.get(verb.value.stance)
        return "proposed" if not wishes or self._finds(wishes, verb.end, unit.end) else "assessed"

    def _is_done(self, subject: Subject, at: int) -> bool:
        return finder("done").search(self._folded, max(subject.end, at - _JUST_BEFORE), at) is not None

    def _finds(self, group: str, start: int, end: int) -> bool:
        """Whether a word of ``group`` follows that tells no habit and nothing done ("luôn dành … hỗ trợ")."""
        stop = self._folded.find(";", start, end)
        found = finder(group).finditer(self._folded, start, stop if stop >= 0 else end)
        return any(
            finder("done").search(self._folded, max(start, m.start() - _HABIT), m.start()) is None
            for m in found
        )
