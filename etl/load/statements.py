"""The SQL files beside this module, one statement at a time."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files


@cache
def statements(name: str) -> tuple[bytes, ...]:
    """The statements of ``sql/<name>.sql``; each ends with a semicolon at the end of a line."""
    text = files(__package__).joinpath("sql", f"{name}.sql").read_text("utf-8")
    return tuple(part.strip().encode() for part in text.split(";\n") if part.strip())


_NAMED = re.compile(r"-- query: (?P<name>\w+)\n(?P<sql>.*?);\n", re.DOTALL)


@cache
def named_queries(name: str) -> dict[str, str]:
    """The queries of ``sql/<name>.sql`` by the name in the line ``-- query: …`` above each."""
    text = files(__package__).joinpath("sql", f"{name}.sql").read_text("utf-8")
    return {match["name"]: match["sql"] for match in _NAMED.finditer(text)}
