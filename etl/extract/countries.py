"""Country names and adjectives in the text."""

from __future__ import annotations

from collections.abc import Sequence

from etl.records import CountryMention
from etl.text.article import ArticleText


def find_countries(article: ArticleText) -> Sequence[CountryMention]:
    """Every country named in the article, in order; none inside a longer name ("Lào Cai")."""
    return ()
