"""Words that lost the space before the next one: where the first of them ends."""

from __future__ import annotations

from functools import cache

from etl.reference import load_yaml
from etl.text.fold import fold
from etl.text.person_names import is_vietnamese_syllable


@cache
def _tails() -> tuple[str, ...]:
    """Words that are found glued to a name, the longest first."""
    words = {fold(word) for word in load_yaml("people/names.yaml")["glued"]}
    return tuple(sorted(words, key=len, reverse=True))


def inner_capital(word: str) -> int:
    """Where a capital follows a small letter, as two words lost their space ("MinhChiều"); else 0."""
    if word[1:].islower():
        return 0
    return next((i for i in range(1, len(word)) if word[i].isupper() and word[i - 1].islower()), 0)


def syllable_end(word: str) -> int:
    """Where a syllable with a word glued to it ends; 0 where none is ("dũngtại" gives 4)."""
    for tail in _tails() if word.endswith(_tails()) else ():
        cut = len(word) - len(tail)
        if cut > 1 and word.endswith(tail) and is_vietnamese_syllable(word[:cut]):
            return cut
    return 0


def foreign_end(name: str) -> int:
    """Where a foreign name ends that may have a Vietnamese word glued to it ("Park Geun-hyeđã")."""
    if not name.isascii() and (folded := fold(name)).endswith(_tails()):
        for tail in _tails():
            cut = len(name) - len(tail)
            if cut > 3 and not tail.isascii() and folded.endswith(tail) and name[:cut].isascii():
                return cut
    return len(name)
