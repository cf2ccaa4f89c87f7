"""Tellings completed from the article's setting; those that tell of no particular happening are dropped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.extract.event_cues import words
from etl.extract.event_draft import Draft
from etl.extract.event_scene import BILATERAL, OWN_SOIL, Scene, scene_at
from etl.extract.event_times import before_scene
from etl.extract.event_view import HOME, View
from etl.records import DateValue
from etl.text.date_agreement import dates_agree

_BECAUSE = "the day of the article's own events"
_VISIT = "some day of the visit"
_NAME_WORDS = 4  # "diễn đàn doanh nghiệp": a gathering without a proper name
_GATHERINGS = frozenset({"conference", "congress"})


def fill(view: View, drafts: Sequence[Draft], scene: Scene) -> list[Draft]:
    """The tellings with what the setting adds to them, without those that tell of nothing."""
    kept: list[Draft] = []
    for draft in [*(d for d in drafts if d.type != "visit"), *(d for d in drafts if d.type == "visit")]:
        if draft.back and any(_same_kind(view, draft, d) and not d.back for d in drafts):
            continue
        if draft.echo and _is_echo(draft, drafts):
            continue
        if draft.back and not _restore(view, draft, scene, kept):
            continue
        _recall(view, draft, scene)
        _ground(view, draft, scene_at(view, scene, draft))
        _assign(view, draft, scene)
        if _stands(view, draft, scene):
            kept.append(draft)
    kept.sort(key=lambda d: d.start)
    if kept and all(d.status == "historical" for d in kept) and _is_news(view, kept[0]):
        kept[0].status = "occurred"
    return kept


def _is_echo(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether the same people's talks or meeting is told elsewhere."""
    told = (d for d in drafts if d.type in BILATERAL and not d.back and not d.echo)
    return any(draft.roles.keys() <= d.roles.keys() for d in told)


def _is_news(view: View, draft: Draft) -> bool:
    """ "Vừa qua, A đã tiếp B", where nothing else is told: the news itself."""
    return not draft.dated and words("just_now").search(view.folded, draft.low, draft.start) is not None


def _same_kind(view: View, first: Draft, second: Draft) -> bool:
    if first.type in _GATHERINGS and second.type == first.type:
        return _head(view, first) == _head(view, second)
    if first.type == second.type == "ceremony":
        return first.cue is second.cue
    return first.type == second.type or {first.type, second.type} <= BILATERAL


def _head(view: View, draft: Draft) -> str:
    return view.folded[draft.start : draft.end]


def _restore(view: View, draft: Draft, scene: Scene, kept: Sequence[Draft]) -> bool:
    """A telling that only comes back to an event told nowhere else: the principals take part."""
    if any(_same_kind(view, d, draft) for d in kept):
        return False
    if draft.type in _GATHERINGS or draft.type == "statement":
        words_of_name = len(view.folded[draft.title[0] : draft.title[1]].split())
        return bool(draft.roles) and (draft.type == "statement" or words_of_name >= _NAME_WORDS)
    if draft.type == "ceremony" and draft.cue.object and scene.guest:
        draft.roles[scene.guest] = "guest"
        return True
    if draft.type == "visit":
        return _restore_visit(draft, kept)
    if draft.type not in ("talks", "meeting") or len(scene.pair) < 2:
        return False
    for key in scene.pair:
        draft.roles.setdefault(key, None)
    return True


def _restore_visit(draft: Draft, kept: Sequence[Draft]) -> bool:
    """ "chuyến thăm" alone: the visit of whoever is guest at the talks or meetings told."""
    for other in kept:
        guests = [k for k, role in other.roles.items() if role == "guest"]
        if other.type in BILATERAL and other.status == "occurred" and guests and other.country:
            draft.country, draft.date, draft.said = other.country, other.date, True
            draft.roles = {guests[0]: "guest"}
            return True
    return False


def _recall(view: View, draft: Draft, scene: Scene) -> None:
    """What lies before the article's own events is background."""
    if draft.status != "occurred":
        return
    own_day = scene.date or scene.stay
    if draft.dated and draft.date and own_day and before_scene(draft.date, own_day):
        draft.status = "historical"
    if draft.type == "visit" and not _is_going_on(view, draft) and _lies_behind(draft, scene):
        draft.status = "historical"


def _is_going_on(view: View, draft: Draft) -> bool:
    return words("going_on").search(view.folded, max(draft.low, draft.start - 30), draft.end) is not None


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
    if draft.status == "historical":
        return
    _add_guest(view, draft, scene)
    if draft.type == "statement" and draft.country is None and draft.roles and scene.guest not in draft.roles:
        draft.country = view.country_of(next(iter(draft.roles)))
    if draft.country is None and (draft.type in OWN_SOIL or _with_guest(draft, scene)):
        draft.country = scene.soil
    if (
        draft.place is None
        and draft.country
        and draft.country == scene.soil
        and draft.type in OWN_SOIL - {"statement"}
    ):
        draft.place = scene.place
    if not draft.said:
        _date(draft, scene)
    if scene.coming and draft.country == scene.soil and not draft.said and scene.guest in draft.roles:
        draft.status = "planned" if draft.status == "occurred" else draft.status


