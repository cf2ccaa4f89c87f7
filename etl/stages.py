"""The one place where the stages are composed: raw bytes → document → extraction → rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
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

    from etl.load import Failure, LoadSummary, Run


def extract(document: Document) -> Extraction:
    """Find everything that one document says. No clock, no settings, no database: values in, values out.

    An article that is not about relations between countries has people and organizations only.
    """
    article = ArticleText(document)
    countries = find_countries(article)
    places = find_places(article, countries)
    dates = find_dates(article)
    people = resolve_people(article, find_people(article, countries), countries)
    organizations = find_organizations(article, countries, places)
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


def attempt(read: Read) -> Extraction | Unreadable | Skipped:
    """Parse and extract one input, in whatever process; a failure comes back as data, not as an exception."""
    if not isinstance(read, RawDocument):
        return read
    try:
        return extract(parse(read))
    except ReadError as error:
        return unreadable(error, read.source, read.locator)
    except Exception as error:  # one article that trips a rule must not stop thousands of others
        place = f"{read.source}: record {read.locator}" if read.locator else read.source
        where = extract_tb(error.__traceback__)[-1]
        told = " ".join(f"{type(error).__name__} in {where.name}, line {where.lineno}: {error}".split())
        issue = Issue("extraction_failed", f"cannot be extracted: {told}", mend="report it with this article")
        return Unreadable(read.source, place, issue, read.locator)


@dataclass(frozen=True, slots=True)
class Unchanged:
    """An article that the database holds as it is."""

    source: str


Outcome = Extraction | Unreadable | Skipped | Unchanged


def attempt_pending(pending: Read | Unchanged) -> Outcome:
    """:func:`attempt` for what is not loaded yet."""
    return pending if isinstance(pending, Unchanged) else attempt(pending)


class Watcher(Protocol):
    """Who wants to know how a load goes on."""

    def step(self) -> None:
        """One input is done with."""

    def failed(self, failure: Failure) -> None:
        """One input could not be read, extracted or loaded."""

    def skipped(self, skipped: Skipped) -> None:
        """A file of a folder is no article."""


def load(engine: Engine, inputs: Iterable[Read], watcher: Watcher) -> LoadSummary:
    """Extract and load ``inputs``, passing over what the database holds as it is; return what was done.

    An input that fails is told to the watcher and kept as an issue, and the others load.
    """
    # Imported here, so that what only extracts never waits for the database's libraries.
    from etl.load import finish_run, known_articles, load_extractions, start_run  # noqa: PLC0415

    run = start_run(engine)
    known = known_articles(engine)

    def pending() -> Iterator[Read | Unchanged]:
        for read in inputs:
            if isinstance(read, RawDocument):
                version = known.get((read.source, read.locator))
                yield Unchanged(read.source) if version == (read.sha256, run.fingerprint) else read
            else:
                yield read

    told = 0

    def tell(_: LoadSummary | None = None) -> None:
        nonlocal told
        for failure in run.failures[told:]:
            watcher.failed(failure)
        told = len(run.failures)

    outcomes = in_order(attempt_pending, pending())
    try:
        load_extractions(engine, run, _sorted_out(outcomes, run, watcher), progress=tell)
    except BaseException:
        with suppress(Exception):  # the database may be what stopped it
            finish_run(engine, run, stopped=True)
        raise
    tell()
    finish_run(engine, run)
    return run.summary


def _sorted_out(outcomes: Iterable[Outcome], run: Run, watcher: Watcher) -> Iterator[Extraction]:
    """The extractions among ``outcomes``; the others are counted and told."""
    from etl.load import Failure, record_failures, skip_unchanged  # noqa: PLC0415

    for outcome in outcomes:
        match outcome:
            case Skipped():
                watcher.skipped(outcome)
                continue
            case Unchanged():
                skip_unchanged(run, 1, [outcome.source])
            case Unreadable():
                failure = Failure(outcome.source, outcome.locator, outcome.place, outcome.issue)
                record_failures(run, [failure])
            case Extraction():
                yield outcome
        watcher.step()
