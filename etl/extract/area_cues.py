"""Words by which a text speaks of a cooperation area, found in one pass, names of bodies left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from etl.extract.stance_cues import with_figures
from etl.reference import load_yaml
from etl.text.alternation import Endings
from etl.text.article import ArticleText
from etl.text.fold import fold
from etl.text.gazetteer import Gazetteer, Hit

_AREAS = "areas/areas.yaml"
_STANCES = "areas/stances.yaml"


@dataclass(frozen=True, slots=True)
class AreaCue:
    """The codes that a phrase stands for (none: it hides one), and whether it needs a list about it."""

    codes: tuple[str, ...]
    listed: bool = False


class AreaMention(NamedTuple):
    """A field named in the text. ``codes`` in the order of the reference file."""

    start: int
    end: int
    codes: tuple[str, ...]


@cache
def _gazetteer() -> Gazetteer[AreaCue]:
    codes: dict[str, list[str]] = {}
    listed: set[str] = set()
    hidden: dict[str, list[str]] = {}
    for area in load_yaml(_AREAS):
        for field in ("cues", "listed"):
            for phrase in with_figures(area.get(field, ())):
                codes.setdefault(phrase, []).append(area["code"])
        listed.update(area.get("listed", ()))
        for phrase in with_figures(area.get("hidden", ())):
            hidden.setdefault(phrase, []).append(area["code"])
    cues = {p: AreaCue(tuple(dict.fromkeys(c)), p in listed) for p, c in codes.items()}
    bare = Gazetteer({p: cue for p, cue in cues.items() if not cue.listed})
    return Gazetteer({**{p: AreaCue(_left_in(p, areas, bare)) for p, areas in hidden.items()}, **cues})


@lru_cache(maxsize=1)
def _hits(folded: str) -> tuple[Hit[AreaCue], ...]:
    """The words of a whole article; the last is remembered: agreements and areas ask one after the other."""
    return tuple(_gazetteer().find(folded))


def _left_in(phrase: str, hidden_from: Sequence[str], cues: Gazetteer[AreaCue]) -> tuple[str, ...]:
    """The areas that a hiding phrase still names: those of its words that it hides from no other area."""
    if _begins_as_body().match(phrase):
        return ()
    inside = (code for hit in cues.find(fold(phrase)) for code in hit.value.codes)
    return tuple(dict.fromkeys(code for code in inside if code not in hidden_from))


@cache
def _begins_as_body() -> re.Pattern[str]:
    words = sorted(load_yaml(_STANCES)["heads"], key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})(?!\w)")


@cache
def _endings(group: str) -> Endings:
    return Endings(load_yaml(_STANCES)[group])


_JOINT = re.compile(r"\s*(?:,|và|-|,\s*và|&)\s*")
_ITEM_END = re.compile(r"\s*(?:[,;.)/…-]|$)|\s(?:và|cũng như|giữa|song phương)\s")
_AND_FIELD = re.compile(r"\s*(?:và|-)\s*")


class _Mask:
    """Spans of bodies, people and offices, asked in text order."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._at = 0
        self._reach = -1

    def covers(self, start: int, end: int) -> bool:
        while self._at < len(self._spans) and self._spans[self._at][0] <= start:
            self._reach = max(self._reach, self._spans[self._at][1])
            self._at += 1
        return end <= self._reach


def find_area_mentions(article: ArticleText, masks: Sequence[tuple[int, int]]) -> list[AreaMention]:
    """Every field named in the article outside ``masks`` (spans of people and organizations), in order."""
    folded, body = article.folded, article.body
    mask = _Mask(masks)
    found: list[AreaMention] = []
    named_until = -1  # end of a name of a body that the last hit belonged to
    hits, meetings = _hits(folded), _endings("meetings")
    for index, (start, end, cue) in enumerate(hits):
        capital = body[start].isupper()
        if capital and (not cue.codes or _in_name(folded, start, named_until)):
            named_until = end
            continue
        if not cue.codes or mask.covers(start, end):
            continue
        if meetings.before(folded, start):
            named_until = end if capital else named_until
            continue
        if cue.listed:
            before = hits[index - 1].end if index else -1
            after = hits[index + 1].start if index + 1 < len(hits) else len(folded)
            if not _is_listed(folded, start, end, before, after):
                continue
        found.append(AreaMention(start, end, cue.codes))
    return found


def _in_name(folded: str, start: int, named_until: int) -> bool:
    if 0 <= named_until <= start <= named_until + 6 and _JOINT.fullmatch(folded, named_until, start):
        return True
    return _endings("heads").before(folded, start)


def _is_listed(folded: str, start: int, end: int, before: int, after: int) -> bool:
    """Whether a weak word is an item of a list of fields: set apart, beside another field or a lead.

    ``before`` is the end of the hit before it, ``after`` the start of the next one.
    """
    if not _ITEM_END.match(folded, end) and not _AND_FIELD.fullmatch(folded, end, after):
        return False
    if before >= 0 and _JOINT.fullmatch(folded, before, start):
        return True
    return _endings("list_leads").before(folded, start)


def field_spans(article: ArticleText) -> list[tuple[int, int]]:
    """Where words for a field stand, bodies' names included: for reading lists of fields in a title."""
    folded = article.folded
    return [
        (h.start, h.end)
        for h in _hits(folded)
        if h.value.codes and (not h.value.listed or _ITEM_END.match(folded, h.end))
    ]


def codes_in(folded: str) -> tuple[str, ...]:
    """The areas whose words a short folded text holds, in order of first mention."""
    return tuple(
        dict.fromkeys(code for h in _gazetteer().find(folded) if not h.value.listed for code in h.value.codes)
    )
