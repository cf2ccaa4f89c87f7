"""The words of organization names, compiled once: heads, subjects and what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import product

from etl.errors import ReferenceDataError
from etl.reference import load_yaml
from etl.text.fold import fold
from etl.text.gazetteer import Gazetteer

_HEADS, _BODIES = "organizations/heads.yaml", "people/bodies.yaml"
_PORTFOLIOS = "organizations/portfolios.yaml"
_JOIN = re.compile(r" và | - |, ")
_LINKS = {
    " và ": (" và ", " & ", "-", " - ", "&", " "),
    " - ": (" - ", "-", ", ", " và ", " "),
    ", ": (", ", " ", " - ", "-"),
}
_TAILS = frozenset({"subject", "proper", "territory", "mission", "pair", "number", "bracket", "list"})
HOME = "VN"
"""The country that a Vietnamese paper means where it names none."""
ASKED = "asked"
"""Country of a fixed name that many countries share: the text decides."""


@dataclass(frozen=True, slots=True)
class Head:
    """A head word. ``full`` is how it is written in the name; ``own``: a country belongs to the name.

    ``strict``: a field of work, a country or a brand must follow. ``dropped``: a brand needs no such head.
    ``bare``: with nothing but a country behind it, or the person whose name it bears, it is a name.
    """

    full: str
    kind: str
    tail: str
    own: bool
    low: bool
    joint: bool
    strict: bool
    dropped: bool
    bare: bool


def _folded(key: str) -> frozenset[str]:
    return frozenset(fold(word) for word in load_yaml(_HEADS)[key])


@cache
def heads() -> Gazetteer[Head]:
    """Every head word.

    Raises ReferenceDataError for a head whose tail is none of the known ones.
    """
    entries: dict[str, Head] = {}
    for word, entry in load_yaml(_HEADS)["heads"].items():
        if entry["tail"] not in _TAILS:
            raise ReferenceDataError(
                f"head {word!r}: unknown tail {entry['tail']!r}",
                place=_HEADS,
                mend=f"one of {sorted(_TAILS)}",
            )
        flags = (entry.get(flag, False) for flag in ("own", "low", "joint", "strict", "dropped", "bare"))
        entries[word] = Head(entry.get("full", word), entry["kind"], entry["tail"], *flags)
    return Gazetteer(entries)


@cache
def subjects() -> Gazetteer[bool]:
    """Subject words; the value says whether the word is weak, too common to be joined when small."""
    data, more = load_yaml(_HEADS), load_yaml(_PORTFOLIOS)
    weak = set(data["weak"])
    words = (*data["subjects"], *more["foreign"], *more["fields"])
    return Gazetteer({word: word in weak for word in words})


def _spellings(portfolio: str) -> list[str]:
    """A portfolio with its joins written in every way: "Giáo dục - Đào tạo"."""
    parts, joins = _JOIN.split(portfolio), _JOIN.findall(portfolio)
    choices = product(*(_LINKS[join] for join in joins))
    return [parts[0] + "".join(j + p for j, p in zip(c, parts[1:], strict=True)) for c in choices]


@cache
def _portfolios() -> tuple[re.Pattern[str], dict[str, str]]:
    home = load_yaml(_PORTFOLIOS)["home"]
    usual = {fold(spelling): form for form in home for spelling in _spellings(form)}
    for short, full in abbreviations().items():
        if fold(full) in usual:
            usual.setdefault(fold(short), usual[fold(full)])
    longest = sorted(usual, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest))})(?!\w)"), usual


def portfolio_at(folded: str, at: int) -> tuple[int, str] | None:
    """End and usual form of the whole home portfolio that begins at ``at``, in any spelling."""
    pattern_, usual = _portfolios()
    found = pattern_.match(folded, at)
    return (found.end(), usual[found.group()]) if found else None


@cache
def home_fields() -> frozenset[str]:
    """Folded portfolios, whole or as papers shorten them, that a ministry at home has."""
    data = load_yaml(_PORTFOLIOS)
    return frozenset(fold(word) for word in (*portfolios_spelled(), *data["short"]))


def portfolios_spelled() -> tuple[str, ...]:
    """Every spelling of every home portfolio."""
    return tuple(spelling for usual in load_yaml(_PORTFOLIOS)["home"] for spelling in _spellings(usual))


@cache
def breaks() -> frozenset[str]:
    """Folded small words that never stand between a small head and its brand ("tập đoàn lớn như Nike")."""
    return _folded("breaks")


@cache
def inside_never() -> frozenset[str]:
    """Folded small words that no name holds before the abbreviation in brackets that closes it."""
    return _folded("inside_never")


@cache
def qualifiers() -> frozenset[str]:
    """Folded subjects that may close a name written small behind another."""
    return _folded("qualifiers")


@cache
def plurals() -> frozenset[str]:
    """Folded words of number before a small head, behind which no name follows."""
    return _folded("plurals")


@cache
def verbs() -> tuple[str, ...]:
    """Small verbs of two syllables that follow a name and are no part of it."""
    return tuple(load_yaml(_HEADS)["verbs"])


@cache
def home_brands() -> tuple[str, ...]:
    """How brands at home begin, folded."""
    return tuple(sorted(_folded("home_brands")))


@cache
def home_heads() -> frozenset[str]:
    """Folded first words of names that only bodies at home bear where nothing else is said."""
    return _folded("home_heads")


@cache
def extensions() -> tuple[str, ...]:
    """What follows a subject and belongs to the name, longest first, folded."""
    return tuple(sorted((fold(e) for e in load_yaml(_HEADS)["extensions"]), key=len, reverse=True))


@cache
def abbreviations() -> dict[str, str]:
    """Abbreviations of subjects and bodies → full form."""
    return {**load_yaml(_BODIES)["abbreviations"], **load_yaml(_HEADS)["abbreviations"]}


@cache
def kinds_of_offices() -> frozenset[str]:
    """Kinds whose bodies count where only somebody's office names them ("Chủ tịch Tập đoàn Adani")."""
    return frozenset(load_yaml(_HEADS)["kinds_of_offices"])


