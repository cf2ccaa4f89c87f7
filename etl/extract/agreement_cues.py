"""The words about instruments, compiled once: types, actions, numbers, where a title ends."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from etl.reference import load_yaml
from etl.text.alternation import alternatives, whole_words
from etl.text.gazetteer import Gazetteer

TYPES = "agreements/types.yaml"
ACTIONS = "agreements/actions.yaml"
STANCES = "areas/stances.yaml"


@dataclass(frozen=True, slots=True)
class TypeCue:
    """A type word. ``marked``: only an instrument where something says so."""

    code: str
    marked: bool


def _spelled(phrases: Iterable[str]) -> list[str]:
    """The phrases, also as those write them who spell the verb of signing with an i."""
    return [spelling for p in phrases for spelling in dict.fromkeys((p, p.replace("ký", "kí")))]


@cache
def type_words() -> Gazetteer[TypeCue]:
    """The type words of all instruments."""
    entries: dict[str, TypeCue] = {}
    for kind in load_yaml(TYPES):
        entries.update({name: TypeCue(kind["code"], False) for name in kind.get("names", ())})
        entries.update({name: TypeCue(kind["code"], True) for name in kind.get("marked", ())})
    return Gazetteer(entries)


@cache
def actions_before() -> Gazetteer[str]:
    """Words that govern an instrument from before its name, with the action each tells."""
    groups: dict[str, list[str]] = load_yaml(ACTIONS)["before"]
    return Gazetteer((p, action) for action, phrases in groups.items() for p in _spelled(phrases))


@cache
def actions_after() -> dict[str, str]:
    """Words after a name that tell its action."""
    groups: dict[str, list[str]] = load_yaml(ACTIONS)["after"]
    return {phrase: action for action, phrases in groups.items() for phrase in _spelled(phrases)}


@cache
def words(group: str) -> str:
    """One list of actions.yaml as a pattern."""
    return alternatives(_spelled(load_yaml(ACTIONS)[group]))


@cache
def ending(group: str) -> re.Pattern[str]:
    """Matches a text that ends with a phrase of the list, spaces after it allowed."""
    return re.compile(rf"(?<!\w)(?:{words(group)})\s*$")


@cache
def loose(group: str) -> tuple[str, ...]:
    """The phrases of the list with a space before them, for ``str.endswith``."""
    return tuple(f" {phrase}" for phrase in load_yaml(ACTIONS)[group])


@cache
def beginning(group: str) -> re.Pattern[str]:
    """Matches a text that begins with a phrase of the list, after spaces."""
    return re.compile(rf"\s*(?:{words(group)})(?!\w)")


@cache
def new_act() -> re.Pattern[str]:
    """Matches a text that begins with a verb of a new act: those of actions.yaml and all verbs of stance."""
    verbs = load_yaml(STANCES)
    acts = [
        *load_yaml(ACTIONS)["acts"],
        *(p for kind in ("strong", "weak") for group in verbs[kind].values() for p in group),
    ]
    return re.compile(rf"\s*(?:{alternatives(dict.fromkeys(acts))})(?!\w)")


@cache
def beginning_capital() -> re.Pattern[str]:
    """A space and a word that, in capitals, begins a sentence."""
    return re.compile(rf"\s(?:{words('sentence_begins')})(?!\w)")


@cache
def joint() -> re.Pattern[str]:
    """Matches what joins the parts of a chain: a comma, a conjunction, both."""
    return re.compile(
        rf"\s*(?:,|/|,?\s*(?:(?:{words('adverbs')})\s+)?(?:{words('and')}|{words('and_with')})(?!\w))\s*"
    )


@cache
def containing(group: str) -> re.Pattern[str]:
    """Finds a phrase of the list as whole words."""
    return re.compile(whole_words(_spelled(load_yaml(ACTIONS)[group])))


@cache
def quantity() -> re.Pattern[str]:
    """A number or a word of number at the end of a text: groups ``about``, ``count``, ``word``, ``many``."""
    data = load_yaml(ACTIONS)
    return re.compile(
        rf"(?<![\w/.-])(?:(?:{words('about')})\s+)?(?:(?P<count>\d{{1,3}})|(?P<word>{alternatives(data['numbers'])})"
        rf"|(?P<many>{words('many')}))\s+$"
    )


def reach(action: str) -> int:
    """How many words may stand between a word of ``action`` and the name that it governs."""
    return int(load_yaml(ACTIONS)["reach"][action])


def number(word: str) -> int:
    """The value of a number word of actions.yaml."""
    return int(load_yaml(ACTIONS)["numbers"][word])
