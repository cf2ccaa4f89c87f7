"""Extractions → the database, a batch of articles at a time, all or nothing for each article.

A batch is one transaction: it takes the load's lock, so that two loads take turns, merges what articles
share, replaces the rows of edited articles, writes the rest by COPY and resolves reports. Where the
database refuses a batch, its articles are written one by one, and only the faulty one fails.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

import psycopg
from psycopg import Connection as Driver
from psycopg.rows import TupleRow
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from etl.errors import DatabaseUnavailableError
from etl.load.article_rows import ArticleRows, Place, RowsError
from etl.load.entities import Entities, Known, OrganizationKey
from etl.load.fact_rows import add_facts
from etl.load.ids import Ids
from etl.load.merge import merge_entities
from etl.load.name_rows import add_names
from etl.load.reference import places
from etl.load.runs import Failure, LoadSummary, Run, driver, lock, record_failures
from etl.load.sheet import Sheet
from etl.load.statements import statements
from etl.records import Extraction, Issue

BATCH = 100
ArticleName = tuple[str, str]  # source and locator
Version = tuple[str, str]  # SHA-256 of the bytes, and fingerprint
Progress = Callable[[LoadSummary], None]


@dataclass(slots=True)
class _Written:
    """What one transaction did: its counts, once they are certain."""

    summary: LoadSummary
    sources: set[str] = field(default_factory=set)


def known_articles(engine: Engine) -> dict[ArticleName, Version]:
    """Source and locator of every loaded article, with its SHA-256 and fingerprint.

    An input whose bytes and fingerprint are these need not be extracted again.
    """
    sql = (
        "SELECT source.path, article.locator, article.raw_sha256, article.fingerprint"
        " FROM articles AS article JOIN sources AS source ON source.id = article.source_id"
    )
    with engine.connect() as connection:
        return {(r.path, r.locator): (r.raw_sha256, r.fingerprint) for r in connection.execute(text(sql))}


def load_extractions(
    engine: Engine, run: Run, extractions: Iterable[Extraction], *, progress: Progress | None = None
) -> LoadSummary:
    """Write extractions and return how many articles were inserted, updated, unchanged and failed.

    Each article is written whole or not at all; one that fails is kept in the run's failures and becomes a
    row of ``load_issues``. ``progress`` is called with the summary of each batch. Raises
    :class:`DatabaseUnavailableError` where the database goes away.
    """
    known = _read_known(engine)
    ids = Ids()
    total = LoadSummary()
    for batch in _batches(extractions, BATCH):
        done = _load_batch(engine, run, batch, known, ids)
        total += done
        if progress is not None:
            progress(done)
    if total.updated:
        prune(engine)
    return total


def skip_unchanged(run: Run, count: int, sources: Iterable[str]) -> LoadSummary:
    """Count articles that a caller passed over because :func:`known_articles` has them as they are."""
    done = LoadSummary(unchanged=count)
    run.summary += done
    run.sources.update(sources)
    return done


def prune(engine: Engine) -> None:
    """Remove people, organizations and the like that no article speaks of any more."""
    with engine.begin() as connection:
        lock(connection)
        for statement in statements("prune"):
            driver(connection).execute(statement)


def _batches(items: Iterable[Extraction], size: int) -> Iterator[list[Extraction]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def _load_batch(engine: Engine, run: Run, batch: Sequence[Extraction], known: Known, ids: Ids) -> LoadSummary:
    try:
        written = _write(engine, run, batch, known, ids)
    except (psycopg.Error, DBAPIError, RowsError) as error:
        _raise_if_gone(error)
        if len(batch) > 1:
            done = LoadSummary()
            for extraction in batch:
                done += _load_batch(engine, run, [extraction], known, ids)
            return done
        record_failures(run, [_failure(batch[0], error)])
        return LoadSummary(failed=1)
    run.summary += written.summary
    run.sources |= written.sources
    return written.summary


def _raise_if_gone(error: Exception) -> None:
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, psycopg.OperationalError | psycopg.InterfaceError):
        said = " ".join(str(cause).split())
        raise DatabaseUnavailableError(
            f"the database went away while loading: {said}", mend="load again; what was loaded stays"
        ) from None


def _failure(extraction: Extraction, error: Exception) -> Failure:
    document = extraction.document
    place = f"{document.source}#{document.locator}" if document.locator else document.source
    if isinstance(error, RowsError):
        return Failure(
            document.source, document.locator, place, Issue("load_failed", str(error), mend=error.mend)
        )
    cause = error.orig if isinstance(error, DBAPIError) else error
    said = cause.diag.message_primary if isinstance(cause, psycopg.Error) else None
    message = " ".join((said or str(cause)).split())
    issue = Issue("load_failed", f"the database refused the article: {message}")
    return Failure(document.source, document.locator, place, issue)


def _write(engine: Engine, run: Run, batch: Sequence[Extraction], known: Known, ids: Ids) -> _Written:
    """Write a batch in one transaction."""
    names = [(e.document.source, e.document.locator) for e in batch]
    with engine.begin() as connection:
        lock(connection)
        raw = driver(connection)
        sources = _sources(connection, {source for source, _ in names})
        existing = _existing(connection, names)
        entities, sheet = Entities(known), Sheet()
        replaced: list[int] = []
        written: list[int] = []
        with ids.using(raw):
            for name, extraction in zip(names, batch, strict=True):
                row = existing.get(name)
                if row is not None and row[1:] == (extraction.document.sha256, run.fingerprint):
                    continue
                article = row[0] if row is not None else ids.next("articles")
                if row is not None:
                    replaced.append(article)
                written.append(article)
                place = Place(article, sources[name[0]], run.id, run.fingerprint)
                sheet.extend(_rows(extraction, place, entities, ids))
        if written:
            _write_rows(raw, sheet, entities, written, replaced)
    inserted = len(written) - len(replaced)
    summary = LoadSummary(inserted, len(replaced), len(batch) - len(written))
    return _Written(summary, set(sources))


def _rows(extraction: Extraction, place: Place, entities: Entities, ids: Ids) -> Sheet:
    rows = ArticleRows(extraction, place, entities, ids)
    add_facts(rows, add_names(rows))
    return rows.finish()


def _write_rows(
    raw: Driver[TupleRow], sheet: Sheet, entities: Entities, written: Sequence[int], replaced: Sequence[int]
) -> None:
    raw.execute("SET LOCAL jit = off")  # compiling costs more than these statements run
    raw.execute("CREATE TEMPORARY TABLE batch_articles (article_id bigint PRIMARY KEY) ON COMMIT DROP")
    raw.execute("CREATE TEMPORARY TABLE touched_events (event_id bigint PRIMARY KEY) ON COMMIT DROP")
    raw.execute("CREATE TEMPORARY TABLE touched_agreements (agreement_id bigint PRIMARY KEY) ON COMMIT DROP")
    raw.execute("INSERT INTO batch_articles SELECT unnest(%s::bigint[])", (list(written),))
    merge_entities(raw, entities)
    if replaced:
        for statement in statements("replace_articles"):
            raw.execute(statement, {"replaced": list(replaced)})
    sheet.copy_into(raw)
    for name in ("resolve_events", "resolve_agreements", "resolve_names"):
        for statement in statements(name):
            raw.execute(statement)


def _sources(connection: Connection, paths: set[str]) -> dict[str, int]:
    parameters = {"paths": sorted(paths)}
    connection.execute(
        text("INSERT INTO sources (path) SELECT p FROM unnest(:paths ::text[]) AS p"
             " WHERE NOT EXISTS (SELECT FROM sources WHERE path = p) ON CONFLICT (path) DO NOTHING"),
        parameters,
    )  # fmt: skip
    rows = connection.execute(
        text("SELECT path, id FROM sources WHERE path = ANY(:paths ::text[])"), parameters
    )
    return {row.path: row.id for row in rows}


def _existing(
    connection: Connection, names: Sequence[ArticleName]
) -> Mapping[ArticleName, tuple[int, str, str]]:
    sql = """
        SELECT source.path, article.locator, article.id, article.raw_sha256, article.fingerprint
        FROM unnest(:paths ::text[], :locators ::text[]) AS wanted (path, locator)
        JOIN sources AS source ON source.path = wanted.path
        JOIN articles AS article ON article.source_id = source.id AND article.locator = wanted.locator
    """
    rows = connection.execute(
        text(sql), {"paths": [path for path, _ in names], "locators": [locator for _, locator in names]}
    )
    return {(r.path, r.locator): (r.id, r.raw_sha256, r.fingerprint) for r in rows}


def _read_known(engine: Engine) -> Known:
    """What reference data say, by the keys that a load resolves with."""
    people_sql = "SELECT reference_id, name FROM people WHERE in_reference"
    positions_sql = """
        SELECT p.title_key, p.country_code, o.name_key, o.country_code AS organization_country
        FROM positions AS p LEFT JOIN organizations AS o ON o.id = p.organization_id
        WHERE p.in_reference
    """
    named: dict[str, str | None] = {}
    positions: dict[tuple[str, str | None], OrganizationKey | None] = {}
    people: set[str] = set()
    with engine.connect() as connection:
        for reference, name in connection.execute(text(people_sql)):
            people.add(reference)
            named[name] = None if name in named else reference
        for title, country, organization, home in connection.execute(text(positions_sql)):
            key = OrganizationKey(organization, home) if organization is not None else None
            positions[(title, country)] = None if (title, country) in positions else key
    return Known(frozenset(people), named, positions, places())
