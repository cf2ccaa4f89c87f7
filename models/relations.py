"""Levels of relations between two countries: who stands where, since when, by which event."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from models.base import Base, Id, code, column, country, link, note


class CountryRelation(Base):
    __tablename__ = "country_relations"
    __table_args__ = (
        UniqueConstraint(
            "first_country_code", "second_country_code", "level_code", "sector", "since_edtf", "basis_code",
            "event_id",
            postgresql_nulls_not_distinct=True,
        ),
        CheckConstraint("first_country_code < second_country_code", name="countries_in_order"),
        CheckConstraint("since_lower <= since_upper", name="since_bounds_order"),
        CheckConstraint("until_lower <= until_upper", name="until_bounds_order"),
        CheckConstraint("basis_code <> 'reference' OR source IS NOT NULL", name="reference_has_source"),
        CheckConstraint("(basis_code = 'stated') = (event_id IS NOT NULL)", name="stated_has_event"),
        {
            "comment": note(
                "Levels of relations between two countries, since when, by which event",
                "Mức quan hệ giữa hai nước, từ khi nào, qua sự kiện nào",
            )
        },
    )  # fmt: skip

    id: Mapped[Id]
    first_country_code: Mapped[str] = country(
        "The country whose code comes first", "Nước có mã đứng trước", index=False
    )
    second_country_code: Mapped[str] = country("The other country", "Nước còn lại")
    level_code: Mapped[str] = code("relation_levels", "Level of relations", "Mức quan hệ")
    sector: Mapped[str | None] = column(
        "Sector of a sector partnership; NULL for relations as a whole",
        "Lĩnh vực của đối tác theo ngành; NULL nếu toàn diện",
    )
    basis_code: Mapped[str] = code(
        "fact_bases", "From reference data or from articles", "Từ dữ liệu tham chiếu hay bài báo"
    )
    since_edtf: Mapped[str | None] = column("Since when, as an EDTF string", "Từ khi nào, dạng EDTF")
    since_lower: Mapped[date | None] = column("First possible day", "Ngày sớm nhất có thể")
    since_upper: Mapped[date | None] = column("Last possible day", "Ngày muộn nhất có thể")
    until_edtf: Mapped[str | None] = column(
        "Until when, as an EDTF string; NULL where it still holds", "Đến khi nào, dạng EDTF; NULL nếu vẫn còn"
    )
    until_lower: Mapped[date | None] = column("First possible last day", "Ngày cuối sớm nhất có thể")
    until_upper: Mapped[date | None] = column("Last possible last day", "Ngày cuối muộn nhất có thể")
    event_id: Mapped[int | None] = link(
        "events.id", "The event, for a stated level", "Sự kiện, nếu do bài báo nêu", ondelete="CASCADE"
    )
    event_text: Mapped[str | None] = column("The event by reference data", "Sự kiện theo dữ liệu tham chiếu")
    source: Mapped[str | None] = column("Source of a reference row", "Nguồn của dòng tham chiếu")
