"""Every cue of events/types.yaml is shown by an example, and every counter-example stays silent."""

from __future__ import annotations

from typing import Any

import pytest

from etl.extract.countries import find_countries
from etl.extract.dates import find_dates
from etl.extract.event_cues import cue_hits
from etl.extract.events import find_events
from etl.extract.organizations import find_organizations
from etl.extract.people import find_people
from etl.extract.places import find_places
from etl.records import Block, BlockKind, Document, EventReport
from etl.reference import load_yaml
from etl.resolve.people import resolve_people
from etl.text.article import ArticleText
from etl.text.fold import fold

DATA: dict[str, Any] = load_yaml("events/types.yaml")
CODES = {entry["code"] for entry in load_yaml("codes/event_types.yaml")}
LEVELS = {entry["code"] for entry in load_yaml("codes/visit_levels.yaml")}
ROLES = {entry["code"] for entry in load_yaml("codes/participant_roles.yaml")} | {"soil"}
CUES: list[dict[str, Any]] = DATA["cues"]


def events_of(text: str) -> list[EventReport]:
    article = ArticleText(Document("t", "t", "", "0" * 64, text, (Block(BlockKind.BODY, 0, len(text)),)))
    countries = find_countries(article)
    places = find_places(article, countries)
    people = resolve_people(article, find_people(article, countries), countries)
    organizations = find_organizations(article, countries, places)
    dates = find_dates(article)
    return list(find_events(article, people, organizations, places.mentions, countries, dates))


@pytest.mark.parametrize(
    ("code", "text"), [(c["type"], t) for c in CUES for t in c["examples"]], ids=lambda v: str(v)[:40]
)
def test_examples_tell_of_the_event(code: str, text: str) -> None:
    assert code in {e.type for e in events_of(text)}


@pytest.mark.parametrize(
    ("code", "text"),
    [(c["type"], t) for c in CUES for t in c.get("counterexamples", ())],
    ids=lambda v: str(v)[:40],
)
def test_counterexamples_tell_of_none(code: str, text: str) -> None:
    assert code not in {e.type for e in events_of(text)}


@pytest.mark.parametrize("cue", CUES, ids=lambda c: f"{c['type']}-{c['phrases'][0]}")
def test_codes_are_known_and_every_cue_has_an_example(cue: dict[str, Any]) -> None:
    assert cue["type"] in CODES
    assert cue.get("level") in LEVELS | {None}
    assert {cue.get("subject"), cue.get("object")} <= ROLES | {None}
    shown = {fold(text)[h.start : h.end] for text in cue["examples"] for h in cue_hits(fold(text))}
    assert shown & {fold(p) for p in cue["phrases"]}


def test_no_phrase_stands_twice() -> None:
    phrases = [fold(p) for c in CUES for p in c["phrases"]]
    assert sorted({p for p in phrases if phrases.count(p) > 1}) == []


def test_a_decoy_hides_the_cue_inside_it() -> None:
    shown = {d: [h.start for h in cue_hits(fold(d))] for d in DATA["decoys"]}
    assert {d: hits for d, hits in shown.items() if hits} == {}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Chủ tịch nước Nguyễn Văn An thăm cấp Nhà nước Lào ngày 6/6/2023.", "state"),
        ("Thủ tướng Trần Văn Bình thăm hữu nghị chính thức Lào ngày 6/6/2023.", "official"),
        ("Bộ trưởng Lê Văn Cường thăm và làm việc tại Lào ngày 6/6/2023.", "working"),
        ("Thủ tướng Trần Văn Bình quá cảnh và thăm Lào ngày 6/6/2023.", None),
        ("Thủ tướng Trần Văn Bình sang thăm Lào ngày 6/6/2023.", None),
    ],
)
def test_level_of_a_visit(text: str, level: str | None) -> None:
    assert [e.level for e in events_of(text) if e.type == "visit"] == [level]
