"""Sites that a guest visits on the way: universities, works, memorials ("thăm Đại học Quốc gia Lào")."""

from __future__ import annotations

from etl.extract.event_cues import CueHit, words_after
from etl.extract.event_draft import Draft
from etl.extract.event_people import objects_after, set_roles
from etl.extract.event_reader import Sentence
from etl.extract.event_titles import phrase_end


def is_site(sentence: Sentence, at: int) -> bool:
    """Whether a site is named at a place, right behind a visit's cue."""
    return words_after("sites").match(sentence.view.folded, at) is not None


def read_site(sentence: Sentence, hit: CueHit, at: int) -> list[Draft]:
    """The visit to a site named at ``at``: who goes there; the country is that of the article's visit."""
    view, draft = sentence.view, sentence.draft(hit)
    draft.site = True
    draft.title = (hit.start, phrase_end(view, at, sentence.high))
    visitors = objects_after(view, draft.title[1], sentence.high) if hit.cue.form == "noun" else []
    visitors = visitors or sentence.subjects(hit)
    if sentence.general(hit) or sentence.wished(hit, visitors) or not visitors:
        return []
    set_roles(draft, visitors, "guest")
    return [draft]
