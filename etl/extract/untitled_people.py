"""Names that stand without title or honorific: Vietnamese full names, and names of reference data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from etl.extract.names import Name, NameReader
from etl.extract.title_words import Words, alternatives
from etl.reference import load_yaml
from etl.text.known_people import known_names
from etl.text.person_names import surnames

_NAMES = "people/names.yaml"
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)[ -]$")
_TITLE_AFTER = re.compile(r" ?(?:,|-|\() ?")
_WRAPPING = ' -–(.|*•"“'

_CREDIT_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_ENDS = frozenset('.!?…”"')
_AGENCY = re.compile(r" *[(/] ?[A-ZĐ]{2,}")

Found = tuple[Name, str, float]


@cache
def _surname() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(surnames())})[ _](?=\w)")


@cache
def _thing_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(load_yaml(_NAMES)['not_a_person_before'])}) $")


@cache
def _institution_before() -> re.Pattern[str]:
    words = alternatives(load_yaml(_NAMES)["institutions"])
    return re.compile(rf"(?<!\w)(?:{words})(?: [^\W\d_]+){{0,5}} $")


@cache
def _credit_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<credit>{alternatives(load_yaml(_NAMES)['credits'])})[^.;]*$")


def is_thing(folded: str, start: int) -> bool:
    """Whether the words before ``start`` make the name that of a street, a school, a place, a work."""
    return _thing_before().search(folded, max(0, start - 28), start) is not None


def is_in_institution(folded: str, start: int) -> bool:
    """Whether the name ends an institution's: "Học viện Quốc phòng Kaysone Phomvihane"."""
    return _institution_before().search(folded, max(0, start - 48), start) is not None


class UntitledFinder:
    """Finds names without a title in one article."""

    def __init__(self, words: Words, names: NameReader) -> None:
        self._words = words
        self._names = names
        self._body = words.body
        self._folded = words.folded

    def find(self, covered: Sequence[tuple[int, int]]) -> Iterator[Found]:
        """Names outside the spans ``covered``: the name, the rule, how sure."""
        taken = bytearray(len(self._body))
        for start, end in covered:
            taken[start:end] = b"\1" * (end - start)
        for name, rule, sure in (*self._known(), *self._vietnamese()):
            if any(taken[name.start : name.end]) or is_thing(self._folded, name.start):
                continue
            if self._is_credit(name.start, name.end) or is_in_institution(self._folded, name.start):
                continue
            taken[name.start : name.end] = b"\1" * (name.end - name.start)
            yield name, rule, sure

    def _known(self) -> Iterator[Found]:
        for hit in known_names().find(self._folded):
            text = self._body[hit.start : hit.end]
            if not all(word[0].isupper() or len(word) <= 3 for word in text.replace("-", " ").split()):
                continue
            name = self._names.name_at(hit.start, titled=True)
            if name is None or name.start != hit.start or name.end < hit.end:
                name = Name(hit.start, hit.end, " ".join(text.split()), False, len(text.split()))
            yield name, "people.known_name", 0.9

    def _vietnamese(self) -> Iterator[Found]:
        """Full names by surname and syllables: three words or more, or two with a title after them."""
        for found in _surname().finditer(self._folded):
            start = found.start()
            if not self._body[start].isupper() or self._body[start + 1 : start + 2].isupper():
                continue
            name = self._names.name_at(start, titled=False)
            if name is None or not name.vietnamese or self._in_longer_name(start):
                continue
            if name.words > 2 or self._title_follows(name.end):
                yield name, "people.full_name", 0.8

    def _title_follows(self, end: int) -> bool:
        link = _TITLE_AFTER.match(self._folded, end)
        return link is not None and self._words.is_head(link.end())

    def _in_longer_name(self, start: int) -> bool:
        """Whether a capitalised word right before makes the surname part of a longer name."""
        found = _WORD_BEFORE.search(self._body, max(0, start - 15), start)
        return found is not None and found["word"][0].isupper() and self._body[start - 1] == " "

    def _is_credit(self, start: int, end: int) -> bool:
        """Whether the name is a byline or a picture's credit."""
        credit = _credit_before().search(self._folded, max(0, start - 60), start)
        between = (
            _CREDIT_WORD.findall(self._body, credit.end("credit"), start) if credit is not None else [""]
        )
        if all(word[:1].isupper() for word in between):
            return True
        line = self._body[self._body.rfind("\n", 0, start) + 1 : start].strip(_WRAPPING)
        line = "" if line[-1:] in _SENTENCE_ENDS else line
        stop = self._body.find("\n", end)
        rest = self._body[end : stop if stop >= 0 else len(self._body)].strip(_WRAPPING + ")”")
        if _AGENCY.match(self._body, end):
            return True
        return not line and (not rest or rest.startswith(("Ảnh", "/", "(")))
