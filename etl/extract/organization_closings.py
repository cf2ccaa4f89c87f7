"""Names that no word list reads to their end: closed by an abbreviation in brackets, or brands in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.extract.organization_data import ASKED, Head, abbreviations, inside_never, pattern, source_words
from etl.extract.organization_ground import Found, Ground
from etl.text.letters import LOWER, UPPER
from etl.text.person_names import is_surname, is_vietnamese_syllable

_WORD = r" [^\s,.;:()\"“”]+"
_CLOSED = re.compile(
    rf"(?P<name>{_WORD}(?:,?{_WORD}){{0,15}}) \((?:(?:gọi|viết) tắt là )?"
    rf"(?P<short>[{UPPER}][{UPPER}{LOWER}&-]{{1,9}})\)"
)
_BRAND = re.compile(
    rf"(?P<brand>[{UPPER}][\w&'’.-]*(?<![.,])(?: (?:& )?[{UPPER}][\w&'’-]*)*)"
    r"(?: \([^)\n]{1,40}\))?(?P<next>, (?:và |hay )?| và | hay | hoặc |/)?"
)
_MOST_BRANDS = 20
_REACH = 160  # characters behind a head in which a bracket closes its name


def bracketed(ground: Ground, end: int, head: Head) -> tuple[int, str | None] | None:
    """End and country of the name whose head ends at ``end``, where an abbreviation in brackets closes it.

    "Trung tâm quốc gia về Nghiên cứu Vũ trụ (CNES)", "Hiệp hội Giới chủ Pháp (MEDEF)".
    """
    closable = head.kind != "ministry" and head.tail in ("subject", "proper", "bracket")
    if not closable or ground.body.find(" (", end, end + _REACH) < 0:
        return None
    closed = _CLOSED.match(ground.body, end)
    if closed is None or sum(map(str.isupper, closed["short"])) < 2:
        return None
    short, stop = closed.start("short"), closed.end("name")
    if short in ground.countries or closed["short"].lower() in source_words():
        return None
    if not inside_never().isdisjoint(ground.article.folded[end + 1 : stop].split(" ")):
        return None
    at = end + 1
    for word in closed["name"][1:].split(" "):
        if _begins_another(ground, at, word):
            return None
        at += len(word) + 1
    codes = [c.code for at, c in ground.countries.items() if end < at < stop]
    return stop, codes[-1] if codes else ASKED


def _begins_another(ground: Ground, at: int, word: str) -> bool:
    """Whether a person, or another organization of a list, begins at ``at``."""
    comma = ground.body.endswith(", ", 0, at)
    if comma and at not in ground.subjects:
        return True
    if not word[0].isupper():
        return False
    if is_surname(word, sure=True) and at not in ground.subjects:
        return True
    listed = comma or ground.body.endswith((" và ", " với "), 0, at)
    return listed and (at in ground.known or (at in ground.heads and at not in ground.subjects))


def brand_lists(ground: Ground) -> Iterator[Found]:
    """The brands listed behind a word for companies: "các tập đoàn của Thụy Điển như ABB và Volvo"."""
    for cue in ground.companies:
        lead = pattern("brand_lead").match(ground.article.folded, cue)
        if lead is None:
            continue
        told = (ground.countries.get(at) for at in range(cue, lead.end()))
        country = next((mention.code for mention in told if mention), ASKED)
        for start, end in _brands(ground.body, lead.end()):
            if _is_brand(ground, start, end):
                name = ground.body[start:end]
                yield Found(start, end, name, "company", country, rule="organizations.head")


def _brands(body: str, at: int) -> Iterator[tuple[int, int]]:
    """The spans of capitalised words in a list that begins at ``at``."""
    for _ in range(_MOST_BRANDS):
        brand = _BRAND.match(body, at)
        if brand is None:
            return
        yield brand.span("brand")
        if brand["next"] is None:
            return
        at = brand.end()


def _is_brand(ground: Ground, start: int, end: int) -> bool:
    """Whether capitalised words are a company's unknown name: no place, no other name, no Vietnamese word."""
    if any(at in ground.countries or at in ground.places for at in range(start, end)):
        return False
    if start in ground.known or start in ground.heads:
        return False
    brand = ground.body[start:end]
    return not is_vietnamese_syllable(brand.split(" ", 1)[0]) and brand not in abbreviations()
