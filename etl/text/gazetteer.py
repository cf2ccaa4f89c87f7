"""Whole-word lookup of many phrases in one pass (Aho-Corasick), on folded text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

from ahocorasick_rs import BytesAhoCorasick, MatchKind

from etl.text.byte_letters import phrase_bytes, text_bytes
from etl.text.fold import fold

V = TypeVar("V")


class Hit(NamedTuple, Generic[V]):
    """A phrase found: its span in the text and the value it stands for."""

    start: int
    end: int
    value: V


_hit = tuple.__new__  # Hit(…) makes the same tuple through one call more, 500 times an article


class Gazetteer(Generic[V]):
    """Phrases compiled once; ``find`` gives the leftmost-longest whole-word hits.

    Phrases are folded when they are added, and must be matched on folded text of the same length as
    the original, so that offsets hold for both. A phrase is matched only where no letter or digit
    touches it on either side.

    >>> [h.value for h in Gazetteer({"Lào": "LA", "Lào Cai": "p"}).find(fold("tỉnh Lào Cai, Lào"))]
    ['p', 'LA']
    """

    def __init__(self, entries: Mapping[str, V] | Iterable[tuple[str, V]]) -> None:
        pairs = entries.items() if isinstance(entries, Mapping) else entries
        by_phrase: dict[str, V] = {fold(phrase): value for phrase, value in pairs}
        self._values = list(by_phrase.values())
        self._automaton = BytesAhoCorasick(list(map(phrase_bytes, by_phrase)), matchkind=MatchKind.Standard)

    def __len__(self) -> int:
        return len(self._values)

    def find(self, folded: str) -> Iterator[Hit[V]]:
        """Yield non-overlapping hits, leftmost first, the longest at each start."""
        letters, in_word = text_bytes(folded)
        spans = [
            (start, -end, which)
            for which, start, end in self._automaton.find_matches_as_indexes(letters, overlapping=True)
            if not (in_word[start] or in_word[end + 1])
        ]
        spans.sort()
        values, free = self._values, 0
        for start, minus_end, which in spans:
            if start >= free:
                free = -minus_end
                yield _hit(Hit, (start, free, values[which]))
