"""What the article as a whole tells of its events: on whose soil, when, between whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.extract.event_cues import words
from etl.extract.event_draft import Draft
from etl.extract.event_view import HOME, View
from etl.records import DateValue
from etl.text.date_agreement import dates_agree

BILATERAL = frozenset({"talks", "meeting", "call"})
GATHERINGS = frozenset({"conference", "congress"})
OWN_SOIL = frozenset({"talks", "meeting", "ceremony", "signing", "statement", "relations"})
_DAILY = (OWN_SOIL - {"relations"}) | {"call", "message", "exchange"}
_TITLE = 3  # a mention in the title or lead counts so much
_LEAD = 400
_LEAD_SENTENCES = 4
_OPENING = 40  # a date so near to the beginning of a sentence is the day of its news


@dataclass(frozen=True, slots=True)
class Scene:
    """The article's own setting. ``pair``: its two principals, the home side first."""

    soil: str | None
    place: str | None
    date: DateValue | None
    partner: str | None
    pair: tuple[str, ...]
    guest: str | None  # the visitor of the article's own visit
    stay: DateValue | None  # the dates of that visit
    coming: bool  # that visit is still to come
    cast: frozenset[str]  # who takes part in the article's own events
    with_home: bool = True  # home is named or has a person in it, or the article is not about two others
    goals: tuple[Draft, ...] = ()  # the visits of one journey to several countries, in order of the text
    in_hall: bool = False  # the first of its own events was held in a hall of state


def scene_of(view: View, drafts: Sequence[Draft]) -> Scene:
    """The setting that most of the article's own events share."""
    partner = _partner(view)
    own = [d for d in drafts if d.status not in ("historical", "cancelled") and not d.back and not d.recalled]
    own = [d for d in own if not (d.summit or d.site)] or own
    soil, guest = _soil(view, own, partner)
    on_soil = [d for d in own if d.type in OWN_SOIL and d.country == soil]
    held = [d for d in on_soil if d.status == "occurred"] or on_soil
    named = [d for d in held if d.place and not d.hall]  # a hall's city holds for its own events alone
    gathered = [d for d in own if d.type in GATHERINGS and d.country == soil and d.place and not guest]
    named = named or gathered
    place = next((d.place for d in named if d in held[:1] or d.sentence < _LEAD_SENTENCES), None)
    stay = _stay(own, guest, soil)
    goals = tuple(d for d in own if d.type == "visit" and guest in d.roles and d.country and d.place is None)
    several = len({d.country for d in goals}) > 1
    return Scene(
        soil,
        place,
        None if _is_leaving(view, stay) else _news_day(view, drafts, stay),
        partner,
        _pair(view, partner),
        guest,
        stay,
        _coming(own, guest),
        _cast(own),
        _with_home(view),
        goals if several else (),
        any(d.hall for d in held[:1]),
    )


def _partner(view: View) -> str | None:
    """The foreign country that the article speaks of most."""
    counts: Counter[str] = Counter()
    for mention in view.all_countries:
        counts[mention.code] += _TITLE if mention.start < _LEAD else 1
    for person in view.people.values():
        if person.country:
            counts[person.country] += len(person.evidence)
    counts.pop(HOME, None)
    return counts.most_common(1)[0][0] if counts else None


def _with_home(view: View) -> bool:
    named = {c.code for c in view.all_countries} | {p.country for p in view.people.values() if p.country}
    return HOME in named or len(named) < 2


def _pair(view: View, partner: str | None) -> tuple[str, ...]:
    home = next((k for k, p in view.people.items() if p.country == HOME), None)
    other = next((k for k, p in view.people.items() if p.country == partner), None)
    return tuple(k for k in (home, other) if k)


def _soil(view: View, own: Sequence[Draft], partner: str | None) -> tuple[str | None, str | None]:
    """Where the article's events are held, and whose visit it tells of."""
    for draft in own:
        guests = [k for k, role in draft.roles.items() if role == "guest"]
        if draft.type == "visit" and guests:
            country = draft.country or _goal(view, guests[0], partner)
            if country:
                return country, guests[0]
        if draft.type == "visit" and draft.country and not draft.other:
            abroad = [k for d in own for k in d.roles if view.country_of(k) not in (draft.country, None)]
            return draft.country, (abroad[0] if abroad else None)
        attended = draft.roles or (draft.dated and draft.sentence < _LEAD_SENTENCES)
        if draft.type == "conference" and draft.country and attended and draft.country != HOME:
            return draft.country, None
    return _soil_of_meetings(view, own), None


