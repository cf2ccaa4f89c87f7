"""The closed lists: YAML and tables agree, and synchronising them repeats and follows the data."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

import etl
from etl.records import BlockKind
from etl.reference.closed_lists import all_lists, closed_list, list_names
from models.codes import CLOSED_LISTS
from models.install import after_upgrade, create_views, sync_codes

pytestmark = pytest.mark.db


def codes(name: str) -> list[str]:
    return [str(row["code"]) for row in closed_list(name)]


def test_every_list_has_its_table() -> None:
    assert set(list_names()) == set(CLOSED_LISTS)


def test_lists_hold_what_the_code_names() -> None:
    assert codes("block_kinds") == [kind.value for kind in BlockKind]
    assert codes("relation_levels")[0] == "diplomatic"
    assert codes("relation_levels")[-1] == "special"
    groups = {row["group_code"] for row in closed_list("cooperation_areas")}
    assert groups == set(codes("area_groups"))


def test_every_issue_that_the_code_raises_is_listed() -> None:
    named: set[str] = set()
    for file in Path(etl.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                first = node.args[0]
                if node.func.id in ("Issue", "ReadError") and isinstance(first, ast.Constant):
                    named.add(str(first.value))
    assert named
    assert named <= set(codes("issue_codes"))


def test_synchronising_again_changes_nothing(engine: Engine) -> None:
    with engine.begin() as connection:
        assert sync_codes(connection, all_lists()) == 0


def test_a_code_is_added_changed_and_removed_as_data(engine: Engine) -> None:
    rows = [dict(row) for row in closed_list("stances")]
    more = [*rows, rows[0] | {"code": "recalled", "label_en": "Recalled", "ordinal": 4}]
    with engine.connect() as connection:
        assert sync_codes(connection, {"stances": more}) == 1
        more[-1]["label_en"] = "Recalled again"
        assert sync_codes(connection, {"stances": more}) == 1
        assert sync_codes(connection, {"stances": rows}) == 1
        connection.rollback()


def test_a_code_in_use_is_never_removed(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.execute(
            text("INSERT INTO runs (status_code, fingerprint, software_version) VALUES ('running', 'f', '1')")
        )
        gone = len(closed_list("run_statuses")) - 2
        assert sync_codes(connection, {"run_statuses": [dict(closed_list("run_statuses")[1])]}) == gone
        left = connection.execute(text("SELECT code FROM run_statuses")).scalars().all()
        assert sorted(left) == ["completed", "running"]
        connection.rollback()


def test_views_are_made_anew_and_stay_granted(engine: Engine) -> None:
    granted = "SELECT has_table_privilege('public', 'bi.events', 'select')"
    with engine.connect() as connection:
        connection.execute(text("GRANT SELECT ON bi.events TO PUBLIC"))
        create_views(connection)
        after_upgrade(connection, {})
        assert connection.execute(text(granted)).scalar_one()
        connection.rollback()
