"""Personal names as written: where a name that may begin here ends, and whether it is one."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from etl.extract.glued_words import foreign_end, inner_capital, syllable_end
from etl.extract.title_words import Words, country_names
from etl.reference import load_yaml
from etl.text.fold import fold, without_marks
from etl.text.gazetteer import Hit
from etl.text.known_people import Known, known_person
from etl.text.person_names import is_surname, is_vietnamese_name, is_vietnamese_syllable, name_key

_DATA = "people/names.yaml"
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*(?:[-‐‑–][^\W\d_]+(?:['’][^\W\d_]+)*)*")
_SPACED_HYPHEN = re.compile(r" ?[-–] ?(?=[^\W\d_])")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_PARTICLE_JOINED = re.compile(r"(?P<particle>[^\W\d_]{1,3})-(?P<rest>[^\W\d_]+(?:-[^\W\d_]+)*)")
_HIDDEN = re.compile(r" [^\W\d_]\.")
_ROMAN = re.compile("[IVX]+")
_MOST_WORDS = 8
_HOME = "VN"


class Name(NamedTuple):
    """A name in the text; ``vietnamese`` by surname and syllables, ``words`` its number of words."""

    start: int
    end: int
    text: str
    vietnamese: bool
    words: int


@cache
def _words_of(group: str) -> frozenset[str]:
    return frozenset(fold(str(word)) for word in load_yaml(_DATA)[group])


@cache
def _countries() -> frozenset[str]:
    """The countries' names without marks, for those that an article writes with wrong ones ("Ẩn Độ")."""
    return frozenset(map(name_key, country_names()))


