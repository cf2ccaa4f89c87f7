"""Conferences, congresses, signings, ceremonies, appointments, relations, exchanges."""

from __future__ import annotations

from collections.abc import Sequence

from etl.extract.event_cues import CueHit, words, words_after, words_before
from etl.extract.event_draft import Draft
from etl.extract.event_meetings import both_sides
from etl.extract.event_people import opens_clause, read_welcomers, read_witnesses, set_roles
from etl.extract.event_reader import Sentence
from etl.extract.event_titles import is_named, is_particular, phrase_end
from etl.extract.event_view import Who

_NEAR = 70
_SIDES = 160
_VERB = 60
_RIGHT_BEFORE = 22
LEVELS = (
    "comprehensive_strategic_partnership",
    "strategic_partnership",
    "comprehensive_partnership",
    "diplomatic",
)


def read_gathering(sentence: Sentence, hit: CueHit) -> list[Draft]:
    """A conference or congress: its name, and who takes part."""
    view, draft = sentence.view, sentence.draft(hit)
    limit = min((s for s in sentence.starts if s > hit.end and _separate(sentence, s)), default=sentence.high)
    numbered = view.folded[hit.end - 1].isdigit()  # "AIPA-45"
    draft.title = (hit.start, hit.end if numbered else phrase_end(view, hit.end, limit))
    draft.named = numbered or is_named(view, hit.end, draft.title[1])
    if sentence.general(hit) and not is_particular(view, hit.end, draft.title[1]):
        return []
    draft.sides |= set(view.codes_in(hit.start, draft.title[1]))
    if hit.cue.type == "congress":
        draft.named = words("congress_names").search(view.folded, hit.start, draft.title[1]) is not None
    if hit.cue.type == "congress" and not draft.sides:
        named = view.all_countries.inside(sentence.low, hit.start)
        draft.sides |= {c.code for c in named[-1:]}
    if hit.cue.type == "congress" and len(draft.sides) == 1:
        draft.country = next(iter(draft.sides))
    before = sentence.before(hit, _VERB)
    speaks = words_before("speaks_at").search(before) is not None
    if speaks or words_before("takes_part").search(before):
        subjects = _attendees(sentence, hit) or sentence.subjects(hit)
        subjects = subjects or _attendees_behind(sentence, draft.title[1])
        if sentence.wished(hit, subjects):
            return []
        set_roles(draft, subjects, "speaker" if speaks else "attendee")
    elif words_before("presides").search(before) and not words_before("co_chair").search(before):
        _set_chairs(draft, sentence.subjects(hit))
    if words_before("hosting").search(before):
        hosts = view.countries.inside(max(sentence.low, hit.start - _VERB), hit.start)
        draft.country = hosts[-1].code if hosts else None
    draft.beside = words_before("beside").search(before) is not None
    draft.counted = numbered or words("counted").search(view.folded, hit.end, draft.title[1]) is not None
    draft.present = words_after("present").match(view.folded, hit.end) is not None
    draft.back = not draft.named or draft.present
    return [draft]


def _set_chairs(draft: Draft, chairs: Sequence[Who]) -> None:
    several = sum(len(who.people) for who in chairs) > 1
    set_roles(draft, chairs, "co_chair" if several else "chair")


def _separate(sentence: Sentence, start: int) -> bool:
    """Whether a later cue stands outside a gathering's name: another kind, or joined by "và" or a comma."""
    before = sentence.view.folded[sentence.low : start].rstrip()
    return (
        start in sentence.others
        or before.endswith((",", ";"))
        or words_before("last_join").search(before) is not None
    )


def _attendees(sentence: Sentence, hit: CueHit) -> list[Who]:
    """The person right before the verb, of whatever noun ("chuyến công tác của A tham dự …")."""
    people = sentence.view.who_in(sentence.low, hit.start)
    if not people or people[-1].start in sentence.claimed:
        return []
    return [people[-1]] if hit.start - people[-1].end <= _RIGHT_BEFORE else []


def _attendees_behind(sentence: Sentence, at: int) -> list[Who]:
    """ "Trong chuyến tham dự Hội nghị X tại Singapore, A đã gặp B": the subject of the main clause."""
    following = sentence.view.who_in(at, min(sentence.high, at + _SIDES))
    opened = following and opens_clause(sentence.view.folded[at : following[0].start])
    return [following[0]] if opened else []


def read_signing(sentence: Sentence, hit: CueHit) -> list[Draft]:
    """Documents signed or exchanged, who signed and who witnessed it."""
    view = sentence.view
    documents = words("documents")
    seen = hit.cue.form == "noun" and words("witness").search(view.folded, sentence.low, hit.start)
    if not seen and not documents.search(view.folded, hit.start, min(sentence.high, hit.end + _NEAR)):
        return []
    if hit.cue.form == "verb" and documents.search(sentence.before(hit, 26)):
        return []
    if words_before("nominal").search(sentence.before(hit)) or _seen_as_told(sentence, hit):
        return []
    subjects = sentence.subjects(hit)
    if sentence.general(hit) or sentence.wished(hit, subjects) or _anniversary(sentence, hit):
        return []
    draft = sentence.draft(hit)
    draft.jointly = _signed_jointly(sentence, hit)
    draft.title = (hit.start, phrase_end(view, hit.end, sentence.high))
    draft.back = (
        hit.cue.form == "noun"
        and words_before("this_one").search(view.folded, hit.start, draft.title[1]) is not None
    )  # "lễ ký quan trọng này"
    if hit.cue.form == "verb":
        set_roles(draft, subjects, "signatory")
    read_witnesses(view, draft)
    draft.sides |= set(view.codes_in(hit.start, min(sentence.high, hit.end + _SIDES)))
    return [draft]


