"""``etl export``: the article records of what is loaded."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

from etl.cli.app import Command, output
from etl.cli.console import json_text
from etl.cli.database import ready_engine
from etl.load import export_records
from etl.unfinished import unfinished


@click.command(
    cls=Command,
    examples="""
    etl export > records.jsonl
    etl export --format jsonl --out records.jsonl
    """,
)
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file instead.")
def export(form: str, out: Path | None) -> None:
    """Write every article with all that was found in it, one article record (JSON) a line.

    The records are those that 'etl extract FILE --format json' prints.
    """
    written = 0
    with ready_engine() as engine, _opened(out) as stream:
        for record in export_records(engine):
            stream.write(json_text(record) + "\n")
            written += 1
    if out is not None:
        output().note(f"{written} {form} records written to {out}")


@contextmanager
def _opened(out: Path | None) -> Iterator[TextIO]:
    """Standard output, or the file, which appears whole or not at all."""
    if out is None:
        yield sys.stdout
        return
    with unfinished(out) as part, part.open("w", encoding="utf-8") as stream:
        yield stream
