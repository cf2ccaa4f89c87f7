"""Tellings of events → the events of one article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.records import DateValue, EventReport, Evidence, Participant
from etl.resolve.event_parents import parent_of
from etl.resolve.event_sameness import BY_NAME, is_covered, same
from etl.resolve.event_years import with_years
from etl.text.article import ArticleText
from etl.text.date_agreement import own

_ROLE_RANK = {
    "co_chair": 0,
    "chair": 1,
    "witness": 2,
    "host": 3,
    "guest": 3,
    "signatory": 3,
    "speaker": 4,
    "attendee": 6,
}

_BRIEF = frozenset({"meeting", "call", "signing", "ceremony", "message"})  # "in this week" dates none of them


def resolve_events(article: ArticleText, reports: Sequence[EventReport]) -> tuple[EventReport, ...]:
    """Each happening once, with its parent; keys e1, e2, … in order of the text.

    Two tellings are merged where type, people, country and date agree (:mod:`etl.resolve.event_sameness`).
    """
    groups: list[list[EventReport]] = []
    for report in reports:
        if is_covered(report, reports):
            continue
        home = next((g for g in groups if all(same(report, other) for other in g)), None)
        if home is None:
            groups.append([report])
        else:
            home.append(report)
    merged = [replace(_merged(group), key=f"e{number}") for number, group in enumerate(groups, 1)]
    merged = with_years(merged)
    held = [replace(event, parent=parent_of(event, merged)) for event in merged]
    return tuple(_begun(event, held) for event in held)


def _merged(group: Sequence[EventReport]) -> EventReport:
    """One report of all tellings: each field from the telling that says it best."""
    if len(group) == 1:
        return group[0]
    best = max(group, key=lambda r: (len(r.participants) > 0, r.level is not None, own(r.date) is not None))
    title = max((r.title for r in group), key=len) if best.type in (*BY_NAME, "signing") else best.title
    return replace(
        best,
        title=title,
        date=_date(group),
        status=_status(group),
        level=next((r.level for r in group if r.level), None),
        place=next((r.place for r in group if r.place), None),
        country=next((r.country for r in group if r.country), None),
        sides=tuple(sorted({s for r in group for s in r.sides})),
        participants=_participants(group),
        relation_level=next((r.relation_level for r in group if r.relation_level), None),
        main=any(r.main for r in group),
        evidence=_evidence(group),
        confidence=max(r.confidence for r in group),
    )


def _status(group: Sequence[EventReport]) -> str:
    """The state of the first telling that is not background; of a visit, of the one that gives its days."""
    dated = {r.status for r in group if own(r.date)}
    days = any(r.status == "planned" and "/" in (r.date.edtf or "") for r in group)
    if group[0].type == "visit" and days and "occurred" not in dated:
        return "planned"
    return next((r.status for r in group if r.status != "historical"), "historical")


def _date(group: Sequence[EventReport]) -> DateValue:
    stated = [r.date for r in group if own(r.date)]
    if not stated:
        return max((r.date for r in group), key=lambda d: d.edtf is not None)
    spans = [d for d in stated if "/" in (d.edtf or "")]
    if group[0].type == "visit" and spans:
        return max(spans, key=lambda d: d.lower is not None)
    if group[0].type in _BRIEF:
        stated = [d for d in stated if "/" not in (d.edtf or "")] or stated
    return max(stated, key=lambda d: (len(d.edtf or ""), d.lower is not None))


def _participants(group: Sequence[EventReport]) -> tuple[Participant, ...]:
    found: dict[str, Participant] = {}
    for report in sorted(group, key=lambda r: -r.confidence):
        for each in report.participants:
            held = found.get(each.person)
            if held is None or _ROLE_RANK.get(each.role, 5) < _ROLE_RANK.get(held.role, 5):
                found[each.person] = each
    return tuple(found.values())


def _evidence(group: Sequence[EventReport]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(e for r in group for e in r.evidence))


def _begun(event: EventReport, events: Sequence[EventReport]) -> EventReport:
    """A visit during which something dated has happened is no plan any more."""
    if event.type != "visit" or event.status != "planned":
        return event
    begun = any(e.parent == event.key and e.status == "occurred" and own(e.date) for e in events)
    return replace(event, status="occurred") if begun else event
