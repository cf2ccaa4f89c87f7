"""The words of titles and courtesy, and where they stand in one article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from babel import Locale

from etl.errors import ReferenceDataError
from etl.records import CountryMention
from etl.reference import load_csv, load_yaml
from etl.text.article import ArticleText
from etl.text.fold import fold
from etl.text.gazetteer import Gazetteer, Hit
from etl.text.known_people import Known, known_names

_TITLES = "people/titles.yaml"
_BODIES = "people/bodies.yaml"
_HONORIFICS = "people/honorifics.yaml"
_ORGANIZATIONS = "organizations/names.yaml"
_PLACES = ("places/vietnam.csv", "places/world.csv")
_FLAGS = ("firm", "of_unit")
_GROUPS = {  # list of people/bodies.yaml → kind of its words
    "bodies": "body",
    "qualifiers": "qualifier",
    "portfolios": "portfolio",
    "activities": "activity",
    "glue": "glue",
    "envoy_glue": "envoy_glue",
    "territory_heads": "territory",
    "above_unit": "above_unit",
    "incomplete": "incomplete",
    "named_freely": "named_freely",
    "not_names": "not_name",
}
_HEADS = ("envoy", "member", "rank", "state", "office")  # of two kinds the first says what a head is
HEAD_KINDS = frozenset(_HEADS)
COURTESY = frozenset({"honorific", "plural", "role", "leader"})


class Term(NamedTuple):
    """What a phrase can be: kinds of head, body, field, honorific or place; a place's country."""

    kinds: frozenset[str]
    country: str | None
    head: str  # the kind of a title's head; "" for what is none
    opens: bool  # a title or an honorific begins with it


def _heads() -> Iterable[tuple[str, str]]:
    """Each head of a title with its kind and flags, deputies included."""
    data = load_yaml(_TITLES)
    for group in data["heads"]:
        kind = {"body": "office"}.get(group["kind"], group["kind"])
        if kind not in HEAD_KINDS:
            raise ReferenceDataError(
                f"unknown kind {kind!r}", place=_TITLES, mend="use a kind of the file's list"
            )
        flags = [kind, *(flag for flag in _FLAGS if group.get(flag))]
        deputies = [f"Phó {title}" for title in group["titles"]] if group.get("deputy", True) else []
        for title in (*group["titles"], *deputies):
            yield from ((title, flag) for flag in flags)
    for title in data["deputies"]:
        yield title, "office"
    for title in data["state_deputies"]:
        yield title, "state"


@cache
def heads() -> frozenset[str]:
    """The folded heads of titles."""
    return frozenset(fold(title) for title, _ in _heads())


@cache
def head_spellings() -> dict[str, str]:
    """Folded head → its spelling in the reference list."""
    found: dict[str, str] = {}
    for title, _ in _heads():
        found.setdefault(fold(title), title)
    return found


def _words() -> Iterable[tuple[str, str]]:
    bodies = load_yaml(_BODIES)
    territories = tuple(f" {word}" for word in bodies["territory_heads"])
    for title, kind in _heads():
        yield title, kind
        if title.endswith(territories):
            yield title, "territory"
    for group, kind in _GROUPS.items():
        for word in bodies[group]:
            yield word, kind
    nouns = tuple(f"{fold(body)} " for body in bodies["bodies"])
    for short, full in bodies["abbreviations"].items():
        kind = "body" if f"{fold(full)} ".startswith(nouns) else "portfolio"
        yield short, "state" if short in bodies["abbreviated_heads"] else kind
        yield short, "abbreviation"
    for spelling, _ in _known_bodies():
        yield spelling, "body"
    honorifics = load_yaml(_HONORIFICS)
    for group, words in honorifics["words"].items():
        for word in words:
            yield word, group if group in ("plural", "role", "leader") else "honorific"
    for word in (*honorifics["words"]["ranks"], *honorifics["of_a_field"]):
        yield word, "of_a_field"
    for word in honorifics["fields"]:
        yield word, "field"


def _known_bodies() -> Iterable[tuple[str, str | None]]:
    """The spellings of the organizations that reference data know, with its country.

    Those that end with the country are given without it: it is read behind any body.
    """
    for entry in load_yaml(_ORGANIZATIONS)["organizations"]:
        country = entry.get("country") if entry.get("country") != "asked" else None
        ending = tuple(f" {name}" for name in _names_of(country)) if country else ()
        for spelling in (entry["name"], *entry.get("aliases", ())):
            own = next((end for end in ending if spelling.endswith(end)), None)
            yield (spelling, country) if own is None else (spelling.removesuffix(own), None)


