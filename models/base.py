"""What every table shares: constraint names, bilingual comments, keys, and the columns of a date.

A comment is one string, "English | Tiếng Việt"; :func:`note` writes it and :func:`split_note` reads it.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Date,
    DateTime,
    Double,
    ForeignKey,
    Identity,
    Integer,
    MetaData,
    SmallInteger,
    Text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column

_SEPARATOR = " | "

NAMING_CONVENTION = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}


def note(english: str, vietnamese: str) -> str:
    """The comment of a table, column or view in both languages.

    >>> note("Title", "Tiêu đề")
    'Title | Tiêu đề'
    """
    for text in (english, vietnamese):
        if not text or _SEPARATOR in text:
            raise ValueError(f"a comment needs a text without {_SEPARATOR!r} in each language: {text!r}")
    return f"{english}{_SEPARATOR}{vietnamese}"


def split_note(comment: str) -> tuple[str, str]:
    """The English and the Vietnamese half of a comment made by :func:`note`; ValueError if it is none."""
    english, found, vietnamese = comment.partition(_SEPARATOR)
    if not found or not english or not vietnamese:
        raise ValueError(f"not a comment in two languages: {comment!r}")
    return english, vietnamese


class Base(DeclarativeBase):
    """The declarative base of every table."""

    metadata = MetaData(naming_convention=NAMING_CONVENTION)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it from the class
        str: Text(),
        int: Integer(),
        float: Double(),
        date: Date(),
        datetime: DateTime(timezone=True),
    }


Id = Annotated[
    int,
    mapped_column(
        BigInteger,
        Identity(cache=200),
        primary_key=True,
        sort_order=-100,
        comment=note(
            "Surrogate key, of no meaning outside this database", "Khóa thay thế, vô nghĩa ngoài CSDL này"
        ),
    ),
]
"""The surrogate primary key. A load reserves many values of its sequence, so it is BY DEFAULT and cached."""


def column(english: str, vietnamese: str, **options: Any) -> MappedColumn[Any]:
    """A column with its comment in both languages; the type follows from the annotation."""
    return mapped_column(comment=note(english, vietnamese), **options)


def small(english: str, vietnamese: str, **options: Any) -> MappedColumn[Any]:
    """A smallint column."""
    return mapped_column(SmallInteger, comment=note(english, vietnamese), **options)


def link(
    target: str,
    english: str,
    vietnamese: str,
    *,
    ondelete: str | None = None,
    index: bool = True,
    **options: Any,
) -> MappedColumn[Any]:
    """A foreign key to the surrogate key ``target`` ("people.id"), indexed unless a key starts with it."""
    key = ForeignKey(target, ondelete=ondelete)
    return mapped_column(BigInteger, key, index=index, comment=note(english, vietnamese), **options)


def code(
    target: str, english: str, vietnamese: str, *, index: bool = False, **options: Any
) -> MappedColumn[Any]:
    """A foreign key to the closed list (or ``countries``) ``target``; indexed where queries filter by it."""
    key = ForeignKey(f"{target}.code", onupdate="CASCADE")
    return mapped_column(Text, key, index=index, comment=note(english, vietnamese), **options)


def country(english: str, vietnamese: str, *, index: bool = True, **options: Any) -> MappedColumn[Any]:
    """A foreign key to a country's ISO 3166-1 alpha-2 code."""
    return code("countries", english, vietnamese, index=index, **options)


def one_side(optional: bool = False) -> CheckConstraint:
    """A side is a country or an organization: exactly one of them (at most one where ``optional``)."""
    operator = "<=" if optional else "="
    return CheckConstraint(f"num_nonnulls(country_code, organization_id) {operator} 1", name="one_side")


def not_empty(column_name: str) -> CheckConstraint:
    """A text that may not be empty or blank."""
    return CheckConstraint(f"btrim({column_name}) <> ''", name=f"{column_name}_not_empty")


def confidence_range() -> CheckConstraint:
    """Confidence lies between 0 and 1."""
    return CheckConstraint("confidence >= 0 AND confidence <= 1", name="confidence_range")


class Confidence:
    """The column ``confidence`` of mentions and reports; see :func:`confidence_range`."""

    confidence: Mapped[float] = mapped_column(
        sort_order=90,
        comment=note("How sure the rule is, from 0 to 1", "Độ tin cậy của quy tắc, từ 0 đến 1"),
    )
