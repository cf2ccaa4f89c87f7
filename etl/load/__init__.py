"""Loading: extractions → rows, and rows → article records."""

from __future__ import annotations

from etl.load.export import export_records, read_extractions
from etl.load.fingerprint import fingerprint
from etl.load.loader import known_articles, load_extractions, skip_unchanged
from etl.load.runs import Failure, LoadSummary, Run, finish_run, record_failures, start_run

__all__ = [
    "Failure",
    "LoadSummary",
    "Run",
    "export_records",
    "fingerprint",
    "finish_run",
    "known_articles",
    "load_extractions",
    "read_extractions",
    "record_failures",
    "skip_unchanged",
    "start_run",
]
