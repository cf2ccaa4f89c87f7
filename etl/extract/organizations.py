"""Organizations."""

from __future__ import annotations

from collections.abc import Sequence

from etl.extract.places import Places
from etl.records import CountryMention, OrganizationReport
from etl.text.article import ArticleText


def find_organizations(
    article: ArticleText, countries: Sequence[CountryMention], places: Places
) -> tuple[OrganizationReport, ...]:
    """Every organization that the article names, once each."""
    return ()
