"""What is read: raw documents, and articles ready for extraction with their blocks and issues."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of a page is. The first four are the article's own; only they hold facts."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"
    TEASER = "teaser"
    RELATED = "related"
    NAVIGATION = "navigation"


OWN_BLOCKS = frozenset({BlockKind.TITLE, BlockKind.LEAD, BlockKind.BODY, BlockKind.CAPTION})


@dataclass(frozen=True, slots=True)
class RawDocument:
    """The bytes of one article as found. ``locator`` is '' for a file of one article."""

    source: str  # the file's path as given, '-' for standard input
    locator: str  # the record's own id inside the source, '' for a file of one article
    record_id: str  # the public id of FORMAT: file stem, record id or url
    media_type: str  # "text/plain", "text/html", "application/json" (one JSONL record)
    data: bytes
    sha256: str  # lower-case hex of ``data``


@dataclass(frozen=True, slots=True)
class Block:
    """One block. Own blocks have offsets into the body and no text; others only their text."""

    kind: BlockKind
    start: int | None
    end: int | None
    text: str | None = None


PASSED_OVER = frozenset({"not_an_article", "duplicate_article"})


@dataclass(frozen=True, slots=True)
class Issue:
    """Something that could not be read, decided or confirmed: data, not a log line."""

    code: str  # a code of codes/issue_codes.yaml
    message: str
    start: int | None = None  # place in the body, where it has one
    end: int | None = None
    mend: str | None = None
    asserted: str | None = None  # what the text says, for a contradiction
    expected: str | None = None  # what reference data say

    @property
    def is_passed_over(self) -> bool:
        """Whether the input was left out on purpose: it did not fail."""
        return self.code in PASSED_OVER


@dataclass(frozen=True, slots=True)
class Document:
    """An article ready for extraction: NFC body, blocks, metadata. Unknown is None."""

    id: str
    source: str
    locator: str
    sha256: str
    body: str
    blocks: tuple[Block, ...]
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    published_at: datetime | None = None  # aware (+07:00); None where only a date is known
    published_on: date | None = None
    language: str = "vi"
    reader: str = "text"  # which reader or profile made the blocks
    identities: tuple[str, ...] = ()  # hashes that versions of one page share: by its address, by its text
    issues: tuple[Issue, ...] = ()
