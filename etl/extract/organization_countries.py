"""Whose an organization is: the country behind its name, both sides, the holder's, or the home country."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from etl.extract.organization_data import (
    ASKED,
    HOME,
    both_sides,
    home_brands,
    home_fields,
    home_heads,
    never_home,
    pattern,
    states,
    words_abroad,
    words_of_many,
)
from etl.extract.organization_ground import Found
from etl.records import CountryMention, PersonReport
from etl.text.article import ArticleText
from etl.text.fold import fold
from etl.text.letters import UPPER
from etl.text.person_names import is_vietnamese_name, is_vietnamese_syllable

_NEAR = 400  # characters back in which "hai nước" finds its other country
_TWOFOLD = frozenset({"ministry", "legislature", "government", "court_procuracy"})
OF_ONE = frozenset({"school_institute", "company", "other"})
"""Kinds of which a name is one body's."""
_LETTERS = re.compile(r"[^\W\d_]+")
_NAME = re.compile(rf"(?: \([^)]{{2,30}}\))?[ :]+(?P<name>[{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+){{1,4}})")


def _behind(article: ArticleText, found: Found, starts: dict[int, str]) -> str | None:
    """The country named right behind the organization, "của" or "nước" between."""
    gap = pattern("country_gap").match(article.folded, found.end)
    if gap is None:
        return None
    at = gap.end()
    direct = starts.get(at) or starts.get(gap.start("gap") + 1)
    if direct is not None or not article.folded.startswith(states(), at):
        return direct
    return next(
        (starts[at + len(s)] for s in states() if _at(article, gap, s) and at + len(s) in starts), None
    )


def _second(article: ArticleText, found: Found, spans: dict[int, CountryMention]) -> str | None:
    """The other country of "Bộ Quốc phòng Việt Nam và Mỹ": the same body of both."""
    gap = pattern("country_gap").match(article.folded, found.end)
    first = spans.get(gap.end()) or spans.get(gap.start("gap") + 1) if gap else None
    link = pattern("second_country").match(article.folded, first.end) if first else None
    second = spans.get(link.end()) if link else None
    return second.code if second else None


def _aside(article: ArticleText, found: Found, starts: dict[int, CountryMention]) -> str | None:
    """The country given aside behind the name ("Viện A (Singapore)"), or "nước này" for the one before."""
    if pattern("this_country").match(article.folded, found.end):
        before = [c.code for at, c in starts.items() if at < found.start and c.code != HOME]
        return before[-1] if before else None
    gap = pattern("aside").match(article.folded, found.end)
    country = starts.get(gap.end()) if gap else None
    if country is None or not pattern("aside_end").match(article.folded, country.end):
        return None
    return country.code


def _at(article: ArticleText, gap: re.Match[str], state: str) -> bool:
    return article.folded.startswith(state, gap.end())


def _holder(article: ArticleText, found: Found) -> str | None:
    """HOME where the office's holder behind the name bears a Vietnamese name; '' for a foreign name."""
    person = _NAME.match(article.body, found.end) if found.office else None
    if person is None:
        return None
    return HOME if is_vietnamese_name(person["name"]) else ""


def _nearest(found: Found, mentions: Sequence[CountryMention], low: int, high: int) -> str | None:
    """The foreign country of the sentence nearest to the name."""
    foreign = [c for c in mentions if low <= c.start < high and c.code != HOME]
    nearest = min(foreign, key=lambda c: abs(c.start - found.start), default=None)
    return nearest.code if nearest else None


def _foreign(found: Found) -> bool:
    """Whether the name holds a word that no Vietnamese name has ("Viện Brookings"), or is a party abroad."""
    if found.kind == "party":
        return found.rule == "organizations.head" and bool(pattern("party_abroad").match(fold(found.name)))
    words = _LETTERS.findall(found.name)
    if any(fold(word).startswith(home_brands()) for word in words):
        return False
    strange = [w for w in words if not is_vietnamese_syllable(w) and not w.isupper()]
    return found.rule == "organizations.head" and bool(strange)


def _is_twofold(article: ArticleText, one: Found) -> bool:
    """Whether the body of each side is meant: "Bộ Quốc phòng hai nước", "giữa hai Bộ Ngoại giao"."""
    if both_sides().match(article.folded, one.end):
        return True
    return one.kind == "ministry" and article.folded.endswith(" hai ", 0, one.start)


def _sides(found: Found, mentions: Sequence[CountryMention], partner: str | None) -> tuple[str, ...]:
    """The two countries that "hai nước" means: the home country and the foreign one named last before."""
    before = [c.code for c in mentions if found.start - _NEAR <= c.start < found.start and c.code != HOME]
    other = before[-1] if before else partner
    return tuple(sorted((HOME, other))) if other else ()


def _partner(mentions: Sequence[CountryMention]) -> str | None:
    """The foreign country that the article names most."""
    counts = Counter(c.code for c in mentions if c.code != HOME)
    return counts.most_common(1)[0][0] if counts else None


class _Holders:
    """The spans of people with their titles, by where they begin."""

    def __init__(self, people: Sequence[PersonReport]) -> None:
        spans = sorted((e.start, e.end, p.country) for p in people for e in p.evidence if p.offices)
        self._starts = [start for start, _, _ in spans]
        self._spans = spans

    def country_at(self, at: int) -> str | None:
        """The country of the person in whose span ``at`` lies."""
        index = bisect_right(self._starts, at) - 1
        if index < 0 or not self._spans[index][0] <= at < self._spans[index][1]:
            return None
        return self._spans[index][2]


