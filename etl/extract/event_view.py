"""What else stands around an event's cue: people, countries, places, dates, by position."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, Protocol, TypeVar

from etl.extract.event_cues import phrases, words
from etl.extract.event_names import bare_names
from etl.records import (
    CountryMention,
    DateMention,
    OrganizationReport,
    PersonReport,
    PlaceMention,
)
from etl.text.article import ArticleText
from etl.text.fold import fold
from etl.text.gazetteer import Gazetteer

HOME = "VN"
_INTERNATIONAL = "international_organization"
_BESIDE = 110


class Spanned(Protocol):
    """Anything with a place in the body."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Spanned)


@dataclass(frozen=True, slots=True)
class Who:
    """A mention of one person, or of two meant together ("hai nhà lãnh đạo")."""

    start: int
    end: int
    people: tuple[str, ...]


class Spans(Generic[S]):
    """Mentions sorted by start, with a fast look-up of those inside a span."""

    def __init__(self, mentions: Iterable[S]) -> None:
        self.all = sorted(mentions, key=lambda m: (m.start, -m.end))
        self._starts = [m.start for m in self.all]

    def __iter__(self) -> Iterator[S]:
        return iter(self.all)

    def inside(self, start: int, end: int) -> list[S]:
        """The mentions that lie in ``[start, end)``."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [m for m in self.all[low:high] if m.end <= end] if low < high else []

    def before(self, offset: int) -> list[S]:
        """The mentions that begin before a place."""
        return self.all[: bisect_left(self._starts, offset)]

    def last_before(self, offset: int) -> S | None:
        """The last mention that begins before a place."""
        at = bisect_left(self._starts, offset)
        return self.all[at - 1] if at else None


@cache
def _groups() -> Gazetteer[str]:
    return Gazetteer([(phrase, kind) for kind in ("pairs", "leaders") for phrase in phrases(kind)])


def _with_epithet(who: Who, leaders: dict[int, Who]) -> Who:
    """ "lãnh đạo Lào Bounmy Vongsay": the mention begins with what he is. Takes it from ``leaders``."""
    leader = leaders.get(who.start)
    if leader is None or leader.people != who.people:
        return who
    del leaders[who.start]
    return Who(leader.start, who.end, who.people)


class View:
    """One article with all that earlier stages found, ready to look things up by span."""

    def __init__(
        self,
        article: ArticleText,
        people: Sequence[PersonReport],
        organizations: Sequence[OrganizationReport],
        places: Sequence[PlaceMention],
        countries: Sequence[CountryMention],
        dates: Sequence[DateMention],
    ) -> None:
        self.article = article
        self.folded = article.folded
        self.people = {p.key: p for p in people}
        self.dates = Spans(dates)
        self.all_countries = Spans(countries)
        self.who = Spans(self._who(people))
        self.places = Spans(p for p in places if not self._inside_person(p))
        self._seats = self._seats_of(places)
        self._bodies_of = self._international(people, organizations)
        self.countries = Spans(c for c in self.all_countries if not self._inside_person(c))
        self.bodies = sorted(
            ((e.start, e.end, o.country) for o in organizations for e in o.evidence if o.country),
        )

    def _who(self, people: Sequence[PersonReport]) -> list[Who]:
        singles = [Who(e.start, e.end, (p.key,)) for p in people for e in p.evidence]
        singles.sort(key=lambda w: (w.start, -w.end))
        kept: list[Who] = []
        for single in singles:
            if not kept or single.start >= kept[-1].end:
                kept.append(single)
        taken = [(w.start, w.end) for w in kept]
        bare = bare_names(self.article.body, self.folded, people, taken)
        kept = sorted([*kept, *(Who(start, end, (key,)) for start, end, key in bare)], key=lambda w: w.start)
        pairs: list[Who] = []
        leaders: dict[int, Who] = {}
        for hit in _groups().find(self.folded):
            if hit.value == "pairs":
                pair = self._pair_before(kept, self.folded[hit.start : hit.end], hit.start)
                pairs += [Who(hit.start, hit.end, pair)] if pair else []
            elif leader := self._leader(kept, hit.start, hit.end):
                leaders[leader.end + 1] = leader
        paired = {pair.start for pair in pairs}  # "Thủ tướng hai nước" is no mention of one of the two
        named = [_with_epithet(who, leaders) for who in kept if who.start not in paired]
        return [*named, *pairs, *leaders.values()]

    def _pair_before(self, singles: Sequence[Who], phrase: str, offset: int) -> tuple[str, ...]:
        """The last two people named before ``offset`` who act for different countries, else the first two.

        "hai thủ tướng", "thủ tướng hai nước" are two who hold that office, where the article names such.
        """
        leaders = phrase in phrases("leader_pairs")
        office = words("pair_marks").sub("", phrase).strip()
        titles = tuple(phrases("leader_offices")) if leaders else (office,)
        holders = {
            k for k, p in self.people.items() if any(fold(o.title).startswith(titles) for o in p.offices)
        }
        if len({self.people[k].country for k in holders}) > 1:
            singles = [w for w in singles if w.people[0] in holders]
        before = [w for w in singles if w.end <= offset]
        for order in (list(reversed(before)), list(singles)):
            first: str | None = None
            for mention in order:
                key = mention.people[0]
                if first is None:
                    first = key
                elif self.people[first].country != self.people[key].country:
                    return (key, first)
        return ()

    def _leader(self, singles: Sequence[Who], start: int, end: int) -> Who | None:
        """ "Nhà lãnh đạo Lào", "người đứng đầu Chính phủ Việt Nam": who was named last for that country."""
        country = next(iter(self.all_countries.inside(end, end + 24)), None)
        if country is None or country.start > end + 1:
            return None
        own = [w for w in singles if self.people[w.people[0]].country == country.code]
        before = [w for w in own if w.end <= start]
        found = before[-1] if before else own[0] if own else None
        return Who(start, country.end, found.people) if found else None

    def _inside_person(self, mention: Spanned) -> bool:
        last = self.who.last_before(mention.start + 1)
        return last is not None and last.end >= mention.end

    def _seats_of(self, places: Sequence[PlaceMention]) -> dict[str, str]:
        """The city or province that a person's office names ("Bí thư Thành ủy Hà Nội"), by person."""
        found: dict[str, str] = {}
        for place in places:
            holder = self.who.last_before(place.start + 1)
            if place.kind not in ("city", "province") or holder is None or holder.end < place.end:
                continue
            if place.country == self.country_of(holder.people[0]):
                found.setdefault(holder.people[0], place.name)
        return found

    def _international(
        self, people: Sequence[PersonReport], organizations: Sequence[OrganizationReport]
    ) -> dict[str, str]:
        """The international body for which a person without a country speaks, named beside him."""
        spans = [
            (e.start, o.name)
            for o in organizations
            if o.kind == _INTERNATIONAL and o.country is None
            for e in o.evidence
        ]
        found: dict[str, str] = {}
        for person in people:
            if person.country is None:
                near = (n for e in person.evidence for s, n in spans if e.start <= s <= e.end + _BESIDE)
                body = next(near, None)
                if body:
                    found[person.key] = body
        return found

    def holds(self, person: str, office: str) -> bool:
        """Whether one of the person's offices is called so, alone or with more words."""
        return any(fold(o.title).startswith(office) for o in self.people[person].offices)

    def side_of(self, person: str) -> str | None:
        """The country for which a person acts, else the international body."""
        return self.country_of(person) or self._bodies_of.get(person)

    def seat_of(self, person: str) -> str | None:
        """The city or province that a person heads or speaks for."""
        return self._seats.get(person)

    def country_of(self, person: str) -> str | None:
        """The country that a person acts for."""
        return self.people[person].country

    def who_in(self, start: int, end: int) -> Sequence[Who]:
        """Mentions of people inside a span."""
        return self.who.inside(start, end)

    def body_countries(self, start: int, end: int) -> list[str]:
        """Countries of the organizations named inside a span."""
        low = bisect_left(self.bodies, (start, 0, ""))
        return [c for s, e, c in self.bodies[low : low + 12] if c and start <= s and e <= end]

    def codes_in(self, start: int, end: int) -> list[str]:
        """Countries named inside a span, by name, as part of a title, or by one of their people or bodies."""
        named = [c.code for c in self.all_countries.inside(start, end)]
        acting = [c for w in self.who_in(start, end) for k in w.people if (c := self.country_of(k))]
        lying = [p.country for p in self.places.inside(start, end) if p.country]
        return list(dict.fromkeys([*named, *acting, *self.body_countries(start, end), *lying]))
