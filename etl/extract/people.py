"""People and their offices: titles, honorifics and names put together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.courtesies import Courtesy, CourtesyReader, is_rank
from etl.extract.incompatible_offices import never_together
from etl.extract.names import Name, NameReader
from etl.extract.offices import Chain, Office, OfficeReader
from etl.extract.title_links import acts, after_name, former_or_new
from etl.extract.title_words import Words
from etl.extract.untitled_people import BEFORE_TITLE, CAPITALS, UntitledFinder, is_firm, is_thing
from etl.records import CountryMention, OfficeMention, PersonMention
from etl.text.article import ArticleText
from etl.text.known_people import known_person

_LIST_LINK = re.compile(r" ?(?:,|;| và|, và|; và) (?:cùng )?")
_SPACE = re.compile(" ")
_SET_OFF = re.compile(" - |, ")
_CAPITAL_NEXT = re.compile(rf" [{CAPITALS}]")
_CLOSED = re.compile(r" ?\)")
_ENDS = re.compile(r" ?(?:[,.;:)(\n-]|$)")
_GLOSS = re.compile(r" ?\([^()\n\d:]{1,40}\) ")
_IN_BRACKETS = re.compile(r" ?\((?:phiên âm: )?")


class _Finder:
    """One pass over one article."""

    def __init__(self, article: ArticleText, countries: Sequence[CountryMention]) -> None:
        self._words = Words(article, countries)
        self._body = self._words.body
        self._folded = self._words.folded
        self._courtesies = CourtesyReader(self._words)
        self._offices = OfficeReader(self._words)
        self._names = NameReader(self._words)
        self._found: list[PersonMention] = []
        self._things: list[tuple[int, int]] = []
        self._free = 0

    def find(self) -> tuple[PersonMention, ...]:
        """All mentions, in order."""
        for hit in self._words.hits:
            if not hit.value.opens or hit.start < self._free:
                continue
            head = hit.value.head
            self._from(hit.start, Courtesy(hit.start) if head else self._courtesies.read(hit.start))
        untitled = UntitledFinder(self._words, self._names)
        venues = [
            (h.start, h.end) for h in self._words.hits if h.end - h.start > 16 and "place" in h.value.kinds
        ]
        covered = [*venues, *self._things, *((m.start, m.end) for m in self._found)]
        for name, rule, sure in untitled.find(covered):
            if rule != BEFORE_TITLE or self._apposition(name.end, ()) is not None:
                self._emit(name.start, name, (), None, None, rule, sure)
        return tuple(sorted(self._found, key=lambda m: (m.start, m.end)))

    # ---- titles and honorifics before the name

    def _from(self, start: int, before: Courtesy) -> None:
        """Read titles, honorifics and a name from ``before.at``."""
        chain = self._offices.chain_at(before.at)
        offices: tuple[Office, ...] = ()
        at, text, plural, country = before.at, before.text, before.plural, before.country
        if chain is not None:
            start, offices = min(start, chain.start), chain.offices
            then = self._courtesies.read(chain.end, over_comma=not _is_bare(chain))
            at, text = then.at, text or then.text
            plural = plural or chain.plural or then.plural
            country = country or then.country
        name = self._names.name_at(at, titled=True) if at > start else None
        if name is not None and chain is not None and chain.offices[-1].names_no_firm and is_firm(name.text):
            name = None
        if name is None and chain is not None:
            name = self._name_after_gloss(chain) or self._dashed_name(chain)
        offices = _own_offices(offices, name)
        if chain is not None and name is not None and self._is_not_own(chain, name):
            offices = ()
        if name is not None and chain is not None and self._names_a_thing(start, name):
            self._things.append((start, name.end))
            self._free = max(self._free, name.end)
            return
        if name is None:
            self._free = max(self._free, chain.end if chain is not None else at)
            if chain is not None:
                self._title_alone(chain)
            return
        country = country or self._words.country_before(start)
        rule = "people.titled_name" if offices else "people.honorific_name"
        self._emit(start, name, offices, text, country, rule, 0.95)
        if plural:
            self._more_names(offices, text, country)

    def _is_not_own(self, chain: Chain, name: Name) -> bool:
        """Whether the title is the spouse's ("phu nhân Chủ tịch nước …"), or one that the person runs for."""
        if self._offices.is_candidacy(chain.start):
            return True
        if not self._offices.is_spouse(chain.start):
            return False
        known = known_person(name.text)
        return known is None or not known.in_office

    def _name_after_gloss(self, chain: Chain) -> Name | None:
        """A full name after a remark in brackets: "Chủ tịch Nghị viện châu Âu (EP) Antonio Tajani"."""
        gloss = _GLOSS.match(self._folded, chain.end)
        name = self._names.name_at(gloss.end(), titled=True) if gloss is not None else None
        return name if name is not None and name.words > 1 else None

    def _dashed_name(self, chain: Chain) -> Name | None:
        """A full name set off by a dash or a comma: "Thủ tướng Romania - Viorica Dancila, …"."""
        dash = _SET_OFF.match(self._folded, chain.end)
        name = self._names.name_at(dash.end(), titled=True) if dash is not None else None
        if name is None or name.words < 2 or not self._is_closed(name.end):
            return None
        if known_person(name.text) is not None:
            return name
        governed = chain.offices[-1].mention.country is not None or not chain.offices[-1].bare
        return (
            name if governed and not (name.vietnamese and dash is not None and "," in dash.group()) else None
        )

    def _is_closed(self, end: int) -> bool:
        return bool(_ENDS.match(self._folded, end) or acts().match(self._folded, end))

    def _names_a_thing(self, start: int, name: Name) -> bool:
        """Whether title and name only name a place or a post: "Lăng Chủ tịch …", "cương vị …"."""
        if is_thing(self._folded, start):
            return True
        return self._offices.is_mere_post(start) and known_person(name.text) is None and not name.vietnamese

    def _more_names(self, offices: Sequence[Office], honorific: str | None, country: str | None) -> None:
        """The other names of a list that a plural opened: "các Bộ trưởng A, B và C"."""
        while (link := _LIST_LINK.match(self._folded, self._free)) is not None:
            more = self._courtesies.read(link.end())
            name = self._names.name_at(more.at, titled=True)
            if name is None or name.words < 2 or self._words.is_head(more.at):
                return
            self._emit(link.end(), name, offices, honorific or more.text, country, "people.listed_name", 0.9)

    # ---- titles after the name

    def _emit(
        self,
        start: int,
        name: Name,
        before: Sequence[Office],
        honorific: str | None,
        country: str | None,
        rule: str,
        sure: float,
    ) -> None:
        end = name.end
        also = self._also_written(end)
        end = also.end + 1 if also is not None else end
        every = list(before)
        while (after := self._apposition(end, every)) is not None:
            end, more = after
            every += more
        kept = tuple(o.mention for o in every if o.kind != "rank")
        country = country or _country_of(kept)
        self._found.append(PersonMention(start, end, name.text, country, kept, honorific, rule, sure))
        if also is not None:
            self._found.append(
                PersonMention(also.start, also.end, also.text, country, (), None, "people.also_written", 0.9)
            )
        self._free = max(self._free, end)

    def _also_written(self, end: int) -> Name | None:
        """Another spelling in brackets after the name: "Vladimir Putin (Vla-đi-mia Pu-tin)"."""
        bracket = _IN_BRACKETS.match(self._folded, end)
        if bracket is None:
            return None
        name = self._names.name_at(bracket.end(), titled=True)
        if (
            name is None
            or name.words < 2
            or name.text.isupper()
            or self._body[name.end : name.end + 1] != ")"
        ):
            return None
        return name

    def _apposition(self, end: int, held: Sequence[Office]) -> tuple[int, tuple[Office, ...]] | None:
        """Titles after a name: "ông X, Bộ trưởng Bộ Y", "X (Chủ tịch …)", "X được bầu làm …"."""
        link = after_name().match(self._folded, end) or _SPACE.match(self._folded, end)
        if link is None:
            return None
        prefix = former_or_new().match(self._folded, link.end())
        chain = self._offices.chain_at(prefix.end() if prefix is not None else link.end())
        if chain is None or chain.plural:
            return None
        owner = self._owner(chain) or (self._ranked_owner(chain) if held else None)
        if owner is not None:
            chain = _without(chain, len(_own_offices(chain.offices, owner)))
            if chain is None:
                return None
        return self._attached(chain, link.group(), held)

    def _attached(
        self, chain: Chain, link: str, held: Sequence[Office]
    ) -> tuple[int, tuple[Office, ...]] | None:
        """Whether titles after a name are that person's, by what joins them and what follows."""
        if link == " " and (held or chain.offices[0].bare or not self._body[chain.start].isupper()):
            return None
        closed = _ENDS.match(self._folded, chain.end) is not None
        if not closed and _CAPITAL_NEXT.match(self._body, chain.end):
            firm = self._offices.with_firm(chain)
            if firm is not None or link.strip() == ",":
                return (firm.end, firm.offices) if firm is not None else None
        first = chain.offices[0]
        bare = all(o.bare and o.mention.country is None for o in chain.offices)
        if link.strip() == "," and not closed and (bare or held):
            return None
        if bare and first.kind in ("office", "member") and self._body[first.mention.start].islower():
            return None
        if _is_of_another(chain, held):
            return None
        closing = _CLOSED.match(self._folded, chain.end) if "(" in link else None
        return closing.end() if closing is not None else chain.end, chain.offices

    def _ranked_owner(self, chain: Chain) -> Name | None:
        """The officer set off by a comma and a rank: "Bộ trưởng Bộ Quốc phòng, Đại tướng …"."""
        then = self._courtesies.read(chain.end, over_comma=True)
        if then.text is None or not is_rank(then.text):
            return None
        return self._names.name_at(then.at, titled=True)

    def _owner(self, chain: Chain) -> Name | None:
        """The name to which titles go on, so that they are that person's; a company's name is none."""
        then = self._courtesies.read(chain.end)
        between = self._folded[chain.end : then.at]
        if any(mark in between for mark in ".;)"):
            return None
        name = self._names.name_at(then.at, titled=True) or self._name_after_gloss(chain)
        if name is None or name.vietnamese or then.text is not None or not chain.offices[-1].names_no_firm:
            return name
        return name if known_person(name.text) is not None else None

    # ---- titles alone

    def _title_alone(self, chain: Chain) -> None:
        """A title that stands for a person without a name: in capitals, and complete."""
        kept = tuple(o.mention for o in chain.offices if o.kind != "rank")
        if not kept or chain.plural or not self._body[chain.offices[0].mention.start].isupper():
            return
        if not chain.mere_post:
            span, country = (chain.start, chain.end), _country_of(kept)
            self._found.append(PersonMention(*span, None, country, kept, None, "people.title_alone", 0.8))


