"""Names of organizations in a text: fixed names, and the open grammar of heads and what they ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etl.extract.organization_closings import bracketed, brand_lists
from etl.extract.organization_data import ASKED, Head, abbreviations, not_alone, pattern
from etl.extract.organization_ground import KNOWN, Found, Ground, ground_of, in_office
from etl.extract.organization_lists import (
    branded,
    is_brand,
    is_common,
    is_cut,
    is_plural,
    may_follow,
    ministry_list,
    namesake,
)
from etl.extract.organization_tails import LEGAL_FORM, read_tail
from etl.records import CountryMention, PlaceMention
from etl.text.article import ArticleText
from etl.text.fold import fold
from etl.text.letters import UPPER
from etl.text.place_names import canonical_place

_HELD = frozenset({"state_body", "school_institute", "military", "company", "local_government"})
_INITIAL = re.compile(r" [B-Z]$")  # "Tập đoàn J" of "Tập đoàn J. Trust"; no "Á", "Âu"
_SEATED = frozenset({"school_institute", "other"})
_SHORTENED = re.compile(rf"(?:TP|Tp)?\.? ?[{UPPER}]{{2,}}|TP|Tp")


def _spelled(ground: Ground, start: int, end: int) -> str:
    """What follows the head, with its abbreviations and an abbreviated city ("TP HCM") written out."""
    text, city = ground.body[start:end], ""
    for place in ground.places.values():
        if start < place.start and place.end == end and _SHORTENED.match(place.name):
            known = canonical_place(place.name)
            text, city = ground.body[start : place.start], known.name if known else place.name
    return " ".join(abbreviations().get(word, word) for word in text.split(" ")) + city


def _open_names(ground: Ground) -> Iterator[Found]:
    article = ground.article
    for start, (end, head) in ground.heads.items():
        word = article.body[start:end]
        if word.isupper() and fold(word) == fold(head.full):
            continue  # a headline in capitals: letter case says nothing
        if head.kind == "company" and _is_named_alone(ground, end):
            continue
        small = not word[0].isupper()
        if small and not head.low:
            continue
        if (head.strict and not may_follow(ground, end)) or (small and is_plural(ground, start, head)):
            continue
        if start in ground.known and not ground.known[start].organ:
            continue
        if head.kind == "ministry" and (listed := ministry_list(ground, end)):
            yield from _ministries(ground, start, listed)
            continue
        read = branded(ground, end, head) if small else None
        if small and read is None and not article.body[end + 1 : end + 2].isupper():
            continue
        read = read or _read(ground, start, end, head)
        if read is None:
            continue
        stop, country = read
        foreign = small and head.dropped and is_brand(ground, end, stop)
        begin = end + 1 if foreign else start
        office = in_office(article.folded, start)
        if head.strict and not office:
            stop = namesake(ground, stop)
        rest = _spelled(ground, end, stop)
        name = rest.strip() if foreign else head.full + rest
        if fold(name) in not_alone() or _INITIAL.search(name):
            continue
        inside = [p.country for at, p in ground.places.items() if end < at < stop and p.country]
        country = inside[0] if country == ASKED and inside else country
        country = _seat(ground, stop) or ASKED if country == ASKED and head.kind in _SEATED else country
        country = None if head.joint else country
        identity = _mission_identity(ground, end, stop, head) if head.tail == "mission" else ""
        rule = "organizations.head"
        yield Found(begin, stop, name, head.kind, country, office=office, identity=identity, rule=rule)


def _is_named_alone(ground: Ground, end: int) -> bool:
    """Whether a known company stands behind the head, no country or legal form behind: "Công ty Mitsui"."""
    known = ground.known.get(end + 1)
    if known is None or known.kind != "company" or known.end + 1 in ground.countries:
        return False
    return LEGAL_FORM.match(ground.body, known.end) is None


def _read(ground: Ground, start: int, end: int, head: Head) -> tuple[int, str | None] | None:
    """End and country of the name whose head is ``start:end``, by its words or the brackets that close it."""
    read = read_tail(ground, start, end, head) if head.tail != "bracket" else None
    if read is not None and (is_cut(ground, end, read[0]) or is_common(ground, end, read[0], head)):
        read = None
    closed = bracketed(ground, end, head)
    if closed is None or (read is not None and _only_country(ground, read[0], closed[0])):
        return read
    return closed


def _only_country(ground: Ground, stop: int, closed: int) -> bool:
    """Whether at most a country stands between the end and the bracket: "Cơ quan Đầu tư | Qatar (QIA)"."""
    gap = pattern("country_gap").match(ground.article.folded, stop)
    country = ground.countries.get(gap.end()) or ground.countries.get(stop + 1) if gap else None
    return stop >= closed or (country is not None and country.end >= closed)


def _seat(ground: Ground, stop: int) -> str | None:
    """The country where a school or hospital stands: "Trường Đại học Kinh tế tại Praha"."""
    at = pattern("seat_place").match(ground.article.folded, stop)
    if at is None:
        return None
    place = ground.places.get(at.end())
    country = ground.countries.get(at.end())
    return place.country if place else country.code if country else None


def _ministries(ground: Ground, start: int, listed: list[tuple[int, int, str]]) -> Iterator[Found]:
    """A ministry, and those that follow with their "Bộ" left out."""
    office = in_office(ground.article.folded, start)
    for index, (field, stop, portfolio) in enumerate(listed):
        name = f"Bộ {portfolio}"
        yield Found(
            field if index else start, stop, name, "ministry", ASKED, office=office, rule="organizations.head"
        )


def _mission_identity(ground: Ground, end: int, stop: int, head: Head) -> str:
    """A mission's sender and host as codes: "Mỹ" and "Hoa Kỳ" are one country."""
    codes = [c.code for at, c in ground.countries.items() if end < at < stop]
    towns = [p.name for at, p in ground.places.items() if end < at < stop]
    return " ".join([head.full, *codes, *towns])


def find_names(
    article: ArticleText, countries: Sequence[CountryMention], places: Sequence[PlaceMention]
) -> tuple[Found, ...]:
    """Every mention of an organization, in order; of two that overlap, the earlier, then the longer."""
    ground = ground_of(article, countries, places)
    met = [*ground.known.values(), *_open_names(ground), *brand_lists(ground)]
    met.sort(key=lambda f: (f.start, -f.end))
    kept: list[Found] = []
    for one in met:
        if kept and one.start < kept[-1].end:
            if one.end > kept[-1].end and one.rule == KNOWN != kept[-1].rule and not one.organ:
                kept[-1] = one  # the open name read only the beginning of a known one
                continue
            if one.end > kept[-1].end and one.rule == kept[-1].rule:
                continue
            if one.start == kept[-1].start and one.end == kept[-1].end:
                kept[-1] = kept[-1]._replace(parent=kept[-1].parent or one.parent)
            continue
        kept.append(one)
    behind = (*kept[1:], None) if kept else ()
    return tuple(_with_parent(article, one, other) for one, other in zip(kept, behind, strict=True))


def _with_parent(article: ArticleText, one: Found, following: Found | None) -> Found:
    """The name with the ministry right behind it as parent: "Học viện Ngoại giao (thuộc) Bộ Ngoại giao"."""
    if following is None or following.kind != "ministry" or one.kind not in _HELD or one.parent:
        return one
    between = article.folded[one.end : following.start]
    return one._replace(parent=following.name) if pattern("holder").fullmatch(between) else one
