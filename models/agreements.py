"""Agreements: what the reports of all articles resolve to, and what happens to them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from models.base import Base, Id, code, column, country, link, not_empty, note, one_side
from models.dates import DateColumns, date_checks
from models.search import words_index


class Agreement(Base):
    __tablename__ = "agreements"
    __table_args__ = (
        UniqueConstraint("key"),
        words_index("agreements", "title"),
        not_empty("title"),
        CheckConstraint("stated_count > 0", name="stated_count_positive"),
        {
            "comment": note(
                "Agreements, as all their reports together tell", "Các văn kiện, theo tất cả các báo cáo"
            )
        },
    )

    id: Mapped[Id]
    key: Mapped[str] = column(
        "Public key: the least key of its reports", "Khóa công khai: khóa nhỏ nhất trong các báo cáo"
    )
    type_code: Mapped[str] = code("agreement_types", "Type of agreement", "Loại văn kiện", index=True)
    title: Mapped[str] = column("Title", "Tên văn kiện")
    is_collective: Mapped[bool] = column("A group that is not listed", "Một nhóm văn kiện không liệt kê")
    stated_count: Mapped[int | None] = column("Size of the group, where stated", "Số văn kiện, nếu có nêu")
    legal_class_code: Mapped[str] = code("legal_classes", "Legal class", "Phân loại pháp lý")
    legal_basis: Mapped[str | None] = column("Basis of the legal class", "Căn cứ phân loại pháp lý")


class AgreementMember(Base):
    """A key outlives its report, so that a bookmark of it still finds the agreement."""

    __tablename__ = "agreement_members"
    __table_args__ = (
        UniqueConstraint("agreement_report_id"),
        {
            "comment": note(
                "Which agreement each report key resolves to: the redirect table of agreement keys",
                "Mỗi khóa báo cáo ứng với văn kiện nào: bảng chuyển hướng của khóa văn kiện",
            )
        },
    )

    report_key: Mapped[str] = column(
        "Key of a report, present or past", "Khóa của báo cáo, hiện tại hoặc đã qua", primary_key=True
    )
    agreement_id: Mapped[int] = link("agreements.id", "The agreement", "Văn kiện", ondelete="CASCADE")
    agreement_report_id: Mapped[int | None] = link(
        "agreement_reports.id",
        "The report, while it exists",
        "Báo cáo, khi còn tồn tại",
        ondelete="SET NULL",
        index=False,
    )


class AgreementParty(Base):
    __tablename__ = "agreement_parties"
    __table_args__ = (
        one_side(),
        UniqueConstraint(
            "agreement_id", "country_code", "organization_id", postgresql_nulls_not_distinct=True
        ),
        {
            "comment": note(
                "Parties to agreements: countries or organizations", "Các bên của văn kiện: nước hoặc tổ chức"
            )
        },
    )

    id: Mapped[Id]
    agreement_id: Mapped[int] = link(
        "agreements.id", "The agreement", "Văn kiện", ondelete="CASCADE", index=False
    )
    country_code: Mapped[str | None] = country("The party, where it is a country", "Bên ký, nếu là nước")
    organization_id: Mapped[int | None] = link(
        "organizations.id", "The party, where it is an organization", "Bên ký, nếu là tổ chức"
    )


class AgreementArea(Base):
    __tablename__ = "agreement_areas"
    __table_args__ = ({"comment": note("Areas that agreements are about", "Lĩnh vực của các văn kiện")},)

    agreement_id: Mapped[int] = link(
        "agreements.id", "The agreement", "Văn kiện", ondelete="CASCADE", primary_key=True, index=False
    )
    area_code: Mapped[str] = code("cooperation_areas", "The area", "Lĩnh vực", primary_key=True, index=True)


class AgreementSignatory(Base):
    __tablename__ = "agreement_signatories"
    __table_args__ = ({"comment": note("People who signed agreements", "Những người ký văn kiện")},)

    agreement_id: Mapped[int] = link(
        "agreements.id", "The agreement", "Văn kiện", ondelete="CASCADE", primary_key=True, index=False
    )
    person_id: Mapped[int] = link("people.id", "The person", "Người", primary_key=True)


class EventAgreement(DateColumns, Base):
    """One action on one agreement; ``planned`` and ``in_force`` have no event."""

    __tablename__ = "event_agreements"
    __table_args__ = (
        UniqueConstraint(
            "agreement_id", "action_code", "event_id", "date_edtf", postgresql_nulls_not_distinct=True
        ),
        *date_checks(),
        {
            "comment": note(
                "What happens to an agreement: the action, when, and at which event if at one",
                "Hành động đối với văn kiện: hành động gì, khi nào, tại sự kiện nào nếu có",
            )
        },
    )

    id: Mapped[Id]
    agreement_id: Mapped[int] = link(
        "agreements.id", "The agreement", "Văn kiện", ondelete="CASCADE", index=False
    )
    action_code: Mapped[str] = code("agreement_actions", "What happens to it", "Hành động đối với văn kiện")
    event_id: Mapped[int | None] = link(
        "events.id",
        "The event where it happens; NULL for none",
        "Sự kiện nơi diễn ra; NULL nếu không có",
        ondelete="CASCADE",
    )
