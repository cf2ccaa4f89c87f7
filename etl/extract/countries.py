"""Country names and adjectives in the text.

Names come from Unicode CLDR (Babel) and from ``countries/names.yaml``. Long names are sure; names of
one syllable ("Anh", "Đức", "Nga", "Việt") are also words and given names, so they are taken only where
letter case and neighbours speak for a country; short forms ("Trung", "Hàn") only in a pair of countries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from babel import Locale

from etl.records import CountryMention
from etl.reference import load_yaml
from etl.text.article import ArticleText
from etl.text.gazetteer import Gazetteer, Hit
from etl.text.person_names import is_surname, is_vietnamese_syllable

_DATA = "countries/names.yaml"
_PREVIOUS = re.compile(r"(?P<word>\w+)(?P<gap> ?)$")
_NEXT = re.compile(r"(?P<gap> ?)(?P<word>\w+)")
_NAME_BEFORE = re.compile(r"(?P<run>(?:[^\W\d_]+ )+)$")
_DASH_BEFORE = re.compile(r"[\w)] ?- ?$")
_DASH_AFTER = re.compile(r" ?- ?\w")
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
    data = load_yaml(_DATA)
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


@cache
def _before_bare() -> frozenset[str]:
    return frozenset(load_yaml(_DATA)["before_bare"])


def _in_name(body: str, start: int) -> bool:
    """Whether the capitalised words right before ``start`` begin with a Vietnamese surname."""
    found = _NAME_BEFORE.search(body, max(0, start - 40), start)
    if found is None:
        return False
    run: list[str] = []
    for word in reversed(found["run"].split()):
        if not word[0].isupper():
            break
        run.append(word)
    return bool(run) and len(run) <= 4 and is_surname(run[-1], sure=True)


def _shouted(body: str, start: int, end: int) -> bool:
    """Whether the words around are all in capitals, so that letter case says nothing."""
    around = [w for w in re.findall(r"[^\W\d_]{2,}", body[max(0, start - 25) : end + 25])]
    return len(around) > 2 and all(w.isupper() for w in around[1:-1])


def _is_bare_country(article: ArticleText, hit: Hit[_Entry], linked: bool) -> bool:
    body, folded = article.body, article.folded
    if linked:
        return True
    if _in_name(body, hit.start) or _shouted(body, hit.start, hit.end):
        return False
    before = _PREVIOUS.search(folded, max(0, hit.start - 15), hit.start)
    after = _NEXT.match(folded, hit.end)
    cued = before is not None and before["word"] in _before_bare() and before["gap"] == " "
    if not body[hit.start : hit.end].istitle():
        return False
    if after is not None and after["gap"] and body[after.start("word")].isupper():
        return cued or not is_vietnamese_syllable(after["word"])
    opens = before is None or not before["gap"]
    if opens and hit.value.code in ("GB", "IT", "AT", "VN"):
        return (
            _LIST_AFTER.match(folded, hit.end) is not None
            and body[hit.end + 1 : hit.end + 6].strip()[:1] != ""
        )
    if before is not None and before["gap"] and body[before.start("word")].isupper():
        return (
            cued
            or not is_vietnamese_syllable(before["word"])
            or body[before.start("word") :][:1].isupper() is False
        )
    return True


def _touches_dash(folded: str, hit: Hit[_Entry]) -> bool:
    before = _DASH_BEFORE.search(folded, max(0, hit.start - 4), hit.start)
    return before is not None or _DASH_AFTER.match(folded, hit.end) is not None


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


def find_countries(article: ArticleText) -> Sequence[CountryMention]:
    """Every country named in the article, in order; none inside a longer name ("Lào Cai").

    Short forms are taken in pairs: "Việt – Trung" gives VN and CN, "miền Trung" gives nothing.
    """
    body, folded = article.body, article.folded
    hits = [h for h in _gazetteer().find(folded) if body[h.start].isupper() or h.value.code is None]
    found: list[CountryMention] = []
    for index, hit in enumerate(hits):
        code, kind = hit.value
        if code is None:
            continue
        linked = kind != "name" and _dashed_neighbour(folded, hits, index)
        if (
            (kind == "name" and not _in_name(body, hit.start))
            or (kind == "linked" and linked)
            or (kind == "bare" and _is_bare_country(article, hit, linked))
        ):
            found.append(CountryMention(hit.start, hit.end, code))
    return tuple(found)
