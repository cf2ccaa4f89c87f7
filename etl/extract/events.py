"""Events: every happening that the article tells, announces or recalls."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from etl.extract.event_cues import CueHit, cue_hits
from etl.extract.event_draft import Draft
from etl.extract.event_filling import fill
from etl.extract.event_outlook import plan_ahead
from etl.extract.event_people import read_joining
from etl.extract.event_reader import Sentence
from etl.extract.event_reading import read_sentence
from etl.extract.event_scene import scene_of
from etl.extract.event_times import recall_results, recall_visits, recall_years
from etl.extract.event_view import View
from etl.records import (
    CountryMention,
    DateMention,
    DateValue,
    EventReport,
    OrganizationReport,
    Participant,
    PersonReport,
    PlaceMention,
)
from etl.text.article import ArticleText

_GLUED = re.compile(r"[.!?](?<=[a-zà-ỹ)”\"].)(?=[A-ZÀ-ỸĐ][a-zà-ỹ])")  # a lost space between two sentences

_LEAD_SENTENCES = 4  # title, lead and the first sentence of the text


def find_events(
    article: ArticleText,
    people: Sequence[PersonReport],
    organizations: Sequence[OrganizationReport],
    places: Sequence[PlaceMention],
    countries: Sequence[CountryMention],
    dates: Sequence[DateMention],
) -> Sequence[EventReport]:
    """Every happening told, announced or recalled; one report for each telling, in order of the text."""
    view = View(article, people, organizations, places, countries, dates)
    drafts: list[Draft] = []
    for index, low, high, hits in _sentences(view):
        if not hits:
            if drafts:
                read_joining(view, low, high, drafts[-1])
            continue
        drafts += read_sentence(Sentence(view, index, low, high, hits))
    recall_visits(view, drafts)
    recall_years(drafts)
    recall_results(view, drafts)
    plan_ahead(view, drafts)
    kept = fill(view, drafts, scene_of(view, drafts))
    main = _main(view, kept)
    return tuple(_report(view, number, draft, draft in main) for number, draft in enumerate(kept, 1))


def _main(view: View, drafts: Sequence[Draft]) -> list[Draft]:
    """What the article is about: the news that its first sentences tell, else the first that it tells."""
    news = [d for d in drafts if d.status != "historical"] or list(drafts)
    return [d for d in news if d.sentence < _LEAD_SENTENCES] or news[:1]


def _sentences(view: View) -> Iterator[tuple[int, int, int, list[CueHit]]]:
    """Index, span and cues of each sentence of the article's own blocks; those run together are parted."""
    article = view.article
    hits = list(cue_hits(article.folded))
    glued = [m.end() for m in _GLUED.finditer(article.body)]
    at = 0
    for index, sentence in enumerate(article.sentences):
        low = sentence.start
        inside = glued[bisect_right(glued, low) : bisect_right(glued, sentence.end - 1)]
        for high in (*inside, sentence.end):
            while at < len(hits) and hits[at].start < low:
                at += 1
            first = at
            while at < len(hits) and hits[at].end <= high:
                at += 1
            yield index, low, high, hits[first:at]
            low = high


def _report(view: View, number: int, draft: Draft, main: bool) -> EventReport:
    article = view.article
    people = tuple(Participant(k, view.people[k].name, role or "attendee") for k, role in draft.roles.items())
    return EventReport(
        key=f"t{number}",
        type=draft.type,
        title=_title(view, draft),
        date=draft.date or DateValue(None),
        status=draft.status,
        level=draft.level,
        place=draft.place,
        country=draft.country,
        sides=tuple(sorted(draft.sides)),
        participants=people,
        relation_level=draft.relation_level,
        main=main,
        evidence=(article.quote(draft.low, draft.high, f"events.{draft.type}", 0.8),),
        confidence=_confidence(draft),
    )


def _confidence(draft: Draft) -> float:
    """How sure the telling is: what the sentence itself says of who and when counts, the setting does not."""
    certain = 0.6 if draft.back or draft.cue.weak else 0.9
    if draft.type == "statement":
        certain = 0.6 if draft.cue.form == "noun" else 0.5
        certain += 0.2 if draft.said else 0.0
    certain -= 0.0 if draft.roles else 0.1
    certain -= 0.0 if draft.said or len(draft.roles) > 1 or draft.sentence < _LEAD_SENTENCES else 0.1
    return round(certain, 2)


def _title(view: View, draft: Draft) -> str:
    body = view.article.body
    name = body[draft.title[0] : draft.title[1]]
    return f"{body[draft.lead[0] : draft.lead[1]]} {name}" if draft.lead else name
