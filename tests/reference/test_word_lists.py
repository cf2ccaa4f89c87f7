"""The examples that word lists carry: what the whole of extraction finds, and does not find, in a text.

An example gives a text and what its article record must hold: for each layer the values of some fields, or
of none ("there is one"). A counter-example gives what the record must not hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import etl.reference
from etl.article_record import to_record
from etl.read import parse
from etl.records import RawDocument
from etl.reference import load_yaml
from etl.stages import extract

FOLDER = Path(etl.reference.__file__).parent
NO_CUES = {"codes", "publishers", "read", "confidence.yaml", "rules.yaml"}  # closed lists, pages, numbers
Finds = Mapping[str, list[Mapping[str, Any]]]


def word_lists() -> Iterator[str]:
    for path in sorted(FOLDER.rglob("*.yaml")):
        name = path.relative_to(FOLDER)
        if name.parts[0] not in NO_CUES:
            yield name.as_posix()


def cases(kind: str, key: str) -> Iterator[Any]:
    for name in word_lists():
        data = load_yaml(name)
        entries = data.get(kind, ()) if isinstance(data, dict) else ()
        for entry in entries:
            if isinstance(entry, dict) and key in entry:
                yield pytest.param(entry["text"], entry[key], id=f"{name}-{entry['text'][:40]}")


def record_of(text: str) -> Mapping[str, Any]:
    raw = RawDocument("example.txt", "", "example", "text/plain", text.encode(), "0" * 64)
    return to_record(extract(parse(raw)))


def holds(record: Mapping[str, Any], layer: str, wanted: Mapping[str, Any]) -> bool:
    return any(all(row.get(field) == value for field, value in wanted.items()) for row in record[layer])


@pytest.mark.parametrize(("text", "finds"), list(cases("examples", "finds")))
def test_an_example_is_found(text: str, finds: Finds) -> None:
    record = record_of(text)
    for layer, rows in finds.items():
        for wanted in rows:
            assert holds(record, layer, wanted), (layer, wanted, record[layer])


@pytest.mark.parametrize(("text", "finds"), list(cases("counterexamples", "finds_no")))
def test_a_counterexample_is_not(text: str, finds: Finds) -> None:
    record = record_of(text)
    for layer, rows in finds.items():
        for unwanted in rows:
            assert not holds(record, layer, unwanted), (layer, unwanted)


@pytest.mark.parametrize("name", list(word_lists()))
def test_every_word_list_has_examples_and_counterexamples(name: str) -> None:
    data = load_yaml(name)
    holders = [data] if isinstance(data, dict) and "examples" in data else []
    for entry in data.values() if isinstance(data, dict) else data:  # or each entry has its own
        inner = entry if isinstance(entry, list) else [entry]
        holders += [e for e in inner if isinstance(e, dict) and "examples" in e]
    assert holders
    assert any(holder.get("counterexamples") for holder in holders)
