"""Names of organizations in a text: fixed names, and the open grammar of heads and what they ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from etl.extract.organization_data import (
    ASKED,
    Head,
    abbreviations,
    extensions,
    heads,
    names,
    office_words,
    subjects,
)
from etl.records import CountryMention, PlaceMention
from etl.text.article import ArticleText
from etl.text.letters import UPPER
from etl.text.person_names import is_surname, is_vietnamese_syllable

_CAPITAL = re.compile(rf"[{UPPER}][\w'’.&]*[\w&]|[{UPPER}]|\d+\w*")
_SHORT = re.compile(rf"[{UPPER}][{UPPER}&.,-]*[{UPPER}](?!\w)")
_JOIN = re.compile(r"(?P<list>, )|(?P<join> và | & | - |-| – )|(?P<space> )")
_PAIR = re.compile(r" ?[-–] ?")
_NUMBER = re.compile(r" (?P<number>\d+|[IVX]+)\b")
_AT = re.compile(r" tại ")
_KIND_WORD = re.compile(r" (?:tỉnh |thành phố |tp\.? ?|thủ đô )?")
_WORDS_BEFORE = re.compile(r"(?:\w+ ){1,5}$")
_LEGAL = re.compile(r"(?: Co\.,? ?Ltd\.?| Co\.| Ltd\.?| Inc\.?| Corp\.?| Group)")
_LOOSE_BEFORE = ("ở ", "tại ", "vào ", "đến ", "tới ", "thăm ")
_MOST_UNITS = 8


@dataclass(frozen=True, slots=True)
class Found:
    """One mention. ``country`` ASKED: the text around decides; ``office``: part of somebody's office."""

    start: int
    end: int
    name: str
    kind: str
    country: str | None
    parent: str | None = None
    organ: bool = False
    office: bool = False
    rule: str = "organizations.known_name"


@dataclass(frozen=True)
class Ground:
    """What is known of the article's text at each offset before names are read."""

    article: ArticleText
    countries: dict[int, CountryMention]
    places: dict[int, PlaceMention]
    known: dict[int, Found]
    subjects: dict[int, tuple[int, bool]]
    heads: dict[int, tuple[int, Head]] = field(default_factory=dict)

    @property
    def body(self) -> str:
        """The article's text."""
        return self.article.body


def in_office(folded: str, start: int) -> bool:
    """Whether an office word stands right before ("Bộ trưởng | Bộ Ngoại giao")."""
    found = _WORDS_BEFORE.search(folded, max(0, start - 40), start)
    if found is None:
        return False
    words = found.group().split()
    return any(" ".join(words[-n:]) in office_words() for n in range(1, len(words) + 1))


def _known_names(article: ArticleText) -> Iterator[Found]:
    body, folded = article.body, article.folded
    for hit in names().find(folded):
        known = hit.value
        if known is None:
            continue
        text = body[hit.start : hit.end]
        if not text.startswith(known.capitals) if known.capitals else not text[:1].isupper():
            continue
        if known.loose and folded[max(0, hit.start - 6) : hit.start].endswith(_LOOSE_BEFORE):
            continue
        office = in_office(folded, hit.start)
        yield Found(
            hit.start, hit.end, known.name, known.kind, known.country, known.parent, known.organ, office
        )


def ground_of(
    article: ArticleText, countries: Sequence[CountryMention], places: Sequence[PlaceMention]
) -> Ground:
    """Index by offset whatever the grammar may meet in the article."""
    decoys = [(h.start, h.end) for h in names().find(article.folded) if h.value is None]
    ground = Ground(
        article,
        {c.start: c for c in countries},
        {p.start: p for p in places},
        {f.start: f for f in _known_names(article)},
        {h.start: (h.end, h.value) for h in subjects().find(article.folded)},
    )
    for head in heads().find(article.folded):
        if not any(start <= head.start < end for start, end in decoys):
            ground.heads[head.start] = (head.end, head.value)
    return ground


# ------------------------------------------------------------------ tails


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
    if at in ground.heads and body[at].isupper() and at not in ground.subjects:
        return None
    if at in ground.subjects and (body[at].isupper() or not capital):
        return ground.subjects[at][0]
    short = _SHORT.match(body, at)
    if short and short.group() in abbreviations():
        return short.end()
    if not loose or at in ground.countries or _starts_person(body, at):
        return None
    word = _CAPITAL.match(body, at)
    return word.end() if word else None


def _list_end(ground: Ground, at: int) -> bool:
    """Whether a comma's list at ``at`` ends in "và" and one more unit: "Văn hóa, Thể thao và Du lịch"."""
    for _ in range(3):
        end = _unit(ground, at, capital=True, loose=False)
        join = _JOIN.match(ground.body, end) if end else None
        if join is None:
            return False
        at = join.end()
        if join["join"]:
            return _unit(ground, at, capital=False, loose=False) is not None
        if not join["list"]:
            return False
    return False


def _next_unit(ground: Ground, end: int, small: bool, loose: bool) -> int | None:
    """End of the unit that continues a name which so far ends at ``end``, or None."""
    join = _JOIN.match(ground.body, end)
    if join is None:
        return None
    at = join.end()
    if join["list"]:
        return _unit(ground, at, capital=True, loose=False) if _list_end(ground, at) else None
    if join["space"]:
        return _unit(ground, at, capital=not small, loose=loose)
    weak = ground.subjects.get(at, (0, False))[1]
    return _unit(ground, at, capital=weak or not join["join"].strip("-– "), loose=loose)


