"""One sentence and its cues, with the questions that every type asks of what stands around a cue."""

from __future__ import annotations

from collections.abc import Sequence

from etl.extract.event_cues import CueHit, words, words_before
from etl.extract.event_draft import Draft
from etl.extract.event_people import objects_after, subjects_before
from etl.extract.event_view import View, Who

_NAMES = frozenset({"conference", "congress", "talks"})  # cues that may stand in a gathering's name
_BEFORE = 30
_OPENING = 40
_WISH = 45
_WISH_BEFORE_SUBJECT = 22


class Sentence:
    """A sentence with its cues; remembers whom earlier cues claimed as objects."""

    def __init__(self, view: View, index: int, low: int, high: int, hits: Sequence[CueHit]) -> None:
        self.view, self.index, self.low, self.high = view, index, low, high
        self.hits = hits
        self.starts = [h.start for h in hits if "purpose" not in h.cue.needs]
        self.others = [h.start for h in hits if h.cue.type not in _NAMES and "purpose" not in h.cue.needs]
        self.claimed: set[int] = set()
        self.actors: list[Who] = []  # who did what the cue before tells

    def draft(self, hit: CueHit) -> Draft:
        """An empty telling for a cue."""
        made = Draft(hit.cue, hit.start, hit.end, self.index, self.low, self.high)
        made.title = (hit.start, hit.end)
        return made

    def before(self, hit: CueHit, length: int = _BEFORE) -> str:
        """The words right before a cue."""
        return self.view.folded[max(self.low, hit.start - length) : hit.start]

    def general(self, hit: CueHit) -> bool:
        """Whether the words before make it general practice ("trao đổi các chuyến thăm")."""
        before = self.before(hit)
        if words_before("general", "together").search(before):
            return not self.view.dates.inside(self.low, min(hit.start, self.low + _OPENING))
        return words_before("general", "before").search(before) is not None

    def wished(self, hit: CueHit, subjects: Sequence[Who]) -> bool:
        """Whether it is only wished for, asked for or invited to, or is denied."""
        folded, wish = self.view.folded, ("general", "wish")
        floor = subjects[-1].end if subjects else max(self.low, hit.start - _WISH)
        if self._hoped(folded[min(floor, hit.start) : hit.start]):
            return True
        if not subjects:
            return False
        start = subjects[0].start
        low = max(self.low, start - _WISH_BEFORE_SUBJECT)
        return words_before(*wish).search(folded, low, start) is not None

    def _hoped(self, between: str) -> bool:
        """Whether the words between a subject and its verb tell of a hope ("nhận lời mời" does not)."""
        wish = words("general", "wish")
        if wish.search(between) and wish.search(words("invitations").sub("", between)):
            return True
        return words_before("general", "denied").search(between) is not None

    def comes_back(self, hit: CueHit) -> bool:
        """Whether the cue only comes back to what was told ("Tại hội đàm, …")."""
        before = self.before(hit)
        return not before.strip() or words_before("back").search(before) is not None

    def subjects(self, hit: CueHit) -> list[Who]:
        """Who does it; in a list of what someone does, who did the first of it."""
        found = subjects_before(self.view, self.low, hit.start, self.claimed)
        if found and not words_before("last_join").search(self.view.folded, self.low, found[0].start):
            self.actors = found
        return found or self.actors

    def objects(self, hit: CueHit) -> list[Who]:
        """To whom; they are no subjects of later cues."""
        found = objects_after(self.view, hit.end, self.high)
        self.claimed |= {w.start for w in found}
        return found
