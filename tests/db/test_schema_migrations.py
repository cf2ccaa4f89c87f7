"""The migrations: up, down, up again, and the tables that they make are the models'."""

from __future__ import annotations

import pytest
from alembic import command
from sqlalchemy import Connection, create_engine, inspect, text

import models
from etl.db.engine import make_engine
from etl.db.upgrade import alembic_config, upgrade
from models.install import drop_views

pytestmark = pytest.mark.db

CONSTRAINTS = """
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND conrelid <> 0
      AND conrelid::regclass::text <> 'alembic_version'
"""
INDEXES = """
    SELECT indexname, indexdef FROM pg_indexes
    WHERE schemaname = 'public' AND tablename <> 'alembic_version'
"""
COLUMNS = """
    SELECT table_name, column_name, data_type, is_nullable, column_default, is_identity
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'alembic_version'
"""


def catalog(connection: Connection, query: str) -> set[tuple[object, ...]]:
    return {tuple(row) for row in connection.execute(text(query))}


def test_up_down_up(fresh_database_url: str) -> None:
    engine = make_engine(fresh_database_url)
    with engine.begin() as connection:
        command.downgrade(alembic_config(connection), "base")
        left = set(inspect(connection).get_table_names())
        assert left == {"alembic_version"}
        assert inspect(connection).get_view_names("bi") == []
    upgrade(engine)
    with engine.connect() as connection:
        assert set(models.metadata.tables) <= set(inspect(connection).get_table_names())
        assert inspect(connection).get_view_names("bi")
    engine.dispose()


def test_alembic_finds_no_difference(fresh_database_url: str) -> None:
    engine = make_engine(fresh_database_url)
    with engine.begin() as connection:
        command.check(alembic_config(connection))
    engine.dispose()


@pytest.mark.parametrize("query", [CONSTRAINTS, INDEXES, COLUMNS], ids=["constraints", "indexes", "columns"])
def test_migrated_tables_are_the_models(database_url: str, fresh_database_url: str, query: str) -> None:
    """Alembic sees no changed CHECK: compare the catalogs of a migrated and of a created database.

    The functions that indexes and generated columns call are the migrations' own and stay.
    """
    created = make_engine(fresh_database_url)
    with created.begin() as connection:
        drop_views(connection)
    models.metadata.drop_all(created)
    models.metadata.create_all(created)
    migrated = create_engine(make_engine(database_url).url)
    with created.connect() as new, migrated.connect() as old:
        assert catalog(old, query) == catalog(new, query)
    created.dispose()
    migrated.dispose()
