"""``etl search``: articles, people, organizations, events and more by words, without diacritics."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
from sqlalchemy import Engine

from etl.cli.app import Command, output
from etl.cli.database import ready_engine
from etl.cli.formats import FORMATS, write_result
from etl.cli.results import choose_form, paged, result_options
from etl.errors import UsageError
from etl.query import Result, command_query, run_query

KINDS = {
    "articles": "article",
    "people": "person",
    "organizations": "organization",
    "events": "event",
    "agreements": "agreement",
    "areas": "area",
    "statements": "statement",
}
"""The kinds, each with its query ``search_…`` and the word that stands for one of them."""

_COLUMNS = ("kind", "name", "about", "date", "snippet", "key")
# What the queries put around each found word; words that stand together become one.
_BETWEEN = re.compile("\ue001(?P<space>[\\s/-]+)\ue000")
_MARKED = re.compile("\ue000(?P<words>[^\ue001]*)\ue001")
_TEXT = "text"


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found; its snippet holds the found words between marks."""

    kind: str
    name: str
    about: str
    date: str
    snippet: str
    key: str


@dataclass(frozen=True, slots=True)
class Hits:
    """The best hits of one kind, and how many there are in all."""

    kind: str
    total: int
    best: tuple[Hit, ...]


@click.command(
    cls=Command,
    examples="""
    etl search dinh tien dung
    etl search "vien thong" --kind articles --limit 20
    etl search '"biên giới" "an ninh" -ma-túy' --kind statements
    etl search bo cong an --output found.csv
    """,
)
@click.argument("words", nargs=-1, required=True)
@click.option(
    "-k", "--kind", "kinds", multiple=True, type=click.Choice(list(KINDS)), help="Only this kind; repeatable."
)
@click.option(
    "--limit", default=5, show_default=True, type=click.IntRange(1, 1000), help="Most hits of each kind."
)
@result_options((_TEXT, *FORMATS), "text")
def search(
    words: tuple[str, ...],
    kinds: tuple[str, ...],
    limit: int,
    form: str | None,
    out: Path | None,
    pager: bool,
) -> None:
    """Find articles, people, organizations, events, agreements, areas and statements by WORDS.

    Diacritics may be left out; where they are typed, what is written so comes first. Words that stand
    together are looked for first, then all the words anywhere; "…" keeps words together, -word leaves
    out what holds it, "or" allows either. Names that are spelt nearly so are found too.
    """
    wanted = " ".join(words).strip()
    if not any(character.isalnum() for character in wanted):
        raise UsageError("no words to look for", mend="write at least one word")
    form = choose_form(form, out, _TEXT)
    with ready_engine() as engine:
        found = [_find(engine, kind, wanted, limit) for kind in KINDS if not kinds or kind in kinds]
    with paged(pager and out is None):
        if form == _TEXT and out is None:
            _show(found)
        else:
            write_result(_rows(found), "table" if form == _TEXT else form, out)
    if not any(hits.best for hits in found):
        output().note(f"nothing found for '{wanted}'")


def _find(engine: Engine, kind: str, words: str, limit: int) -> Hits:
    rows = run_query(engine, command_query(f"search_{kind}"), {"words": words, "limit": str(limit)}).rows
    best = []
    for row in rows:
        name, about, date, snippet, key = (" ".join(str(value or "").split()) for value in row[:-1])
        best.append(Hit(KINDS[kind], name, about, date, _marked_together(snippet, words), key))
    return Hits(kind, int(str(rows[0][-1])) if rows else 0, tuple(best))


def _marked_together(snippet: str, words: str) -> str:
    """The snippet with neighbouring marks as one; where all the words stand together, no others are marked.

    PostgreSQL marks each of them wherever it stands, and Vietnamese words are of several syllables.
    """
    joined = _BETWEEN.sub(r"\g<space>", snippet)
    wanted = len(words.split())
    if all(len(found["words"].split()) < wanted for found in _MARKED.finditer(joined)):
        return joined
    return _MARKED.sub(
        lambda found: found[0] if len(found["words"].split()) >= wanted else found["words"], joined
    )


def _rows(found: list[Hits]) -> Result:
    """All hits as rows, the found words between asterisks."""
    hits = [hit for hits in found for hit in hits.best]
    rows = ((h.kind, h.name, h.about, h.date, _MARKED.sub(r"**\g<words>**", h.snippet), h.key) for h in hits)
    return Result(_COLUMNS, tuple(rows))


def _show(found: list[Hits]) -> None:
    out = output()
    for hits in found:
        if not hits.best:
            continue
        out.text((hits.kind.capitalize(), "bold cyan"), f"  {len(hits.best)} of {hits.total}")
        for hit in hits.best:
            out.text((hit.name or hit.about, "bold"), indent=2)
            facts = ", ".join(filter(None, (hit.date, hit.about if hit.name else "")))
            out.text(*([facts, "  "] if facts else []), (f"[{hit.key}]", "dim"), indent=4)
            if hit.snippet:
                out.text(*_highlighted(hit.snippet, bold=out.out.is_terminal), indent=4)


def _highlighted(snippet: str, *, bold: bool) -> Iterator[str | tuple[str, str]]:
    """The parts of a snippet, found words in bold or between asterisks."""
    end = 0
    for found in _MARKED.finditer(snippet):
        yield snippet[end : found.start()]
        yield (found["words"], "bold yellow") if bold else f"**{found['words']}**"
        end = found.end()
    yield snippet[end:]
