"""``etl check``: the data-quality checks."""

from __future__ import annotations

import click

from etl.cli.app import Command, output
from etl.cli.database import ready_engine
from etl.query import quality_checks, run_query

SHOWN = 10  # rows of a failed check that are shown, all of them under --verbose


@click.command(
    cls=Command,
    examples="""
    etl check
    etl check --verbose
    """,
)
@click.pass_context
def check(context: click.Context) -> None:
    """Run every data-quality check; none may return a row. Exit code 1 where one does."""
    out, failed = output(), 0
    checks = quality_checks()
    with ready_engine() as engine:
        for one in checks:
            result = run_query(engine, one, {})
            if not result.rows:
                if not out.quiet:
                    out.text(("ok      ", "green"), one.title)
                continue
            failed += 1
            out.text(("FAILED  ", "bold red"), f"{one.title} ({one.name}): {len(result.rows)} rows")
            out.table(result.columns, result.rows if out.verbose else result.rows[:SHOWN])
    out.note(f"{len(checks) - failed} of {len(checks)} checks passed")
    if failed:
        context.exit(1)
