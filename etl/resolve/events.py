"""Tellings of events → the events of one article."""

from __future__ import annotations

from collections.abc import Sequence

from etl.records import EventReport
from etl.text.article import ArticleText


def resolve_events(article: ArticleText, reports: Sequence[EventReport]) -> tuple[EventReport, ...]:
    """Each happening once, with its parent; keys e1, e2, … in order of the text."""
    return tuple(reports)
