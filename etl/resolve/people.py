"""Mentions of people → the people of one article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from etl.records import CountryMention, OfficeMention, OfficeReport, OtherName, PersonMention, PersonReport
from etl.reference import load_csv
from etl.resolve.names import is_part, same_name
from etl.text.article import ArticleText
from etl.text.fold import fold
from etl.text.person_names import is_vietnamese_name, name_key

HOME = "VN"


@dataclass(slots=True)
class _Person:
    names: list[str]
    mentions: list[PersonMention] = field(default_factory=list)
    country: str | None = None
    sure: float = 0.9

    def name(self) -> str:
        """The fullest form; among equals the most frequent, then the first."""
        counts = Counter(self.names)
        return max(counts, key=lambda n: (len(name_key(n).split()), counts[n], -self.names.index(n)))


@cache
def _reference() -> dict[str, tuple[str, str] | None]:
    """Spelling key → (person, country); None where two people share it."""
    found: dict[str, tuple[str, str] | None] = {}
    for row in load_csv("people/tenures.csv"):
        who = (row["person"], row["country"])
        for spelling in (row["person"], *row["aliases"].split("|")):
            key = name_key(spelling)
            if key:
                found[key] = who if found.get(key, who) == who else None
    return found


def _is_full(name: str) -> bool:
    if len(name_key(name).split()) >= 2:
        return True
    known = _known(name)
    return known is not None and same_name(known[0], name)


def _known(name: str) -> tuple[str, str] | None:
    """The person of reference data with this spelling, or of one word nearly this."""
    key = name_key(name)
    if key in _reference() or " " in key or len(key) < 8:
        return _reference().get(key)
    return next((who for k, who in _reference().items() if who and same_name(k, name)), None)


def _group(mentions: Sequence[PersonMention]) -> list[_Person]:
    people: list[_Person] = []
    for mention in mentions:
        if mention.name is None or not _is_full(mention.name):
            continue
        home = next(
            (p for p in people if any(same_name(mention.name, n) for n in dict.fromkeys(p.names))), None
        )
        if home is None:
            home = _Person([])
            people.append(home)
        home.names.append(mention.name)
        home.mentions.append(mention)
    return people


def _nearest(people: Iterable[_Person], at: int) -> _Person | None:
    """The person named last before ``at``, else first after it."""
    best: tuple[int, int] | None = None
    found: _Person | None = None
    for person in people:
        for mention in person.mentions:
            rank = (0, at - mention.start) if mention.start <= at else (1, mention.start - at)
            if best is None or rank < best:
                best, found = rank, person
    return found


def _short_fits(short: str, person: _Person) -> bool:
    full = name_key(person.name()).split()
    words = name_key(short).split()
    if is_vietnamese_name(person.name()) and person.country in (None, HOME):
        return full[-len(words) :] == words
    return is_part(words, full)


def _place_short(people: list[_Person], mentions: Sequence[PersonMention]) -> None:
    for mention in mentions:
        if mention.name is not None and not _is_full(mention.name):
            fits = [p for p in people if _short_fits(mention.name, p)]
            if mention.country:
                fits = [p for p in fits if p.country in (None, mention.country)] or fits
            person = _nearest(fits, mention.start)
            if person is not None:
                person.mentions.append(mention)


def title_key(title: str) -> str:
    """A title without what only repeats: "Bộ trưởng Bộ Ngoại giao" and "Bộ trưởng Ngoại giao" agree."""
    words = fold(title).replace(",", " ").split()
    return " ".join(w for i, w in enumerate(words) if not (w == "bộ" and i and words[i - 1] == "trưởng"))


def _holds(person: _Person, office: OfficeMention, country: str | None) -> bool:
    if country is not None and person.country not in (None, country):
        return False
    wanted = title_key(office.title)
    for mention in person.mentions:
        for held in mention.offices:
            key = title_key(held.title)
            if key == wanted or key.startswith(wanted + " ") or wanted.startswith(key + " "):
                return True
    return False


def _place_titles(people: list[_Person], mentions: Sequence[PersonMention]) -> None:
    placed: list[tuple[_Person, PersonMention]] = []
    for mention in mentions:
        if mention.name is not None:
            continue
        country = mention.country
        fits = [p for p in people if all(_holds(p, o, country) for o in mention.offices)]
        if not fits and mention.offices:
            fits = [p for p in people if _holds(p, mention.offices[0], country)]
        if country is None:
            fits = [p for p in fits if p.country == HOME] or fits
        person = _nearest(fits, mention.start)
        if person is not None:
            placed.append((person, mention))
    for person, mention in placed:
        person.mentions.append(mention)


def _countries(
    people: list[_Person], mentions: Sequence[PersonMention], countries: Sequence[CountryMention]
) -> None:
    for person in people:
        votes: Counter[str] = Counter()
        for mention in person.mentions:
            for office in mention.offices:
                if office.country:
                    votes[office.country] += 1 if office.former else 3
        known = [k for n in person.names if (k := _known(n)) is not None]
        if known:
            votes[known[0][1]] += 6
        if is_vietnamese_name(person.name()):
            votes[HOME] += 2
        if votes:
            person.country = votes.most_common(1)[0][0]
    others = Counter(c.code for c in countries if c.code != HOME)
    for person in people:
        if person.country is None:
            person.country = _guess(person, mentions, others)
            person.sure = 0.6


def _guess(person: _Person, mentions: Sequence[PersonMention], others: Counter[str]) -> str | None:
    """From a title said elsewhere with a country, else the article's first counterpart."""
    heads = {title_key(o.title) for m in person.mentions for o in m.offices}
    said = Counter(
        m.country for m in mentions if m.name is None and m.country not in (None, HOME)
        for o in m.offices if title_key(o.title) in heads
    )  # fmt: skip
    return next((c for c, _ in said.most_common(1)), None) or next(
        (c for c, _ in others.most_common(1)), None
    )


