"""Keys and reference dates: what is told apart, and what is one. No server is needed."""

from __future__ import annotations

from datetime import date

import pytest

from etl.errors import ReferenceDataError
from etl.load.entities import Entities, Known, OrganizationKey, PlaceKey, PositionKey
from etl.load.keys import article_key, country_names, local_key, organization_key, public_key, report_key
from etl.load.reference import bounds, places
from etl.records import Evidence


@pytest.mark.parametrize(
    ("name", "country", "key"),
    [
        ("Bộ Công an Lào", "LA", "bộ công an"),
        ("Bộ Công an", "LA", "bộ công an"),
        ("Bộ Công an  Việt Nam", "VN", "bộ công an"),
        ("Quốc hội của Lào", "LA", "quốc hội"),
        ("Uỷ ban Hoà bình", "VN", "ủy ban hòa bình"),
        ("Bộ Công an Lào", "VN", "bộ công an lào"),
        ("Bộ Công an Lào", None, "bộ công an lào"),
        ("Hội Hữu nghị Việt Nam - Lào", "LA", "hội hữu nghị việt nam - lào"),
        ("Lào", "LA", "lào"),
        ("Ngân hàng Liên Việt", "VN", "ngân hàng liên việt"),
    ],
)
def test_organization_key(name: str, country: str | None, key: str) -> None:
    assert organization_key(name, country) == key


def test_country_names_know_the_press() -> None:
    assert {country_names()[name] for name in ("lào", "chdcnd lào")} == {"LA"}
    assert {country_names()[name] for name in ("mỹ", "hoa kỳ")} == {"US"}


def test_report_keys_are_of_article_ordinal_and_quote() -> None:
    article = article_key("a.txt", "")
    first, second = (report_key(article, "e3", (Evidence(0, 3, quote, "rule"),)) for quote in ("gặp", "tiếp"))
    assert local_key(first) == local_key(second) == "e3"
    assert first.startswith(article)
    assert first != second
    assert article != article_key("a.txt", "1")


def test_public_keys_are_readable_and_tell_marks_apart() -> None:
    assert public_key("Tô Lâm", "VN") == "to-lam-vn"
    assert public_key("Hạ", None, exact="hạ") != public_key("Hà", None, exact="hà")


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("", None, None),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-12", date(2023, 12, 1), date(2023, 12, 31)),
        ("2024-05-22", date(2024, 5, 22), date(2024, 5, 22)),
    ],
)
def test_bounds(text: str, lower: date | None, upper: date | None) -> None:
    assert bounds(text, "x.csv")[1:] == (lower, upper)


@pytest.mark.parametrize("text", ["22/5/2024", "2024-13", "2024-02-30", "24"])
def test_bad_reference_dates_name_their_place(text: str) -> None:
    with pytest.raises(ReferenceDataError, match=r"x\.csv: line 7"):
        bounds(text, "x.csv: line 7")


def test_spellings_of_a_reference_place_are_one_place() -> None:
    entities = Entities(Known(places=places()))
    assert entities.place("Vientiane", "city", "LA") is entities.place("Viêng Chăn", None, "LA", "venue")
    assert entities.place("Vientiane", "venue", "LA") is not entities.place("Vientiane", "city", "LA")
    assert PlaceKey("viêng chăn", "city", "LA") in entities.places


def test_a_position_takes_the_body_of_the_only_reference_one() -> None:
    body = OrganizationKey("quốc hội", "LA")
    entities = Entities(Known(positions={("chủ tịch", "LA"): body, ("bộ trưởng", "LA"): None}))
    assert entities.position("Chủ tịch", None, "LA") == PositionKey("chủ tịch", body, "LA")
    assert entities.position("Bộ trưởng", None, "LA").organization is None
    assert entities.position("Chủ tịch", None, "VN").organization is None


def test_a_person_of_reference_data_is_known_by_name_and_country() -> None:
    known = Known(frozenset({"VN:A B", "LA:C D"}), {"A B": "VN:A B", "C D": None})
    entities = Entities(known)
    assert entities.person("A B", "VN", "A B").reference_id == "VN:A B"
    assert entities.person("A B", None, "A B").reference_id == "VN:A B"
    assert entities.person("C D", None, "C D").reference_id is None
    assert entities.person("A B", "LA", "A B").reference_id is None
    assert entities.person("A B", "VN", None).reference_id is None
