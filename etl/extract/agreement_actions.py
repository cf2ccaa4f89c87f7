"""What is done with an instrument: the word that governs its name, and whether it is done yet."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from etl.extract.agreement_cues import actions_after, actions_before, containing, ending, joint, reach, words
from etl.text.alternation import alternatives
from etl.text.gazetteer import Hit

_WINDOW = 160
_AUXILIARY = 14  # characters before a verb in which "sẽ", "dự kiến" belong to it
_CLAUSE = re.compile(r"[;:]")
_DONE = frozenset({"signed", "exchanged", "adopted"})
_OPEN_TOO = _DONE | {"amended", "renewed"}  # acts that may be wished for


class Action(NamedTuple):
    """An action and where its word stands; ``at`` None where no word was found."""

    code: str
    at: int | None = None


def find_action(folded: str, sentence: int, start: int, end: int, is_statement: bool = False) -> Action:
    """The action on the instrument named in ``start:end`` of a sentence that begins at ``sentence``.

    A joint statement that the article reports from ("theo Tuyên bố chung") was adopted.
    """
    governed = _before(folded, max(sentence, start - _WINDOW), start)
    open_ = governed is not None and governed.code in ("planned", "in_negotiation")
    if not open_ and _is_in_force(folded, end):
        return Action("in_force", end)
    if governed is not None and governed.code != "referenced":
        return governed
    passive = _after(folded, sentence, start, end)
    if passive is not None:
        return passive
    if is_statement and ending("reported").search(folded, max(sentence, start - 30), start):
        return Action("adopted", start)
    return governed or Action("referenced")


def _is_in_force(folded: str, end: int) -> bool:
    """Whether the words after the name say that it is in force, before a comma or conjunction leads on."""
    near = containing("not_in_force").sub("", folded[end : end + 50]).lstrip(' )"')
    near = _leads_on().split(near, maxsplit=1)[0]
    return _in_force().search(near) is not None


@cache
def _in_force() -> re.Pattern[str]:
    return re.compile(alternatives(phrase for phrase, code in actions_after().items() if code == "in_force"))


@cache
def _leads_on() -> re.Pattern[str]:
    return re.compile(rf"[,;:.]|(?:^|\s)(?:{words('and')})\s")


def has_action(folded: str, start: int, end: int) -> bool:
    """Whether a word of action stands in the span, the date of an older signing ("ký ngày …") left aside."""
    between = _dated().sub(" ", folded[start:end])
    return next(actions_before().find(between), None) is not None


def _after(folded: str, sentence: int, start: int, end: int) -> Action | None:
    """The act told in the passive right after the name: "được ký", "vừa được ký", "sẽ được ký"."""
    told = _passive().match(folded, end)
    if told is None:
        return None
    if containing("recalled").search(folded, end, end + 90) is not None:
        return Action("referenced", end)
    code = actions_after()[told["act"]]
    soon = code in _DONE and containing("not_yet").search(told["adverbs"]) is not None
    return Action("planned" if soon else _unless_open(folded, sentence, start, code), end)


@cache
def _passive() -> re.Pattern[str]:
    adverbs = rf'(?P<adverbs>[ ,)"]*(?:(?:{words("passive_adverbs")})\s)*)'
    return re.compile(rf"{adverbs}(?P<act>{alternatives(actions_after())})(?!\w)")


def _before(folded: str, low: int, start: int) -> Action | None:
    """The nearest word of action whose reach covers the name."""
    hits = list(actions_before().find(folded[low:start]))
    for index, hit in reversed(list(enumerate(hits))):
        between = folded[low + hit.end : start]
        if _CLAUSE.search(between) or len(between.split()) > reach(hit.value):
            continue
        at = low + hit.start
        if hit.value == "exchanged" and index and _signs_too(folded[low:start], hits[index - 1], hit):
            continue
        code = _unless_open(folded, low, at, hit.value) if hit.value in _OPEN_TOO else hit.value
        return Action(code, at)
    return None


def _signs_too(text: str, one: Hit[str], two: Hit[str]) -> bool:
    """Whether what is exchanged was signed in the same breath ("ký và trao")."""
    return one.value == "signed" and joint().fullmatch(text, one.end, two.start) is not None


def _unless_open(folded: str, low: int, at: int, code: str) -> str:
    """The action told by a verb of signing: done, still to come, or long past and recalled."""
    clauses = _CLAUSE.split(folded[max(low, at - _WINDOW) : at])
    goes_on = not clauses[-1].strip() and len(clauses) > 1  # "mong muốn …; gia hạn …": one wish
    before = clauses[-2] if goes_on else clauses[-1][-110:]
    witnessed = containing("witnessed").search(before)
    if witnessed is not None:  # "nhất trí tăng cường hợp tác, chứng kiến lễ ký …"
        before = before[max(0, witnessed.start() - _AUXILIARY) :]
    if containing("recalled").search(before[-40:]):
        return "referenced"
    done = containing("done").search(before[-24:])
    opened = containing("not_yet").search(before)
    if opened is not None and (done is None or before.rfind(opened.group()) > before.rfind(done.group())):
        return "planned"
    return code


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:\w+ ){{0,2}}(?:{words('calendar')})\s[\d/.-]+")
