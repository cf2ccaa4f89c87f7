"""What one article says of one instrument, or of an unnamed group of them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from models.base import Base, code, column, confidence_range, country, link, not_empty, note, one_side
from models.dates import DateColumns, date_checks
from models.reports import EvidenceColumns, ReportColumns


class AgreementReport(ReportColumns, DateColumns, Base):
    __tablename__ = "agreement_reports"
    __table_args__ = (
        UniqueConstraint("article_id", "ordinal"),
        UniqueConstraint("key"),
        *date_checks(),
        confidence_range(),
        not_empty("title"),
        CheckConstraint("stated_count > 0", name="stated_count_positive"),
        {"comment": note("What one article says of one agreement", "Điều một bài báo nêu về một văn kiện")},
    )

    key: Mapped[str] = column(
        "Immutable key: article, kind and ordinal, anchor", "Khóa bất biến: bài, loại và thứ tự, điểm neo"
    )
    type_code: Mapped[str] = code("agreement_types", "Type of agreement", "Loại văn kiện")
    title: Mapped[str] = column("Title as the article writes it", "Tên như trong bài")
    action_code: Mapped[str] = code("agreement_actions", "What happens to it", "Hành động đối với văn kiện")
    event_report_id: Mapped[int | None] = link(
        "event_reports.id",
        "Report of the event where it happens",
        "Báo cáo về sự kiện nơi diễn ra",
        ondelete="SET NULL",
    )
    is_collective: Mapped[bool] = column("A group that is not listed", "Một nhóm văn kiện không liệt kê")
    stated_count: Mapped[int | None] = column("Size of the group, where stated", "Số văn kiện, nếu có nêu")
    legal_class_code: Mapped[str] = code("legal_classes", "Legal class", "Phân loại pháp lý")
    legal_basis: Mapped[str | None] = column("Basis of the legal class", "Căn cứ phân loại pháp lý")


class AgreementReportParty(Base):
    __tablename__ = "agreement_report_parties"
    __table_args__ = (
        one_side(),
        not_empty("name"),
        {"comment": note("Parties to an agreement by one article", "Các bên của văn kiện theo một bài")},
    )

    agreement_report_id: Mapped[int] = link(
        "agreement_reports.id", "The report", "Báo cáo", ondelete="CASCADE", primary_key=True, index=False
    )
    ordinal: Mapped[int] = column(
        "Place in the list, from 1", "Thứ tự trong danh sách, từ 1", primary_key=True
    )
    country_code: Mapped[str | None] = country(
        "The party, where it is a country", "Bên ký, nếu là nước", index=False
    )
    organization_id: Mapped[int | None] = link(
        "organizations.id", "The party, where it is an organization", "Bên ký, nếu là tổ chức"
    )
    name: Mapped[str] = column("Party as the article writes it", "Bên ký như trong bài")


class AgreementReportArea(Base):
    __tablename__ = "agreement_report_areas"
    __table_args__ = (
        UniqueConstraint("agreement_report_id", "area_code"),
        {"comment": note("Areas of an agreement by one article", "Lĩnh vực của văn kiện theo một bài")},
    )

    agreement_report_id: Mapped[int] = link(
        "agreement_reports.id", "The report", "Báo cáo", ondelete="CASCADE", primary_key=True, index=False
    )
    ordinal: Mapped[int] = column(
        "Place in the list, from 1", "Thứ tự trong danh sách, từ 1", primary_key=True
    )
    area_code: Mapped[str] = code("cooperation_areas", "The area", "Lĩnh vực")


class AgreementReportSignatory(Base):
    __tablename__ = "agreement_report_signatories"
    __table_args__ = (
        UniqueConstraint("agreement_report_id", "person_report_id"),
        {"comment": note("Signatories of an agreement by one article", "Người ký văn kiện theo một bài")},
    )

    agreement_report_id: Mapped[int] = link(
        "agreement_reports.id", "The report", "Báo cáo", ondelete="CASCADE", primary_key=True, index=False
    )
    ordinal: Mapped[int] = column(
        "Place in the list, from 1", "Thứ tự trong danh sách, từ 1", primary_key=True
    )
    person_report_id: Mapped[int] = link(
        "person_reports.id", "The person in the article", "Người trong bài", ondelete="CASCADE"
    )


class AgreementEvidence(EvidenceColumns, Base):
    __tablename__ = "agreement_evidence"
    __table_args__ = ({"comment": note("Quotes that tell of an agreement", "Trích dẫn nói về văn kiện")},)

    agreement_report_id: Mapped[int] = link(
        "agreement_reports.id", "The report", "Báo cáo", ondelete="CASCADE", primary_key=True, index=False
    )
