"""Lists of instruments: the lead-in gives its act to each item, and is no further instrument itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from etl.extract.agreement_actions import has_action
from etl.extract.agreement_cues import beginning, containing, words
from etl.extract.agreement_mentions import Named
from etl.text.article import ArticleText

_MARKS = r"[\s,;.:\-+*•\"')(\divx]*"
_LETTERS = re.compile(r"[^\W\d_]")
_FEW = 12  # letters between two items in different sentences: a conjunction, a number
_REST = 25  # letters of a sentence that an item leaves over
_LEAD_WITHIN = 320
_MOST_REST = 200  # characters of an item behind where its name seems to end


@cache
def _opening() -> re.Pattern[str]:
    """What leads from a group to its items: a word that lists all or some of them, or a colon."""
    lists = (
        rf"[\s,](?:(?P<all>{words('lists_all')})|(?P<some>{words('lists_some')}))(?!\w)[^.\n]{{0,14}}?\s*:?"
    )
    return re.compile(rf"[^.\n]{{0,260}}?(?:{lists}|:)[\s\"\-–+*•(1.)]*$")


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s*\([^()]{{0,60}}\))?[^.\n]{{0,{_MOST_REST}}}?{_MARKS}(?:{words('and')})?{_MARKS}"
    )


@cache
def _separator() -> re.Pattern[str]:
    return re.compile(rf"[;,.:\n]|\s(?:{words('and')})\s")


class Lists:
    """Joins items to their lead-in."""

    def __init__(self, article: ArticleText) -> None:
        self._folded = article.folded

    def joined(self, named: Sequence[Named]) -> list[Named]:
        """The instruments with lists resolved: items have their lead's action, full leads are dropped."""
        found: list[Named] = []
        dropped: set[int] = set()
        lead: Named | None = None  # of the list that the item before belongs to
        for own in named:
            before = found[-1] if found else None
            if before is not None and self._leads(before, own):
                lead = before
                if self._is_full(before, own):
                    dropped.add(id(before))
            elif lead is None or before is None or not self._continues(before, own):
                lead = None
            item = own
            if lead is not None:
                item = own._replace(action=lead.action, lead=lead.lead or lead.unit)
            elif before is not None and self._shares(before, own):
                place = before.lead if own.unit == before.unit else before.unit
                item = own._replace(action=before.action, lead=place)
            found.append(item)
        whole = [*(self._whole(one, two) for one, two in pairwise(found)), *found[-1:]]
        return [n for n, before in zip(whole, found, strict=True) if id(before) not in dropped]

    def _whole(self, one: Named, two: Named) -> Named:
        """An item with its name up to the semicolon behind which the next item begins."""
        stop = self._folded.rfind(";", one.end, two.start)
        if stop < 0 or one.lead is None or one.lead != two.lead or one.unit != two.unit:
            return one
        between = self._folded[stop : two.start]
        if stop - one.end > _MOST_REST or len(_LETTERS.findall(between)) > _FEW:
            return one
        return one if has_action(self._folded, one.end, stop) else one._replace(end=stop)

    def _leads(self, lead: Named, item: Named) -> bool:
        """Whether a group introduces an item: in its sentence, or in the one before the list."""
        if item.anchor.many or not lead.anchor.many:
            return False
        return self._begins_next(lead, item) or self._opened(lead, item) is not None

    def _opened(self, lead: Named, item: Named) -> re.Match[str] | None:
        near = item.start - lead.end < _LEAD_WITHIN
        return _opening().match(self._folded[lead.end : item.start]) if near else None

    def _is_full(self, lead: Named, item: Named) -> bool:
        """Whether all of a group is listed, so that the group is no instrument beside its items."""
        opened = self._opened(lead, item)
        return opened is not None and not opened["some"] and lead.anchor.number is None

    def _shares(self, one: Named, two: Named) -> bool:
        """Whether an instrument has the act of the one before: in its sentence, or as a heading after it."""
        if one.unit == two.unit:
            return self._continues(one, two)
        sums_up = one.anchor.many and two.anchor.many and two.action.code == "referenced"
        return sums_up and self._follows(one, two)

    def _continues(self, one: Named, two: Named) -> bool:
        """Whether two items follow one another in a list: set apart, with no new act between."""
        if self._begins_next(one, two):
            return True
        between = self._folded[one.end : two.start]
        if one.end > two.start or has_action(self._folded, one.end, two.start):
            return False
        if one.unit != two.unit and len(_LETTERS.findall(between)) > _FEW:
            return False
        return _gap().fullmatch(between) is not None and _separator().search(between) is not None

    def _begins_next(self, one: Named, two: Named) -> bool:
        """Whether an item is, or begins, the sentence after the one before it: a list cut into sentences."""
        rest = self._folded[two.end : two.unit.end].partition(";")[0]
        listed = one.anchor.many or one.lead is not None
        named = listed and containing("clauses").search(rest) is None  # a long name, and no sentence on it
        return self._follows(one, two) and len(_LETTERS.findall(rest)) <= (_MOST_REST if named else _REST)

    def _follows(self, one: Named, two: Named) -> bool:
        """Whether the next sentence begins with the name, after a mark of a list or a word that opens one."""
        gap = self._folded[one.unit.end : two.unit.start]
        mark = self._folded[two.unit.start : two.start]
        bare = not _LETTERS.search(mark) or beginning("lists_all").match(mark) is not None
        return one.unit.end <= two.unit.start and not gap.strip() and bare
