"""Runs: which are alive, which died, and what ends a load that the database leaves."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from etl.db.engine import make_engine
from etl.db.upgrade import upgrade
from etl.errors import DatabaseUnavailableError
from etl.load import finish_run, loader, start_run
from etl.query import command_query, run_query
from etl.read import Read, Skipped
from etl.records import RawDocument
from etl.stages import load

pytestmark = pytest.mark.db

DEAD = "INSERT INTO runs (status_code, fingerprint, software_version) VALUES ('running', 'f', '1')"
LOSE = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
OTHER_VERSION = "UPDATE alembic_version SET version_num = 'other'"


@pytest.fixture
def fresh(fresh_database_url: str) -> Iterator[Engine]:
    engine = make_engine(fresh_database_url)
    yield engine
    engine.dispose()


def do(engine: Engine, sql: str) -> None:
    """Run a statement in a session of its own."""
    other = make_engine(engine.url.render_as_string(hide_password=False))
    with other.begin() as connection:
        connection.execute(text(sql))
    other.dispose()


def statuses(engine: Engine) -> list[tuple[str, bool]]:
    """Of each run its status, and whether its end is known."""
    sql = "SELECT status_code, finished_at IS NOT NULL FROM runs ORDER BY id"
    with engine.connect() as connection:
        return [(row[0], row[1]) for row in connection.execute(text(sql))]


class Watcher:
    """Nobody."""

    def step(self) -> None: ...

    def failed(self, failure: object) -> None: ...

    def skipped(self, skipped: Skipped) -> None: ...


def articles(between: Callable[[], None]) -> Iterator[Read]:
    """Two articles; something happens between them."""
    for name in ("a", "b"):
        data = f"Ngày 9/9/2024, tại Hà Nội, Chủ tịch nước Tô Lâm tiếp khách {name}.".encode()
        yield RawDocument(f"{name}.txt", "", name, "text/plain", data, name * 64)
        between()


def test_a_run_whose_process_died_is_marked_by_the_next(fresh: Engine) -> None:
    do(fresh, DEAD)
    finish_run(fresh, start_run(fresh))
    assert statuses(fresh) == [("interrupted", False), ("completed", True)]


def test_a_run_that_is_alive_is_let_be(fresh: Engine) -> None:
    first = start_run(fresh)
    finish_run(fresh, start_run(fresh))
    assert statuses(fresh) == [("running", False), ("completed", True)]
    finish_run(fresh, first, stopped="interrupted")
    finish_run(fresh, start_run(fresh))
    assert statuses(fresh) == [("interrupted", True), ("completed", True), ("completed", True)]


@pytest.mark.parametrize(
    ("happening", "said", "status"),
    [(LOSE, "terminating connection", "failed"), (OTHER_VERSION, "another version of quanhe", "failed")],
    ids=["lost connection", "other version"],
)
def test_a_load_that_cannot_go_on_says_so_once(fresh: Engine, happening: str, said: str, status: str) -> None:
    with pytest.raises(DatabaseUnavailableError, match=said):
        load(fresh, articles(lambda: do(fresh, happening)), Watcher())
    fresh.dispose()
    assert statuses(fresh) == [(status, True)]


def test_a_load_goes_on_after_an_upgrade_that_changes_no_table(fresh: Engine) -> None:
    done = load(fresh, articles(lambda: upgrade(fresh)), Watcher())
    assert done.inserted == 2
    assert statuses(fresh) == [("completed", True)]


def test_a_query_that_loses_the_database_does_not_blame_the_query(fresh: Engine) -> None:
    with fresh.connect():  # stays in the pool, and is then lost
        pass
    do(fresh, LOSE)
    with pytest.raises(DBAPIError) as caught:
        run_query(fresh, command_query("status"), {})
    assert caught.value.connection_invalidated


def article(text_of_it: str) -> list[Read]:
    data = text_of_it.encode()
    return [RawDocument("a.txt", "", "a", "text/plain", data, hashlib.sha256(data).hexdigest())]


def test_what_a_stopped_run_left_is_removed_by_the_next(
    fresh: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = "Ngày 9/9/2024, tại Hà Nội, Thứ trưởng Ngoại giao Nguyễn Thử hội đàm với Đại sứ Lào."
    new = "Ngày 9/9/2024, tại Hà Nội, Chủ tịch nước Tô Lâm hội đàm với Chủ tịch nước Lào."
    unknown = "SELECT count(*) FROM people WHERE NOT in_reference"
    load(fresh, article(old), Watcher())
    with monkeypatch.context() as patch:
        patch.setattr(loader, "prune", interrupt)
        with pytest.raises(KeyboardInterrupt):
            load(fresh, article(new), Watcher())
    assert count(fresh, unknown) == 1
    assert load(fresh, article(new), Watcher()).unchanged == 1
    assert count(fresh, unknown) == 0


def interrupt(_: Engine) -> None:
    raise KeyboardInterrupt


def count(engine: Engine, sql: str) -> int:
    with engine.connect() as connection:
        return int(connection.execute(text(sql)).scalar_one())
