"""A person while an article's mentions are gathered, and the keys that compare offices."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache, lru_cache

from etl.records import OfficeMention, PersonMention
from etl.reference import load_yaml
from etl.resolve.names import content_words, same_name
from etl.text.fold import fold
from etl.text.known_people import Known, known_person, long_single_names
from etl.text.person_names import name_key

HOME = "VN"
_REPEATED_MINISTRY = re.compile(r"(?<=trưởng )bộ (?=\w)")
_PLENIPOTENTIARY = re.compile(r" đặc mệnh toàn quyền")
_SPACES = re.compile(r"[\s,]+")


@dataclass(slots=True)
class PersonDraft:
    """A person of one article: the names, the mentions, and what is made out of them."""

    names: Counter[str] = field(default_factory=Counter)  # full names, in the order of the text
    mentions: list[PersonMention] = field(default_factory=list)
    country: str | None = None
    sure: float = 0.95
    _name: str | None = None

    def name(self) -> str:
        """The fullest form; among equals one without initials, the most frequent, the first."""
        if self._name is None:
            self._name = self._fullest()
        return self._name

    def add(self, mention: PersonMention) -> None:
        """One more mention; a full name in it is one more spelling."""
        self.mentions.append(mention)
        if mention.name is not None and is_full_name(mention.name):
            self.names[mention.name] += 1
            self._name = None

    def join(self, other: PersonDraft) -> None:
        """Take in another draft of the same person."""
        self.names.update(other.names)
        self.mentions = sorted([*self.mentions, *other.mentions], key=lambda m: m.start)
        self._name = None

    def _fullest(self) -> str:
        if len(self.names) == 1:
            return next(iter(self.names))
        written = {m.name for m in self.mentions if m.rule != "people.also_written"}

        def rank(name: str) -> tuple[bool, bool, int, bool, int]:
            words = name_key(name).split()
            initial = len(words[0]) == 1
            return not initial, name in written, len(words), not name.isupper(), self.names[name]

        return max(self.names, key=rank)

    def offices(self) -> list[OfficeMention]:
        """The offices of the mentions that name the person."""
        return [office for mention in self.mentions if mention.name is not None for office in mention.offices]


@lru_cache(maxsize=8192)
def title_key(title: str) -> str:
    """A title without what only repeats: "Bộ trưởng Bộ Ngoại giao" and "Bộ trưởng Ngoại giao" agree.

    >>> title_key("Bộ trưởng Bộ Ngoại giao")
    'bộ trưởng ngoại giao'
    """
    key = _SPACES.sub(" ", fold(title).replace(" - ", " ").replace(" & ", " và "))
    return _PLENIPOTENTIARY.sub("", _REPEATED_MINISTRY.sub("", key)).strip()


def extends(longer: str, shorter: str) -> bool:
    """Whether one title key is the other with more words after it."""
    return longer.startswith(shorter + " ")


@cache
def _titles() -> tuple[tuple[str, ...], dict[str, tuple[str, ...]], tuple[str, ...]]:
    data = load_yaml("people/titles.yaml")
    bodies = load_yaml("people/bodies.yaml")["international"]
    of_country = {code: tuple(map(fold, titles)) for code, titles in data["of_country"].items()}
    return tuple(map(fold, data["abroad"])), of_country, tuple(map(fold, bodies))


@lru_cache(maxsize=4096)
def is_office_abroad(title: str) -> bool:
    """Whether Việt Nam has no such office."""
    folded = fold(title)
    return any(folded == head or folded.startswith(head + " ") for head in _titles()[0])


@lru_cache(maxsize=4096)
def country_of_title(title: str) -> str | None:
    """The one country that has such an office."""
    folded = fold(title)
    found = (code for code, heads in _titles()[1].items() if folded.startswith(heads))
    return next(found, None)


@lru_cache(maxsize=4096)
def is_international(title: str) -> bool:
    """Whether the office is one of a body of no country ("Tổng Thư ký Liên hợp quốc")."""
    if fold(title).startswith(("đại sứ", "trưởng phái đoàn")):
        return False
    words = f" {fold(title)} "
    return any(f" {body} " in words for body in _titles()[2])


@lru_cache(maxsize=8192)
def known_as(name: str) -> Known | None:
    """The person of reference data with this name, or with one long name spelled nearly so."""
    known = known_person(name)
    if known is not None or " " in name_key(name) or len(name) < 8:
        return known

    return next((who for key, who in long_single_names() if same_name(key, name)), None)


@lru_cache(maxsize=8192)
def is_full_name(name: str) -> bool:
    """Whether a name identifies: two words besides "al" and "bin", or one that is a whole name."""
    if len(content_words(name)) > 1:
        return True
    known = known_as(name)
    return known is not None and " " not in name_key(known.name)
