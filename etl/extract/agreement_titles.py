"""How far the name of an instrument reaches: from its type word to the end of its subject."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from etl.extract.agreement_cues import beginning, words
from etl.extract.agreement_names import Anchor, embedded

_HARD = re.compile(r"[;:\n!?…\"”]|\.(?=\s|$|[\"”)]|[^\W\d_])|\s[-–]\s(?=ảnh)|\((?![^()]{1,24}\))|\)\s*(?=ký)")
_TOKEN = re.compile(r"[^\s]+")
_PAREN = re.compile(r"\s*\([^()]{1,24}\)")
_TRAIL = re.compile(r"[\s,\-–(]+$|\s(?:và|với|của|cũng như|về|giữa|trong)$")


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{words('title_ends')})(?!\w)|\s[\d]{{1,2}}/\d")


_BARE = re.compile(r"(?:^|\s)(?:về|về việc|về xây dựng)?\s*(?P<verb>\w+(?:\s\w+){0,2})\s*$")


class TitleReader:
    """Finds where titles end, knowing what may not be cut: names of people and bodies, lists of fields."""

    def __init__(
        self,
        folded: str,
        protected: Sequence[tuple[int, int]],
        fields: Sequence[tuple[int, int]],
        anchors: Sequence[Anchor],
    ) -> None:
        self._folded = folded
        self._protected = sorted(protected)
        self._starts = [s for s, _ in self._protected]
        self._fields = {start for start, _ in fields}
        self._anchors = [a.start for a in anchors]
        self._word_starts = {a.word_start for a in anchors}

    def end(self, anchor: Anchor, limit: int) -> int:
        """The end of the title of ``anchor``, at most ``limit`` (the end of its sentence)."""
        folded = self._folded
        limit = self._before_next(anchor, min(limit, anchor.word_end + 400))
        at = anchor.word_end
        stop = limit
        for cut in self._cuts(anchor, at, limit):
            if not self._is_protected(cut):
                stop = cut
                break
        return self._trimmed(anchor, at, stop, folded)

    def _before_next(self, anchor: Anchor, limit: int) -> int:
        index = bisect_right(self._anchors, anchor.start)
        while index < len(self._anchors) and self._anchors[index] < limit:
            if self._anchors[index] >= anchor.word_end and not embedded(self._folded, self._anchors[index]):
                return self._anchors[index]
            index += 1
        return limit

    def _cuts(self, anchor: Anchor, at: int, limit: int) -> list[int]:
        folded = self._folded
        cuts = []
        hard = _HARD.search(folded, at, limit)
        if hard is not None:
            limit = min(limit, hard.start())
            cuts.append(hard.start())
        for found in _ends().finditer(folded, at, limit):
            if not self._goes_on(anchor, found.start()):
                cuts.append(found.start())
        for found in re.finditer(r",|\svà\s", folded[at:limit]):
            place = at + found.start()
            if self._ends_at_joint(anchor, place, at + found.end()):
                cuts.append(place)
        cuts.sort()
        return cuts

    def _goes_on(self, anchor: Anchor, at: int) -> bool:
        """An occasion that belongs to a statement's name, or a word inside the subject."""
        after = self._folded[at : at + 12].strip()
        if after.startswith("từ "):
            return False
        return (
            anchor.type == "joint_statement"
            and beginning("statement_goes_on").match(self._folded, at) is not None
        )

    def _ends_at_joint(self, anchor: Anchor, place: int, after: int) -> bool:
        """Whether the name ends at a comma or "và"."""
        folded = self._folded
        comma = folded[place] == ","
        rest = after + len(folded[after : after + 4]) - len(folded[after : after + 4].lstrip())
        if self._is_field(rest):
            return False
        head = folded[anchor.word_end : place]
        if " giữa " in f"{head} " and not self._has_second_party(head):
            return False
        if self._is_bare_verb(head):
            return False
        if comma:
            return True
        return beginning("acts").match(folded, rest) is not None

    def _is_field(self, at: int) -> bool:
        if at in self._fields:
            return True
        return self._folded.startswith("hợp tác ", at) and any(
            at + 8 <= f <= at + 12 for f in self._fields if at < f < at + 13
        )

    @staticmethod
    def _has_second_party(head: str) -> bool:
        return re.search(r"\sgiữa\s.*?\s(?:và|với)\s", f"{head} ") is not None

    @staticmethod
    def _is_bare_verb(head: str) -> bool:
        tail = head.rsplit(" về ", 1)[-1] if " về " in f" {head} " else head
        return 0 < len(tail.split()) <= 2 and "," not in tail

    def _is_protected(self, at: int) -> bool:
        index = bisect_left(self._starts, at) - 1
        while index >= 0 and index >= bisect_left(self._starts, at) - 4:
            start, end = self._protected[index]
            if start < at < end:
                return True
            index -= 1
        return False

    @staticmethod
    def _trimmed(anchor: Anchor, at: int, stop: int, folded: str) -> int:
        while True:
            found = _TRAIL.search(folded, at, stop)
            if found is None or found.end() != stop or found.start() < at:
                return max(stop, anchor.word_end)
            stop = found.start()


__all__ = ["TitleReader"]
