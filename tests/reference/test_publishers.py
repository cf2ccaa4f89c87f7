"""Profiles of publishers: the files are well formed, and each layout reads its own example page."""

from __future__ import annotations

import hashlib
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from etl.errors import ReferenceDataError
from etl.read import parse, profiles
from etl.read.profiles import KNOWN_BY, layouts_at, publisher_at, publisher_files
from etl.records import BlockKind, Document, RawDocument
from etl.reference import load_yaml

LAYOUTS = [
    pytest.param(name, raw, id=f"{name}-{raw['code']}")
    for name in publisher_files()
    for raw in load_yaml(name)["layouts"]
]
EXPECTED = ["title", "lead", "body", "caption", "author", "published"]


def read(page: str) -> Document:
    data = page.encode()
    return parse(RawDocument("a.html", "", "a", "text/html", data, hashlib.sha256(data).hexdigest()))


def texts(document: Document, kind: BlockKind) -> list[str]:
    return [document.body[b.start : b.end] for b in document.blocks if b.kind is kind]


@pytest.mark.parametrize(("name", "raw"), LAYOUTS)
def test_a_layout_reads_its_example(name: str, raw: dict[str, Any]) -> None:
    example = raw["example"]
    document = read(example["page"])
    assert document.reader == f"html:{name.removeprefix('publishers/').removesuffix('.yaml')}-{raw['code']}"
    assert document.publisher == load_yaml(name)["name"]
    assert document.title == example["title"]
    assert texts(document, BlockKind.LEAD) == [example["lead"] or example["body"][0]]
    assert texts(document, BlockKind.BODY) == example["body"][0 if example["lead"] else 1 :]
    assert texts(document, BlockKind.CAPTION) == ([example["caption"]] if example["caption"] else [])
    assert document.author == example["author"]
    published = document.published_at
    assert (published.isoformat() if published else None) == example["published"]


@pytest.mark.parametrize(("name", "raw"), LAYOUTS)
def test_a_layout_says_how_it_is_known_and_since_when(name: str, raw: dict[str, Any]) -> None:
    assert raw["known_by"] in KNOWN_BY
    assert sorted(raw["example"]) == sorted(["page", *EXPECTED])
    since, until = raw["valid_from"], raw["valid_to"]
    assert since is None or until is None or since < until


def test_layouts_of_a_publisher_do_not_overlap() -> None:
    for name in publisher_files():
        bounds = [(raw["valid_from"], raw["valid_to"]) for raw in load_yaml(name)["layouts"]]
        for newer, older in pairwise(bounds):
            assert older[1] is not None and newer[0] is not None and older[1] < newer[0], name


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("vnexpress.net", "VnExpress"),
        ("m.vnexpress.net", "VnExpress"),
        ("WWW.QDND.VN", "Quân đội nhân dân"),
        ("notvnexpress.net", None),
        ("vnexpress.net.example.org", None),
        ("net", None),
        (None, None),
    ],
)
def test_hosts(host: str | None, name: str | None) -> None:
    publisher = publisher_at(host)
    assert (publisher.name if publisher else None) == name


def test_the_layout_in_use_on_the_day_is_tried_first() -> None:
    assert [x.reader for x in layouts_at("vnexpress.net", date(2018, 5, 1))] == [
        "html:vnexpress-2015",
        "html:vnexpress-2020",
    ]
    assert layouts_at("vnexpress.net", None)[0].reader == "html:vnexpress-2020"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"body": ["div["]}, "not a CSS selector"),
        ({"bodi": ["div"]}, "unknown key 'bodi'"),
        ({"known_by": "hearsay"}, "unknown known_by"),
        ({"body": []}, "no selector for the body"),
    ],
)
def test_a_malformed_layout_is_refused(change: dict[str, Any], told: str) -> None:
    layout = {"code": "a", "known_by": "unverified", "valid_from": None, "valid_to": None, "body": ["div"]}
    entry = {"name": "A", "hosts": ["a.vn"], "layouts": [layout | change]}
    with pytest.raises(ReferenceDataError) as error:
        profiles._publisher("publishers/a.yaml", entry)
    assert told in str(error.value) and "publishers/a.yaml" in str(error.value)
