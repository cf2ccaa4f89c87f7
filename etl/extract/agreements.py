"""Agreements."""

from __future__ import annotations

from collections.abc import Sequence

from etl.records import (
    AgreementReport,
    CountryMention,
    DateMention,
    EventReport,
    OrganizationReport,
    PersonReport,
)
from etl.text.article import ArticleText


def find_agreements(
    article: ArticleText,
    events: Sequence[EventReport],
    people: Sequence[PersonReport],
    organizations: Sequence[OrganizationReport],
    countries: Sequence[CountryMention],
    dates: Sequence[DateMention],
) -> tuple[AgreementReport, ...]:
    """Every instrument that the article names."""
    return ()
