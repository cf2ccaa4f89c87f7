"""The same instrument told twice in one article becomes one report."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from etl.extract.agreement_cues import containing
from etl.extract.known_treaties import TreatyMention
from etl.records import AgreementReport
from etl.text.fold import fold

_STRENGTH = {
    "signed": 5,
    "exchanged": 5,
    "adopted": 5,
    "in_force": 4,
    "announced": 3,
    "planned": 2,
    "in_negotiation": 2,
}
_NUMBER = re.compile(r"\d+")
_YEAR = re.compile(r"\d{4}")
_DONE = frozenset({"adopted", "signed"})
_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
_SHARED = 0.85  # part of the shorter name's words that the longer one holds
_GROUPS = frozenset({"document", "arrangement", "agreement"})

Told = tuple[AgreementReport, TreatyMention | None]


def merged(reports: Iterable[Told]) -> list[AgreementReport]:
    """The reports with repetitions joined: the fuller name, the stronger action, all evidence."""
    kept: list[Told] = []
    for report, known in reports:
        for index, (other, other_known) in enumerate(kept):
            if _same(other, other_known, report, known):
                kept[index] = (_join(other, report), other_known or known)
                break
        else:
            kept.append((report, known))
    return [report for report, _ in kept]


def _same(
    one: AgreementReport,
    one_known: TreatyMention | None,
    two: AgreementReport,
    two_known: TreatyMention | None,
) -> bool:
    if one_known is not None and two_known is not None:
        return one_known.treaty == two_known.treaty
    if one.collective and two.collective:
        return _same_group(one, two)
    if one.collective != two.collective or one.type != two.type:
        return False
    if not (_is_one_statement(one, two) or _same_name(one, two)):
        return False
    return not (_differ(one.title, two.title, _NUMBER) or _differ(one.title, two.title, _ACRONYM))


def _same_name(one: AgreementReport, two: AgreementReport) -> bool:
    """Whether the longer name holds nearly all words of the shorter one, and these say enough."""
    short, long = sorted((_words(one.title), _words(two.title)), key=len)
    if not short or len(short & long) < _SHARED * len(short):
        return False
    return len(short) > 3 or short == long or one.type == "joint_statement"


def _differ(one: str, two: str, pattern: re.Pattern[str]) -> bool:
    """Whether both names hold years or acronyms, and none in common."""
    first, second = set(pattern.findall(one)), set(pattern.findall(two))
    return bool(first and second) and not first & second


def _is_one_statement(one: AgreementReport, two: AgreementReport) -> bool:
    """Two sides adopt one joint statement on an occasion: named by its subject, and by the two alone.

    Where that without a subject is the adopted one, the other, only referred to, may be an older one.
    """
    if one.type != "joint_statement" or set(one.parties) != set(two.parties):
        return False
    bare = [_is_bare(report) for report in (one, two)]
    done = [report.action in _DONE for report in (one, two)]
    return all(bare) or (any(bare) and (done[0] == done[1] or bare[done.index(False)]))


def _is_bare(report: AgreementReport) -> bool:
    """Whether a title has no subject and no year."""
    return containing("subject_begins").search(fold(report.title)) is None and not _YEAR.search(report.title)


def _same_group(one: AgreementReport, two: AgreementReport) -> bool:
    """Groups of one count, or without any, signed on one occasion."""
    if one.count != two.count:
        return False
    if one.action != two.action:
        return one.count is not None and _is_recalled(one, two)
    if one.count is not None:
        return one.type == two.type or (one.event is not None and one.event == two.event)
    short, long = sorted((_words(one.title), _words(two.title)), key=len)
    alike = one.type in _GROUPS and two.type in _GROUPS
    return short <= long or (alike and one.event is not None and one.event == two.event)


def _is_recalled(one: AgreementReport, two: AgreementReport) -> bool:
    """Whether one of two groups of a number refers to the other ("2 hiệp định", then "2 văn kiện")."""
    shared = set(one.areas) & set(two.areas)
    return "referenced" in (one.action, two.action) and bool(shared) and set(one.parties) == set(two.parties)


@lru_cache(maxsize=256)
def _words(title: str) -> frozenset[str]:
    return frozenset(fold(title).replace("(", " ").replace(")", " ").split())


def _join(one: AgreementReport, two: AgreementReport) -> AgreementReport:
    fuller = two if len(two.title) > len(one.title) else one
    acted = max((one, two), key=lambda r: _STRENGTH.get(r.action, 0))
    parties = fuller if fuller.parties else (one if one.parties else two)
    return replace(
        fuller,
        action=acted.action,
        event=acted.event or one.event or two.event,
        parties=parties.parties,
        party_countries=parties.party_countries,
        areas=tuple(dict.fromkeys((*one.areas, *two.areas))),
        evidence=tuple(dict.fromkeys((*one.evidence, *two.evidence))),
    )
