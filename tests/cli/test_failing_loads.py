"""Loads that meet bad inputs, a rule that trips, and Ctrl-C."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import text

from etl import stages
from etl.cli import main
from etl.db.engine import make_engine
from etl.load import Failure
from etl.read import Skipped, read_inputs
from etl.records import Document, Extraction

SEEDS = Path(__file__).parents[2] / "seeds"
STATE_VISIT = "002_8af0e2a929b6679e"


def etl(url: str, *arguments: str) -> Result:
    """Run the command line on a database; no traceback may ever show."""
    found = CliRunner().invoke(main, ["--database-url", url, *arguments])
    assert "Traceback" not in found.output
    return found


def issues(url: str, *arguments: str) -> list[dict[str, str | None]]:
    found = json.loads(etl(url, "issues", "--format", "json", *arguments).stdout)
    assert isinstance(found, list)
    return found


def test_one_bad_file_does_not_stop_the_others(fresh_database_url: str, tmp_path: Path) -> None:
    shutil.copy(SEEDS / f"{STATE_VISIT}.txt", tmp_path)
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe\x00\x01 h\x80ng")
    (tmp_path / "lines.jsonl").write_text('{"id": "a", "text": 1}\nnot json\n', "utf-8")
    paths = (str(tmp_path), str(tmp_path / "none.txt"))
    for counts in (
        "inserted 1, updated 0, unchanged 0",
        "inserted 0, updated 0, unchanged 1",
    ):
        found = etl(fresh_database_url, "load", *paths)
        assert found.exit_code == 1
        assert f"{counts}, failed 4" in found.stdout
        lines = [line for line in found.stderr.splitlines() if line.startswith("etl: ")]
        assert len(lines) == 4
        assert all(any(name in line for name in ("bad.txt", "lines.jsonl:", "none.txt")) for line in lines)
        assert len([issue for issue in issues(fresh_database_url) if issue["article"] is None]) == 4
    assert etl(fresh_database_url, "check").exit_code == 0


def test_a_mended_file_loses_its_issue(fresh_database_url: str, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"")
    assert etl(fresh_database_url, "load", str(page)).exit_code == 1
    assert [issue["code"] for issue in issues(fresh_database_url)] == ["empty_input"]
    shutil.copy(SEEDS / f"{STATE_VISIT}.txt", page)
    assert etl(fresh_database_url, "load", str(page)).exit_code == 0
    assert issues(fresh_database_url, "--code", "empty_input") == []


def test_a_folder_that_is_filled_and_an_archive_that_is_mended_lose_their_issues(
    fresh_database_url: str, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    archive = tmp_path / "archive.zip"
    archive.write_bytes(b"PK\x03\x04")
    for codes in (["damaged_archive", "empty_folder"], []):
        etl(fresh_database_url, "load", str(tmp_path / "folder"), str(archive))
        found = [issue["code"] for issue in issues(fresh_database_url) if issue["article"] is None]
        assert sorted(map(str, found)) == codes
        shutil.copy(SEEDS / f"{STATE_VISIT}.txt", tmp_path / "folder")
        with zipfile.ZipFile(archive, "w") as packed:
            packed.write(SEEDS / f"{STATE_VISIT}.txt", "a.txt")


def test_a_rule_that_trips_over_one_article_spares_the_others(
    fresh_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    extract = stages.extract

    def trip(document: Document) -> Extraction:
        if document.id == STATE_VISIT:
            raise KeyError("no\nsuch")
        return extract(document)

    monkeypatch.setattr(stages, "extract", trip)
    found = etl(fresh_database_url, "load", str(SEEDS))
    assert found.exit_code == 1 and "inserted 4, updated 0, unchanged 0, failed 1" in found.stdout
    (line,) = [line for line in found.stderr.splitlines() if line.startswith("etl: ")]
    assert f"{STATE_VISIT}.txt: cannot be extracted: KeyError in trip, line" in line
    assert [issue["code"] for issue in issues(fresh_database_url, "--source", "002_")] == [
        "extraction_failed"
    ]


class Interrupted:
    """A watcher that is interrupted at the second input."""

    steps = 0

    def step(self) -> None:
        self.steps += 1
        if self.steps == 2:
            raise KeyboardInterrupt

    def failed(self, failure: Failure) -> None:
        raise AssertionError(failure)

    def skipped(self, skipped: Skipped) -> None:
        pass


def test_an_interrupted_load_is_marked_and_can_be_done_again(fresh_database_url: str) -> None:
    engine = make_engine(fresh_database_url)
    with pytest.raises(KeyboardInterrupt):
        stages.load(engine, read_inputs([str(SEEDS)]), Interrupted())
    with engine.connect() as connection:
        run = connection.execute(text("SELECT status_code, finished_at IS NOT NULL FROM runs")).one()
    engine.dispose()
    assert tuple(run) == ("interrupted", True)
    assert "inserted 5" in etl(fresh_database_url, "load", str(SEEDS)).stdout
