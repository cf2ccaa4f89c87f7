"""Where: the country and the place of an event, and the sides that take part."""

from __future__ import annotations

from etl.extract.event_cues import words_before
from etl.extract.event_draft import Draft
from etl.extract.event_view import View, between
from etl.records import PlaceMention

_DESTINATION = 48
_PLACE_AFTER = 130
_BACK = 22


def destination(view: View, start: int, limit: int) -> tuple[str | None, str | None, int]:
    """Country and place that a visit goes to, named right after the cue, and where that ends."""
    stop = min(limit, start + _DESTINATION)
    people = view.who_in(start, limit)
    if people:
        stop = min(stop, people[0].start)
    countries = between(view.countries, start, min(limit, stop + 30))
    countries = [c for c in countries if c.start < stop]
    places = [p for p in between(view.places, start, min(limit, stop + 30)) if p.start < stop and p.country]
    if countries and (not places or countries[0].start <= places[0].start):
        return countries[0].code, None, countries[0].end
    if places:
        return places[0].country, city_of(places[0]), places[0].end
    return None, None, start


def city_of(place: PlaceMention) -> str | None:
    """The city or province of a place: a venue's is its parent."""
    if place.kind == "country":
        return None
    return (place.parent or place.name) if place.kind == "venue" else place.name


def place_of(view: View, draft: Draft) -> tuple[str | None, str | None]:
    """Country and place where an event was held ("tại Thủ đô Hà Nội"), by the words of its sentence."""
    best: tuple[int, PlaceMention] | None = None
    for place in between(view.places, draft.low, draft.high):
        if place.kind == "country" or not _at(view, draft.low, place.start):
            continue
        distance = place.start - draft.end if place.start >= draft.end else draft.start - place.end
        if distance <= _PLACE_AFTER and (best is None or distance < best[0]):
            best = (distance, place)
    if best is not None:
        return best[1].country, city_of(best[1])
    for country in between(view.countries, draft.low, draft.high):
        near = abs(country.start - draft.end) <= _PLACE_AFTER
        if near and _at(view, draft.low, country.start):
            return country.code, None
    return None, None


def _at(view: View, low: int, start: int) -> bool:
    return words_before("at").search(view.folded, max(low, start - _BACK), start) is not None
