"""Date expressions → EDTF values. Missing years come from the publication date alone, never from a clock."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.extract.date_context import fits
from etl.extract.date_grammar import Found, anchors, grammar, readings
from etl.extract.date_values import values_of
from etl.extract.date_years import Context
from etl.records import DateMention, DateValue
from etl.text.article import ArticleText

_APPOSED = re.compile(r"[ ,(]{1,3}")
_CLAUSE = 70


def find_dates(article: ArticleText) -> Sequence[DateMention]:
    """Every date expression of the article's own blocks, in order, none inside another.

    >>> # "Ngày 26/2, …" without a publication date: XXXX-02-26, kind no_year
    """
    found: list[DateMention] = []
    context = Context(article.published)
    for _, block in article.own_blocks:
        assert block.start is not None and block.end is not None
        context.near = None
        for mention in _in_block(article, block.start, block.end, context):
            if found and _is_apposition(article.folded, found[-1], mention):
                found[-1] = _joined(found[-1], mention)
            else:
                found.append(mention)
    return tuple(found)


def _in_block(article: ArticleText, start: int, end: int, context: Context) -> Iterator[DateMention]:
    text, last_end = article.folded, start - 9
    for at, word in anchors(text, start, end):
        if at < last_end:
            continue
        for reading in readings(text, max(start, last_end), at, word):
            if not fits(article.body, text, reading, last_end):
                continue
            context.when = grammar().directions.get(reading.groups.get("when", ""), {})
            context.lean = _lean(text, reading, start) if context.published else 0
            values = values_of(reading, context)
            if values:
                for each in values:
                    _remember(context, each, reading.rule.shape)
                    yield DateMention(reading.start, reading.end, each)
                last_end = reading.end
                break


def _remember(context: Context, value: DateValue, shape: str) -> None:
    """What later expressions refer to: no anniversary is the day of "cùng ngày"."""
    if value.kind == "day" and value.lower:
        context.near = value.lower
    if value.edtf is None:
        context.previous = value if shape == "relative" else context.previous
    elif value.day and value.month and "/" not in value.edtf and shape != "two_days":
        context.previous = value
    if value.lower and value.basis != "unknown":
        context.year = value.lower.year


def _lean(text: str, reading: Found, floor: int) -> int:
    """1 where a word of the same clause says that the day is still to come, -1 where it is past."""
    before = text[max(floor, reading.start - _CLAUSE) : reading.start]
    after = text[reading.end : reading.end + _CLAUSE]
    clause = re.split(r"[.;\n]", before)[-1] + "|" + re.split(r"[.;\n]", after)[0]
    if grammar().future.search(clause):
        return 1
    return -1 if grammar().past.search(clause) else 0


def _is_apposition(folded: str, first: DateMention, second: DateMention) -> bool:
    """ "sáng qua (30.6)", "thứ Hai, ngày 8/7": one date said twice."""
    between = folded[first.end : second.start]
    said = folded[first.start : first.end]
    relative = first.value.edtf is None or not any(c.isdigit() for c in said)
    day = second.value.day is not None
    return relative and day and bool(_APPOSED.fullmatch(between)) and first.value.kind in (None, "day")


def _joined(first: DateMention, second: DateMention) -> DateMention:
    value = second.value
    return DateMention(first.start, second.end, replace(value, time=value.time or first.value.time))
