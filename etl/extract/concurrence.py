"""Who agreed to what another proposed: "A bày tỏ nhất trí với các vấn đề B nêu ra"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from etl.extract.stance_cues import finder
from etl.extract.units import Unit
from etl.records import PersonReport, StatementReport
from etl.text.article import ArticleText


def with_concurrence(
    article: ArticleText,
    statements: Sequence[StatementReport],
    people: Sequence[PersonReport],
    found: Sequence[Unit],
) -> list[StatementReport]:
    """The statements, each proposal with the name of the person who later agreed to its speaker."""
    rows = list(statements)
    first = next((row.evidence[0].start for row in rows if _is_open(row)), None)
    if first is None:
        return rows
    named: list[tuple[int, int, PersonReport]] = []
    for cue in finder("concurrence").finditer(article.folded, first):
        unit = found[bisect_right(found, cue.start(), key=attrgetter("start")) - 1]
        if unit.start <= first:
            continue
        named = named or sorted((e.start, e.end, p) for p in people for e in p.evidence)
        inside = [n for n in named if unit.start <= n[0] < unit.end]
        after = [p for start, _, p in inside if start >= cue.end()]
        before = [p for start, end, p in inside if end <= cue.start()]
        if not after:
            continue
        proposer = after[0]
        agreeing = before[-1:] or [p for p in after[1:] if p.key != proposer.key][:1]
        if not agreeing or agreeing[0].key == proposer.key:
            continue
        rows = [_agreed(row, proposer, agreeing[0], unit) for row in rows]
    return rows


def _agreed(
    row: StatementReport, proposer: PersonReport, agreeing: PersonReport, unit: Unit
) -> StatementReport:
    told_before = row.evidence[0].start < unit.start
    if row.speaker == proposer.key and told_before and _is_open(row):
        return replace(row, concurs_with=agreeing.name)
    return row


def _is_open(row: StatementReport) -> bool:
    """Whether a statement is a person's proposal to which nobody has agreed yet."""
    return row.stance == "proposed" and row.speaker is not None and row.concurs_with is None
