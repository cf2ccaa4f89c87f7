"""The tails of organization names: how far a name reads on behind its head."""

from __future__ import annotations

import re

from etl.extract.organization_data import (
    ASKED,
    HOME,
    Head,
    abbreviations,
    complete,
    connectives,
    extensions,
    pattern,
    qualifiers,
    source_words,
    states,
    verbs,
)
from etl.extract.organization_ground import Found, Ground
from etl.extract.organization_lists import closes_small
from etl.records import PlaceMention
from etl.text.fold import fold
from etl.text.letters import UPPER
from etl.text.person_names import is_surname, is_vietnamese_syllable

_CAPITAL = re.compile(rf"[{UPPER}][\w'’&]*(?:\.[{UPPER}](?!\w))*|\d+\w*")
_SMALL = re.compile(r" (?P<word>[^\W\d_]+)")
_SHORT = re.compile(rf"[{UPPER}][{UPPER}&.,-]*[{UPPER}](?!\w)")
_NAMESAKE = re.compile(rf"(?: [{UPPER}]\w+){{2,4}}")
_PAIR = re.compile(r" ?[-–] ?")
_NUMBER = re.compile(r" (?P<number>\d+|[IVX]+)\b")
LEGAL_FORM = re.compile(r" (?:Co\.,? ?Ltd\.?|Co\.|Ltd\.?|Inc\.?|Corp\.?|Group)(?!\w)")
_MOST_UNITS = 8
_WHOLES = frozenset({"party", "legislature"})  # bodies that a name before them belongs to
_MOST_ABOUT = 80  # characters of a joint body's subject before its two countries


def _starts_person(body: str, at: int) -> bool:
    """Whether a Vietnamese name begins here: a sure surname and another capitalised syllable."""
    first = _CAPITAL.match(body, at)
    if (
        first is None
        or not is_surname(first.group(), sure=True)
        or body[first.end() : first.end() + 1] != " "
    ):
        return False
    second = _CAPITAL.match(body, first.end() + 1)
    return second is not None and is_vietnamese_syllable(second.group())


def _unit(ground: Ground, at: int, *, capital: bool, loose: bool) -> int | None:
    """End of one unit at ``at``: a subject word, an abbreviation, or (``loose``) a capitalised word.

    ``capital``: the unit must begin with a capital.
    """
    body = ground.body
    if at in ground.countries or (at in ground.heads and body[at].isupper() and at not in ground.subjects):
        return None
    if at in ground.subjects and (body[at].isupper() or not capital):
        return ground.subjects[at][0]
    short = _SHORT.match(body, at)
    if short and short.group() in abbreviations():
        return short.end()
    if not loose or _starts_person(body, at):
        return None
    if at in ground.places:
        return ground.places[at].end
    return _capital_word(ground, at)


def _capital_word(ground: Ground, at: int) -> int | None:
    word = _CAPITAL.match(ground.body, at)
    if word is None or fold(word.group()) in source_words():
        return None
    if _is_capital_run(ground, at):
        return (
            word.end()
        )  # "Văn Lang | hợp tác": where each syllable bears a capital, a small one is another word
    return _whole_word(ground.body, word.end(), word.group())


def _is_capital_run(ground: Ground, at: int) -> bool:
    """Whether a capitalised syllable that is no head stands right before ``at``."""
    before = ground.body.rfind(" ", 0, at - 1) + 1
    word = ground.body[before : at - 1]
    return word.istitle() and before not in ground.heads and is_vietnamese_syllable(word)


def _whole_word(body: str, end: int, syllable: str) -> int:
    """A Vietnamese word's end: of a compound only the first syllable bears the capital ("Trao đổi")."""
    small = _SMALL.match(body, end)
    if small is None or not small["word"].islower() or not is_vietnamese_syllable(syllable):
        return end
    if body.startswith(verbs(), small.start("word")):
        return end
    if small["word"] in connectives() or not is_vietnamese_syllable(small["word"]):
        return end
    return small.end()


