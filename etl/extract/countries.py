"""Country names and adjectives in the text.

Names come from Unicode CLDR (Babel) and from ``countries/names.yaml``. Long names are sure; names of
one syllable ("Anh", "Đức", "Nga", "Việt") are also words and given names, so they are taken only where
letter case and neighbours speak for a country; short forms ("Trung", "Hàn") only in a pair of countries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from babel import Locale

from etl.records import CountryMention
from etl.reference import load_yaml
from etl.text.article import ArticleText
from etl.text.fold import fold
from etl.text.gazetteer import Gazetteer, Hit
from etl.text.person_names import is_surname, is_vietnamese_syllable

_DATA = "countries/names.yaml"
_PREVIOUS = re.compile(r"(?P<word>\w+)(?P<gap> ?)$")
_NEXT = re.compile(r"(?P<gap> ?)(?P<word>\w+)")
_LETTERS_LAST = re.compile(r"[\W\d_]")
_LONG_WORD = re.compile(r"[^\W\d_]{2,}")
_LIST_AFTER = re.compile(r"(?:,| và | cùng | hay | hoặc ) ?\w")


class _Entry(NamedTuple):
    code: str | None  # None: a longer name that means something else
    kind: str  # "name", "bare", "linked"


def _cldr(skip: frozenset[str]) -> Iterator[tuple[str, _Entry]]:
    for code, name in Locale("vi").territories.items():
        if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"):
            plain = str(name).split(" (")[0]
            if plain not in skip:
                yield plain, _Entry(code, "name")


@cache
def _gazetteer() -> Gazetteer[_Entry]:
    data = _data()
    entries = dict(_cldr(frozenset(data["not_cldr"])))
    for kind, group in (("name", "names"), ("name", "also"), ("linked", "linked"), ("bare", "bare")):
        for code, names in data[group].items():
            entries.update(
                (name, _Entry(code, kind)) for name in names if kind != "linked" or name not in entries
            )
    formal = {
        f"{head} {name}": _Entry(entry.code, "name")
        for name, entry in entries.items()
        for head in data["formal_heads"]
        if entry.kind != "linked"
    }
    blocked = {name: _Entry(None, "name") for name in data["blocked"]}
    return Gazetteer({**formal, **entries, **blocked})


def _data() -> dict[str, Any]:
    data: dict[str, Any] = load_yaml(_DATA)
    return data


@cache
def _before_bare() -> frozenset[str]:
    return frozenset(_data()["before_bare"])


@cache
def _given_names() -> frozenset[str]:
    return frozenset(map(fold, _data()["given_names"]))


@cache
def _title_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(_data()['titles_before_short'])}) $")


def _capitals_before(body: str, start: int) -> list[str]:
    """The capitalised words right before ``start``, the nearest first."""
    *words, touching = body[max(0, start - 40) : start].split(" ")
    found: list[str] = []
    while words and not touching:
        word = words.pop()
        letters = word if word.isalpha() else _LETTERS_LAST.split(word)[-1]
        if not letters[:1].isupper():
            break
        found.append(letters)
        touching = word[: -len(letters)]  # what no space parts from the word ends the run
    return found


def _in_name(capitals: Sequence[str]) -> bool:
    """Whether one of the capitalised words right before is a Vietnamese surname."""
    return any(is_surname(word, sure=True) for word in capitals[:4])


def _shouted(body: str, start: int, end: int) -> bool:
    """Whether the words around are all in capitals, so that letter case says nothing."""
    around = _LONG_WORD.findall(body[max(0, start - 25) : end + 25])
    return len(around) > 2 and all(word.isupper() for word in around[1:-1])


def _is_bare_country(article: ArticleText, hit: Hit[_Entry], capitals: Sequence[str]) -> bool:
    """Whether a name of one syllable is the country's here: by letter case and the words beside it."""
    body, folded = article.body, article.folded
    if not body[hit.start : hit.end].istitle() or _in_name(capitals) or _shouted(body, hit.start, hit.end):
        return False
    before = _PREVIOUS.search(folded, max(0, hit.start - 15), hit.start)
    after = _NEXT.match(folded, hit.end)
    opens = before is None or not before["gap"]
    if not opens and before is not None and before["word"] in _before_bare():
        return True
    if after is not None and after["gap"] and body[after.start("word")].isupper():
        return len(after["word"]) == 1 or not is_vietnamese_syllable(after["word"])
    if opens and hit.value.code in _data()["words_at_sentence_start"]:
        return _LIST_AFTER.match(folded, hit.end) is not None
    return len(capitals) != 1 or not is_vietnamese_syllable(capitals[0])


def _dashed_neighbour(folded: str, hits: Sequence[Hit[_Entry]], index: int) -> bool:
    """Whether a dash joins this hit to another country's name."""
    hit = hits[index]
    if index and hits[index - 1].value.code and folded[hits[index - 1].end : hit.start].strip() == "-":
        return True
    return (
        index + 1 < len(hits)
        and hits[index + 1].value.code is not None
        and folded[hit.end : hits[index + 1].start].strip() == "-"
    )


def _after_title(folded: str, hit: Hit[_Entry], kind: str) -> bool:
    """Whether a short form follows a title: "Thủ tướng Ấn", "Tổng thống Hàn"."""
    return kind == "linked" and _title_before().search(folded, max(0, hit.start - 12), hit.start) is not None


def _is_written(body: str, hit: Hit[_Entry]) -> bool:
    """Whether a name has its capital, at least on its last word ("Hội đồng liên bang Nga")."""
    last = max(hit.start, body.rfind(" ", hit.start, hit.end) + 1)
    return body[hit.start].isupper() or body[last].isupper()


def find_countries(article: ArticleText) -> Sequence[CountryMention]:
    """Every country named in the article, in order; none inside a longer name ("Lào Cai").

    Short forms are taken in pairs: "Việt – Trung" gives VN and CN, "miền Trung" gives nothing.
    """
    body, folded = article.body, article.folded.replace("_", " ")
    hits = [h for h in _gazetteer().find(folded) if h.value.code is None or _is_written(body, h)]
    found: list[CountryMention] = []
    for index, hit in enumerate(hits):
        code, kind = hit.value
        if code is None:
            continue
        given = folded[hit.start : hit.end] in _given_names()
        capitals = _capitals_before(body, hit.start) if given or kind == "bare" else ()
        sure = kind == "name" and not (given and _in_name(capitals))
        linked = kind != "name" and (
            _dashed_neighbour(folded, hits, index) or _after_title(folded, hit, kind)
        )
        if sure or linked or (kind == "bare" and _is_bare_country(article, hit, capitals)):
            found.append(CountryMention(hit.start, hit.end, code))
    return tuple(found)
