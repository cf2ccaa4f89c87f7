"""Which event holds which: a visit its talks, meetings, signings; a conference the meetings beside it."""

from __future__ import annotations

from collections.abc import Sequence

from etl.records import EventReport
from etl.resolve.event_sameness import is_site_visit, names
from etl.text.date_agreement import dates_agree

_HELD_BY_VISIT = frozenset(
    {
        "talks",
        "meeting",
        "signing",
        "ceremony",
        "statement",
        "conference",
        "relations",
        "visit",
        "exchange",
        "message",
    }
)
_HELD_BY_CONFERENCE = frozenset({"meeting", "talks", "statement", "signing"})


def parent_of(event: EventReport, events: Sequence[EventReport]) -> str | None:
    """The key of the event that holds this one, or None."""
    visits = [
        v
        for v in events
        if v.type == "visit" and v is not event and _holds(v, event) and not is_site_visit(v)
    ]
    if visits and event.type in _HELD_BY_VISIT:
        return max(visits, key=lambda v: (len(names(v) & names(event)), v.level is not None)).key
    if event.type in _HELD_BY_CONFERENCE:
        return next((c.key for c in events if c.type == "conference" and _is_beside(event, c)), None)
    return None


def _is_beside(event: EventReport, conference: EventReport) -> bool:
    """Whether a conference held an event: with people of both, or with both sides of a signing."""
    if event.country != conference.country or not dates_agree(event.date, conference.date):
        return False
    if (event.status == "historical") != (conference.status == "historical"):
        return False
    if event.type == "signing" and not names(event):
        return len(event.sides) > 1 and event.sides == conference.sides
    return conference.country is not None and bool(names(event) & names(conference))


def _guests(event: EventReport) -> set[str]:
    return {p.person for p in event.participants if p.role == "guest"}


def _holds(visit: EventReport, event: EventReport) -> bool:
    if visit.country is None or (event.country or visit.country) != visit.country:
        return False
    if (visit.status == "historical") != (event.status == "historical") or not dates_agree(
        visit.date, event.date
    ):
        return False
    if visit.status == "planned" and event.status == "occurred" and visit.date.edtf is None:
        return False
    guests = _guests(visit)
    if event.type == "visit":
        return (
            bool(guests & _guests(event))
            and (event.place is not None or is_site_visit(event))
            and event.level is None
            and visit.place is None
        )
    if event.participants:
        return bool(guests & names(event)) or (not guests and set(visit.sides) >= set(event.sides))
    return set(event.sides) <= set(visit.sides) and len(event.sides) > 1