def _list_end(ground: Ground, at: int) -> bool:
    """Whether a comma's list at ``at`` ends in "và" and one more unit: "Văn hóa, Thể thao và Du lịch"."""
    for _ in range(3):
        end = _unit(ground, at, capital=ground.subjects.get(at, (0, True))[1], loose=False)
        join = pattern("join").match(ground.body, end) if end else None
        if end is not None and (" và " in ground.body[at:end] or end + 1 in ground.countries):
            return True
        if join is None:
            return False
        at = join.end()
        if join["join"]:
            return _unit(ground, at, capital=False, loose=False) is not None
        if not join["list"]:
            return False
    return False


def _is_state(ground: Ground, at: int) -> bool:
    """Whether a word for a state and its country stand here: "Nhà nước Qatar"."""
    folded = ground.article.folded
    return any(folded.startswith(word, at) and at + len(word) in ground.countries for word in states())


def _next_unit(ground: Ground, start: int, end: int, head: Head, loose: bool) -> int | None:
    """End of the unit that continues a name whose subject is ``start:end`` so far, or None."""
    join = pattern("join").match(ground.body, end)
    if join is None or (head.kind == "party" and join["space"] and ground.body[start:end].isupper()):
        return None  # "Đảng RHDP | Amada Bictogo"
    at = join.end()
    if _is_state(ground, at) or (not join["space"] and at in ground.heads and ground.body[at].isupper()):
        return None
    stop, weak = ground.subjects.get(at, (0, True))
    if join["list"]:
        return _unit(ground, at, capital=weak, loose=False) if _list_end(ground, at) else None
    if join["space"]:
        closing = ground.article.folded[at:stop] in qualifiers()
        small = closing or (not weak and " " in ground.body[at:stop])
        return _unit(ground, at, capital=not small, loose=loose)
    dashed = not join["join"].strip("-– ")
    if head.kind == "party" and not dashed:
        return None  # "Đảng Cộng sản và Nhân dân Cuba"
    named = loose and dashed and at in ground.places
    closed = head.kind == "ministry" and ground.article.folded[start:end] in complete()
    closed = closed and not closes_small(ground, at)
    end_of_unit = _unit(ground, at, capital=weak or dashed or closed, loose=named)
    if end_of_unit is None and not dashed and head.kind == "ministry":
        word = _capital_word(ground, at)  # an unknown field, if a country closes the name
        end_of_unit = word if word and at not in ground.heads and word + 1 in ground.countries else None
    return end_of_unit


def _subject(ground: Ground, at: int, head: Head, big: bool) -> int | None:
    """End of the subject at ``at``; behind a head that is not ``big`` only a known word begins one."""
    end = _unit(ground, at, capital=False, loose=big)
    if end is None:
        return None
    sure = at in ground.subjects
    free = head.tail == "proper" or not ground.body[at].isupper() or not sure
    for _ in range(_MOST_UNITS):
        further = _next_unit(ground, at, end, head, free)
        if further is None:
            break
        end = further
    return end


def _holds(whole: Found) -> bool:
    """Whether a body named right behind another is its whole: "Ủy ban Kinh tế ASEAN"."""
    return whole.kind in _WHOLES or (whole.kind == "international_organization" and whole.parent is None)


def _extended(ground: Ground, end: int) -> tuple[int, str | None]:
    """The name's end after "Trung ương (Đảng …)", "của Quốc hội", …; with the party's country."""
    folded = ground.article.folded
    whole = ground.known.get(end + 1)
    if whole is not None and _holds(whole) and not whole.organ and folded[end] == " ":
        return whole.end, whole.country if whole.country != ASKED else None
    for extension in extensions():
        if folded.startswith(f" {extension}", end):
            after = end + 1 + len(extension)
            if (after < len(folded) and folded[after].isalnum()) or _is_state(ground, end + 1):
                continue
            inner = ground.known.get(end + 1)
            if inner is not None and inner.kind == "party" and inner.end > after:
                return inner.end, inner.country if inner.country != ASKED else None
            return after, None
    return end, None


def _territory(ground: Ground, end: int) -> PlaceMention | None:
    """The province or city right behind ``end``, its kind word aside."""
    gap = pattern("kind_word").match(ground.article.folded, end)
    if gap is None:
        return None
    return ground.places.get(gap.end()) or ground.places.get(end + 1)


