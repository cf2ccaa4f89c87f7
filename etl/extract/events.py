"""Events."""

from __future__ import annotations

from collections.abc import Sequence

from etl.records import (
    CountryMention,
    DateMention,
    EventReport,
    OrganizationReport,
    PersonReport,
    PlaceMention,
)
from etl.text.article import ArticleText


def find_events(
    article: ArticleText,
    people: Sequence[PersonReport],
    organizations: Sequence[OrganizationReport],
    places: Sequence[PlaceMention],
    countries: Sequence[CountryMention],
    dates: Sequence[DateMention],
) -> Sequence[EventReport]:
    """Every happening told, announced or recalled; one report for each telling."""
    return ()
