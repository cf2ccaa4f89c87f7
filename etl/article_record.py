"""An extraction as the article record: one JSON object, see the README's section on the record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from etl.records import Evidence, Extraction

Record = dict[str, Any]


def _evidence(items: Iterable[Evidence]) -> list[Record]:
    return [{"start": e.start, "end": e.end, "quote": e.quote, "rule": e.rule} for e in items]


def _proof(item: Any) -> Record:
    return {"confidence": item.confidence, "evidence": _evidence(item.evidence)}


def _people(found: Extraction) -> list[Record]:
    return [
        {
            "name": p.name,
            "country": p.country,
            "other_names": [{"name": o.name, "kind": o.kind} for o in p.other_names],
            "honorifics": list(p.honorifics),
            "offices": [
                {
                    "title": o.title,
                    "country": o.country,
                    "organization": o.organization,
                    "former": o.former,
                    "acting": o.acting,
                    **_proof(o),
                }
                for o in p.offices
            ],
            **_proof(p),
        }
        for p in found.people
    ]


def _events(found: Extraction) -> list[Record]:
    return [
        {
            "key": e.key,
            "type": e.type,
            "level": e.level,
            "title": e.title,
            "main": e.main,
            "date": e.date.edtf,
            "date_basis": e.date.basis,
            "date_because": e.date.because,
            "status": e.status,
            "place": e.place,
            "country": e.country,
            "sides": list(e.sides),
            "participants": [{"name": p.name, "role": p.role} for p in e.participants],
            "time": e.date.time,
            "relation_level": e.relation_level,
            "parent": e.parent,
            **_proof(e),
        }
        for e in found.events
    ]


def _agreements(found: Extraction) -> list[Record]:
    return [
        {
            "key": a.key,
            "type": a.type,
            "title": a.title,
            "parties": list(a.parties),
            "action": a.action,
            "date": a.date.edtf,
            "event": a.event,
            "collective": a.collective,
            "count": a.count,
            "areas": list(a.areas),
            "legal_class": a.legal_class,
            **_proof(a),
        }
        for a in found.agreements
    ]


def _statements(found: Extraction) -> list[Record]:
    names = {p.key: p.name for p in found.people}
    return [
        {
            "order": s.order,
            "code": s.code,
            "stance": s.stance,
            "side": s.side,
            "speaker": names.get(s.speaker) if s.speaker else None,
            "verb": s.verb,
            "concurs_with": s.concurs_with,
            **_proof(s),
        }
        for s in found.statements
    ]


def to_record(found: Extraction) -> Record:
    """The article record of an extraction: plain JSON values only."""
    document = found.document
    published = document.published_at or document.published_on
    return {
        "id": document.id,
        "title": document.title,
        "url": document.url,
        "publisher": document.publisher,
        "author": document.author,
        "published_at": published.isoformat() if published else None,
        "language": document.language,
        "about_relations": found.about_relations,
        "body": document.body,
        "people": _people(found),
        "organizations": [
            {"name": o.name, "country": o.country, "kind": o.kind, "parent": o.parent, **_proof(o)}
            for o in found.organizations
        ],
        "events": _events(found),
        "agreements": _agreements(found),
        "cooperation_areas": [{"code": a.code, "stances": list(a.stances), **_proof(a)} for a in found.areas],
        "statements": _statements(found),
    }
