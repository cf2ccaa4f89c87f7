"""Tellings completed from the article's setting; those that tell of no particular happening are dropped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.extract.event_back import is_echo, is_of_others, join, restore, same_kind
from etl.extract.event_cues import words, words_after
from etl.extract.event_draft import Draft
from etl.extract.event_letters import in_messages
from etl.extract.event_outlook import is_done
from etl.extract.event_places import capital_of
from etl.extract.event_scene import BILATERAL, GATHERINGS, OWN_SOIL, Scene, scene_at
from etl.extract.event_times import before_scene
from etl.extract.event_view import HOME, View
from etl.records import DateValue
from etl.text.date_agreement import dates_agree

_BECAUSE = "the day of the article's own events"
_VISIT = "some day of the visit"
_IN_HALLS = frozenset({"talks", "signing"})


def fill(view: View, drafts: Sequence[Draft], scene: Scene) -> list[Draft]:
    """The tellings with what the setting adds to them, without those that tell of nothing."""
    kept: list[Draft] = []
    drafts = in_messages(view, drafts)
    for draft in [*(d for d in drafts if d.type != "visit"), *(d for d in drafts if d.type == "visit")]:
        told = [d for d in drafts if not d.back and _comes_back_to(view, draft, d)] if draft.back else []
        if told and is_of_others(draft, told):
            draft.back, draft.roles = False, dict.fromkeys(draft.roles)
        elif told:
            join(draft, told)
            continue
        if draft.echo and is_echo(draft, drafts):
            continue
        if draft.back and not restore(view, draft, scene, kept):
            continue
        _recall(view, draft, scene)
        _ground(view, draft, scene_at(view, scene, draft))
        _assign(view, draft, scene)
        _seat(view, draft)
        if _stands(view, draft, scene):
            kept.append(draft)
    kept.sort(key=lambda d: d.start)
    if kept and all(d.status == "historical" for d in kept) and _is_news(view, kept[0]):
        kept[0].status = "occurred"
    return kept


def _comes_back_to(view: View, draft: Draft, told: Draft) -> bool:
    return same_kind(view, told, draft) if draft.asserted else same_kind(view, draft, told)


def _is_news(view: View, draft: Draft) -> bool:
    """ "Vừa qua, A đã tiếp B", where nothing else is told: the news itself."""
    return not draft.dated and words("just_now").search(view.folded, draft.low, draft.start) is not None


def _recall(view: View, draft: Draft, scene: Scene) -> None:
    """What lies before the article's own events is background; what was on their day is not."""
    if draft.status == "historical" and _is_of_the_day(draft, scene):
        draft.status = "occurred"  # "Trước đó, lúc 15h ngày 13/11, …"
    if draft.status != "occurred":
        return
    own_day = scene.date or scene.stay
    if draft.dated and draft.date and own_day and before_scene(draft.date, own_day):
        draft.status = "historical"
    if draft.type == "visit" and not _is_going_on(view, draft) and _lies_behind(draft, scene):
        draft.status = "historical"


def _is_of_the_day(draft: Draft, scene: Scene) -> bool:
    if draft.type == "relations" or not draft.dated or draft.date is None or scene.date is None:
        return False
    return draft.date.day is not None and draft.date.edtf == scene.date.edtf


def _is_going_on(view: View, draft: Draft) -> bool:
    return words("going_on").search(view.folded, max(draft.low, draft.start - 30), draft.title[1]) is not None


def _lies_behind(draft: Draft, scene: Scene) -> bool:
    """Whether a visit is another's than the one of which the article tells."""
    guests = [k for k, role in draft.roles.items() if role == "guest"]
    if scene.guest in guests:
        return False
    if draft.recalled:
        return True
    if scene.guest is None:
        return bool(guests) and not draft.said and not scene.cast & set(guests)
    if not (guests or draft.other):
        return False
    own_day = scene.stay or scene.date
    agrees = draft.dated and draft.date and own_day and dates_agree(draft.date, own_day)
    return draft.other or not agrees


