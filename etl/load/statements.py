"""The SQL files beside this module, one statement at a time."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def statements(name: str) -> tuple[bytes, ...]:
    """The statements of ``sql/<name>.sql``; each ends with a semicolon at the end of a line."""
    text = files(__package__).joinpath("sql", f"{name}.sql").read_text("utf-8")
    return tuple(part.strip().encode() for part in text.split(";\n") if part.strip())
