"""Visits: who goes where, at which rank, invited by whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.extract.event_chronicles import read_chronicle
from etl.extract.event_cues import CueHit, level_after, words, words_after, words_before
from etl.extract.event_draft import Draft
from etl.extract.event_people import (
    closed_list,
    joined,
    objects_after,
    opens_clause,
    read_invitation,
    set_roles,
)
from etl.extract.event_places import destination
from etl.extract.event_reader import Sentence
from etl.extract.event_sites import is_site, read_site
from etl.extract.event_titles import phrase_end
from etl.extract.event_view import HOME, View, Who
from etl.records import CountryMention

_LEVEL_LATER = 34
_FOLLOWS = 120
_GOAL = 44  # characters from "tới" to the end of a goal's name at most
_PURPOSE = 120  # how far behind "tới" the goal's purpose may begin, a rank and a goal before it


def read_visit(sentence: Sentence, hit: CueHit) -> list[Draft]:
    """The visit that a cue tells of, if it tells of one."""
    view = sentence.view
    level, start = level_after(view.folded, hit.end)
    if "purpose" not in hit.cue.needs and is_site(sentence, start):
        return read_site(sentence, hit, start)
    if "site" in hit.cue.needs or not _may_have_purpose(view, hit):
        return []
    country, place, end = destination(view, start, sentence.high)
    if country is None and (home := words_after("home").match(view.folded, start)):
        country, end = HOME, home.end()
    if not _meets_needs(view, hit, country, start, end):
        return []
    draft = sentence.draft(hit)
    draft.level, draft.country, draft.place = level, country, place
    listed = read_chronicle(sentence, hit, draft, end)
    if listed:
        return listed
    goals = _further_goals(view, end, sentence.high) if draft.country and draft.place is None else []
    end = goals[-1].end if goals else end
    by = words_after("by").match(view.folded, end) is not None
    visitors = _visitors_after(view, start, end, sentence.high) if by or hit.cue.form == "noun" else []
    led = draft.country and words_after("of_delegation").match(view.folded, end)
    draft.other = not visitors and hit.cue.form == "noun" and by and not led
    subjects = visitors or ([] if draft.other else _visitors_before(sentence, hit))
    if sentence.general(hit) or sentence.wished(hit, [] if visitors else subjects):
        return []
    end = max(end, visitors[-1].end if visitors else start)
    draft.level = draft.level or hit.cue.level or _level_later(view, end)
    subjects = _from_abroad(view, subjects, draft.country)
    if not subjects and not draft.other:
        subjects = _visitor_after_comma(view, end, sentence.high, draft.country)
    set_roles(draft, subjects, "guest")
    read_invitation(view, draft)
    _title(sentence, hit, draft, end, bool(visitors))
    if not subjects and not draft.other:
        draft.sides |= set(view.codes_in(sentence.low, hit.start))
    draft.recalled = words_before("recalled").search(sentence.before(hit)) is not None
    draft.back = not subjects and draft.country is None and not draft.other
    return [draft, *_to_others(sentence, draft, goals)]


def _to_others(sentence: Sentence, draft: Draft, goals: Sequence[CountryMention]) -> list[Draft]:
    """A visit for each further country of the list."""
    made = []
    for goal in goals:
        guests: dict[str, str | None] = {
            k: r for k, r in draft.roles.items() if sentence.view.country_of(k) != goal.code and r == "guest"
        }
        title, lead = (goal.start, goal.end), (draft.start, draft.end)
        made.append(replace(draft, country=goal.code, roles=guests, sides=set(), title=title, lead=lead))
    return made


def _from_abroad(view: View, subjects: Sequence[Who], country: str | None) -> list[Who]:
    """The subjects without those who act for the country visited."""
    found = []
    for mention in subjects:
        people = tuple(k for k in mention.people if country is None or view.country_of(k) != country)
        if people:
            found.append(Who(mention.start, mention.end, people))
    return found


def _may_have_purpose(view: View, hit: CueHit) -> bool:
    """A quick look ahead: "tới", "đến" and "đi" are mostly no visits."""
    if "purpose" not in hit.cue.needs:
        return True
    return words("purposes").search(view.folded, hit.end, hit.end + _PURPOSE) is not None


def _meets_needs(view: View, hit: CueHit, country: str | None, start: int, end: int) -> bool:
    if "country" in hit.cue.needs and country is None:
        return False
    if "purpose" not in hit.cue.needs:
        return True
    goal = view.folded[start:end]
    counted = any(letter.isdigit() for letter in goal)  # "tới hơn 60 doanh nghiệp Lào"
    near = len(goal) <= _GOAL and not counted
    return near and words_after("purposes").match(view.folded, end) is not None


def _visitors_after(view: View, start: int, end: int, limit: int) -> list[Who]:
    """The people after "của" ("chuyến thăm Lào của Thủ tướng A", "chuyến thăm của A tới Lào")."""
    for at in (end, start):
        found = objects_after(view, at, limit)
        gap = view.folded[at : found[0].start] if found else ""
        if words("by").search(gap) and not words("invitations").search(gap):
            return closed_list(view, found)
    return []


def _visitors_before(sentence: Sentence, hit: CueHit) -> list[Who]:
    """The subject; before a noun only where a verb makes it the visitor ("A kết thúc chuyến thăm Lào")."""
    subjects = sentence.subjects(hit)
    if hit.cue.form == "verb":
        beside = _beside(sentence, hit)
        return subjects if not beside or beside[0] in subjects else beside
    if not subjects:
        return subjects
    made = words("makes_visit").search(sentence.view.folded, subjects[-1].end, hit.start)
    return subjects if made else []


def _beside(sentence: Sentence, hit: CueHit) -> list[Who]:
    """ "đón A sang thăm Lào": A, whom another verb has as its object, is the visitor."""
    last = sentence.view.who.last_before(hit.start)
    near = last is not None and last.start >= sentence.low and last.end >= hit.start - 1
    return [last] if last is not None and near and len(last.people) == 1 else []


def _level_later(view: View, end: int) -> str | None:
    """ "chuyến thăm của A là chuyến thăm chính thức": a rank a little later, without a person between."""
    people = view.who_in(end, end + _LEVEL_LATER)
    return None if people else level_after(view.folded, end)[0]


def _visitor_after_comma(view: View, end: int, limit: int, country: str | None) -> list[Who]:
    """ "Trong khuôn khổ chuyến thăm Lào, ngày 6/6, Chủ tịch nước A …": the subject follows."""
    if view.folded[end : end + 1] != ",":
        return []
    following = view.who_in(end, min(limit, end + _FOLLOWS))
    if not following or not opens_clause(view.folded[end : following[0].start]):
        return []
    abroad = view.country_of(following[0].people[0]) != country
    return [following[0]] if abroad and len(following[0].people) == 1 else []


def _further_goals(view: View, end: int, limit: int) -> list[CountryMention]:
    """ "thăm Lào, Campuchia và Thái Lan": the other countries of the list."""
    found: list[CountryMention] = []
    for country in view.countries.inside(end, min(limit, end + _FOLLOWS)):
        if not joined(view.folded[end : country.start]):
            break
        found.append(country)
        end = country.end
    return found


def _title(sentence: Sentence, hit: CueHit, draft: Draft, end: int, visitors: bool) -> None:
    view = sentence.view
    stop = end
    if hit.cue.form == "noun" and not visitors:
        stop = max(end, phrase_end(view, end, sentence.high))
        other = min((s for s in sentence.starts if s > end), default=stop)  # "… dự Hội nghị Mỹ - ASEAN"
        draft.sides |= set(view.codes_in(hit.start, min(stop, other)))
    draft.title = (hit.start, stop)
