"""The offices of one person, each once, in full."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import islice, takewhile
from operator import attrgetter

from etl.records import CountryMention, OfficeMention, OfficeReport
from etl.reference import load_yaml
from etl.resolve.person_draft import PersonDraft, extends, is_international, title_key
from etl.text.article import ArticleText
from etl.text.fold import fold
from etl.text.place_names import canonical_place

_DATA = "people/titles.yaml"
_LONGEST_PLACE = 5  # words
_NAME = r"(?P<place>(?:[^\W\d_]+-)*[^\W\d_]+(?: [^\W\d_]+)*)"


@cache
def _envoys() -> tuple[str, ...]:
    return tuple(sorted(map(fold, load_yaml(_DATA)["envoys"]), key=len, reverse=True))


@cache
def _needs_territory() -> tuple[str, ...]:
    return tuple(map(fold, load_yaml(_DATA)["needs_territory"]))


@cache
def _territory() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in load_yaml(_DATA)["territory_before"])
    return re.compile(rf"(?<!\w)(?P<head>(?i:{words})) {_NAME}")


@cache
def _posted() -> str:
    return f" {load_yaml(_DATA)['posted_at']} "


def offices_of(
    article: ArticleText, person: PersonDraft, countries: Sequence[CountryMention]
) -> tuple[OfficeReport, ...]:
    """Every office that the named mentions give, the fullest form of each, in order of first mention."""
    groups: dict[str, list[OfficeMention]] = {}
    same_words: dict[tuple[str, ...], str] = {}
    for office in person.offices():
        key = _key(article, office, countries)
        key = same_words.setdefault(tuple(sorted(key.split())), key)
        groups.setdefault(key, []).append(office)
    for key in sorted(groups, key=len, reverse=True) if len(groups) > 1 else ():
        longer = next((k for k in groups if extends(k, key)), None)
        if longer is not None:
            groups[longer] = [*groups[longer], *groups.pop(key)]
    reports = (_report(article, person, held) for held in groups.values())
    return tuple(sorted(reports, key=lambda o: min(e.start for e in o.evidence)))


def _key(article: ArticleText, office: OfficeMention, countries: Sequence[CountryMention]) -> str:
    """The title's key with codes for countries ("Mỹ" is "Hoa Kỳ"); an envoy's holds countries alone."""
    first = bisect_left(countries, office.start, key=attrgetter("start"))
    named = list(takewhile(lambda country: country.end <= office.end, islice(countries, first, None)))
    key = title_key(office.title)
    if not named:
        return key
    if not key.startswith(_envoys()):
        for country in named:
            key = key.replace(title_key(article.body[country.start : country.end]), country.code)
        return key
    codes = [country.code for country in named]
    head = next(envoy for envoy in _envoys() if key.startswith(envoy))
    posted = _posted() if _posted() in key else " "
    return " ".join([head, *codes[:1], *(posted.split() if codes[1:] else []), *codes[1:]])


def _report(article: ArticleText, person: PersonDraft, held: Sequence[OfficeMention]) -> OfficeReport:
    """One office from its mentions, the fullest form first in ``held``'s group."""
    longest = max(len(title_key(o.title).split()) for o in held)
    full = [o for o in held if len(title_key(o.title).split()) == longest]
    best = max(full, key=lambda o: (o.country is not None, len(o.title)))
    country = next((o.country for o in (*full, *held) if o.country), None)
    title = best.title
    if country is None and not is_international(title):
        country = person.country
    full_title = _with_place(article, best, person)
    return OfficeReport(
        title=full_title,
        country=country,
        organization=best.organization and best.organization + full_title[len(title) :],
        former=2 * sum(o.former for o in held) >= len(held),
        acting=any(o.acting for o in held),
        evidence=tuple(article.quote(o.start, o.end, "people.office") for o in held),
        confidence=0.95 if best.country else 0.85,
    )


def _with_place(article: ArticleText, office: OfficeMention, person: PersonDraft) -> str:
    """Complete "Bí thư Thành ủy" with the territory behind it, of another office, or of the sentence."""
    if not fold(office.title).endswith(_needs_territory()):
        return office.title
    sentence = article.sentences[article.sentence_at(office.start)] if article.sentences else None
    before = article.body[sentence.start : office.start] if sentence is not None else ""
    others = [other.title for other in person.offices() if other is not office]
    for text in (_behind(article, office, person), *others, before):
        named = (_known_place(m["head"], m["place"]) for m in _territory().finditer(text))
        places = [place for place in named if place]
        if places:
            return f"{office.title} {places[-1 if text is before else 0]}"
    return office.title


def _behind(article: ArticleText, office: OfficeMention, person: PersonDraft) -> str:
    """What stands between an office and the name ("Bí thư Tỉnh ủy, Trưởng đoàn đại biểu tỉnh Nghệ An X")."""
    mention = next((m for m in person.mentions if m.start <= office.start < m.end and m.name), None)
    if mention is None or mention.name is None:
        return ""
    return article.body[office.end : mention.end - len(mention.name)]


def _known_place(head: str, words: str) -> str:
    """The longest known place with which ``words`` begins, a name may follow it; '' where none does.

    Some names are known only with the head before them ("TP Hồ Chí Minh").
    """
    capitals = list(takewhile(lambda word: word[0].isupper(), words.split()))
    starts = (" ".join(capitals[:n]) for n in range(min(len(capitals), _LONGEST_PLACE), 0, -1))
    return next((p for p in starts if canonical_place(p) or canonical_place(f"{head} {p}")), "")
