"""The closed lists: one reference table each, all of one shape, filled from ``etl/reference/codes/``.

A code is added by adding data: no code and no migration. :func:`models.install.sync_codes` writes them.
"""

from __future__ import annotations

from sqlalchemy import SmallInteger, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, code, column, note


class CodeColumns:
    """What every closed list has."""

    code: Mapped[str] = mapped_column(
        Text,
        primary_key=True,
        comment=note("Stable code, lower_snake_case", "Mã ổn định, dạng lower_snake_case"),
    )
    label_vi: Mapped[str] = column("Label in Vietnamese", "Nhãn tiếng Việt")
    label_en: Mapped[str] = column("Label in English", "Nhãn tiếng Anh")
    definition_vi: Mapped[str] = column(
        "What the code means, in Vietnamese", "Ý nghĩa của mã, bằng tiếng Việt"
    )
    definition_en: Mapped[str] = column("What the code means, in English", "Ý nghĩa của mã, bằng tiếng Anh")
    ordinal: Mapped[int] = mapped_column(
        SmallInteger,
        comment=note("Place in the list, from 1", "Thứ tự trong danh mục, từ 1"),
    )


class EventType(CodeColumns, Base):
    __tablename__ = "event_types"
    __table_args__ = ({"comment": note("Closed list: types of event", "Danh mục: loại sự kiện")},)

    plover: Mapped[str | None] = column(
        "Event class in PLOVER 2.0, where one fits", "Lớp sự kiện tương ứng trong PLOVER 2.0, nếu có"
    )


class VisitLevel(CodeColumns, Base):
    __tablename__ = "visit_levels"
    __table_args__ = (
        {
            "comment": note(
                "Closed list: levels of visit (Decree 18/2022)",
                "Danh mục: cấp chuyến thăm (Nghị định 18/2022)",
            )
        },
    )


class EventStatus(CodeColumns, Base):
    __tablename__ = "event_statuses"
    __table_args__ = ({"comment": note("Closed list: statuses of an event", "Danh mục: tình trạng sự kiện")},)


class AgreementType(CodeColumns, Base):
    __tablename__ = "agreement_types"
    __table_args__ = ({"comment": note("Closed list: types of agreement", "Danh mục: loại văn kiện")},)


class AgreementAction(CodeColumns, Base):
    __tablename__ = "agreement_actions"
    __table_args__ = (
        {
            "comment": note(
                "Closed list: what happens to an agreement", "Danh mục: hành động đối với văn kiện"
            )
        },
    )


class LegalClass(CodeColumns, Base):
    __tablename__ = "legal_classes"
    __table_args__ = (
        {
            "comment": note(
                "Closed list: legal classes of agreement (Laws 108/2016 and 70/2020)",
                "Danh mục: phân loại pháp lý của văn kiện (Luật 108/2016 và 70/2020)",
            )
        },
    )


class AreaGroup(CodeColumns, Base):
    __tablename__ = "area_groups"
    __table_args__ = (
        {"comment": note("Closed list: groups of cooperation areas", "Danh mục: nhóm lĩnh vực hợp tác")},
    )


class CooperationArea(CodeColumns, Base):
    __tablename__ = "cooperation_areas"
    __table_args__ = ({"comment": note("Closed list: areas of cooperation", "Danh mục: lĩnh vực hợp tác")},)

    group_code: Mapped[str] = code("area_groups", "Group that the area belongs to", "Nhóm của lĩnh vực")
    dac_code: Mapped[str | None] = column(
        "OECD DAC sector code, where one fits", "Mã ngành OECD DAC tương ứng, nếu có"
    )


class Stance(CodeColumns, Base):
    __tablename__ = "stances"
    __table_args__ = (
        {"comment": note("Closed list: stances towards an area", "Danh mục: cách đề cập một lĩnh vực")},
    )


class ParticipantRole(CodeColumns, Base):
    __tablename__ = "participant_roles"
    __table_args__ = ({"comment": note("Closed list: roles in an event", "Danh mục: vai trò trong sự kiện")},)


