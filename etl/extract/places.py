"""Named places: known names, and unknown ones behind a word that says what they are.

A known name counts where it is written with capitals and is no part of a person's name. "tỉnh",
"huyện", "cửa khẩu", … before a run of capitalised words makes that run a place as well. A place
without a country takes the one that follows it ("thành phố Szentendre (Hungary)").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from etl.records import CountryMention, PlaceMention, PlaceReport
from etl.reference import load_yaml
from etl.text.article import ArticleText
from etl.text.fold import fold
from etl.text.gazetteer import Gazetteer, Hit
from etl.text.letters import UPPER
from etl.text.person_names import is_surname, is_vietnamese_name
from etl.text.place_names import KnownPlace, known_places, place_gazetteer

_GRAMMAR = "places/grammar.yaml"
_CAPITAL = rf"[{UPPER}][\w'’]*(?:-\w+)*"
_RUN = re.compile(rf"(?P<run>{_CAPITAL}(?: {_CAPITAL}){{0,3}})")
_PAIR_RUN = re.compile(rf"{_RUN.pattern}(?: ?[-–] ?(?!\w+(?: \w+)?:){_CAPITAL}(?: {_CAPITAL}){{0,2}})?")
_WORD_BEFORE = re.compile(r"(?P<word>\w+)[ .]*$")
_HOME = "VN"
_KEPT_KINDS = frozenset({"district", "border_gate", "venue"})
_SIZES = {"district": 1, "venue": 1, "border_gate": 1, "city": 2, "province": 3}
_SHORT_KIND = re.compile(r"[Tt][Pp]")


@dataclass(frozen=True, slots=True)
class Places:
    """The places of an article: each mention, and each place once."""

    mentions: tuple[PlaceMention, ...]
    reports: tuple[PlaceReport, ...]


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load_yaml(_GRAMMAR)["patterns"][name])


@cache
def _kinds() -> Gazetteer[str | None]:
    """Kind words; None for a longer phrase that ends in one."""
    data = load_yaml(_GRAMMAR)
    return Gazetteer({**data["kinds"], **dict.fromkeys(data["not_kinds"])})


@cache
def _holders() -> frozenset[str]:
    return frozenset(fold(word).split()[-1] for word in load_yaml(_GRAMMAR)["holders"])


@cache
def _kind_words() -> frozenset[str]:
    return frozenset(fold(word) for word in load_yaml(_GRAMMAR)["kinds"])


@cache
def _cues() -> frozenset[str]:
    data = load_yaml(_GRAMMAR)
    return frozenset(fold(cue).split()[-1] for cue in [*data["cues"], *data["kinds"]])


def _is_name(body: str, start: int, end: int, place: KnownPlace) -> bool:
    """Whether the span is written as a name: capitals, a leading kind word aside ("thành phố …").

    Names from abroad are spelled freely ("Viêng chăn"): there the first capital is enough.
    """
    words = body[start:end].split()
    if len(words) > 2 and fold(" ".join(words[:2])) in _kind_words():
        words = words[2:]
    if place.country != _HOME:
        words = words[:1]
    return all(word[:1].isupper() or not word[:1].isalpha() for word in words)


def _word_before(body: str, start: int) -> str:
    found = _WORD_BEFORE.search(body, max(0, start - 24), start)
    return found["word"] if found else ""


def _in_person_name(body: str, start: int) -> bool:
    """Whether the word right before is a surname that begins a person's name ("Nguyễn Hà Nam")."""
    if start == 0 or body[start - 1] != " ":
        return False
    word = _word_before(body, start)
    return word[:1].isupper() and is_surname(word, sure=True)


def _known(article: ArticleText, inside: set[int]) -> Iterator[tuple[int, int, KnownPlace | None]]:
    """Spans of known places, and of decoys with None; ``inside``: offsets that lie in a country's name."""
    body, folded = article.body, article.folded
    for hit in place_gazetteer().find(folded):
        place = hit.value
        if place is None:
            yield hit.start, hit.end, None
            continue
        if hit.start in inside or _pattern("number").match(folded, hit.end):
            continue
        if not _is_name(body, hit.start, hit.end, place) and place.kind != "venue":
            continue
        if place.needs_cue and _word_before(folded, hit.start) not in _cues():
            continue
        if not _in_person_name(body, hit.start):
            yield hit.start, hit.end, place


def _mention(article: ArticleText, start: int, end: int, place: KnownPlace) -> PlaceMention:
    return PlaceMention(start, end, article.body[start:end], place.kind, place.country, place.parent)


