"""How far the name of an instrument reaches: from its type word to the end of its subject."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from etl.extract.agreement_cues import beginning, beginning_capital, containing, loose, new_act, words
from etl.extract.agreement_names import Anchor, binding

_HARD = r"[;:\n!?…\"]|\.(?=\s|$|[\")/]|[^\W\d_]|(?<!\d.)\d{1,2}\.\s)|\((?![^()]{1,24}\))"
_QUOTED = r'(?<=\s)"(?=\w)[^"\n]{2,120}(?<=\S)"'
_LETTER = re.compile(r"[^\W\d_]")
_LOOSE_MARKS = " \n,.-("
_MOST = 400
_TWO_WORDS = re.compile(r"[^\W\d_]+ [^\W\d_]+(?!\w)")


@cache
def _hard() -> re.Pattern[str]:
    dated = rf"\((?:{words('sign')}|{words('calendar')})\s"
    return re.compile(rf"(?P<quoted>{_QUOTED})|{_HARD}|{dated}|\s[-–]\s(?={words('photo')})")


@cache
def _ends() -> re.Pattern[str]:
    keeps, ends = words("title_keeps"), words("title_ends")
    return re.compile(
        rf"(?<!\sviệc)\s(?:(?P<keep>{keeps})|(?P<end>{ends}|(?:(?:{words('month')}|{words('times')})\s)?\d{{1,2}}[/-]\d+))(?!\w)"
    )


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(rf",|\s(?:{words('and')})\s")


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"\d+ (?:{words('years')})(?!\w)")


@cache
def _bare_verbs() -> re.Pattern[str]:
    verbs, leads = words("name_verbs"), words("verb_leads")
    return re.compile(rf"^(?:.*\s(?:{leads}))?(?:[\s,]+(?:(?:{words('and')})\s+)?(?:{verbs}))+$")


@cache
def _second_party() -> re.Pattern[str]:
    between, both, joint = words("between"), words("both"), words("and_with")
    return re.compile(rf"\s(?:{between})\s(?:.*?\s)?(?:(?:{both})\b|(?:{joint})\s)")


class TitleReader:
    """Finds where titles end, knowing what may not be cut: names of people and bodies, lists of fields."""

    def __init__(
        self,
        folded: str,
        body: str,
        protected: Sequence[tuple[int, int]],
        fields: Sequence[tuple[int, int]],
        anchors: Sequence[Anchor],
    ) -> None:
        self._folded = folded
        self._body = body
        self._protected = sorted(protected)
        self._starts = [s for s, _ in self._protected]
        self._field_starts = [start for start, _ in fields]
        self._fields = set(self._field_starts)
        self._anchors = [a.start for a in anchors]
        self._embedded = [a.embedded for a in anchors]

    def end(self, anchor: Anchor, start: int, limit: int) -> int:
        """The end of the title of ``anchor`` in the sentence ``start:limit``.

        A name that begins its sentence is an item of its own: commas belong to it.
        """
        folded = self._folded
        limit = self._before_next(anchor, min(limit, anchor.word_end + _MOST))
        at = anchor.word_end
        if folded[max(0, anchor.start - 1) : anchor.start] == '"':
            closing = folded.find('"', at, limit)
            if closing > 0 and containing("clauses").search(folded, at, closing) is None:
                return self._trimmed(anchor, at, closing, folded)
        is_item = not _LETTER.search(folded, start, anchor.start)
        return self._trimmed(anchor, at, self._cut(anchor, at, limit, is_item), folded)

    def _before_next(self, anchor: Anchor, limit: int) -> int:
        index = bisect_right(self._anchors, anchor.start)
        while index < len(self._anchors) and self._anchors[index] < limit:
            if self._anchors[index] >= anchor.word_end and not self._embedded[index]:
                bound = binding(self._folded, self._anchors[index])
                return bound.start() if bound is not None and bound["joint"] else self._anchors[index]
            index += 1
        return limit

    def _cut(self, anchor: Anchor, at: int, limit: int, is_item: bool) -> int:
        """The first place between ``at`` and ``limit`` where the title may end, else ``limit``."""
        hard = self._hard(at, limit)
        within = limit if hard is None else hard
        stop = within if hard is not None and self._may_cut(at, within) else limit
        for cuts in (
            self._words(anchor, at, within),
            self._joints(anchor, at, within, is_item),
            self._new_sentences(at, within),
        ):
            first = next((cut for cut in cuts if cut >= stop or self._may_cut(at, cut)), stop)
            stop = min(stop, first)
        return stop

    def _hard(self, at: int, limit: int) -> int | None:
        """Where a mark ends the title; a name in quotes and capitals is part of it."""
        for mark in _hard().finditer(self._folded, at, limit):
            if not mark["quoted"] or not self._body[mark.start() + 1].isupper():
                return mark.start()
        return None

    def _may_cut(self, at: int, cut: int) -> bool:
        """Whether a title that begins at ``at`` is whole at ``cut``: no name, no bracket is cut through."""
        title = self._folded[at:cut]
        return not self._is_protected(cut) and not _in_brackets(title) and title.count('"') % 2 == 0

    def _words(self, anchor: Anchor, at: int, limit: int) -> Iterator[int]:
        """Where words stand that no title holds; a word kept for its neighbour is passed over."""
        for match in _ends().finditer(self._folded, at, limit):
            if match["end"] and not self._goes_on(anchor, match.start()):
                yield match.start()

    def _joints(self, anchor: Anchor, at: int, limit: int, is_item: bool) -> Iterator[int]:
        """Where the title ends at a comma or a conjunction."""
        for joint in _joint().finditer(self._folded, at, limit):
            if self._ends_at_joint(anchor, joint.start(), joint.end(), is_item):
                yield joint.start()

    def _new_sentences(self, at: int, limit: int) -> Iterator[int]:
        """Where a sentence begins whose full stop was lost: a preposition of place or time in capitals."""
        for match in beginning_capital().finditer(self._folded, at, limit):
            if self._body[match.start() + 1].isupper():
                yield match.start()

    def _goes_on(self, anchor: Anchor, at: int) -> bool:
        """An occasion that belongs to a statement's name, or a word inside the subject."""
        return (
            anchor.type == "joint_statement"
            and beginning("statement_goes_on").match(self._folded, at) is not None
        )

    def _ends_at_joint(self, anchor: Anchor, place: int, after: int, is_item: bool) -> bool:
        """Whether the name ends at a comma or "và"."""
        folded = self._folded
        comma = folded[place] == ","
        rest = after + len(folded[after : after + 4]) - len(folded[after : after + 4].lstrip())
        head = folded[anchor.word_end : place]
        if self._is_unfinished(anchor, place, rest) or containing("between").match(folded, rest):
            return False
        if comma and self._repeats(head, rest):
            return False
        if _counted().match(folded, rest) or (comma and not is_item):
            return True
        return (beginning("new_clause") if is_item else new_act()).match(folded, rest) is not None

    def _is_unfinished(self, anchor: Anchor, place: int, rest: int) -> bool:
        """Whether what stands before a comma or "và" asks for what follows: fields, parties, verbs."""
        head = self._folded[anchor.word_end : place]
        if self._is_field(rest) and self._has_field(anchor.word_end, place):
            return True
        if containing("between").search(head) and _second_party().search(f"{head} ") is None:
            return True
        return self._is_bare_verb(head) and not self._is_new_act(rest)

    def _is_field(self, at: int) -> bool:
        if at in self._fields:
            return True
        return self._folded.startswith("hợp tác ", at) and any(
            at + 8 <= f <= at + 12 for f in self._fields if at < f < at + 13
        )

    def _has_field(self, start: int, end: int) -> bool:
        index = bisect_left(self._field_starts, start)
        return index < len(self._field_starts) and self._field_starts[index] < end

    def _repeats(self, head: str, at: int) -> bool:
        """Whether the next item begins with two words of the name ("hộ chiếu A, hộ chiếu B")."""
        two = _TWO_WORDS.match(self._folded, at)
        return two is not None and f" {two.group()} " in head

    def _is_new_act(self, at: int) -> bool:
        """Whether a verb of an act stands here that no name holds."""
        return (
            new_act().match(self._folded, at) is not None
            and beginning("name_verbs").match(self._folded, at) is None
        )

    @staticmethod
    def _is_bare_verb(head: str) -> bool:
        """Whether the name stands at a verb that still lacks its object."""
        return _bare_verbs().search(head) is not None

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
        """The end without what a name cannot end with, and before a bracket that it did not open."""
        bracket = folded.find(")", at, stop)
        while bracket >= 0:
            if "(" not in folded[at:bracket]:
                stop = bracket
                break
            bracket = folded.find(")", bracket + 1, stop)
        title = folded[at:stop].rstrip(_LOOSE_MARKS)
        while title.endswith(loose("loose_ends")):
            ending = next(end for end in loose("loose_ends") if title.endswith(end))
            title = title.removesuffix(ending).rstrip(_LOOSE_MARKS)
        return max(at + len(title), anchor.word_end)


def _in_brackets(text: str) -> bool:
    """Whether a text ends inside brackets that it opened."""
    return text.rfind("(") > text.rfind(")")
