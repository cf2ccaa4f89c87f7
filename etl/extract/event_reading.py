"""From a cue to a telling: each type reads what stands around its cue."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from etl.extract.event_cues import CueHit, words, words_after, words_before
from etl.extract.event_draft import Draft
from etl.extract.event_people import (
    objects_after,
    read_chairs,
    read_invitation,
    read_witnesses,
    set_roles,
    subjects_before,
)
from etl.extract.event_places import destination, place_of
from etl.extract.event_times import date_for, status_of
from etl.extract.event_titles import is_named, phrase_end
from etl.extract.event_view import View, Who

_NEAR = 70
_BEFORE = 30


class Reader:
    """Reads the cues of one sentence, in order; remembers whom earlier cues claimed as objects."""

    def __init__(self, view: View, sentence: int, low: int, high: int, hits: Sequence[CueHit]) -> None:
        self.view, self.sentence, self.low, self.high = view, sentence, low, high
        self.hits = hits
        self.starts = [h.start for h in hits]
        self.claimed: set[int] = set()

    def read(self) -> list[Draft]:
        """The tellings of the sentence."""
        found: list[Draft] = []
        for hit in self.hits:
            drafts = READERS[hit.cue.type](self, hit)
            for draft in drafts:
                self._finish(draft)
            found += drafts
        return found

    def draft(self, hit: CueHit) -> Draft:
        """An empty telling for a cue."""
        made = Draft(hit.cue, hit.start, hit.end, self.sentence, self.low, self.high)
        made.title = (hit.start, hit.end)
        return made

    def before(self, hit: CueHit) -> str:
        """The words right before a cue."""
        return self.view.folded[max(self.low, hit.start - _BEFORE) : hit.start]

    def general(self, hit: CueHit) -> bool:
        """Whether the words before make it general practice or a wish."""
        return words_before("general", "before").search(self.before(hit)) is not None

    def wished(self, hit: CueHit, subjects: Sequence[Who]) -> bool:
        """Whether it is only wished for, asked for or invited to."""
        floor = subjects[-1].end if subjects else max(self.low, hit.start - 45)
        wish = words("general", "wish")
        if wish.search(self.view.folded, floor, hit.start):
            return True
        if not subjects:
            return False
        start = subjects[0].start
        return (
            words_before("general", "wish").search(self.view.folded, max(self.low, start - 22), start)
            is not None
        )

    def comes_back(self, hit: CueHit) -> bool:
        """Whether the cue only comes back to what was told ("Tại hội đàm, …")."""
        before = self.before(hit)
        return words_before("back").search(before) is not None or not before.strip()

    def subjects(self, hit: CueHit) -> list[Who]:
        """Who does it."""
        return subjects_before(self.view, self.low, hit.start, self.claimed)

    def objects(self, hit: CueHit) -> list[Who]:
        """To whom; they are no subjects of later cues."""
        found = objects_after(self.view, hit.end, self.high)
        self.claimed |= {w.start for w in found}
        return found

    def _finish(self, draft: Draft) -> None:
        view = self.view
        mention = date_for(view, draft, self.starts)
        if mention is not None:
            draft.date, draft.dated = mention.value, mention.value.edtf is not None
        if draft.country is None:
            draft.country, draft.place = place_of(view, draft)
        people = [w for w in view.who_in(draft.low, draft.start) if draft.roles.keys() & set(w.people)]
        draft.status = status_of(view, draft, people[-1].end if people else None)
        if draft.type in ("talks", "meeting", "conference", "ceremony"):
            read_chairs(view, draft)


def _visit(reader: Reader, hit: CueHit) -> list[Draft]:
    view, draft = reader.view, reader.draft(hit)
    draft.country, draft.place, end = destination(view, hit.end, reader.high)
    if "country" in hit.cue.needs and draft.country is None:
        return []
    visitors = _of(view, end, reader.high) if hit.cue.form == "noun" else []
    if visitors:
        end = visitors[-1].end
    subjects = visitors or reader.subjects(hit)
    if reader.general(hit) or reader.wished(hit, [] if visitors else subjects):
        return []
    subjects = [w for w in subjects if {view.country_of(k) for k in w.people} != {draft.country}]
    set_roles(draft, subjects, "guest")
    read_invitation(view, draft)
    draft.title = (hit.start, max(hit.end, end))
    if hit.cue.form == "noun" and not visitors:
        draft.title = (hit.start, max(draft.title[1], phrase_end(view, draft.title[1], reader.high)))
        draft.sides |= set(view.codes_in(hit.start, draft.title[1]))
    draft.back = not subjects and draft.country is None
    draft.named = draft.country is not None and bool(subjects or len(draft.sides) > 1)
    return [draft]


def _of(view: View, start: int, limit: int) -> list[Who]:
    """The people after "của" right after a noun."""
    found = objects_after(view, start, limit)
    if not found or not words("by").search(view.folded, start, found[0].start):
        return []
    return found


def _bilateral(reader: Reader, hit: CueHit) -> list[Draft]:
    view, cue = reader.view, hit.cue
    objects = reader.objects(hit)
    subjects = reader.subjects(hit)
    draft = reader.draft(hit)
    if reader.wished(hit, subjects) or (reader.general(hit) and not objects):
        return []
    if not objects:
        return _without_object(reader, hit, draft, subjects)
    both = len(objects) > 1 or len(objects[0].people) > 1
    symmetric = both and len({view.country_of(k) for w in objects for k in w.people}) > 1
    draft.title = (hit.start, objects[-1].end)
    if symmetric:
        set_roles(draft, objects, cue.object)
        return [draft]
    groups = [[w] for w in objects] if _calls_on_several(view, cue.subject, subjects, objects) else [objects]
    made = []
    for group in groups:
        each = reader.draft(hit)
        set_roles(each, subjects, cue.subject)
        set_roles(each, group, cue.object)
        each.title = (hit.start if group is groups[0] else group[0].start, group[-1].end)
        made.append(each)
    return made


def _calls_on_several(view: View, role: str | None, subjects: Sequence[Who], objects: Sequence[Who]) -> bool:
    """Whether one guest calls on several hosts of one country, each a meeting of its own."""
    if role == "host" or len(objects) < 2:
        return False
    hosts = {view.country_of(k) for w in objects for k in w.people}
    guests = {view.country_of(k) for w in subjects for k in w.people}
    return len(hosts) == 1 and bool(guests) and not hosts & guests


def _without_object(reader: Reader, hit: CueHit, draft: Draft, subjects: Sequence[Who]) -> list[Draft]:
    view = reader.view
    after = view.folded[hit.end : min(reader.high, hit.end + _NEAR)]
    if words_after("partners").match(after.removeprefix(" với")):
        draft.title = (hit.start, phrase_end(view, hit.end, reader.high))
        draft.sides |= set(view.codes_in(hit.start, draft.title[1] + 1))
        acting = {view.country_of(k) for w in subjects for k in w.people}
        if draft.sides - acting and subjects:
            set_roles(draft, subjects, hit.cue.subject)
            draft.named = True
            return [draft]
    if reader.comes_back(hit) or hit.cue.form == "noun":
        pairs = [w for w in subjects if len(w.people) > 1] or _pair(view, subjects)
        set_roles(draft, pairs, hit.cue.subject)
        draft.back = not pairs
        return [draft] if hit.cue.form == "noun" or reader.comes_back(hit) else []
    return []


def _pair(view: View, subjects: Sequence[Who]) -> list[Who]:
    codes = {view.country_of(k) for w in subjects for k in w.people}
    return list(subjects) if len(codes) > 1 else []


def _gathering(reader: Reader, hit: CueHit) -> list[Draft]:
    view, draft = reader.view, reader.draft(hit)
    if reader.general(hit):
        return []
    draft.title = (hit.start, phrase_end(view, hit.end, reader.high))
    draft.named = is_named(view, hit.end, draft.title[1])
    draft.sides |= set(view.codes_in(hit.start, draft.title[1]))
    before = view.folded[max(reader.low, hit.start - 60) : hit.start]
    if words_before("takes_part").search(before) or words_before("speaks_at").search(before):
        role = "speaker" if words_before("speaks_at").search(before) else "attendee"
        subjects = reader.subjects(hit)
        if reader.wished(hit, subjects):
            return []
        set_roles(draft, subjects, role)
    draft.back = not draft.named
    return [draft]


def _signing(reader: Reader, hit: CueHit) -> list[Draft]:
    view, draft = reader.view, reader.draft(hit)
    documents = words("documents")
    if not documents.search(view.folded, hit.start, min(reader.high, hit.end + _NEAR)):
        return []
    if hit.cue.form == "verb" and documents.search(view.folded, max(reader.low, hit.start - 26), hit.start):
        return []
    subjects = reader.subjects(hit)
    if reader.general(hit) or reader.wished(hit, subjects):
        return []
    draft.title = (hit.start, phrase_end(view, hit.end, reader.high))
    if hit.cue.form == "verb":
        set_roles(draft, subjects, "signatory")
    read_witnesses(view, draft)
    draft.sides |= set(view.codes_in(hit.start, min(reader.high, hit.end + 160)))
    return [draft]


def _plain(reader: Reader, hit: CueHit) -> list[Draft]:
    """Subject, cue, object: ceremonies, messages, statements, appointments, exchanges."""
    view, draft = reader.view, reader.draft(hit)
    objects = reader.objects(hit) if hit.cue.object else []
    subjects = reader.subjects(hit)
    if reader.general(hit) or reader.wished(hit, subjects):
        return []
    if "country" in hit.cue.needs and not view.codes_in(hit.end, min(reader.high, hit.end + _NEAR)):
        return []
    set_roles(draft, subjects, hit.cue.subject)
    set_roles(draft, objects, hit.cue.object)
    read_witnesses(view, draft)
    end = objects[-1].end if objects else phrase_end(view, hit.end, reader.high)
    draft.title = (hit.start, end)
    draft.named = is_named(view, hit.end, end)
    draft.sides |= set(view.codes_in(hit.start, end))
    draft.back = reader.comes_back(hit) and not objects and not draft.named
    return [draft]


def _relations(reader: Reader, hit: CueHit) -> list[Draft]:
    view, draft = reader.view, reader.draft(hit)
    if reader.general(hit) or words_before("anniversary").search(reader.before(hit)):
        return []
    subjects = reader.subjects(hit)
    if reader.wished(hit, subjects):
        return []
    draft.title = (hit.start, phrase_end(view, hit.end, reader.high))
    after = view.folded[hit.start : min(reader.high, hit.end + 90)]
    draft.relation_level = relation_level(after)
    draft.sides |= set(view.codes_in(reader.low, reader.high))
    set_roles(draft, [w for w in subjects if len(w.people) > 1] or _pair(view, subjects), "soil")
    return [draft] if draft.relation_level else []


LEVELS = (
    "comprehensive_strategic_partnership",
    "strategic_partnership",
    "comprehensive_partnership",
    "diplomatic",
)


def relation_level(text: str) -> str | None:
    """The level of relations that a text names, the fullest name first."""
    return next((level for level in LEVELS if words("relation_levels", level).search(text)), None)


READERS: Mapping[str, Callable[[Reader, CueHit], list[Draft]]] = {
    "visit": _visit,
    "talks": _bilateral,
    "meeting": _bilateral,
    "call": _bilateral,
    "conference": _gathering,
    "congress": _gathering,
    "signing": _signing,
    "ceremony": _plain,
    "message": _plain,
    "statement": _plain,
    "appointment": _plain,
    "exchange": _plain,
    "relations": _relations,
}
