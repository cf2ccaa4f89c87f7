"""One extraction → the rows of its article. No database: surrogate keys of shared things are Refs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, timezone

from etl.errors import QuanheError
from etl.load.entities import Entities, Ref
from etl.load.ids import Ids
from etl.load.keys import article_key
from etl.load.sheet import Sheet
from etl.records import DateValue, Document, Evidence, Extraction, Issue

VIETNAM = timezone(timedelta(hours=7))


class RowsError(QuanheError):
    """An extraction contradicts itself: a quote that is not the body's, a key that nothing bears."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article stands: its row's key, its source's, and the run that writes it."""

    article_id: int
    source_id: int
    run_id: int
    fingerprint: str


class ArticleRows:
    """The rows of one article in the making; the modules beside this one add each kind of fact."""

    def __init__(self, found: Extraction, place: Place, entities: Entities, ids: Ids) -> None:
        self.found = found
        self.place = place
        self.entities = entities
        self.ids = ids
        self.sheet = Sheet()
        self.key = article_key(found.document.source, found.document.locator)
        self._mentions: dict[tuple[str, int, int, str], tuple[int, Evidence]] = {}

    @property
    def published_on(self) -> date | None:
        """The day of publication in Việt Nam."""
        document = self.found.document
        if document.published_at is not None:
            return document.published_at.astimezone(VIETNAM).date()
        return document.published_on

    def mention(self, kind: str, evidence: Evidence) -> int:
        """The id of the mention of this quote, one for each kind, span and rule of the article.

        Raises :class:`RowsError` where the quote is not what the body has at its offsets.
        """
        start, end = evidence.start, evidence.end
        body = self.found.document.body
        if not 0 <= start < end or body[start:end] != evidence.quote:
            raise RowsError(
                f"the quote of {kind} evidence is not the body's text at {start}–{end}",
                place=self.found.document.id,
                mend="this is a fault of the extractor; please report it with the article",
            )
        key = (kind, start, end, evidence.rule)
        known = self._mentions.get(key)
        mention_id = known[0] if known else self.ids.next("mentions")
        if known is None or evidence.confidence > known[1].confidence:
            self._mentions[key] = (mention_id, evidence)
        return mention_id

    def evidence(
        self, table: str, kind: str, fact: int, items: Iterable[Evidence], *, also: Sequence[str] = ()
    ) -> None:
        """Add the quotes that prove a fact; a fact without one is refused.

        A quote that already is a mention of one of the kinds ``also`` is taken as it is.
        """
        mentions = list(dict.fromkeys(self._known(also, item) or self.mention(kind, item) for item in items))
        if not mentions:
            raise RowsError(
                f"a fact of kind {kind} has no quote",
                place=self.found.document.id,
                mend="this is a fault of the extractor; please report it with the article",
            )
        for ordinal, mention in enumerate(mentions, start=1):
            self.sheet.add(table, fact, mention, ordinal)

    def _known(self, kinds: Sequence[str], item: Evidence) -> int | None:
        keys = ((kind, item.start, item.end, item.rule) for kind in kinds)
        return next((self._mentions[key][0] for key in keys if key in self._mentions), None)

    def lookup(self, keys: dict[str, int], key: str, what: str) -> int:
        """The report of this key in the article; RowsError where the article has none."""
        try:
            return keys[key]
        except KeyError:
            raise RowsError(f"no {what} has the key {key!r}", place=self.found.document.id) from None

    def finish(self) -> Sheet:
        """Add the article's own rows and return all."""
        self._add_article(self.found.document)
        self._add_text()
        self._add_dates()
        self._add_issues(self.found.issues)
        for (kind, start, end, rule), (mention_id, evidence) in self._mentions.items():
            self.sheet.add(
                "mentions", mention_id, self.place.article_id, start, end, kind, rule, evidence.quote,
                evidence.confidence,
            )  # fmt: skip
        return self.sheet

    def _add_article(self, document: Document) -> None:
        publisher: Ref | None = self.entities.publisher(document.publisher) if document.publisher else None
        raw = self.found.raw
        self.sheet.add(
            "articles", self.place.article_id, self.key, self.place.source_id, document.locator, document.id,
            document.sha256, raw.media_type if raw else None, self.place.fingerprint, self.place.run_id,
            document.reader, document.language, document.title, document.url, publisher, document.author,
            document.published_at, self.published_on, self.found.about_relations, document.body,
        )  # fmt: skip

        for identity in document.identities:
            self.sheet.add("article_identities", identity, self.place.article_id)

    def _add_text(self) -> None:
        article = self.place.article_id
        for ordinal, block in enumerate(self.found.document.blocks):
            self.sheet.add(
                "article_blocks", article, ordinal, block.kind.value, block.start, block.end,
                block.text if block.start is None else None,
            )  # fmt: skip
        for sentence in self.found.sentences:
            self.sheet.add("sentences", article, sentence.start, sentence.end, sentence.block)

    def _add_dates(self) -> None:
        body = self.found.document.body
        seen: set[int] = set()
        for date_mention in self.found.dates:
            start, end = date_mention.start, date_mention.end
            quote = Evidence(start, end, body[start:end], "dates.expression")
            mention = self.mention("date", quote)
            if mention not in seen:
                seen.add(mention)
                self.sheet.add("date_mentions", mention, *date_columns(date_mention.value))

    def _add_issues(self, issues: Sequence[Issue]) -> None:
        document = self.found.document
        for ordinal, issue in enumerate(dict.fromkeys(issues), start=1):
            self.sheet.add(
                "load_issues", self.place.source_id, document.locator, ordinal, self.place.article_id,
                self.place.run_id, issue.code, issue.message, issue.mend, None, issue.start, issue.end,
                issue.asserted, issue.expected,
            )  # fmt: skip


def date_columns(value: DateValue) -> tuple[object, ...]:
    """The columns of a date, in the order of ``models.dates.DateColumns``."""
    if value.edtf is None:
        return (None, None, None, None, None, None, value.basis, value.time, value.because)
    return (
        value.edtf, value.kind, value.lower, value.upper, value.month, value.day, value.basis, value.time,
        value.because,
    )  # fmt: skip
