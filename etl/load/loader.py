"""Extractions → the database, a batch of articles at a time, all or nothing for each article.

A batch is one transaction: it takes the load's lock, so that two loads take turns, merges what articles
share, replaces the rows of edited articles, writes the rest by COPY and resolves reports. Where the
database refuses a batch, its articles are written one by one, and only the faulty one fails.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice

import psycopg
from psycopg import Connection as Driver
from psycopg.rows import TupleRow
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from etl.errors import DatabaseUnavailableError
from etl.load.article_rows import ArticleRows, Place, RowsError
from etl.load.entities import Entities, Known
from etl.load.fact_rows import add_facts
from etl.load.ids import Ids
from etl.load.merge import merge_entities
from etl.load.name_rows import add_names
from etl.load.reference import read_known
from etl.load.runs import Failure, LoadSummary, Run, driver, lock, record_failures
from etl.load.sheet import Sheet, make_temporary
from etl.load.statements import statements
from etl.records import Extraction, Issue

BATCH = 100
REFUSED = (psycopg.Error, DBAPIError, RowsError, UnicodeError)  # what one article alone may raise
_GONE = ("08", "53", "57", "58")  # SQLSTATE classes: connection, resources, intervention, system
ArticleName = tuple[str, str]  # source and locator
Version = tuple[str, str]  # SHA-256 of the bytes, and fingerprint
Progress = Callable[[LoadSummary], None]


@dataclass(slots=True)
class _Prepared:
    """The rows of a batch, ready to be written."""

    batch: Sequence[Extraction]
    entities: Entities
    sheet: Sheet = field(default_factory=Sheet)
    written: list[int] = field(default_factory=list)
    replaced: list[int] = field(default_factory=list)
    error: RowsError | None = None

    def summary(self) -> LoadSummary:
        """What writing it does."""
        inserted = len(self.written) - len(self.replaced)
        return LoadSummary(inserted, len(self.replaced), len(self.batch) - len(self.written))


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
    row of ``load_issues``. ``progress`` is called with the summary of each batch. While the server writes a
    batch, the rows of the next one are made. Raises :class:`DatabaseUnavailableError` where the database
    goes away.
    """
    loader = _Loader(engine, run, read_known(engine), progress)
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="load") as writer:
        writing: tuple[_Prepared, Future[None]] | None = None
        for batch in _batches(extractions, BATCH):
            prepared = loader.prepare(batch)
            if writing is not None:
                loader.settle(*writing)
            writing = (prepared, writer.submit(loader.write, prepared))
        if writing is not None:
            loader.settle(*writing)
    if loader.total.updated:
        prune(engine)
    return loader.total


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


class _Loader:
    """One call of :func:`load_extractions`. Only ``write`` runs in another thread."""

    def __init__(self, engine: Engine, run: Run, known: Known, progress: Progress | None) -> None:
        self._engine = engine
        self._run = run
        self._known = known
        self._progress = progress
        self._ids = Ids()
        self.total = LoadSummary()

    def prepare(self, batch: Sequence[Extraction]) -> _Prepared:
        """Make the rows of the articles that the database lacks or has in another version."""
        names = [(e.document.source, e.document.locator) for e in batch]
        prepared = _Prepared(batch, Entities(self._known))
        with self._engine.begin() as connection:
            sources = _sources(connection, {source for source, _ in names})
            existing = _existing(connection, names)
            with self._ids.using(driver(connection)):
                for name, extraction in zip(names, batch, strict=True):
                    row = existing.get(name)
                    if row is not None and row[1:] == (extraction.document.sha256, self._run.fingerprint):
                        continue
                    article = row[0] if row is not None else self._ids.next("articles")
                    if row is not None:
                        prepared.replaced.append(article)
                    prepared.written.append(article)
                    place = Place(article, sources[name[0]], self._run.id, self._run.fingerprint)
                    try:
                        prepared.sheet.extend(_rows(extraction, place, prepared.entities, self._ids))
                    except RowsError as error:
                        prepared.error = error
        return prepared

    def write(self, prepared: _Prepared) -> None:
        """Write prepared rows in one transaction, under the load's lock."""
        with self._engine.begin() as connection:
            lock(connection)
            self._write_on(connection, prepared)

    def _write_on(self, connection: Connection, prepared: _Prepared) -> None:
        if prepared.error is not None:
            raise prepared.error
        if prepared.written:
            _write_rows(driver(connection), prepared)

    def settle(self, prepared: _Prepared, writing: Future[None]) -> None:
        """Count a written batch; write one that was refused article by article."""
        try:
            writing.result()
        except REFUSED as error:
            _raise_if_gone(error)
            for extraction in prepared.batch:
                self._write_alone(extraction)
        else:
            self._count(prepared)

    def _write_alone(self, extraction: Extraction) -> None:
        """Prepare and write one article under the lock: whatever another load has written is seen."""
        try:
            with self._engine.begin() as connection:
                lock(connection)
                prepared = self.prepare([extraction])
                self._write_on(connection, prepared)
        except REFUSED as error:
            _raise_if_gone(error)
            record_failures(self._run, [_failure(extraction, error)])
            self._tell(LoadSummary(failed=1))
        else:
            self._count(prepared)

    def _count(self, prepared: _Prepared) -> None:
        done = prepared.summary()
        self._run.sources.update(e.document.source for e in prepared.batch)
        self._run.summary += done
        self._tell(done)

    def _tell(self, done: LoadSummary) -> None:
        self.total += done
        if self._progress is not None:
            self._progress(done)


def _raise_if_gone(error: Exception) -> None:
    """Raise DatabaseUnavailableError where it was not the article that the error is about."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(cause, psycopg.OperationalError | psycopg.InterfaceError):
        return
    if cause.sqlstate is None or cause.sqlstate[:2] in _GONE:
        said = " ".join(str(cause).split())
        raise DatabaseUnavailableError(
            f"the database cannot go on loading: {said}", mend="load again; what was loaded stays"
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
    if isinstance(cause, psycopg.errors.ForeignKeyViolation | psycopg.errors.UniqueViolation):
        said = f"{said}: {cause.diag.message_detail}"
    message = " ".join((said or str(cause)).split())
    issue = Issue("load_failed", f"the database refused the article: {message}")
    return Failure(document.source, document.locator, place, issue)


def _rows(extraction: Extraction, place: Place, entities: Entities, ids: Ids) -> Sheet:
    rows = ArticleRows(extraction, place, entities, ids)
    add_facts(rows, add_names(rows))
    return rows.finish()


def _write_rows(raw: Driver[TupleRow], prepared: _Prepared) -> None:
    raw.execute("SET LOCAL jit = off")  # compiling costs more than these statements run
    for table, key in (
        ("batch_articles", "article_id"),
        ("touched_events", "event_id"),
        ("touched_agreements", "agreement_id"),
    ):
        make_temporary(raw, table, f"{key} bigint PRIMARY KEY")
    raw.execute("INSERT INTO batch_articles SELECT unnest(%s::bigint[])", (prepared.written,))
    merge_entities(raw, prepared.entities)
    if prepared.replaced:
        for statement in statements("replace_articles"):
            raw.execute(statement, {"replaced": prepared.replaced})
    prepared.sheet.copy_into(raw)
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
