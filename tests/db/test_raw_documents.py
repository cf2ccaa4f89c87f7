"""Raw documents: kept by hash, given back byte for byte, and read again without their sources."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import Engine, text

from etl import stages
from etl.cli import main
from etl.db.engine import make_engine
from etl.load import export_records
from etl.records import Document, Extraction

pytestmark = pytest.mark.db

SEED = Path(__file__).parents[2] / "seeds" / "002_8af0e2a929b6679e.txt"
PAGE = (
    "<!DOCTYPE html><html><head><title>Hội đàm</title></head><body><article><h1>Hội đàm Việt - Lào</h1>"
    + "<p>Ngày 9/9/2024, tại Hà Nội, Bộ trưởng Trần Văn B hội đàm với Bộ trưởng Khăm C của Lào.</p>" * 3
    + "</article></body></html>"
)
LINES = (
    '{"id": "một", "text": "Ngày 9/9/2024, tại Hà Nội, Chủ tịch nước Tô Lâm hội đàm với Chủ tịch nước Lào."}',
    '{"id": "hai", "text": 1}',
)
Run = Callable[..., Result]


@pytest.fixture
def database(fresh_database_url: str) -> Iterator[Engine]:
    engine = make_engine(fresh_database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def etl(fresh_database_url: str) -> Run:
    def run(*arguments: str) -> Result:
        found = CliRunner().invoke(main, ["--database-url", fresh_database_url, *arguments])
        assert "Traceback" not in found.output
        return found

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A file of each kind; one line of the JSONL cannot be read."""
    shutil.copy(SEED, tmp_path / "seed.txt")
    (tmp_path / "page.html").write_bytes(b"\xef\xbb\xbf" + PAGE.replace("><", ">\r\n<").encode())
    (tmp_path / "lines.jsonl").write_text("\n".join(LINES) + "\n", "utf-8")
    return tmp_path


def ask(engine: Engine, sql: str) -> list[tuple[object, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(sql))]


def change(engine: Engine, sql: str) -> None:
    with engine.begin() as connection:
        connection.execute(text(sql))


def versions(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    """The transactions that wrote the rows of articles and of what they say."""
    tables = ("articles", "raw_documents", "mentions", "events", "person_reports", "load_issues")
    return {
        table: ask(engine, f"SELECT xmin::text, t::text FROM {table} AS t ORDER BY 2") for table in tables
    }


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("seed", SEED.read_bytes()),
        ("page", b"\xef\xbb\xbf" + PAGE.replace("><", ">\r\n<").encode()),
        ("một", LINES[0].encode()),
    ],
    ids=["text", "page", "record"],
)
def test_raw_documents_come_back_byte_for_byte(etl: Run, folder: Path, key: str, expected: bytes) -> None:
    assert etl("load", str(folder)).exit_code == 1
    shutil.rmtree(folder)
    found = etl("show", "article", key, "--raw")
    assert found.exit_code == 0 and found.stdout_bytes == expected


def test_the_same_bytes_are_kept_once_and_go_with_their_last_article(
    etl: Run, database: Engine, tmp_path: Path
) -> None:
    for name in ("a.txt", "b.txt"):
        shutil.copy(SEED, tmp_path / name)
    etl("load", str(tmp_path))
    assert ask(database, "SELECT count(*), count(compressed) FROM raw_documents") == [(1, 1)]
    for name, left in (("a.txt", 2), ("b.txt", 1)):
        (tmp_path / name).write_bytes(SEED.read_bytes() + b"\n")
        etl("load", str(tmp_path))
        assert ask(database, "SELECT count(*) FROM raw_documents") == [(left,)]


def test_reextraction_without_sources_gives_the_rows_of_a_load(
    etl: Run, database: Engine, folder: Path
) -> None:
    etl("load", str(folder))
    loaded, failures = list(export_records(database)), ask(database, "SELECT message FROM load_issues")
    shutil.rmtree(folder)
    change(database, "UPDATE articles SET fingerprint = 'of another version', title = 'x'")
    change(database, "DELETE FROM area_statements")
    found = etl("load", "--reextract")
    assert found.exit_code == 0 and "updated 3, unchanged 0, failed 0" in found.stdout
    assert list(export_records(database)) == loaded
    assert ask(database, "SELECT message FROM load_issues") == failures


