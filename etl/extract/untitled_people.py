"""Names that stand without title or honorific: Vietnamese full names, and names of reference data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from etl.extract.names import Name, NameReader
from etl.extract.title_words import Words
from etl.reference import load_yaml
from etl.text.alternation import Endings, folded_alternatives
from etl.text.fold import fold
from etl.text.person_names import is_surname, is_vietnamese_syllable

_NAMES = "people/names.yaml"
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)[ -]$")
_TITLE_AFTER = re.compile(r" ?(?:,|-|\() ?")
_WRAPPING = ' -–(.|*•"“'

_CREDIT_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_ENDS = frozenset('.!?…”"')
_AGENCY = re.compile(r" *[(/] ?[A-ZĐ]{2,}")

CAPITALS = "".join(char for char in map(chr, range(0x1F00)) if char.isupper())
# A short capitalised word before another: where a Vietnamese name may begin. The pattern begins with
# the capital, not with what may not precede it, so that the search skips from capital to capital.
_PAIR = re.compile(rf"(?P<word>[{CAPITALS}](?<!\w.)[^\W\d_]{{1,14}}) (?=[{CAPITALS}])")

BEFORE_TITLE = "people.name_before_title"  # a person only if the title is the name's

_DESCRIBED = "people.described_name"

Found = tuple[Name, str, float]


@cache
def _endings(group: str) -> Endings:
    return Endings(map(fold, load_yaml(_NAMES)[group]))


@cache
def _institution_before() -> re.Pattern[str]:
    words = folded_alternatives(load_yaml(_NAMES)["institutions"])
    return re.compile(rf"(?<!\w)(?:{words})(?: [^\W\d_]+){{0,5}} $")


@cache
def _credit_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<credit>{folded_alternatives(load_yaml(_NAMES)['credits'])})[^.;]*$")


def is_thing(folded: str, start: int) -> bool:
    """Whether the words before ``start`` make the name that of a street, a school, a place, a work."""
    return _endings("not_a_person_before").before(folded, start)


def is_in_institution(folded: str, start: int) -> bool:
    """Whether the name ends an institution's: "Học viện Quốc phòng Kaysone Phomvihane"."""
    return _institution_before().search(folded, max(0, start - 48), start) is not None


@cache
def _description() -> re.Pattern[str]:
    data = load_yaml(_NAMES)["person_after_comma"]
    return re.compile(rf" ?[,-] ?(?:{folded_alternatives(data)})(?!\w)")


@cache
def _speech() -> re.Pattern[str]:
    return re.compile(rf" (?:{folded_alternatives(load_yaml(_NAMES)['speech_after'])})(?!\w)")


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf" (?:{folded_alternatives(load_yaml(_NAMES)['leading'])})(?!\w)")


@cache
def _run_and_cue() -> re.Pattern[str]:
    """Capitalised words, and then what a description begins with, or a verb."""
    data = load_yaml(_NAMES)
    verbs = folded_alternatives([*data["speech_after"], *data["leading"]])
    word = rf"[{CAPITALS}][^\s,]*"
    return re.compile(rf"(?:{word} )*{word}(?: ?[,–-]| (?:{verbs})(?!\w))")


@cache
def _firm_words(group: str) -> frozenset[str]:
    return frozenset(map(fold, load_yaml(_NAMES)[group]))


def is_firm(name: str) -> bool:
    """Whether a name begins or ends as those of firms, papers and foreign institutions do."""
    words = fold(name).split()
    return words[-1] in _firm_words("firm_endings") or words[0] in _firm_words("firm_beginnings")


def _word_starts(text: str) -> Iterator[int]:
    return (found.start() for found in _CREDIT_WORD.finditer(text))


class UntitledFinder:
    """Finds names without a title in one article."""

    def __init__(self, words: Words, names: NameReader) -> None:
        self._words = words
        self._names = names
        self._body = words.body
        self._folded = words.folded
        self._taken = bytearray(len(words.body))
        self._pairs: list[re.Match[str]] = []

    def find(self, covered: Sequence[tuple[int, int]]) -> Iterator[Found]:
        """Names outside the spans ``covered``: the name, the rule, how sure."""
        taken = self._taken
        for start, end in covered:
            taken[start:end] = b"\1" * (end - start)
        self._pairs = [found for found in _PAIR.finditer(self._body) if not taken[found.start()]]
        for name, rule, sure in (
            *self._known(),
            *self._vietnamese(),
            *self._of_country(),
            *self._described(),
        ):
            if 1 in taken[name.start : name.end] or is_thing(self._folded, name.start):
                continue
            credit = rule != _DESCRIBED and self._is_credit(name.start, name.end)
            if credit or is_in_institution(self._folded, name.start):
                continue
            taken[name.start : name.end] = b"\1" * (name.end - name.start)
            yield name, rule, sure

    def _known(self) -> Iterator[Found]:
        for hit in self._words.known:
            if self._taken[hit.start]:
                continue
            name = self._names.name_at(hit.start, titled=True)
            if name is not None:
                yield name, "people.known_name", 0.9

    def _of_country(self) -> Iterator[Found]:
        """A foreign name right after a country: "ngoại giao Slovenia Tanja Fajon"."""
        for at in (country.end for country in self._words.countries):
            if self._begins_word(at + 1) and self._body[at] == " " and not self._taken[at + 1]:
                name = self._names.name_at(at + 1, titled=True)
                if name is not None and self._is_foreign_person(name):
                    yield name, "people.country_name", 0.7

    def _described(self) -> Iterator[Found]:
        """A foreign name with its description: "…, chuyên gia về", or after "dẫn lời"."""
        for found in self._pairs:
            start = found.start()
            if is_vietnamese_syllable(found["word"]) or self._in_longer_name(start):
                continue
            said = _endings("speech_before").before(self._folded, start)
            cued = said or _run_and_cue().match(self._body, start)
            name = self._names.name_at(start, titled=True) if cued else None
            if name is None or not self._is_foreign_person(name):
                continue
            in_place = _endings("place_before").before(self._folded, start)
            if self._title_follows(name.end) and not in_place:
                yield name, BEFORE_TITLE, 0.75
            elif said or self._is_described(start, name.end):
                yield name, _DESCRIBED, 0.7

    def _is_described(self, start: int, end: int) -> bool:
        """Whether a description, a verb of speech, or "do … dẫn đầu" shows the name to be a person's."""
        if _description().match(self._folded, end) or _speech().match(self._folded, end):
            return True
        return self._folded.endswith(" do ", 0, start) and _leading().match(self._folded, end) is not None

    def _begins_word(self, at: int) -> bool:
        """Whether a capitalised word begins that is not all in capitals."""
        return self._body[at : at + 1].isupper() and not self._body[at + 1 : at + 2].isupper()

    def _is_foreign_person(self, name: Name) -> bool:
        """Whether a name of two to five foreign words is no firm's, no paper's and no place's."""
        words = name.text.split()
        if name.vietnamese or not 2 <= len(words) <= 5:
            return False
        if is_firm(name.text):
            return False
        if any(self._words.term(name.start + i) for i in _word_starts(name.text)):
            return False
        return sum(not is_vietnamese_syllable(word) for word in words) >= 2

    def _vietnamese(self) -> Iterator[Found]:
        """Full names by surname and syllables: three words or more, or two with a title after them."""
        for found in self._pairs:
            start = found.start()
            if not is_surname(found["word"], sure=True) or self._body[start + 1].isupper():
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
        if found is None or not found["word"][0].isupper() or self._body[start - 1] != " ":
            return False
        return fold(found["word"]) not in _firm_words("openers")

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
