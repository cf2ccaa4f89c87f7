"""Who signed: the people right before the verb of signing, not those who witnessed it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from etl.extract.agreement_actions import Action
from etl.extract.agreement_cues import containing, joint
from etl.records import PersonReport

_BEFORE_VERB = 45  # characters between the last signatory and the verb


class Signatories:
    """The people of an article by position, asked for each act of signing."""

    def __init__(self, folded: str, people: Sequence[PersonReport]) -> None:
        self._folded = folded
        self._spans = sorted((e.start, e.end, p.key) for p in people for e in p.evidence)
        self._starts = [start for start, _, _ in self._spans]

    def of(self, action: Action, sentence: int) -> tuple[str, ...]:
        """The keys of those who signed, for an act in the sentence that begins at ``sentence``."""
        if action.code != "signed" or action.at is None:
            return ()
        found: list[str] = []
        reach = action.at
        for start, end, key in reversed(self._spans[: bisect_left(self._starts, action.at)]):
            if start < sentence:
                break
            between = self._folded[end:reach]
            if not found and not self._acts(end, action.at):
                return ()
            if found and not joint().fullmatch(between):
                break
            found.insert(0, key)
            reach = start
        return tuple(dict.fromkeys(found))

    def _acts(self, end: int, verb: int) -> bool:
        """Whether the person named up to ``end`` does what the verb tells: only few words stand between."""
        between = self._folded[end:verb]
        if len(between) > _BEFORE_VERB or any(mark in between for mark in ",;:."):
            return False
        return containing("not_signing").search(self._folded, end, verb + 4) is None
