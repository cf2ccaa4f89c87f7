"""What the figures and aims of a text tell of when it was written: "kim ngạch năm 2018 đạt …"."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from etl.reference import load_yaml

_FILE = "dates/told_years.yaml"
_BACK = 24


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load_yaml(_FILE)[name])


def told_years(folded: str) -> tuple[date, date]:
    """The first and the last day on which a text with such figures and aims can have been written.

    >>> told_years("kim ngạch năm 2018 đạt 4,7 tỷ usd")[0]
    datetime.date(2018, 12, 1)
    """
    low, high = date.min, date.max
    for found in _pattern("reached").finditer(folded):
        in_part = _pattern("part").search(folded, max(0, found.start() - _BACK), found.start())
        low = max(low, date(int(found["year"]), 3 if in_part else 12, 1))
    for found in _pattern("compared").finditer(folded):
        year = int(found["year"])
        low, high = max(low, date(year + 1, 1, 15)), min(high, date(year + 2, 3, 31))
    for found in _pattern("aims").finditer(folded):
        high = min(high, date(int(found["year"]), 12, 31))
    return low, high
