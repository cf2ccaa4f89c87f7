"""What a user may have meant by a name that nothing has."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches


def nearest(name: str, known: Sequence[str]) -> str:
    """How to mend the use of ``name``: the closest of the known names, else all of them.

    >>> nearest("contry", ["country", "since"])
    'did you mean country?'
    """
    close = get_close_matches(name, known, n=3, cutoff=0.5)
    return did_you_mean(close) if close else f"one of {', '.join(known) or 'none'}"


def did_you_mean(names: Sequence[str]) -> str:
    """The question with one or several names."""
    return f"did you mean {' or '.join(names)}?"
