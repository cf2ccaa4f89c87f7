"""Cooperation areas and the statements on them."""

from __future__ import annotations

from collections.abc import Sequence

from etl.records import (
    AgreementReport,
    AreaReport,
    CountryMention,
    OrganizationReport,
    PersonReport,
    StatementReport,
)
from etl.text.article import ArticleText


def find_statements(
    article: ArticleText,
    people: Sequence[PersonReport],
    organizations: Sequence[OrganizationReport],
    countries: Sequence[CountryMention],
    agreements: Sequence[AgreementReport],
) -> tuple[StatementReport, ...]:
    """Every statement on a cooperation area, in order of the text."""
    return ()


def areas_of(
    statements: Sequence[StatementReport], agreements: Sequence[AgreementReport]
) -> tuple[AreaReport, ...]:
    """The areas that statements and agreements speak of, once each, with all stances."""
    return ()
