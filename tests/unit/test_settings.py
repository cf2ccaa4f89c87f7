"""Settings: what wins, and that reading them creates nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from etl.settings import load_settings


@pytest.mark.parametrize(
    ("flag", "variable", "url", "name"),
    [
        (None, None, None, "the embedded database"),
        (None, "", None, "the embedded database"),
        ("", "  ", None, "the embedded database"),
        (None, "postgresql://a/b", "postgresql://a/b", "DATABASE_URL"),
        ("postgresql://c/d", None, "postgresql://c/d", "--database-url"),
        ("postgresql://c/d", "postgresql://a/b", "postgresql://c/d", "--database-url"),
        ("", "postgresql://a/b", "postgresql://a/b", "DATABASE_URL"),
    ],
)
def test_which_database(flag: str | None, variable: str | None, url: str | None, name: str) -> None:
    environment = {} if variable is None else {"DATABASE_URL": variable}
    settings = load_settings(database_url=flag, environment=environment)
    assert (settings.database_url, settings.database_name) == (url, name)
    assert settings.is_embedded is (url is None)


def test_data_folder_follows_xdg_data_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "kho dữ liệu"))
    assert load_settings(environment={}).data_folder == tmp_path / "kho dữ liệu" / "quanhe"


def test_data_folder_is_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_settings(data_folder=Path("here"), environment={}).data_folder == tmp_path / "here"


def test_nothing_is_created_by_import_or_reading(tmp_path: Path) -> None:
    script = (
        "import etl.cli, etl.cli.db, etl.db.upgrade, etl.settings as s; "
        "from etl.db.embedded import EmbeddedServer as E; "
        "print(E(s.load_settings().data_folder).status().is_created)"
    )
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment
    )
    assert done.stdout == "False\n"
    assert list(tmp_path.iterdir()) == []
