"""The seed articles, cut into blocks: kinds and first words of each, title, author and time."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from etl.read import read_documents
from etl.records import OWN_BLOCKS, Block, Document

SEEDS = Path(__file__).parents[2] / "seeds"
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("reading_of_seeds.yaml").read_text("utf-8")
)


def read(name: str) -> Document:
    (document,) = read_documents([str(SEEDS / f"{name}.txt")])
    assert isinstance(document, Document)
    return document


def first_words(document: Document, block: Block) -> str:
    text = block.text if block.text is not None else document.body[block.start : block.end]
    return " ".join(text.split()[:5])


def test_every_seed_is_expected() -> None:
    assert sorted(EXPECTED) == sorted(p.stem for p in SEEDS.glob("*.txt"))


@pytest.mark.parametrize("name", EXPECTED)
def test_blocks(name: str) -> None:
    document, expected = read(name), EXPECTED[name]
    listed = [[str(b.kind), first_words(document, b)] for b in document.blocks]
    count = len(expected["blocks"])
    assert listed[:count] == expected["blocks"]
    assert Counter(kind for kind, _ in listed[count:]) == expected["rest"]
    assert OWN_BLOCKS.isdisjoint(expected["rest"])


@pytest.mark.parametrize("name", EXPECTED)
def test_metadata(name: str) -> None:
    document, expected = read(name), EXPECTED[name]
    assert document.title == expected["title"]
    assert document.author == expected["author"]
    assert (document.published_at and document.published_at.isoformat()) == expected["published_at"]


def test_a_folder_gives_the_seeds_alone() -> None:
    documents = [d for d in read_documents([str(SEEDS)]) if isinstance(d, Document)]
    assert [d.id for d in documents] == sorted(EXPECTED)
