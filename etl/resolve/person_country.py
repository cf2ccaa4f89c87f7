"""The country that a person acts for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from etl.records import CountryMention, PersonMention
from etl.reference import load_yaml
from etl.resolve.person_draft import (
    HOME,
    PersonDraft,
    country_of_title,
    is_international,
    is_office_abroad,
    known_as,
    title_key,
)
from etl.text.article import ArticleText
from etl.text.known_people import is_usual_vietnamese_name
from etl.text.person_names import is_vietnamese_name

_NEAR = 160  # characters before a name in which a foreign country is taken for the person's
_BESIDE = 60  # … and in which it is so likely that an unusual Vietnamese name may be foreign
_DESCRIPTION = 120  # characters of a description after the name that alone shows the person
_CLOSE = 0.7  # how sure that is
_DESCRIBED = re.compile(r" ?[,(–-]")
_SENTENCE_END = re.compile(r"[.!?…](?:\s|$)|\n")
_DESCRIPTION_END = re.compile(r"[.!?…,;](?:\s|$)|\n")
_MOSTLY = 0.7  # the share of one country among the foreign ones that makes the article one about it
_LIKELY = 0.65  # how sure the article's own counterpart is


def set_countries(
    article: ArticleText,
    people: Sequence[PersonDraft],
    mentions: Sequence[PersonMention],
    countries: Sequence[CountryMention],
) -> None:
    """Fill each person's country: titles and reference data first, then the name's form, then the context."""
    said = _countries_of_titles(mentions)
    for person in people:
        votes = _votes(person)
        if votes:
            best, weight = votes.most_common(1)[0]
            person.country, person.sure = best, 0.95 if weight > 2 else 0.8
        elif _is_of_no_country(person):
            person.country = None
        else:
            person.country, person.sure = _from_context(article, person, said, countries)
            if is_vietnamese_name(person.name()) and person.sure < _CLOSE:
                person.country = HOME
            elif person.sure < _LIKELY and not person.offices():
                person.country = None


def _is_of_no_country(person: PersonDraft) -> bool:
    """Whether the person acts for an international body."""
    known = known_as(person.name())
    return (known is not None and not known.country) or any(
        is_international(o.title) for o in person.offices()
    )


def _votes(person: PersonDraft) -> Counter[str]:
    votes: Counter[str] = Counter()
    for mention in person.mentions:
        if mention.country:
            votes[mention.country] += 3
        for office in mention.offices:
            if office.country and office.country != mention.country:
                votes[office.country] += 1 if office.former else 3
            elif not office.country and (only := country_of_title(office.title)) is not None:
                votes[only] += 3
    known = next((k for n in person.names if (k := known_as(n)) is not None), None)
    if known is not None and known.country:
        votes[known.country] += 6
    if is_vietnamese_name(person.name()):
        at_home = any(not is_office_abroad(o.title) for o in person.offices())
        if at_home or not person.offices():
            votes[HOME] += 2 if is_usual_vietnamese_name(person.name()) else at_home
    return votes


def _is_described(mention: PersonMention) -> bool:
    """Whether a description alone shows the person, so that other countries around say nothing."""
    return mention.rule == "people.described_name"


def _studied(folded: str, at: int) -> bool:
    """Whether a country is what a scholar works on: "chuyên gia nghiên cứu Trung Quốc"."""
    return folded.endswith(_subjects(), 0, at)


@cache
def _subjects() -> tuple[str, ...]:
    return tuple(f"{word} " for word in load_yaml("people/titles.yaml")["studied"])


def _beside(article: ArticleText, mention: PersonMention, countries: Sequence[CountryMention]) -> str | None:
    """The country in a description after the name, else the last one before it in the same sentence."""
    body, start, end = article.body, mention.start, mention.end
    if _DESCRIBED.match(body, end):
        alone = _is_described(mention)
        reach = end + (_DESCRIPTION if alone else _BESIDE)
        stop = (_DESCRIPTION_END if alone else _SENTENCE_END).search(body, end + 3, reach)
        last = stop.start() if stop is not None else reach
        inside = (c for c in countries if end <= c.start < last)
        after = next((c.code for c in inside if not _studied(article.folded, c.start)), None)
        if after is not None:
            return after
    before = [c for c in countries if start - _BESIDE <= c.start < start]
    if _is_described(mention) and not (before and article.folded[before[-1].end : start] == " do "):
        return None
    if before and not _SENTENCE_END.search(body, before[-1].end, start):
        return before[-1].code
    return None


def _countries_of_titles(mentions: Sequence[PersonMention]) -> dict[str, Counter[str]]:
    """Title key → the foreign countries with which the article says it."""
    said: dict[str, Counter[str]] = {}
    for mention in mentions:
        for office in mention.offices:
            if office.country not in (None, HOME):
                said.setdefault(title_key(office.title), Counter())[str(office.country)] += 1
    return said


def _from_context(
    article: ArticleText,
    person: PersonDraft,
    said: dict[str, Counter[str]],
    countries: Sequence[CountryMention],
) -> tuple[str | None, float]:
    """From the same title said elsewhere with a country, a country just before, the article's counterpart."""
    start = min(m.start for m in person.mentions)
    before = [c.code for c in countries if start - _NEAR <= c.start < start and c.code != HOME]
    for office in person.offices():
        holders = said.get(title_key(office.title))
        if holders:
            near = [c for c in reversed(before) if c in holders]
            return (near[0] if near else holders.most_common(1)[0][0]), 0.75
    close = _beside(article, person.mentions[0], countries)
    if close is not None and close != HOME:
        return close, _CLOSE
    if before and person.offices():
        return before[-1], 0.6
    others = Counter(c.code for c in countries if c.code != HOME)
    if not others or _is_described(person.mentions[0]):
        return None, 0.5
    first, number = others.most_common(1)[0]
    return first, _LIKELY if number >= _MOSTLY * others.total() else 0.5
