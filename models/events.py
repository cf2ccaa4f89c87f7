"""Events: what the reports of all articles resolve to."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from models.base import Base, Id, code, column, country, link, not_empty, note, one_side
from models.dates import DateColumns, date_checks
from models.search import words_index


class Event(DateColumns, Base):
    __tablename__ = "events"
    __table_args__ = (
        UniqueConstraint("key"),
        Index("ix_events_date_lower", "date_lower"),
        words_index("events", "title"),
        *date_checks(),
        not_empty("title"),
        CheckConstraint("parent_id <> id", name="no_own_parent"),
        {
            "comment": note(
                "Events, as all their reports together tell", "Các sự kiện, theo tất cả các báo cáo"
            )
        },
    )

    id: Mapped[Id]
    key: Mapped[str] = column(
        "Public key: the least key of its reports", "Khóa công khai: khóa nhỏ nhất trong các báo cáo"
    )
    type_code: Mapped[str] = code("event_types", "Type of event", "Loại sự kiện", index=True)
    level_code: Mapped[str | None] = code("visit_levels", "Level, for a visit", "Cấp, đối với chuyến thăm")
    status_code: Mapped[str] = code("event_statuses", "Status", "Tình trạng")
    title: Mapped[str] = column("Title", "Tên sự kiện")
    place_id: Mapped[int | None] = link("places.id", "The place", "Địa điểm")
    country_code: Mapped[str | None] = country("Country where it takes place", "Nước nơi diễn ra")
    relation_level_code: Mapped[str | None] = code(
        "relation_levels", "Level of relations reached", "Mức quan hệ đạt được"
    )
    parent_id: Mapped[int | None] = link(
        "events.id", "Event that it is part of", "Sự kiện chứa nó", ondelete="SET NULL"
    )
    date_rank: Mapped[str] = code(
        "ranks",
        "Rank of the date: deprecated where reference data contradict it",
        "Thứ hạng của ngày: deprecated nếu trái dữ liệu tham chiếu",
        server_default=text("'normal'"),
        sort_order=60,
    )


class EventMember(Base):
    """A key outlives its report, so that a bookmark of it still finds the event."""

    __tablename__ = "event_members"
    __table_args__ = (
        UniqueConstraint("event_report_id"),
        {
            "comment": note(
                "Which event each report key resolves to: the redirect table of event keys",
                "Mỗi khóa báo cáo ứng với sự kiện nào: bảng chuyển hướng của khóa sự kiện",
            )
        },
    )

    report_key: Mapped[str] = column(
        "Key of a report, present or past", "Khóa của báo cáo, hiện tại hoặc đã qua", primary_key=True
    )
    event_id: Mapped[int] = link("events.id", "The event", "Sự kiện", ondelete="CASCADE")
    event_report_id: Mapped[int | None] = link(
        "event_reports.id",
        "The report, while it exists",
        "Báo cáo, khi còn tồn tại",
        ondelete="SET NULL",
        index=False,
    )


class EventSide(Base):
    __tablename__ = "event_sides"
    __table_args__ = (
        one_side(),
        UniqueConstraint("event_id", "country_code", "organization_id", postgresql_nulls_not_distinct=True),
        {
            "comment": note(
                "Sides of events: countries or organizations", "Các bên của sự kiện: nước hoặc tổ chức"
            )
        },
    )

    id: Mapped[Id]
    event_id: Mapped[int] = link("events.id", "The event", "Sự kiện", ondelete="CASCADE", index=False)
    country_code: Mapped[str | None] = country("The side, where it is a country", "Bên tham gia, nếu là nước")
    organization_id: Mapped[int | None] = link(
        "organizations.id", "The side, where it is an organization", "Bên tham gia, nếu là tổ chức"
    )


class EventParticipant(Base):
    __tablename__ = "event_participants"
    __table_args__ = (
        {"comment": note("People in events, with their role", "Những người trong sự kiện và vai trò")},
    )

    event_id: Mapped[int] = link(
        "events.id", "The event", "Sự kiện", ondelete="CASCADE", primary_key=True, index=False
    )
    person_id: Mapped[int] = link("people.id", "The person", "Người", primary_key=True)
    role_code: Mapped[str] = code("participant_roles", "Role", "Vai trò", primary_key=True)
