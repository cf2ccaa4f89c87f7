"""Upgrading: repeated, at once, after a newer version, and without the right to."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from etl.db.current import heads, is_current
from etl.db.engine import make_engine
from etl.db.state import database_state
from etl.db.upgrade import alembic_config, upgrade
from etl.errors import DatabaseUnavailableError


@pytest.fixture
def empty(empty_database_url: str) -> Any:
    made = make_engine(empty_database_url)
    yield made
    made.dispose()


@pytest.fixture
def fresh(fresh_database_url: str) -> Any:
    made = make_engine(fresh_database_url)
    yield made
    made.dispose()


def tables(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names())


def test_an_empty_database_gets_tables(empty: Engine) -> None:
    assert not is_current(empty)
    assert database_state(empty).tables is None
    upgrade(empty)
    assert is_current(empty)
    assert database_state(empty).tables
    assert {"articles", "events", "people", "agreements"} <= tables(empty)


def test_a_second_upgrade_changes_nothing(fresh: Engine) -> None:
    before = tables(fresh)
    upgrade(fresh)
    assert tables(fresh) == before and is_current(fresh)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE alembic_version SET version_num = '0000'",
        "UPDATE reference_states SET fingerprint = 'of another version'",
        "DELETE FROM reference_states",
    ],
)
def test_other_tables_lists_or_views_are_not_current(change: str, fresh: Engine) -> None:
    with fresh.begin() as connection:
        connection.execute(text(change))
    assert not is_current(fresh)


def test_the_newest_version_is_what_alembic_finds() -> None:
    assert heads() == tuple(ScriptDirectory.from_config(alembic_config()).get_heads())


def test_to_ask_a_database_needs_neither_alembic_nor_the_models() -> None:
    code = "import sys, etl.cli.query; assert not {'alembic', 'models', 'sqlalchemy.orm'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_several_upgrades_at_once(empty_database_url: str) -> None:
    failures: list[BaseException] = []

    def run() -> None:
        engine = make_engine(empty_database_url)
        try:
            upgrade(engine)
        except BaseException as error:
            failures.append(error)
        finally:
            engine.dispose()

    threads = [threading.Thread(target=run) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_tables_of_a_newer_version(fresh: Engine) -> None:
    with fresh.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'from_the_future'"))
    with pytest.raises(DatabaseUnavailableError, match="from_the_future") as caught:
        upgrade(fresh, place="DATABASE_URL")
    assert str(caught.value).startswith("DATABASE_URL: ") and caught.value.mend


def test_an_upgrade_that_fails_leaves_nothing(empty: Engine) -> None:
    with empty.begin() as connection:
        connection.execute(text("CREATE TABLE articles (in_the_way int)"))
    with pytest.raises(DatabaseUnavailableError, match="articles"):
        upgrade(empty)
    assert tables(empty) == {"articles"}


def test_no_right_to_create(server: Any, empty_database_url: str, empty: Engine) -> None:
    """A role that may connect but not create gets one line, and the mend for a missing extension."""
    role, database = "quanhe_test_guest", empty.url.database
    with empty.connect() as connection:
        may_create_roles = connection.execute(
            text("SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user")
        ).scalar_one()
    if not may_create_roles and server.admin_url == server.user_url:
        pytest.skip("the given role may not create roles")
    server.run(f"DROP ROLE IF EXISTS {role}")
    server.run(f"CREATE ROLE {role} LOGIN PASSWORD 'g'")
    try:
        server.run(f'GRANT CONNECT ON DATABASE "{database}" TO {role}')
        engine = make_engine(empty.url.set(username=role, password="g").render_as_string(hide_password=False))
        with pytest.raises(DatabaseUnavailableError, match="extension unaccent is missing") as caught:
            upgrade(engine)
        engine.dispose()
        assert "CREATE EXTENSION unaccent" in str(caught.value)
    finally:
        server.run(f'REVOKE CONNECT ON DATABASE "{database}" FROM {role}')
        server.run(f"DROP ROLE {role}")
