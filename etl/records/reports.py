"""What one article says: reports of people, organizations, places, events, agreements and areas."""

from __future__ import annotations

from dataclasses import dataclass, field

from etl.records.documents import Document, Issue, RawDocument
from etl.records.mentions import DateMention, DateValue, Evidence, Sentence


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

    ``known_as``: its name in reference data, where the article names it otherwise ("Tập đoàn Petronas").
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
