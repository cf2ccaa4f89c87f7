"""Talks, meetings and calls: who met whom."""

from __future__ import annotations

from collections.abc import Sequence

from etl.extract.event_cues import CueHit, compatriots, words, words_after, words_before
from etl.extract.event_draft import Draft
from etl.extract.event_people import clause_subjects, heads_after, set_roles, subjects_behind
from etl.extract.event_reader import Sentence
from etl.extract.event_titles import phrase_end
from etl.extract.event_view import HOME, View, Who

_NAME = 24  # how far behind an office its holder's name or country may stand
_MAIN = 90
_DELEGATION = 130  # how far before the cue a delegation may stand
_COUNTERPART = 110  # how far behind the cue the country of an unnamed counterpart may stand


def read_meeting(sentence: Sentence, hit: CueHit) -> list[Draft]:
    """The meetings that a cue tells of: one, or one with each host on whom a guest calls."""
    view, cue = sentence.view, hit.cue
    at_home = _with_compatriots(sentence, hit)
    if at_home or "compatriots" in cue.needs:
        return at_home
    subjects = sentence.subjects(hit)
    objects = sentence.objects(hit)
    if sentence.wished(hit, subjects) or (sentence.general(hit) and not objects):
        return []
    meant = {k for w in objects for k in w.people}
    if meant <= {k for w in subjects for k in w.people}:
        return _without_object(sentence, hit, subjects)  # "Thủ tướng A sẽ gặp Thủ tướng, Chủ tịch …"
    subjects = [w for w in subjects if not meant & set(w.people)]
    subjects = subjects or subjects_behind(view, objects, sentence.high)
    draft = sentence.draft(hit)
    draft.title = (hit.start, objects[-1].end)
    if _among_them(sentence, hit, objects):
        set_roles(draft, objects, cue.object)
        return [draft]
    home = set() if subjects else _unnamed_leader(sentence, hit, objects)
    led = not subjects and not home and (_delegation(sentence, hit, draft) or sentence.comes_back(hit))
    made = []
    for group in _groups(view, cue.subject, subjects, objects):
        each = sentence.draft(hit)
        each.sides |= home | draft.sides
        each.delegated = led
        set_roles(each, subjects, cue.subject)
        set_roles(each, group, cue.object)
        first = group[0] is objects[0]
        each.title = (hit.start if first else group[0].start, group[-1].end)
        each.lead = None if first else (hit.start, hit.end)
        made.append(each)
    return made


def _unnamed_leader(sentence: Sentence, hit: CueHit, objects: Sequence[Who]) -> set[str]:
    """ "Thủ tướng hôm nay tiếp A", "Tại buổi tiếp A, Thủ tướng …": an office alone is one of home."""
    view = sentence.view
    spans = ((sentence.low, hit.start), (objects[-1].end, min(sentence.high, objects[-1].end + _MAIN)))
    for low, high in spans:
        for office in words("home_offices").finditer(view.folded, low, high):
            named = view.who_in(office.start(), office.end() + _NAME)
            abroad = view.all_countries.inside(office.end(), office.end() + _NAME)
            inside = view.who.last_before(office.start() + 1)
            if not named and not abroad and (inside is None or inside.end <= office.start()):
                return {HOME}
    return set()


def _with_compatriots(sentence: Sentence, hit: CueHit) -> list[Draft]:
    """ "gặp gỡ cán bộ Đại sứ quán và kiều bào": someone of home with compatriots abroad."""
    view = sentence.view
    met = compatriots().match(view.folded, hit.end)
    if met is None or sentence.general(hit):
        return []
    own = [
        w for w in view.who_in(sentence.low, hit.start) if {HOME} == {view.country_of(k) for k in w.people}
    ]
    own = own[-1:] or sentence.subjects(hit)
    if not own or sentence.wished(hit, own):
        return []
    draft = sentence.draft(hit)
    draft.title, draft.compatriots = (hit.start, met.end()), True
    set_roles(draft, own, "speaker")
    return [draft]


def _delegation(sentence: Sentence, hit: CueHit, draft: Draft) -> bool:
    """ "đoàn đại biểu Bộ Công an Việt Nam đã gặp …": the side of a delegation whose head is not named."""
    view, low = sentence.view, max(sentence.low, hit.start - _DELEGATION)
    starts = [found.start() for found in words("delegations").finditer(view.folded, low, hit.start)]
    if not starts or view.who_in(starts[-1], hit.start):
        return False
    draft.sides |= set(view.codes_in(starts[-1], hit.start)[:1])
    return True


