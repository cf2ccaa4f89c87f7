"""Rows of the events, agreements, areas and statements that one article tells."""

from __future__ import annotations

from etl.load.article_rows import ArticleRows, date_columns
from etl.load.entities import Ref
from etl.load.keys import country_codes, name_key, report_key
from etl.load.name_rows import Names, find_side, place_kind
from etl.records import AgreementReport, AreaReport, DateValue, EventReport, StatementReport

NORMAL, DEPRECATED = "normal", "deprecated"
_AREA_SOURCES = ("statement", "agreement")  # an article speaks of an area where it makes a statement on it


def add_facts(rows: ArticleRows, names: Names) -> None:
    """Add the rows of all events, agreements, areas and statements."""
    events = {event.key: rows.ids.next("event_reports") for event in rows.found.events}
    for ordinal, event in enumerate(rows.found.events, start=1):
        _add_event(rows, names, events, event, ordinal)
    for ordinal, agreement in enumerate(rows.found.agreements, start=1):
        _add_agreement(rows, names, events, agreement, ordinal)
    for ordinal, statement in enumerate(rows.found.statements, start=1):
        _add_statement(rows, names, statement, ordinal)
    for ordinal, area in enumerate(rows.found.areas, start=1):
        _add_area(rows, area, ordinal)


def _place(rows: ArticleRows, names: Names, event: EventReport) -> Ref | None:
    if event.place is None:
        return None
    listed = names.places.get(name_key(event.place))
    return listed or rows.entities.place(event.place, None, event.country, place_kind(event.place))


def _date_rank(rows: ArticleRows, date: DateValue) -> str:
    """Deprecated where an issue says that reference data contradict this very date."""
    contradicted = any(
        issue.asserted == date.edtf and issue.expected is not None
        for issue in rows.found.issues
        if issue.asserted is not None
    )
    return DEPRECATED if contradicted else NORMAL


def _add_event(
    rows: ArticleRows, names: Names, events: dict[str, int], event: EventReport, ordinal: int
) -> None:
    report = events[event.key]
    parent = rows.lookup(events, event.parent, "event") if event.parent else None
    rows.sheet.add(
        "event_reports", report, rows.place.article_id, ordinal, event.confidence,
        report_key(rows.key, event.key, event.evidence), event.type, event.level, event.status, event.title,
        event.place, _place(rows, names, event), event.country, event.relation_level, parent, event.main,
        _date_rank(rows, event.date), *date_columns(event.date),
    )  # fmt: skip
    for number, text in enumerate(event.sides, start=1):
        side = find_side(rows, names, text)
        name = text if side.organization else None
        rows.sheet.add("event_report_sides", report, number, side.country, side.organization, name)
    seen = dict.fromkeys((p.person, p.role) for p in event.participants)
    for number, (person, role) in enumerate(seen, start=1):
        who = rows.lookup(names.people, person, "person")
        rows.sheet.add("event_report_participants", report, number, who, role)
    rows.evidence("event_evidence", "event", report, event.evidence)


def _add_agreement(
    rows: ArticleRows, names: Names, events: dict[str, int], agreement: AgreementReport, ordinal: int
) -> None:
    report = rows.ids.next("agreement_reports")
    event = rows.lookup(events, agreement.event, "event") if agreement.event else None
    rows.sheet.add(
        "agreement_reports", report, rows.place.article_id, ordinal, agreement.confidence,
        report_key(rows.key, agreement.key, agreement.evidence), agreement.type, agreement.title,
        agreement.action, event, agreement.collective, agreement.count, agreement.legal_class,
        agreement.legal_basis, *date_columns(agreement.date),
    )  # fmt: skip
    for number, party in enumerate(agreement.parties, start=1):
        countries = agreement.party_countries
        side = find_side(rows, names, party, countries[number - 1] if number <= len(countries) else None)
        rows.sheet.add("agreement_report_parties", report, number, side.country, side.organization, party)
    for number, area in enumerate(dict.fromkeys(agreement.areas), start=1):
        rows.sheet.add("agreement_report_areas", report, number, area)
    for number, person in enumerate(dict.fromkeys(agreement.signatories), start=1):
        who = rows.lookup(names.people, person, "person")
        rows.sheet.add("agreement_report_signatories", report, number, who)
    rows.evidence("agreement_evidence", "agreement", report, agreement.evidence)


def _add_area(rows: ArticleRows, area: AreaReport, ordinal: int) -> None:
    report = rows.ids.next("area_reports")
    rows.sheet.add("area_reports", report, rows.place.article_id, ordinal, area.confidence, area.code)
    for number, stance in enumerate(dict.fromkeys(area.stances), start=1):
        rows.sheet.add("area_report_stances", report, number, stance)
    rows.evidence("area_evidence", "area", report, area.evidence, also=_AREA_SOURCES)


def _add_statement(rows: ArticleRows, names: Names, statement: StatementReport, ordinal: int) -> None:
    report = rows.ids.next("area_statements")
    side = find_side(rows, names, statement.side) if statement.side else None
    speaker = rows.lookup(names.people, statement.speaker, "person") if statement.speaker else None
    concurs = statement.concurs_with
    rows.sheet.add(
        "area_statements", report, rows.place.article_id, ordinal, statement.confidence,
        report_key(rows.key, statement.key, statement.evidence), statement.code, statement.stance,
        side.country if side else None, side.organization if side else None, statement.side, speaker,
        statement.verb, statement.order, concurs, concurs if concurs in country_codes() else None,
    )  # fmt: skip
    rows.evidence("statement_evidence", "statement", report, statement.evidence)
