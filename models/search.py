"""Indexes for search: names by their plain form, texts by their words; see the functions in the database."""

from __future__ import annotations

from sqlalchemy import Index, Label, literal_column, text


def name_index(table: str, column: str = "name") -> Index:
    """Trigrams of a name without diacritics: for names in part, and for misspelt ones."""
    plain: Label[str] = literal_column(f"plain_name({column})").label("plain")
    trigrams = {"plain": "gin_trgm_ops"}
    return Index(f"ix_{table}_plain_{column}", plain, postgresql_using="gin", postgresql_ops=trigrams)


def words_index(table: str, column: str, where: str | None = None) -> Index:
    """The words of a text without diacritics; ``where`` narrows the rows."""
    return Index(
        f"ix_{table}_words",
        text(f"search_vector({column})"),
        postgresql_using="gin",
        postgresql_where=text(where) if where else None,
    )
