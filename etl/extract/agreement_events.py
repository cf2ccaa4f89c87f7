"""At which event something was done with an instrument."""

from __future__ import annotations

from collections.abc import Sequence

from etl.records import EventReport

DONE = frozenset({"signed", "exchanged", "adopted", "announced"})
ACTS = DONE | {"planned"}  # what may have an event
_HELD = ("signing", "talks", "meeting", "conference", "visit", "ceremony", "call")


class EventLinker:
    """Finds the event of an act by where both are told."""

    def __init__(self, events: Sequence[EventReport]) -> None:
        self._events = [e for e in events if e.evidence]
        self._held_signings = [e for e in self._events if e.type == "signing" and e.status == "occurred"]

    def event_of(self, action: str, start: int, end: int, placed: bool) -> EventReport | None:
        """The event where ``action``, one of ``ACTS``, happens, told in the sentence ``start:end``.

        ``placed``: the sentence tells of an occasion, so that the act belongs to this article's events.
        """
        here = [e for e in self._events if _overlaps(e, start, end)]
        signing = next((e for e in here if e.type == "signing"), None)
        if signing is not None or action == "planned":
            return signing
        if not placed or any(e.status == "historical" for e in here):
            return None
        if action != "adopted" and len(self._held_signings) == 1:
            return self._held_signings[0]
        held = [e for kind in _HELD for e in here if e.type == kind and e.status == "occurred"]
        return held[0] if held else self._nearest(start)

    def _nearest(self, start: int) -> EventReport | None:
        """The visit that the article is about, else the last talks or meeting told before."""
        main = [e for e in self._events if e.type == "visit" and e.status == "occurred"]
        main.sort(key=lambda e: not e.main)
        if main:
            return main[0]
        before = [
            e
            for e in self._events
            if e.type in _HELD and e.status == "occurred" and min(q.start for q in e.evidence) <= start
        ]
        return before[-1] if before else None


def _overlaps(event: EventReport, start: int, end: int) -> bool:
    return any(q.start < end and start < q.end for q in event.evidence)
