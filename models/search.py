"""What search needs in the tables: names in their plain form, and indexes on names and words.

The functions that columns and indexes call are made by the migrations.
"""

from __future__ import annotations

from sqlalchemy import Computed, Index, text
from sqlalchemy.orm import MappedColumn, mapped_column

from models.base import note


def search_name(column: str = "name") -> MappedColumn[str | None]:
    """The column ``search_name``: a name for matching, kept because it is read faster than made."""
    return mapped_column(
        Computed(f"plain_name({column})", persisted=True),
        comment=note(
            "Name without diacritics and case, for search; follows from it",
            "Tên không dấu, không phân biệt hoa thường, để tìm kiếm; suy ra từ tên",
        ),
    )


def name_index(table: str) -> Index:
    """Trigrams of the column ``search_name``: for names in part, and for misspelt ones."""
    return Index(
        f"ix_{table}_search_name",
        "search_name",
        postgresql_using="gin",
        postgresql_ops={"search_name": "gin_trgm_ops"},
    )


def words_index(table: str, column: str) -> Index:
    """The words of a text without diacritics."""
    return Index(f"ix_{table}_words", text(f"search_vector({column})"), postgresql_using="gin")
