"""What one article says of one happening."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from models.base import Base, code, column, confidence_range, country, link, not_empty, note, one_side
from models.dates import DateColumns, date_checks
from models.reports import EvidenceColumns, ReportColumns


class EventReport(ReportColumns, DateColumns, Base):
    __tablename__ = "event_reports"
    __table_args__ = (
        UniqueConstraint("article_id", "ordinal"),
        UniqueConstraint("key"),
        *date_checks(),
        confidence_range(),
        not_empty("title"),
        CheckConstraint("parent_id <> id", name="no_own_parent"),
        {"comment": note("What one article says of one event", "Điều một bài báo nêu về một sự kiện")},
    )

    key: Mapped[str] = column(
        "Immutable key: article, kind and ordinal, anchor", "Khóa bất biến: bài, loại và thứ tự, điểm neo"
    )
    type_code: Mapped[str] = code("event_types", "Type of event", "Loại sự kiện")
    level_code: Mapped[str | None] = code("visit_levels", "Level, for a visit", "Cấp, đối với chuyến thăm")
    status_code: Mapped[str] = code("event_statuses", "Status by the article", "Tình trạng theo bài")
    title: Mapped[str] = column("What the article calls it", "Tên gọi trong bài")
    place_name: Mapped[str | None] = column("Place as the article writes it", "Địa điểm như trong bài")
    place_id: Mapped[int | None] = link("places.id", "The place", "Địa điểm")
    country_code: Mapped[str | None] = country(
        "Country where it takes place", "Nước nơi diễn ra", index=False
    )
    relation_level_code: Mapped[str | None] = code(
        "relation_levels", "Level of relations reached", "Mức quan hệ đạt được"
    )
    parent_id: Mapped[int | None] = link(
        "event_reports.id",
        "Report of the event that it is part of",
        "Báo cáo về sự kiện chứa nó",
        ondelete="SET NULL",
    )
    is_main: Mapped[bool] = column("The main event of the article", "Sự kiện chính của bài")
    date_rank: Mapped[str] = code(
        "ranks",
        "Rank of the date: deprecated where reference data contradict it",
        "Thứ hạng của ngày: deprecated nếu trái dữ liệu tham chiếu",
        server_default=text("'normal'"),
        sort_order=60,
    )


class EventReportSide(Base):
    __tablename__ = "event_report_sides"
    __table_args__ = (
        one_side(),
        CheckConstraint("(organization_id IS NULL) = (name IS NULL)", name="name_of_organization"),
        {"comment": note("Sides of an event by one article", "Các bên của sự kiện theo một bài")},
    )

    event_report_id: Mapped[int] = link(
        "event_reports.id", "The report", "Báo cáo", ondelete="CASCADE", primary_key=True, index=False
    )
    ordinal: Mapped[int] = column(
        "Place in the list, from 1", "Thứ tự trong danh sách, từ 1", primary_key=True
    )
    country_code: Mapped[str | None] = country(
        "The side, where it is a country", "Bên tham gia, nếu là nước", index=False
    )
    organization_id: Mapped[int | None] = link(
        "organizations.id", "The side, where it is an organization", "Bên tham gia, nếu là tổ chức"
    )
    name: Mapped[str | None] = column("Organization as the article writes it", "Tổ chức như trong bài")


class EventReportParticipant(Base):
    __tablename__ = "event_report_participants"
    __table_args__ = (
        UniqueConstraint("event_report_id", "person_report_id", "role_code"),
        {"comment": note("People in an event by one article", "Những người trong sự kiện theo một bài")},
    )

    event_report_id: Mapped[int] = link(
        "event_reports.id", "The report", "Báo cáo", ondelete="CASCADE", primary_key=True, index=False
    )
    ordinal: Mapped[int] = column(
        "Place in the list, from 1", "Thứ tự trong danh sách, từ 1", primary_key=True
    )
    person_report_id: Mapped[int] = link(
        "person_reports.id", "The person in the article", "Người trong bài", ondelete="CASCADE"
    )
    role_code: Mapped[str] = code("participant_roles", "Role", "Vai trò")


class EventEvidence(EvidenceColumns, Base):
    __tablename__ = "event_evidence"
    __table_args__ = ({"comment": note("Quotes that tell of an event", "Trích dẫn nói về sự kiện")},)

    event_report_id: Mapped[int] = link(
        "event_reports.id", "The report", "Báo cáo", ondelete="CASCADE", primary_key=True, index=False
    )
