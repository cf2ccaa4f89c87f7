"""Whether a database holds the tables, closed lists and views of this version.

Every command asks; so it is answered from files and one round trip, without Alembic and the models,
which take longer to import than most queries to run.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from etl.db.bundled import PACKAGE_FOLDER, bundled_path

LISTS_AND_VIEWS = "closed lists and views"
_REVISION = re.compile(r'^(?P<kind>revision|down_revision) = "(?P<value>[^"]+)"', re.MULTILINE)
_FOUND = """
SELECT to_regclass('alembic_version') IS NOT NULL AND to_regclass('reference_states') IS NOT NULL
"""
_RECALL = """
SELECT (SELECT array_agg(version_num ORDER BY version_num) FROM alembic_version),
       (SELECT fingerprint FROM reference_states WHERE name = :name)
"""


def table_versions(connection: Connection) -> tuple[str, ...]:
    """The versions of the tables in a database, none where there are no tables; commonly one."""
    if connection.execute(text("SELECT to_regclass('alembic_version')")).scalar_one() is None:
        return ()
    found = connection.execute(text("SELECT version_num FROM alembic_version ORDER BY 1"))
    return tuple(str(version) for version in found.scalars())


def is_current(engine: Engine) -> bool:
    """Tell whether the database holds the tables, closed lists and views of this version."""
    with engine.connect() as connection:
        if not connection.execute(text(_FOUND)).scalar_one():
            return False
        versions, stored = connection.execute(text(_RECALL), {"name": LISTS_AND_VIEWS}).one()
    return tuple(versions or ()) == heads() and stored == lists_and_views()


@cache
def heads() -> tuple[str, ...]:
    """The newest versions of the tables: those that no other version follows; commonly one."""
    found: dict[str, set[str]] = {"revision": set(), "down_revision": set()}
    for path in sorted(bundled_path("migrations").joinpath("versions").glob("*.py")):
        for match in _REVISION.finditer(path.read_text("utf-8")):
            found[match["kind"]].add(match["value"])
    return tuple(sorted(found["revision"] - found["down_revision"]))


@cache
def lists_and_views() -> str:
    """SHA-256 (hex) of what an upgrade writes without a migration: a code or a view can change alone."""
    models = find_spec("models")
    assert models is not None and models.origin is not None
    reference = PACKAGE_FOLDER / "reference"
    sources = [
        *sorted((reference / "codes").glob("*.yaml")),
        reference / "closed_lists.py",
        *sorted((Path(models.origin).parent / "views").glob("*.sql")),
        Path(models.origin).with_name("view_columns.py"),
    ]
    digest = hashlib.sha256()
    for path in sources:
        data = path.read_bytes()
        digest.update(f"{path.name}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()
