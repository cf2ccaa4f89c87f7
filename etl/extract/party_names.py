"""How a country is named as a party."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from etl.extract.agreement_cues import ACTIONS, words
from etl.reference import load_yaml
from etl.text.fold import fold


@cache
def usual_name(code: str) -> str:
    """The name that the territory list, or the press, gives a country, body or bloc by its code."""
    names: dict[str, str] = load_yaml(ACTIONS)["country_names"]
    return names.get(code) or str(Locale("vi").territories.get(code, code)).split(" (")[0]


def short_name(name: str) -> str:
    """A country's name without the form of state."""
    found = _state_forms().match(fold(name))
    return name[found.end() :] if found and found.end() < len(name) else name


@cache
def _state_forms() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{words('state_forms')})\s+)+")
