"""Frozen hand-over records between the stages.

Offsets are Unicode code points into ``Document.body``, half open, so that
``body[start:end] == quote`` for every :class:`Evidence`. Codes are those of the closed lists under
``etl/reference/codes/``. Country codes are ISO 3166-1 alpha-2. Dates are EDTF strings (ISO 8601-2).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

# ------------------------------------------------------------------ reading


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


# ------------------------------------------------------------------ mentions


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: offsets into the body, and the index of its block in ``Document.blocks``."""

    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote that carries a fact: ``body[start:end] == quote``; which rule found it, how sure."""

    start: int
    end: int
    quote: str
    rule: str  # "<module>.<rule>", e.g. "people.titled_name"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A country's name or a country adjective in the text."""

    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A named place. ``kind`` is country, province, city, district, border_gate or venue."""

    start: int
    end: int
    name: str
    kind: str
    country: str | None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date as far as it is known.

    ``edtf`` None means that the text says nothing. ``lower``/``upper`` are the first and last
    possible day, None where open. ``kind`` is day, month, year, interval, one_of, no_year, season.
    ``basis`` is explicit, dateline, inferred or unknown. ``time`` is "15:30", "sáng", … or None.
    """

    edtf: str | None
    basis: str = "unknown"
    kind: str | None = None
    lower: date | None = None
    upper: date | None = None
    month: int | None = None
    day: int | None = None
    time: str | None = None
    because: str | None = None  # why, for ``inferred``: the tenures or events that bound it


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression and its value."""

    start: int
    end: int
    value: DateValue


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """A position named in the text; ``title`` in full form, abbreviations expanded."""

    start: int
    end: int
    title: str
    country: str | None
    organization: str | None = None
    former: bool = False
    acting: bool = False


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person named, or meant by a title alone (``name`` None). The span holds titles and name."""

    start: int
    end: int
    name: str | None
    country: str | None
    offices: tuple[OfficeMention, ...] = ()
    honorific: str | None = None
    rule: str = ""
    confidence: float = 1.0


# ------------------------------------------------------------------ reports: what one article says


@dataclass(frozen=True, slots=True)
class OfficeReport:
    """A position that the article gives a person."""

    title: str  # shortest complete noun phrase, abbreviations expanded
    country: str | None
    organization: str | None = None  # the body it belongs to, where the title names one
    former: bool = False
    acting: bool = False
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class OtherName:
    """Another spelling in this article. ``kind``: short_form, transliteration, honorific_form, spelling."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class PersonReport:
    """A person named in the article.

    ``evidence`` holds every mention, full and short, each span with its titles ("Tổng Bí thư, Chủ
    tịch nước Lào Thongloun Sisoulith"), so that it also tells who is meant where.
    """

    key: str  # "p1", … in order of first mention
    name: str
    country: str | None
    other_names: tuple[OtherName, ...] = ()
    honorifics: tuple[str, ...] = ()
    offices: tuple[OfficeReport, ...] = ()
    reference_id: str | None = None  # the person of reference data that this is, where one is known
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class OrganizationReport:
    """An organization named in the article.

    ``known_as``: its name in reference data, where the article names it more fully ("Tập đoàn Petronas").
    """

    key: str  # "o1", …
    name: str
    country: str | None
    kind: str
    parent: str | None = None
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0
    known_as: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceReport:
    """A place named in the article."""

    key: str  # "l1", …
    name: str
    kind: str
    country: str | None
    parent: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Participant:
    """A person's part in an event. ``person`` is a ``PersonReport.key``; ``name`` that person's name."""

    person: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class EventReport:
    """What this article says of one happening. ``parent`` is another report's key."""

    key: str  # "e1", …
    type: str
    title: str
    date: DateValue
    status: str
    level: str | None = None
    place: str | None = None
    country: str | None = None
    sides: tuple[str, ...] = ()  # country codes, else organization names; sorted
    participants: tuple[Participant, ...] = ()
    relation_level: str | None = None
    parent: str | None = None
    main: bool = False
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class AgreementReport:
    """What this article says of one instrument, or of an unnamed group (``collective``)."""

    key: str  # "a1", …
    type: str
    title: str
    action: str
    parties: tuple[str, ...] = ()
    party_countries: tuple[str | None, ...] = ()  # one for each party
    date: DateValue = field(default_factory=lambda: DateValue(None))
    event: str | None = None  # key of the event where it happened
    collective: bool = False
    count: int | None = None
    areas: tuple[str, ...] = ()
    legal_class: str = "unknown"
    legal_basis: str | None = None
    signatories: tuple[str, ...] = ()  # PersonReport keys
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class AreaReport:
    """A cooperation area with every stance in which the article speaks of it."""

    code: str
    stances: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class StatementReport:
    """One statement on one or more areas by a side or speaker; ``order`` is its place in a numbered list."""

    key: str  # "s1", …
    code: str  # the area; one row for each area of the sentence
    stance: str
    side: str | None
    speaker: str | None  # PersonReport.key
    verb: str | None
    order: int | None = None
    concurs_with: str | None = None  # side or person that agreed to it
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one document.

    One that is not ``about_relations`` between countries has people and organizations only. ``raw`` is
    what the document was read from, where that is to be kept; it is no part of what was found.
    """

    document: Document
    about_relations: bool = True
    sentences: tuple[Sentence, ...] = ()
    people: tuple[PersonReport, ...] = ()
    organizations: tuple[OrganizationReport, ...] = ()
    places: tuple[PlaceReport, ...] = ()
    dates: tuple[DateMention, ...] = ()
    events: tuple[EventReport, ...] = ()
    agreements: tuple[AgreementReport, ...] = ()
    areas: tuple[AreaReport, ...] = ()
    statements: tuple[StatementReport, ...] = ()
    issues: tuple[Issue, ...] = ()
    raw: RawDocument | None = field(default=None, repr=False, compare=False)