def _ground(view: View, draft: Draft, scene: Scene) -> None:
    """Country, visitor and date from the setting, where the sentence gives none."""
    if draft.type == "visit":
        _ground_visit(view, draft, scene)
        return
    if draft.type == "congress" and draft.status == "occurred" and not draft.said:
        draft.status = "historical"
    if draft.status == "historical" or (draft.summit and scene.guest not in draft.roles):
        return
    _add_guest(view, draft, scene)
    speakers = {view.country_of(k) for k in draft.roles}
    if draft.type == "statement" and len(speakers) == 1 and scene.guest not in draft.roles:
        draft.country = draft.country or next(iter(speakers))
    if draft.country is None and (draft.type in OWN_SOIL or _with_guest(draft, scene)):
        draft.country = scene.soil
    if draft.place is None and draft.country and draft.country == scene.soil:
        draft.place = _place_in(draft, scene, joint=len(speakers) > 1)
    if draft.type != "message" and (not draft.said or _is_today(view, draft)):
        _date(view, draft, scene)
    if scene.coming and draft.country == scene.soil and not draft.said and scene.guest in draft.roles:
        to_come = draft.status == "occurred" and not is_done(view, draft)
        draft.status = "planned" if to_come else draft.status


def _place_in(draft: Draft, scene: Scene, joint: bool) -> str | None:
    """The place of an event on the soil of the article's own events, where its sentence names none.

    A statement is made there only by both sides (``joint``); talks and signings follow a welcome in a hall.
    """
    if draft.type not in OWN_SOIL or (draft.type == "statement" and not joint):
        return None
    in_hall = draft.hall or (scene.in_hall and draft.type in _IN_HALLS)
    return scene.place or (capital_of(scene.soil) if in_hall else None)


def _is_today(view: View, draft: Draft) -> bool:
    """Whether the sentence says "chiều nay" and the text does not tell which day that was."""
    return not draft.dated and words("today").search(view.folded, draft.low, draft.high) is not None


def _with_guest(draft: Draft, scene: Scene) -> bool:
    return draft.type not in ("call", "message") and scene.guest in draft.roles


def _add_guest(view: View, draft: Draft, scene: Scene) -> None:
    """ "hội đàm với đoàn Lào", "ra đón đoàn": the article's visitor leads the delegation of his country."""
    welcome = draft.type == "ceremony" and draft.cue.object == "guest" and "host" in draft.roles.values()
    if welcome and scene.guest and "guest" not in draft.roles.values():
        draft.roles.setdefault(scene.guest, "guest")
    if draft.type in BILATERAL and scene.guest and (len(draft.roles) == 1 or draft.delegated):
        acting = {view.country_of(k) for k in draft.roles}
        own = view.country_of(scene.guest)
        if own in draft.sides - acting or (draft.delegated and not draft.sides and own not in acting):
            draft.roles.setdefault(scene.guest, None)
    if draft.delegated and scene.guest is None and scene.partner and scene.with_home:
        draft.sides |= {HOME, scene.partner}
    if draft.nameless and scene.guest in draft.roles and scene.soil:
        draft.sides.add(scene.soil)


def _date(view: View, draft: Draft, scene: Scene) -> None:
    """The day of the article's events; for what is to come, or is told of the whole visit, a day of that."""
    of_visit = draft.country == scene.soil and scene.guest in draft.roles
    stay = scene.stay if scene.stay and "/" in (scene.stay.edtf or "") and of_visit else None
    in_all = stay and words_after("during_visit").match(view.folded, draft.low)
    if scene.date and not in_all and (draft.status == "occurred" or _is_today(view, draft)):
        draft.date = replace(scene.date, basis="inferred", because=_BECAUSE, time=None)
    elif stay:
        draft.date = _some_day(stay)


def _some_day(stay: DateValue) -> DateValue:
    """One day of a visit, not known which."""
    edtf = stay.edtf or ""
    if stay.lower and stay.upper and stay.lower < stay.upper:
        edtf = f"[{stay.lower.isoformat()}..{stay.upper.isoformat()}]"
        return DateValue(edtf, "inferred", "one_of", stay.lower, stay.upper, because=_VISIT)
    return replace(stay, basis="inferred", because=_VISIT, time=None)


def _ground_visit(view: View, draft: Draft, scene: Scene) -> None:
    if _is_the_guests_own(view, draft, scene):
        draft.roles = {scene.guest: "guest"} if scene.guest else draft.roles
    guests = [k for k, role in draft.roles.items() if role == "guest"]
    if draft.country is None and draft.other and scene.soil and scene.soil not in draft.sides:
        draft.country = scene.soil
    if draft.site and draft.country is None:
        draft.country = scene.soil if scene.guest in guests else None
        return
    known = guests and (guests[0] == scene.guest or guests[0] in scene.cast)
    if draft.country is None and known and view.country_of(guests[0]) != scene.soil:
        draft.country = scene.soil
    by_month = draft.dated and draft.date is not None and draft.date.day is None
    if draft.country is None and guests and by_month and scene.with_home:
        draft.country = _goal_of(view, guests[0], scene)
    if not guests and not draft.other and scene.guest and draft.country in (None, scene.soil):
        draft.country = draft.country or scene.soil
        draft.roles[scene.guest] = "guest"
    own = scene.guest in draft.roles and draft.status == "occurred" and draft.place is None
    if own and not draft.said and scene.date:
        draft.date = replace(scene.date, basis="inferred", because=_BECAUSE, time=None)


