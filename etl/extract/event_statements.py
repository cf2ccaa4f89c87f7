"""Statements: press conferences, interviews, and what someone said on a day that the text gives."""

from __future__ import annotations

from etl.extract.event_cues import CueHit, words_after
from etl.extract.event_draft import Draft
from etl.extract.event_people import set_roles, speakers_after
from etl.extract.event_reader import Sentence
from etl.extract.event_titles import phrase_end
from etl.extract.event_view import Who

_OPENING = 30  # where a sentence that opens with its day has it
_BESIDE = 3
_SAID = 10  # between a speaker and the verb
_SAID_ON = 40  # between the verb and its day


def read_statement(sentence: Sentence, hit: CueHit) -> list[Draft]:
    """A press conference, an interview, or what someone said on a day that the text names."""
    view = sentence.view
    if "day" in hit.cue.needs and not view.dates.inside(sentence.low, sentence.high):
        return []
    draft = sentence.draft(hit)
    subjects = sentence.subjects(hit)
    if sentence.general(hit) or sentence.wished(hit, subjects):
        return []
    if "day" in hit.cue.needs:
        if len(subjects) != 1 or len(subjects[0].people) != 1 or not _on_its_day(sentence, hit, subjects[0]):
            return []
        draft.title = (subjects[0].start, hit.end)
    else:
        draft.title = (hit.start, phrase_end(view, hit.end, sentence.high))
    set_roles(draft, subjects or speakers_after(view, draft.title[1], sentence.high), "speaker")
    return [draft]


def _on_its_day(sentence: Sentence, hit: CueHit, speaker: Who) -> bool:
    """Whether the text gives the day of what someone said, and tells of nothing else on that day.

    "A ngày 6/6 cho biết", "Phát biểu ngày 6/6, A nói", "Ngày 6/6, A nói", "A nói với báo X ngày 6/6".
    """
    view = sentence.view
    between = view.dates.inside(speaker.end, hit.start)
    if between and between[0].start <= speaker.end + _BESIDE and hit.start <= between[0].end + _BESIDE:
        return True
    if words_after("speaking").match(view.folded, sentence.low):
        days = view.dates.inside(sentence.low, speaker.start)
        return bool(days and days[-1].value.day)
    before = (h for h in sentence.hits if h.start < hit.start)
    if hit.start - speaker.end > _SAID or any("day" not in h.cue.needs for h in before):
        return False
    opening = view.dates.inside(sentence.low, min(speaker.start, sentence.low + _OPENING))
    behind = view.dates.inside(hit.end, min(sentence.high, hit.end + _SAID_ON))
    return any(d.value.day for d in (*opening, *behind))
