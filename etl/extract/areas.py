"""Cooperation areas and the statements on them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from etl.extract.area_cues import find_area_mentions
from etl.extract.concurrence import with_concurrence
from etl.extract.governors import Stated
from etl.extract.stance_cues import find_markers
from etl.extract.stances import StanceReader
from etl.extract.subjects import Subjects
from etl.extract.units import units
from etl.records import (
    AgreementReport,
    AreaReport,
    CountryMention,
    Evidence,
    OrganizationReport,
    PersonReport,
    StatementReport,
)
from etl.reference import load_yaml
from etl.text.article import ArticleText

_STANCES = ("assessed", "agreed", "proposed")
_DONE = frozenset({"signed", "exchanged", "adopted", "announced"})
_LIST_MARKS = ("", "-", "–", "•", ";", ":")  # before an item of a list, or nothing
_NOT_YET = frozenset({"planned", "in_negotiation"})


def find_statements(
    article: ArticleText,
    people: Sequence[PersonReport],
    organizations: Sequence[OrganizationReport],
    countries: Sequence[CountryMention],
    agreements: Sequence[AgreementReport],
) -> tuple[StatementReport, ...]:
    """Every statement on a cooperation area, in order of the text."""
    markers = list(find_markers(article.folded))
    masks = [(e.start, e.end) for p in people for e in p.evidence]
    masks += [(e.start, e.end) for o in organizations for e in o.evidence]
    masks += [title for a in agreements if a.action in _DONE for title in _titles(a)]
    mentions = find_area_mentions(article, masks)
    reader = StanceReader(article, Subjects(article.folded, people, countries, markers), markers)
    starts = [m.start for m in mentions]
    rows: list[StatementReport] = []
    sentences = units(article)
    for unit in sentences:
        inside = mentions[bisect_left(starts, unit.start) : bisect_left(starts, unit.end)]
        rows += _rows(article, reader.read(unit, inside), agreements, len(rows))
    return tuple(with_concurrence(article, rows, people, sentences))


def _titles(agreement: AgreementReport) -> list[tuple[int, int]]:
    """Where the name stands: its areas are agreed, whatever verb the sentence has."""
    return [(e.start, e.end) for e in agreement.evidence if e.rule == "agreements.title"]


def _rows(
    article: ArticleText, stated: Sequence[Stated], agreements: Sequence[AgreementReport], count: int
) -> list[StatementReport]:
    rows: dict[tuple[str, str], StatementReport] = {}
    if not stated:
        return []
    unit, confidence = stated[0].unit, load_yaml("confidence.yaml")["statements"]
    evidence = (article.quote(unit.start, unit.end, "areas.statement"),)
    for item in stated:
        if item.governor.verb is None and _is_listed(article, item, agreements):
            continue
        codes = item.mention.codes if item.mention else _codes_of_agreements(item, agreements)
        governor, subject = item.governor, item.governor.subject
        for code in codes:
            if (code, governor.stance) not in rows:
                rows[code, governor.stance] = StatementReport(
                    key=f"s{count + len(rows) + 1}",
                    code=code,
                    stance=governor.stance,
                    side=subject.side if subject else None,
                    speaker=subject.speaker if subject else None,
                    verb=governor.verb,
                    order=item.order,
                    evidence=evidence,
                    confidence=confidence[governor.stance],
                )
    return list(rows.values())


def _is_listed(article: ArticleText, item: Stated, agreements: Sequence[AgreementReport]) -> bool:
    """Whether a field without a verb is the subject of an agreement in a list: :func:`areas_of` tells it."""
    at = item.mention.start if item.mention else item.unit.start
    titles = (title for a in agreements if a.parties for title in _titles(a))
    start = next((start for start, end in titles if start <= at < end), None)
    return start is not None and article.body[item.unit.start : start].rstrip()[-1:] in _LIST_MARKS


def _codes_of_agreements(item: Stated, agreements: Sequence[AgreementReport]) -> list[str]:
    """A numbered proposal that names no field is about the fields of the instrument that it names."""
    inside = [a for a in agreements if any(item.unit.start <= s < item.unit.end for s, _ in _titles(a))]
    return [code for agreement in inside for code in agreement.areas]


def areas_of(
    statements: Sequence[StatementReport], agreements: Sequence[AgreementReport]
) -> tuple[AreaReport, ...]:
    """The areas that statements and agreements speak of, once each, with all stances.

    The subject of an agreement that exists counts as agreed; that of one yet to be made is proposed, where
    nothing else is said of it.
    """
    stances: dict[str, set[str]] = {}
    evidence: dict[str, list[Evidence]] = {}
    for statement in statements:
        stances.setdefault(statement.code, set()).add(statement.stance)
        evidence.setdefault(statement.code, []).extend(statement.evidence)
    for agreement in sorted(agreements, key=_is_yet_to_be_made):
        if not agreement.parties:
            continue
        yet = _is_yet_to_be_made(agreement)
        for code in agreement.areas:
            if not yet or (code not in stances and not agreement.collective):
                stances.setdefault(code, set()).add("proposed" if yet else "agreed")
                evidence.setdefault(code, []).extend(agreement.evidence)
    return tuple(
        _area(code, tuple(s for s in _STANCES if s in found), tuple(dict.fromkeys(evidence[code])))
        for code, found in stances.items()
    )


def _is_yet_to_be_made(agreement: AgreementReport) -> bool:
    return agreement.action in _NOT_YET


def _area(code: str, stances: tuple[str, ...], quotes: tuple[Evidence, ...]) -> AreaReport:
    """The more quotes carry an area, the surer it is."""
    by_quotes = load_yaml("confidence.yaml")["areas"]
    return AreaReport(code, stances, quotes, by_quotes[min(len(quotes), len(by_quotes)) - 1])
