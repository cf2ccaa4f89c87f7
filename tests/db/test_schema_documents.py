"""The schema's documents are those of the models. No server is needed."""

from __future__ import annotations

from pathlib import Path

import pytest

import models
from models.document import SUBJECTS, documents

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize(("name", "content"), documents().items(), ids=documents())
def test_documents_are_current(name: str, content: str) -> None:
    current = (DOCS / name).read_text("utf-8") == content
    assert current, "run: python -m models.document"


def test_every_table_has_its_subject() -> None:
    dictionary = documents()["data-dictionary.md"]
    assert [t for t in models.metadata.tables if f"\n### {t}\n" not in dictionary] == []
    assert len(SUBJECTS) == len(set(SUBJECTS))
