"""What the database remembers of its own upkeep."""

from __future__ import annotations

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, column, note


class ReferenceState(Base):
    __tablename__ = "reference_states"
    __table_args__ = (
        {
            "comment": note(
                "Which version of the reference data each set of rows holds",
                "Phiên bản dữ liệu tham chiếu của mỗi nhóm dòng",
            )
        },
    )

    name: Mapped[str] = mapped_column(Text, primary_key=True, comment=note("The set of rows", "Nhóm dòng"))
    fingerprint: Mapped[str] = column("SHA-256 of what was written", "SHA-256 của nội dung đã ghi")
