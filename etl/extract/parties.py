"""The parties of an instrument: as its name gives them, else the two countries of the passage."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from etl.extract.agreement_cues import ACTIONS, beginning, containing, words
from etl.extract.local_sides import is_local, local_sides, ministry_sides
from etl.extract.party_names import ABBREVIATED, HOME, CountryNames, body_heads, short_name
from etl.records import CountryMention, OrganizationReport, PersonReport
from etl.reference import load_yaml
from etl.text.article import ArticleText
from etl.text.fold import fold

_HOME_SHARE = 0.25
_COMMA = re.compile(r",\s*")


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s)(?:{words('between')})\s+(?P<parties>.+)$")


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(rf"\s(?:(?P<with>{words('partner')})|{words('and_with')})\s")


@cache
def _of() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s+)(?:{words('of')})\s+(?=[A-ZĐÀ-Ỹ])")


@cache
def _two() -> re.Pattern[str]:
    return re.compile(rf"(?:{words('two')})\s+")


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{words('subject_leads')})(?!\w)")


@cache
def _both() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:(?:{words('of')})\s)?(?:{words('both')})(?!\w)")


class Party(NamedTuple):
    """A party as named, its country where clear. ``is_place``: a city or province named without its rank."""

    name: str
    country: str | None
    is_place: bool = False


class PartyFinder:
    """Reads parties out of titles, with the countries and bodies of the article."""

    def __init__(
        self,
        article: ArticleText,
        organizations: Sequence[OrganizationReport],
        countries: Sequence[CountryMention],
        people: Sequence[PersonReport] = (),
    ) -> None:
        self._people = people
        self._article = article
        self._countries = sorted(countries, key=lambda c: c.start)
        self._starts = [c.start for c in self._countries]
        self._bodies = sorted((e.start, e.end) for o in organizations for e in o.evidence)
        acting = [(e.start, p.country) for p in people if p.country for e in p.evidence]
        self._acting = sorted([*((c.start, c.code) for c in countries), *acting])
        self._acting_starts = [start for start, _ in self._acting]
        self._names = CountryNames(article, self._countries)
        self._counted = Counter(c.code for c in countries)

    def named(self, start: int, end: int) -> list[Party]:
        """The parties that the span of a title names after "giữa"."""
        folded = self._article.folded[start:end]
        between = _between().search(folded)
        if between is None:
            return []
        low, high = between.start("parties"), self._high(folded, start, between.start("parties"))
        shared = _both().search(folded, low, high)
        sides = self.sides(start, end, start) if shared or _two().match(folded, low) else []
        is_both = shared is not None and shared.start() <= low
        if shared is not None and not is_both:
            high = shared.start()
        joint = None if is_both else self._joint(folded, start, low, high)
        if joint is None:
            return self._of_both(self._party(start + low, start + high), sides)
        *first, one = self._listed(start + low, start + joint[0])
        two = self._party(start + joint[1], start + high)
        if first:
            return [*first, one, two]
        return self._two_bodies(start + low, one, two) or self._pair(one, two)

    def _two_bodies(self, start: int, one: Party, two: Party) -> list[Party]:
        """ "giữa hai Bộ Quốc phòng Việt Nam và Lào": the body that is named once, of either country."""
        folded = self._article.folded
        count = _two().match(folded, start)
        head = body_heads().match(folded, count.end()) if count else None
        if count is None or head is None or not (one.country and two.country):
            return []
        body = self._article.body[count.end() : head.end()]
        return [Party(f"{body} {self._names.of(p.country)}", p.country) for p in (one, two) if p.country]

    def _pair(self, one: Party, two: Party) -> list[Party]:
        """The two named, unless one of them is no body but a number of them."""
        if any(beginning("groups").match(fold(p.name)) for p in (one, two)):
            return []
        return [p for p in (self._alone(one), two) if p.name]

    def _listed(self, start: int, end: int) -> list[Party]:
        """The parties before the last one ("A, B và C"): a comma parts countries, and sets off a new body."""
        found: list[Party] = []
        for comma in _COMMA.finditer(self._article.folded, start, end):
            before = self._party(start, comma.start())
            if not self._inside_body(comma.start()) and self._begins_party(comma.end(), before):
                found.append(before)
                start = comma.end()
        return [*found, self._party(start, end)]

    def _begins_party(self, at: int, before: Party) -> bool:
        """Whether a party is named at a place, the country of the body before it ("USAID, Hoa Kỳ") aside."""
        country = bisect_left(self._starts, at)
        if country < len(self._starts) and self._starts[country] == at:
            return (
                before.country is not None
                and short_name(before.name) == before.name
                and self._names.is_name(before.name, before.country)
            )
        body = bisect_left(self._bodies, (at, 0))
        named = body < len(self._bodies) and self._bodies[body][0] == at
        return named or body_heads().match(self._article.folded, at) is not None

    def _alone(self, party: Party) -> Party:
        """A body without the country set after it with a comma ("USAID, Hoa Kỳ")."""
        name, comma, rest = party.name.partition(", ")
        if comma and party.country and self._names.is_name(rest, party.country):
            return Party(name, party.country)
        return party

    def _high(self, folded: str, start: int, low: int) -> int:
        """Where the parties end: before the subject, or at the end of the title."""
        cut = _subject().search(folded, low)
        while cut is not None:
            if not self._inside_body(start + cut.start()):
                return (
                    cut.start()
                    if _joint().search(folded, low, cut.start()) or _two().match(folded, low)
                    else len(folded)
                )
            cut = _subject().search(folded, cut.end())
        return len(folded)

    @staticmethod
    def _of_both(body: Party, sides: Sequence[Party]) -> list[Party]:
        """ "giữa Bộ Quốc phòng hai nước", "giữa hai Bộ Ngoại giao": one name, the body of either side."""
        folded = fold(body.name)
        two = _two().match(folded)
        start = two.end() if two else 0
        if body_heads().match(folded, start) is None or is_local(folded[start:]):
            return []
        if len(folded[start:].split()) == 1:  # "giữa hai bộ": which ones is not said
            return list(sides)
        return [Party(f"{body.name[start:]} {side.name}", side.country) for side in sides]

    def _inside_body(self, at: int) -> bool:
        index = bisect_left(self._bodies, (at, 0)) - 1
        return any(s < at < e for s, e in self._bodies[max(0, index - 3) : index + 1])

    def _joint(self, folded: str, start: int, low: int, high: int) -> tuple[int, int] | None:
        """The "và" or "với" that parts the two sides: not one inside a body's name."""
        places = [m for m in _joint().finditer(folded, low, high) if not self._inside_body(start + m.start())]
        if not places:
            return None
        heads = [m for m in places if body_heads().match(folded, m.end())]
        strong = [m for m in places if m["with"]]
        best = (strong or heads or places)[0]
        return best.start(), best.end()

    def _party(self, start: int, end: int) -> Party:
        text = self._article.body[start:end].strip(" ,.;:\"“”'")
        text = re.sub(r"\s*\([^)]*\)", "", text)
        code = None
        for country in self._countries[bisect_left(self._starts, start) :]:
            if country.start >= end:
                break
            code = country.code
        name = " ".join(_of().sub(" ", text).split())
        last = name.rpartition(" ")[2]
        if code and ABBREVIATED.fullmatch(last) and self._names.is_name(last, code):
            name = name.removesuffix(last) + self._names.of(code)  # "Bộ Quốc phòng TQ"
        return Party(_without_country(text) if is_local(name) else name, code)

    def sides(self, start: int, end: int, sentence: int) -> list[Party]:
        """The two countries of the passage: those of the name, of its sentence, else of the article."""
        for low, high in ((start, end), (sentence, end), (max(0, sentence - 500), end)):
            inside = list(dict.fromkeys(self._acting_in(low, high)))
            if len(inside) == 2 and (low == start or HOME in inside or not self._is_home()):
                return [self._country(code) for code in sorted(inside, key=lambda c: c != HOME)]
            if len(inside) >= 2:
                break
        ranked = [code for code, _ in self._counted.most_common()]
        near = [code for code, _ in Counter(self._acting_in(max(0, sentence - 500), end)).most_common()]
        here = [code for code, _ in Counter(self._acting_in(sentence, end)).most_common()]
        first = HOME if HOME in ranked[:3] or HOME in near else (ranked[0] if ranked else None)
        others = [code for code in (*here, *near, *ranked) if code != first]
        return [self._country(first), self._country(others[0])] if first and others else []

    def _acting_in(self, start: int, end: int) -> list[str]:
        """The countries named, and those of the people named, in a span."""
        low, high = bisect_left(self._acting_starts, start), bisect_left(self._acting_starts, end)
        return [code for _, code in self._acting[low:high]]

    def _is_home(self) -> bool:
        """Whether the article is about Việt Nam's relations: a good part of its country names are its own."""
        return self._counted[HOME] >= _HOME_SHARE * self._counted.total()

    def bloc(self, start: int, end: int) -> list[Party]:
        """A bloc and the country that the name joins to it ("VN - Liên minh Kinh tế Á - Âu")."""
        found = containing("blocs").search(self._article.folded, start, end)
        if found is None:
            return []
        bloc = Party(self._article.body[found.start() : found.end()], None)
        members = [c for c in self._between(start, end) if c.end <= found.start() or c.start >= found.end()]
        if members:
            return [self._country(members[0].code), bloc]
        joined = _joint().search(self._article.folded, start, found.start() + 1)
        return [self._country(HOME), bloc] if joined and joined["with"] and self._is_home() else []

    def with_bloc(self, start: int, end: int) -> list[Party]:
        """The home country and the bloc that concludes treaties, where a sentence names no other side."""
        found = containing("treaty_blocs").search(self._article.folded, start, end)
        if found is None or not self._is_home() or set(self._acting_in(start, end)) - {HOME}:
            return []
        return [self._country(HOME), Party(self._article.body[found.start() : found.end()], None)]

    def is_multilateral(self, start: int, end: int) -> bool:
        """Whether the name is of an instrument that many states have concluded."""
        bilateral = len(set(self._acting_in(start, end))) == 2
        return (
            not bilateral and containing("multilateral").search(self._article.folded, start, end) is not None
        )

    def partners(self, start: int, end: int, sentence: int, act: int) -> list[Party]:
        """The body that acts in the sentence, and the one that the name joins to it with "với"."""
        found = containing("partner").search(self._article.folded, start, end)
        if found is None:
            return []
        other = next((b for b in self._bodies if found.end() <= b[0] <= found.end() + 1), None)
        actor = [b for b in self._bodies if sentence <= b[0] and b[1] <= act]
        if other is None or not actor:
            return []
        return [self._party(*actor[-1]), self._party(other[0], max(other[1], end))]

    def is_private(self, start: int, end: int) -> bool:
        """Whether a group's name gives it to businesses or other bodies below the state."""
        folded = self._article.folded
        return bool(containing("private").search(folded, start, end)) and not containing("between").search(
            folded, start, end
        )

    def local(self) -> list[Party]:
        """The two places whose leaders met, if they are the ones who met."""
        return [Party(name, country, is_place=True) for name, country in local_sides(self._people)]

    def ministries(self, start: int, end: int) -> list[Party]:
        """The ministries of the two who met, where the name ``start:end`` gives no country."""
        if self._between(start, end):
            return []
        head = load_yaml(ACTIONS)["ministry"][0].capitalize()
        held = ministry_sides(self._people)
        return [Party(f"{head} {field} {self._names.of(code)}", code) for field, code in held]

    def of_codes(self, codes: Sequence[str]) -> list[Party]:
        """Parties of a known treaty: countries by their codes, bodies by their names."""
        return [self._country(c) if len(c) == 2 else Party(c, None) for c in codes]

    def _between(self, start: int, end: int) -> list[CountryMention]:
        return self._countries[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _country(self, code: str) -> Party:
        return Party(self._names.of(code), code)


def _without_country(text: str) -> str:
    """A place by its own name: "thành phố Hội An", not "… của Việt Nam"."""
    return " ".join(_of().split(text)[0].split())