def countries_of(
    article: ArticleText,
    found: Sequence[Found],
    mentions: Sequence[CountryMention],
    people: Sequence[PersonReport] = (),
) -> list[tuple[tuple[str | None, float], ...]]:
    """For each mention its countries with a confidence: one, or two where it is a body of both sides.

    In this order: the country of the name itself; the one named behind it; both sides of the article
    for "hai nước"; the country of the person whose office names it; what the next member of the same list
    has; the office holder's; the home country.
    """
    holders = _Holders(people)
    starts = {c.start: c.code for c in mentions}
    spans = {c.start: c for c in mentions}
    partner = _partner(mentions)
    home = not mentions or any(c.code == HOME for c in mentions) or any(f.country == HOME for f in found)
    decided: list[tuple[tuple[str | None, float], ...]] = [()] * len(found)
    for index in range(len(found) - 1, -1, -1):
        one = found[index]
        if one.country != ASKED:
            decided[index] = ((one.country, 0.97),)
        elif code := _behind(article, one, starts):
            second = _second(article, one, spans) if one.kind in _TWOFOLD else None
            decided[index] = ((code, 0.95), (second, 0.9)) if second and second != code else ((code, 0.95),)
        elif code := _aside(article, one, spans):
            decided[index] = ((code, 0.9),)
        elif _is_twofold(article, one) and (sides := _sides(one, mentions, partner)):
            decided[index] = tuple((side, 0.9) for side in sides)
        elif one.office and (code := holders.country_at(one.start)):
            decided[index] = ((code, 0.9),)
        else:
            decided[index] = _from_list(article, found, decided, index) or _from_context(
                article, one, mentions, home
            )
    return decided


def _from_list(
    article: ArticleText,
    found: Sequence[Found],
    decided: Sequence[tuple[tuple[str | None, float], ...]],
    index: int,
) -> tuple[tuple[str | None, float], ...]:
    """What the next member of the same list has: "Bộ A và Bộ B Lào", "Bộ A và Bộ B hai nước"."""
    if index + 1 == len(found):
        return ()
    one, following = found[index], found[index + 1]
    if following.country != ASKED or not pattern("list_link").fullmatch(
        article.folded[one.end : following.start]
    ):
        return ()
    if decided[index + 1][0][1] < 0.85 or following.name == one.name:
        return ()
    if one.parent != following.name:  # "Học viện A, Bộ B Lào" is of one country; members of a list may not be
        if following.kind != one.kind:
            return ()
        if len(decided[index + 1]) == 1 and pattern("between").search(
            article.folded, max(0, one.start - 8), one.start
        ):
            return ()  # "giữa Bộ A và Bộ B Lào": of two partners the first is the other side's
    return tuple((code, 0.85) for code, _ in decided[index + 1])


def _from_context(
    article: ArticleText, one: Found, mentions: Sequence[CountryMention], home: bool
) -> tuple[tuple[str | None, float], ...]:
    """Home only on evidence: a holder, a name that bodies at home bear, and no nearer country abroad.

    ``home``: the article speaks of the home country, or of no country at all.
    """
    if _is_of_many(one):
        return ((None, 0.8),)
    holder = "" if _foreign(one) else _holder(article, one)
    if holder is not None and holder != "":
        return ((holder, 0.9),)
    sentence = article.sentences[article.sentence_at(one.start)]
    abroad = _nearest(one, mentions, sentence.start, sentence.end)
    lacking = _is_never_home(one)
    if holder == "" or lacking:
        other = abroad or _last(one, mentions) or (_partner(mentions) if lacking else None)
        return ((other, 0.7),)
    if any(sentence.start <= c.start < sentence.end and c.code == HOME for c in mentions):
        abroad = None
    if one.kind == "ministry":
        return _ministry(one, mentions, abroad, home)
    return _guessed(one, abroad, home)


def _is_of_many(one: Found) -> bool:
    """Whether the body is one of many countries ("Ngân hàng Trung ương châu Âu")."""
    name = fold(one.name)
    many = one.kind != "ministry" and any(word in name for word in words_of_many())
    return many or one.kind == "international_organization"


def _guessed(one: Found, abroad: str | None, home: bool) -> tuple[tuple[str | None, float], ...]:
    """The home country for names that bodies at home bear, unless the sentence speaks of another alone."""
    name = fold(one.name)
    if any(name.startswith(f"{head} ") or name == head for head in home_heads()):
        if home and abroad and one.kind in OF_ONE:
            return ((None, 0.5),)  # one's own or the hosts'
        return ((HOME, 0.75),) if home or not abroad else ((abroad, 0.6),)
    return ((abroad, 0.6),) if abroad else ((HOME if home else None, 0.6),)


def _is_never_home(one: Found) -> bool:
    """Whether the home country has no such body ("Hạ viện", "Đại học Liên bang Viễn Đông")."""
    name = fold(one.name)
    return name in never_home() or any(word in name for word in words_abroad())


def _last(one: Found, mentions: Sequence[CountryMention]) -> str | None:
    """The foreign country named last before the body, not far off."""
    before = [c.code for c in mentions if one.start - _NEAR <= c.start < one.start and c.code != HOME]
    return before[-1] if before else None


def _ministry(
    one: Found, mentions: Sequence[CountryMention], abroad: str | None, home: bool
) -> tuple[tuple[str | None, float], ...]:
    """A portfolio that no ministry at home has is a foreign one's; of the rest the article decides."""
    if fold(one.name).removeprefix("bộ ") not in home_fields():
        return ((abroad or _last(one, mentions) or _partner(mentions), 0.65),)
    if home:
        return ((HOME, 0.75),)
    return ((abroad or _last(one, mentions) or _partner(mentions), 0.65),)
