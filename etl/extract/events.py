"""Events: every happening that the article tells, announces or recalls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from etl.extract.event_cues import CueHit, cue_hits
from etl.extract.event_draft import Draft
from etl.extract.event_reading import Reader
from etl.extract.event_scene import fill, scene_of
from etl.extract.event_view import HOME, View
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


def find_events(
    article: ArticleText,
    people: Sequence[PersonReport],
    organizations: Sequence[OrganizationReport],
    places: Sequence[PlaceMention],
    countries: Sequence[CountryMention],
    dates: Sequence[DateMention],
) -> Sequence[EventReport]:
    """Every happening told, announced or recalled; one report for each telling, in order of the text.

    An article that names no foreign country, person or body has none.
    """
    view = View(article, people, organizations, places, countries, dates)
    if not _is_foreign(view):
        return ()
    drafts = [draft for reader in _readers(view) for draft in reader.read()]
    kept = fill(view, drafts, scene_of(view, drafts))
    return tuple(_report(view, number, draft) for number, draft in enumerate(kept, 1))


def _is_foreign(view: View) -> bool:
    codes = {c.code for c in view.all_countries} | {p.country for p in view.people.values()}
    codes |= {country for _, _, country in view.bodies}
    return bool(codes - {HOME, None})


def _readers(view: View) -> Iterator[Reader]:
    """A reader for each sentence of the article's own blocks that holds a cue."""
    article = view.article
    sentences = article.sentences

    def holder(hit: CueHit) -> int:
        return article.sentence_at(hit.start)

    for index, group in groupby(cue_hits(article.folded), key=holder):
        sentence = sentences[index]
        hits = [h for h in group if sentence.start <= h.start and h.end <= sentence.end]
        if hits:
            yield Reader(view, index, sentence.start, sentence.end, hits)


def _report(view: View, number: int, draft: Draft) -> EventReport:
    article = view.article
    people = tuple(Participant(k, view.people[k].name, role or "attendee") for k, role in draft.roles.items())
    return EventReport(
        key=f"t{number}",
        type=draft.type,
        title=article.body[draft.title[0] : draft.title[1]],
        date=draft.date or DateValue(None),
        status=draft.status,
        level=draft.cue.level,
        place=draft.place,
        country=draft.country,
        sides=tuple(sorted(draft.sides)),
        participants=people,
        relation_level=draft.relation_level,
        evidence=(article.quote(draft.low, draft.high, f"events.{draft.type}", 0.8),),
        confidence=0.6 if draft.back or draft.cue.weak else 0.85,
    )
