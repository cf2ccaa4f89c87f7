"""Reference data: YAML and CSV files beside this module, read once per process.

Code asks for a file by its path under ``etl/reference/``; whoever uses a file validates it.
"""

from __future__ import annotations

import csv
import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from etl.errors import ReferenceDataError

_SUFFIXES = (".yaml", ".csv")


def _open(name: str) -> str:
    try:
        return files(__name__).joinpath(name).read_text("utf-8")
    except FileNotFoundError:
        raise ReferenceDataError("no such reference file", place=name, mend="reinstall quanhe") from None


@cache
def load_yaml(name: str) -> Any:
    """The parsed YAML file ``name`` (a path under ``etl/reference/``). Treat it as read-only.

    Raises ReferenceDataError, naming the line, where the file is not YAML.
    """
    try:
        return yaml.load(_open(name), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise ReferenceDataError(f"not YAML: {error}".replace("\n", " "), place=name) from None


@cache
def names_in(folder: str) -> tuple[str, ...]:
    """The paths of the reference files in ``folder``, sorted, as :func:`load_yaml` takes them."""
    return tuple(name for name, _ in _walk(files(__name__).joinpath(folder), f"{folder}/"))


@cache
def load_csv(name: str) -> tuple[dict[str, str], ...]:
    """The rows of the CSV file ``name``, by column name. Treat them as read-only."""
    return tuple(csv.DictReader(_open(name).splitlines()))


def _walk(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.is_dir():
            found += _walk(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(_SUFFIXES):
            found.append((prefix + entry.name, entry.read_bytes()))
    return found


@cache
def fingerprint() -> str:
    """SHA-256 (hex) of all reference files, names and contents: part of a load's fingerprint."""
    digest = hashlib.sha256()
    for name, data in _walk(files(__name__), ""):
        digest.update(name.encode() + b"\0" + str(len(data)).encode() + b"\0" + data)
    return digest.hexdigest()
