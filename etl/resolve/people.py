"""Mentions of people → the people of one article."""

from __future__ import annotations

from collections.abc import Sequence

from etl.records import CountryMention, PersonMention, PersonReport
from etl.text.article import ArticleText


def resolve_people(
    article: ArticleText, mentions: Sequence[PersonMention], countries: Sequence[CountryMention]
) -> tuple[PersonReport, ...]:
    """Each person once, with every mention, office and other name."""
    return ()
