"""Mentions: the exact quotes that carry facts."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from models.base import Base, Confidence, Id, code, column, confidence_range, link, note
from models.dates import DateColumns, date_checks


class Mention(Confidence, Base):
    __tablename__ = "mentions"
    __table_args__ = (
        UniqueConstraint("article_id", "start_offset", "end_offset", "kind_code", "rule"),
        CheckConstraint("start_offset >= 0 AND end_offset > start_offset", name="offsets_order"),
        CheckConstraint("char_length(quote) = end_offset - start_offset", name="quote_length"),
        confidence_range(),
        {
            "comment": note(
                "Exact quotes: the body at the offsets is the quote",
                "Trích dẫn nguyên văn: thân bài tại vị trí đúng bằng trích dẫn",
            )
        },
    )

    id: Mapped[Id]
    article_id: Mapped[int] = link("articles.id", "The article", "Bài báo", ondelete="CASCADE", index=False)
    start_offset: Mapped[int] = column("First code point in the body", "Điểm mã đầu trong thân bài")
    end_offset: Mapped[int] = column("Code point behind the last one", "Điểm mã ngay sau điểm cuối")
    kind_code: Mapped[str] = code("mention_kinds", "What the mention is of", "Trích dẫn về điều gì")
    rule: Mapped[str] = column("Rule that found it: module and rule", "Quy tắc đã tìm ra: mô-đun và quy tắc")
    quote: Mapped[str] = column("The quoted text", "Văn bản được trích")


class DateMention(DateColumns, Base):
    __tablename__ = "date_mentions"
    __table_args__ = (
        *date_checks(),
        {
            "comment": note(
                "What the date expressions of an article mean", "Ý nghĩa của các cụm ngày tháng trong bài"
            )
        },
    )

    mention_id: Mapped[int] = link(
        "mentions.id", "The expression", "Cụm từ chỉ ngày", ondelete="CASCADE", primary_key=True, index=False
    )
