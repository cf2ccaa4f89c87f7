"""Bylines: who wrote an article, or whose text it is, on a line of its own or at a paragraph's end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from etl.reference import load_yaml
from etl.text.alternation import alternatives
from etl.text.fold import fold
from etl.text.letters import UPPER

_LONGEST = 90
_SURE = ("start", "agency", "agency_dash", "note", "note_bare", "away", "photo")
# A paragraph's end is looked at from its last full stop on; a byline has none inside save initials.
_TAIL = re.compile(
    r"(?<=[.!?…”\"'’)])\s*(?P<tail>[^.!?…”\"]{2,90})$|(?<=[.!?…”\"’)])\s*(?P<two>\S[^.!?]{1,40}\.\S{2,40})$"
)


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says. ``sure`` where its form alone makes it one; a bare name may be something else."""

    author: str | None
    sure: bool


def read_byline(line: str) -> Byline | None:
    """The byline that ``line`` is, whole; None where it is something else.

    >>> read_byline("Minh Quân (tổng hợp)")
    Byline(author='Minh Quân', sure=True)
    >>> read_byline("Theo đó, hai bên sẽ tăng cường trao đổi") is None
    True
    """
    text = " ".join(line.split()).strip(" *_-–|")
    if not 2 <= len(text) <= _LONGEST:
        return None
    half = len(text) // 2
    if len(text) % 2 and text[:half] == text[half + 1 :]:
        text = text[:half]
    forms = _forms()
    if forms.source.fullmatch(text):
        return Byline(None, sure=True)
    found = forms.signed.fullmatch(text)
    if found is None:
        return None
    author = found["author"].strip(" ,-–")
    if forms.writer.fullmatch(fold(author)):
        return Byline(None, sure=True)
    if found["start"] is None and forms.other.fullmatch(fold(author)):
        return None
    sure = any(found[name] is not None for name in _SURE)
    return Byline(author, sure) if sure or len(author.split()) > 1 else None


def split_byline(paragraph: str) -> tuple[str, str | None]:
    """A paragraph and the byline glued to its end ("… nhận lời. Theo TTXVN"), None where there is none.

    >>> split_byline("Thủ tướng đã vui vẻ nhận lời. Theo TTXVN")
    ('Thủ tướng đã vui vẻ nhận lời.', 'Theo TTXVN')
    """
    tail = paragraph[-(_LONGEST + 4) :]
    for match in _TAIL.finditer(tail):
        found = match["tail"] or match["two"]
        if read_byline(found):
            return paragraph[: len(paragraph) - len(tail) + match.start()].rstrip(), found
    return paragraph, None


# ------------------------------------------------------------------ forms, compiled once


@dataclass(frozen=True, slots=True)
class _Forms:
    source: re.Pattern[str]
    signed: re.Pattern[str]
    writer: re.Pattern[str]
    other: re.Pattern[str]


_SYLLABLE = rf"(?:[{UPPER}][^\W\d_]*|(?:[{UPPER}]\.)+[{UPPER}]?)"
_NAME = rf"{_SYLLABLE}(?:\s{_SYLLABLE}){{0,4}}"
_WEB = r"(?:[\w-]+\.)+(?:vn|com|net|org)\b\S*"


@cache
def _forms() -> _Forms:
    words: dict[str, list[str]] = load_yaml("read/bylines.yaml")
    known = rf"(?:{alternatives(words['agencies'])}|{_WEB})"
    kind = rf"(?i:{alternatives(words['source_kinds'])})(?:\s[\w.+-]+){{0,5}}"
    agencies = rf"{known}(?:\s*(?:,|/|&|-|và)\s*{known})*"
    sources = rf"(?:{known}|{kind})(?:\s*(?:,|/|&|-|và)\s*(?:{known}|{kind}))*"
    photo = rf"\s*[-–.,(]\s*(?P<photo>(?i:ảnh)\s*:?\s*{_NAME}(?:/{_NAME})?\)?)"
    after = rf"(?i:{alternatives(words['source_starts'])})"
    source = (
        rf"\(?(?:{agencies}|{after}\s*:?\s*(?:{sources}|{_NAME}))\)?(?:{photo})?"
        rf"|\(?{after}\s*:\s*[^.!?]{{0,50}}\)?"
        rf"|\({after}\s*[\w.+-]+(?:[\s,/&]+[\w.+-]+){{0,5}}\)"
    )
    return _Forms(
        source=re.compile(source),
        signed=re.compile(_signed(words, agencies, photo)),
        writer=re.compile(alternatives(fold(w) for w in words["writers"])),
        other=re.compile(
            rf"(?:{alternatives(fold(p) for p in words['not_names'])})(?:\s*[-–,]\s*.*)?"
            rf"|(?:{alternatives(fold(p) for p in words['not_first'])})\s.*"
        ),
    )


def _signed(words: dict[str, list[str]], agencies: str, photo: str) -> str:
    writers = rf"(?i:{alternatives(words['writers'])})"
    note = rf"(?i:{alternatives(words['notes'])})"
    quoting = r"(?i:theo)\s*[\w.+-]+(?:[\s,/&]+[\w.+-]+){0,7}"
    away = rf"(?i:{alternatives(words['from_words'])})\s[^()]{{2,60}}|(?i:p/v|phóng viên)[^()]{{2,40}}"
    return (
        rf"(?:(?P<start>(?i:{alternatives(words['author_starts'])}))\s*:\s*)?"
        rf"(?P<author>(?:{writers}|{_NAME})(?:\s*(?:[-–,&]|và)\s*(?!{alternatives(words['agencies'])}){_NAME})*)"
        rf"(?:\s*[/|]\s*(?P<agency>{agencies}(?:\s?[-–]\s?\w[\w ]*)?)"
        rf"|\s*[-–]\s*(?P<agency_dash>{agencies})"
        rf"|\s*\(\s*(?P<note>{note}(?:\s(?i:theo)\s[^()]{{2,60}})?|{quoting}|{agencies}|{away})\s*\)"
        rf"|\s+(?P<note_bare>{note})"
        rf"|\s*[,\-–]?\s+(?P<away>(?i:từ)\s[{UPPER}][^()]{{1,50}}))?"
        rf"(?:{photo})?"
    )
