"""The word lists by which a page's furniture is told: each example matches, no counter-example does."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from bs4 import BeautifulSoup, Tag

from etl.read.bylines import read_byline, split_byline
from etl.read.markup import is_named, names, split
from etl.read.published import read_published
from etl.read.words import (
    closes_article,
    has_photo_credit,
    is_menu,
    is_navigation,
    is_photo_credit,
    is_teaser,
    opens_related,
)
from etl.reference import load_yaml
from etl.text.fold import fold

PAGE = load_yaml("read/page_text.yaml")
BYLINES = load_yaml("read/bylines.yaml")

TESTS: dict[str, Callable[[str], bool]] = {
    "closing_headings": lambda line: closes_article(fold(line)),
    "closing_starts": lambda line: closes_article(fold(line)),
    "related_headings": lambda line: opens_related(fold(line)),
    "navigation": lambda line: is_navigation(fold(line)),
    "sections": lambda line: is_menu(fold(line)),
    "teaser_marks": lambda line: is_teaser(fold(line)),
    "photo_credit": has_photo_credit,
}


def cases(key: str) -> Iterator[tuple[str, str]]:
    for section in TESTS:
        for line in PAGE[section][key]:
            yield section, line


@pytest.mark.parametrize(("section", "line"), list(cases("examples")))
def test_examples_match(section: str, line: str) -> None:
    assert TESTS[section](line)


@pytest.mark.parametrize(("section", "line"), list(cases("counterexamples")))
def test_counterexamples_do_not(section: str, line: str) -> None:
    assert not TESTS[section](line)


def test_every_section_of_the_file_is_tested() -> None:
    assert set(PAGE) == {*TESTS, "dateline"}


@pytest.mark.parametrize("section", ["closing_headings", "related_headings", "navigation", "sections"])
def test_phrases_are_listed_once(section: str) -> None:
    folded = [fold(str(p)) for p in PAGE[section]["phrases"]]
    assert len(folded) == len(set(folded))


@pytest.mark.parametrize(("line", "expected"), PAGE["dateline"]["examples"].items())
def test_date_lines(line: str, expected: str) -> None:
    found = read_published(line)
    assert found is not None
    assert (found.at or found.on).isoformat() == expected
    assert found.at is None or (found.at.utcoffset() is not None and found.at.date() == found.on)


@pytest.mark.parametrize("line", PAGE["dateline"]["counterexamples"])
def test_other_lines_with_figures_are_no_date_lines(line: str) -> None:
    assert read_published(line) is None


@pytest.mark.parametrize(("line", "author"), BYLINES["examples"].items())
def test_bylines(line: str, author: str | None) -> None:
    found = read_byline(line)
    assert found is not None
    assert found.author == author


@pytest.mark.parametrize("line", BYLINES["counterexamples"])
def test_other_lines_are_no_bylines(line: str) -> None:
    assert read_byline(line) is None


@pytest.mark.parametrize(
    ("paragraph", "rest", "byline"),
    [
        ("Hai bên nhất trí. Theo TTXVN", "Hai bên nhất trí.", "Theo TTXVN"),
        ("Hai bên nhất trí.Bảo Trân (Từ Lima, Peru)", "Hai bên nhất trí.", "Bảo Trân (Từ Lima, Peru)"),
        ("Ông nói: “Chúng tôi sẵn sàng”. Thu Lan - Ảnh: Gia Huy", "Ông nói: “Chúng tôi sẵn sàng”.",
         "Thu Lan - Ảnh: Gia Huy"),
        ("Hai bên nhất trí. Theo Chinhphu.vn", "Hai bên nhất trí.", "Theo Chinhphu.vn"),
        ("Hai bên nhất trí. Lễ ký diễn ra tại Hà Nội", "Hai bên nhất trí. Lễ ký diễn ra tại Hà Nội", None),
        ("Hai bên nhất trí. Việt Nam", "Hai bên nhất trí. Việt Nam", None),
        ("Chuyến thăm kết thúc hôm qua.", "Chuyến thăm kết thúc hôm qua.", None),
    ],
)  # fmt: skip
def test_bylines_at_the_end_of_a_paragraph(paragraph: str, rest: str, byline: str | None) -> None:
    assert split_byline(paragraph) == (rest, byline)


@pytest.mark.parametrize(
    ("line", "expected"),
    [("Ảnh: Lê Minh", True), ("(Ảnh: VGP)", True), ("Video: Trần Huy", True), ("Lễ đón. Ảnh: TTXVN", False)],
)
def test_a_credit_alone_is_no_caption(line: str, expected: bool) -> None:
    assert is_photo_credit(line) is expected


def tag_named(name: str) -> bool:
    found = BeautifulSoup(f'<div class="{name}"></div>', "lxml").find("div")
    assert isinstance(found, Tag)
    return is_named(found, "drop_names")


@pytest.mark.parametrize("name", load_yaml("read/html.yaml")["examples"]["drop"])
def test_class_names_of_furniture(name: str) -> None:
    assert tag_named(name)


@pytest.mark.parametrize("name", load_yaml("read/html.yaml")["examples"]["keep"])
def test_class_names_of_the_article(name: str) -> None:
    assert not tag_named(name)


def test_names_of_markup_are_split_as_class_names_are() -> None:
    for section in ("drop_names", "body_names", "lead_names", "byline_names", "caption_names", "date_names"):
        for name in names(section):
            assert " ".join(split(name)) == name
