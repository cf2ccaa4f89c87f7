"""Where: the country and the place of an event, and the sides that take part."""

from __future__ import annotations

from functools import cache

from etl.extract.event_cues import GROUNDS, phrases, words, words_before
from etl.extract.event_draft import Draft
from etl.extract.event_scene import GATHERINGS
from etl.extract.event_view import HOME, View
from etl.records import CountryMention, PlaceMention
from etl.reference import load_yaml
from etl.text.fold import fold
from etl.text.place_names import known_places

_DESTINATION = 48
_FAR = 130
_PLACE_AFTER = 170
_COUNTRY_AFTER = 60
_LEADING = 40
_BACK = 22
_MISSION = 34
_WHERE = 24
_ARRIVAL = 400  # how far back the airport may have been named
_HALL_OF = 40  # how far behind a hall's name its state may be named


def destination(view: View, start: int, limit: int) -> tuple[str | None, str | None, int]:
    """Country and place that a visit goes to, named right after the cue, and where that ends.

    "chuyến thăm của Tổng thống Lào tới Việt Nam": the country after "tới" wins over the first one.
    """
    stop = min(limit, start + _FAR)
    countries = view.countries.inside(start, stop)
    aimed = [c for c in countries if words_before("to_country").search(view.folded, start, c.start)]
    near = _near(view, start, limit)
    places = [
        p
        for p in view.places.inside(start, limit)
        if p.start < near and p.country and not _of_another(view, start, p.start)
    ]
    first = next((c for c in countries if c.start < near and not _of_another(view, start, c.start)), None)
    target = (
        next((c for c in aimed if c.start < near), None)
        or first
        or _aim_of_another(view, start, aimed, places)
    )
    if places and (target is None or places[0].start < target.start):
        local = None if _is_capital(view, places[0]) else city_of(places[0])
        end = target.end if target and target.start - places[0].end <= 4 else places[0].end
        return places[0].country, local, end
    if target is not None:
        return target.code, None, target.end
    return None, None, start


def _aim_of_another(
    view: View, start: int, aimed: list[CountryMention], places: list[PlaceMention]
) -> CountryMention | None:
    """ "chuyến thăm của A tới Lào": the goal stands behind the visitor."""
    return aimed[0] if aimed and not places and _of_another(view, start, aimed[0].start) else None


def _near(view: View, start: int, limit: int) -> int:
    """How far the destination may stand: up to the next person, comma or so many characters."""
    stop = min(limit, start + _DESTINATION)
    people = view.who_in(start, limit)
    if people:
        stop = min(stop, people[0].start)
    comma = view.folded.find(",", start, stop)
    stop = comma if comma >= 0 else stop
    clause = words("clause_breaks").search(view.folded, start, stop)
    return clause.start() if clause else stop


def _of_another(view: View, start: int, at: int) -> bool:
    """Whether a country only tells whose visit it is ("của một tổng thống Lào")."""
    return words("by").search(view.folded, start, at) is not None


def _is_capital(view: View, place: PlaceMention) -> bool:
    return words("capital").search(view.folded, max(0, place.start - 8), place.end) is not None


def city_of(place: PlaceMention) -> str | None:
    """The city or province of a place: a venue's is its parent."""
    if place.kind == "country":
        return None
    return place.parent if place.kind == "venue" else place.name


def place_of(view: View, draft: Draft) -> tuple[str | None, str | None]:
    """Country and place where an event was held ("tại Thủ đô Hà Nội"), by the words of its sentence."""
    best: tuple[int, PlaceMention] | None = None
    for place in view.places.inside(draft.low, draft.high):
        if place.kind == "country":
            continue
        if _leads_to(view, place, draft):
            return place.country, city_of(place)
        if not _is_ground(view, place, draft):
            continue
        named = max(draft.end, draft.title[1])
        distance = max(0, place.start - named) if place.start >= draft.end else draft.start - place.end
        held = words_before("held_at").search(view.folded, draft.low, place.start) is not None
        if (distance <= _PLACE_AFTER or held) and (best is None or distance < best[0]):
            best = (distance, place)
    if best is not None:
        return best[1].country, city_of(best[1])
    hall = _hall(view, draft) or _airport(view, draft)
    if hall is not None:
        return hall
    for country in view.countries.inside(draft.low, draft.high):
        inside = draft.end <= country.start < draft.title[1]
        behind = country.start - (draft.end if inside else max(draft.end, draft.title[1]))
        near = 0 <= behind <= _COUNTRY_AFTER or country.start - draft.low <= _LEADING
        if near and _at(view, draft.low, country.start) and not _of_mission(view, draft.low, country.start):
            return country.code, _city_state(country.code)
    return None, None


