"""Summits of two: "hội nghị thượng đỉnh Mỹ - Triều", "cuộc gặp Trump - Kim" are talks, not conferences."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from etl.extract.event_cues import CueHit, named_pairs, phrases, words, words_after, words_before
from etl.extract.event_draft import Draft
from etl.extract.event_meetings import read_meeting
from etl.extract.event_people import set_roles
from etl.extract.event_reader import Sentence
from etl.extract.event_titles import phrase_end
from etl.extract.event_view import View, Who
from etl.records import CountryMention

_REACH = 110
_STOPS = re.compile(r"[.;:!?\n,]")
_DASH = re.compile(r" ?- ?")


@dataclass(frozen=True, slots=True)
class _Side:
    start: int
    end: int
    code: str
    who: Who | None


@cache
def _heads() -> frozenset[str]:
    return frozenset(phrases("summits"))


def is_summit(head: str) -> bool:
    """Whether an event's cue can name a summit of two countries."""
    return head in _heads()


@cache
def _of_two() -> frozenset[str]:
    return frozenset(phrases("meetings_of_two"))


def read_summit(sentence: Sentence, hit: CueHit) -> list[Draft] | None:
    """The talks of two countries or leaders named right after a cue; None where it is no summit of two."""
    view = sentence.view
    head = view.folded[hit.start : hit.end]
    if head in _of_two():
        pair, talks = _pair_after(view, hit.end, sentence.high, dashed=True), hit
    elif is_summit(head):
        pair = _pair_after(view, hit.end, sentence.high)
        talks = hit._replace(cue=replace(hit.cue, type="talks", form="noun", subject="soil", object="soil"))
    else:
        return None
    if pair is None:
        if hit.cue.type == "conference" and _with_someone(sentence, talks):
            return read_meeting(sentence, talks)
        return None
    if sentence.general(hit) or sentence.wished(hit, []):
        return []
    draft = sentence.draft(talks)
    end = pair[1].end
    if words_after("ordinals").match(view.folded, end):
        end = phrase_end(view, end, sentence.high)  # "… Mỹ - Triều lần thứ hai"
    draft.title, draft.named, draft.summit = (hit.start, end), True, True
    draft.sides |= {side.code for side in pair}
    set_roles(draft, [side.who for side in pair if side.who], "soil")
    if is_summit(head):
        leaders = (_leader(view, side.code) for side in pair if side.who is None)
        draft.roles |= dict.fromkeys(leader for leader in leaders if leader)
    return [draft]


def _leader(view: View, code: str) -> str | None:
    """Who leads a country, among the people of the article: of several, the one most spoken of."""
    own = [key for key, person in view.people.items() if person.country == code]
    heads = [k for k in own if any(view.holds(k, office) for office in phrases("heads_of_state"))]
    return max(heads, key=lambda k: len(view.people[k].evidence), default=None)


def _with_someone(sentence: Sentence, hit: CueHit) -> bool:
    """ "hội nghị thượng đỉnh lần hai với Tổng thống Mỹ A"."""
    view = sentence.view
    following = view.who_in(hit.end, min(sentence.high, hit.end + _REACH))
    if not following:
        return False
    gap = view.folded[hit.end : following[0].start]
    return words("together_with").search(gap) is not None and _is_filler(view, hit.end, following[0].start)


def _pair_after(view: View, at: int, limit: int, *, dashed: bool = False) -> tuple[_Side, _Side] | None:
    """The two sides named after a cue, of different countries.

    They are joined by a dash or, behind "giữa" and unless only a dash will do, by "và".
    """
    stop = min(limit, at + _REACH)
    by_name = named_pairs().match(view.folded, at)
    if by_name is not None:
        codes = phrases("named_pairs", by_name["pair"])
        return _Side(at, by_name.end(), codes[0], None), _Side(at, by_name.end(), codes[1], None)
    sides = _sides(view, at, stop)
    if len(sides) < 2 or sides[0].code == sides[1].code or not _is_filler(view, at, sides[0].start):
        return None
    first, second = sides[:2]
    between = view.folded[first.end : second.start]
    among = words("among").search(view.folded, at, first.start + 1) is not None
    dash = _DASH.fullmatch(between) is not None
    if not dash and (dashed or not among or not words("last_join").fullmatch(between.strip())):
        return None
    third = dash and len(sides) > 2 and _DASH.fullmatch(view.folded[second.end : sides[2].start])
    return None if third or _goes_on(view, second.end) else (first, second)


def _goes_on(view: View, end: int) -> bool:
    """ "Mỹ - Nhật - ASEAN": a third side that is no country."""
    dash = _DASH.match(view.article.body, end)
    return dash is not None and view.article.body[dash.end() : dash.end() + 1].isupper()


def _sides(view: View, at: int, stop: int) -> list[_Side]:
    people = [
        _Side(w.start, w.end, code, w)
        for w in view.who_in(at, stop)
        if len(w.people) == 1 and (code := view.country_of(w.people[0]))
    ]
    named: list[CountryMention] = [
        c for c in view.countries.inside(at, stop) if not words_before("at").search(view.folded, at, c.start)
    ]
    return sorted([*people, *(_Side(c.start, c.end, c.code, None) for c in named)], key=lambda s: s.start)


def _is_filler(view: View, start: int, stop: int) -> bool:
    """Whether only words that a summit's name may hold, or its place, stand between the cue and its sides."""
    gap = view.folded[start:stop]
    if _STOPS.search(gap):
        return False
    named = [(m.start, m.end) for m in view.places.inside(start, stop)]
    named += [(m.start, m.end) for m in view.countries.inside(start, stop)]
    for low, high in named:
        gap = gap.replace(view.folded[low:high], " ", 1)
    return not words("summit_words").sub("", gap).strip()