def _among_them(sentence: Sentence, hit: CueHit, objects: Sequence[Who]) -> bool:
    """ "hội đàm giữa A và B": those after the cue met each other."""
    folded, view = sentence.view.folded, sentence.view
    if len({view.country_of(k) for w in objects for k in w.people}) < 2:
        return False
    return words("among").search(folded, hit.end, objects[0].start + 1) is not None


def _groups(view: View, role: str | None, subjects: Sequence[Who], objects: Sequence[Who]) -> list[list[Who]]:
    """The objects by meeting: one for each country, and for a calling guest one for each host."""
    if _calls_on_several(view, role, subjects, objects):
        return [[w] for w in objects]
    groups: list[list[Who]] = []
    for mention in objects:
        same = groups and view.country_of(groups[-1][0].people[0]) == view.country_of(mention.people[0])
        if same:
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _calls_on_several(view: View, role: str | None, subjects: Sequence[Who], objects: Sequence[Who]) -> bool:
    """Whether one guest calls on several hosts of one country, each a meeting of its own."""
    if role == "host" or len(objects) < 2:
        return False
    hosts = {view.country_of(k) for w in objects for k in w.people}
    guests = {view.country_of(k) for w in subjects for k in w.people}
    return len(hosts) == 1 and bool(guests) and not hosts & guests


def _without_object(sentence: Sentence, hit: CueHit, subjects: Sequence[Who]) -> list[Draft]:
    view, draft = sentence.view, sentence.draft(hit)
    draft.delegated = not subjects and _delegation(sentence, hit, draft)
    if (
        (subjects or draft.delegated)
        and not sentence.general(hit)
        and _partner(sentence, hit, draft, subjects)
    ):
        set_roles(draft, subjects, hit.cue.subject)
        set_roles(draft, heads_after(sentence.view, hit.end, sentence.high), hit.cue.object)
        return [draft]
    if not sentence.comes_back(hit) and hit.cue.form == "verb":
        return []
    if hit.cue.type == "talks" and _named_talks(sentence, hit, draft):
        return [draft]
    pairs = [w for w in subjects if len(w.people) > 1] or both_sides(view, subjects)
    pairs = pairs or both_sides(view, [*subjects, *_companions(sentence, hit, subjects)])
    if "pair" in hit.cue.needs and not pairs:
        return []
    set_roles(draft, pairs, hit.cue.subject)
    draft.back, draft.echo = not pairs, sentence.comes_back(hit)
    draft.asserted = draft.back and words_before("holds").search(sentence.before(hit)) is not None
    if draft.back:
        set_roles(draft, both_sides(view, clause_subjects(view, hit.end, sentence.high)), "attendee")
    return [draft]


def _companions(sentence: Sentence, hit: CueHit, subjects: Sequence[Who]) -> list[Who]:
    """ "A nói với B trong cuộc điện đàm": B."""
    view = sentence.view
    if not subjects:
        return []
    between = view.who_in(subjects[-1].end, hit.start)
    return [w for w in between if words_before("together_with").search(view.folded, sentence.low, w.start)]


def _partner(sentence: Sentence, hit: CueHit, draft: Draft, subjects: Sequence[Who]) -> bool:
    """An unnamed counterpart of another country ("tiếp đoàn đại biểu Bộ Công an Lào").

    One told by office alone ("gặp Chủ tịch Thượng viện") is of the soil, if the article's guest met him.
    """
    view, at = sentence.view, hit.end
    for word in (" với", " giữa"):
        if view.folded.startswith(word, at):
            at += len(word)
    if not words_after("partners").match(view.folded, at):
        return False
    draft.title = (hit.start, phrase_end(view, at, sentence.high))
    following = min((s for s in sentence.starts if s > at), default=sentence.high)
    theirs = set(view.codes_in(at, min(sentence.high, draft.title[1] + 2)))
    theirs = theirs or set(view.codes_in(at, min(following, at + _COUNTERPART)))
    own = draft.sides | {code for w in subjects for k in w.people if (code := view.country_of(k))}
    draft.sides |= theirs
    draft.nameless = not theirs - own
    return not draft.nameless or hit.cue.form == "verb"


def both_sides(view: View, subjects: Sequence[Who]) -> list[Who]:
    """The subjects, where they act for more than one country."""
    codes = {view.country_of(k) for w in subjects for k in w.people}
    return list(subjects) if len(codes) > 1 else []


def _named_talks(sentence: Sentence, hit: CueHit, draft: Draft) -> bool:
    """ "Đối thoại chiến lược quốc phòng Việt Nam - Lào lần thứ 5": the name tells both sides."""
    view = sentence.view
    end = phrase_end(view, hit.end, sentence.high)
    sides = set(view.codes_in(hit.end, end))
    if len(sides) < 2:
        return False
    draft.title, draft.named = (hit.start, end), True
    draft.sides |= sides
    return True
