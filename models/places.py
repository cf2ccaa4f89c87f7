"""Places, with the time for which they exist, and what articles call them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from models.base import Base, Id, code, column, confidence_range, country, link, not_empty, note
from models.reports import EvidenceColumns, ReportColumns


class Place(Base):
    __tablename__ = "places"
    __table_args__ = (
        UniqueConstraint("name_key", "kind_code", "country_code", postgresql_nulls_not_distinct=True),
        UniqueConstraint("key"),
        not_empty("name"),
        CheckConstraint("parent_id <> id", name="no_own_parent"),
        CheckConstraint("valid_from <= valid_until", name="validity_order"),
        {
            "comment": note(
                "Places: countries, provinces, cities, venues …",
                "Địa điểm: nước, tỉnh, thành phố, nơi tổ chức …",
            )
        },
    )

    id: Mapped[Id]
    key: Mapped[str] = column("Public key", "Khóa công khai")
    name: Mapped[str] = column("Name", "Tên")
    name_key: Mapped[str] = column("Name folded for matching", "Tên đã chuẩn hóa để so khớp")
    kind_code: Mapped[str] = code("place_kinds", "Kind of place", "Loại địa điểm", index=True)
    country_code: Mapped[str | None] = country("Country that it lies in", "Nước sở tại")
    parent_id: Mapped[int | None] = link(
        "places.id", "Place that it is part of", "Địa điểm cấp trên", ondelete="SET NULL"
    )
    valid_from: Mapped[date | None] = column(
        "First day that it exists; NULL where unknown", "Ngày bắt đầu tồn tại; NULL nếu không biết"
    )
    valid_until: Mapped[date | None] = column(
        "Last day that it exists; NULL where it still does", "Ngày cuối tồn tại; NULL nếu vẫn còn"
    )
    in_reference: Mapped[bool] = column(
        "Known to reference data", "Có trong dữ liệu tham chiếu", server_default=text("false")
    )


class PlaceReport(ReportColumns, Base):
    __tablename__ = "place_reports"
    __table_args__ = (
        UniqueConstraint("article_id", "ordinal"),
        confidence_range(),
        {"comment": note("Places that an article names", "Các địa điểm mà bài báo nêu tên")},
    )

    place_id: Mapped[int] = link("places.id", "The place", "Địa điểm")
    name: Mapped[str] = column("Name as the article writes it", "Tên như trong bài")
    kind_code: Mapped[str] = code("place_kinds", "Kind by the article", "Loại theo bài")
    country_code: Mapped[str | None] = country("Country by the article", "Nước theo bài", index=False)
    parent_name: Mapped[str | None] = column(
        "Parent as the article writes it", "Địa điểm cấp trên như trong bài"
    )
    parent_id: Mapped[int | None] = link("places.id", "The parent", "Địa điểm cấp trên")


class PlaceEvidence(EvidenceColumns, Base):
    __tablename__ = "place_evidence"
    __table_args__ = ({"comment": note("Quotes that name a place", "Trích dẫn nêu tên địa điểm")},)

    place_report_id: Mapped[int] = link(
        "place_reports.id", "The report", "Báo cáo", ondelete="CASCADE", primary_key=True, index=False
    )
