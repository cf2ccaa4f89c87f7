"""Tellings that only come back to what was told ("Tại hội đàm, …"): joined to it, restored, or dropped."""

from __future__ import annotations

from collections.abc import Sequence

from etl.extract.event_draft import Draft
from etl.extract.event_people import opens_clause
from etl.extract.event_scene import BILATERAL, GATHERINGS, Scene
from etl.extract.event_summits import is_summit
from etl.extract.event_view import HOME, View

_NAME_WORDS = 4  # "diễn đàn doanh nghiệp": a gathering without a proper name


def is_of_others(draft: Draft, told: Sequence[Draft]) -> bool:
    """ "Tại cuộc gặp sáng qua, A và B …": a meeting of its own, with its day and its people."""
    pairs = any(draft.roles.keys() <= d.roles.keys() for d in told)
    return draft.type in BILATERAL and draft.said and len(draft.roles) > 1 and not pairs


def join(draft: Draft, told: Sequence[Draft]) -> None:
    """Who speaks where the text comes back to talks attends those told last."""
    if told[0].summit:
        _place(draft, told)
        return
    before = [d for d in told if d.start < draft.start]
    if draft.type in GATHERINGS and before:
        acting = {k: role for k, role in before[-1].roles.items() if role not in (None, "attendee")}
        before[-1].roles |= draft.roles | acting
    known = {k for d in told for k in d.roles}
    if draft.type in BILATERAL and len(draft.roles) > 1 and before and not known & draft.roles.keys():
        for key in draft.roles:
            before[-1].roles.setdefault(key, "attendee")


def _place(draft: Draft, told: Sequence[Draft]) -> None:
    """ "hội nghị thượng đỉnh ở Singapore hôm 12/6" tells where and when the one summit of the article was."""
    if len({frozenset(d.sides) for d in told}) > 1:
        return
    for summit in told:
        summit.country, summit.place = summit.country or draft.country, summit.place or draft.place
        if not summit.said and draft.dated:
            summit.date, summit.said, summit.dated = draft.date, True, True


def is_echo(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether the same people's talks or meeting is told elsewhere."""
    told = (d for d in drafts if d.type in BILATERAL and not d.back and not d.echo)
    return any(draft.roles.keys() <= d.roles.keys() for d in told)


def same_kind(view: View, first: Draft, second: Draft) -> bool:
    one, other = first.type, second.type
    if second.asserted:
        return one == other and not first.summit
    if first.summit:
        return is_summit(view.folded[second.start : second.end])
    if one != other:
        return one in BILATERAL and other in BILATERAL
    if one in GATHERINGS:
        return _head(view, first) == _head(view, second)
    return one != "ceremony" or first.cue is second.cue


def _head(view: View, draft: Draft) -> str:
    return view.folded[draft.start : draft.end]


def restore(view: View, draft: Draft, scene: Scene, kept: Sequence[Draft]) -> bool:
    """A telling that only comes back to an event told nowhere else: who takes part is filled in."""
    if any(same_kind(view, d, draft) for d in kept):
        return False
    if draft.type == "visit":
        return _restore_visit(draft, kept)
    if draft.type in BILATERAL:
        return _restore_meeting(view, draft, scene)
    if draft.present:
        return _restore_present(draft, scene)
    if draft.type in GATHERINGS or draft.type == "statement":
        words_of_name = len(view.folded[draft.title[0] : draft.title[1]].split())
        return bool(draft.roles) and (draft.type == "statement" or words_of_name >= _NAME_WORDS)
    welcome = draft.type == "ceremony" and draft.cue.object is not None
    if welcome and scene.guest:
        draft.roles[scene.guest] = "guest"
    return welcome and scene.guest is not None


def _restore_present(draft: Draft, scene: Scene) -> bool:
    """ "Diễn đàn lần này": a gathering of home and the article's counterpart."""
    if scene.partner and scene.with_home:
        draft.sides |= {HOME, scene.partner}
        draft.country = draft.country or scene.soil
    return len(draft.sides) > 1


def _restore_meeting(view: View, draft: Draft, scene: Scene) -> bool:
    """The people whom the sentence names, else the two named right before, else the article's principals."""
    if len(draft.roles) > 1:
        draft.roles = dict.fromkeys(draft.roles)
        return True
    pair = _two_before(view, draft) if draft.asserted else _two_after(view, draft)
    pair = pair or (() if draft.type == "call" else scene.pair)
    if len(pair) < 2:
        return False
    for key in pair:
        draft.roles.setdefault(key, None)
    return True


def _two_after(view: View, draft: Draft) -> tuple[str, ...]:
    """ "Trong cuộc điện đàm ngày 26/3, A mời B …": who speaks in the main clause, and whom he names there."""
    named = [w for w in view.who_in(draft.end, draft.high) if len(w.people) == 1]
    if len(named) < 2 or not opens_clause(view.folded[draft.end : named[0].start]):
        return ()
    first, second = (w.people[0] for w in named[:2])
    countries = {view.country_of(first), view.country_of(second)}
    return (first, second) if len(countries - {None}) > 1 else ()


def _two_before(view: View, draft: Draft) -> tuple[str, ...]:
    """The last two people named in the sentence or the one before who act for different countries."""
    before = view.article.sentences[max(0, draft.sentence - 1)]
    named = view.who_in(min(before.start, draft.low), draft.start)
    keys = [w.people[0] for w in reversed(named) if len(w.people) == 1 and view.country_of(w.people[0])]
    other = next((k for k in keys if view.country_of(k) != view.country_of(keys[0])), None)
    return (other, keys[0]) if other else ()


def _restore_visit(draft: Draft, kept: Sequence[Draft]) -> bool:
    """ "chuyến thăm" alone: the visit of whoever is guest at the talks or meetings told."""
    for other in kept:
        guests = [k for k, role in other.roles.items() if role == "guest"]
        if other.type in BILATERAL and other.status == "occurred" and guests and other.country:
            draft.country, draft.date, draft.said = other.country, other.date, True
            draft.roles = {guests[0]: "guest"}
            return True
    return False
