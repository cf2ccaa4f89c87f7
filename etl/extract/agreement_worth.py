"""Which mentions are instruments of their own, and which are too general to count."""

from __future__ import annotations

import re

from etl.extract.agreement_mentions import Named
from etl.text.article import ArticleText

_DONE = frozenset({"signed", "exchanged", "adopted", "announced"})
_EMPTY = re.compile(
    r"\s*(?:hợp tác|chung|song phương|quan trọng|cấp cao|đã ký|của|giữa|hai|nước|bên|mới|đó|trên"
    r"|khác|và|với|nhau|quốc tế|,)*\s*"
)


def is_worth(article: ArticleText, named: Named) -> bool:
    """Whether a mention has a number, a name or an occasion of its own."""
    subject = article.folded[named.anchor.word_end : named.end]
    if named.anchor.many:
        return named.action.code in _DONE or (
            named.action.code == "planned" and _has_occasion(article, named)
        )
    bare = _EMPTY.fullmatch(subject) is not None
    if named.anchor.type == "joint_statement":
        return not bare or named.action.code == "adopted"
    if not bare:
        return True
    return named.action.code in _DONE and "hợp tác" in subject


def _has_occasion(article: ArticleText, named: Named) -> bool:
    at = named.action.at
    return at is not None and re.search(r"\blễ\s", article.folded[max(0, at - 4) : at + 8]) is not None


__all__ = ["is_worth"]
