"""How articles speak of areas of cooperation."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from models.base import Base, code, column, confidence_range, country, link, note, one_side
from models.reports import EvidenceColumns, ReportColumns


class AreaReport(ReportColumns, Base):
    __tablename__ = "area_reports"
    __table_args__ = (
        UniqueConstraint("article_id", "area_code"),
        UniqueConstraint("article_id", "ordinal"),
        confidence_range(),
        {"comment": note("Areas that an article speaks of", "Các lĩnh vực mà bài báo đề cập")},
    )

    area_code: Mapped[str] = code("cooperation_areas", "The area", "Lĩnh vực", index=True)


class AreaReportStance(Base):
    __tablename__ = "area_report_stances"
    __table_args__ = (
        UniqueConstraint("area_report_id", "stance_code"),
        {
            "comment": note(
                "Stances in which an article speaks of an area", "Cách bài báo đề cập một lĩnh vực"
            )
        },
    )

    area_report_id: Mapped[int] = link(
        "area_reports.id", "The report", "Báo cáo", ondelete="CASCADE", primary_key=True, index=False
    )
    ordinal: Mapped[int] = column(
        "Place in the list, from 1", "Thứ tự trong danh sách, từ 1", primary_key=True
    )
    stance_code: Mapped[str] = code("stances", "The stance", "Cách đề cập")


class AreaEvidence(EvidenceColumns, Base):
    __tablename__ = "area_evidence"
    __table_args__ = ({"comment": note("Quotes that speak of an area", "Trích dẫn đề cập một lĩnh vực")},)

    area_report_id: Mapped[int] = link(
        "area_reports.id", "The report", "Báo cáo", ondelete="CASCADE", primary_key=True, index=False
    )


class AreaStatement(ReportColumns, Base):
    __tablename__ = "area_statements"
    __table_args__ = (
        UniqueConstraint("article_id", "ordinal"),
        UniqueConstraint("key"),
        one_side(optional=True),
        confidence_range(),
        CheckConstraint("list_order > 0", name="list_order_positive"),
        CheckConstraint(
            "num_nonnulls(country_code, organization_id) = num_nonnulls(side_name)", name="side_has_name"
        ),
        {
            "comment": note(
                "Statements on an area by a side or a speaker, one row for each area",
                "Phát biểu về một lĩnh vực của một bên hoặc một người, mỗi lĩnh vực một dòng",
            )
        },
    )

    key: Mapped[str] = column(
        "Immutable key: article, kind and ordinal, anchor", "Khóa bất biến: bài, loại và thứ tự, điểm neo"
    )
    area_code: Mapped[str] = code("cooperation_areas", "The area", "Lĩnh vực", index=True)
    stance_code: Mapped[str] = code("stances", "The stance", "Cách đề cập")
    country_code: Mapped[str | None] = country(
        "Side that speaks, where it is a country", "Bên phát biểu, nếu là nước"
    )
    organization_id: Mapped[int | None] = link(
        "organizations.id", "Side that speaks, where it is an organization", "Bên phát biểu, nếu là tổ chức"
    )
    side_name: Mapped[str | None] = column(
        "Side as the extractor gives it", "Bên phát biểu như được trích xuất"
    )
    speaker_report_id: Mapped[int | None] = link(
        "person_reports.id", "The speaker in the article", "Người phát biểu trong bài", ondelete="SET NULL"
    )
    verb: Mapped[str | None] = column("Verb of the statement", "Động từ của phát biểu")
    list_order: Mapped[int | None] = column("Number in a numbered list", "Số thứ tự trong danh sách đánh số")
    concurs_with: Mapped[str | None] = column(
        "Side or person that agreed to it, as given", "Bên hoặc người tán thành, như được trích xuất"
    )
    concurring_country_code: Mapped[str | None] = country(
        "Country that agreed to it", "Nước tán thành", index=False
    )


class StatementEvidence(EvidenceColumns, Base):
    __tablename__ = "statement_evidence"
    __table_args__ = ({"comment": note("Quotes of statements", "Trích dẫn các phát biểu")},)

    statement_id: Mapped[int] = link(
        "area_statements.id", "The statement", "Phát biểu", ondelete="CASCADE", primary_key=True, index=False
    )