def _is_of_another(chain: Chain, held: Sequence[Office]) -> bool:
    """Whether titles cannot be the person's who holds others: by what they are, or by their country."""
    titles = tuple(o.mention.title for o in held)
    if any(never_together(o.mention.title, titles) for o in chain.offices if not o.mention.former):
        return True
    lands = {o.mention.country for o in chain.offices if o.kind != "envoy" and not o.mention.former} - {None}
    before = {o.mention.country for o in held if not o.mention.former} - {None}
    return bool(lands) and bool(before) and lands.isdisjoint(before)


def _is_bare(chain: Chain) -> bool:
    """Whether the last title says no body and no country: after it a comma begins another person."""
    last = chain.offices[-1]
    return last.bare and last.kind == "state" and last.mention.country is None


def _without(chain: Chain, last: int) -> Chain | None:
    """A chain without its last titles, which are another's; None where nothing is left."""
    kept = chain.offices[: len(chain.offices) - last]
    return chain._replace(end=kept[-1].mention.end, offices=kept) if kept else None


def _own_offices(offices: tuple[Office, ...], name: Name | None) -> tuple[Office, ...]:
    """The titles of the name's own country: before a known Vietnamese name another country's are another's.

    "… của Tổng thống Nga, Thủ tướng Phạm Minh Chính": only the second is his.
    """
    known = known_person(name.text) if name is not None and len(offices) > 1 else None
    if known is None:
        return offices
    foreign = [
        i for i, o in enumerate(offices) if known.country and o.mention.country not in (None, known.country)
    ]
    return offices[foreign[-1] + 1 :] if foreign and foreign[-1] + 1 < len(offices) else offices


def _country_of(offices: Sequence[OfficeMention]) -> str | None:
    now = (o.country for o in offices if o.country and not o.former)
    return next(now, None) or next((o.country for o in offices if o.country), None)


def find_people(article: ArticleText, countries: Sequence[CountryMention]) -> Sequence[PersonMention]:
    """Every mention of a person, in order: by title and name, honorific and name, name or title alone.

    A span holds the titles before the name, the name, and the titles right after it. A spelling in
    brackets after a name is a mention of its own, with the rule ``people.also_written``.
    """
    return _Finder(article, countries).find()
