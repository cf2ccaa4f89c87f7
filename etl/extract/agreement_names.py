"""Type words in the text that stand for an instrument, with the number before them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from etl.extract.agreement_cues import (
    TypeCue,
    actions_before,
    ending,
    joint,
    number,
    quantity,
    type_words,
    words,
)
from etl.text.article import ArticleText
from etl.text.gazetteer import Hit

_IN_SENTENCE = re.compile(r"[\w,;:)\"-]\s*\"?$")
_STOP = re.compile(r"[;:.,\n]")
_EMBEDDED_WITHIN = 160
_BOUND_WITHIN = 60
_GROUP = "document"


class Anchor(NamedTuple):
    """Where an instrument's name begins.

    ``start`` includes the number of a group ("9 văn kiện"), ``word_end`` ends the type word (the last
    one of a chain: "hiệp định, thỏa thuận"). ``many``: a group; ``number`` where the text gives it.
    ``embedded``: it only tells the subject of another ("Nghị định thư … sửa đổi Hiệp định …").
    """

    start: int
    word_start: int
    word_end: int
    type: str
    marked: bool
    many: bool = False
    number: int | None = None
    embedded: bool = False


def find_anchors(article: ArticleText) -> list[Anchor]:
    """Every type word that names an instrument or a group of them, in order."""
    hits = list(type_words().find(article.folded))
    found: list[Anchor] = []
    at = 0
    while at < len(hits):
        chain = [hits[at]]
        start, many, count = _quantity(article.folded, hits[at].start)
        while many and at + 1 < len(hits) and _follows(article.folded, chain[-1], hits[at + 1]):
            at += 1
            chain.append(hits[at])
        many = many or _is_ceremonial(article.folded, hits[at])
        marked = chain[0].value.marked and not many
        if _is_name(article.folded, chain[0]) and (not marked or _is_marked(article, chain[0])):
            found.append(_anchor(article.folded, found, chain, start, many, count))
        at += 1
    return found


def _follows(folded: str, one: Hit[TypeCue], two: Hit[TypeCue]) -> bool:
    return joint().fullmatch(folded, one.end, two.start) is not None


def _is_ceremonial(folded: str, hit: Hit[TypeCue]) -> bool:
    """Whether documents without a number are what a ceremony is held for ("lễ ký kết văn kiện hợp tác")."""
    return (
        hit.value.code == _GROUP
        and ending("ceremonies").search(folded, max(0, hit.start - 20), hit.start) is not None
    )


def _quantity(folded: str, start: int) -> tuple[int, bool, int | None]:
    """Where the phrase begins, whether it is more than one, and how many."""
    found = quantity().search(folded, max(0, start - 30), start)
    if found is None:
        return start, False, None
    if found["many"]:
        return found.start(), True, None
    count = int(found["count"]) if found["count"] else number(found["word"])
    return (start, False, None) if count < 2 or count > 500 else (found.start(), True, count)


def _anchor(
    folded: str, found: list[Anchor], chain: list[Hit[TypeCue]], start: int, many: bool, count: int | None
) -> Anchor:
    codes = {h.value.code for h in chain}
    return Anchor(
        start,
        chain[0].start,
        chain[-1].end,
        codes.pop() if len(codes) == 1 else _GROUP,
        chain[0].value.marked and not many,
        many,
        count,
        _is_embedded(folded, found, chain[0].start),
    )


def _is_name(folded: str, hit: Hit[TypeCue]) -> bool:
    """Not an acronym in brackets that another name explains, nor part of a meeting's name."""
    before = folded[max(0, hit.start - 24) : hit.start]
    return not before.endswith("(") and ending("not_after").search(before.rstrip(' "')) is None


def _is_marked(article: ArticleText, hit: Hit[TypeCue]) -> bool:
    """Whether an ambiguous type word stands for an instrument here."""
    before = article.folded[max(0, hit.start - 40) : hit.start]
    if article.body[hit.start].isupper() and _IN_SENTENCE.search(before):
        return True
    if ending("one").search(before) or _names_itself(article, hit.end):
        return True
    last = None
    for action in actions_before().find(before):
        last = action
    if last is None or before[last.end :].strip(' "'):
        return False
    return ending("talked_of").search(before) is None


@cache
def _embeds() -> re.Pattern[str]:
    """What binds a name to one before it; a conjunction before it makes an act of its own ("và gia hạn")."""
    verb, conjunction = words("embeds"), rf"(?:,|\s(?:{words('and')}))\s"
    return re.compile(rf"(?P<joint>{conjunction})?(?<!\w)(?:{verb})(?:{conjunction}(?:{verb}))*\s*$")


def _names_itself(article: ArticleText, end: int) -> bool:
    """Whether named parties, or the years of a plan, after a common word make it a name."""
    found = _parties_or_years().match(article.folded, end)
    return found is not None and (not found["between"] or article.body[found.end()].isupper())


@cache
def _parties_or_years() -> re.Pattern[str]:
    years = rf"[^.;:,\n]{{0,80}}?\s(?:{words('terms')})\s(?:19|20)\d\d(?!\w)"
    return re.compile(rf"(?P<between>\s(?:{words('between')})\s(?=\w))|{years}")


def _is_embedded(folded: str, found: list[Anchor], start: int) -> bool:
    """Whether a word like "sửa đổi" or "của" binds the name to the instrument named right before."""
    if (
        not found
        or (found[-1].many and found[-1].number is None)
        or start - found[-1].word_end > _EMBEDDED_WITHIN
        or _STOP.search(folded, found[-1].word_end, start)
    ):
        return False
    bound = binding(folded, start)
    return bound is not None and not bound["joint"]


def binding(folded: str, start: int) -> re.Match[str] | None:
    """The verbs that bind a name to one before it; group ``joint`` where a conjunction leads them."""
    return _embeds().search(folded, max(0, start - _BOUND_WITHIN), start)
