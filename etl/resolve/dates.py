"""What the text leaves open of a date, bounded by reference tenures and known events."""

from __future__ import annotations

from collections.abc import Sequence

from etl.records import EventReport, Issue, PersonReport
from etl.text.article import ArticleText


def bound_dates(
    article: ArticleText, events: Sequence[EventReport], people: Sequence[PersonReport]
) -> tuple[tuple[EventReport, ...], tuple[Issue, ...]]:
    """The events with open years bounded, and an issue for each contradiction with reference data."""
    return tuple(events), ()
