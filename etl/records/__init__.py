"""Frozen hand-over records between the stages.

Offsets are Unicode code points into ``Document.body``, half open, so that
``body[start:end] == quote`` for every :class:`Evidence`. Codes are those of the closed lists under
``etl/reference/codes/``. Country codes are ISO 3166-1 alpha-2. Dates are EDTF strings (ISO 8601-2).
"""

from __future__ import annotations

from etl.records.documents import (
    OWN_BLOCKS,
    PASSED_OVER,
    Block,
    BlockKind,
    Document,
    Issue,
    RawDocument,
)
from etl.records.mentions import (
    CountryMention,
    DateMention,
    DateValue,
    Evidence,
    OfficeMention,
    PersonMention,
    PlaceMention,
    Sentence,
)
from etl.records.reports import (
    AgreementReport,
    AreaReport,
    EventReport,
    Extraction,
    OfficeReport,
    OrganizationReport,
    OtherName,
    Participant,
    PersonReport,
    PlaceReport,
    StatementReport,
)

__all__ = [
    "OWN_BLOCKS",
    "PASSED_OVER",
    "AgreementReport",
    "AreaReport",
    "Block",
    "BlockKind",
    "CountryMention",
    "DateMention",
    "DateValue",
    "Document",
    "EventReport",
    "Evidence",
    "Extraction",
    "Issue",
    "OfficeMention",
    "OfficeReport",
    "OrganizationReport",
    "OtherName",
    "Participant",
    "PersonMention",
    "PersonReport",
    "PlaceMention",
    "PlaceReport",
    "RawDocument",
    "Sentence",
    "StatementReport",
]
