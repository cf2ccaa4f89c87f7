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
from etl.text.gazetteer import Gazetteer
from etl.text.person_names import is_surname
from etl.text.place_names import KnownPlace, known_places, place_gazetteer

_GRAMMAR = "places/grammar.yaml"
_CAPITAL = r"[^\W\d_a-zà-ỹđ][\w'’]*(?:-\w+)*"
_RUN = re.compile(rf"(?P<run>{_CAPITAL}(?:(?: - | – | ){_CAPITAL}){{0,3}})")
_WORD_BEFORE = re.compile(r"(?P<word>\w+)[ .]*$")
_GAP_TO_COUNTRY = re.compile(r" ?[,(]? ?(?:của |nước )?")
_GAP_TO_PARENT = re.compile(r",? ?\(?(?:thuộc )?(?P<kind>tỉnh |thành phố |tp\.? ?|thủ đô )?")
_HOME = "VN"
_KEPT_KINDS = frozenset({"district", "border_gate"})


@dataclass(frozen=True, slots=True)
class Places:
    """The places of an article: each mention, and each place once."""

    mentions: tuple[PlaceMention, ...]
    reports: tuple[PlaceReport, ...]


@cache
def _kinds() -> Gazetteer[str]:
    return Gazetteer(load_yaml(_GRAMMAR)["kinds"])


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


def _known(article: ArticleText) -> Iterator[tuple[int, int, KnownPlace | None]]:
    body, folded = article.body, article.folded
    for hit in place_gazetteer().find(folded):
        place = hit.value
        if place is None:
            yield hit.start, hit.end, None
            continue
        if not _is_name(body, hit.start, hit.end, place) and place.kind != "venue":
            continue
        if place.needs_cue and _word_before(folded, hit.start) not in _cues():
            continue
        if not _in_person_name(body, hit.start):
            yield hit.start, hit.end, place


def _mention(article: ArticleText, start: int, end: int, place: KnownPlace) -> PlaceMention:
    return PlaceMention(start, end, article.body[start:end], place.kind, place.country, place.parent)


def _behind_kind(article: ArticleText, taken: set[int]) -> Iterator[PlaceMention]:
    """Places that a kind word announces: unknown names, and districts and gates with their kind word."""
    body = article.body
    for hit in _kinds().find(article.folded):
        begin = hit.end
        while begin < len(body) and body[begin] in " .":
            begin += 1
        run = _RUN.match(body, begin)
        if run is None or begin == hit.end:
            continue
        keeps_kind = hit.value in _KEPT_KINDS or hit.value == "venue"
        if not keeps_kind and begin in taken:
            continue
        known = known_places().get(fold(f"Cửa khẩu {run['run']}")) if hit.value == "border_gate" else None
        start = hit.start if keeps_kind else begin
        name = body[start : run.end()]
        name = name[:1].upper() + name[1:] if hit.value == "border_gate" else name
        yield PlaceMention(
            start,
            run.end(),
            name,
            hit.value,
            known.country if known else None,
            known.parent if known else None,
        )


def _with_country(
    article: ArticleText, mentions: list[PlaceMention], countries: Sequence[CountryMention]
) -> Iterator[PlaceMention]:
    """Give each place without a country or parent those of what directly follows it."""
    starts = {c.start: c.code for c in countries}
    by_start = {m.start: m for m in mentions}
    inside = {i for c in countries for i in range(c.start, c.end)}
    for mention in mentions:
        if mention.country is None and mention.start in inside:
            continue
        gap = _GAP_TO_COUNTRY.match(article.folded, mention.end)
        follows = starts.get(gap.end()) if gap else None
        if (
            mention.kind == "venue"
            and follows
            and follows != mention.country
            and gap
            and "," not in gap.group()
        ):
            mention = replace(mention, country=follows, parent=None)  # noqa: PLW2901
        elif mention.country is None:
            step = _GAP_TO_PARENT.match(article.folded, mention.end)
            larger = by_start.get(step.end()) if step and step.end() > mention.end else None
            if larger is not None and larger.kind in ("province", "city"):
                mention = replace(mention, country=larger.country, parent=larger.name)  # noqa: PLW2901
            elif follows:
                mention = replace(mention, country=follows)  # noqa: PLW2901
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
    found: list[PlaceMention] = []
    taken: set[int] = set()
    for start, end, place in _known(article):
        taken.update(range(start, end))
        if place is not None:
            found.append(_mention(article, start, end, place))
    for mention in _behind_kind(article, taken):
        found = [m for m in found if not (mention.start <= m.start and m.end <= mention.end)]
        found.append(mention)
    found.sort(key=lambda m: (m.start, m.end))
    mentions = tuple(_with_country(article, found, countries))
    return Places(mentions, _reports(article, mentions))
