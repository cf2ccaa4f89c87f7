"""Lists of phrases on folded text: as alternatives of a regular expression, and right before a place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from etl.text.fold import fold


def alternatives(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first, so that none hides a longer one.

    Phrases that begin alike share their beginning, so that a place which none of them fits is left after
    one look at its letter, however many they are.

    >>> alternatives(["ngày", "ngày mai", "năm"])
    'n(?:gày(?:\\\\ mai|)|ăm)'
    """
    return "|".join(_branches(dict.fromkeys(phrases)))


def _branches(phrases: Iterable[str]) -> list[str]:
    """The phrases by their first letters, each with what follows it; what ends there comes last."""
    by_first: dict[str, list[str]] = {}
    for phrase in phrases:
        by_first.setdefault(phrase[:1], []).append(phrase[1:])
    ends = [""] if by_first.pop("", None) else []
    return [re.escape(first) + _group(_branches(rest)) for first, rest in by_first.items()] + ends


def _group(branches: list[str]) -> str:
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def folded_alternatives(phrases: Iterable[str]) -> str:
    """The phrases folded, to be matched on a folded copy."""
    return alternatives(map(fold, phrases))


def whole_words(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases as whole words, the longest first.

    It begins with the phrases' first letters, not with what may not stand before them, so that a search
    skips from one such letter to the next; that halves its time.

    >>> re.findall(whole_words(["Lào", "Lào Cai"]), "Lào Cai, Lào, Làoo")
    ['Lào Cai', 'Lào']
    """
    by_first: dict[str, list[str]] = {}
    for phrase in phrases:
        by_first.setdefault(phrase[0], []).append(phrase[1:])
    starts = (rf"{re.escape(first)}(?<!\w.)(?:{alternatives(rest)})" for first, rest in by_first.items())
    return rf"(?:{'|'.join(starts)})(?!\w)"


class Endings:
    """Phrases that may end right before a place in a text, as whole words.

    >>> Endings(["trụ sở", "nhà"]).before("tại trụ sở bộ", 10)
    True
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = tuple(dict.fromkeys(phrases))

    def before(self, folded: str, at: int) -> bool:
        """Whether a phrase ends before ``at``, spaces between them aside."""
        while at > 0 and folded[at - 1] == " ":
            at -= 1
        if not folded.endswith(self._phrases, 0, at):
            return False
        starts = (at - len(p) for p in self._phrases if folded.endswith(p, 0, at))
        return any(start == 0 or not folded[start - 1].isalnum() for start in starts)
