"""Each rule that evidence names has a meaning, each meaning a rule; a fact tells its rule and its entries."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import etl
from etl.article_record import to_record
from etl.cli.record_text import record_lines
from etl.extract.explanations import explained, rule_entry
from etl.read import read_documents
from etl.records import Document
from etl.reference import load_yaml
from etl.stages import extract

SEEDS = Path(__file__).parents[2] / "seeds"
RULES = load_yaml("rules.yaml")
LAYERS = "people|organizations|places|dates|events|agreements|areas|statements"
RULE = re.compile(rf'"(?P<layer>{LAYERS})\.(?P<name>[a-z_]+|\{{[^"]*\}})"')
MADE_HERE = {"dates.inferred"}


def rules_of_the_code() -> set[str]:
    code = "\n".join(p.read_text("utf-8") for p in Path(etl.__file__).parent.rglob("*.py"))
    found = RULE.finditer(code)
    return {f"{m['layer']}.{'*' if m['name'].startswith('{') else m['name']}" for m in found} | MADE_HERE


def test_every_rule_has_a_meaning_and_every_meaning_a_rule() -> None:
    assert set(RULES) == rules_of_the_code()


@pytest.mark.parametrize("rule", RULES)
def test_entry_is_complete(rule: str) -> None:
    assert set(RULES[rule]) <= {"en", "vi", "open", "coded"}
    assert RULES[rule]["en"] and RULES[rule]["vi"]
    for place in (*RULES[rule].get("open", ()), *RULES[rule].get("coded", ())):
        file, _, section = place.partition("#")
        assert (Path(etl.__file__).parent / "reference" / file).is_file()
        assert not section or section in load_yaml(file)


def test_unknown_rule() -> None:
    with pytest.raises(KeyError):
        rule_entry("nothing.at_all")


@pytest.fixture(scope="module")
def record() -> dict[str, Any]:
    documents = read_documents([str(SEEDS / "002_8af0e2a929b6679e.txt")])
    (document,) = [d for d in documents if isinstance(d, Document)]
    return explained(to_record(extract(document)))


def phrases(fact: dict[str, Any]) -> set[tuple[str, str]]:
    return {(r["file"], r["phrase"]) for e in fact["explanation"] for r in e["references"]}


def test_every_fact_tells_each_of_its_rules(record: dict[str, Any]) -> None:
    kinds = ("people", "organizations", "events", "agreements", "cooperation_areas", "statements")
    facts = [fact for kind in kinds for fact in record[kind]]
    facts += [office for person in record["people"] for office in person["offices"]]
    assert facts
    for fact in facts:
        assert {e["rule"] for e in fact["explanation"]} >= {e["rule"] for e in fact["evidence"]}


def test_entries_of_reference_data(record: dict[str, Any]) -> None:
    person = next(p for p in record["people"] if p["name"] == "Tô Lâm")
    assert {("people/titles.yaml", "Chủ tịch nước"), ("people/tenures.csv", "Tô Lâm")} <= phrases(person)
    assert ("organizations/heads.yaml", "Bộ") in {p for o in record["organizations"] for p in phrases(o)}
    assert all(phrases(area) for area in record["cooperation_areas"])
    assert all(phrases(agreement) for agreement in record["agreements"])


def test_text_form_shows_rules_and_entries(record: dict[str, Any]) -> None:
    lines = [" ".join(p if isinstance(p, str) else p[0] for p in parts) for _, parts in record_lines(record)]
    assert any(line.startswith("people.titled_name  A name behind an office title") for line in lines)
    assert any("people/tenures.csv" in line for line in lines)
