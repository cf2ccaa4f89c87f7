"""The closed lists under ``codes/`` as rows of their tables, and the countries with their names."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from babel import Locale

from etl.errors import ReferenceDataError
from etl.reference import load_yaml

Row = dict[str, str | int | None]

_TEXTS = {"vi": "label_vi", "en": "label_en", "definition_vi": "definition_vi", "definition": "definition_en"}
_EXTRAS = {
    "event_types": {"plover": "plover"},
    "cooperation_areas": {"group": "group_code", "dac": "dac_code"},
}
_CODE = re.compile(r"[a-z][a-z0-9_]*")
# CLDR regions that are no countries of ISO 3166-1: groups, reserved codes, codes for tests. The reserved
# code EU stays: the European Union signs treaties beside countries.
_NO_COUNTRIES = frozenset(["AC", "CP", "CQ", "DG", "EA", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"])


def list_names() -> tuple[str, ...]:
    """The names of all closed lists: the stems of the files under ``codes/``."""
    folder = files(__package__).joinpath("codes")
    return tuple(sorted(f.name.removesuffix(".yaml") for f in folder.iterdir() if f.name.endswith(".yaml")))


@cache
def closed_list(name: str) -> tuple[MappingProxyType[str, str | int | None], ...]:
    """The rows of one closed list, keyed by column, in order, with ``ordinal`` from 1.

    Raises ReferenceDataError, naming file and entry, for a missing or unknown key or a repeated code.
    """
    place = f"codes/{name}.yaml"
    rows: list[Row] = []
    for number, entry in enumerate(load_yaml(place), start=1):
        rows.append(_row(entry, number, f"{place}: entry {number}", _EXTRAS.get(name, {})))
    codes = [row["code"] for row in rows]
    for code in codes:
        if codes.count(code) > 1:
            raise ReferenceDataError(f"code {code!r} stands twice", place=place, mend="remove one")
    return tuple(MappingProxyType(row) for row in rows)


def _row(entry: Any, number: int, place: str, extras: dict[str, str]) -> Row:
    if not isinstance(entry, dict):
        raise ReferenceDataError("not a mapping", place=place, mend="write code, vi, en, definition …")
    unknown = sorted(set(entry) - {"code", *_TEXTS, *extras})
    if unknown:
        raise ReferenceDataError(f"unknown key {unknown[0]!r}", place=place, mend="remove it")
    code = entry.get("code")
    if not isinstance(code, str) or not _CODE.fullmatch(code):
        raise ReferenceDataError(f"bad code {code!r}", place=place, mend="use lower_snake_case")
    row: Row = {"code": code, "ordinal": number}
    for key, column in _TEXTS.items():
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            raise ReferenceDataError(f"{code}: no text {key!r}", place=place, mend="write one")
        row[column] = entry[key]
    for key, column in extras.items():
        row[column] = entry.get(key)
    return row


@cache
def countries() -> tuple[MappingProxyType[str, str], ...]:
    """All countries and territories of ISO 3166-1: ``code``, ``name_vi``, ``name_en`` (Unicode CLDR)."""
    vietnamese, english = Locale("vi").territories, Locale("en").territories
    return tuple(
        MappingProxyType({"code": code, "name_vi": name, "name_en": english[code]})
        for code, name in sorted(vietnamese.items())
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES
    )


def all_lists() -> dict[str, tuple[MappingProxyType[str, Any], ...]]:
    """Every closed list by its table, and ``countries``: what an upgrade writes into the database."""
    return {**{name: closed_list(name) for name in list_names()}, "countries": countries()}
