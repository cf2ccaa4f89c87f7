"""``etl status``: the server, the tables and what they hold."""

from __future__ import annotations

import click

from etl.cli.app import Command, output
from etl.cli.console import json_text
from etl.cli.database import ready_engine
from etl.db.state import database_state
from etl.query import command_query, run_query


@click.command(
    cls=Command,
    examples="""
    etl status
    etl status --format json
    """,
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def status(form: str) -> None:
    """Show the server, the version of the tables, how much they hold, and the last run."""
    with ready_engine() as engine:
        state = database_state(engine)
        counts = run_query(engine, command_query("status"), {})
    facts: dict[str, object] = {
        "server": f"PostgreSQL {state.server_version}",
        "database": state.database,
        "size": state.size,
        "tables": f"version {state.tables}",
    }
    facts |= {str(name): value for name, value in counts.rows}
    output().raw(json_text(facts, indent=2) + "\n") if form == "json" else output().facts(facts)