def _pair(ground: Ground, end: int) -> int | None:
    """End of "Việt Nam - Lào" behind ``end``."""
    about = pattern("about").match(ground.article.folded, end)
    reach = range(about.end(), about.end() + _MOST_ABOUT) if about else range(end + 1, end + 2)
    first = next((ground.countries[at] for at in reach if at in ground.countries), None)
    if first and pattern("stop").search(ground.article.folded, end, first.start):
        return None
    dash = _PAIR.match(ground.body, first.end) if first else None
    second = ground.countries.get(dash.end()) if dash else None
    return second.end if second else None


def _joint(ground: Ground, end: int, head: Head) -> int | None:
    """End of a body of two countries: its pair, its subject ("về hợp tác kinh tế"), or both."""
    pair = _pair(ground, end)
    at = pair or end
    about = pattern("about").match(ground.article.folded, at) if head.kind == "state_body" else None
    subject = _small_subject(ground, about.end()) if about else None
    return subject or pair


def _small_subject(ground: Ground, at: int) -> int | None:
    """End of the fields in a row at ``at``, however joined, in small letters or capitals."""
    end = None
    for _ in range(_MOST_UNITS):
        if at not in ground.subjects:
            break
        end = ground.subjects[at][0]
        join = pattern("join").match(ground.body, end)
        if join is None:
            break
        at = join.end()
    return end


def _mission(ground: Ground, end: int) -> tuple[int, str] | None:
    """End and country of "Việt Nam tại Lào" behind "Đại sứ quán"."""
    folded = ground.article.folded
    gap = _of_country(folded, end)
    sender = ground.countries.get(gap)
    if sender is None:
        return None
    end = sender.end
    at = pattern("seat").match(folded, end)
    if at:
        host = (
            ground.countries.get(at.end()) or ground.known.get(at.end()) or _territory(ground, at.end() - 1)
        )
        end = host.end if host else end
    return end, sender.code


def _of_country(folded: str, end: int) -> int:
    """Where a country would stand behind ``end``, words like "của nước" skipped."""
    gap = pattern("of_country").match(folded, end)
    return gap.end() if gap else end


def read_tail(ground: Ground, start: int, end: int, head: Head) -> tuple[int, str | None] | None:
    """End of the name whose head is ``start:end``, and its country where the name tells it."""
    if head.tail == "mission":
        return _mission(ground, end)
    if head.tail == "number":
        number = _NUMBER.match(ground.body, end)
        return (number.end(), HOME) if number else None
    if head.tail == "territory":
        place = _territory(ground, end)
        return (place.end, place.country or ASKED) if place else None
    if head.bare and ground.body[start].isupper() and (bare := _bare(ground, end)):
        return bare
    joint = _joint(ground, end, head) if head.tail == "pair" else None
    pair = joint or (_pair(ground, end) if head.own else None)
    if pair or head.tail == "pair" or ground.body[end : end + 1] != " ":
        return (pair, None) if pair else None
    stop = _subject(ground, end + 1, head, ground.body[start].isupper() or head.tail == "proper")
    return _with_territory(ground, stop, head) if stop else None


def _bare(ground: Ground, end: int) -> tuple[int, str] | None:
    """End and country of a head with only a country or a namesake: "Đại học Chile", "… Tôn Đức Thắng"."""
    owner = ground.countries.get(end + 1)
    if owner is not None and not _PAIR.match(ground.body, owner.end):
        return owner.end, owner.code
    if not _starts_person(ground.body, end + 1) or end + 1 in ground.places or end + 1 in ground.subjects:
        return None
    namesake = _NAMESAKE.match(ground.body, end)
    return (namesake.end(), ASKED) if namesake else None


def _with_territory(ground: Ground, stop: int, head: Head) -> tuple[int, str | None]:
    """Add what follows a subject: the party's or parliament's name, a territory, a country of the name."""
    stop, country = _extended(ground, stop) if head.kind != "ministry" else (stop, None)
    legal = LEGAL_FORM.match(ground.body, ground.body.rfind(" ", 0, stop))
    stop = max(stop, legal.end()) if legal else stop
    place = _territory(ground, stop)
    if place is not None and head.kind != "ministry":
        return place.end, place.country or ASKED
    owner = ground.countries.get(stop + 1)
    if owner is not None and head.own and ground.body[stop] == " ":
        return owner.end, owner.code
    return stop, country or ASKED