def _soil_of_meetings(view: View, own: Sequence[Draft]) -> str | None:
    for draft in own:
        if draft.type in OWN_SOIL and draft.country:
            return draft.country
    for draft in own:
        hosts = [k for k, role in draft.roles.items() if role == "host"]
        if hosts:
            return view.country_of(hosts[0])
    pair = next((d for d in own if d.type in BILATERAL and len(d.roles) > 1), None)
    at_home = pair is not None and any(view.country_of(k) == HOME for k in pair.roles)
    return HOME if at_home else None


def _goal(view: View, guest: str, partner: str | None) -> str | None:
    """A foreign visitor whose goal is not named visits home, if the article speaks of it; one from home,
    the article's counterpart."""
    if view.country_of(guest) == HOME:
        return partner
    named = any(c.code == HOME for c in view.all_countries)
    return HOME if named and view.country_of(guest) not in (HOME, None) else None


def _date(drafts: Sequence[Draft], visit: DateValue | None) -> DateValue | None:
    """The day of the first event that the article tells as news, within its own visit where that is dated."""
    for draft in drafts:
        if draft.date and draft.date.day and draft.type in _DAILY and draft.status == "occurred":
            if "/" in (draft.date.edtf or ""):
                return None
            if visit is None or dates_agree(draft.date, visit):
                return draft.date
    return None


def _news_day(view: View, drafts: Sequence[Draft], stay: DateValue | None) -> DateValue | None:
    own = [d for d in drafts if not d.summit] or drafts
    return _date(own, stay) or _dateline(view, drafts, stay)


def _is_leaving(view: View, stay: DateValue | None) -> bool:
    """Whether the news is the end of a visit of several days, on which its events were."""
    several = stay is not None and "/" in (stay.edtf or "")
    return several and words("leaving").search(view.folded, 0, _LEAD) is not None


def _dateline(view: View, drafts: Sequence[Draft], visit: DateValue | None) -> DateValue | None:
    """The day with which the text begins ("Ngày 26/11, tại Bern, A và B …"), where no event has one."""
    if any(d.dated and d.type in _DAILY and d.status == "occurred" for d in drafts):
        return None
    for sentence in view.article.sentences[:_LEAD_SENTENCES]:
        stop = min(sentence.end, sentence.start + _OPENING)
        for mention in view.dates.inside(sentence.start, stop):
            single = mention.value.day is not None and "/" not in (mention.value.edtf or "")
            if single and (visit is None or dates_agree(mention.value, visit)):
                return mention.value
    return None


def _stay(own: Sequence[Draft], guest: str | None, soil: str | None) -> DateValue | None:
    """The dates of the article's own visit."""
    stays = [
        d.date
        for d in own
        if d.type == "visit" and guest in d.roles and d.dated and d.date and d.place is None
        if d.country in (soil, None)
    ]
    return max(stays, key=lambda d: "/" in (d.edtf or ""), default=None)


def _coming(own: Sequence[Draft], guest: str | None) -> bool:
    states = [d.status for d in own if d.type == "visit" and guest in d.roles]
    return "planned" in states and all(d.status != "occurred" or not d.dated for d in own if guest in d.roles)


def _cast(own: Sequence[Draft]) -> frozenset[str]:
    return frozenset(k for d in own if d.type != "visit" for k in d.roles)


def scene_at(view: View, scene: Scene, draft: Draft) -> Scene:
    """The setting of one telling on a journey to several countries.

    It is the country for which the other side acts, else the one that the text named last.
    """
    acting = {view.country_of(k) for k in draft.roles}
    theirs = [d for d in scene.goals if d.country in acting and draft.type != "visit"]
    named = [d for d in scene.goals if d.start <= draft.start]
    dated = [d for d in theirs if d.dated] or theirs
    here = dated[0] if dated else named[-1] if named else None
    if here is None or here.country == scene.soil:
        return scene
    return replace(scene, soil=here.country, stay=here.date if here.dated else None, place=None)