def _signed_jointly(sentence: Sentence, hit: CueHit) -> bool:
    """ "hai bên đã ký kết 10 văn bản", "hai đoàn hội đàm và ký kết văn kiện": both sides, at their talks."""
    if hit.cue.form != "verb" or not words_before("both_sides").search(sentence.before(hit)):
        return False
    talks = any(h.cue.type == "talks" and h.start < hit.start for h in sentence.hits)
    return talks or words_after("few").match(sentence.view.folded, hit.end) is not None


def _seen_as_told(sentence: Sentence, hit: CueHit) -> bool:
    """ "A và B chứng kiến …": a signing only where documents change hands and no other cue tells so."""
    if hit.cue.subject != "witness" or hit.cue.form != "verb":
        return False
    told = any(h.cue.type == "signing" and h.cue.form == "noun" for h in sentence.hits)
    near = min(sentence.high, hit.end + _NEAR)
    return told or words("handing").search(sentence.view.folded, hit.end, near) is None


def _anniversary(sentence: Sentence, hit: CueHit) -> bool:
    near = words_before("anniversary").search(sentence.before(hit)) is not None
    return near or words("anniversaries").search(sentence.before(hit, _VERB)) is not None


def read_plain(sentence: Sentence, hit: CueHit) -> list[Draft]:
    """Subject, cue, object: ceremonies, appointments, exchanges."""
    view = sentence.view
    subjects = sentence.subjects(hit)
    objects = sentence.objects(hit) if hit.cue.object else []
    if sentence.general(hit) or sentence.wished(hit, subjects):
        return []
    near = min(sentence.high, hit.end + _NEAR)
    if "country" in hit.cue.needs and not view.codes_in(hit.end, near):
        return []
    if "person" in hit.cue.needs and not objects:
        return []
    draft = sentence.draft(hit)
    meant = {k for w in objects for k in w.people}
    subjects = [w for w in subjects if not meant & set(w.people)]
    set_roles(draft, subjects, _subject_role(sentence, hit))
    gap = view.folded[hit.end : objects[0].start] if objects else ""
    given = words("by").search(gap) and not words("delegation").search(
        gap
    )  # "lễ đón đoàn … do A dẫn đầu": A comes
    set_roles(draft, objects, "host" if given and hit.cue.object == "guest" else hit.cue.object)
    read_witnesses(view, draft)
    end = objects[-1].end if objects else phrase_end(view, hit.end, sentence.high)
    draft.title = (hit.start, end)
    draft.named = is_named(view, hit.end, end)
    draft.sides |= set(view.codes_in(hit.start, end))
    if hit.cue.type == "exchange":
        draft.sides |= set(view.codes_in(sentence.low, sentence.high))
    draft.back = sentence.comes_back(hit) and not draft.roles and not draft.named
    return [draft]


def read_ceremony(sentence: Sentence, hit: CueHit) -> list[Draft]:
    """A ceremony; of a welcome also who receives ("Đón đoàn tại sân bay có A và B")."""
    made = read_plain(sentence, hit)
    if hit.cue.object != "guest":
        return made
    if not made and words_after("delegation").match(sentence.view.folded, hit.end):
        made = _welcome_of_all(sentence, hit)
    for draft in made:
        read_welcomers(sentence.view, draft)
    return [draft for draft in made if draft.roles or draft.cue.form == "noun"]


def _welcome_of_all(sentence: Sentence, hit: CueHit) -> list[Draft]:
    """ "A đón đoàn Việt Nam": a delegation without the name of its head."""
    draft = sentence.draft(hit)
    draft.title = (hit.start, phrase_end(sentence.view, hit.end, sentence.high))
    draft.sides |= set(sentence.view.codes_in(hit.end, draft.title[1]))
    if draft.sides:
        set_roles(draft, sentence.subjects(hit), "host")
    return [draft]


def _subject_role(sentence: Sentence, hit: CueHit) -> str | None:
    """Who "attends" a welcome is no host of it."""
    attends = (
        hit.cue.object is not None and words_before("takes_part").search(sentence.before(hit)) is not None
    )
    return "attendee" if attends else hit.cue.subject


def read_relations(sentence: Sentence, hit: CueHit) -> list[Draft]:
    """Relations founded, raised or broken, with the level reached."""
    view = sentence.view
    level = relation_level(view.folded[hit.start : min(sentence.high, hit.end + _NEAR)])
    if level is None or sentence.general(hit) or _anniversary(sentence, hit):
        return []
    subjects = sentence.subjects(hit)
    if sentence.wished(hit, subjects):
        return []
    draft = sentence.draft(hit)
    draft.title = (hit.start, phrase_end(view, hit.end, sentence.high))
    draft.relation_level = level
    draft.sides |= set(view.codes_in(sentence.low, sentence.high))
    set_roles(draft, [w for w in subjects if len(w.people) > 1] or both_sides(view, subjects), "soil")
    raised = draft.relation_level != LEVELS[-1]
    draft.named = raised and words_before("announced").search(sentence.before(hit, _VERB)) is not None
    return [draft]


def relation_level(text: str) -> str | None:
    """The level of relations that a text names, the fullest name first."""
    return next((level for level in LEVELS if words("relation_levels", level).search(text)), None)
