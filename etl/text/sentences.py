"""Sentence boundaries in Vietnamese news text.

A sentence ends at ``.``, ``!``, ``?`` or ``…`` (with closing quotes, and the news ending ``./.``)
before a space and a capital letter, digit or opening quote; or at the end of the block. Where the
space was lost ("tốt đẹp.Ông nói"), it ends between a small letter and a capitalised word. It does not
end after an abbreviation ("TP.", "T.Ư", "PGS.TS."), an initial ("V. Putin") or the number of an item
("gồm: 1. Hiệp định").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from etl.reference import load_yaml
from etl.text.letters import LOWER, UPPER

_END = re.compile(
    r"(?P<mark>[.!?…](?:(?<=\.)/\.|[.!?…]*))(?P<close>[\"”’')\]]*)"
    rf"(?:(?=\s|$)|(?P<glued>(?=[“\"‘(]?[{UPPER}][{LOWER}])))"
)
_NEXT = re.compile(r"\s*[\"“‘'(\[\-–]*\s*(?P<char>\S)")
_OPENING = re.compile(r"[(\[\"“]")
_INITIALS = re.compile(rf"(?:[{UPPER}]\.)*[{UPPER}]")
_ITEM = re.compile(r"(?:^|[:;,(])\s*\d{1,2}$")
_WORD_ENDS = re.compile(rf"[{LOWER}\d\"”’')\]%]$")
_SHORT_NUMBER = re.compile(r"(?<!\d)\d{1,2}$")
_LOOK_BACK = 30


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(load_yaml("text/abbreviations.yaml")["no_sentence_end"])


def _is_abbreviation(before: str, mark: str) -> bool:
    if mark != "." or not before or before[-1].isspace():
        return False
    word = before.rsplit(None, 1)[-1]
    if not word.isalnum():
        word = _OPENING.split(word)[-1]
    if word[-1:].isdecimal():
        return bool(_ITEM.search(before.strip()))
    return word in _abbreviations() or bool(_INITIALS.fullmatch(word))


def _begins_sentence(rest: str) -> bool:
    found = _NEXT.match(rest)
    return found is None or found["char"].isupper() or found["char"].isdigit() or found["char"] in "-–+*"


def _glued_end(body: str, begin: int, match: re.Match[str]) -> int | None:
    """Where a sentence ends whose following space was lost; None where it is no end ("1.Hai", "Tp.Vinh").

    A straight quote there closes the sentence's own quotation, else it opens that of the next.
    """
    before = body[max(begin, match.start() - 3) : match.start()]
    if not _WORD_ENDS.search(before) or _SHORT_NUMBER.search(before):
        return None
    opens = match["close"] == '"' and body.count('"', begin, match.end()) % 2 == 1
    return match.end() - 1 if opens else match.end()


def split_sentences(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) offsets of the sentences in ``body[start:end]``, trimmed, never empty.

    Together they hold every character that is no space, in order and without overlap.

    >>> text = "Ông đến TP. Huế.Hai bên ký./."
    >>> [text[start:end] for start, end in split_sentences(text, 0, len(text))]
    ['Ông đến TP. Huế.', 'Hai bên ký./.']
    """
    begin = start
    for match in _END.finditer(body, start, end):
        stop: int | None = match.end()
        if _is_abbreviation(body[max(begin, match.start() - _LOOK_BACK) : match.start()], match["mark"]):
            continue
        if match["glued"] is not None:
            stop = _glued_end(body, begin, match)
        elif match.end() < end and not _begins_sentence(body[match.end() : min(end, match.end() + 12)]):
            continue
        if stop is not None:
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
