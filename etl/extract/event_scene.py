"""What the article as a whole tells of its events: on whose soil, when, between whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.extract.event_draft import Draft
from etl.extract.event_times import before_scene
from etl.extract.event_view import HOME, View
from etl.records import DateValue

BILATERAL = frozenset({"talks", "meeting", "call"})
_OWN_SOIL = frozenset({"talks", "meeting", "ceremony", "signing", "statement", "relations"})


@dataclass(frozen=True, slots=True)
class Scene:
    """The article's own setting. ``pair``: its two principals, the home side first."""

    soil: str | None
    place: str | None
    date: DateValue | None
    partner: str | None
    pair: tuple[str, ...]


def scene_of(view: View, drafts: Sequence[Draft]) -> Scene:
    """The setting that most of the article's own events share."""
    partner = _partner(view)
    return Scene(*_soil(view, drafts), _date(drafts), partner, _pair(view, partner))


def _partner(view: View) -> str | None:
    counts = Counter(c.code for c in view.all_countries if c.code != HOME)
    counts.update(
        p.country for p in view.people.values() for _ in p.evidence if p.country and p.country != HOME
    )
    return counts.most_common(1)[0][0] if counts else None


def _pair(view: View, partner: str | None) -> tuple[str, ...]:
    home = next((k for k, p in view.people.items() if p.country == HOME), None)
    other = next((k for k, p in view.people.items() if p.country == partner), None)
    return tuple(k for k in (home, other) if k)


def _soil(view: View, drafts: Sequence[Draft]) -> tuple[str | None, str | None]:
    own = [d for d in drafts if d.status != "historical" and not d.back]
    for draft in own:
        if draft.type == "visit" and draft.country and "guest" in draft.roles.values():
            return draft.country, _place(own, draft.country)
    for draft in own:
        if draft.type in _OWN_SOIL and draft.country:
            return draft.country, draft.place
    for draft in own:
        hosts = [k for k, role in draft.roles.items() if role == "host"]
        if hosts:
            return view.country_of(hosts[0]), None
    return None, None


def _place(drafts: Sequence[Draft], soil: str) -> str | None:
    return next((d.place for d in drafts if d.type in _OWN_SOIL and d.country == soil and d.place), None)


def _date(drafts: Sequence[Draft]) -> DateValue | None:
    """The day of the first event that the article tells as news."""
    for draft in drafts:
        if draft.date and draft.type not in ("visit", "relations") and draft.status == "occurred":
            return draft.date if draft.date.edtf else None
    return None


def fill(view: View, drafts: Sequence[Draft], scene: Scene) -> list[Draft]:
    """The tellings with what the setting adds: country, date, roles; without those that tell of nothing."""
    kept = []
    for draft in drafts:
        if draft.back and any(_same_kind(draft, d) and not d.back for d in drafts):
            continue
        if draft.back and not _restore(draft, scene, kept):
            continue
        _recall(draft, scene)
        _ground(view, draft, scene)
        _assign(view, draft)
        if _stands(view, draft, scene):
            kept.append(draft)
    return kept


def _same_kind(first: Draft, second: Draft) -> bool:
    return first.type == second.type or {first.type, second.type} <= BILATERAL


def _restore(draft: Draft, scene: Scene, kept: Sequence[Draft]) -> bool:
    """A telling that only comes back to an event told nowhere else: the principals take part."""
    if any(d.back and _same_kind(d, draft) for d in kept):
        return False
    if draft.type not in ("talks", "meeting", "visit") or len(scene.pair) < 2:
        return False
    if draft.type == "visit":
        return False
    for key in scene.pair:
        draft.roles.setdefault(key, None)
    return True


def _recall(draft: Draft, scene: Scene) -> None:
    if (
        draft.status == "occurred"
        and draft.dated
        and draft.date
        and scene.date
        and before_scene(draft.date, scene.date)
    ):
        draft.status = "historical"


def _ground(view: View, draft: Draft, scene: Scene) -> None:
    """Country and date from the setting, where the sentence gives none."""
    if draft.status == "historical":
        return
    if draft.country is None and draft.type in _OWN_SOIL:
        draft.country = scene.soil
    if (
        draft.place is None
        and draft.country
        and draft.country == scene.soil
        and draft.type in _OWN_SOIL - {"statement"}
    ):
        draft.place = scene.place
    if draft.date is None and draft.status == "occurred" and draft.type != "visit" and scene.date:
        draft.date = replace(
            scene.date, basis="inferred", because="the day of the article's events", time=None
        )


def _assign(view: View, draft: Draft) -> None:
    """Roles that the soil decides: who is at home is host, who came is guest, on third soil both attend."""
    countries = {view.country_of(k) for k in draft.roles}
    for key, role in draft.roles.items():
        if role is None:
            own = view.country_of(key)
            at_home = draft.country in countries and draft.country is not None
            draft.roles[key] = (
                "attendee"
                if not at_home or draft.type == "call"
                else "host"
                if own == draft.country
                else "guest"
            )
    acting = {c for c in countries if c}
    if draft.type in BILATERAL and len(acting) > 1:
        draft.sides = set(acting)
    else:
        draft.sides |= acting
    if draft.type == "visit" and draft.country:
        draft.sides.add(draft.country)


def _stands(view: View, draft: Draft, scene: Scene) -> bool:
    """Whether enough is known of it to be a particular happening between countries."""
    foreign = len(draft.sides) > 1 or (draft.sides and draft.sides != {HOME})
    if draft.type in BILATERAL:
        if len(draft.sides) < 2 and draft.roles and scene.partner and draft.named:
            draft.sides |= {scene.partner}
        return len(draft.sides) > 1
    if draft.type == "visit":
        known = bool(draft.roles) or len(draft.sides) > 1
        return known and draft.country is not None and (not draft.cue.weak or draft.dated)
    if draft.cue.weak and not draft.dated:
        return False
    if draft.type in ("conference", "congress"):
        return draft.named and (bool(draft.roles) or draft.dated or draft.country is not None)
    if draft.type in ("signing", "ceremony", "relations"):
        if len(draft.sides) < 2 and scene.partner:
            draft.sides |= {HOME, scene.partner}
        return len(draft.sides) > 1
    return bool(draft.roles) and bool(foreign or scene.partner)
