"""Which mentions are instruments of their own, and which are too general to count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from etl.extract.agreement_cues import beginning, words
from etl.extract.agreement_mentions import Named
from etl.extract.area_cues import codes_in
from etl.text.article import ArticleText

_COMMON = 2  # syllables of a type word that is a common word too
_SIGNED = frozenset({"signed", "exchanged"})
_FREE = frozenset({"document", "joint_statement"})  # not told by a type word alone
_DONE = frozenset({"signed", "exchanged", "adopted", "announced"})


@cache
def _general() -> re.Pattern[str]:
    return re.compile(rf"(?:\s|(?:{words('general')})(?!\w))*")


@cache
def _ceremony() -> re.Pattern[str]:
    return re.compile(words("ceremonies"))


def without_repeats(article: ArticleText, named: Sequence[Named]) -> list[Named]:
    """What only sums up or repeats what the article names elsewhere is left out ("lễ trao các văn kiện")."""
    told = {n.action.code for n in named if not _is_general_group(article, n)}
    kept = [n for n in named if n.action.code not in told or not _is_general_group(article, n)]
    with_subject = {n.anchor.type for n in kept if not _is_signed_alone(article, n)}
    return [n for n in kept if n.anchor.type not in with_subject or not _is_signed_alone(article, n)]


def _is_signed_alone(article: ArticleText, named: Named) -> bool:
    """Whether an instrument signed is named by its type alone, in capitals ("ký Thỏa thuận hợp tác")."""
    anchor = named.anchor
    compound = len(article.folded[anchor.word_start : anchor.word_end].split()) > _COMMON
    if anchor.many or anchor.type in _FREE or named.lead is not None or named.known is not None:
        return False
    if named.action.code not in _SIGNED or (anchor.marked and not compound):
        return False
    bare = _general().fullmatch(article.folded, anchor.word_end, named.end) is not None
    return bare and article.body[anchor.word_start].isupper()


def _is_general_group(article: ArticleText, named: Named) -> bool:
    bare = _general().fullmatch(article.folded, named.anchor.word_end, named.end) is not None
    return named.anchor.many and named.anchor.number is None and bare


def is_worth(article: ArticleText, named: Named) -> bool:
    """Whether a mention has a number, a name or an occasion of its own."""
    if named.anchor.many:
        return _is_occasion(article, named)
    return named.lead is not None or _is_signed_alone(article, named) or _is_single(article, named)


def _is_single(article: ArticleText, named: Named) -> bool:
    subject = article.folded[named.anchor.word_end : named.end]
    done = named.action.code in _DONE
    bare = _general().fullmatch(subject) is not None
    if named.anchor.type == "joint_statement" and not named.anchor.marked:
        return not bare or named.action.code in ("adopted", "signed")
    if named.anchor.marked and not _is_named(article, named, subject):
        return False
    if named.anchor.type == "document" and (bare or not done):
        return (
            not done
            and len(article.folded[named.anchor.word_start : named.anchor.word_end].split()) > _COMMON
        )
    return not bare or (done and beginning("subject_begins").match(subject) is not None)


def _is_occasion(article: ArticleText, named: Named) -> bool:
    """Whether a group was signed, exchanged or adopted on an occasion, or is known by number and subject."""
    fields = bool(codes_in(article.folded[named.anchor.word_end : named.end]))
    if named.anchor.number is not None and fields:
        return True
    at = named.action.at
    if at is None or at >= named.start:
        return (named.anchor.number is not None or fields) and named.action.code in _DONE
    if named.action.code == "planned":
        return fields or _ceremony().match(article.folded, at) is not None
    return named.action.code in _DONE


def _is_named(article: ArticleText, named: Named, subject: str) -> bool:
    """Whether a common word ("thỏa thuận") is followed by the name of an instrument."""
    if len(subject.split()) < 2:
        return False
    begins = beginning("subject_begins").match(subject) is not None
    compound = len(article.folded[named.anchor.word_start : named.anchor.word_end].split()) > _COMMON
    done = named.action.code in _DONE and named.anchor.type != "joint_statement"
    return begins or compound or done or article.body[named.anchor.word_start].isupper()
