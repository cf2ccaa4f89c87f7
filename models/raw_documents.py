"""Raw documents: the very bytes that articles were read from, one row for each hash."""

from __future__ import annotations

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from models.base import Base, column, note


class RawDocument(Base):
    __tablename__ = "raw_documents"
    __table_args__ = (
        CheckConstraint("sha256 ~ '^[0-9a-f]{64}$'", name="sha256_form"),
        {
            "comment": note(
                "The bytes that articles were read from: a file, or one line of a file of many articles",
                "Các byte mà bài báo được đọc từ đó: một tệp, hoặc một dòng của tệp nhiều bài",
            )
        },
    )

    sha256: Mapped[str] = column(
        "SHA-256 of the bytes before compression", "SHA-256 của các byte trước khi nén", primary_key=True
    )
    compressed: Mapped[bytes | None] = column(
        "The bytes, compressed with Zstandard; null where they are not kept",
        "Các byte, nén bằng Zstandard; null nếu không lưu",
    )
