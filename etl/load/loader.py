"""Extractions → the database, a batch of articles at a time, all or nothing for each article.

A batch is one transaction: it takes the load's lock, so that two loads take turns, merges what articles
share, replaces the rows of edited articles, writes the rest by COPY and resolves reports. Where the
database refuses a batch, it is made anew under the lock, for another load may have written some of its
articles; refused again, each half is tried by itself, until only the faulty article fails.

A batch that the server lost in a crash is loaded again by the next load, so its commit is not waited for;
that of the run's end is, and what came before it is safe with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice

from psycopg import Connection as Driver
from psycopg.rows import TupleRow
from sqlalchemy import Connection, Engine, text

from etl.article_record import to_record
from etl.load.article_rows import ArticleRows, Place, RowsError
from etl.load.entities import Entities, Known
from etl.load.export import stored_records
from etl.load.fact_rows import add_facts
from etl.load.ids import Ids
from etl.load.merge import merge_entities
from etl.load.name_rows import add_names
from etl.load.raw import compress, store
from etl.load.reference import read_known
from etl.load.refusals import REFUSED, failure, raise_if_gone
from etl.load.runs import LoadSummary, Run, driver, lock, lock_for, record_failures
from etl.load.sheet import Sheet, make_temporary
from etl.load.statements import named_queries, statements
from etl.load.versions import Duplicate, merge_versions, pass_over
from etl.records import Extraction

BATCH = 100
ArticleName = tuple[str, str]  # source and locator
Version = tuple[str, str, bool]  # SHA-256 of the bytes, fingerprint, and whether the bytes are kept
Progress = Callable[[LoadSummary], None]


@dataclass(slots=True)
class _Prepared:
    """The rows of a batch, ready to be written."""

    batch: Sequence[Extraction]
    entities: Entities
    sheet: Sheet = field(default_factory=Sheet)
    raw: dict[str, bytes | None] = field(default_factory=dict)
    articles: list[int] = field(default_factory=list)
    written: list[int] = field(default_factory=list)
    replaced: list[int] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    error: RowsError | None = None

    def summary(self) -> LoadSummary:
        """What writing it does."""
        removed = {duplicate.version.article_id for duplicate in self.duplicates}
        updated = len(set(self.replaced) - removed)
        inserted = len(set(self.written) - removed) - updated
        return LoadSummary(inserted, updated, len(self.batch) - len(self.written))


def known_articles(engine: Engine) -> dict[ArticleName, Version]:
    """Source and locator of every loaded article, with its version.

    An input of the same version need not be extracted again.
    """
    with engine.connect() as connection:
        rows = connection.execute(text(named_queries("known_articles")["all"]))
        return {(r.path, r.locator): (r.raw_sha256, r.fingerprint, r.is_kept) for r in rows}


def load_extractions(
    engine: Engine, run: Run, extractions: Iterable[Extraction], *, progress: Progress | None = None
) -> LoadSummary:
    """Write extractions and return how many articles were inserted, updated and so on.

    Each article is written whole or not at all; one that fails is kept in the run's failures and becomes a
    row of ``load_issues``. An article that the database has in this version is unchanged; in a run that
    rereads, its record must be the same too. ``progress`` is called with the summary of each batch. While
    the server writes a batch, the rows of the next one are made. Raises :class:`DatabaseUnavailableError`
    where the database goes away.
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
    if loader.total.updated or loader.total.skipped or run.follows_stopped:
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
            same = self._same(connection, batch, existing)
            with self._ids.using(driver(connection)):
                for name, extraction in zip(names, batch, strict=True):
                    found = existing.get(name)
                    article = found[0] if found is not None else self._ids.next("articles")
                    prepared.articles.append(article)
                    if article in same:
                        continue
                    if found is not None:
                        prepared.replaced.append(article)
                    place = Place(article, sources[name[0]], self._run.id, self._run.fingerprint)
                    self._add(prepared, extraction, place)
        return prepared

    def _same(
        self, connection: Connection, batch: Sequence[Extraction], existing: Mapping[ArticleName, _Existing]
    ) -> set[int]:
        """The articles of which the database has what the batch says."""
        same: dict[int, Extraction] = {}
        for extraction in batch:
            document = extraction.document
            found = existing.get((document.source, document.locator))
            version = (document.sha256, self._run.fingerprint, extraction.raw is not None)
            if found is not None and found[1] == version:
                same[found[0]] = extraction
        if self._run.rereads:
            stored = stored_records(connection, list(same))
            return {article for article, found in same.items() if to_record(found) == stored[article]}
        return set(same)

    def _add(self, prepared: _Prepared, extraction: Extraction, place: Place) -> None:
        prepared.written.append(place.article_id)
        raw = extraction.raw
        prepared.raw[extraction.document.sha256] = compress(raw.data) if raw is not None else None
        try:
            prepared.sheet.extend(_rows(extraction, place, prepared.entities, self._ids))
        except RowsError as error:
            prepared.error = error

    def write(self, prepared: _Prepared) -> None:
        """Write prepared rows in one transaction, under the load's lock."""
        with self._engine.begin() as connection:
            lock_for(connection, self._run)
            self._write_on(connection, prepared)

    def _write_on(self, connection: Connection, prepared: _Prepared) -> None:
        if prepared.error is not None:
            raise prepared.error
        raw = driver(connection)
        raw.execute("SET LOCAL synchronous_commit = off")
        if prepared.written:
            _write_rows(raw, prepared)
        if self._run.rereads:  # other runs forget the failures of a source when they have seen all of it
            for statement in statements("forget_failures"):
                raw.execute(statement, {"articles": prepared.articles})

    def settle(self, prepared: _Prepared, writing: Future[None]) -> None:
        """Count a written batch; write one that was refused anew."""
        try:
            writing.result()
        except REFUSED as error:
            raise_if_gone(error)
            self._write_anew(prepared.batch)
        else:
            self._count(prepared)

    def _write_anew(self, batch: Sequence[Extraction]) -> None:
        """Prepare and write under the lock, where all that another load has written is seen."""
        try:
            with self._engine.begin() as connection:
                lock_for(connection, self._run)
                prepared = self.prepare(batch)
                self._write_on(connection, prepared)
        except REFUSED as error:
            raise_if_gone(error)
            if len(batch) == 1:
                record_failures(self._run, [failure(batch[0].document, error)])
                self._tell(LoadSummary(failed=1))
                return
            middle = len(batch) // 2
            self._write_anew(batch[:middle])
            self._write_anew(batch[middle:])
        else:
            self._count(prepared)

    def _count(self, prepared: _Prepared) -> None:
        done = prepared.summary()
        self._run.sources.update(e.document.source for e in prepared.batch)
        self._run.summary += done
        self._tell(done + pass_over(self._run, prepared.duplicates, prepared.written))

    def _tell(self, done: LoadSummary) -> None:
        self.total += done
        if self._progress is not None:
            self._progress(done)


