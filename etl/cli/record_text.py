"""An article record as text for a reader: what was found, by kind, each with its quote in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from etl.article_record import Record

Part = str | tuple[str, str]
CONTEXT = 60  # characters of the body shown on each side of a quote
QUOTES = 1  # quotes shown for a fact, all of them under --verbose
_QUOTE_STYLE = "bold yellow"


def _joined(*values: object) -> str:
    """The known ones of ``values``, with a dot between."""
    return " · ".join(str(value) for value in values if value not in (None, "", [], False))


def _person(item: Record) -> str:
    offices = [
        _joined(("former " if o.get("former") else "") + o["title"], o.get("country"))
        for o in item["offices"]
    ]
    return _joined(item["name"], item["country"]) + (f": {'; '.join(offices)}" if offices else "")


def _organization(item: Record) -> str:
    return _joined(item["name"], item["country"], item.get("kind"), item.get("parent"))


def _event(item: Record) -> str:
    people = ", ".join(f"{p['name']} ({p['role']})" for p in item["participants"])
    return _joined(
        f"[{item['key']}] {item['type']}",
        item["level"],
        item["title"],
        item["date"] and f"{item['date']} ({item['date_basis']})",
        item["time"],
        item["status"],
        _joined(item["place"], item["country"]),
        "–".join(item["sides"]),
        people,
        item["parent"] and f"part of {item['parent']}",
    )


def _agreement(item: Record) -> str:
    return _joined(
        f"[{item['key']}] {item['type']}",
        item["title"],
        item["action"],
        item["date"],
        item["event"] and f"at {item['event']}",
        "; ".join(item["parties"]),
        item["collective"] and f"group of {item['count'] or 'unstated size'}",
        ", ".join(item["areas"]),
    )


def _area(item: Record) -> str:
    return f"{item['code']}: {', '.join(item['stances'])}"


def _statement(item: Record) -> str:
    number = f"{item['order']}. " if item["order"] is not None else ""
    return number + _joined(
        item["code"],
        item["stance"],
        item["speaker"] or item["side"],
        item["verb"],
        item.get("concurs_with") and f"with the concurrence of {item['concurs_with']}",
    )


_KINDS: tuple[tuple[str, str, Callable[[Record], str]], ...] = (
    ("people", "People", _person),
    ("organizations", "Organizations", _organization),
    ("events", "Events", _event),
    ("agreements", "Agreements", _agreement),
    ("cooperation_areas", "Cooperation areas", _area),
    ("statements", "Statements", _statement),
)


def _quote(body: str, evidence: dict[str, Any]) -> list[Part]:
    """The quote in its context: whole words of the same block, the quote itself set off."""
    start, end = evidence["start"], evidence["end"]
    line_start, line_end = body.rfind("\n", 0, start) + 1, body.find("\n", end)
    left, right = max(line_start, start - CONTEXT), end + CONTEXT
    before, after = body[left:start], body[end : line_end if line_end >= 0 else len(body)]
    if left > line_start:
        before = "… " + before.partition(" ")[2]
    if right - end < len(after):
        after = after[: right - end].rpartition(" ")[0] + " …"
    quote = body[start:end].replace("\n", " ")
    return [(before, "dim"), (f"«{quote}»", _QUOTE_STYLE), (after, "dim")]


def record_lines(record: Record, *, every_quote: bool = False) -> Iterator[tuple[int, list[Part]]]:
    """The lines of a record's text form: how far each is indented, and its strings and (string, style) pairs.

    A fact shows its first quote with the text around it, and how many more there are; all of them
    with ``every_quote``. Where the record is explained, its rules and reference entries follow.
    """
    yield 0, [(record["title"] or "(no title)", "bold")]
    yield 0, [(_joined(record["id"], record["published_at"], record["author"], record["publisher"]), "dim")]
    for field, heading, describe in _KINDS:
        items = record[field]
        if not items:
            continue
        yield 0, []
        yield 0, [(heading, "bold cyan"), f" ({len(items)})"]
        for item in items:
            yield 2, [describe(item)]
            yield from _quotes(record["body"], item["evidence"], every_quote)
            yield from _explanation(item)


def _explanation(item: dict[str, Any]) -> Iterator[tuple[int, list[Part]]]:
    """Why the fact is there, for a record that explains itself; a person's offices after the person."""
    for reason in item.get("explanation", ()):
        yield 4, [(reason["rule"], "green"), f" {reason['en']}"]
        if "because" in reason:
            yield 6, [reason["because"]]
        for entry in reason["references"]:
            yield 6, [entry["phrase"], (f" {entry['file']} {entry['entry']}".rstrip(), "dim")]
    for office in item.get("offices", ()):
        yield from _explanation(office)


def _quotes(body: str, evidence: Iterable[dict[str, Any]], every: bool) -> Iterator[tuple[int, list[Part]]]:
    found = list(evidence)
    shown = found if every else found[:QUOTES]
    for item in shown:
        yield 4, _quote(body, item)
    if len(found) > len(shown):
        yield 4, [(f"and {len(found) - len(shown)} more", "dim")]