@cache
def never_home() -> frozenset[str]:
    """Folded names of bodies that the home country has none of ("Hạ viện")."""
    return _folded("never_home")


@cache
def words_of_many() -> tuple[str, ...]:
    """Folded words that make a body one of many countries, which has none."""
    return tuple(sorted(_folded("words_of_many")))


@cache
def words_abroad() -> tuple[str, ...]:
    """Folded words that no body at home bears in its name."""
    return tuple(sorted(_folded("words_abroad")))


@cache
def office_words() -> frozenset[str]:
    """Folded words that make the organization behind them part of an office."""
    return _folded("office_words")


@cache
def office_ends() -> frozenset[str]:
    """The last syllables of the office words."""
    return frozenset(word.rsplit(" ", 1)[-1] for word in office_words())


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A pattern of the data file, for folded text."""
    return re.compile(load_yaml(_HEADS)["patterns"][name])


@cache
def loose_before() -> tuple[str, ...]:
    """Folded words that make a name of double meaning a place, each with a blank behind it."""
    return tuple(f"{word} " for word in sorted(_folded("loose_before")))


@cache
def not_alone() -> frozenset[str]:
    """Folded names that say too little alone."""
    return _folded("not_alone")


@cache
def source_words() -> frozenset[str]:
    """Folded words that make the medium behind them a source."""
    return _folded("source_words")


@cache
def delegations() -> frozenset[str]:
    """Folded words for a delegation, which is no office ("đoàn đại biểu Bộ Quốc phòng")."""
    return _folded("delegations")


@cache
def complete() -> frozenset[str]:
    """Folded fields that make a ministry by themselves."""
    return _folded("complete")


@cache
def states() -> tuple[str, ...]:
    """Folded words for a state before its country's name, each with a blank behind it."""
    return tuple(f"{word} " for word in sorted(_folded("states")))


@cache
def connectives() -> frozenset[str]:
    """Small words that follow a name and are no part of it."""
    return _folded("connectives")


@cache
def plain_connectives() -> frozenset[str]:
    """The connectives without those that also end a word of two syllables."""
    return connectives() - _folded("connectives_in_words")


@cache
def both_sides() -> re.Pattern[str]:
    """A phrase for both sides behind a name ("hai nước"), on folded text."""
    longest = sorted(_folded("both_sides"), key=len, reverse=True)
    return re.compile(rf"\W(?:{'|'.join(map(re.escape, longest))})(?!\w)")
