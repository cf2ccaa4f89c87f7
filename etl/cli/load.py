"""``etl load``: articles into the database."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from time import perf_counter

import click

from etl.cli.app import Command, output
from etl.cli.console import Output
from etl.cli.database import ready_engine
from etl.cli.limits import limit_options
from etl.cli.messages import of_failure
from etl.errors import UsageError
from etl.load import Failure, LoadSummary
from etl.query import command_query, run_query
from etl.read import FORMATS, STDIN, Limits, Skipped, count_files, read_inputs
from etl.stages import load as load_inputs
from etl.stages import reextract as reextract_stored

NEXT = (
    "etl query agreements_by_meeting",
    "etl query",
    "etl show article ID",
    "etl issues",
    "etl check",
)
FEW_SKIPPED = 10


@click.command(
    cls=Command,
    examples="""
    etl load seeds/
    etl load articles.jsonl.gz more/ page.html
    curl -s https://example.org/page | etl load - --id page --format html
    etl load --reextract
    etl --database-url postgresql://me@db.example/quanhe load seeds/
    """,
)
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--id", "record_id", metavar="ID", help="Id of the article, for standard input or one file.")
@click.option("--format", "media", type=click.Choice(list(FORMATS)), help="In place of the suffix's.")
@click.option("--no-raw", is_flag=True, help="Do not keep the bytes of what is read.")
@click.option(
    "--reextract",
    is_flag=True,
    help="Read stored articles anew, without their files: all, or each PATH, key or id.",
)
@limit_options
@click.pass_context
def load(
    context: click.Context,
    paths: tuple[str, ...],
    record_id: str | None,
    media: str | None,
    no_raw: bool,
    reextract: bool,
    limits: Limits,
) -> None:
    """Read, extract and load the articles under each PATH.

    A PATH is a .txt or .html page, a .jsonl of many articles (id or url, title, published_at, text or
    html), each also packed as .gz, a .zip or folder of these, or - for standard input. Loading again changes
    nothing but what has changed: an edited article replaces exactly its own facts. An article is known by
    its file's full path, and its id within the file. Inputs that cannot be read are named on standard error
    and listed by 'etl issues'; the others load, and the exit code is 1. Pages that are no article (front
    pages, lists, galleries, videos) and further versions of one article (printed, for phones) are passed
    over, named and listed in the same way, and are no failure.
    """
    out = output()
    if reextract and (record_id or media or no_raw):
        raise UsageError("--reextract reads what is stored", mend="leave out --id, --format and --no-raw")
    total = None if reextract or STDIN in paths or not out.is_watched else count_files(paths, media)
    work = (
        partial(reextract_stored, given=paths)
        if reextract
        else _loading(paths, record_id, media, no_raw, limits)
    )
    with ready_engine(may_upgrade=True) as engine:
        began = perf_counter()
        with out.progress("articles", total) as step:
            teller = Teller(out, step, tells_skipped=reextract or out.verbose)
            done = work(engine, watcher=teller)
        seconds = perf_counter() - began
        held = run_query(engine, command_query("status"), {})
    teller.finish()
    _summarise(done, seconds, {str(name): value for name, value in held.rows})
    if done.failed:
        context.exit(1)


def _loading(
    paths: tuple[str, ...], record_id: str | None, media: str | None, no_raw: bool, limits: Limits
) -> Callable[..., LoadSummary]:
    """The loading of what these arguments name. Raises UsageError where they do not fit."""
    if not paths:
        raise UsageError("nothing to load", mend="name files or folders, or give --reextract")
    if STDIN in paths and record_id is None and media != "jsonl":
        raise UsageError("standard input has no name", mend="give --id, or --format jsonl")
    full = tuple(path if path == STDIN else os.path.abspath(path) for path in paths)
    inputs = read_inputs(full, record_id=record_id, media=media, limits=limits)
    return partial(load_inputs, inputs=inputs, keep_raw=not no_raw)


@dataclass(slots=True)
class Teller:
    """Tells the terminal how a load goes on."""

    out: Output
    step: Callable[[], None]
    tells_skipped: bool
    skipped_count: int = 0

    def failed(self, failure: Failure) -> None:
        """Name the input and what is wrong, in one line."""
        self.out.tell(of_failure(failure))

    def skipped(self, skipped: Skipped) -> None:
        """Name it where that is wanted, but no more than a few without --verbose."""
        self.skipped_count += 1
        if self.tells_skipped and (self.out.verbose or self.skipped_count <= FEW_SKIPPED):
            self.out.note(f"skipped {skipped.source}: {skipped.reason}", code="skipped", file=skipped.source)

    def finish(self) -> None:
        """Tell how many were skipped that are not named."""
        more = self.skipped_count - FEW_SKIPPED
        if self.tells_skipped and not self.out.verbose and more > 0:
            self.out.note(f"skipped {more} more, which --verbose names", code="skipped", more=more)


def _counted(count: object, kind: str) -> str:
    """Such as "1 article" or "2 articles"."""
    singular = {"people": "person"}.get(kind, kind.removesuffix("s"))
    return f"{count} {singular if str(count) == '1' else kind}"


def _summarise(done: LoadSummary, seconds: float, held: dict[str, object]) -> None:
    out = output()
    if out.quiet:
        return
    out.counts("load finished", **asdict(done), seconds=round(seconds, 3))
    out.text(
        (_counted(done.total, "articles"), "bold"),
        f" in {seconds:.1f} s, {done.total / seconds:.3g} a second: ",
        (f"inserted {done.inserted}, updated {done.updated}, unchanged {done.unchanged}", "bold"),
        f", skipped {done.skipped}" if done.skipped else "",
        ", ",
        (f"failed {done.failed}", "bold red" if done.failed else "bold"),
    )
    kinds = ("articles", "people", "events", "agreements", "areas", "statements", "issues")
    out.text("The database now holds " + ", ".join(_counted(held[kind], kind) for kind in kinds) + ".")
    out.note("Next: " + " · ".join(NEXT), code="next")
