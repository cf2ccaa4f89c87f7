"""Where migrations and queries are found: in a checkout and in an installed wheel."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from etl.db import bundled_path
from etl.db import installation as installation_module
from etl.db.installation import wheel_installation
from etl.errors import DatabaseUnavailableError, QuanheError


@pytest.mark.parametrize("name", ["migrations", "queries"])
def test_in_this_checkout(name: str) -> None:
    assert bundled_path(name) == Path(__file__).resolve().parents[2] / name


def test_a_checkout_comes_before_the_bundle(tmp_path: Path) -> None:
    package = tmp_path / "etl"
    for folder in (package / "_bundled" / "queries", tmp_path / "queries"):
        folder.mkdir(parents=True)
    assert bundled_path("queries", package) == package / "_bundled" / "queries"
    (tmp_path / "pyproject.toml").touch()
    assert bundled_path("queries", package) == tmp_path / "queries"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(QuanheError, match="folder queries is missing; reinstall quanhe"):
        bundled_path("queries", tmp_path / "etl")


def test_the_wheel_is_complete() -> None:
    found = wheel_installation()
    assert found.major == int(found.version.split(".")[0]) >= 18
    assert found.libraries.is_dir()
    for program in ("initdb", "pg_ctl", "postgres", "psql", "pg_dump", "pg_restore"):
        assert found.program(program).is_file()


def test_a_wheel_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(installation_module, "distribution", missing)
    with pytest.raises(DatabaseUnavailableError, match="not installed; reinstall") as caught:
        wheel_installation.__wrapped__()
    assert "DATABASE_URL" in str(caught.value)