def _city_state(code: str) -> str | None:
    """The name of a country that is one city: the place as well as the country."""
    states: dict[str, str] = load_yaml(GROUNDS)["city_states"]
    return states.get(code)


def _leads_to(view: View, place: PlaceMention, draft: Draft) -> bool:
    """Whether a place leads to what is held there: "tới Tokyo dự Hội nghị X", "đến New York, nơi ông gặp B".

    So does what a city's bodies hold: "UBND thành phố Hà Nội tổ chức Lễ kỷ niệm".
    """
    if place.end > draft.start:
        return False
    goes = words_before("goes_to").search(view.folded, draft.low, place.start)
    attends = words("attends").fullmatch(view.folded, place.end + 1, draft.start - 1)
    if draft.type in GATHERINGS and goes and attends:
        return True
    if words("where").search(view.folded, place.end, min(place.end + _WHERE, draft.start)):
        return view.folded.find(";", place.end, draft.start) < 0
    local = words_before("local_bodies").search(view.folded, draft.low, place.start) is not None
    return local and _organised(view, place.end, draft.start)


def _is_ground(view: View, place: PlaceMention, draft: Draft) -> bool:
    """Whether a place stands behind "tại" and is no seat of a mission, nor where something else was done."""
    if not _at(view, draft.low, place.start) or words("elsewhere").search(
        view.folded, draft.end, place.start
    ):
        return False
    return not _of_mission(view, draft.low, place.start) or _organised(view, place.end, draft.start)


def _hall(view: View, draft: Draft) -> tuple[str, str | None] | None:
    """ "tại trụ sở Bộ Quốc phòng", "tại Phủ Thủ tướng Lào": the capital of the state whose hall it is."""
    for kind in ("halls", "halls_abroad"):
        for found in words(kind).finditer(view.folded, draft.low, draft.high):
            if not _at(view, draft.low, found.start()) or found.start() - draft.end > _PLACE_AFTER:
                continue
            named = view.all_countries.inside(found.end(), found.end() + _HALL_OF)
            if named or kind == "halls":
                draft.hall, code = True, named[0].code if named else HOME
                return code, capital_of(code)
            draft.hall = True
    return None


def _airport(view: View, draft: Draft) -> tuple[str | None, str | None] | None:
    """ "Đón đoàn tại sân bay có …": the airport is the one named last."""
    bare = words("at_airport").search(view.folded, draft.end, min(draft.high, draft.title[1] + _BACK))
    named = view.places.last_before(bare.start()) if bare else None
    if bare is None or named is None or bare.start() - named.end > _ARRIVAL or named.kind == "country":
        return None
    return named.country, city_of(named)


def capital_of(country: str | None) -> str | None:
    """The name of a country's capital, where the lists of words name it."""
    return _capitals().get(country) if country else None


@cache
def _capitals() -> dict[str, str]:
    """Country → the name of its capital."""
    known = (known_places().get(fold(name)) for name in phrases("capital"))
    return {place.country: place.name for place in reversed([p for p in known if p]) if place.country}


def _at(view: View, low: int, start: int) -> bool:
    return words_before("at").search(view.folded, max(low, start - _BACK), start) is not None


def _organised(view: View, end: int, start: int) -> bool:
    """ "Tổng lãnh sự quán Lào tại Đà Nẵng đã tổ chức lễ …": where the mission sits the event is held."""
    between = view.folded[end:start] if end < start else ""
    return words("organised").search(between) is not None


def _of_mission(view: View, low: int, start: int) -> bool:
    """ "Đại sứ quán Việt Nam tại Lào": where a mission sits, not where the event was."""
    found = words("missions").search(view.folded, max(low, start - _MISSION), start)
    return found is not None and not words_before("held_in").search(view.folded, low, found.start())
