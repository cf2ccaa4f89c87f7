"""Phrases as the alternatives of a regular expression, the longest first, so that none hides a longer one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from etl.text.fold import fold


def alternatives(phrases: Iterable[str]) -> str:
    """The phrases as they are written.

    >>> alternatives(["ngày", "ngày mai"])
    'ngày\\\\ mai|ngày'
    """
    return "|".join(re.escape(p) for p in sorted(set(phrases), key=len, reverse=True))


def folded_alternatives(phrases: Iterable[str]) -> str:
    """The phrases folded, to be matched on a folded copy."""
    return alternatives(map(fold, phrases))
