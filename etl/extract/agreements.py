"""Agreements: each instrument that the article names, with what was done with it, by whom and where."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from etl.extract.agreement_actions import find_action
from etl.extract.agreement_areas import areas_of_group, areas_of_title, areas_of_treaty
from etl.extract.agreement_cues import containing
from etl.extract.agreement_events import ACTS, DONE, EventLinker
from etl.extract.agreement_legal import legal_class
from etl.extract.agreement_lists import Lists
from etl.extract.agreement_mentions import Named
from etl.extract.agreement_merging import merged
from etl.extract.agreement_names import Anchor, find_anchors
from etl.extract.agreement_signatories import Signatories
from etl.extract.agreement_titles import TitleReader
from etl.extract.agreement_worth import is_worth, without_repeats
from etl.extract.area_cues import field_spans
from etl.extract.known_treaties import TreatyMention, find_known_treaties, is_explained, name_tail
from etl.extract.local_sides import may_be_local, may_be_ministries
from etl.extract.parties import Party, PartyFinder
from etl.extract.units import Unit, units
from etl.records import (
    AgreementReport,
    CountryMention,
    DateMention,
    DateValue,
    EventReport,
    Evidence,
    OrganizationReport,
    PersonReport,
)
from etl.reference import load_yaml
from etl.text.article import ArticleText

_DATED_WITHIN = 45
_YEAR_OF_ACT = re.compile(r"(?<!\d)(?:19|20)\d\d(?=\s*,)")
_YEARS_BEFORE = 60  # characters before an act in which a year dates it
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def find_agreements(
    article: ArticleText,
    events: Sequence[EventReport],
    people: Sequence[PersonReport],
    organizations: Sequence[OrganizationReport],
    countries: Sequence[CountryMention],
    dates: Sequence[DateMention],
) -> tuple[AgreementReport, ...]:
    """Every instrument that the article names, once each, in order of the text."""
    known = find_known_treaties(article)
    anchors = find_anchors(article)
    if not anchors and not known:
        return ()
    protected = [(e.start, e.end) for p in people for e in p.evidence]
    protected += [(e.start, e.end) for o in organizations for e in o.evidence]
    titles = TitleReader(article.folded, article.body, protected, field_spans(article), anchors)
    named = _named(article, anchors, known, titles)
    context = _Context(
        article,
        PartyFinder(article, organizations, countries, people),
        EventLinker(events),
        Signatories(article.folded, people),
        dates,
    )
    reports = [(_report(n, context), n.known) for n in named]
    return tuple(replace(r, key=f"a{i}") for i, r in enumerate(merged(reports), 1))


def _named(
    article: ArticleText, anchors: Sequence[Anchor], known: Sequence[TreatyMention], titles: TitleReader
) -> list[Named]:
    """The instruments named, with titles and actions, lists resolved, too general mentions left out."""
    sentences = units(article)
    starts = [u.start for u in sentences]
    named = []
    for anchor in anchors:
        unit = sentences[max(0, bisect_right(starts, anchor.start) - 1)]
        if anchor.start >= unit.end or anchor.embedded:
            continue
        end = titles.end(anchor, unit.start, unit.end)
        is_statement = anchor.type == "joint_statement" and not anchor.marked
        action = find_action(article.folded, unit.start, anchor.start, end, is_statement)
        named.append(Named(anchor, anchor.start, end, unit, action))
    named = [_as_known(article, known, n) for n in Lists(article).joined(named)]
    named = [n for n in named if n.known is not None or is_worth(article, n)]
    named = without_repeats(article, named)
    named += _known(article, known, sentences, starts, named)
    return sorted(named, key=lambda n: n.start)


def _known(
    article: ArticleText,
    known: Sequence[TreatyMention],
    sentences: Sequence[Unit],
    starts: Sequence[int],
    named: Sequence[Named],
) -> list[Named]:
    """The known treaties that no title holds already."""
    found = []
    for mention in known:
        if any(n.start <= mention.start < n.end or n.known == mention for n in named):
            continue
        unit = sentences[max(0, bisect_right(starts, mention.start) - 1)]
        if mention.start >= unit.end:
            continue
        action = find_action(article.folded, unit.start, mention.start, mention.end)
        anchor = Anchor(mention.start, mention.start, mention.start, mention.treaty.type, False)
        found.append(Named(anchor, mention.start, mention.end, unit, action, known=mention))
    return found


def _as_known(article: ArticleText, known: Sequence[TreatyMention], named: Named) -> Named:
    """The mention with the known treaty that its title names; the title then ends with that name."""
    for mention in known:
        inside = named.start <= mention.start and mention.end <= named.end + 1
        if inside and mention.treaty.type == named.anchor.type:
            found = name_tail(article.folded, mention.end)
            return named._replace(known=mention, end=min(named.end, max(found, named.anchor.word_end)))
        if inside:
            return named
        if mention.treaty.type == named.anchor.type and is_explained(
            article.folded, named.end, mention.start
        ):
            return named._replace(known=mention)
    return named


@dataclass(frozen=True, slots=True)
class _Context:
    """What all reports of one article are made with."""

    article: ArticleText
    finder: PartyFinder
    linker: EventLinker
    signatories: Signatories
    dates: Sequence[DateMention]


def _report(named: Named, context: _Context) -> AgreementReport:
    article, unit = context.article, named.lead or named.unit
    parties = _parties(named, context, unit)
    event = _event(named, context, unit)
    action = named.action
    if action.code in DONE and event is not None and event.status == "planned":
        action = action._replace(code="planned")
    law, basis = legal_class(named.anchor.type, named.anchor.many, parties)
    return AgreementReport(
        key="",
        type=named.anchor.type,
        title=article.body[named.start : named.end],
        action=action.code,
        parties=tuple(p.name for p in parties),
        party_countries=tuple(p.country for p in parties),
        date=_date(named, context, event.date if event else DateValue(None)),
        event=event.key if event else None,
        collective=named.anchor.many,
        count=named.anchor.number,
        areas=_areas(article, named, parties),
        legal_class=law,
        legal_basis=basis,
        signatories=context.signatories.of(action, unit.start),
        evidence=_evidence(article, named, unit),
        confidence=load_yaml("confidence.yaml")["agreements"],
    )


def _areas(article: ArticleText, named: Named, parties: Sequence[Party]) -> tuple[str, ...]:
    if named.known is not None:
        return areas_of_treaty(named.known.treaty)
    if named.anchor.many:
        return areas_of_group(article, named.anchor.word_end, named.end, named.unit.end)
    return areas_of_title(article, named.anchor.word_end, named.end, parties)


def _event(named: Named, context: _Context, unit: Unit) -> EventReport | None:
    """The event of what was done, if it is an act."""
    action = named.action.code
    if action not in ACTS:
        return None
    article = context.article
    placed = action in DONE and (_is_stated(named) or _has_occasion(article, named, unit))
    event = context.linker.event_of(action, unit.start, unit.end, placed)
    if event is None or event.type == "signing":
        return event
    act = named.action.at if named.action.at is not None else unit.start
    years = set(
        _YEAR_OF_ACT.findall(article.body, max(unit.start, act - _YEARS_BEFORE), min(act, named.start))
    )
    return event if not years or years & _years_of(event, article.published) else None


def _is_stated(named: Named) -> bool:
    """Whether a joint statement is what two sides made at their meeting."""
    return named.anchor.type == "joint_statement" and named.action.code == "adopted"


def _years_of(event: EventReport, published: date | None) -> set[str]:
    """The years that an event may have: those of its date, and that of the article."""
    return {*_YEAR.findall(event.date.edtf or ""), *([str(published.year)] if published else ())}


def _evidence(article: ArticleText, named: Named, unit: Unit) -> tuple[Evidence, ...]:
    """The name, its sentence, and the sentence that leads its list in."""
    found = [
        article.quote(named.start, named.end, "agreements.title"),
        article.quote(named.unit.start, named.unit.end, "agreements.sentence"),
    ]
    if unit != named.unit:
        found.append(article.quote(unit.start, unit.end, "agreements.lead"))
    return tuple(found)


def _has_occasion(article: ArticleText, named: Named, unit: Unit) -> bool:
    """Whether the sentence places the act: an occasion is told, or "the two sides" did it."""
    return any(containing(g).search(article.folded, unit.start, named.end) for g in ("occasions", "actors"))


def _parties(named: Named, context: _Context, unit: Unit) -> list[Party]:
    finder = context.finder
    if named.known is not None:
        codes = named.known.treaty.parties
        bilateral = len(codes) == 2
        told = finder.bloc(named.start, named.end) or finder.named(named.start, named.end)
        return told or (finder.of_codes(codes) if bilateral else [])
    found = finder.named(named.start, named.end) or finder.bloc(named.start, named.end)
    if not found and named.action.at is not None:
        found = finder.partners(named.anchor.word_end, named.end, named.unit.start, named.action.at)
    if not found and may_be_local(named.anchor.type):
        found = finder.local()
    if not found and not named.anchor.many and may_be_ministries(named.anchor.type, named.action.code):
        found = finder.ministries(named.anchor.word_end, named.end)
    if not found and _has_no_sides(named, context):
        return []
    return found or finder.with_bloc(unit.start, unit.end) or finder.sides(named.start, named.end, unit.start)


def _date(named: Named, context: _Context, of_event: DateValue) -> DateValue:
    """The date set beside the name ("ký ngày …"), else that of the event."""
    after = (
        d for d in context.dates if named.end <= d.start < min(named.end + _DATED_WITHIN, named.unit.end)
    )
    for mention in after:
        if containing("dated_by").search(context.article.folded, named.end, mention.end):
            return mention.value
    return of_event


def _has_no_sides(named: Named, context: _Context) -> bool:
    """Whether no two countries stand behind an instrument whose name gives no parties."""
    finder, unit = context.finder, named.unit
    many_states = finder.is_multilateral(named.anchor.word_start, named.end)
    forum = containing("forums").search(context.article.folded, unit.start, named.end)
    if named.anchor.type == "joint_statement" and forum is not None:
        return True
    return many_states or (named.anchor.many and finder.is_private(named.anchor.word_end, named.end))
