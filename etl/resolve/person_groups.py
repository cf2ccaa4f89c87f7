"""Mentions → people: full names by spelling, short names and titles by who is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from functools import cache

from etl.records import PersonMention
from etl.reference import load_yaml
from etl.resolve.names import is_part, nearly_same, same_name
from etl.resolve.person_draft import HOME, PersonDraft, extends, is_full_name, title_key
from etl.text.fold import fold
from etl.text.known_people import country_of_leader
from etl.text.person_names import is_vietnamese_name, name_key

_SHORTEST = 5  # letters of a single name that is no cut-off syllable


@cache
def _offices(which: str) -> tuple[str, ...]:
    return tuple(map(fold, load_yaml("people/titles.yaml")[which]))


def given_names(mentions: Iterable[PersonMention]) -> frozenset[str]:
    """The names of two words that end a longer Vietnamese name of the article: "bà Thu Hằng"."""
    names = {m.name for m in mentions if m.name is not None}
    long = [words for name in names if is_vietnamese_name(name) and len(words := fold(name).split()) > 2]
    ends = {" ".join(words[-2:]) for words in long}
    return frozenset(name for name in names if fold(name) in ends)


def group_names(mentions: Sequence[PersonMention], given: Container[str]) -> list[PersonDraft]:
    """The people named in full, in order, with their mentions under that name; not by ``given`` names."""
    people: list[PersonDraft] = []
    called: dict[str, PersonDraft] = {}
    last: PersonDraft | None = None
    for mention in mentions:
        if mention.name is None:
            continue
        if (
            mention.rule == "people.also_written"
            and last is not None
            and last.mentions[-1].end >= mention.end
        ):
            home: PersonDraft | None = last
        elif mention.name in given or not is_full_name(mention.name):
            continue
        else:
            home = called.get(mention.name) or _person_called(mention.name, people)
        if home is None:
            home = PersonDraft()
            people.append(home)
        home.add(mention)
        last = called[mention.name] = home
    return _joined(people)


def _person_called(name: str, people: Iterable[PersonDraft]) -> PersonDraft | None:
    for person in people:
        for spelling in person.names:
            if same_name(name, spelling):
                return person
    return None


def _joined(people: list[PersonDraft]) -> list[PersonDraft]:
    """Join people whose names nearly agree and who hold the same office of one holder."""
    kept: list[PersonDraft] = []
    for person in people:
        twin = _twin(person, kept)
        if twin is None:
            kept.append(person)
        else:
            twin.join(person)
    return kept


def _twin(person: PersonDraft, people: Iterable[PersonDraft]) -> PersonDraft | None:
    for other in people:
        if _are_twins(other, person):
            return other
    return None


def _are_twins(a: PersonDraft, b: PersonDraft) -> bool:
    if same_name(a.name(), b.name()):
        return True
    if not nearly_same(a.name(), b.name()):
        return False
    foreign = not is_vietnamese_name(a.name()) and not is_vietnamese_name(b.name())
    shared = {title_key(o.title) for o in a.offices()} & {title_key(o.title) for o in b.offices()}
    return any(foreign or _is_of_one(title) for title in shared)


def _is_of_one(title: str) -> bool:
    """Whether one person at a time holds an office, so that it shows two spellings to be one person's."""
    return not title.startswith(_offices("held_by_several")) or title.endswith(_offices("held_by_one"))


def nearest(people: Iterable[PersonDraft], at: int) -> PersonDraft | None:
    """The person named last before ``at``, else first after it."""
    best: tuple[int, int] | None = None
    found: PersonDraft | None = None
    for person in people:
        for mention in person.mentions:
            rank = (0, at - mention.start) if mention.start <= at else (1, mention.start - at)
            if best is None or rank < best:
                best, found = rank, person
    return found


