"""Lists of instruments: the lead-in gives its act to each item, and is no further instrument itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.extract.agreement_actions import has_action
from etl.extract.agreement_cues import beginning, words
from etl.extract.agreement_mentions import Named
from etl.text.article import ArticleText

_ITEM_GAP = re.compile(
    r"(?:\s*\([^()]{0,60}\))?[^.\n]{0,120}?[\s,;.:\-+*•\"')(\divx]*(?:và|cùng|cũng như)?"
    r"[\s,;:\-+*•\"('\d).ivx]*"
)
_LETTERS = re.compile(r"[^\W\d_]")
_LETTERS_BETWEEN = 12
_LEAD_WITHIN = 320
_SEPARATED = re.compile(r"[;,.:\n]|\svà\s|\scùng\s")


class Lists:
    """Joins items to their lead-in."""

    def __init__(self, article: ArticleText) -> None:
        self._folded = article.folded
        all_, some = words("lists_all"), words("lists_some")
        self._opens = re.compile(
            rf"[^.\n]{{0,120}}?(?:(?:[\s,](?P<all>{all_})|[\s,](?P<some>{some}))(?!\w)[^.\n]{{0,14}}?\s*:?|:)[\s\"“\-–+*•(1.)]*$"
        )

    def joined(self, named: Sequence[Named]) -> list[Named]:
        """The instruments with lists resolved: items have their lead's action, full leads are dropped."""
        found: list[Named] = []
        dropped: set[int] = set()
        current: Named | None = None
        previous: Named | None = None
        for item in named:
            if (
                previous is not None
                and item.anchor.many is False
                and previous.anchor.many
                and self._leads(previous, item)
            ):
                current = previous
                if self._is_full(previous, item):
                    dropped.add(id(previous))
            elif current is None or previous is None or not self._continues(previous, item):
                current = None
            if current is not None:
                item = replace(item, action=current.action, lead=current.lead or current.unit)  # noqa: PLW2901
            elif previous is not None and self._shares(previous, item):
                lead = previous.lead if item.unit == previous.unit else previous.unit
                item = replace(item, action=previous.action, lead=lead)  # noqa: PLW2901
            found.append(item)
            previous = item
        return [n for n in found if id(n) not in dropped]

    def _shares(self, one: Named, two: Named) -> bool:
        """Whether an instrument has the act of the one before: in its sentence, or as a heading after it."""
        if one.unit == two.unit:
            return self._continues(one, two)
        sums_up = one.anchor.many and two.anchor.many and two.action.code == "referenced"
        return sums_up and self._begins_next(one, two)

    def _between(self, one: Named, two: Named) -> str:
        return self._folded[one.end : two.start]

    def _leads(self, lead: Named, item: Named) -> bool:
        if self._begins_next(lead, item):
            return True
        return (
            item.start - lead.end < _LEAD_WITHIN and self._opens.match(self._between(lead, item)) is not None
        )

    def _begins_next(self, one: Named, two: Named) -> bool:
        """Whether an item begins the sentence right after the one before it: a list cut into sentences."""
        gap = self._folded[one.unit.end : two.unit.start]
        mark = self._folded[two.unit.start : two.start]
        bare = not _LETTERS.search(mark) or beginning("lists_all").match(mark) is not None
        return one.unit.end <= two.unit.start and not gap.strip() and bare

    def _is_full(self, lead: Named, item: Named) -> bool:
        opened = self._opens.match(self._between(lead, item))
        return opened is not None and not opened["some"] and lead.anchor.count is None

    def _continues(self, one: Named, two: Named) -> bool:
        """Whether two items follow one another in a list: set apart, with no new act between."""
        if self._begins_next(one, two):
            return True
        between = self._between(one, two)
        if one.end > two.start or has_action(self._folded, one.end, two.start):
            return False
        if one.unit != two.unit and len(_LETTERS.findall(between)) > _LETTERS_BETWEEN:
            return False
        return _ITEM_GAP.fullmatch(between) is not None and _SEPARATED.search(between) is not None