def _subject(ground: Ground, at: int, head: Head) -> int | None:
    """End of the subject that begins at ``at``."""
    loose = head.tail == "proper" or head.kind != "ministry"
    end = _unit(ground, at, capital=False, loose=loose)
    if end is None:
        return None
    small = not ground.body[at].isupper()
    sure = at in ground.subjects
    for _ in range(_MOST_UNITS):
        further = _next_unit(ground, end, small, loose=head.tail == "proper" or small or not sure)
        if further is None:
            break
        end = further
    return end


def _extended(ground: Ground, end: int) -> tuple[int, str | None]:
    """The name's end after "Trung ương (Đảng …)", "của Quốc hội", …; with the party's country."""
    folded = ground.article.folded
    for extension in extensions():
        if folded.startswith(f" {extension}", end):
            after = end + 1 + len(extension)
            if after < len(folded) and folded[after].isalnum():
                continue
            inner = ground.known.get(after + 1) or ground.known.get(after - len("đảng"))
            if inner is not None and inner.kind == "party" and inner.end > after:
                return inner.end, inner.country
            return after, None
    return end, None


def _territory(ground: Ground, end: int) -> PlaceMention | None:
    """The province or city right behind ``end``, its kind word aside."""
    gap = _KIND_WORD.match(ground.article.folded, end)
    if gap is None:
        return None
    return ground.places.get(gap.end()) or ground.places.get(end + 1)


def _pair(ground: Ground, end: int) -> int | None:
    """End of "Việt Nam - Lào" behind ``end``."""
    first = ground.countries.get(end + 1)
    dash = _PAIR.match(ground.body, first.end) if first else None
    second = ground.countries.get(dash.end()) if dash else None
    return second.end if second else None


def _mission(ground: Ground, end: int) -> tuple[int, str] | None:
    """End and country of "Việt Nam tại Lào" behind "Đại sứ quán"."""
    folded = ground.article.folded
    gap = _of_country(folded, end)
    sender = ground.countries.get(gap)
    if sender is None:
        return None
    end = sender.end
    at = _AT.match(folded, end)
    if at:
        host = ground.countries.get(at.end()) or _territory(ground, at.end() - 1)
        end = host.end if host else end
    return end, sender.code


def _of_country(folded: str, end: int) -> int:
    """Where a country would stand behind ``end``, "của" and "nước" skipped."""
    for filler in (" của nước ", " của ", " nước ", " cộng hòa "):
        if folded.startswith(filler, end):
            return end + len(filler)
    return end + 1


# ------------------------------------------------------------------ the open grammar


def _spelled(text: str) -> str:
    """The name with its abbreviations written out."""
    words = [abbreviations().get(word, word) for word in text.split(" ")]
    return " ".join(words)


def _read(ground: Ground, start: int, end: int, head: Head) -> tuple[int, str | None] | None:
    """End of the name whose head is ``start:end``, and its country where the name tells it."""
    body = ground.body
    if head.tail == "number":
        number = _NUMBER.match(body, end)
        return (number.end(), "VN") if number else None
    if head.tail == "pair":
        pair = _pair(ground, end)
        return (pair, None) if pair else None
    if head.tail == "mission":
        return _mission(ground, end)
    if head.tail == "territory":
        place = _territory(ground, end)
        return (place.end, place.country or ASKED) if place else None
    if body[end : end + 1] != " ":
        return None
    stop = _subject(ground, end + 1, head)
    return _with_territory(ground, stop, head) if stop else None


def _with_territory(ground: Ground, stop: int, head: Head) -> tuple[int, str | None]:
    """Add what follows a subject: the party's or parliament's name, a territory, a country of the name."""
    stop, country = _extended(ground, stop)
    legal = _LEGAL.match(ground.body, stop)
    stop = legal.end() if legal else stop
    place = _territory(ground, stop)
    if place is not None and head.kind != "ministry":
        return place.end, place.country or ASKED
    owner = ground.countries.get(stop + 1)
    if owner is not None and head.own and ground.body[stop] == " ":
        return owner.end, owner.code
    return stop, country or ASKED


def _open_names(ground: Ground) -> Iterator[Found]:
    article = ground.article
    for start, (end, head) in ground.heads.items():
        small = not article.body[start].isupper()
        if small and (
            not article.body[end + 1 : end + 2].isupper() or head.tail in ("territory", "mission", "number")
        ):
            continue
        read = _read(ground, start, end, head)
        if read is None:
            continue
        stop, country = read
        foreign = small and head.low and head.tail == "proper"
        begin = end + 1 if foreign else start
        rest = _spelled(article.body[end:stop])
        name = rest.strip() if foreign else head.full + rest
        if country == ASKED and head.kind == "international_organization":
            country = None
        inside = [p.country for at, p in ground.places.items() if end < at < stop and p.country]
        country = inside[0] if country == ASKED and inside else country
        yield Found(
            begin,
            stop,
            name,
            head.kind,
            country,
            office=in_office(article.folded, start),
            rule="organizations.head",
        )


def find_names(
    article: ArticleText, countries: Sequence[CountryMention], places: Sequence[PlaceMention]
) -> tuple[Found, ...]:
    """Every mention of an organization, in order; of two that overlap, the earlier, then the longer."""
    ground = ground_of(article, countries, places)
    found = sorted([*ground.known.values(), *_open_names(ground)], key=lambda f: (f.start, -f.end))
    kept: list[Found] = []
    for one in found:
        if kept and one.start < kept[-1].end:
            if one.end > kept[-1].end and one.rule == kept[-1].rule:
                continue
            if one.start == kept[-1].start and one.end == kept[-1].end:
                kept[-1] = replace(kept[-1], parent=kept[-1].parent or one.parent)
            continue
        kept.append(one)
    return tuple(kept)
