"""The data of organizations and places are whole: known codes, parents that exist, validities in order."""

from __future__ import annotations

from itertools import pairwise

from babel import Locale

from etl.extract.organization_data import ASKED, heads
from etl.extract.organization_entries import entries, names
from etl.reference import load_csv, load_yaml
from etl.text.fold import fold

ORGANIZATIONS = entries()
HEADS = load_yaml("organizations/heads.yaml")
PLACES = (*load_csv("places/vietnam.csv"), *load_csv("places/world.csv"))


def codes(name: str) -> set[str]:
    return {row["code"] for row in load_yaml(f"codes/{name}.yaml")}


def test_organization_kinds_are_codes() -> None:
    kinds = codes("organization_kinds")
    assert {entry["kind"] for entry in ORGANIZATIONS} <= kinds
    assert {entry["kind"] for entry in HEADS["heads"].values()} <= kinds


def test_countries_of_organizations_are_codes() -> None:
    known = {ASKED, None, *Locale("vi").territories}
    assert {entry.get("country") for entry in ORGANIZATIONS} <= known


def test_place_kinds_are_codes() -> None:
    assert {row["kind"] for row in PLACES} <= codes("place_kinds")
    assert set(load_yaml("places/grammar.yaml")["kinds"].values()) <= codes("place_kinds")


def test_names_are_unique_and_parents_exist() -> None:
    known = [entry["name"] for entry in ORGANIZATIONS]
    assert len(known) == len(set(known))
    assert {entry["parent"] for entry in ORGANIZATIONS if "parent" in entry} <= set(known) | {"Bộ Quốc phòng"}
    spellings: dict[str, str] = {}
    for entry in ORGANIZATIONS:
        for spelling in {fold(s) for s in (entry["name"], *entry.get("aliases", ()))}:
            assert spellings.setdefault(spelling, entry["name"]) == entry["name"], spelling


def test_everything_compiles() -> None:
    assert len(names()) > 250
    assert len(heads()) > 60


def test_sixty_three_provinces_became_thirty_four() -> None:
    rows = [
        r for r in load_csv("places/vietnam.csv") if r["kind"] in ("province", "city") and not r["parent"]
    ]
    assert len([r for r in rows if not r["since"]]) == 63
    assert len([r for r in rows if not r["until"]]) == 34
    current = {r["name"] for r in rows if not r["until"]}
    for row in rows:
        assert not row["until"] or row["merged_into"] in current, row
        assert not (row["since"] and row["until"]) or row["since"] < row["until"]


def test_a_name_that_stayed_changes_on_one_day() -> None:
    for name in {r["name"] for r in load_csv("places/vietnam.csv")}:
        same = sorted(
            (r for r in load_csv("places/vietnam.csv") if r["name"] == name), key=lambda r: r["since"]
        )
        for earlier, later in pairwise(same):
            assert earlier["until"] < later["since"], name


def test_parents_of_places_exist() -> None:
    known = {row["name"] for row in PLACES}
    assert {row["parent"] for row in PLACES if row["parent"]} <= known
