"""The words for instruments: every example names one with its exact title, no counter-example does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from etl.extract.agreement_cues import actions_before, type_words
from etl.extract.agreements import find_agreements
from etl.extract.countries import find_countries
from etl.records import AgreementReport, Block, BlockKind, Document
from etl.reference import load_csv, load_yaml
from etl.text.article import ArticleText
from etl.text.fold import fold

TYPES = load_yaml("agreements/types.yaml")
ACTIONS = load_yaml("agreements/actions.yaml")
SCENE = "Lãnh đạo hai nước Việt Nam và Lào hội đàm nhân chuyến thăm."


def agreements_of(text: str) -> tuple[AgreementReport, ...]:
    body = f"{SCENE}\n{text}"
    end = len(SCENE)
    blocks = (Block(BlockKind.BODY, 0, end), Block(BlockKind.BODY, end + 1, len(body)))
    article = ArticleText(Document("t", "t", "", "0" * 64, body, blocks))
    return find_agreements(article, (), (), (), find_countries(article), ())


def examples(field: str) -> Iterator[object]:
    for kind in TYPES:
        for example in kind[field]:
            text = example["text"] if isinstance(example, dict) else example
            yield pytest.param(kind["code"], example, id=f"{kind['code']}-{text[:40]}")


@pytest.mark.parametrize(("code", "example"), list(examples("examples")))
def test_example_names_its_instrument(code: str, example: Mapping[str, object]) -> None:
    found = agreements_of(str(example["text"]))
    assert [(a.type, a.title, a.collective) for a in found] == [
        (code, example["title"], bool(example.get("collective")))
    ]


@pytest.mark.parametrize(("code", "example"), list(examples("counterexamples")))
def test_counterexample_names_none(code: str, example: str) -> None:
    assert [a for a in agreements_of(example) if a.type == code] == []


def test_types_are_the_closed_list() -> None:
    assert [kind["code"] for kind in TYPES] == [
        row["code"] for row in load_yaml("codes/agreement_types.yaml")
    ]


def test_actions_are_in_the_closed_list() -> None:
    codes = {row["code"] for row in load_yaml("codes/agreement_actions.yaml")}
    assert set(ACTIONS["before"]) | set(ACTIONS["after"]) <= codes
    assert set(ACTIONS["reach"]) == set(ACTIONS["before"])


def test_every_type_word_and_action_is_found() -> None:
    for kind in TYPES:
        for name in (*kind.get("names", ()), *kind.get("marked", ())):
            assert [h.value.code for h in type_words().find(fold(f"ký {name} về"))] == [kind["code"]], name
    for action, phrases in ACTIONS["before"].items():
        for phrase in phrases:
            assert [h.value for h in actions_before().find(fold(f"x {phrase} x"))] == [action], phrase


def test_lists_hold_text_only() -> None:
    groups = (v for k, v in ACTIONS.items() if isinstance(v, list) and not k.endswith("examples"))
    values = [p for group in groups for p in group]
    assert all(isinstance(p, str) and p == p.strip() for p in values)


def test_areas_of_subjects_and_of_kinds_are_known() -> None:
    data = ACTIONS
    known = {area["code"] for area in load_yaml("codes/cooperation_areas.yaml")}
    assert set(data["subject_areas"]) <= known
    assert {code for codes in data["kind_areas"].values() for code in codes} <= known
    assert set(data["kind_areas"]) <= {row["kind"] for row in load_csv("agreements/known_treaties.csv")}
