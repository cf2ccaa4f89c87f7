"""People and their offices: titles, honorifics and names put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from etl.extract.names import Name, NameReader
from etl.extract.offices import Chain, Office, OfficeReader
from etl.extract.title_words import Words, alternatives
from etl.records import CountryMention, OfficeMention, PersonMention
from etl.reference import load_csv, load_yaml
from etl.text.article import ArticleText
from etl.text.fold import fold
from etl.text.gazetteer import Gazetteer
from etl.text.person_names import is_surname

_TITLES = "people/titles.yaml"
_NAMES = "people/names.yaml"
_SURNAME = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,6} (?=[^\W\d_])")
_LIST_LINK = re.compile(r" ?(?:,|;| và|, và|; và) (?:cùng )?")
_COMMA = re.compile(r" ?[,-] ?")
_CLOSED = re.compile(r" ?\)")


@cache
def _after_name() -> re.Pattern[str]:
    return re.compile(rf" ?(?:{alternatives(load_yaml(_TITLES)['after_name'])}) ?")


@cache
def _no_person_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(load_yaml(_TITLES)['no_person_before'])}) $")


@cache
def _thing_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(load_yaml(_NAMES)['not_a_person_before'])}) $")


@cache
def _credit_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(load_yaml(_NAMES)['credits'])}) ?$")


@cache
def _known_names() -> Gazetteer[str]:
    names: dict[str, str] = {}
    for row in load_csv("people/tenures.csv"):
        for spelling in (row["person"], *row["aliases"].split("|")):
            if len(spelling.split()) > 1:
                names.setdefault(spelling, row["country"])
    return Gazetteer(names)


class _Finder:
    """One pass over one article."""

    def __init__(self, article: ArticleText, countries: Sequence[CountryMention]) -> None:
        self._article = article
        self._body = article.body
        self._folded = article.folded
        self._words = Words(article, countries)
        self._offices = OfficeReader(self._words)
        self._names = NameReader(self._words)
        self._found: list[PersonMention] = []
        self._free = 0

    def find(self) -> tuple[PersonMention, ...]:
        for hit in self._words.hits:
            if hit.start >= self._free:
                if self._words.is_head(hit.start):
                    self._from_title(hit.start)
                elif not hit.value.kinds.isdisjoint({"honorific", "plural"}):
                    self._from_honorific(hit.start, "plural" in hit.value.kinds)
        self._known()
        self._standing_alone()
        return tuple(sorted(self._found, key=lambda m: (m.start, m.end)))

    # ---- titles and honorifics before the name

    def _from_title(self, at: int) -> None:
        chain = self._offices.chain_at(at)
        if chain is None:
            return
        name_at, honorific = self._honorifics(chain.end)
        name = self._names.name_at(name_at, titled=True)
        if name is None or self._is_thing(chain.start):
            self._free = max(self._free, chain.end)
            if name is None:
                self._title_alone(chain)
            return
        self._emit(chain.start, name, chain.offices, honorific, "people.titled_name")
        if chain.plural:
            self._more_names(chain.offices, honorific)

    def _from_honorific(self, at: int, plural: bool) -> None:
        name_at, honorific = self._honorifics(at)
        if self._words.is_head(name_at):
            chain = self._offices.chain_at(name_at)
            assert chain is not None
            then, more = self._honorifics(chain.end)
            name = self._names.name_at(then, titled=True)
            if name is not None:
                self._emit(at, name, chain.offices, honorific or more, "people.titled_name")
                if plural or chain.plural:
                    self._more_names(chain.offices, honorific)
                return
            self._free = max(self._free, chain.end)
            self._title_alone(chain)
            return
        name = self._names.name_at(name_at, titled=True)
        if name is None:
            self._free = max(self._free, name_at)
            return
        self._emit(at, name, (), honorific, "people.honorific_name")
        if plural:
            self._more_names((), honorific)

    def _honorifics(self, at: int, *, over_comma: bool = True) -> tuple[int, str | None]:
        """Past the honorifics from ``at``, and their text; a comma may stand before each but the first of a list."""
        at = self._words.after_space(at)
        start, end = at, at
        while True:
            comma = _COMMA.match(self._folded, end) if over_comma else None
            hit = self._words.term(at)
            if (hit is None or hit.value.kinds.isdisjoint({"honorific", "plural"})) and comma is not None:
                then = self._words.term(comma.end())
                if then is not None and "honorific" in then.value.kinds:
                    at, hit = comma.end(), then
            if hit is None or hit.value.kinds.isdisjoint({"honorific", "plural"}):
                if comma is not None and start < end and self._words.is_head(comma.end()):
                    return comma.end(), self._body[start:end]
                break
            end = hit.end
            at = self._words.after_space(end)
        return at, self._body[start:end] if end > start else None

    def _more_names(self, offices: Sequence[Office], honorific: str | None) -> None:
        """The other names of a list that a plural opened: "các Bộ trưởng A, B và C"."""
        while True:
            link = _LIST_LINK.match(self._folded, self._free)
            if link is None:
                return
            at, more = self._honorifics(link.end())
            if self._words.is_head(at):
                return
            name = self._names.name_at(at, titled=True)
            if name is None or name.words < 2:
                return
            self._emit(at, name, offices, honorific or more, "people.listed_name")

    # ---- titles after the name

    def _emit(
        self,
        start: int,
        name: Name,
        offices: Sequence[Office],
        honorific: str | None,
        rule: str,
        sure: float = 0.95,
    ) -> None:
        end = name.end
        every = list(offices)
        while (after := self._apposition(end)) is not None:
            end, more = after
            every += more
        kept = tuple(o.mention for o in every if o.kind != "rank")
        country = next((o.country for o in kept if o.country and not o.former), None)
        country = country or next((o.country for o in kept if o.country), None)
        self._found.append(PersonMention(start, end, name.text, country, kept, honorific, rule, sure))
        self._free = max(self._free, end)

    def _apposition(self, end: int) -> tuple[int, tuple[Office, ...]] | None:
        link = _after_name().match(self._folded, end)
        if link is None:
            return None
        at = link.end()
        former = re.compile(r"(?:nguyên|cựu|hiện|quyền|tân|đồng thời) (?:là )?").match(self._folded, at)
        if former is not None:
            at = former.end()
        if not self._words.is_head(at):
            return None
        chain = self._offices.chain_at(at)
        if chain is None:
            return None
        then, _ = self._honorifics(chain.end, over_comma=False)
        if then > chain.end or not self._folded[chain.end : chain.end + 1].isalnum():
            follower = self._names.name_at(then, titled=True)
            if follower is not None and not self._closed_before(chain.end, then):
                return None
        if (
            chain.offices[0].bare
            and chain.offices[0].kind in ("office", "member")
            and self._body[at].islower()
        ):
            return None
        closing = _CLOSED.match(self._folded, chain.end)
        return (closing.end() if closing and "(" in link.group() else chain.end), chain.offices

    def _closed_before(self, end: int, then: int) -> bool:
        return any(c in self._folded[end:then] for c in ").;")

    # ---- titles alone

    def _title_alone(self, chain: Chain) -> None:
        first = chain.offices[0]
        if not self._body[first.mention.start].isupper() or chain.plural:
            return
        if _no_person_before().search(self._folded, max(0, chain.start - 20), chain.start):
            return
        if all(o.kind == "rank" for o in chain.offices):
            return
        kept: tuple[OfficeMention, ...] = tuple(o.mention for o in chain.offices)
        country = next((o.country for o in kept if o.country), None)
        self._found.append(
            PersonMention(chain.start, chain.end, None, country, kept, None, "people.title_alone", 0.8)
        )

    # ---- names without a title

    def _is_thing(self, start: int) -> bool:
        return _thing_before().search(self._folded, max(0, start - 25), start) is not None

    def _covered(self) -> list[tuple[int, int]]:
        return sorted((m.start, m.end) for m in self._found)

    def _is_free(self, start: int, end: int, covered: list[tuple[int, int]]) -> bool:
        return not any(s < end and start < e for s, e in covered)

    def _is_credit(self, start: int, end: int) -> bool:
        if _credit_before().search(self._folded, max(0, start - 18), start):
            return True
        line = self._body[self._body.rfind("\n", 0, start) + 1 : start].strip(" -(.")
        rest = self._body[end : (self._body.find("\n", end) + 1 or len(self._body) + 1) - 1].strip(" -.)(|")
        return not line and (not rest or rest.startswith(("Ảnh", "(", "/")))

    def _known(self) -> None:
        covered = self._covered()
        for hit in _known_names().find(self._folded):
            text = self._body[hit.start : hit.end]
            if all(w[0].isupper() for w in text.split()) and self._is_free(hit.start, hit.end, covered):
                if self._is_thing(hit.start) or self._is_credit(hit.start, hit.end):
                    continue
                name = self._names.name_at(hit.start, titled=True) or Name(hit.start, hit.end, text, False, 2)
                if name.end < hit.end:
                    name = Name(hit.start, hit.end, text, False, 2)
                self._emit(hit.start, name, (), None, "people.known_name", 0.9)

    def _standing_alone(self) -> None:
        """Vietnamese full names by surname and syllables alone."""
        covered = self._covered()
        for found in _SURNAME.finditer(self._body):
            at = found.start()
            word = found.group()[:-1]
            if not word[0].isupper() or not word[1:].islower() or not is_surname(word, sure=True):
                continue
            name = self._names.name_at(at, titled=False)
            if name is None or not name.vietnamese or not self._is_free(at, name.end, covered):
                continue
            if self._after_capital(at) or self._is_thing(at) or self._is_credit(at, name.end):
                continue
            appointed = self._apposition(name.end) is not None
            if name.words >= 3 or appointed:
                self._emit(at, name, (), None, "people.full_name", 0.8)
                covered.append((at, name.end))

    def _after_capital(self, at: int) -> bool:
        """Whether a capitalised word stands right before, so that the surname is inside a longer name."""
        found = re.search(r"(?P<word>[^\W\d_]+)[ -]$", self._body[max(0, at - 15) : at])
        return found is not None and found["word"][0].isupper() and not fold(found["word"]) == ""


def find_people(article: ArticleText, countries: Sequence[CountryMention]) -> Sequence[PersonMention]:
    """Every mention of a person, in order: by title and name, honorific and name, name or title alone.

    A span holds the titles before the name, the name, and the titles right after it.
    """
    return _Finder(article, countries).find()
