"""Mentions of people → the people of one article."""

from __future__ import annotations

from collections.abc import Sequence

from etl.records import CountryMention, OtherName, PersonMention, PersonReport
from etl.resolve.person_country import set_countries
from etl.resolve.person_draft import PersonDraft, is_full_name, known_as
from etl.resolve.person_groups import given_names, group_names, place_short_names, place_titles
from etl.resolve.person_offices import offices_of
from etl.text.article import ArticleText
from etl.text.fold import fold


def resolve_people(
    article: ArticleText, mentions: Sequence[PersonMention], countries: Sequence[CountryMention]
) -> tuple[PersonReport, ...]:
    """Each person once, with every mention, office and other name.

    A person is who is named in full somewhere in the article, or by one name that is the whole name
    ("Souphanouvong"); short names and titles alone only add evidence.
    """
    given = given_names(mentions)
    people = group_names(mentions, given)
    set_countries(article, people, mentions, countries)
    place_short_names(people, mentions, given)
    place_titles(people, mentions)
    people.sort(key=lambda p: min(m.start for m in p.mentions))
    return tuple(_report(article, number, person, countries) for number, person in enumerate(people, 1))


def _report(
    article: ArticleText, number: int, person: PersonDraft, countries: Sequence[CountryMention]
) -> PersonReport:
    name = person.name()
    mentions = sorted(person.mentions, key=lambda m: m.start)
    known = known_as(name)
    others = dict.fromkeys(m.name for m in mentions if m.name and m.name != name)
    return PersonReport(
        key=f"p{number}",
        name=name,
        country=person.country,
        other_names=tuple(OtherName(n, _kind(n, name)) for n in others),
        honorifics=tuple(dict.fromkeys(m.honorific for m in mentions if m.honorific)),
        offices=offices_of(article, person, countries),
        reference_id=known.name if known is not None and known.country == person.country else None,
        evidence=tuple(article.quote(m.start, m.end, m.rule, m.confidence) for m in mentions),
        confidence=round(min(person.sure, max(m.confidence for m in mentions)), 3),
    )


def _kind(name: str, full: str) -> str:
    if not is_full_name(name) or fold(full).endswith(f" {fold(name)}"):
        return "short_form"
    return (
        "transliteration" if "-" in name and name.islower() is False and name.count("-") > 1 else "spelling"
    )