def _offices(article: ArticleText, person: _Person) -> tuple[OfficeReport, ...]:
    groups: dict[str, list[OfficeMention]] = {}
    for mention in person.mentions:
        if mention.name is None:
            continue
        for office in mention.offices:
            groups.setdefault(title_key(office.title), []).append(office)
    keys = sorted(groups, key=len, reverse=True)
    for key in keys:
        longer = next((k for k in groups if k != key and k.startswith(key + " ")), None)
        if longer is not None:
            groups[longer] += groups.pop(key)
    found = []
    for key, held in groups.items():
        best = max(held, key=lambda o: len(title_key(o.title)) if title_key(o.title) == key else 0)
        former = 2 * sum(o.former for o in held) >= len(held)
        found.append(
            OfficeReport(
                title=best.title,
                country=next((o.country for o in held if o.country), person.country),
                former=former,
                acting=any(o.acting for o in held),
                evidence=tuple(article.quote(o.start, o.end, "people.office") for o in held),
                confidence=0.9,
            )
        )
    return tuple(found)


def _report(article: ArticleText, number: int, person: _Person) -> PersonReport:
    name = person.name()
    mentions = sorted(person.mentions, key=lambda m: m.start)
    known = _known(name)
    others = dict.fromkeys(m.name for m in mentions if m.name and m.name != name)
    return PersonReport(
        key=f"p{number}",
        name=name,
        country=person.country,
        other_names=tuple(OtherName(n, "spelling" if _is_full(n) else "short_form") for n in others),
        honorifics=tuple(dict.fromkeys(m.honorific for m in mentions if m.honorific)),
        offices=_offices(article, person),
        reference_id=known[0] if known else None,
        evidence=tuple(article.quote(m.start, m.end, m.rule, m.confidence) for m in mentions),
        confidence=round(min(person.sure, max(m.confidence for m in mentions)), 3),
    )


def resolve_people(
    article: ArticleText, mentions: Sequence[PersonMention], countries: Sequence[CountryMention]
) -> tuple[PersonReport, ...]:
    """Each person once, with every mention, office and other name."""
    people = _group(mentions)
    _countries(people, mentions, countries)
    _place_short(people, mentions)
    _place_titles(people, mentions)
    people.sort(key=lambda p: min(m.start for m in p.mentions))
    return tuple(_report(article, number, person) for number, person in enumerate(people, 1))