def place_short_names(
    people: list[PersonDraft], mentions: Sequence[PersonMention], given: Container[str]
) -> None:
    """Give "ông Tuấn", "Tổng thống Putin" to the person of that name; "Giáo hoàng Francis" is one himself."""
    short = [
        (mention, mention.name)
        for mention in mentions
        if mention.name is not None
        and mention.rule != "people.also_written"
        and (mention.name in given or not is_full_name(mention.name))
    ]
    leaders = _leaders_by_one_name(people, short)
    people += leaders
    placed = [leader.mentions[0] for leader in leaders]
    for mention, name in short:
        if mention in placed:
            continue
        fits = [p for p in people if _is_short_for(name, p)]
        if mention.country:
            fits = [p for p in fits if p.country in (None, mention.country)] or fits
        if len(fits) > 1 and mention.offices:
            fits = [p for p in fits if _shares_office(p, mention)] or fits
        person = nearest(fits, mention.start)
        if person is not None:
            person.mentions.append(mention)
        elif _reigns(mention):
            people.append(PersonDraft(Counter((name,)), [mention]))


def _leaders_by_one_name(
    people: Iterable[PersonDraft], short: Iterable[tuple[PersonMention, str]]
) -> list[PersonDraft]:
    """ "Tổng thống Mỹ Obama" in an article that never names him in full: known leaders abroad."""
    found: dict[str, PersonDraft] = {}
    for mention, name in short:
        if name in found or not mention.offices or any(_is_short_for(name, p) for p in people):
            continue
        countries = {country_of_leader(name, o.title) for o in mention.offices} - {None}
        country = countries.pop() if len(countries) == 1 else None
        if country is not None and mention.country in (None, country):
            found[name] = PersonDraft(Counter((name,)), [mention], country)
    return list(found.values())


def _shares_office(person: PersonDraft, mention: PersonMention) -> bool:
    """Whether the person holds an office that a mention gives: of two Bachelets the President is one."""
    held = [title_key(o.title) for o in person.offices()]
    return any(_holds(held, title_key(o.title)) for o in mention.offices)


def _reigns(mention: PersonMention) -> bool:
    """Whether an office goes with a single name: that of kings, queens, their children and popes."""
    titles = (fold(o.title) for o in mention.offices)
    return len(mention.name or "") >= _SHORTEST and any(title in _offices("by_one_name") for title in titles)


def _is_short_for(short: str, person: PersonDraft) -> bool:
    """Vietnamese people go by the last syllables, others by any part."""
    words, full = name_key(short).split(), name_key(person.name()).split()
    if is_vietnamese_name(person.name()) and person.country in (None, HOME):
        return full[-len(words) :] == words
    return is_part(words, full)


def _holds(held: Iterable[str], wanted: str) -> bool:
    """Whether one of the title keys that a person holds agrees with another."""
    return any(key == wanted or extends(key, wanted) or extends(wanted, key) for key in held)


def _holders(
    held: Iterable[tuple[PersonDraft, Sequence[str]]], titles: Sequence[str], country: str | None
) -> list[PersonDraft]:
    """The people who may be meant by titles, said with ``country``: who holds them all, else the first."""
    of_country = [(p, keys) for p, keys in held if country is None or p.country in (None, country)]
    fits = [p for p, keys in of_country if all(_holds(keys, title) for title in titles)]
    fits = fits or [p for p, keys in of_country if _holds(keys, titles[0])]
    return fits if country is not None else [p for p in fits if p.country == HOME] or fits


def place_titles(people: list[PersonDraft], mentions: Sequence[PersonMention]) -> None:
    """Give a title alone ("Thủ tướng", "Tổng Bí thư, Chủ tịch nước Lào") to its holder in the article.

    Without a country it means Việt Nam's holder where there is one.
    """
    placed: list[tuple[PersonDraft, PersonMention]] = []
    held = [(p, tuple({title_key(o.title) for o in p.offices()})) for p in people]
    holders: dict[tuple[str | None, ...], list[PersonDraft]] = {}  # the same titles come again and again
    for mention in mentions:
        if mention.name is not None:
            continue
        titles = tuple(title_key(o.title) for o in mention.offices)
        key = (mention.country, *titles)
        if key not in holders:
            holders[key] = _holders(held, titles, mention.country)
        person = nearest(holders[key], mention.start)
        if person is not None:
            placed.append((person, mention))
    for person, mention in placed:
        person.mentions.append(mention)
