"""What people decide about what articles cannot: pairs to review, judgements, corrections.

Judgements and corrections name their subjects by public key, not by surrogate key: they must outlive
the rows that they speak of, because every later load obeys them.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, UniqueConstraint, func
from sqlalchemy.orm import Mapped

from models.base import Base, Id, code, column, link, note


class Judgement(Base):
    __tablename__ = "judgements"
    __table_args__ = (
        UniqueConstraint("subject_code", "left_key", "right_key"),
        CheckConstraint("left_key < right_key", name="keys_in_order"),
        {
            "comment": note(
                "Decisions of people: same or not the same", "Quyết định của người: là một hay không"
            )
        },
    )

    id: Mapped[Id]
    subject_code: Mapped[str] = code("subject_kinds", "What the keys are keys of", "Các khóa thuộc loại nào")
    left_key: Mapped[str] = column("The lesser public key", "Khóa công khai nhỏ hơn")
    right_key: Mapped[str] = column("The greater public key", "Khóa công khai lớn hơn")
    verdict_code: Mapped[str] = code("verdicts", "The decision", "Quyết định")
    reason: Mapped[str | None] = column("Why", "Lý do")
    decided_by: Mapped[str] = column("Who decided", "Người quyết định")
    decided_at: Mapped[datetime] = column("When", "Thời điểm", server_default=func.now())


class Correction(Base):
    __tablename__ = "corrections"
    __table_args__ = (
        UniqueConstraint("subject_code", "subject_key", "field", "value", postgresql_nulls_not_distinct=True),
        {"comment": note("Decisions of people on single values", "Quyết định của người về từng giá trị")},
    )

    id: Mapped[Id]
    subject_code: Mapped[str] = code("subject_kinds", "What the key is a key of", "Khóa thuộc loại nào")
    subject_key: Mapped[str] = column("Public key of the subject", "Khóa công khai của đối tượng")
    field: Mapped[str] = column("The column that the value stands in", "Cột chứa giá trị")
    value: Mapped[str | None] = column("The value; NULL for none", "Giá trị; NULL nếu không có")
    rank_code: Mapped[str] = code(
        "ranks",
        "preferred for the right value, deprecated for a wrong one",
        "preferred nếu đúng, deprecated nếu sai",
    )
    reason: Mapped[str | None] = column("Why", "Lý do")
    decided_by: Mapped[str] = column("Who decided", "Người quyết định")
    decided_at: Mapped[datetime] = column("When", "Thời điểm", server_default=func.now())


class PersonCandidate(Base):
    __tablename__ = "person_candidates"
    __table_args__ = (
        CheckConstraint("left_id < right_id", name="ids_in_order"),
        CheckConstraint("score >= 0 AND score <= 1", name="score_range"),
        {"comment": note("People who may be one, for review", "Những người có thể là một, chờ xem xét")},
    )

    left_id: Mapped[int] = link(
        "people.id", "One", "Người này", ondelete="CASCADE", primary_key=True, index=False
    )
    right_id: Mapped[int] = link("people.id", "The other", "Người kia", ondelete="CASCADE", primary_key=True)
    score: Mapped[float] = column("How alike, from 0 to 1", "Mức giống nhau, từ 0 đến 1")
    reason: Mapped[str] = column("What speaks for it", "Điều cho thấy như vậy")


class OrganizationCandidate(Base):
    __tablename__ = "organization_candidates"
    __table_args__ = (
        CheckConstraint("left_id < right_id", name="ids_in_order"),
        CheckConstraint("score >= 0 AND score <= 1", name="score_range"),
        {
            "comment": note(
                "Organizations that may be one, for review", "Các tổ chức có thể là một, chờ xem xét"
            )
        },
    )

    left_id: Mapped[int] = link(
        "organizations.id", "One", "Tổ chức này", ondelete="CASCADE", primary_key=True, index=False
    )
    right_id: Mapped[int] = link(
        "organizations.id", "The other", "Tổ chức kia", ondelete="CASCADE", primary_key=True
    )
    score: Mapped[float] = column("How alike, from 0 to 1", "Mức giống nhau, từ 0 đến 1")
    reason: Mapped[str] = column("What speaks for it", "Điều cho thấy như vậy")


class EventCandidate(Base):
    __tablename__ = "event_candidates"
    __table_args__ = (
        CheckConstraint("left_id < right_id", name="ids_in_order"),
        CheckConstraint("score >= 0 AND score <= 1", name="score_range"),
        {"comment": note("Events that may be one, for review", "Các sự kiện có thể là một, chờ xem xét")},
    )

    left_id: Mapped[int] = link(
        "events.id", "One", "Sự kiện này", ondelete="CASCADE", primary_key=True, index=False
    )
    right_id: Mapped[int] = link(
        "events.id", "The other", "Sự kiện kia", ondelete="CASCADE", primary_key=True
    )
    score: Mapped[float] = column("How alike, from 0 to 1", "Mức giống nhau, từ 0 đến 1")
    reason: Mapped[str] = column("What speaks for it", "Điều cho thấy như vậy")


class AgreementCandidate(Base):
    __tablename__ = "agreement_candidates"
    __table_args__ = (
        CheckConstraint("left_id < right_id", name="ids_in_order"),
        CheckConstraint("score >= 0 AND score <= 1", name="score_range"),
        {
            "comment": note(
                "Agreements that may be one, for review", "Các văn kiện có thể là một, chờ xem xét"
            )
        },
    )

    left_id: Mapped[int] = link(
        "agreements.id", "One", "Văn kiện này", ondelete="CASCADE", primary_key=True, index=False
    )
    right_id: Mapped[int] = link(
        "agreements.id", "The other", "Văn kiện kia", ondelete="CASCADE", primary_key=True
    )
    score: Mapped[float] = column("How alike, from 0 to 1", "Mức giống nhau, từ 0 đến 1")
    reason: Mapped[str] = column("What speaks for it", "Điều cho thấy như vậy")
