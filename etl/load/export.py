"""Rows → extractions → article records, the same that extraction gave.

What an article says is read back from its reports, not from what they resolve to, so that the record is
that of the article. Articles are read some at a time, by source and locator.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, Row, text

from etl.article_record import Record, to_record
from etl.load.article_rows import VIETNAM
from etl.load.keys import local_key
from etl.load.statements import named_queries
from etl.records import (
    AgreementReport,
    AreaReport,
    DateValue,
    Document,
    EventReport,
    Evidence,
    Extraction,
    OfficeReport,
    OrganizationReport,
    OtherName,
    Participant,
    PersonReport,
    StatementReport,
)

_AT_ONCE = 100
_ORDER = """
    SELECT article.id FROM articles AS article JOIN sources AS source ON source.id = article.source_id
    ORDER BY source.path COLLATE "C", article.locator COLLATE "C"
"""
DbRow = Row[Any]


def export_records(engine: Engine) -> Iterator[Record]:
    """The record of every loaded article, as :func:`etl.article_record.to_record` gives it."""
    return map(to_record, read_extractions(engine))


def read_extractions(engine: Engine) -> Iterator[Extraction]:
    """What every loaded article says, in the order of source and locator, from one snapshot.

    Blocks, sentences, places, dates and issues are left out: the record has no use for them.
    """
    with engine.execution_options(isolation_level="REPEATABLE READ").begin() as connection:
        ids = list(connection.execute(text(_ORDER)).scalars())
        for first in range(0, len(ids), _AT_ONCE):
            yield from _read(connection, ids[first : first + _AT_ONCE])


def stored_records(connection: Connection, ids: Sequence[int]) -> dict[int, Record]:
    """The records of these articles, by id."""
    return dict(zip(ids, map(to_record, _read(connection, ids)), strict=True))


@dataclass(slots=True)
class _Rows:
    """The rows of some articles: by query, then by the key of what they belong to."""

    groups: dict[str, dict[int, list[DbRow]]] = field(default_factory=dict)

    def of(self, query: str, owner: int) -> Sequence[DbRow]:
        return self.groups[query].get(owner, ())

    def evidence(self, kind: str, fact: int) -> tuple[Evidence, ...]:
        rows = self.of(f"{kind}_evidence", fact)
        return tuple(Evidence(r.start_offset, r.end_offset, r.quote, r.rule, r.confidence) for r in rows)


def _read(connection: Connection, ids: Sequence[int]) -> Iterator[Extraction]:
    rows = _Rows()
    for name, sql in named_queries("export").items():
        groups: dict[int, list[DbRow]] = defaultdict(list)
        for row in connection.execute(text(sql), {"ids": list(ids)}):
            groups[row.owner].append(row)
        rows.groups[name] = groups
    for article in ids:
        yield _extraction(rows, rows.of("articles", article)[0])


def _extraction(rows: _Rows, article: DbRow) -> Extraction:
    return Extraction(
        document=_document(article),
        about_relations=article.about_relations,
        people=tuple(_person(rows, r) for r in rows.of("people", article.owner)),
        organizations=tuple(_organization(rows, r) for r in rows.of("organizations", article.owner)),
        events=tuple(_event(rows, r) for r in rows.of("events", article.owner)),
        agreements=tuple(_agreement(rows, r) for r in rows.of("agreements", article.owner)),
        areas=tuple(_area(rows, r) for r in rows.of("areas", article.owner)),
        statements=tuple(_statement(rows, r) for r in rows.of("statements", article.owner)),
    )


def _document(row: DbRow) -> Document:
    return Document(
        id=row.record_id,
        source=row.path,
        locator=row.locator,
        sha256=row.raw_sha256,
        body=row.body,
        blocks=(),
        title=row.title,
        url=row.url,
        publisher=row.publisher,
        author=row.author,
        published_at=row.published_at.astimezone(VIETNAM) if row.published_at else None,
        published_on=row.published_on,
        language=row.language,
        reader=row.reader,
    )


def _person(rows: _Rows, row: DbRow) -> PersonReport:
    return PersonReport(
        key=f"p{row.ordinal}",
        name=row.name,
        country=row.country_code,
        other_names=tuple(OtherName(r.name, r.kind_code) for r in rows.of("person_names", row.id)),
        honorifics=tuple(r.honorific for r in rows.of("person_honorifics", row.id)),
        offices=tuple(_office(rows, r) for r in rows.of("offices", row.id)),
        evidence=rows.evidence("person", row.id),
        confidence=row.confidence,
    )


def _office(rows: _Rows, row: DbRow) -> OfficeReport:
    return OfficeReport(
        title=row.title,
        country=row.country_code,
        organization=row.organization_name,
        former=row.is_former,
        acting=row.is_acting,
        evidence=rows.evidence("office", row.id),
        confidence=row.confidence,
    )


def _organization(rows: _Rows, row: DbRow) -> OrganizationReport:
    return OrganizationReport(
        key=f"o{row.ordinal}",
        name=row.name,
        country=row.country_code,
        kind=row.kind_code,
        parent=row.parent_name,
        evidence=rows.evidence("organization", row.id),
        confidence=row.confidence,
    )


def _event(rows: _Rows, row: DbRow) -> EventReport:
    participants = rows.of("participants", row.id)
    return EventReport(
        key=local_key(row.key),
        type=row.type_code,
        title=row.title,
        date=_date(row),
        status=row.status_code,
        level=row.level_code,
        place=row.place_name,
        country=row.country_code,
        sides=tuple(r.country_code or r.name for r in rows.of("sides", row.id)),
        participants=tuple(Participant(f"p{r.person}", r.name, r.role_code) for r in participants),
        relation_level=row.relation_level_code,
        parent=local_key(row.parent_key) if row.parent_key else None,
        main=row.is_main,
        evidence=rows.evidence("event", row.id),
        confidence=row.confidence,
    )


def _agreement(rows: _Rows, row: DbRow) -> AgreementReport:
    return AgreementReport(
        key=local_key(row.key),
        type=row.type_code,
        title=row.title,
        action=row.action_code,
        parties=tuple(r.name for r in rows.of("parties", row.id)),
        party_countries=tuple(r.country for r in rows.of("parties", row.id)),
        date=_date(row),
        event=local_key(row.event_key) if row.event_key else None,
        collective=row.is_collective,
        count=row.stated_count,
        areas=tuple(r.area_code for r in rows.of("agreement_areas", row.id)),
        legal_class=row.legal_class_code,
        legal_basis=row.legal_basis,
        signatories=tuple(f"p{r.person}" for r in rows.of("signatories", row.id)),
        evidence=rows.evidence("agreement", row.id),
        confidence=row.confidence,
    )


def _area(rows: _Rows, row: DbRow) -> AreaReport:
    return AreaReport(
        code=row.area_code,
        stances=tuple(r.stance_code for r in rows.of("stances", row.id)),
        evidence=rows.evidence("area", row.id),
        confidence=row.confidence,
    )


def _statement(rows: _Rows, row: DbRow) -> StatementReport:
    return StatementReport(
        key=local_key(row.key),
        code=row.area_code,
        stance=row.stance_code,
        side=row.side_name,
        speaker=f"p{row.speaker}" if row.speaker is not None else None,
        verb=row.verb,
        order=row.list_order,
        concurs_with=row.concurs_with,
        evidence=rows.evidence("statement", row.id),
        confidence=row.confidence,
    )


def _date(row: DbRow) -> DateValue:
    return DateValue(
        edtf=row.date_edtf,
        basis=row.date_basis,
        kind=row.date_kind,
        lower=row.date_lower,
        upper=row.date_upper,
        month=row.date_month,
        day=row.date_day,
        time=row.time_of_day,
        because=row.date_because,
    )
