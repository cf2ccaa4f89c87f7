"""The schema's documents, written from the models: ``python -m models.document`` writes them into ``docs/``.

``docs/data-dictionary.md`` lists every table and view with its columns in both languages; ``docs/erd.md``
draws the tables and their foreign keys, a picture for each subject.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from sqlalchemy import Column, Table

from models import metadata
from models.base import Base, split_note
from models.codes import CLOSED_LISTS
from models.install import view_names, view_note

DICTIONARY, DIAGRAM = "data-dictionary.md", "erd.md"

SUBJECTS: dict[str, tuple[str, ...]] = {
    "Articles and quotes": ("articles", "raw_documents", "mentions", "runs"),
    "People, organizations, places": ("people", "positions", "organizations", "places", "countries"),
    "Events": ("event_reports", "events", "relations"),
    "Agreements": ("agreement_reports", "agreements"),
    "Cooperation areas": ("areas",),
    "Reference data": ("known", "state"),
    "Review": ("review",),
    "Closed lists": ("codes",),
}
"""The model files of each subject, in the order in which a reader wants them."""


def documents() -> dict[str, str]:
    """The text of each document by its file name."""
    return {DICTIONARY: _dictionary(), DIAGRAM: _diagram()}


def _tables(subject: str) -> list[Table]:
    modules = {f"models.{name}" for name in SUBJECTS[subject]}
    found = [m.local_table for m in Base.registry.mappers if m.class_.__module__ in modules]
    order = list(metadata.tables)
    return sorted((t for t in found if isinstance(t, Table)), key=lambda t: order.index(t.name))


def _dictionary() -> str:
    lines = [
        "# Data dictionary",
        "",
        "Written by `python -m models.document` from the models; do not edit. Every comment is in the",
        "database too (`\\d+ articles` in psql). Dates are EDTF strings (ISO 8601-2), with their first and",
        "last possible day beside them.",
    ]
    for subject in SUBJECTS:
        lines += ["", f"## {subject}"]
        for table in _tables(subject):
            lines += list(_table_section(table))
    lines += ["", "## Views for BI tools", "", "| view | English | Tiếng Việt |", "|---|---|---|"]
    for name in view_names():
        english, vietnamese = split_note(view_note(name))
        lines.append(f"| `bi.{name}` | {_cell(english)} | {_cell(vietnamese)} |")
    return "\n".join(lines) + "\n"


def _table_section(table: Table) -> Iterator[str]:
    english, vietnamese = split_note(table.comment or "")
    yield from ("", f"### {table.name}", "", f"{english}. *{vietnamese}.*", "")
    if table.name in CLOSED_LISTS:
        extra = [c for c in table.columns if c.name not in _LIST_COLUMNS]
        shown: Sequence[Column[object]] = extra
        yield "Columns of every closed list: " + ", ".join(f"`{name}`" for name in _LIST_COLUMNS) + "."
        if not extra:
            return
        yield ""
    else:
        shown = list(table.columns)
    yield from ("| column | type | English | Tiếng Việt |", "|---|---|---|---|")
    for column in shown:
        what, nghia = split_note(column.comment or "")
        yield f"| `{column.name}`{_marks(column)} | {_type(column)} | {_cell(what)} | {_cell(nghia)} |"


_LIST_COLUMNS = ("code", "label_vi", "label_en", "definition_vi", "definition_en", "ordinal")


def _marks(column: Column[object]) -> str:
    marks = ["key"] if column.primary_key else []
    marks += [f"→ {key.column.table.name}" for key in column.foreign_keys]
    return f" ({', '.join(marks)})" if marks else ""


def _type(column: Column[object]) -> str:
    name = str(column.type).lower()
    zone = "timestamptz" if getattr(column.type, "timezone", False) else name
    return zone if column.nullable is False else f"{zone}, null"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _diagram() -> str:
    lines = [
        "# Entity-relationship diagrams",
        "",
        "Written by `python -m models.document` from the models; do not edit. Foreign keys to closed lists",
        "and countries are left out: the [data dictionary](data-dictionary.md) has them.",
    ]
    for subject in SUBJECTS:
        if subject == "Closed lists":
            continue
        tables = _tables(subject)
        lines += ["", f"## {subject}", "", "```mermaid", "erDiagram"]
        for table in tables:
            lines += _entity(table)
        for table in tables:
            lines += _relations(table)
        lines += ["```"]
    return "\n".join(lines) + "\n"


def _entity(table: Table) -> list[str]:
    lines = [f"    {table.name} {{"]
    for column in table.columns:
        kind = str(column.type).lower().replace(" ", "_")
        mark = " PK" if column.primary_key else " FK" if column.foreign_keys else ""
        lines.append(f"        {kind} {column.name}{mark}")
    return [*lines, "    }"]


def _relations(table: Table) -> list[str]:
    lines = []
    for key in sorted(table.foreign_key_constraints, key=lambda key: [c.name for c in key.columns]):
        target = key.referred_table.name
        if target in CLOSED_LISTS or target == "countries":
            continue
        columns = list(key.columns)
        one = "|o" if any(column.nullable for column in columns) else "||"
        lines.append(f'    {target} {one}--o{{ {table.name} : "{", ".join(c.name for c in columns)}"')
    return lines


def main() -> None:
    """Write the documents into the folder that is named, ``docs`` by default."""
    parser = argparse.ArgumentParser(prog="python -m models.document", description=main.__doc__)
    parser.add_argument("folder", nargs="?", default="docs", type=Path)
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in documents().items():
        (folder / name).write_text(content, "utf-8")


if __name__ == "__main__":
    main()
