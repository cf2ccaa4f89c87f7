"""People and their offices."""

from __future__ import annotations

from collections.abc import Sequence

from etl.records import CountryMention, PersonMention
from etl.text.article import ArticleText


def find_people(article: ArticleText, countries: Sequence[CountryMention]) -> Sequence[PersonMention]:
    """Every mention of a person, in order."""
    return ()
