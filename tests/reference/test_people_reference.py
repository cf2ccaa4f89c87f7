"""The reference data of people and countries: their shape, and the examples that they carry."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from etl.extract.countries import find_countries
from etl.extract.people import find_people
from etl.records import Block, BlockKind, Document
from etl.reference import load_csv, load_yaml
from etl.text.article import ArticleText
from etl.text.person_names import is_vietnamese_syllable


def article(text: str) -> ArticleText:
    """A document of one block."""
    block = Block(BlockKind.BODY, 0, len(text))
    return ArticleText(Document("x", "x", "", "0" * 64, text, (block,)))


def entries(file: str) -> Iterator[tuple[str, list[str]]]:
    """The examples of a file, and its counterexamples with nothing expected."""
    data = load_yaml(file)
    for example in data["examples"]:
        yield example["text"], example["expect"]
    for text in data["counterexamples"]:
        yield text, []


def titles_in(text: str) -> list[str]:
    """The offices of the people named or meant in a sentence, as the examples write them."""
    mentions = find_people(article(text), find_countries(article(text)))
    offices = [o for m in mentions for o in m.offices]
    marks = (("former:" if o.former else "") + ("acting:" if o.acting else "") for o in offices)
    return [
        f"{mark}{o.title}" + (f"/{o.country}" if o.country else "")
        for mark, o in zip(marks, offices, strict=True)
    ]


@pytest.mark.parametrize(("text", "expected"), list(entries("people/titles.yaml")))
def test_examples_of_titles(text: str, expected: list[str]) -> None:
    assert titles_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), list(entries("people/names.yaml")))
def test_examples_of_names(text: str, expected: list[str]) -> None:
    mentions = find_people(article(text), find_countries(article(text)))
    assert [m.name for m in mentions if m.name] == expected


@pytest.mark.parametrize(("text", "expected"), list(entries("countries/names.yaml")))
def test_examples_of_countries(text: str, expected: list[str]) -> None:
    assert [c.code for c in find_countries(article(text))] == expected


def test_syllables_are_told_by_their_shape() -> None:
    data = load_yaml("people/syllables.yaml")
    assert all(is_vietnamese_syllable(word) for word in data["examples"])
    assert not any(is_vietnamese_syllable(word) for word in data["counterexamples"])


@pytest.mark.parametrize(
    "file",
    [
        "people/titles.yaml",
        "people/bodies.yaml",
        "people/names.yaml",
        "people/honorifics.yaml",
        "countries/names.yaml",
    ],
)
def test_no_word_is_read_as_a_truth_value(file: str) -> None:
    """YAML reads an unquoted "no" or "on" as a truth value: such a word must stand in quotes."""

    def words(value: object) -> Iterator[object]:
        if isinstance(value, dict):
            for key, inner in value.items():
                yield key
                if key not in ("deputy", "firm", "of_unit"):
                    yield from words(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from words(inner)
        else:
            yield value

    assert [w for w in words(load_yaml(file)) if not isinstance(w, (str, int)) or isinstance(w, bool)] == []


def test_known_names_have_a_source_and_a_country() -> None:
    rows = load_csv("people/known_names.csv")
    assert len({(r["name"], r["country"]) for r in rows}) == len(rows)
    assert all(
        r["source"] and (r["country"] == "" or (len(r["country"]) == 2 and r["country"].isupper()))
        for r in rows
    )
