"""The one place where the stages are composed: raw bytes → document → extraction → rows."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from itertools import tee
from traceback import extract_tb
from typing import TYPE_CHECKING, Protocol

from etl.errors import ReadError
from etl.extract.agreements import find_agreements
from etl.extract.areas import areas_of, find_statements
from etl.extract.countries import find_countries
from etl.extract.dates import find_dates
from etl.extract.events import find_events
from etl.extract.organizations import find_organizations
from etl.extract.people import find_people
from etl.extract.places import find_places
from etl.extract.relevance import is_about_relations
from etl.parallel import in_order
from etl.read import Read, Skipped, Unreadable, parse, unreadable
from etl.records import Document, Extraction, Issue, RawDocument
from etl.resolve.dates import bound_dates
from etl.resolve.events import resolve_events
from etl.resolve.people import resolve_people
from etl.text.article import ArticleText

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from etl.load import Failure, LoadSummary, NotKept, Run

LONGEST = 300  # characters of an unexpected error


def extract(document: Document) -> Extraction:
    """Find everything that one document says. No clock, no settings, no database: values in, values out.

    An article that is not about relations between countries has people and organizations only.
    """
    article = ArticleText(document)
    countries = find_countries(article)
    places = find_places(article, countries)
    dates = find_dates(article)
    people = resolve_people(article, find_people(article, countries), countries)
    organizations = find_organizations(article, countries, places, people)
    if not is_about_relations(article, countries, people, organizations):
        return Extraction(
            document=document,
            about_relations=False,
            sentences=article.sentences,
            people=people,
            organizations=organizations,
            issues=document.issues,
        )
    found = find_events(article, people, organizations, places.mentions, countries, dates)
    events, issues = bound_dates(article, resolve_events(article, found), people)
    agreements = find_agreements(article, events, people, organizations, countries, dates)
    statements = find_statements(article, people, organizations, countries, agreements)
    return Extraction(
        document=document,
        sentences=article.sentences,
        people=people,
        organizations=organizations,
        places=places.reports,
        dates=tuple(dates),
        events=events,
        agreements=agreements,
        areas=areas_of(statements, agreements),
        statements=statements,
        issues=(*document.issues, *issues),
    )


Outcome = Extraction | Unreadable | Skipped


def attempt(read: Read) -> Outcome:
    """Parse and extract one input, in whatever process; a failure comes back as data, not as an exception."""
    if not isinstance(read, RawDocument):
        return read
    try:
        return extract(parse(read))
    except ReadError as error:
        return unreadable(error, read.source, read.locator)
    except Exception as error:  # one article that trips a rule must not stop thousands of others
        where = extract_tb(error.__traceback__)[-1]
        told = " ".join(f"{type(error).__name__} in {where.name}, line {where.lineno}: {error}".split())
        told = told if len(told) <= LONGEST else f"{told[:LONGEST]}…"  # a message may quote a whole page
        issue = Issue("extraction_failed", f"cannot be extracted: {told}", mend="report it with this article")
        return Unreadable(read.source, _place(read), issue, read.locator)


def _place(read: RawDocument | NotKept) -> str:
    return f"{read.source}: record {read.locator}" if read.locator else read.source


def lost(read: Read) -> Outcome:
    """What becomes of an article that a process died of: one that takes more memory than there is."""
    if not isinstance(read, RawDocument):
        return read
    error = ReadError(
        "extraction_failed",
        "cannot be extracted: the process that tried was killed, twice",
        place=_place(read),
        mend="see whether memory ran out; else report it with this article",
    )
    return unreadable(error, read.source, read.locator)


class Watcher(Protocol):
    """Who wants to know how a load goes on."""

    def step(self) -> None:
        """One input is done with."""

    def failed(self, failure: Failure) -> None:
        """One input could not be read, extracted or loaded."""

    def skipped(self, skipped: Skipped) -> None:
        """A file of a folder is no article, or a stored article cannot be read again."""


def load(engine: Engine, inputs: Iterable[Read], watcher: Watcher, *, keep_raw: bool = True) -> LoadSummary:
    """Extract and load ``inputs``, passing over what the database holds as it is; return what was done.

    An input that fails is told to the watcher and kept as an issue, and the others load. The bytes of the
    inputs are kept under ``keep_raw``, and forgotten without it. Raises DatabaseUnavailableError where the
    database goes away.
    """
    # Imported here, so that what only extracts never waits for the database's libraries.
    from etl.load import gone_as_unavailable, known_articles, skip_unchanged, start_run  # noqa: PLC0415

    with gone_as_unavailable():
        run = start_run(engine)
        known = known_articles(engine)

        def pending() -> Iterator[Read]:
            for read in inputs:
                if isinstance(read, RawDocument):
                    version = known.get((read.source, read.locator))
                    if version == (read.sha256, run.fingerprint, keep_raw):
                        skip_unchanged(run, 1, [read.source])
                        watcher.step()
                        continue
                yield read

        return _load(engine, run, pending(), watcher, keep_raw=keep_raw)


def reextract(engine: Engine, given: Sequence[str], watcher: Watcher) -> LoadSummary:
    """Extract all stored articles, or those ``given``, anew from their raw documents, without the sources.

    The rows are those that loading the sources would give; an article whose rows are these already is
    unchanged. One whose raw document is not kept stays as it is, and is told as skipped. Raises QuanheError
    for a key, id or source that no article has, and otherwise as :func:`load`.
    """
    from etl.load import NotKept, gone_as_unavailable, start_run, stored_documents  # noqa: PLC0415

    def reads(stored: Iterable[RawDocument | NotKept]) -> Iterator[Read]:
        for found in stored:
            if isinstance(found, NotKept):
                yield Skipped(_place(found), "its raw document is not kept")
            else:
                yield found

    with gone_as_unavailable():
        stored = stored_documents(engine, given)
        return _load(engine, start_run(engine, rereads=True), reads(stored), watcher, keep_raw=True)


def _load(
    engine: Engine, run: Run, pending: Iterator[Read], watcher: Watcher, *, keep_raw: bool
) -> LoadSummary:
    from etl.load import finish_run, load_extractions  # noqa: PLC0415

    told = 0

    def tell(_: LoadSummary | None = None) -> None:
        nonlocal told
        for failure in run.failures[told:]:
            watcher.failed(failure)
        told = len(run.failures)

    try:
        with closing(_outcomes(pending, keep_raw=keep_raw)) as outcomes:
            load_extractions(engine, run, _sorted_out(outcomes, run, watcher), progress=tell)
    except BaseException as error:
        with suppress(Exception):  # the database may be what stopped it
            finish_run(engine, run, stopped="failed" if isinstance(error, Exception) else "interrupted")
        raise
    tell()
    finish_run(engine, run)
    return run.summary


def _outcomes(pending: Iterator[Read], *, keep_raw: bool) -> Generator[Outcome, None, None]:
    """What becomes of each input, with its bytes where they are to be kept."""
    inputs, same_inputs = tee(pending)
    with closing(in_order(attempt, inputs, lost=lost)) as outcomes:
        for outcome, read in zip(outcomes, same_inputs, strict=False):
            if keep_raw and isinstance(outcome, Extraction) and isinstance(read, RawDocument):
                yield replace(outcome, raw=read)
            else:
                yield outcome


def _sorted_out(outcomes: Iterable[Outcome], run: Run, watcher: Watcher) -> Iterator[Extraction]:
    """The extractions among ``outcomes``; the others are counted and told."""
    from etl.load import Failure, record_failures  # noqa: PLC0415

    for outcome in outcomes:
        match outcome:
            case Skipped():
                watcher.skipped(outcome)
                continue
            case Unreadable():
                failure = Failure(outcome.source, outcome.locator, outcome.place, outcome.issue)
                record_failures(run, [failure])
            case Extraction():
                yield outcome
        watcher.step()
