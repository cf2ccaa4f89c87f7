"""The fingerprint of a load: what decides, besides its bytes, which rows an article gives."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from etl import reference

_CODE = ("article_record.py", "extract", "load", "read", "records", "resolve", "stages.py", "text")
_SUFFIXES = (".py", ".sql")


@cache
def fingerprint() -> str:
    """SHA-256 (hex) of the reference data and of the code that reads, extracts, resolves and loads.

    An article is unchanged where its bytes and this are: then a load passes over it.
    """
    digest = hashlib.sha256(reference.fingerprint().encode())
    package = files("etl")
    for name in _CODE:
        _feed(digest, package.joinpath(name), name)
    return digest.hexdigest()


def _feed(digest: hashlib._Hash, entry: Traversable, name: str) -> None:
    if entry.is_dir():
        for child in sorted(entry.iterdir(), key=lambda child: child.name):
            _feed(digest, child, f"{name}/{child.name}")
    elif name.endswith(_SUFFIXES):
        data = entry.read_bytes()
        digest.update(name.encode() + b"\0" + str(len(data)).encode() + b"\0" + data)
