"""Versions of one article: of pages that share an identity one is kept, whatever order they come in.

The one with the longest body is kept, then the one that comes first by path and locator. It takes over the
identities of the others, so that a page which shares one with a version that is not kept finds it as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from psycopg import Connection
from psycopg.rows import TupleRow

from etl.load.runs import Failure, LoadSummary, Run, record_failures
from etl.load.statements import named_queries, statements
from etl.records import Issue


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """One of several versions; the least of them is kept."""

    shortness: int  # the body's length, negative
    source: str
    locator: str
    article_id: int
    run_id: int

    @property
    def place(self) -> str:
        """Where it was read, for people."""
        return f"{self.source}: record {self.locator}" if self.locator else self.source


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A version that is not kept, and the one that is."""

    version: Version
    kept: Version

    def failure(self) -> Failure:
        """What is told of it."""
        message = f"another version of the article in {self.kept.place}"
        issue = Issue("duplicate_article", message, mend="that one is loaded; leave this one out")
        return Failure(self.version.source, self.version.locator, self.version.place, issue)


def merge_versions(connection: Connection[TupleRow], written: list[int]) -> list[Duplicate]:
    """Remove the versions of articles ``written`` that are not to be kept, and those that they supersede.

    Needs the temporary tables of a batch.
    """
    queries = named_queries("merge_versions")
    rows = connection.execute(queries["shared"].encode(), {"written": written}).fetchall()
    found = {row[1]: Version(*row[2:]) for row in rows}
    removed: list[Duplicate] = []
    for group in _groups((row[0], row[1]) for row in rows):
        kept, *others = sorted(found[article] for article in group)
        removed += [Duplicate(version, kept) for version in others]
        ids = [version.article_id for version in others]
        connection.execute(queries["hand_over"].encode(), {"kept": kept.article_id, "removed": ids})
    if removed:
        for statement in statements("replace_articles"):
            connection.execute(statement, {"replaced": [d.version.article_id for d in removed]})
    return removed


def pass_over(run: Run, duplicates: Sequence[Duplicate], written: Sequence[int]) -> LoadSummary:
    """Tell the run of the duplicates that ``written`` articles brought, and return what that changes.

    A duplicate that the run itself wrote in an earlier batch is no article inserted after all.
    """
    record_failures(run, [duplicate.failure() for duplicate in duplicates])
    versions = [duplicate.version for duplicate in duplicates]
    earlier = sum(v.run_id == run.id and v.article_id not in written for v in versions)
    run.summary += LoadSummary(-earlier)
    return LoadSummary(-earlier, skipped=len(versions))


def _groups(shared: Iterable[tuple[str, int]]) -> list[set[int]]:
    """The articles in groups: two that share an identity are in one, and those that share one with either."""
    groups: dict[int, set[int]] = {}
    first: dict[str, int] = {}
    for identity, article in shared:
        one = groups.setdefault(first.setdefault(identity, article), {first[identity]})
        other = groups.setdefault(article, {article})
        if one is not other:
            one |= other
            groups.update(dict.fromkeys(other, one))
    return list({id(group): group for group in groups.values()}.values())
