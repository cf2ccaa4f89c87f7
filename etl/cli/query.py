"""``etl query``: the curated queries."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from pathlib import Path

import click

from etl.cli.app import Command, output
from etl.cli.candidates import query_names, query_parameters
from etl.cli.database import ready_engine
from etl.cli.formats import FORMATS, write_result
from etl.cli.results import choose_form, paged, result_options
from etl.errors import UsageError
from etl.query import (
    NAMED,
    TYPES,
    Parameter,
    Query,
    check_values,
    curated_queries,
    find_query,
    run_query,
    topics,
)


class QueryCommand(Command):
    """The command whose ``--help``, behind the name of a query, tells of that query."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Remember the arguments: ``--help`` is answered before they are read."""
        ctx.meta["arguments"] = tuple(args)
        return super().parse_args(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help of the query that the arguments name, else that of the command."""
        named = {query.name: query for query in curated_queries()}
        for argument in ctx.meta.get("arguments", ()):
            if argument in named:
                return _write_help(named[argument], ctx, formatter)
        return super().format_help(ctx, formatter)


@click.command(
    cls=QueryCommand,
    examples="""
    etl query
    etl query agreements_by_meeting --help
    etl query meetings_timeline --param other=lao --param since=2024-01-01
    etl query visits_by_leader -p person="to lam" --output visits.csv
    etl query evidence --param key=KEY --format json
    """,
)
@click.argument("name", required=False, shell_complete=query_names)
@click.option(
    "-p",
    "--param",
    "params",
    multiple=True,
    metavar="NAME=VALUE",
    shell_complete=query_parameters,
    help="A parameter; repeatable.",
)
@result_options(FORMATS, "a table")
@click.option("--explain", "--describe", is_flag=True, help="Tell what the query answers and its parameters.")
def query(
    name: str | None, params: tuple[str, ...], form: str | None, out: Path | None, pager: bool, explain: bool
) -> None:
    """Run the curated query NAME, or list all of them by topic.

    Countries, people and organizations may be named without diacritics ("lao", "to lam"), countries by
    ISO code too. The same files run with psql: etl db psql -v country=lao -f queries/TOPIC/NAME.sql
    """
    if name is None:
        if params or out:
            raise UsageError("--param and --output need the NAME of a query", mend="'etl query' lists them")
        return _list()
    chosen = find_query(name)
    if explain:
        return _explain(chosen)
    form = choose_form(form, out, "table")
    given = check_values(chosen, dict(_pair(text) for text in params))
    with ready_engine() as engine:
        result = run_query(engine, chosen, given)
    with paged(pager and out is None):
        write_result(result, form, out)
    if not result.rows:
        output().note(f"no rows; 'etl query {name} --help' tells the parameters")
    return None


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name:
        raise UsageError(f"--param '{text}' is not NAME=VALUE")
    return name, value


def _list() -> None:
    out, found = output(), curated_queries()
    labels = {topic.name: f"{topic.label_en} · {topic.label_vi}" for topic in topics()}
    width = max(len(query.name) for query in found) + 2
    for topic, queries in groupby(found, attrgetter("topic")):
        out.text((labels[topic], "bold cyan"))
        for query in queries:
            out.text((f"  {query.name:<{width}}", "bold"), query.title, (f" · {query.title_vi}", "dim"))
    out.note("'etl query NAME --help' tells more about one of them")


def _accepted(parameter: Parameter) -> str:
    return NAMED.get(parameter.type) or TYPES[parameter.type][1]


def _examples(chosen: Query) -> list[str]:
    given = [[f"{k}={_quoted(v)}" for k, v in example.items()] for example in chosen.examples]
    return [" ".join((f"etl query {chosen.name}", *(f"-p {pair}" for pair in pairs))) for pairs in given]


def _quoted(value: str) -> str:
    return value if value.replace("-", "").isalnum() else f'"{value}"'


def _explain(chosen: Query) -> None:
    out = output()
    out.text((f"{chosen.title} · {chosen.title_vi}", "bold"))
    out.text(chosen.description)
    out.text(chosen.description_vi)
    if chosen.parameters:
        rows = [(p.name, p.default or "(any)", p.meaning, _accepted(p)) for p in chosen.parameters]
        out.table(("parameter", "default", "meaning", "accepts"), rows)
    for example in _examples(chosen):
        out.text(example)
    out.text((f"psql: etl db psql -f {chosen.path}", "dim"))


def _write_help(chosen: Query, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    formatter.write_usage(ctx.command_path, f"{chosen.name} [-p NAME=VALUE]... [OPTIONS]")
    formatter.write_paragraph()
    with formatter.indentation():
        for text in (chosen.title, chosen.title_vi, "", chosen.description, "", chosen.description_vi):
            formatter.write_text(text) if text else formatter.write_paragraph()
    if chosen.parameters:
        with formatter.section("Parameters"):
            formatter.write_dl(
                [
                    (p.name, f"{p.meaning} [{_accepted(p)}; default: {p.default or 'any'}]")
                    for p in chosen.parameters
                ]
            )
    if chosen.examples:
        with formatter.section("Examples"):
            for example in _examples(chosen):
                formatter.write(f"{'':>{formatter.current_indent}}{example}\n")
    with formatter.section("In psql"):
        formatter.write(f"{'':>{formatter.current_indent}}etl db psql -f {chosen.path}\n")
    formatter.write_paragraph()
    formatter.write_text("'etl query --help' tells the options.")
