"""``etl query``: the curated queries."""

from __future__ import annotations

from pathlib import Path

import click

from etl.cli.app import Command, output
from etl.cli.database import ready_engine
from etl.cli.formats import FORMATS, write_result
from etl.errors import UsageError
from etl.query import Query, check_values, curated_queries, find_query, run_query


@click.command(
    cls=Command,
    examples="""
    etl query
    etl query agreements_by_meeting
    etl query meetings_timeline --param country=LA --param since=2024-01-01
    etl query evidence --param key=KEY --format json
    etl query who_met_whom --format csv --out meetings.csv
    """,
)
@click.argument("name", required=False)
@click.option("-p", "--param", "params", multiple=True, metavar="NAME=VALUE", help="A parameter; repeatable.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file instead.")
@click.option("--describe", is_flag=True, help="Show what the query answers and its parameters.")
def query(name: str | None, params: tuple[str, ...], form: str, out: Path | None, describe: bool) -> None:
    """Run the curated query NAME, or list all of them.

    The same files run with psql: psql -v country=LA -f queries/NAME.sql
    """
    if name is None:
        if params or out:
            raise UsageError("--param and --out need the NAME of a query", mend="'etl query' lists them")
        return _list()
    chosen = find_query(name)
    if describe:
        return _describe(chosen)
    given = check_values(chosen, dict(_pair(text) for text in params))
    with ready_engine() as engine:
        result = run_query(engine, chosen, given)
    write_result(result, form, out)
    if not result.rows:
        output().note(f"no rows; 'etl query {name} --describe' tells the parameters")
    return None


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name:
        raise UsageError(f"--param '{text}' is not NAME=VALUE")
    return name, value


def _list() -> None:
    rows = [(found.name, found.title, found.title_vi) for found in curated_queries()]
    output().table(("query", "title", "tiêu đề"), rows)
    output().note("'etl query NAME --describe' tells more about one of them")


def _describe(chosen: Query) -> None:
    out = output()
    out.text((f"{chosen.title} / {chosen.title_vi}", "bold"))
    out.text(chosen.description)
    out.text(chosen.description_vi)
    out.text((f"psql: etl db psql -f {chosen.path}", "dim"))
    if chosen.parameters:
        rows = [(p.name, p.type, p.default or "(any)", p.meaning) for p in chosen.parameters]
        out.table(("parameter", "type", "default", "meaning"), rows)
