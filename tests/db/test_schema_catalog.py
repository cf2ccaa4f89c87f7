"""What holds for every table, column, key and view of the catalog."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import Engine, text

from models.base import split_note
from models.codes import CLOSED_LISTS
from models.install import view_names

pytestmark = pytest.mark.db

VIETNAMESE = re.compile(r"[à-ỹđ]", re.IGNORECASE)
COMMENTS = """
    SELECT c.oid::regclass::text AS relation, a.attname AS column,
        col_description(c.oid, a.attnum) AS comment, obj_description(c.oid) AS own
    FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'v') AND c.relnamespace::regnamespace::text IN ('public', 'bi')
      AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.objid = c.oid AND d.deptype = 'e')
"""
UNINDEXED = """
    SELECT f.conrelid::regclass::text || ' ' || f.conname, f.confrelid::regclass::text
    FROM pg_constraint AS f
    WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace
      AND NOT EXISTS (
        SELECT FROM pg_index AS i
        WHERE i.indrelid = f.conrelid AND i.indpred IS NULL
          AND i.indkey[0] = ANY (f.conkey))
"""
# Filled by an upgrade and never emptied: an index would serve no deletion, and so few codes no search.
LISTS = {*CLOSED_LISTS, "countries"}


def test_every_table_column_and_view_has_a_comment_in_both_languages(engine: Engine) -> None:
    with engine.connect() as connection:
        rows = connection.execute(text(COMMENTS)).all()
    assert {row.relation for row in rows} >= {"articles", "bi.events"}
    for row in rows:
        for what, comment in ((row.relation, row.own), (f"{row.relation}.{row.column}", row.comment)):
            assert comment, f"{what} has no comment"
            _, vietnamese = split_note(comment)
            assert VIETNAMESE.search(vietnamese), f"{what}: not Vietnamese: {vietnamese}"


def test_every_foreign_key_to_growing_tables_has_an_index(engine: Engine) -> None:
    with engine.connect() as connection:
        missing = [name for name, target in connection.execute(text(UNINDEXED)) if target not in LISTS]
    assert missing == []


def test_every_constraint_is_named_by_the_convention(engine: Engine) -> None:
    sql = "SELECT conname, contype::text FROM pg_constraint WHERE connamespace = 'public'::regnamespace"
    prefixes = {"p": "pk_", "f": "fk_", "u": "uq_", "c": "ck_"}
    with engine.connect() as connection:
        rows = connection.execute(text(sql)).all()
    odd = [row.conname for row in rows if not row.conname.startswith(prefixes.get(row.contype, ""))]
    assert odd in ([], ["alembic_version_pkc"])


def test_no_enum_types(engine: Engine) -> None:
    with engine.connect() as connection:
        assert connection.execute(text("SELECT typname FROM pg_type WHERE typtype = 'e'")).all() == []


@pytest.mark.parametrize("view", view_names())
def test_every_view_answers(engine: Engine, view: str) -> None:
    with engine.connect() as connection:
        connection.execute(text(f"SELECT * FROM bi.{view} LIMIT 1")).all()