class OrganizationKind(CodeColumns, Base):
    __tablename__ = "organization_kinds"
    __table_args__ = ({"comment": note("Closed list: kinds of organization", "Danh mục: loại tổ chức")},)


class PlaceKind(CodeColumns, Base):
    __tablename__ = "place_kinds"
    __table_args__ = ({"comment": note("Closed list: kinds of place", "Danh mục: loại địa điểm")},)


class NameKind(CodeColumns, Base):
    __tablename__ = "name_kinds"
    __table_args__ = ({"comment": note("Closed list: kinds of name", "Danh mục: loại tên gọi")},)


class BlockKind(CodeColumns, Base):
    __tablename__ = "block_kinds"
    __table_args__ = (
        {"comment": note("Closed list: kinds of block of a page", "Danh mục: loại khối của trang")},
    )


class MentionKind(CodeColumns, Base):
    __tablename__ = "mention_kinds"
    __table_args__ = ({"comment": note("Closed list: what a mention is of", "Danh mục: loại trích dẫn")},)


class DateKind(CodeColumns, Base):
    __tablename__ = "date_kinds"
    __table_args__ = ({"comment": note("Closed list: kinds of date", "Danh mục: loại ngày tháng")},)


class DateBasis(CodeColumns, Base):
    __tablename__ = "date_bases"
    __table_args__ = (
        {"comment": note("Closed list: where a date comes from", "Danh mục: căn cứ của ngày tháng")},
    )


class RelationLevel(CodeColumns, Base):
    __tablename__ = "relation_levels"
    __table_args__ = (
        {
            "comment": note(
                "Closed list: levels of relations between countries, lowest first",
                "Danh mục: mức quan hệ giữa các nước, từ thấp đến cao",
            )
        },
    )


class FactBasis(CodeColumns, Base):
    __tablename__ = "fact_bases"
    __table_args__ = (
        {
            "comment": note(
                "Closed list: whether a fact comes from reference data or from articles",
                "Danh mục: dữ kiện lấy từ dữ liệu tham chiếu hay từ bài báo",
            )
        },
    )


class Rank(CodeColumns, Base):
    __tablename__ = "ranks"
    __table_args__ = (
        {
            "comment": note(
                "Closed list: ranks of a value (as in Wikidata)",
                "Danh mục: thứ hạng của giá trị (như Wikidata)",
            )
        },
    )


class IssueCode(CodeColumns, Base):
    __tablename__ = "issue_codes"
    __table_args__ = ({"comment": note("Closed list: kinds of issue", "Danh mục: loại vấn đề")},)


class RunStatus(CodeColumns, Base):
    __tablename__ = "run_statuses"
    __table_args__ = ({"comment": note("Closed list: statuses of a run", "Danh mục: trạng thái lần chạy")},)


class SubjectKind(CodeColumns, Base):
    __tablename__ = "subject_kinds"
    __table_args__ = (
        {"comment": note("Closed list: what a judgement is about", "Danh mục: đối tượng của phán quyết")},
    )


class Verdict(CodeColumns, Base):
    __tablename__ = "verdicts"
    __table_args__ = (
        {"comment": note("Closed list: verdicts on a pair", "Danh mục: phán quyết về một cặp")},
    )


CLOSED_LISTS: dict[str, type[CodeColumns]] = {
    model.__tablename__: model
    for model in (
        EventType, VisitLevel, EventStatus, AgreementType, AgreementAction, LegalClass, AreaGroup,
        CooperationArea, Stance, ParticipantRole, OrganizationKind, PlaceKind, NameKind, BlockKind,
        MentionKind, DateKind, DateBasis, RelationLevel, FactBasis, Rank, IssueCode, RunStatus,
        SubjectKind, Verdict,
    )
}  # fmt: skip
"""Every closed list by its table, in an order that foreign keys between them allow."""