def _with_guest(draft: Draft, scene: Scene) -> bool:
    return draft.type not in ("call", "message") and scene.guest in draft.roles


def _add_guest(view: View, draft: Draft, scene: Scene) -> None:
    """ "hội đàm với đoàn Lào": the article's visitor leads the delegation of his country."""
    if draft.type in BILATERAL and len(draft.roles) == 1 and scene.guest:
        acting = {view.country_of(k) for k in draft.roles}
        if view.country_of(scene.guest) in draft.sides - acting:
            draft.roles[scene.guest] = None


def _date(draft: Draft, scene: Scene) -> None:
    """The day of the article's events; for what is to come, or has no day, some day of the visit."""
    if scene.date and draft.status == "occurred":
        draft.date = replace(scene.date, basis="inferred", because=_BECAUSE, time=None)
    elif (
        scene.stay
        and "/" in (scene.stay.edtf or "")
        and (draft.country == scene.soil)
        and draft.roles.keys() & {scene.guest}
    ):
        draft.date = _some_day(scene.stay)


def _some_day(stay: DateValue) -> DateValue:
    """One day of a visit, not known which."""
    edtf = stay.edtf or ""
    if stay.lower and stay.upper and stay.lower < stay.upper:
        edtf = f"[{stay.lower.isoformat()}..{stay.upper.isoformat()}]"
        return DateValue(edtf, "inferred", "one_of", stay.lower, stay.upper, because=_VISIT)
    return replace(stay, basis="inferred", because=_VISIT, time=None)


def _ground_visit(view: View, draft: Draft, scene: Scene) -> None:
    guests = [k for k, role in draft.roles.items() if role == "guest"]
    if draft.country is None and draft.other and scene.soil and scene.soil not in draft.sides:
        draft.country = scene.soil
    known = guests and (guests[0] == scene.guest or guests[0] in scene.cast)
    if draft.country is None and known and view.country_of(guests[0]) != scene.soil:
        draft.country = scene.soil
    if not guests and not draft.other and scene.guest and draft.country in (None, scene.soil):
        draft.country = draft.country or scene.soil
        draft.roles[scene.guest] = "guest"
    own = scene.guest in draft.roles and draft.status == "occurred" and draft.place is None
    if own and not draft.said and scene.date:
        draft.date = replace(scene.date, basis="inferred", because=_BECAUSE, time=None)


def _assign(view: View, draft: Draft, scene: Scene) -> None:
    """Roles that the soil decides (at home host, come guest, on third soil both attend); then the sides."""
    countries = {c for k in draft.roles if (c := view.country_of(k))}
    at_home = draft.country in countries and draft.type != "call"
    for key, role in draft.roles.items():
        if role is None:
            own = view.country_of(key) == draft.country
            draft.roles[key] = ("host" if own else "guest") if at_home else "attendee"
        elif role == "attendee" and draft.type == "ceremony" and draft.cue.form == "verb" and draft.country:
            draft.roles[key] = role if view.country_of(key) == draft.country else "guest"
    draft.sides = countries if draft.type in BILATERAL and len(countries) > 1 else draft.sides | countries
    if draft.type == "visit" and draft.country:
        draft.sides.add(draft.country)
    name = view.folded[draft.title[0] : draft.title[1]]
    if scene.partner and words("two_countries").search(name) and len(draft.sides) < 2:
        draft.sides |= {HOME, scene.partner}


def _stands(view: View, draft: Draft, scene: Scene) -> bool:
    """Whether enough is known of it to be a particular happening between countries."""
    if draft.cue.weak and not draft.dated:
        return False
    two, people = len(draft.sides) > 1, bool(draft.roles)
    if draft.type in BILATERAL:
        enough = two
    elif draft.type == "visit":
        enough = draft.country is not None and two and (people or draft.dated or draft.other)
    elif draft.type in _GATHERINGS:
        draft.sides = draft.sides or ({draft.country} if draft.country else set())
        enough = bool(draft.sides or people) and bool(people or draft.dated or draft.country or two)
    elif draft.type in ("signing", "ceremony", "relations"):
        enough = _between_two(draft, scene)
    elif draft.type in ("message", "exchange"):
        enough = two and (draft.dated or len(draft.roles) > 1)
    else:
        enough = people and scene.partner is not None
    return enough


def _between_two(draft: Draft, scene: Scene) -> bool:
    if draft.type == "signing" and draft.cue.form == "verb" and not (draft.said or draft.roles):
        return False
    if len(draft.sides) < 2 and scene.partner:
        draft.sides |= {HOME, scene.partner}
    return len(draft.sides) > 1
