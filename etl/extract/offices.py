"""Office titles: a head, what it governs, a country; and chains of titles said in one breath."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from etl.extract.title_words import HEAD_KINDS, Term, Words, abbreviations, alternatives
from etl.records import OfficeMention
from etl.reference import load_yaml
from etl.text.fold import fold
from etl.text.gazetteer import Hit

_TITLES = "people/titles.yaml"
_GOVERNED = frozenset({"body", "portfolio", "activity", "qualifier", "place", "abbreviation"})
_FIELDS = frozenset({"portfolio", "activity", "abbreviation"})
_CAPITALISED_RUN = re.compile(r"(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)(?: |$)?")
_WORD = re.compile(r"[^\s,;()]+")


class Office(NamedTuple):
    """A title as read: its record and whether its head says enough alone."""

    mention: OfficeMention
    kind: str
    bare: bool  # a head with nothing governed


class Chain(NamedTuple):
    """Titles of one breath. ``start`` takes in "nguyên", "quyền"; ``plural`` that several people hold it."""

    start: int
    end: int
    offices: tuple[Office, ...]
    plural: bool


@cache
def _exclusive() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(fold, group)) for group in load_yaml(_TITLES)["never_together"])


@cache
def _before() -> re.Pattern[str]:
    data = load_yaml(_TITLES)
    groups = ((name, alternatives(data[name])) for name in ("former", "acting", "plain_prefix", "plural"))
    inner = "|".join(f"(?P<{name}>{words})" for name, words in groups)
    return re.compile(rf"(?<!\w)(?:{inner}) $")


@cache
def _prefix() -> re.Pattern[str]:
    data = load_yaml(_TITLES)
    return re.compile(
        "|".join(f"(?P<{name}>{alternatives(data[name])}) " for name in ("former", "acting", "plain_prefix"))
    )


@cache
def _chain_link() -> re.Pattern[str]:
    return re.compile(rf" ?(?:{alternatives(load_yaml(_TITLES)['chain'])}) ?")


@cache
def _joiner() -> re.Pattern[str]:
    return re.compile(rf" ?(?:{alternatives(load_yaml('people/bodies.yaml')['joiners'])}) ?")


def _kind_of(term: Term) -> str:
    return next(k for k in ("envoy", "member", "rank", "state", "office") if k in term.kinds)


class OfficeReader:
    """Reads titles of one article."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._body = words.body
        self._folded = words.folded

    def chain_at(self, at: int) -> Chain | None:
        """The chain of titles whose first head begins at ``at``; None where no head does."""
        words = self._words
        if not words.is_head(at):
            return None
        start, former, acting, plural = self._prefixes_before(at)
        offices: list[Office] = []
        end = at
        while True:
            office = self._office_at(at, former, acting)
            offices.append(office)
            end = office.mention.end
            link = _chain_link().match(self._folded, end)
            if link is None:
                break
            at, former, acting = self._prefix_at(link.end(), ", nguyên" in link.group())
            if not words.is_head(at) or self._another_holder(at, offices):
                break
        return Chain(start, end, self._share(offices), plural)

    def _another_holder(self, at: int, offices: list[Office]) -> bool:
        """Whether the title at ``at`` must be another person's: said before, or never held together."""
        mention = self._office_at(at, False, False).mention
        title = fold(mention.title)
        alone = [group for group in _exclusive() if title in group]
        return any(
            fold(o.mention.title) == title or any(fold(o.mention.title) in g for g in alone) for o in offices
        )

    def _prefixes_before(self, at: int) -> tuple[int, bool, bool, bool]:
        start, former, acting, plural = at, False, False, False
        while found := _before().search(self._folded, max(0, start - 12), start):
            former |= found.lastgroup == "former"
            acting |= found.lastgroup == "acting"
            plural |= found.lastgroup == "plural"
            start = found.start()
        return start, former, acting, plural

    def _prefix_at(self, at: int, former: bool = False) -> tuple[int, bool, bool]:
        acting = False
        while found := _prefix().match(self._folded, at):
            former |= found.lastgroup == "former"
            acting |= found.lastgroup == "acting"
            at = found.end()
        return at, former, acting

    def _office_at(self, at: int, former: bool, acting: bool) -> Office:
        head = self._words.term(at)
        assert head is not None
        kind = _kind_of(head.value)
        end, country, place_country, governed = self._governed(head, kind)
        title = self._title(at, end, kind)
        mention = OfficeMention(at, end, title, country or place_country, None, former, acting)
        return Office(mention, kind, not governed)

    def _governed(self, head: Hit[Term], kind: str) -> tuple[int, str | None, str | None, bool]:
        """Read on from the head: where it ends, the country named, that of a place, whether anything is governed."""
        words, folded = self._words, self._folded
        at, last, any_body = head.end, frozenset(head.value.kinds), False
        country: str | None = None
        land: str | None = None
        count = 0
        while True:
            next_at = words.after_space(at)
            named = words.country(next_at)
            if named is not None and next_at > at:
                at, pair = self._country_end(named.end, any_body)
                country = country or (None if pair else named.code)
                land = land or ("" if pair else None)
                last = frozenset({"country"})
                continue
            step = self._step(next_at, at, last, kind, count)
            if step is None:
                break
            at, last, place = step
            any_body = any_body or not last.isdisjoint({"body", "place"})
            land = land if land is not None else place
            count += 1
        del folded
        return at, country, land or None, count > 0

    def _country_end(self, end: int, in_body: bool) -> tuple[int, bool]:
        """Where a country ends; in a body's name a second one may follow a dash ("Hội Hữu nghị Việt Nam - Lào")."""
        dash = re.compile(r" ?- ?").match(self._folded, end)
        if in_body and dash is not None:
            other = self._words.country(dash.end())
            if other is not None:
                return other.end, True
        return end, False

    def _step(
        self, at: int, end: int, last: frozenset[str], kind: str, count: int
    ) -> tuple[int, frozenset[str], str | None] | None:
        """One more governed term from ``at``: its end, its kinds, a place's country; None where there is none."""
        hit = self._words.term(at)
        if hit is not None and at > end and self._governs(hit, last, kind, count):
            return hit.end, hit.value.kinds, hit.value.country
        if hit is not None and at > end and self._leads_on(hit, kind):
            nearer = self._words.after_space(hit.end)
            then = self._words.term(nearer)
            if self._words.country(nearer) is not None:
                return hit.end, frozenset({"glue"}), None
            if then is not None and self._fits_after_glue(then, hit):
                return then.end, then.value.kinds, then.value.country
        if not last.isdisjoint(_FIELDS):
            joined = _joiner().match(self._folded, end)
            if joined is not None:
                then = self._words.term(joined.end())
                if then is not None and not then.value.kinds.isdisjoint(_FIELDS) and self._is_field(then):
                    return then.end, then.value.kinds, None
        if "territory" in last:
            return self._unknown_place(at, end)
        return None

    def _governs(self, hit: Hit[Term], last: frozenset[str], kind: str, count: int) -> bool:
        kinds = hit.value.kinds
        capital = self._body[hit.start].isupper()
        if kinds.isdisjoint(_GOVERNED):
            return False
        if not HEAD_KINDS.isdisjoint(kinds) and count and "body" not in last:
            return False
        if kind == "state" and not kinds.isdisjoint({"portfolio", "activity"}) and "body" not in kinds:
            return "abbreviation" in kinds and count > 0
        if "place" in kinds and kinds.isdisjoint({"body", "portfolio"}):
            return capital and (kind != "state" or "body" in last) and not self._opens_name(hit)
        single = " " not in self._folded[hit.start : hit.end]
        if "body" in kinds or kinds.isdisjoint({"qualifier"}):
            if single and not capital and hit.value.kinds.isdisjoint({"territory"}):
                return (
                    self._folded[hit.start : hit.end] == "nước"
                    and self._words.country(hit.end + 1) is not None
                )
            if "activity" in kinds and not capital and count and "body" not in last:
                return False
            if (
                "body" in kinds
                and not capital
                and count
                and last.isdisjoint({"body", "qualifier", "portfolio"})
            ):
                return False
        return not (capital and single and self._opens_name(hit))

    def _opens_name(self, hit: Hit[Term]) -> bool:
        """Whether the term is rather the surname of a name ("Đoàn Minh Huấn")."""
        from etl.text.person_names import is_surname, is_vietnamese_syllable  # noqa: PLC0415

        if " " in self._folded[hit.start : hit.end] or not is_surname(self._folded[hit.start : hit.end]):
            return False
        word = _WORD.match(self._body, self._words.after_space(hit.end))
        return word is not None and word.group()[0].isupper() and is_vietnamese_syllable(word.group())

    def _leads_on(self, hit: Hit[Term], kind: str) -> bool:
        kinds = hit.value.kinds
        return "glue" in kinds or (
            "envoy_glue" in kinds
            and kind in ("envoy", "office", "member", "state")
            and self._may_stand(hit, kind)
        )

    def _may_stand(self, hit: Hit[Term], kind: str) -> bool:
        """Whether "tại" belongs to the title: an envoy's, or a representative's of a body abroad."""
        return (
            kind == "envoy"
            or self._words.country(self._words.after_space(hit.end)) is not None
            and kind == "office"
        )

    def _fits_after_glue(self, then: Hit[Term], glue: Hit[Term]) -> bool:
        kinds = then.value.kinds
        if "envoy_glue" in glue.value.kinds:
            return not kinds.isdisjoint({"body", "place", "territory"}) and self._body[then.start].isupper()
        return not kinds.isdisjoint({"body", "portfolio", "activity", "abbreviation"}) and (
            self._body[then.start].isupper() or "portfolio" in kinds
        )

    def _is_field(self, hit: Hit[Term]) -> bool:
        return " " in self._folded[hit.start : hit.end] or self._body[hit.start].isupper()

    def _unknown_place(self, at: int, end: int) -> tuple[int, frozenset[str], str | None] | None:
        """A territory's name that is on no list: one foreign word, or two Vietnamese syllables."""
        if at <= end:
            return None
        found = _CAPITALISED_RUN.match(self._body, at)
        if found is None or not found["word"][0].isupper() or self._words.is_head(at):
            return None
        return found.end("word"), frozenset({"place"}), None

    def _title(self, start: int, end: int, kind: str) -> str:
        """The title in full form, without the country it ends with (an envoy's keeps its countries)."""
        text = self._body[start:end]
        if kind != "envoy":
            text = self._without_country(start, end)
        full = [abbreviations().get(w, abbreviations().get(w.upper(), w)) for w in text.split()]
        title = " ".join(full)
        return title[:1].upper() + title[1:]

    def _without_country(self, start: int, end: int) -> str:
        """The text of a title up to a country that stands last."""
        for at in range(end - 1, start, -1):
            named = self._words.country(at)
            if named is not None and named.end == end:
                cut = self._body[start:at].rstrip()
                for lead in ("nước", "của"):
                    if cut.casefold().endswith(f" {lead}") and not cut.casefold().endswith("chủ tịch nước"):
                        cut = cut[: -len(lead)].rstrip()
                return cut if not cut.endswith("-") else self._body[start:end]
        return self._body[start:end]

    def _share(self, offices: list[Office]) -> tuple[Office, ...]:
        """Give the country that ends a chain to the titles before it that name none."""
        country: str | None = None
        shared: list[Office] = []
        for office in reversed(offices):
            mention = office.mention
            country = mention.country or country
            if mention.country is None and country is not None:
                mention = OfficeMention(
                    mention.start, mention.end, mention.title, country, None, mention.former, mention.acting
                )
            shared.append(office._replace(mention=mention))
        return tuple(reversed(shared))
