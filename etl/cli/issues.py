"""``etl issues``: what could not be read, decided or confirmed."""

from __future__ import annotations

from pathlib import Path

import click

from etl.cli.app import Command, output
from etl.cli.database import ready_engine
from etl.cli.formats import FORMATS, write_result
from etl.query import command_query, run_query


@click.command(
    cls=Command,
    examples="""
    etl issues
    etl issues --code contradicts_reference
    etl issues --article 003_42fc5c9cfe65e3c4 --format json
    """,
)
@click.option("--code", default="", metavar="CODE", help="Only issues of this kind.")
@click.option("--article", default="", metavar="KEY", help="Only issues of this article, by key or id.")
@click.option("--source", default="", metavar="TEXT", help="Only sources whose path holds this text.")
@click.option("--limit", default=100, show_default=True, type=click.IntRange(1), help="Most rows to list.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file instead.")
def issues(code: str, article: str, source: str, limit: int, form: str, out: Path | None) -> None:
    """List what could not be read, decided or confirmed, each with its place and how to mend it."""
    given = {"code": code, "article": article, "source": source, "limit": str(limit)}
    with ready_engine() as engine:
        result = run_query(engine, command_query("issues"), given)
    if result.rows or form != "table":
        write_result(result, form, out)
    else:
        output().note("no issues")
