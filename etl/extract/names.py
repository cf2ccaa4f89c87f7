"""Personal names as written: where a name that may begin here ends, and whether it is one."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from etl.extract.title_words import Words
from etl.reference import load_yaml
from etl.text.fold import fold
from etl.text.person_names import is_surname, is_vietnamese_syllable

_DATA = "people/names.yaml"
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W\d_]+(?:['’][^\W\d_]+)*)*")
_INITIAL = re.compile(r"[^\W\d_]{1,2}\.")
_SPACED_HYPHEN = re.compile(r" - (?=[^\W\d_])")
_MOST_WORDS = 7


class Name(NamedTuple):
    """A name in the text; ``vietnamese`` by surname and syllables, ``words`` its number of words."""

    start: int
    end: int
    text: str
    vietnamese: bool
    words: int


@cache
def _sets() -> dict[str, frozenset[str]]:
    data = load_yaml(_DATA)
    return {name: frozenset(fold(str(w)) for w in words) for name, words in data.items()}


class NameReader:
    """Reads names of one article."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._body = words.body
        self._folded = words.folded

    def name_at(self, at: int, *, titled: bool) -> Name | None:
        """The name that begins at ``at``; ``titled``: a title or an honorific stands before it."""
        first = self._token(at)
        if first is None or not self._may_open(at, first, titled):
            return None
        if is_surname(self._body[at:first]) and (found := self._vietnamese(at, first)) is not None:
            return found
        return self._foreign(at, first)

    def _token(self, at: int) -> int | None:
        """End of the capitalised word at ``at``; None where there is none."""
        body = self._body
        if at >= len(body) or not body[at].isupper():
            return None
        initial = _INITIAL.match(body, at)
        if initial is not None and initial.end() - at == 2:
            return initial.end()
        found = _TOKEN.match(body, at)
        return found.end() if found is not None else None

    def _may_open(self, at: int, end: int, titled: bool) -> bool:
        word = self._folded[at:end]
        if self._words.country(at) is not None and self._words.country(at).end >= end:  # type: ignore[union-attr]
            return False
        never = word in _sets()["never_first"]
        if never and not (
            titled and (word in _sets()["first_after_title"] or is_surname(word)) and self._next_capital(end)
        ):
            return False
        hit = self._words.term(at)
        if hit is None or hit.end < end:
            return True
        if self._words.is_head(at):
            return False
        return hit.end == end and is_surname(word) and self._next_capital(end)

    def _next_capital(self, end: int) -> bool:
        return self._body[end : end + 1] == " " and self._body[end + 1 : end + 2].isupper()

    def _stops(self, at: int) -> bool:
        """Whether a title, country or known phrase of several words begins here: the name is over."""
        if self._words.is_head(at) or self._words.country(at) is not None:
            return True
        hit = self._words.term(at)
        return hit is not None and " " in self._folded[hit.start : hit.end] and "place" not in hit.value.kinds

    def _vietnamese(self, at: int, end: int) -> Name | None:
        """A surname and up to four more syllables; a word glued to the last one is cut off."""
        body, count = self._body, 1
        while count < 5 and body[end : end + 1] == " ":
            stop = self._token(end + 1)
            if stop is None or (count > 1 and self._stops(end + 1)):
                break
            word = body[end + 1 : stop]
            if not is_vietnamese_syllable(word):
                cut = self._glued(end + 1, stop)
                if cut is None:
                    return None if count == 1 else self._name(at, end, count, True)
                return self._name(at, cut, count + 1, True)
            if count > 1 and self._folded[end + 1 : stop] in _sets()["openers"]:
                break
            end, count = stop, count + 1
        return self._name(at, end, count, True) if count > 1 else None

    def _glued(self, start: int, stop: int) -> int | None:
        word = self._folded[start:stop]
        for tail in sorted(_sets()["glued"], key=len, reverse=True):
            if (
                word.endswith(tail)
                and is_vietnamese_syllable(word[: -len(tail)])
                and len(word) > len(tail) + 1
            ):
                return stop - len(tail)
        return None

    def _foreign(self, at: int, end: int) -> Name | None:
        body, start, count = self._body, at, 1
        while count < _MOST_WORDS:
            gap = body[end : end + 1]
            if body[end - 1] == "." and end - start <= 8 and (nearer := self._token(end)) is not None:
                end, count = nearer, count + 1
                continue
            following = self._hyphened(end)
            if following is not None:
                end = following
                continue
            if gap != " ":
                break
            stop = self._token(end + 1)
            if stop is None:
                stop = self._after_particle(end + 1)
                if stop is None:
                    break
            elif self._stops(end + 1) or self._closes(end + 1, stop):
                break
            end, count = stop, count + 1
        return self._name(start, end, count, False)

    def _closes(self, at: int, stop: int) -> bool:
        word = self._folded[at:stop]
        return word in _sets()["closers"] and word not in _sets()["particles"]

    def _hyphened(self, end: int) -> int | None:
        """A part joined by a spaced hyphen, as some archives write it ("Chan - o - cha")."""
        dash = _SPACED_HYPHEN.match(self._body, end)
        if dash is None:
            return None
        at = dash.end()
        part = _TOKEN.match(self._body, at)
        if part is None or self._stops(at):
            return None
        if self._body[at].islower():
            single = part.end() - at <= 2 and _SPACED_HYPHEN.match(self._body, part.end()) is not None
            before = self._folded[max(0, end - 5) : end].endswith((" - o", " - ô"))
            return part.end() if single or before else None
        before_word = re.search(r"[^\W\d_]+$", self._body[max(0, end - 20) : end])
        if before_word is None or is_vietnamese_syllable(part.group()) or self._words.term(at) is not None:
            return None
        return (
            part.end()
            if not is_vietnamese_syllable(before_word.group()) or len(before_word.group()) <= 2
            else None
        )

    def _after_particle(self, at: int) -> int | None:
        """The end of "bin Abdulaziz", "de la Cruz": particles with a capitalised word after them."""
        end = at
        for _ in range(3):
            found = _TOKEN.match(self._body, end)
            if (
                found is None
                or found.group() not in _sets()["particles"]
                or self._body[found.end() : found.end() + 1] != " "
            ):
                return None
            end = found.end() + 1
            stop = self._token(end)
            if stop is not None:
                return stop if not self._stops(end) else None
        return None

    def _name(self, start: int, end: int, count: int, vietnamese: bool) -> Name | None:
        while end > start and self._body[end - 1] in ".-'’":
            end -= 1
        text = " ".join(self._body[start:end].split())
        return Name(start, end, text, vietnamese, count) if end - start > 1 else None
