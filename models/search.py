"""Indexes for search: names by their plain form, texts by their words; see the functions in the database."""

from __future__ import annotations

from sqlalchemy import Index, literal_column, text


def name_index(table: str) -> Index:
    """Trigrams of the column ``name`` without diacritics: for names in part, and for misspelt ones."""
    plain = literal_column("plain_name(name)").label("plain")
    trigrams = {"plain": "gin_trgm_ops"}
    return Index(f"ix_{table}_plain_name", plain, postgresql_using="gin", postgresql_ops=trigrams)


def words_index(table: str, column: str, where: str | None = None) -> Index:
    """The words of a text without diacritics; ``where`` narrows the rows."""
    return Index(
        f"ix_{table}_words",
        text(f"search_vector({column})"),
        postgresql_using="gin",
        postgresql_where=text(where) if where else None,
    )
