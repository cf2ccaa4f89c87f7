"""Whether an article tells of relations between countries: if not, it has no areas and no agreements."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import islice

from etl.records import CountryMention
from etl.reference import load_yaml
from etl.text.article import ArticleText
from etl.text.gazetteer import Gazetteer

_FILE = "areas/relations.yaml"
_HOME = "VN"


@cache
def _words() -> Gazetteer[None]:
    return Gazetteer((word, None) for word in load_yaml(_FILE)["words"])


def tells_of_relations(article: ArticleText, countries: Sequence[CountryMention]) -> bool:
    """Whether a country beside Việt Nam is named, and often enough a word of relations between countries."""
    if all(c.code == _HOME for c in countries):
        return False
    return _has_enough_words(article.folded)


@lru_cache(maxsize=1)
def _has_enough_words(folded: str) -> bool:
    least = int(load_yaml(_FILE)["at_least"])
    return len(list(islice(_words().find(folded), least))) == least