def test_reextraction_again_changes_nothing_but_rows_that_differ(
    etl: Run, database: Engine, folder: Path
) -> None:
    etl("load", str(folder))
    before = versions(database)
    for _ in range(2):
        assert "updated 0, unchanged 3, failed 0" in etl("load", "--reextract").stdout
        assert versions(database) == before
    change(database, "UPDATE articles SET author = 'someone' WHERE record_id = 'seed'")
    assert "updated 1, unchanged 2, failed 0" in etl("load", "--reextract").stdout


@pytest.mark.parametrize("given", ["seed", "{folder}/seed.txt", "{key}"])
def test_single_articles_are_reextracted(etl: Run, database: Engine, folder: Path, given: str) -> None:
    etl("load", str(folder))
    ((key,),) = ask(database, "SELECT key FROM articles WHERE record_id = 'seed'")
    found = etl("load", "--reextract", given.format(folder=folder, key=key))
    assert "updated 0, unchanged 1, failed 0" in found.stdout


def test_a_source_may_be_given_as_a_relative_path(
    etl: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    etl("load", str(folder))
    monkeypatch.chdir(folder.parent)
    assert "unchanged 3, failed 0" in etl("load", "--reextract", folder.name).stdout


def test_what_is_not_kept_is_told_and_stays(etl: Run, database: Engine, folder: Path) -> None:
    etl("load", str(folder / "seed.txt"))
    etl("load", "--no-raw", str(folder / "page.html"))
    assert ask(database, "SELECT count(*), count(compressed) FROM raw_documents") == [(2, 1)]
    before = versions(database)
    found = etl("load", "--reextract")
    assert found.exit_code == 0 and "updated 0, unchanged 1, failed 0" in found.stdout
    assert f"skipped {folder}/page.html: its raw document is not kept" in found.stderr
    assert versions(database) == before
    shown = etl("show", "article", "page", "--raw")
    assert (shown.exit_code, shown.stdout) == (1, "") and "is not kept" in shown.stderr


def test_keeping_follows_the_last_load(etl: Run, database: Engine, folder: Path) -> None:
    source, kept = str(folder / "seed.txt"), "SELECT count(compressed) FROM raw_documents"
    for arguments, counts, expected in (
        ((), "inserted 1, updated 0, unchanged 0", 1),
        (("--no-raw",), "inserted 0, updated 1, unchanged 0", 0),
        (("--no-raw",), "inserted 0, updated 0, unchanged 1", 0),
        ((), "inserted 0, updated 1, unchanged 0", 1),
    ):
        assert counts in etl("load", source, *arguments).stdout
        assert ask(database, kept) == [(expected,)]


def test_an_article_that_trips_the_new_version_stays_until_it_does_not(
    etl: Run, database: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trip(_: Document) -> Extraction:
        raise KeyError("no such")

    etl("load", str(folder / "seed.txt"))
    failures = "SELECT issue_code FROM load_issues WHERE ordinal = 0"
    with monkeypatch.context() as patch:
        patch.setattr(stages, "extract", trip)
        assert etl("load", "--reextract").exit_code == 1
    assert ask(database, failures) == [("extraction_failed",)]
    assert ask(database, "SELECT count(*) FROM articles") == [(1,)]
    assert etl("load", "--reextract").exit_code == 0
    assert ask(database, failures) == []


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("load", "--reextract", "no-such-thing"), 1, "no article has the key, id or source 'no-such-thing'"),
        (("load", "--reextract", "--no-raw"), 2, "--reextract reads what is stored"),
        (("load",), 2, "nothing to load"),
        (("show", "article", "none", "--raw"), 1, "there is no article 'none'"),
        (("show", "event", "none", "--raw"), 2, "--raw is for an article"),
    ],
)
def test_what_cannot_be_done_is_said(etl: Run, arguments: tuple[str, ...], code: int, said: str) -> None:
    found = etl(*arguments)
    assert (found.exit_code, found.stdout) == (code, "") and said in found.stderr


def test_one_id_of_two_articles_is_no_key(etl: Run, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.jsonl").write_text(LINES[0], "utf-8")
    etl("load", str(tmp_path))
    found = etl("show", "article", "một", "--raw")
    assert found.exit_code == 1 and "2 articles have the id 'một'" in found.stderr
