"""The words for cooperation areas: every example names its area, no counter-example does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from etl.extract.areas import areas_of, find_statements
from etl.extract.countries import find_countries
from etl.records import Block, BlockKind, Document
from etl.reference import load_yaml
from etl.text.article import ArticleText

AREAS = load_yaml("areas/areas.yaml")
STANCES = load_yaml("areas/stances.yaml")
CODES = [row["code"] for row in load_yaml("codes/cooperation_areas.yaml")]
SCENE = "Lãnh đạo hai nước Việt Nam và Lào hội đàm nhân chuyến thăm."


def codes_of(text: str) -> set[str]:
    """The areas of an article of one scene-setting sentence and ``text``."""
    body = f"{SCENE}\n{text}"
    end = len(SCENE)
    blocks = (Block(BlockKind.BODY, 0, end), Block(BlockKind.BODY, end + 1, len(body)))
    article = ArticleText(Document("t", "t", "", "0" * 64, body, blocks))
    statements = find_statements(article, (), (), find_countries(article), ())
    return {area.code for area in areas_of(statements, ())}


def examples(field: str) -> Iterator[object]:
    for area in AREAS:
        for text in area[field]:
            yield pytest.param(area["code"], text, id=f"{area['code']}-{text[:40]}")


@pytest.mark.parametrize(("code", "text"), list(examples("examples")))
def test_example_names_its_area(code: str, text: str) -> None:
    assert code in codes_of(text)


@pytest.mark.parametrize(("code", "text"), list(examples("counterexamples")))
def test_counterexample_does_not(code: str, text: str) -> None:
    assert code not in codes_of(text)


@pytest.mark.parametrize("area", AREAS, ids=lambda a: a["code"])
def test_each_cue_is_found(area: dict[str, list[str]]) -> None:
    """Every cue names its area in a statement made of it alone."""
    for cue in area["cues"]:
        assert area["code"] in codes_of(f"Hai bên nhất trí hợp tác về {cue}."), cue


@pytest.mark.parametrize("area", AREAS, ids=lambda a: a["code"])
def test_hidden_phrases_hide(area: dict[str, list[str]]) -> None:
    """No phrase both names and hides one area."""
    cues = set(area["cues"]) | set(area.get("listed", ()))
    assert not cues & set(area.get("hidden", ()))


def test_every_code_has_cues_in_the_order_of_the_closed_list() -> None:
    assert [area["code"] for area in AREAS] == CODES


def test_every_phrase_is_text() -> None:
    """YAML reads a bare "on" or "no" as a truth value."""
    phrases = [p for area in AREAS for field in ("cues", "listed", "hidden") for p in area.get(field, ())]
    phrases += [
        p for group in ("strong", "weak", "predicates") for values in STANCES[group].values() for p in values
    ]
    assert all(isinstance(p, str) and p == p.strip() for p in phrases)


def test_bodies_tell_known_areas() -> None:
    bodies = load_yaml("areas/bodies.yaml")["bodies"]
    assert {code for codes in bodies.values() for code in codes} <= set(CODES)
