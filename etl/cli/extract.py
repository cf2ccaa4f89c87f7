"""``etl extract``: what would be found, without a database."""

from __future__ import annotations

import sys
from functools import partial

import click

from etl.article_record import Record, to_record
from etl.cli.app import Command, output
from etl.cli.console import json_text
from etl.cli.limits import limit_options
from etl.cli.messages import of_failure
from etl.cli.record_text import record_lines
from etl.errors import UsageError
from etl.extract.explanations import explained
from etl.parallel import in_order
from etl.read import FORMATS, STDIN, Limits, Read, Skipped, Unreadable, read_inputs
from etl.records import Extraction
from etl.stages import attempt


def as_record(read: Read, *, explain: bool) -> Record | Unreadable | Skipped:
    """The article record of one input, its facts explained if asked for; runs in any process."""
    found = attempt(read)
    if not isinstance(found, Extraction):
        return found
    return explained(to_record(found)) if explain else to_record(found)


def as_json(read: Read, *, explain: bool = False) -> str | Unreadable | Skipped:
    """:func:`as_record` as one line of JSON."""
    found = as_record(read, explain=explain)
    return json_text(found) if isinstance(found, dict) else found


@click.command(
    cls=Command,
    examples="""
    etl extract seeds/002_8af0e2a929b6679e.txt
    etl extract seeds/002_8af0e2a929b6679e.txt --format json
    etl extract seeds/002_8af0e2a929b6679e.txt --explain
    etl extract articles.jsonl --format json > records.jsonl
    curl -s https://example.org/page | etl extract - --id page --input-format html
    """,
)
@click.argument("file")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--explain", is_flag=True, help="Say of each fact which rule and reference entries made it.")
@click.option("--id", "record_id", metavar="ID", help="Id of the article, for standard input.")
@click.option(
    "--input-format", "media", type=click.Choice(list(FORMATS)), help="Overrules the file's suffix."
)
@limit_options
@click.pass_context
def extract(
    context: click.Context,
    file: str,
    form: str,
    explain: bool,
    record_id: str | None,
    media: str | None,
    limits: Limits,
) -> None:
    """Show what would be found in FILE; nothing is written and no database is needed.

    FILE is a .txt or .html page, a .jsonl of many articles, a .gz or .zip of these, a folder, or - for
    standard input. The text form shows each fact with its «quote» (--verbose: every quote); the JSON form
    is one article record a line.
    """
    if file == STDIN and record_id is None and media != "jsonl":
        raise UsageError("standard input has no name", mend="give --id, or --input-format jsonl")
    inputs = read_inputs([file], record_id=record_id, media=media, limits=limits)
    failed = found = 0
    for result in in_order(partial(as_json if form == "json" else as_record, explain=explain), inputs):
        match result:
            case Skipped():
                continue
            case Unreadable():
                failed += 1
                output().tell(of_failure(result))
            case str():
                found += 1
                sys.stdout.write(result + "\n")
            case _:
                _print_text(result, first=not found)
                found += 1
    if failed:
        context.exit(1)


def _print_text(record: Record, *, first: bool) -> None:
    out = output()
    if not first:
        out.text("")
    for indent, parts in record_lines(record, every_quote=out.verbose):
        out.text(*parts, indent=indent)