def country_names() -> Iterable[str]:
    """The names of all countries that are no other word."""
    for code, names in load_yaml("countries/names.yaml")["names"].items():
        yield from (str(Locale("vi").territories.get(code, "")), *names)


def _names_of(code: str) -> Iterable[str]:
    data = load_yaml("countries/names.yaml")
    return (str(Locale("vi").territories[code]), *data["names"].get(code, ()), *data["bare"].get(code, ()))


def _places() -> Iterable[tuple[str, str | None]]:
    for country, territories in load_yaml(_BODIES)["territories"].items():
        yield from ((territory, country) for territory in territories)
    for name in _PLACES:
        try:
            rows = load_csv(name)
        except ReferenceDataError:
            continue
        for row in rows:
            for spelling in (row["name"], *(row.get("aliases") or "").split("|")):
                if len(spelling) > 3:
                    yield spelling, row.get("country") or "VN"


@cache
def _gazetteer() -> Gazetteer[Term]:
    kinds: dict[str, set[str]] = {}
    lands: dict[str, str | None] = {}
    for phrase, kind in _words():
        kinds.setdefault(fold(phrase), set()).add(kind)
    for phrase, country in _places():
        kinds.setdefault(fold(phrase), set()).add("place")
        lands[fold(phrase)] = country
    lands.update((fold(body), country) for body, country in _known_bodies() if country)
    for country, bodies in load_yaml(_BODIES)["of_country"].items():
        lands.update((fold(body), country) for body in bodies)
    return Gazetteer({phrase: _term(frozenset(k), lands.get(phrase)) for phrase, k in kinds.items()})


def _term(kinds: frozenset[str], country: str | None) -> Term:
    head = next((kind for kind in _HEADS if kind in kinds), "")
    return Term(kinds, country, head, bool(head) or not kinds.isdisjoint(COURTESY))


@cache
def abbreviations() -> dict[str, str]:
    """Abbreviation as written → full form."""
    found: dict[str, str] = load_yaml(_BODIES)["abbreviations"]
    return found


def _spaced(text: str) -> str:
    """The text with plain spaces for others, and for the underscore by which some archives join syllables."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("_", " ")


class Words:
    """One article's terms and countries, and the neighbourly questions about them.

    ``term``, ``known_name`` and ``country`` give what begins at an offset, ``country_ending`` the country
    whose name ends there; each is None where nothing does. Asked hundreds of times, they are bare lookups.
    """

    def __init__(self, article: ArticleText, countries: Sequence[CountryMention]) -> None:
        self.body, self.folded = _spaced(article.body), _spaced(article.folded)
        self.hits: list[Hit[Term]] = list(_gazetteer().find(self.folded))
        self.known: list[Hit[Known]] = [h for h in known_names().find(self.folded) if self._is_written(h)]
        self.term = {hit.start: hit for hit in self.hits}.get
        self.known_name = {hit.start: hit for hit in self.known}.get
        self.country = {mention.start: mention for mention in countries}.get
        self.country_ending = {mention.end: mention for mention in countries}.get
        self.countries = countries
        self._heads = {hit.start for hit in self.hits if hit.value.head}
        self._country_starts = [mention.start for mention in countries]

    def _is_written(self, hit: Hit[Known]) -> bool:
        """Whether a known name has its capitals here."""
        text = self.body[hit.start : hit.end]
        if text.istitle():
            return True
        words = text.replace("-", " ").split()
        return words[0][0].isupper() and all(word[0].isupper() or len(word) <= 4 for word in words)

    def country_over(self, at: int) -> CountryMention | None:
        """The country whose name began before ``at`` and goes on ("Hội đồng Liên bang Nga")."""
        index = bisect_left(self._country_starts, at) - 1
        return self.countries[index] if index >= 0 and at < self.countries[index].end else None

    def country_before(self, at: int) -> str | None:
        """The country named right before a dash before ``at`` ("Colombia - ông …")."""
        found = self.country_ending(at - 3) if self.folded[at - 3 : at] == " - " else None
        return found.code if found is not None else None

    def is_head(self, at: int) -> bool:
        """Whether a title begins at ``at``."""
        return at in self._heads

    def after_space(self, at: int) -> int:
        """The next place that is no space, on the same line."""
        folded, size = self.folded, len(self.folded)
        while at < size and folded[at] == " ":
            at += 1
        return at