class NameReader:
    """Reads names of one article."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._body = words.body
        self._folded = words.folded
        self._read_before: dict[tuple[int, bool], Name | None] = {}

    def name_at(self, at: int, *, titled: bool) -> Name | None:
        """The name that begins at ``at``; ``titled``: a title or an honorific stands before it.

        The name may begin later, where the first words are a company's ("Vietjet Nguyễn Thị Phương Thảo").
        """
        key = (at, titled)
        if key not in self._read_before:
            self._read_before[key] = self._name_at(at, titled)
        return self._read_before[key]

    def _name_at(self, at: int, titled: bool) -> Name | None:
        first = self._token(at)
        known = self._words.known_name(at)
        if first is None or not (known is not None or self._may_open(at, first, titled)):
            return None
        name = self._read(at, first, titled)
        if known is not None and (name is None or self._is_misread(name, known)):
            text = " ".join(self._body[at : known.end].split())
            return Name(at, known.end, text, is_vietnamese_name(text), len(text.split()))
        return name

    def _is_misread(self, name: Name, known: Hit[Known]) -> bool:
        """Whether a known name ends elsewhere: later, or before a place or a word of the next sentence."""
        if name.start != known.start or name.end <= known.end:
            return name.start == known.start and name.end < known.end
        if known.value.country == _HOME:
            return known.value.in_office and known_person(name.text) is None
        term = self._words.term(known.end + 1)
        place = term is not None and "place" in term.value.kinds
        return place or self._words.country(known.end + 1) is not None

    def _read(self, at: int, first: int, titled: bool) -> Name | None:
        if self._folded[at:first] in _words_of("alone_after_title") and not self._next_capital(first):
            return Name(at, first, self._body[at:first], False, 1) if titled else None
        if is_surname(self._body[at:first], sure=not titled):
            name = self._vietnamese(at, first)
            if name is not None or not titled:
                return name
        return self._foreign(at, first) if titled else None

    # ---- the first word

    def _token(self, at: int) -> int | None:
        """End of the capitalised word at ``at``; None where there is none."""
        body = self._body
        if at >= len(body) or not body[at].isupper():
            return None
        if body.startswith(".", at + 1):
            return at + 2
        found = _TOKEN.match(body, at)
        return found.end() if found is not None else None

    def _may_open(self, at: int, end: int, titled: bool) -> bool:
        word = self._folded[at:end]
        country = self._words.country(at)
        if country is not None and country.end >= end:
            return False
        if word in _words_of("never_first"):
            opens = word in _words_of("first_after_title") or is_surname(word) or self._next_foreign(end)
            alone = word in _words_of("alone_after_title")
            if not (titled and ((opens and self._next_capital(end)) or alone)):
                return False
        hit = self._words.term(at)
        if hit is None or hit.end < end:
            return True
        if self._words.is_head(at):
            return False
        return (
            hit.end == end
            and (is_surname(word) or hit.value.kinds == {"honorific"})
            and self._next_capital(end)
        )

    def _next_foreign(self, end: int) -> bool:
        """Whether a capitalised word follows that is neither Vietnamese nor a known place or word."""
        if not self._next_capital(end) or self._words.term(end + 1) or self._words.country(end + 1):
            return False
        stop = self._token(end + 1)
        return stop is not None and not is_vietnamese_syllable(self._body[end + 1 : stop])

    def _next_capital(self, end: int) -> bool:
        return self._body[end : end + 1] == " " and self._body[end + 1 : end + 2].isupper()

    def _stops(self, at: int, *, vietnamese: bool = False) -> bool:
        """Whether a title, country or known phrase of several words begins here: the name is over.

        In a Vietnamese name a country of one syllable is a given name ("Đoàn Khắc Việt").
        """
        country = self._words.country(at)
        if country is not None and not (vietnamese and " " not in self._folded[at : country.end]):
            return True
        if self._words.is_head(at):
            return True
        hit = self._words.term(at)
        return hit is not None and " " in self._folded[hit.start : hit.end] and "place" not in hit.value.kinds

    # ---- Vietnamese names

    def _vietnamese(self, at: int, end: int) -> Name | None:
        """A surname and up to four more syllables; a word glued to the last one is cut off."""
        body, count = self._body, 1
        while count < 5 and body[end : end + 1] == " ":
            stop = self._token(end + 1)
            if stop is None or body[stop - 1] == "." or (count > 1 and self._stops(end + 1, vietnamese=True)):
                break
            word = body[end + 1 : stop]
            inner = inner_capital(word)
            if inner and is_vietnamese_syllable(word[:inner]):
                return self._name(at, end + 1 + inner, count + 1, True)
            if not is_vietnamese_syllable(word) or (word.isupper() and not body[at:end].isupper()):
                glued = syllable_end(self._folded[end + 1 : stop])
                cut = end + 1 + glued if glued else None
                if cut is None:
                    return self._name(at, end, count, True) if count > 2 else None
                return self._name(at, cut, count + 1, True)
            if count > 1 and self._folded[end + 1 : stop] in _words_of("openers"):
                break
            end, count = stop, count + 1
        hidden = _HIDDEN.match(body, end) is not None and body[end + 1].isupper()
        return self._name(at, end, count, True) if count > 1 and not hidden else None

    # ---- other names

    def _foreign(self, at: int, end: int) -> Name | None:
        """A run of capitalised words with particles, initials and hyphens."""
        body, count = self._body, 1
        while count < _MOST_WORDS:
            stop = self._next_word(at, end)
            if stop is None:
                break
            at_word = end + (body[end] == " ")
            if body[end] == " " and count <= 3 and self._vietnamese_begins(at, at_word, stop):
                name = self._vietnamese(at_word, stop)
                if name is not None and name.words > 2:
                    return name
            end, count = stop, count + 1
        if body[at:end].isupper() and end - at < 5 and count == 1:
            return None
        return self._known_tail(at, end, count) or self._name(at, end, count, False)

    def _known_tail(self, at: int, end: int, count: int) -> Name | None:
        """A known person's name after words that are none: "Thủ tướng Cananda Justin Trudeau"."""
        if count < 3 or known_person(self._body[at:end]) is not None:
            return None
        while count > 2 and (space := self._body.find(" ", at, end)) > 0:
            cut = self._folded[at:space]
            at, count = space + 1, count - 1
            if cut not in _words_of("particles") and known_person(self._body[at:end]) is not None:
                return self._name(at, end, count, False)
        return None

    def _next_word(self, at: int, end: int) -> int | None:
        """End of one more part of the name, None where it is over."""
        if self._body[end - 1 : end] == "." and (near := self._token(end)) is not None:
            return near
        hyphened = self._hyphened(end)
        if hyphened is not None and (self._body[end] == "-" or known_person(self._body[at:end]) is None):
            return hyphened
        if self._body[end : end + 1] != " ":
            return None
        stop = self._token(end + 1)
        if stop is None:
            return self._after_particle(end + 1)
        return None if self._stops(end + 1) or self._closes(at, end, stop) else stop

    def _vietnamese_begins(self, at: int, word: int, stop: int) -> bool:
        """Whether a Vietnamese name begins inside a run whose first word is a company's or a body's."""
        if not is_surname(self._folded[word:stop], sure=True) or not self._next_capital(stop):
            return False
        following = self._token(stop + 1)
        return following is not None and is_vietnamese_syllable(self._body[stop + 1 : following])

    def _closes(self, at: int, end: int, stop: int) -> bool:
        """Whether the word after ``end`` opens a sentence, or is an abbreviation: the name is over."""
        text, word = self._body[end + 1 : stop], self._folded[end + 1 : stop]
        if len(text) > 1 and text.isalpha() and text.isupper() and not self._body[at:end].isupper():
            return not _ROMAN.fullmatch(text)
        if is_vietnamese_syllable(self._body[at : self._token(at)]):
            return word in _words_of("openers")
        marked = word != without_marks(word) and is_vietnamese_syllable(text)
        if marked and word not in _words_of("ordinals") and not is_surname(word, sure=True):
            return True
        return word in _words_of("closers") and word not in _words_of("particles")

    def _hyphened(self, end: int) -> int | None:
        """A part joined by a spaced hyphen, as some archives write it ("Chan - o - cha", "Moon Jae - in")."""
        dash = _SPACED_HYPHEN.match(self._body, end)
        part = _TOKEN.match(self._body, dash.end()) if dash is not None else None
        if dash is None or part is None or self._stops(dash.end()):
            return None
        before = _LAST_WORD.search(self._body, max(0, end - 20), end)
        if before is None:
            return None
        word = part.group()
        if word.islower():
            korean = before.group()[0].isupper() and (
                word in _words_of("korean_endings") or (len(word) <= 5 and not is_vietnamese_syllable(word))
            )
            short = len(word) <= 2 and _SPACED_HYPHEN.match(self._body, part.end()) is not None
            return part.end() if korean or short or self._after_short(end) else None
        if is_vietnamese_syllable(word) or self._words.term(dash.end()) is not None:
            return None
        return part.end() if len(before.group()) <= 2 or not is_vietnamese_syllable(before.group()) else None

    def _after_short(self, end: int) -> bool:
        return self._folded[max(0, end - 4) : end] in (" - o", " - ô")

    def _after_particle(self, at: int) -> int | None:
        """The end of "bin Abdulaziz", "de la Cruz", "al-Sabah": particles, then a capitalised word."""
        joined = _PARTICLE_JOINED.match(self._body, at)
        if (
            joined is not None
            and joined["particle"] in _words_of("particles")
            and joined["rest"][0].isupper()
        ):
            return joined.end()
        for _ in range(3):
            found = _TOKEN.match(self._body, at)
            if found is None or self._body[found.end() : found.end() + 1] != " ":
                return None
            if found.group() not in _words_of("particles"):
                return None
            at = found.end() + 1
            stop = self._token(at)
            if stop is not None:
                return None if self._stops(at) else stop
        return None

    def _name(self, start: int, end: int, count: int, vietnamese: bool) -> Name | None:
        end = end if vietnamese else start + foreign_end(self._body[start:end])
        while end > start and self._body[end - 1] in ".-'’–":
            end -= 1
        text = " ".join(self._body[start:end].split())
        if count < 5 and name_key(text) in _countries():
            return None
        words = text.split()
        if words and len(words[-1]) == 1 and is_surname(words[0]):
            return None
        if end - start < 2 or (vietnamese and count == 2 and text.casefold().endswith((" thị", " văn"))):
            return None
        return Name(start, end, text, vietnamese, count)
