"""Named places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from etl.records import CountryMention, PlaceMention, PlaceReport
from etl.text.article import ArticleText


@dataclass(frozen=True, slots=True)
class Places:
    """The places of an article: each mention, and each place once."""

    mentions: tuple[PlaceMention, ...]
    reports: tuple[PlaceReport, ...]


def find_places(article: ArticleText, countries: Sequence[CountryMention]) -> Places:
    """Every named place of the article."""
    return Places((), ())
