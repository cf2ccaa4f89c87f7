"""From the cues of a sentence to its tellings."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise

from etl.extract.event_cues import CueHit, words_after
from etl.extract.event_dates import date_for
from etl.extract.event_draft import Draft
from etl.extract.event_meetings import read_meeting
from etl.extract.event_messages import read_message
from etl.extract.event_occasions import (
    read_ceremony,
    read_gathering,
    read_plain,
    read_relations,
    read_signing,
)
from etl.extract.event_people import joined, read_attendance, read_chairs
from etl.extract.event_places import place_of
from etl.extract.event_reader import Sentence
from etl.extract.event_scene import BILATERAL, GATHERINGS
from etl.extract.event_statements import read_statement
from etl.extract.event_summits import read_summit
from etl.extract.event_times import status_of
from etl.extract.event_view import View
from etl.extract.event_visits import read_visit
from etl.records import DateMention

READERS: Mapping[str, Callable[[Sentence, CueHit], list[Draft]]] = {
    "visit": read_visit,
    "talks": read_meeting,
    "meeting": read_meeting,
    "call": read_meeting,
    "conference": read_gathering,
    "congress": read_gathering,
    "signing": read_signing,
    "ceremony": read_ceremony,
    "message": read_message,
    "appointment": read_plain,
    "exchange": read_plain,
    "statement": read_statement,
    "relations": read_relations,
}
_BARE = 24  # a name so short stands without people of its own
_LISTED_YEARS = 48
_BRACKETS = re.compile(r" ?\([^()]*\)")
_SHORT = re.compile(r"[ ,;]*")


def read_sentence(sentence: Sentence) -> list[Draft]:
    """The tellings of a sentence, in order, those of one list sharing who takes part."""
    found: list[Draft] = []
    for hit in sentence.hits:
        if any(hit.start < d.title[1] and d.type in GATHERINGS for d in found):
            continue  # inside the name of a gathering: "Hội nghị cấp cao Diễn đàn …"
        made = read_summit(sentence, hit)
        for draft in READERS[hit.cue.type](sentence, hit) if made is None else made:
            mention = _complete(sentence, draft)
            found += [draft, *_in_other_years(sentence.view, draft, mention)]
    _share(sentence.view, found)
    return found


def _in_other_years(view: View, draft: Draft, mention: DateMention | None) -> list[Draft]:
    """ "thăm Lào vào các năm 2001, 2006 và 2013": a visit for each year."""
    found: list[Draft] = []
    if mention is None or draft.type != "visit" or mention.value.kind != "year":
        return found
    at = mention.end
    for other in view.dates.inside(at, at + _LISTED_YEARS):
        if other.value.kind != "year" or not joined(view.folded[at : other.start]):
            break
        found.append(replace(draft, date=other.value, roles=dict(draft.roles), sides=set(draft.sides)))
        at = other.end
    return found


def _complete(sentence: Sentence, draft: Draft) -> DateMention | None:
    if draft.said:
        return None  # an item of a list, with its own date
    view = sentence.view
    mention = date_for(view, draft, sentence.starts, sentence.others)
    if mention is not None:
        draft.date, draft.said = mention.value, True
        draft.dated = mention.value.edtf is not None
    if draft.country is None and draft.type not in ("call", "message"):
        draft.country, draft.place = place_of(view, draft)
    people = [w for w in view.who_in(draft.low, draft.start) if draft.roles.keys() & set(w.people)]
    draft.status = status_of(view, draft, people[-1].end if people else None, mention)
    if draft.type in ("talks", "meeting", "conference", "ceremony", "exchange"):
        read_chairs(view, draft)
    read_attendance(view, draft.end, draft.high, draft)
    return mention


def _share(view: View, drafts: list[Draft]) -> None:
    """What one of a list says holds for all: "dự hội nghị A và B", "Lễ đón, hội đàm giữa X và Y"."""
    for first, second in pairwise(drafts):
        gap = _BRACKETS.sub("", view.folded[first.title[1] : second.start])
        listed = _SHORT.fullmatch(gap) or joined(gap)
        if listed and first.type in GATHERINGS and second.type in GATHERINGS and not second.roles:
            second.roles |= first.roles
            _copy_setting(first, second)
        elif listed and len(second.roles) > 1 and first.title[1] - first.start < _BARE:
            attending = [k for k, role in first.roles.items() if role == "attendee"]
            first.roles = {**second.roles, **dict.fromkeys(attending, "attendee")}
            second.roles |= {k: "attendee" for k in attending if k not in second.roles}
            _copy_setting(second, first)
        goal = first.type == "visit" and words_after("purposes").match(gap) is not None
        guests = [k for k, role in first.roles.items() if role == "guest"]
        if goal and guests and (second.type in GATHERINGS or second.summit):
            acting = {k: role for k, role in second.roles.items() if role not in (None, "attendee")}
            second.roles = {**dict.fromkeys(guests, "attendee"), **acting}
        if first.type == "visit" and second.type in GATHERINGS and second.country is None:
            second.country = first.country if second.roles else None
            second.status = first.status if second.status == "occurred" else second.status
            days = second.dated and second.date and second.date.kind != "year"
            if days and not first.said and goal:
                first.date, first.said, first.dated, first.status = second.date, True, True, second.status
    for gathering in (d for d in drafts if d.beside and not d.roles):
        met = (d for d in drafts if d.type in BILATERAL and not d.summit)  # "A tiếp B và C bên lề Hội nghị X"
        for key, role in (item for d in met for item in d.roles.items()):
            at_home = role == "host" and view.country_of(key) == gathering.country
            gathering.roles.setdefault(key, "host" if at_home else "attendee")


def _copy_setting(source: Draft, target: Draft) -> None:
    target.status = source.status if target.status == "occurred" else target.status
    target.date, target.dated = target.date or source.date, target.dated or source.dated
    target.country = target.country or source.country
    target.place = target.place or source.place
