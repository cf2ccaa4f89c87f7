"""Sentence boundaries in Vietnamese news text.

A sentence ends at ``.``, ``!``, ``?`` or ``…`` (with closing quotes, and the news ending ``./.``)
before a space and a capital letter, digit or opening quote; or at the end of the block. It does not
end after an abbreviation ("TP.", "T.Ư", "PGS.TS.") or an initial ("V. Putin").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from etl.reference import load_yaml

_END = re.compile(r"(?P<mark>\./\.|[.!?…]+)(?P<close>[\"”’')\]]*)(?=\s|$)")
_NEXT = re.compile(r"\s*[\"“‘'(\[\-–]*\s*(?P<char>\S)")
_LAST_WORD = re.compile(r"[^\s(\[\"“]+$")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(load_yaml("text/abbreviations.yaml")["no_sentence_end"])


def _is_abbreviation(before: str, mark: str) -> bool:
    if mark != ".":
        return False
    found = _LAST_WORD.search(before)
    if found is None:
        return False
    word = found.group()
    return (len(word) == 1 and word.isupper()) or word in _abbreviations()


def _begins_sentence(rest: str) -> bool:
    found = _NEXT.match(rest)
    return found is None or found["char"].isupper() or found["char"].isdigit() or found["char"] in "-–+*"


def split_sentences(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) offsets of the sentences in ``body[start:end]``, trimmed, never empty."""
    begin = start
    for match in _END.finditer(body, start, end):
        stop = match.end()
        if _is_abbreviation(body[max(begin, match.start() - 30) : match.start()], match["mark"]):
            continue
        if stop < end and not _begins_sentence(body[stop : min(end, stop + 12)]):
            continue
        yield from _trimmed(body, begin, stop)
        begin = stop
    yield from _trimmed(body, begin, end)


def _trimmed(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and body[start].isspace():
        start += 1
    while end > start and body[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
