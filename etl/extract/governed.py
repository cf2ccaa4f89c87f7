"""What a title's head governs: bodies, fields of work, territories, countries, read word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from etl.extract.title_words import Term, Words
from etl.extract.unknown_names import WORD, UnknownNames
from etl.reference import load_yaml
from etl.text.alternation import folded_alternatives
from etl.text.gazetteer import Hit
from etl.text.person_names import is_surname, is_vietnamese_syllable

_GOVERNED = frozenset({"body", "portfolio", "activity", "qualifier", "place", "abbreviation"})
_FIELDS = frozenset({"portfolio", "activity", "abbreviation"})
_PROPER = frozenset({"body", "place", "own_name"})
_INITIALS = re.compile(r"[A-ZĐ][A-ZĐ&-]{1,9}(?![\w.])")
_GLOSS = re.compile(r"(?: *\([^()\n]{2,40}\)| năm \d{4}) +")
_DASH = re.compile(r" ?- ?")


class Governed(NamedTuple):
    """How far a title reaches, the country it names, and whether its head governs anything."""

    end: int
    country: str | None
    any: bool


@dataclass(slots=True)
class _State:
    """How far the reading has come."""

    end: int
    kind: str
    last: frozenset[str]
    before_last: int  # where the last governed word may be cut off again
    country: str | None = None
    land: str | None = None  # the country of a place or body
    paired: bool = False  # two countries of a friendship or joint body: neither is the officer's
    body: bool = False
    count: int = 0
    of_unit: bool = False  # the body above may follow
    above: bool = False  # and has been read


class _Step(NamedTuple):
    end: int
    kinds: frozenset[str]
    land: str | None = None


@cache
def _joiner() -> re.Pattern[str]:
    return re.compile(rf" ?(?:{folded_alternatives(load_yaml('people/bodies.yaml')['joiners'])}) ?")


class GovernedReader:
    """Reads on from the heads of titles in one article."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._body = words.body
        self._folded = words.folded
        self._unknown = UnknownNames(words)

    def read(self, head: Hit[Term], kind: str) -> Governed:
        """Everything that the head governs, and the countries named with it."""
        state = _State(head.end, kind, head.value.kinds, head.end, land=head.value.country)
        state.of_unit = "of_unit" in head.value.kinds
        going_on = True
        while going_on:
            at = self._words.after_space(state.end)
            going_on = self._country(state, at) or self._governed(state, at) or self._gloss(state)
        cut = "incomplete" in state.last and state.count and not self._is_left_unnamed(state)
        if cut and not self._completed(state):
            state.end = state.before_last
            state.count -= 1
        country = state.country or (None if state.paired else state.land)
        return Governed(state.end, country, state.count > 0)

    def _is_left_unnamed(self, state: _State) -> bool:
        """Whether the officer's name follows a territory's noun: "Chủ tịch UBND tỉnh Nguyễn Văn A"."""
        return "qualifier" in state.last and self._unknown.is_before_name(state.end)

    def _completed(self, state: _State) -> bool:
        """Whether a name on no list completes the last noun ("Tập đoàn …", "Ủy ban …"): then it is read."""
        end = self._unknown.own_name(state.end) if "named_freely" in state.last else None
        end = end or self._unknown.tail(state.end)
        if end is None:
            return False
        state.end, state.last, state.body = end, frozenset({"own_name"}), True
        while self._country(state, self._words.after_space(state.end)):
            pass
        return True

    # ---- countries

    def _country(self, state: _State, at: int) -> bool:
        over = self._words.country_over(state.end)
        named = over or (self._words.country(at) if at > state.end else None)
        if named is None:
            return False
        state.end = named.end
        pair = self._paired(named.end) if state.body and over is None else None
        if pair is not None:
            state.end, state.paired = pair, True
        elif state.country is None:
            state.country = named.code
        state.last = frozenset({"country"})
        return True

    def _paired(self, end: int) -> int | None:
        """End of the second country of "Hội Hữu nghị Việt Nam - Lào"."""
        dash = _DASH.match(self._folded, end)
        other = self._words.country(dash.end()) if dash is not None else None
        return other.end if other is not None else None

    def _gloss(self, state: _State) -> bool:
        """A remark in brackets inside a title: "Chủ tịch Duma Quốc gia (Hạ viện) Nga"."""
        found = (
            _GLOSS.match(self._body, state.end)
            if state.count or state.country or state.kind == "state"
            else None
        )
        if found is None:
            return False
        following = self._words.country(found.end())
        if following is None and not (
            (state.country or state.body) and self._body[found.end() : found.end() + 1].isupper()
        ):
            return False
        if self._words.is_head(found.end()):
            return False
        state.end = found.end() - 1
        state.last = frozenset({"country"}) if state.country else state.last
        return True

    # ---- governed words

    def _governed(self, state: _State, at: int) -> bool:
        step = None
        if at > state.end:
            hit = self._words.term(at)
            if hit is not None:
                step = self._word(hit, state) or self._led(hit, state)
            step = step or self._initials(at, state)
        step = step or self._joined(state) or self._above(state)
        if step is None and at > state.end and "territory" in state.last:
            place = self._unknown.territory(at)
            step = _Step(place, frozenset({"place"})) if place is not None else None
        if step is None:
            return False
        if "incomplete" not in state.last:
            state.before_last = state.end
        state.end, state.last = step.end, step.kinds
        state.body = state.body or not step.kinds.isdisjoint(_PROPER)
        state.land = state.land or step.land
        state.count += 1
        return True

    def _word(self, hit: Hit[Term], state: _State) -> _Step | None:
        kinds = hit.value.kinds
        if kinds.isdisjoint(_GOVERNED) or self._is_new_title(hit, state):
            return None
        text = self._folded[hit.start : hit.end]
        capital, single = self._body[hit.start].isupper(), " " not in text
        if single and is_surname(text) and self._opens_name(hit):
            return None
        if "place" in kinds and kinds.isdisjoint({"body", "portfolio"}):
            fits = capital and (state.kind != "state" or state.body or "territory" in state.last)
        elif kinds.isdisjoint({"body", "portfolio", "activity", "abbreviation"}):
            fits = capital or "territory" in kinds or state.last.isdisjoint({"place", "country"})
        elif single and not capital and "territory" not in kinds:
            fits = text == "nước" and self._words.country(hit.end + 1) is not None
        elif state.kind == "state" and "body" not in kinds:
            fits = state.body or ("abbreviation" in kinds and state.count > 0)
        elif "body" in kinds:
            fits = capital or not state.count or not state.last.isdisjoint({"body", "qualifier", "portfolio"})
        else:
            fits = "activity" not in kinds or capital or not state.count or "body" in state.last
        return _Step(hit.end, kinds, hit.value.country) if fits else None

    def _is_new_title(self, hit: Hit[Term], state: _State) -> bool:
        """Whether a head here begins another title: it is governed only at once or by a body."""
        if not hit.value.head:
            return False
        governed = state.kind != "state" and (state.count == 0 or "body" in state.last)
        return "body" not in hit.value.kinds or not governed

    def _opens_name(self, hit: Hit[Term]) -> bool:
        """Whether the term is rather the surname of a name ("Đoàn Minh Huấn")."""
        word = WORD.match(self._body, self._words.after_space(hit.end))
        if word is None or not word.group()[0].isupper() or not is_vietnamese_syllable(word.group()):
            return False
        following = self._words.term(word.start())
        return following is None or following.value.kinds.isdisjoint(_GOVERNED)

    def _led(self, hit: Hit[Term], state: _State) -> _Step | None:
        """A word after "của", "về", "tại", which belong to the title only before another such word."""
        kinds = hit.value.kinds
        at = self._words.after_space(hit.end)
        if "envoy_glue" in kinds:
            return self._posted(hit, at, state)
        if "glue" not in kinds:
            return None
        if self._words.country(at) is not None:
            return _Step(hit.end, frozenset({"glue"}))
        then = self._words.term(at)
        if then is None or not self._fits_after_glue(then):
            return None
        return _Step(then.end, then.value.kinds, then.value.country)

    def _fits_after_glue(self, then: Hit[Term]) -> bool:
        kinds = then.value.kinds
        if kinds.isdisjoint({"body", *_FIELDS, "place", "qualifier"}):
            return False
        if not self._body[then.start].isupper() and "portfolio" not in kinds:
            return False
        return not then.value.head or not self._names_holder(then.end)

    def _names_holder(self, end: int) -> bool:
        """Whether a governed title goes on to its own holder: "phát ngôn viên của Thủ tướng May"."""
        at = self._words.after_space(end)
        named = self._words.country(at)
        at = self._words.after_space(named.end) if named is not None else at
        return at > end and self._body[at : at + 1].isupper() and self._words.term(at) is None

    def _posted(self, hit: Hit[Term], at: int, state: _State) -> _Step | None:
        """Where an envoy, or the representative of a body abroad, is posted."""
        if self._words.country(at) is not None and (
            state.kind == "envoy" or (state.body and state.kind == "office")
        ):
            return _Step(hit.end, frozenset({"glue"}))
        then = self._words.term(at)
        if state.kind != "envoy" or then is None or not self._body[at].isupper():
            return None
        if then.value.kinds.isdisjoint({"body", "place", "territory", "abbreviation"}):
            return None
        return _Step(then.end, then.value.kinds)

    def _joined(self, state: _State) -> _Step | None:
        """One more field of a list: "Văn hóa, Thể thao và Du lịch"."""
        if state.last.isdisjoint(_FIELDS):
            return None
        joined = _joiner().match(self._folded, state.end)
        then = self._words.term(joined.end()) if joined is not None else None
        if then is None or then.value.kinds.isdisjoint(_FIELDS):
            return None
        many = " " in self._folded[then.start : then.end]
        if not (many or self._body[then.start].isupper()):
            return None
        if (
            not self._body[then.start].isupper()
            and "activity" in then.value.kinds
            and self._capital_field(state)
        ):
            return None
        return _Step(then.end, then.value.kinds)

    def _above(self, state: _State) -> _Step | None:
        """The body above a unit: "Vụ trưởng Vụ Báo chí, Bộ Ngoại giao"."""
        if (
            not state.of_unit
            or state.above
            or not state.count
            or self._folded[state.end : state.end + 2] != ", "
        ):
            return None
        then = self._words.term(state.end + 2)
        if then is None or "above_unit" not in then.value.kinds or not self._body[then.start].isupper():
            return None
        state.above = True
        return _Step(then.end, then.value.kinds, then.value.country)

    def _capital_field(self, state: _State) -> bool:
        """Whether the last field was in capitals, so that a verb in small letters is no field of the list."""
        at = self._folded.rfind(" ", 0, state.end - 1)
        return self._body[at + 1 : at + 2].isupper()

    def _initials(self, at: int, state: _State) -> _Step | None:
        """Capitals that abbreviate a body: "Chủ tịch HĐQT SHB"."""
        if (state.kind == "state" and not state.body) or self._body[at - 2 : at - 1].isupper():
            return None
        found = _INITIALS.match(self._body, at)
        return _Step(found.end(), frozenset({"body", "abbreviation"})) if found is not None else None
