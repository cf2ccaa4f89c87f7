"""Where names begin and end: lists of ministries, brands behind small heads, words cut in the middle."""

from __future__ import annotations

import re

from etl.extract.organization_data import (
    ASKED,
    Head,
    breaks,
    pattern,
    plain_connectives,
    plurals,
    portfolio_at,
)
from etl.extract.organization_ground import Ground
from etl.text.fold import fold
from etl.text.letters import UPPER
from etl.text.person_names import is_vietnamese_syllable

_BRAND = re.compile(rf"[{UPPER}][\w'’&-]*(?: [{UPPER}][\w'’&]*)*")
_STEP = re.compile(r" (?P<word>[^\W\d_]+)")
_MOST_SMALL = 6
_COMMON = frozenset(
    {"company", "school_institute", "other", "front_mass_organization", "international_organization"}
)
_BRANDED = frozenset({"company", "school_institute", "other"})


def ministry_list(ground: Ground, end: int) -> list[tuple[int, int, str]]:
    """The whole home portfolios in a row behind "Bộ": begin, end and usual form of each.

    Empty where the name reads on beyond the first one ("Bộ Ngoại giao và Tôn giáo").
    """
    at, listed = end + 1, []
    while ground.body[at : at + 1].isupper() and (found := portfolio_at(ground.article.folded, at)):
        stop, usual = found
        listed.append((at, stop, usual))
        join = pattern("join").match(ground.body, stop)
        if join is None or join["space"]:
            return [] if join and _goes_on(ground, join.end()) else listed
        at = join.end()
    if not listed or not _is_unit(ground, at):
        return listed
    weak_or_small = not ground.body[at].isupper() and not closes_small(ground, at)
    return listed if weak_or_small or len(listed) > 1 else []


def _goes_on(ground: Ground, at: int) -> bool:
    """Whether a field follows without a join: "Bộ Thương mại Quốc tế"."""
    return at in ground.subjects and ground.body[at].isupper() and at not in ground.heads


def _is_unit(ground: Ground, at: int) -> bool:
    if at not in ground.subjects or at in ground.known:
        return False
    return at not in ground.heads or ground.subjects[at][0] > ground.heads[at][0]


def closes_small(ground: Ground, at: int) -> bool:
    """Whether a field of three words or more, however written, and then a country end a ministry's name here.

    "Bộ Ngoại giao và các vấn đề châu Âu Slovakia".
    """
    stop, weak = ground.subjects.get(at, (at, True))
    return not weak and ground.body.count(" ", at, stop) > 1 and stop + 1 in ground.countries


def branded(ground: Ground, end: int, head: Head) -> tuple[int, str | None] | None:
    """End of the name whose small head ends at ``end``, where small words and then a brand follow.

    A brand is an abbreviation in capitals or a word that is no Vietnamese syllable:
    "trung tâm hỗ trợ người tự kỷ ARC", "tập đoàn dược phẩm BDR".
    """
    if head.kind not in _BRANDED:
        return None
    at = end
    for _ in range(_MOST_SMALL):
        step = _STEP.match(ground.body, at)
        if step is None:
            return None
        begin = step.start("word")
        if begin in ground.countries or begin in ground.places or begin in ground.known:
            return None
        brand = _BRAND.match(ground.body, begin)
        if brand is not None:
            first = brand.group().split(" ")[0]
            return (brand.end(), ASKED) if _is_brand_word(first) else None
        if fold(step["word"]) in breaks():
            return None
        at = step.end()
    return None


def _is_brand_word(word: str) -> bool:
    return (word.isupper() and len(word) > 1) or not is_vietnamese_syllable(word)


def is_brand(ground: Ground, end: int, stop: int) -> bool:
    """Whether what follows a head is a brand alone, which needs no head ("công ty Mazda")."""
    words = ground.body[end:stop].split()
    if not words or end + 1 in ground.countries:
        return False
    return words[0][:1].isupper() and not is_vietnamese_syllable(words[0])


def is_plural(ground: Ground, start: int, head: Head) -> bool:
    """Whether a word of number makes a small head a common noun ("các trường Đại học")."""
    if head.kind == "ministry":
        return False
    words = ground.article.folded[max(0, start - 12) : start].split()
    return bool(words) and (words[-1] in plurals() or " ".join(words[-2:]) in plurals())


def namesake(ground: Ground, stop: int) -> int:
    """End of a school's name with the person whose name it bears ("Trường Tiểu học Võ Thị Thắng")."""
    if ground.body[stop - 1].isupper() or not ground.body.startswith(" ", stop):
        return stop
    person = _BRAND.match(ground.body, stop + 1)
    if person is None or stop + 1 in ground.countries or stop + 1 in ground.heads:
        return stop
    return person.end()


def is_common(ground: Ground, end: int, stop: int, head: Head) -> bool:
    """Whether all behind a head is written small, and no country follows: "Trung tâm đào tạo nghề"."""
    words = ground.body[end:stop]
    if head.kind not in _COMMON or not words.islower() or any(letter.isdigit() for letter in words):
        return False
    gap = pattern("country_gap").match(ground.article.folded, stop)
    return not (stop + 1 in ground.countries or (gap and gap.end() in ground.countries))


def may_follow(ground: Ground, end: int) -> bool:
    """Whether a field of work, a country or a brand stands behind a head of many meanings."""
    at = end + 1
    if at in ground.subjects or at in ground.countries:
        return True
    step = _STEP.match(ground.body, end)
    return step is not None and (step["word"].islower() or _is_brand_word(step["word"]))


def is_cut(ground: Ground, end: int, stop: int) -> bool:
    """Whether the name ends in the middle of a word: one syllable, and small ones right behind it."""
    words = ground.body[end:stop].split()
    if (
        len(words) != 1
        or end + 1 in ground.subjects
        or end + 1 in ground.places
        or end + 1 in ground.countries
    ):
        return False
    step = _STEP.match(ground.body, stop)
    if step is None or not words[0].istitle() or not is_vietnamese_syllable(words[0]):
        return False
    return (
        step["word"].islower()
        and is_vietnamese_syllable(step["word"])
        and step["word"] not in plain_connectives()
    )