def _rows(extraction: Extraction, place: Place, entities: Entities, ids: Ids) -> Sheet:
    rows = ArticleRows(extraction, place, entities, ids)
    add_facts(rows, add_names(rows))
    return rows.finish()


def _write_rows(raw: Driver[TupleRow], prepared: _Prepared) -> None:
    raw.execute("SET LOCAL jit = off")  # compiling costs more than these statements run
    store(raw, prepared.raw)
    for table, key in (
        ("batch_articles", "article_id"),
        ("touched_events", "event_id"),
        ("touched_agreements", "agreement_id"),
    ):
        make_temporary(raw, table, f"{key} bigint PRIMARY KEY")
    make_temporary(raw, "replaced_raw_documents", "sha256 text PRIMARY KEY")
    raw.execute("INSERT INTO batch_articles SELECT unnest(%s::bigint[])", (prepared.written,))
    merge_entities(raw, prepared.entities)
    if prepared.replaced:
        for statement in statements("replace_articles"):
            raw.execute(statement, {"replaced": prepared.replaced})
    prepared.sheet.copy_into(raw)
    prepared.duplicates = merge_versions(raw, prepared.written)
    for name in ("resolve_events", "resolve_agreements", "resolve_names"):
        for statement in statements(name):
            raw.execute(statement)
    if prepared.replaced or prepared.duplicates:
        for statement in statements("remove_raw_documents"):
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


_Existing = tuple[int, Version]  # the article's id and version


def _existing(connection: Connection, names: Sequence[ArticleName]) -> Mapping[ArticleName, _Existing]:
    wanted = {"paths": [path for path, _ in names], "locators": [locator for _, locator in names]}
    rows = connection.execute(text(named_queries("known_articles")["named"]), wanted)
    return {(r.path, r.locator): (r.id, (r.raw_sha256, r.fingerprint, r.is_kept)) for r in rows}
