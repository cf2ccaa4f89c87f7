"""``etl show``: all that is known of one article, event, person or agreement."""

from __future__ import annotations

import sys
from itertools import groupby
from operator import itemgetter

import click

from etl.cli.app import Command, output
from etl.cli.candidates import keys
from etl.cli.console import json_text
from etl.cli.database import ready_engine
from etl.errors import QuanheError, UsageError
from etl.query import Result, command_query, run_query

KINDS = ("article", "event", "person", "agreement")


@click.command(
    cls=Command,
    examples="""
    etl show article 002_8af0e2a929b6679e --verbose
    etl show person "Tô Lâm"
    etl show event KEY
    etl show agreement KEY --format json
    etl show article KEY --raw > page.html
    """,
)
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("key", shell_complete=keys)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--raw", is_flag=True, help="Of an article: the bytes that it was read from, as they were.")
def show(kind: str, key: str, form: str, raw: bool) -> None:
    """Show all that is known of one article, event, person or agreement, with its quotes.

    KEY is the key that queries and 'etl show' itself print; for an article its id will do, for a person
    a name, with or without diacritics. --verbose shows an article's text too.
    """
    if raw:
        _write_raw(kind, key)
        return
    given = {"key": key}
    if kind == "article":
        given["text"] = "true" if output().verbose else "false"
    with ready_engine() as engine:
        result = run_query(engine, command_query(f"show_{kind}"), given)
    if not result.rows:
        raise QuanheError(f"there is no {kind} '{key}'", mend="'etl query' lists what shows the keys")
    _print_json(result) if form == "json" else _print_text(result)


def _write_raw(kind: str, key: str) -> None:
    if kind != "article":
        raise UsageError(f"--raw is for an article, not for {kind}", mend="'etl show article KEY --raw'")
    from etl.load import raw_document  # noqa: PLC0415  (slow, and seldom asked for)

    with ready_engine() as engine:
        found = raw_document(engine, key)
    sys.stdout.buffer.write(found.data)


def _print_text(result: Result) -> None:
    out = output()
    for number, (_, rows) in enumerate(groupby(result.rows, itemgetter(0))):
        if number:
            out.text("")
        for section, facts in groupby(rows, itemgetter(1)):
            if section:
                out.text("")
                out.text((str(section), "bold cyan"))
            out.facts([(str(name), value) for _, _, name, value in facts])


def _print_json(result: Result) -> None:
    shown = []
    for _, rows in groupby(result.rows, itemgetter(0)):
        subject: dict[str, object] = {}
        for section, facts in groupby(rows, itemgetter(1)):
            pairs = [(str(name), value) for _, _, name, value in facts]
            if section:
                subject[str(section).lower()] = [{"name": name, "value": value} for name, value in pairs]
            else:
                subject |= dict(pairs)
        shown.append(subject)
    output().raw(json_text(shown, indent=2) + "\n")
