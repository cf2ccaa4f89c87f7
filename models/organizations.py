"""Organizations, and what articles call them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from models.base import Base, Id, code, column, confidence_range, country, link, not_empty, note
from models.reports import EvidenceColumns, ReportColumns
from models.search import name_index, search_name


class Organization(Base):
    __tablename__ = "organizations"
    __table_args__ = (
        UniqueConstraint("name_key", "country_code", postgresql_nulls_not_distinct=True),
        UniqueConstraint("key"),
        name_index("organizations"),
        not_empty("name"),
        CheckConstraint("parent_id <> id", name="no_own_parent"),
        {
            "comment": note(
                "Organizations: parties, ministries, companies …", "Các tổ chức: đảng, bộ, công ty …"
            )
        },
    )

    id: Mapped[Id]
    key: Mapped[str] = column("Public key", "Khóa công khai")
    name: Mapped[str] = column("Name", "Tên")
    name_key: Mapped[str] = column(
        "Name folded for matching, without the name of its own country",
        "Tên đã chuẩn hóa, bỏ tên nước của chính nó",
    )
    country_code: Mapped[str | None] = country("Country, where it has one", "Nước, nếu có")
    kind_code: Mapped[str] = code("organization_kinds", "Kind of organization", "Loại tổ chức", index=True)
    parent_id: Mapped[int | None] = link(
        "organizations.id", "Organization that it belongs to", "Tổ chức cấp trên", ondelete="SET NULL"
    )
    in_reference: Mapped[bool] = column(
        "Known to reference data", "Có trong dữ liệu tham chiếu", server_default=text("false")
    )
    search_name: Mapped[str | None] = search_name("name_key")


class OrganizationReport(ReportColumns, Base):
    __tablename__ = "organization_reports"
    __table_args__ = (
        UniqueConstraint("article_id", "ordinal"),
        confidence_range(),
        {"comment": note("Organizations that an article names", "Các tổ chức mà bài báo nêu tên")},
    )

    organization_id: Mapped[int] = link("organizations.id", "The organization", "Tổ chức")
    name: Mapped[str] = column("Name as the article writes it", "Tên như trong bài")
    country_code: Mapped[str | None] = country("Country by the article", "Nước theo bài", index=False)
    kind_code: Mapped[str] = code("organization_kinds", "Kind by the article", "Loại theo bài")
    parent_name: Mapped[str | None] = column(
        "Parent as the article writes it", "Tổ chức cấp trên như trong bài"
    )
    parent_id: Mapped[int | None] = link("organizations.id", "The parent", "Tổ chức cấp trên")


class OrganizationEvidence(EvidenceColumns, Base):
    __tablename__ = "organization_evidence"
    __table_args__ = ({"comment": note("Quotes that name an organization", "Trích dẫn nêu tên tổ chức")},)

    organization_report_id: Mapped[int] = link(
        "organization_reports.id", "The report", "Báo cáo", ondelete="CASCADE", primary_key=True, index=False
    )
