"""Known events and treaties: reference data against which articles are read."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from models.base import Base, Id, code, column, country, link, not_empty, note


class KnownEvent(Base):
    __tablename__ = "known_events"
    __table_args__ = (
        UniqueConstraint("name", "country_code", "start_edtf", postgresql_nulls_not_distinct=True),
        not_empty("name"),
        CheckConstraint("start_lower <= start_upper", name="start_bounds_order"),
        CheckConstraint("end_lower <= end_upper", name="end_bounds_order"),
        {"comment": note("Events that reference data know", "Các sự kiện có trong dữ liệu tham chiếu")},
    )

    id: Mapped[Id]
    name: Mapped[str] = column("Name in Vietnamese", "Tên tiếng Việt")
    type_code: Mapped[str | None] = code(
        "event_types", "Type of event, where one fits", "Loại sự kiện, nếu có"
    )
    kind: Mapped[str | None] = column("Finer kind", "Phân loại chi tiết hơn")
    country_code: Mapped[str | None] = country("Country, where it has one", "Nước, nếu có")
    start_edtf: Mapped[str | None] = column("First day as an EDTF string", "Ngày đầu dạng EDTF")
    start_lower: Mapped[date | None] = column("First possible first day", "Ngày đầu sớm nhất có thể")
    start_upper: Mapped[date | None] = column("Last possible first day", "Ngày đầu muộn nhất có thể")
    end_edtf: Mapped[str | None] = column("Last day as an EDTF string", "Ngày cuối dạng EDTF")
    end_lower: Mapped[date | None] = column("First possible last day", "Ngày cuối sớm nhất có thể")
    end_upper: Mapped[date | None] = column("Last possible last day", "Ngày cuối muộn nhất có thể")
    source: Mapped[str] = column("Source of the row", "Nguồn của dòng")


class KnownEventName(Base):
    __tablename__ = "known_event_names"
    __table_args__ = ({"comment": note("Other names of known events", "Tên gọi khác của sự kiện đã biết")},)

    known_event_id: Mapped[int] = link(
        "known_events.id", "The event", "Sự kiện", ondelete="CASCADE", primary_key=True, index=False
    )
    name: Mapped[str] = column("The name", "Tên gọi", primary_key=True)


class KnownTreaty(Base):
    __tablename__ = "known_treaties"
    __table_args__ = (
        UniqueConstraint("name", "signed_edtf", postgresql_nulls_not_distinct=True),
        not_empty("name"),
        CheckConstraint("signed_lower <= signed_upper", name="signed_bounds_order"),
        CheckConstraint("in_force_lower <= in_force_upper", name="in_force_bounds_order"),
        {"comment": note("Treaties that reference data know", "Các điều ước có trong dữ liệu tham chiếu")},
    )

    id: Mapped[Id]
    name: Mapped[str] = column("Name in Vietnamese", "Tên tiếng Việt")
    type_code: Mapped[str | None] = code(
        "agreement_types", "Type of agreement, where one fits", "Loại văn kiện, nếu có"
    )
    kind: Mapped[str | None] = column("Finer kind", "Phân loại chi tiết hơn")
    signed_edtf: Mapped[str | None] = column("Day of signing as an EDTF string", "Ngày ký dạng EDTF")
    signed_lower: Mapped[date | None] = column("First possible day of signing", "Ngày ký sớm nhất có thể")
    signed_upper: Mapped[date | None] = column("Last possible day of signing", "Ngày ký muộn nhất có thể")
    in_force_edtf: Mapped[str | None] = column(
        "Entry into force as an EDTF string", "Ngày có hiệu lực dạng EDTF"
    )
    in_force_lower: Mapped[date | None] = column("First possible day", "Ngày có hiệu lực sớm nhất có thể")
    in_force_upper: Mapped[date | None] = column("Last possible day", "Ngày có hiệu lực muộn nhất có thể")
    source: Mapped[str] = column("Source of the row", "Nguồn của dòng")


class KnownTreatyName(Base):
    __tablename__ = "known_treaty_names"
    __table_args__ = (
        {"comment": note("Other names of known treaties", "Tên gọi khác của điều ước đã biết")},
    )

    known_treaty_id: Mapped[int] = link(
        "known_treaties.id", "The treaty", "Điều ước", ondelete="CASCADE", primary_key=True, index=False
    )
    name: Mapped[str] = column("The name", "Tên gọi", primary_key=True)


class KnownTreatyParty(Base):
    __tablename__ = "known_treaty_parties"
    __table_args__ = (
        {"comment": note("Countries party to known treaties", "Các nước là bên của điều ước đã biết")},
    )

    known_treaty_id: Mapped[int] = link(
        "known_treaties.id", "The treaty", "Điều ước", ondelete="CASCADE", primary_key=True, index=False
    )
    country_code: Mapped[str] = country("The party", "Bên tham gia", primary_key=True)