def _run_behind(article: ArticleText, hit: Hit[str | None], inside: set[int]) -> tuple[int, int] | None:
    """The run of capitalised words behind a kind word, if it can be a place's name."""
    body, word = article.body, article.body[hit.start : hit.end]
    begin = hit.end
    while begin < len(body) and body[begin] in (" ." if _SHORT_KIND.fullmatch(word) else " "):
        begin += 1
    run = (_PAIR_RUN if hit.value == "border_gate" else _RUN).match(body, begin)
    if run is None or begin == hit.end or begin in inside or (word.isupper() and len(word) > 2):
        return None
    held = _word_before(article.folded, hit.start) in _holders()
    if hit.value != "venue" and (is_vietnamese_name(run["run"]) or (held and " " in run["run"])):
        return None if is_surname(run["run"].split()[0], sure=True) or held else (begin, run.end())
    return begin, run.end()


def _gate(article: ArticleText, start: int, end: int) -> PlaceMention | None:
    """The known border gate whose name, the first of a pair, begins at ``start``."""
    first = _RUN.match(article.body, start, end)
    gate = known_places().get(fold(f"{load_yaml(_GRAMMAR)['gate']} {first['run']}")) if first else None
    return _mention(article, start, end, gate) if gate else None


def _behind_kind(
    article: ArticleText, taken: dict[int, PlaceMention | None], inside: set[int]
) -> Iterator[PlaceMention]:
    """Places that a kind word announces: unknown names, and districts, venues and gates with that word."""
    for hit in _kinds().find(article.folded):
        run = _run_behind(article, hit, inside) if hit.value else None
        if run is None or hit.value is None:
            continue
        begin, end = run
        if hit.value not in _KEPT_KINDS and begin in taken:
            continue
        start = hit.start if hit.value in _KEPT_KINDS else begin
        name = article.body[start:end]
        known = taken.get(begin)
        if hit.value == "border_gate":
            name = name[:1].upper() + name[1:]
            known = _gate(article, begin, end)
        country, parent = (known.country, known.parent) if known else (None, None)
        if known is not None and hit.value == "venue" and known.kind != "venue":
            parent = known.name  # "sân bay quốc tế Kazan" lies in Kazan
        yield PlaceMention(start, end, name, hit.value, country, parent)


def _larger(one: PlaceMention, other: PlaceMention | None) -> bool:
    """Whether ``other`` is a kind of place that can hold ``one``."""
    return other is not None and _SIZES.get(other.kind, 0) > _SIZES.get(one.kind, 0)


def _with_country(
    article: ArticleText, mentions: list[PlaceMention], countries: Sequence[CountryMention]
) -> Iterator[PlaceMention]:
    """Give each place without a country or parent those of what directly follows it."""
    starts = {c.start: c.code for c in countries}
    by_start = {m.start: m for m in mentions}
    for mention in mentions:
        gap = _pattern("to_country").match(article.folded, mention.end)
        follows = starts.get(gap.end()) if gap else None
        step = _pattern("to_parent").match(article.folded, mention.end)
        larger = by_start.get(step.end()) if step and step.end() > mention.end else None
        if (
            mention.kind == "venue"
            and follows
            and follows != mention.country
            and gap
            and "," not in gap.group()
        ):
            yield replace(mention, country=follows, parent=None)
        elif mention.country is None and larger is not None and _larger(mention, larger):
            yield replace(mention, country=larger.country, parent=larger.name)
        elif mention.country is None and follows:
            yield replace(mention, country=follows)
        else:
            yield mention


def _reports(article: ArticleText, mentions: Sequence[PlaceMention]) -> tuple[PlaceReport, ...]:
    """Each place once, under the name by which the article first calls it."""
    groups: dict[tuple[str, str | None, str], list[PlaceMention]] = {}
    for mention in mentions:
        known = known_places().get(fold(mention.name))
        name = known.name if known else mention.name
        groups.setdefault((fold(name), mention.country, mention.kind), []).append(mention)
    reports = []
    for number, group in enumerate(groups.values(), start=1):
        first = group[0]
        parent = next((m.parent for m in group if m.parent), None)
        evidence = tuple(article.quote(m.start, m.end, "places.name") for m in group)
        reports.append(PlaceReport(f"l{number}", first.name, first.kind, first.country, parent, evidence))
    return tuple(reports)


def find_places(article: ArticleText, countries: Sequence[CountryMention]) -> Places:
    """Every named place of the article, in order, with its country and the place that holds it.

    Names are as the article spells them; ``etl.text.place_names.canonical_place`` gives the place of
    reference data. "Lào Cai" is a province of Việt Nam and no mention of Laos.
    """
    inside = {offset for country in countries for offset in range(country.start, country.end)}
    found: list[PlaceMention] = []
    taken: dict[int, PlaceMention | None] = {}
    for start, end, place in _known(article, inside):
        mention = _mention(article, start, end, place) if place else None
        taken.update(dict.fromkeys(range(start, end), mention))
        if mention is not None:
            found.append(mention)
    for mention in _behind_kind(article, taken, inside):
        found = [m for m in found if not (mention.start <= m.start and m.end <= mention.end)]
        found.append(mention)
    found.sort(key=lambda m: (m.start, m.end))
    mentions = tuple(_with_country(article, found, countries))
    return Places(mentions, _reports(article, mentions))
