"""The words between a name and a title, compiled once."""

from __future__ import annotations

import re
from functools import cache

from etl.reference import load_yaml
from etl.text.alternation import folded_alternatives

_TITLES = "people/titles.yaml"


@cache
def after_name() -> re.Pattern[str]:
    """What joins a name to the title behind it: a comma, "là", "được bầu làm"."""
    return re.compile(rf" ?(?:{folded_alternatives(load_yaml(_TITLES)['after_name'])}) ?")


@cache
def former_or_new() -> re.Pattern[str]:
    """Words before a title that make it a past, an acting or a new one."""
    data = load_yaml(_TITLES)
    words = folded_alternatives([*data["former"], *data["acting"], *data["plain_prefix"], *data["now"]])
    return re.compile(rf"(?:{words}) (?:là )?")


@cache
def acts() -> re.Pattern[str]:
    """What a person does, right behind the name: "… của NATO, Curtis Scaparrotti đã gặp"."""
    return re.compile(rf" (?:{folded_alternatives(load_yaml(_TITLES)['acts'])})(?!\w)")
