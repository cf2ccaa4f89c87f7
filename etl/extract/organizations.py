"""Organizations: each once, with its country, parent and every mention.

Names are read by :mod:`etl.extract.organization_names`, countries decided by
:mod:`etl.extract.organization_countries`. Not counted: what is named only inside somebody's office
("Bộ trưởng Bộ Ngoại giao …"), and an organ that every state has ("Quốc hội") without its country.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from etl.extract.organization_countries import countries_of
from etl.extract.organization_data import pattern
from etl.extract.organization_ground import Found
from etl.extract.organization_names import find_names
from etl.extract.places import Places
from etl.records import CountryMention, Evidence, OrganizationReport
from etl.text.article import ArticleText
from etl.text.fold import fold
from etl.text.letters import UPPER

_ALIAS = re.compile(rf"(?P<alias>[{UPPER}][{UPPER}&-]{{1,11}})\)")
_OPEN = re.compile(r" ?\(")
_SURE = 0.9


@dataclass(frozen=True, slots=True)
class _Member:
    found: Found
    country: str | None
    confidence: float


def _counts(member: _Member) -> bool:
    """Whether a mention by itself makes its organization one that the article names."""
    if member.found.office:
        return False
    return not member.found.organ or member.confidence >= _SURE


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
    for member in members:
        name = aliases.get(member.found.name, member.found.name)
        groups.setdefault((member.found.identity or fold(name), member.country), []).append(member)
    for (identity, country), group in list(groups.items()):
        fuller = [
            key
            for key in groups
            if key != (identity, country)
            and (key[0] == identity if country is None else _is_fuller_mission(group, key[0], identity))
        ]
        if len(fuller) == 1:
            groups[fuller[0]] = sorted([*groups[fuller[0]], *groups.pop((identity, country))], key=_place)
    return [group for group in groups.values() if any(_counts(m) for m in group)]


def _is_fuller_mission(group: Sequence[_Member], identity: str, short: str) -> bool:
    """Whether an identity is the mission's of ``group`` with its host: "Đại sứ quán Lào (tại Việt Nam)"."""
    return bool(group[0].found.identity) and identity.startswith(f"{short} ")


def _place(member: _Member) -> int:
    return member.found.start


def _report(article: ArticleText, number: int, group: Sequence[_Member]) -> OrganizationReport:
    first = max((m for m in group if _counts(m)), key=lambda m: (m.found.identity, m.country is not None))
    evidence: list[Evidence] = []
    for member in group:
        one = member.found
        evidence.append(article.quote(one.start, one.end, one.rule, member.confidence))
    return OrganizationReport(
        key=f"o{number}",
        name=first.found.name,
        country=first.country,
        kind=first.found.kind,
        parent=first.found.parent,
        evidence=tuple(evidence),
        confidence=max(m.confidence for m in group),
    )


def find_organizations(
    article: ArticleText, countries: Sequence[CountryMention], places: Places
) -> tuple[OrganizationReport, ...]:
    """Every organization that the article names, once each, in order of first mention.

    A name is given in its usual full form without the country ("Bộ Công an", country LA), with the
    country where it belongs to the name ("Mặt trận Tổ quốc Việt Nam"). "Bộ Quốc phòng hai nước" is two.
    """
    found = find_names(article, countries, places.mentions)
    decided = countries_of(article, found, countries)
    members = [
        _Member(one, *choice) for one, choices in zip(found, decided, strict=True) for choice in choices
    ]
    groups = _grouped(members, _aliases(article, members))
    return tuple(_report(article, number, group) for number, group in enumerate(groups, start=1))
