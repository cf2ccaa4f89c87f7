"""People, their names, and what articles call them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from models.base import Base, Id, code, column, confidence_range, country, link, not_empty, note
from models.reports import EvidenceColumns, ReportColumns
from models.search import name_index, search_name


class Person(Base):
    __tablename__ = "people"
    __table_args__ = (
        UniqueConstraint("key"),
        UniqueConstraint("reference_id"),
        Index(
            "uq_people_name_key_country_code_unknown",
            "name_key",
            "country_code",
            unique=True,
            postgresql_where=text("reference_id IS NULL"),
            postgresql_nulls_not_distinct=True,
        ),
        Index("ix_people_name_key", "name_key"),
        name_index("people"),
        not_empty("name"),
        CheckConstraint("in_reference = (reference_id IS NOT NULL)", name="in_reference_has_id"),
        {"comment": note("People", "Con người")},
    )

    id: Mapped[Id]
    key: Mapped[str] = column("Public key", "Khóa công khai")
    reference_id: Mapped[str | None] = column(
        "Id in reference data, for a person that they know", "Mã trong dữ liệu tham chiếu, nếu có"
    )
    name: Mapped[str] = column("Name", "Tên")
    name_key: Mapped[str] = column("Name folded for matching", "Tên đã chuẩn hóa để so khớp")
    country_code: Mapped[str | None] = country(
        "Country that the person acts for", "Nước mà người này đại diện"
    )
    in_reference: Mapped[bool] = column(
        "Known to reference data", "Có trong dữ liệu tham chiếu", server_default=text("false")
    )
    search_name: Mapped[str | None] = search_name()


class PersonName(Base):
    __tablename__ = "person_names"
    __table_args__ = (
        UniqueConstraint("person_id", "name"),
        name_index("person_names"),
        not_empty("name"),
        {
            "comment": note(
                "All names of people, one row each", "Mọi tên gọi của từng người, mỗi tên một dòng"
            )
        },
    )

    id: Mapped[Id]
    person_id: Mapped[int] = link("people.id", "The person", "Người", ondelete="CASCADE", index=False)
    name: Mapped[str] = column("The name", "Tên gọi")
    name_key: Mapped[str] = column("Name folded for matching", "Tên đã chuẩn hóa để so khớp", index=True)
    kind_code: Mapped[str] = code("name_kinds", "Kind of name", "Loại tên gọi")
    basis_code: Mapped[str] = code(
        "fact_bases", "From reference data or from articles", "Từ dữ liệu tham chiếu hay bài báo"
    )
    search_name: Mapped[str | None] = search_name()


class PersonReport(ReportColumns, Base):
    __tablename__ = "person_reports"
    __table_args__ = (
        UniqueConstraint("article_id", "ordinal"),
        confidence_range(),
        {"comment": note("People that an article names", "Những người mà bài báo nêu tên")},
    )

    person_id: Mapped[int] = link("people.id", "The person", "Người")
    name: Mapped[str] = column("Name as the article writes it", "Tên như trong bài")
    country_code: Mapped[str | None] = country("Country by the article", "Nước theo bài", index=False)


class PersonReportName(Base):
    __tablename__ = "person_report_names"
    __table_args__ = (
        {
            "comment": note(
                "Other spellings of a person's name in one article", "Cách viết khác của tên trong một bài"
            )
        },
    )

    person_report_id: Mapped[int] = link(
        "person_reports.id", "The report", "Báo cáo", ondelete="CASCADE", primary_key=True, index=False
    )
    ordinal: Mapped[int] = column(
        "Place in the list, from 1", "Thứ tự trong danh sách, từ 1", primary_key=True
    )
    name: Mapped[str] = column("The spelling", "Cách viết")
    kind_code: Mapped[str] = code("name_kinds", "Kind of name", "Loại tên gọi")


class PersonReportHonorific(Base):
    __tablename__ = "person_report_honorifics"
    __table_args__ = (
        {
            "comment": note(
                "Honorifics that an article gives a person", "Danh xưng mà bài báo dùng cho một người"
            )
        },
    )

    person_report_id: Mapped[int] = link(
        "person_reports.id", "The report", "Báo cáo", ondelete="CASCADE", primary_key=True, index=False
    )
    ordinal: Mapped[int] = column(
        "Place in the list, from 1", "Thứ tự trong danh sách, từ 1", primary_key=True
    )
    honorific: Mapped[str] = column("Honorific as written", "Danh xưng như trong bài")


class PersonEvidence(EvidenceColumns, Base):
    __tablename__ = "person_evidence"
    __table_args__ = ({"comment": note("Quotes that name a person", "Trích dẫn nêu tên một người")},)

    person_report_id: Mapped[int] = link(
        "person_reports.id", "The report", "Báo cáo", ondelete="CASCADE", primary_key=True, index=False
    )
