"""Positions, who held them when, and which an article gives to whom."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from models.base import Base, Confidence, Id, code, column, confidence_range, country, link, not_empty, note
from models.reports import EvidenceColumns


class Position(Base):
    __tablename__ = "positions"
    __table_args__ = (
        UniqueConstraint("title_key", "organization_id", "country_code", postgresql_nulls_not_distinct=True),
        not_empty("title"),
        {
            "comment": note(
                "Positions (posts) of an organization or a country",
                "Các chức vụ của một tổ chức hay một nước",
            )
        },
    )

    id: Mapped[Id]
    title: Mapped[str] = column("Title of the position", "Tên chức vụ")
    title_en: Mapped[str | None] = column(
        "Title in English, from reference data", "Tên tiếng Anh, theo dữ liệu tham chiếu"
    )
    title_key: Mapped[str] = column("Title folded for matching", "Tên chức vụ đã chuẩn hóa để so khớp")
    organization_id: Mapped[int | None] = link(
        "organizations.id", "Organization of the position, where known", "Tổ chức của chức vụ, nếu biết"
    )
    country_code: Mapped[str | None] = country("Country of the position", "Nước của chức vụ")
    in_reference: Mapped[bool] = column(
        "Known to reference data", "Có trong dữ liệu tham chiếu", server_default=text("false")
    )


class Tenure(Base):
    """A person in a position. A stated one tells only that the post was held on the day of an article."""

    __tablename__ = "tenures"
    __table_args__ = (
        UniqueConstraint(
            "person_id", "position_id", "basis_code", "start_edtf", "end_edtf", "is_acting",
            postgresql_nulls_not_distinct=True,
        ),
        CheckConstraint("start_lower <= start_upper", name="start_bounds_order"),
        CheckConstraint("end_lower <= end_upper", name="end_bounds_order"),
        CheckConstraint("start_lower <= end_upper", name="start_before_end"),
        CheckConstraint("basis_code <> 'reference' OR source IS NOT NULL", name="reference_has_source"),
        {
            "comment": note(
                "Who held which position when, by reference data or as stated by dated articles",
                "Ai giữ chức vụ nào, khi nào, theo dữ liệu tham chiếu hoặc bài báo có ngày",
            )
        },
    )  # fmt: skip

    id: Mapped[Id]
    person_id: Mapped[int] = link("people.id", "The person", "Người", ondelete="CASCADE", index=False)
    position_id: Mapped[int] = link("positions.id", "The position", "Chức vụ")
    basis_code: Mapped[str] = code(
        "fact_bases", "From reference data or from articles", "Từ dữ liệu tham chiếu hay bài báo"
    )
    is_acting: Mapped[bool] = column("Held as acting", "Quyền hoặc tạm quyền", server_default=text("false"))
    start_edtf: Mapped[str | None] = column("Start as an EDTF string", "Ngày bắt đầu dạng EDTF")
    start_lower: Mapped[date | None] = column(
        "First possible day of the start", "Ngày bắt đầu sớm nhất có thể"
    )
    start_upper: Mapped[date | None] = column(
        "Last possible day of the start", "Ngày bắt đầu muộn nhất có thể", index=True
    )
    end_edtf: Mapped[str | None] = column(
        "End as an EDTF string; NULL where still held or unknown",
        "Ngày kết thúc dạng EDTF; NULL nếu còn giữ hoặc không rõ",
    )
    end_lower: Mapped[date | None] = column("First possible day of the end", "Ngày kết thúc sớm nhất có thể")
    end_upper: Mapped[date | None] = column("Last possible day of the end", "Ngày kết thúc muộn nhất có thể")
    source: Mapped[str | None] = column("Source of a reference tenure", "Nguồn của nhiệm kỳ tham chiếu")


class OfficeReport(Confidence, Base):
    __tablename__ = "office_reports"
    __table_args__ = (
        UniqueConstraint("person_report_id", "ordinal"),
        confidence_range(),
        {"comment": note("Positions that an article gives a person", "Chức vụ mà bài báo gắn cho một người")},
    )

    id: Mapped[Id]
    person_report_id: Mapped[int] = link(
        "person_reports.id", "The person in the article", "Người trong bài", ondelete="CASCADE", index=False
    )
    ordinal: Mapped[int] = column(
        "Place among the person's positions, from 1", "Thứ tự trong các chức vụ, từ 1"
    )
    position_id: Mapped[int] = link("positions.id", "The position", "Chức vụ")
    tenure_id: Mapped[int | None] = link(
        "tenures.id",
        "Stated tenure that it supports, in a dated article",
        "Nhiệm kỳ mà nó minh chứng, nếu bài có ngày",
    )
    title: Mapped[str] = column(
        "Title as the article writes it, in full", "Chức vụ như trong bài, dạng đầy đủ"
    )
    country_code: Mapped[str | None] = country("Country by the article", "Nước theo bài", index=False)
    organization_name: Mapped[str | None] = column(
        "Organization as the article writes it", "Tổ chức như trong bài"
    )
    is_former: Mapped[bool] = column("Held before the article", "Đã thôi giữ trước bài báo")
    is_acting: Mapped[bool] = column("Held as acting", "Quyền hoặc tạm quyền")


class OfficeEvidence(EvidenceColumns, Base):
    __tablename__ = "office_evidence"
    __table_args__ = (
        {"comment": note("Quotes that give a person a position", "Trích dẫn gắn chức vụ cho một người")},
    )

    office_report_id: Mapped[int] = link(
        "office_reports.id", "The report", "Báo cáo", ondelete="CASCADE", primary_key=True, index=False
    )
