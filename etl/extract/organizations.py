"""Organizations: each once, with its country, parent and every mention.

Names are read by :mod:`etl.extract.organization_names`, countries decided by
:mod:`etl.extract.organization_countries`. Not counted: a ministry or another body of the state that is named
only inside somebody's office ("Bộ trưởng Bộ Ngoại giao …"), and an organ that every state has ("Quốc hội")
without its country.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from etl.extract.organization_countries import OF_ONE, countries_of
from etl.extract.organization_data import kinds_of_offices, pattern
from etl.extract.organization_ground import KNOWN, Found
from etl.extract.organization_names import find_names
from etl.extract.places import Places
from etl.records import CountryMention, Evidence, OrganizationReport, PersonReport
from etl.text.article import ArticleText
from etl.text.fold import fold
from etl.text.letters import UPPER

_ALIAS = re.compile(rf"(?P<alias>[{UPPER}][{UPPER}&-]{{1,11}})\)")
_OPEN = re.compile(r" ?\(")
_SURE = 0.9
_TOLD = 0.85  # a country at least so sure is told by the text


class _Member(NamedTuple):
    found: Found
    country: str | None
    confidence: float


def _counts(member: _Member) -> bool:
    """Whether a mention by itself makes its organization one that the article names."""
    if member.found.office:
        return not member.found.organ and member.found.kind in kinds_of_offices()
    return not member.found.organ or member.confidence >= _SURE


def _is_named(group: Sequence[_Member]) -> bool:
    """Whether the article names the organization of these mentions: as itself here, and whose it is there."""
    if any(_counts(m) for m in group):
        return True
    chamber = (
        group[0].found.kind == "legislature"
    )  # "Thượng viện" here, "Chủ tịch Thượng viện Campuchia" there
    return chamber and any(not m.found.office for m in group) and any(m.confidence >= _SURE for m in group)


def _aliases(article: ArticleText, members: Sequence[_Member]) -> dict[str, str]:
    """Abbreviation given in brackets behind a name → that name."""
    found = {}
    for member in members:
        opened = _OPEN.match(article.body, member.found.end)
        lead = pattern("alias_lead").match(article.folded, opened.end()) if opened else None
        alias = _ALIAS.match(article.body, lead.end()) if lead else None
        if alias:
            found[alias["alias"]] = member.found.name
    return found


def _grouped(members: Sequence[_Member], aliases: dict[str, str]) -> list[list[_Member]]:
    """The mentions of each organization, in order of first mention."""
    groups: dict[tuple[str, str | None], list[_Member]] = {}
    for identity, member in _settled([(_identity(m, aliases), m) for m in members]):
        groups.setdefault((identity, member.country), []).append(member)
    for (identity, country), group in list(groups.items()):
        fuller = [
            key
            for key in groups
            if key[0].startswith(identity)
            and key != (identity, country)
            and _is_fuller(group, key, (identity, country))
        ]
        if len(fuller) == 1:
            groups[fuller[0]] = sorted([*groups[fuller[0]], *groups.pop((identity, country))], key=_place)
    return [group for group in groups.values() if _is_named(group)]


def _identity(member: _Member, aliases: dict[str, str]) -> str:
    """What mentions of one organization have in common."""
    name = aliases.get(member.found.name, member.found.name)
    return member.found.identity or pattern("optional_head").sub("", fold(name))


def _settled(members: Sequence[tuple[str, _Member]]) -> list[tuple[str, _Member]]:
    """The mentions, those of a school or company whose country is only guessed with the surest one's."""
    surest: dict[str, _Member] = {}
    for identity, member in members:
        best = surest.setdefault(identity, member)
        if (member.country is not None, member.confidence) > (best.country is not None, best.confidence):
            surest[identity] = member
    return [
        (identity, member._replace(country=surest[identity].country))
        if member.found.kind in OF_ONE and member.confidence < _TOLD
        else (identity, member)
        for identity, member in members
    ]


def _is_fuller(group: Sequence[_Member], key: tuple[str, str | None], short: tuple[str, str | None]) -> bool:
    """Whether a key is that of ``group`` with more said: its country, or "Đại sứ quán Lào (tại Việt Nam)"."""
    if short[1] is None and key[0] == short[0]:
        return True
    if not key[0].startswith(f"{short[0]} ") or (short[1] is None and not group[0].found.organ):
        return False
    if short[1] is None:
        return True  # "Ủy ban liên Chính phủ (Việt Nam - Lào)"
    rest = key[0][len(short[0]) :]
    return bool(group[0].found.identity) or (key[1] == short[1] and pattern("whole").match(rest) is not None)


def _place(member: _Member) -> int:
    return member.found.start


def _as_written(article: ArticleText, group: Sequence[_Member], name: str) -> str:
    """A known name in the longest spelling of the article, abbreviated Vietnamese words written out."""
    if group[0].found.organ:
        return name
    spelled = {
        article.body[m.found.start : m.found.end].partition(" (")[0]
        for m in group
        if m.found.rule == KNOWN and m.found.name == name
    }
    whole = [text for text in spelled if not _is_shortened(text, name)]
    longest = max(whole, key=lambda text: (text.count(" "), len(text), text), default=name)
    return name if fold(longest) == fold(name) else longest[0].upper() + longest[1:]


def _is_shortened(text: str, name: str) -> bool:
    """Whether a spelling has an abbreviation of the name's words in it: "HĐBA", "Đảng NDCM Lào"."""
    initials = "".join(word[0] for word in fold(name).split())
    usual = name.split()
    shorts = [w for w in text.replace(".", "").split() if w.isupper() and len(w) > 1 and w not in usual]
    return any(" " in text or _is_within(fold(short), initials) for short in shorts)


def _is_within(letters: str, initials: str) -> bool:
    """Whether the letters stand among the initials in the same order."""
    rest = iter(initials)
    return all(letter in rest for letter in letters)


def _report(article: ArticleText, number: int, group: Sequence[_Member]) -> OrganizationReport:
    named = [m for m in group if _counts(m)] or group
    first = max(named, key=lambda m: (m.found.identity, m.country is not None))
    evidence: list[Evidence] = []
    for member in group:
        one = member.found
        evidence.append(article.quote(one.start, one.end, one.rule, member.confidence))
    name = _as_written(article, group, first.found.name)
    return OrganizationReport(
        key=f"o{number}",
        name=name,
        country=first.country,
        kind=first.found.kind,
        parent=first.found.parent,
        evidence=tuple(evidence),
        confidence=max(m.confidence for m in group),
        known_as=first.found.name if name != first.found.name else None,
    )


def find_organizations(
    article: ArticleText,
    countries: Sequence[CountryMention],
    places: Places,
    people: Sequence[PersonReport] = (),
) -> tuple[OrganizationReport, ...]:
    """Every organization that the article names, once each, in order of first mention.

    A name is given in its usual full form without the country ("Bộ Công an", country LA), with the
    country where it belongs to the name ("Mặt trận Tổ quốc Việt Nam"). "Bộ Quốc phòng hai nước" is two.
    A body in somebody's office is of the holder's country, where ``people`` are given.
    """
    found = find_names(article, countries, places.mentions)
    decided = countries_of(article, found, countries, people)
    members = [
        _Member(one, *choice) for one, choices in zip(found, decided, strict=True) for choice in choices
    ]
    groups = _grouped(members, _aliases(article, members))
    return tuple(_report(article, number, group) for number, group in enumerate(groups, start=1))
