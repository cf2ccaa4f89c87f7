"""Loading: extractions → rows, and rows → article records and raw documents."""

from __future__ import annotations

from etl.load.export import export_records, read_extractions
from etl.load.fingerprint import fingerprint
from etl.load.loader import known_articles, load_extractions, skip_unchanged
from etl.load.raw import NotKept, raw_document, stored_documents
from etl.load.refusals import gone_as_unavailable
from etl.load.runs import Failure, LoadSummary, Run, finish_run, record_failures, start_run

__all__ = [
    "Failure",
    "LoadSummary",
    "NotKept",
    "Run",
    "export_records",
    "fingerprint",
    "finish_run",
    "gone_as_unavailable",
    "known_articles",
    "load_extractions",
    "raw_document",
    "read_extractions",
    "record_failures",
    "skip_unchanged",
    "start_run",
    "stored_documents",
]