def _is_the_guests_own(view: View, draft: Draft, scene: Scene) -> bool:
    """ "chuyến thăm này": the visit of the article's guest, whoever speaks of it."""
    name = view.folded[draft.end : draft.title[1]]
    return draft.country in (None, scene.soil) and words("this_one").match(name.lstrip()) is not None


def _goal_of(view: View, guest: str, scene: Scene) -> str | None:
    """Where a visit known by its guest and date went: home, or from home to the article's counterpart."""
    own = view.country_of(guest)
    return scene.partner if own == HOME else HOME if own else None


def _assign(view: View, draft: Draft, scene: Scene) -> None:
    """Roles that the soil decides (at home host, come guest, on third soil both attend); then the sides."""
    countries = {c for k in draft.roles if (c := view.country_of(k))}
    at_home = draft.country in countries | draft.sides and draft.type != "call"
    for key, role in draft.roles.items():
        if role is None:
            own = view.country_of(key) == draft.country
            draft.roles[key] = ("host" if own else "guest") if at_home else "attendee"
        elif role == "attendee" and draft.type == "ceremony" and draft.cue.form == "verb" and draft.country:
            draft.roles[key] = role if view.country_of(key) == draft.country else "guest"
    acting = {s for k in draft.roles if (s := view.side_of(k))}
    draft.sides = acting if draft.type in BILATERAL and len(acting) > 1 else draft.sides | acting
    if draft.type == "visit" and draft.country:
        draft.sides.add(draft.country)
    name = view.folded[draft.title[0] : draft.title[1]]
    if scene.partner and words("two_countries").search(name) and len(draft.sides) < 2:
        draft.sides |= {HOME, scene.partner}


def _seat(view: View, draft: Draft) -> None:
    """Talks and meetings with a city's or province's leader as host are held there."""
    hosts = [k for k, role in draft.roles.items() if role == "host"]
    if (
        draft.type in BILATERAL
        and draft.place is None
        and hosts
        and view.country_of(hosts[0]) == draft.country
    ):
        draft.place = view.seat_of(hosts[0])


def _stands(view: View, draft: Draft, scene: Scene) -> bool:
    """Whether enough is known of it to be a particular happening between countries."""
    if draft.cue.weak and not draft.dated and not _told_in_full(draft):
        return False
    two, people = len(draft.sides) > 1, bool(draft.roles)
    if draft.type in BILATERAL:
        enough = two or (draft.compatriots and people)
    elif draft.type == "visit":
        enough = draft.country is not None and two and (people or draft.dated or draft.other)
    elif draft.type in GATHERINGS:
        if draft.counted and not draft.sides and scene.partner and scene.with_home:
            draft.sides = {HOME, scene.partner}
        if draft.country and (draft.country == HOME or not draft.sides):
            draft.sides.add(draft.country)  # the host
        known = people or draft.dated or draft.country or len(draft.sides) > 1
        enough = bool(draft.sides or people) and bool(known)
    elif draft.type in ("signing", "ceremony", "relations"):
        enough = _between_two(draft, scene)
    elif draft.type == "message":
        enough = _to_home(draft, scene) and (draft.dated or len(draft.roles) > 1)
    elif draft.type == "exchange":
        enough = two and (draft.dated or len(draft.roles) > 1)
    else:
        enough = people and scene.partner is not None
    return enough


def _told_in_full(draft: Draft) -> bool:
    """Relations raised as announced, a ceremony with its people: no background, though without a date."""
    return bool(draft.named) if draft.type == "relations" else draft.type == "ceremony" and bool(draft.roles)


def _to_home(draft: Draft, scene: Scene) -> bool:
    """A message whose addressee is not named goes to home, or from home to the article's counterpart."""
    if len(draft.sides) == 1 and draft.roles and scene.partner:
        draft.sides.add(scene.partner if HOME in draft.sides else HOME)
    return len(draft.sides) > 1


def _between_two(draft: Draft, scene: Scene) -> bool:
    if (
        draft.type == "signing"
        and draft.cue.form == "verb"
        and not (draft.said or draft.roles or draft.jointly)
    ):
        return False
    if len(draft.sides) < 2 and scene.partner and scene.with_home:
        draft.sides |= {HOME, scene.partner}
    return len(draft.sides) > 1
