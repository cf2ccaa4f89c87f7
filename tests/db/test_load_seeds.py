"""The seeds through the whole line: loaded, exported, checked, and loaded again."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from etl.article_record import to_record
from etl.db.bundled import bundled_path
from etl.load import LoadSummary, export_records, finish_run, load_extractions, start_run
from etl.read import parse
from etl.read.inputs import read_inputs
from etl.records import Extraction, RawDocument
from etl.stages import extract

pytestmark = pytest.mark.db

SEEDS = Path(__file__).parents[2] / "seeds"
CHECKS = sorted(bundled_path("queries").joinpath("checks").glob("*.sql"))


@pytest.fixture(scope="module")
def extractions() -> list[Extraction]:
    inputs = read_inputs([str(SEEDS)])
    return [extract(parse(raw)) for raw in inputs if isinstance(raw, RawDocument)]


@pytest.fixture(scope="module")
def loaded(engine: Engine, extractions: list[Extraction]) -> Engine:
    run = start_run(engine)
    assert load_extractions(engine, run, extractions) == LoadSummary(inserted=5)
    finish_run(engine, run)
    return engine


def test_records_are_those_of_the_extraction(loaded: Engine, extractions: list[Extraction]) -> None:
    exported = {record["id"]: record for record in export_records(loaded)}
    assert len(exported) == len(extractions) == 5
    for found in extractions:
        assert exported[found.document.id] == to_record(found)


@pytest.mark.parametrize("check", CHECKS, ids=lambda path: path.stem)
def test_no_check_returns_a_row(loaded: Engine, check: Path) -> None:
    with loaded.connect() as connection:
        rows = connection.exec_driver_sql(check.read_text("utf-8")).all()
    assert rows == []


def test_a_second_load_leaves_all_unchanged(loaded: Engine, extractions: list[Extraction]) -> None:
    run = start_run(loaded)
    assert load_extractions(loaded, run, extractions) == LoadSummary(unchanged=5)
    finish_run(loaded, run)


def test_reference_data_stand_beside_the_articles(loaded: Engine) -> None:
    counts = """
        SELECT (SELECT count(*) FROM people WHERE in_reference), (SELECT count(*) FROM known_events),
            (SELECT count(*) FROM known_treaties),
            (SELECT count(*) FROM tenures WHERE basis_code = 'reference'),
            (SELECT count(*) FROM country_relations WHERE basis_code = 'reference'),
            (SELECT count(*) FROM places WHERE in_reference), (SELECT count(*) FROM country_names)
    """
    with loaded.connect() as connection:
        assert min(connection.execute(text(counts)).one()) > 10
