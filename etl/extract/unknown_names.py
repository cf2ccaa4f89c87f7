"""Names on no list that complete a title: of a territory, a firm, a body."""

from __future__ import annotations

import re
from functools import cache

from etl.extract.title_words import Words
from etl.reference import load_yaml
from etl.text.person_names import is_surname, is_vietnamese_syllable

WORD = re.compile(r"[^\W\d_]+(?:[-&.][^\W\d_]+)*")
_LONGEST_TAIL = 9


@cache
def _not_in_tail() -> frozenset[str]:
    return frozenset(load_yaml("people/bodies.yaml")["not_in_tail"])


class UnknownNames:
    """Reads unknown names in one article; each method gives where the name ends, or None."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._body = words.body

    def _capital(self, at: int) -> re.Match[str] | None:
        found = WORD.match(self._body, at)
        return found if found is not None and found.group()[0].isupper() else None

    def territory(self, at: int) -> int | None:
        """A territory's name from ``at``: one foreign word or two Vietnamese ones, no person's name."""
        found = self._capital(at)
        if found is None or self._words.is_head(at) or is_surname(found.group()):
            return None
        if is_vietnamese_syllable(found.group()):
            return self._two_syllables(found)
        then = self._capital(found.end() + 1)
        lone = then is not None and not self._body[then.end() : then.end() + 2].strip().isupper()
        return None if lone else found.end()

    def _two_syllables(self, first: re.Match[str]) -> int | None:
        """A Vietnamese district's name: two syllables, before a surname or the end of the capitals."""
        second = self._capital(first.end() + 1)
        if second is None or not is_vietnamese_syllable(second.group()):
            return None
        third = self._capital(second.end() + 1)
        return second.end() if third is None or is_surname(third.group()) else None

    def own_name(self, end: int) -> int | None:
        """The name after a firm's noun: foreign words or capitals, no Vietnamese name."""
        start = end
        while self._body[end : end + 1] == " ":
            found = self._capital(end + 1)
            if found is None or is_vietnamese_syllable(found.group()) or self._words.is_head(end + 1):
                break
            end = found.end()
        return end if end > start else None

    def tail(self, end: int) -> int | None:
        """Unknown Vietnamese words, few and none of a clause, that lead to a country or a name.

        "Ủy ban Quản lý vốn Nhà nước" before "Nguyễn Hoàng Anh".
        """
        at = end
        for _ in range(_LONGEST_TAIL):
            found = WORD.match(self._body, at + 1) if self._body[at : at + 1] == " " else None
            if found is None or self._words.is_head(at + 1):
                return None
            if at > end and (self._words.country(at + 1) is not None or self._begins_name(found)):
                return at
            if found.group().casefold() in _not_in_tail() or not is_vietnamese_syllable(found.group()):
                return None
            at = found.end()
        return None

    def is_before_name(self, end: int) -> bool:
        """Whether a person's full name follows."""
        found = self._capital(end + 1) if self._body[end : end + 1] == " " else None
        return found is not None and self._begins_name(found)

    def _begins_name(self, word: re.Match[str]) -> bool:
        """Whether a full name begins: a surname and a capitalised syllable, or two foreign words."""
        first, second = self._capital(word.start()), self._capital(word.end() + 1)
        if first is None or second is None:
            return False
        if is_surname(first.group(), sure=True):
            return is_vietnamese_syllable(second.group())
        return not is_vietnamese_syllable(first.group()) and not is_vietnamese_syllable(second.group())
