"""``etl db backup`` and ``restore``."""

from __future__ import annotations

from pathlib import Path

import click

from etl.cli.app import Command, output, settings
from etl.cli.database import administration_engine
from etl.db.backup import backup as write_backup
from etl.db.backup import restore as read_backup
from etl.db.current import is_current
from etl.db.engine import open_engine
from etl.db.readers import all_readers, grant_reader


@click.command(
    cls=Command,
    examples="""
    etl db backup quanhe.backup
    etl --database-url postgresql://me@db.example/quanhe db backup quanhe.backup
    """,
)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(file: Path) -> None:
    """Write the whole database into FILE, which only you may read; an old one is replaced.

    'etl db restore' reads it, also into a later major version of PostgreSQL. Loads may go on meanwhile.
    """
    size = write_backup(settings(), file)
    output().note(f"{file}: {size / 1e6:.1f} MB", code="backup", file=str(file), bytes=size)


@click.command(
    cls=Command,
    examples="""
    etl db restore quanhe.backup
    etl db restore quanhe.backup --replace
    """,
)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="Drop what the database holds; else it must be empty.")
def restore(file: Path, replace: bool) -> None:
    """Fill the database with what 'etl db backup' wrote into FILE: all of it, or nothing.

    Its readers keep their rights.
    """
    chosen = settings()
    engine = open_engine(chosen)
    try:
        known = all_readers(engine)
        read_backup(engine, chosen, file, replace=replace)
        current = is_current(engine)
    finally:
        engine.dispose()
    with administration_engine() as administrator:
        for name in known:
            grant_reader(administrator, name)
    output().note("restored" if current else "restored; it is of another version, see 'etl db upgrade'")
