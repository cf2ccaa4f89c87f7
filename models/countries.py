"""Countries, by ISO 3166-1 alpha-2 code, and the names under which texts know them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, column, country, note


class Country(Base):
    __tablename__ = "countries"
    __table_args__ = (
        CheckConstraint("code ~ '^[A-Z]{2}$'", name="code_form"),
        {"comment": note("Countries and territories (ISO 3166-1)", "Các nước và vùng lãnh thổ (ISO 3166-1)")},
    )

    code: Mapped[str] = mapped_column(
        Text, primary_key=True, comment=note("ISO 3166-1 alpha-2 code", "Mã ISO 3166-1 alpha-2")
    )
    name_vi: Mapped[str] = column("Name in Vietnamese", "Tên tiếng Việt")
    name_en: Mapped[str] = column("Name in English", "Tên tiếng Anh")


class CountryName(Base):
    __tablename__ = "country_names"
    __table_args__ = (
        {
            "comment": note(
                "Names and short forms of countries in the press", "Tên và cách gọi tắt các nước trên báo chí"
            )
        },
    )

    name_key: Mapped[str] = mapped_column(
        Text, primary_key=True, comment=note("The name, folded for matching", "Tên đã chuẩn hóa để so khớp")
    )
    country_code: Mapped[str] = country("The country that the name means", "Nước mà tên này chỉ")
    name: Mapped[str] = column("The name as written", "Tên như cách viết")
