"""Runs of the loader, and what they could not read, decide or confirm."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, UniqueConstraint, func
from sqlalchemy.orm import Mapped

from models.base import Base, Id, code, column, link, note


class Run(Base):
    __tablename__ = "runs"
    __table_args__ = (
        CheckConstraint(
            "least(inserted_count, updated_count, unchanged_count, skipped_count, failed_count) >= 0",
            name="counts_not_negative",
        ),
        CheckConstraint("finished_at >= started_at", name="finished_after_start"),
        {"comment": note("Runs of the loader", "Các lần chạy nạp dữ liệu")},
    )

    id: Mapped[Id]
    status_code: Mapped[str] = code("run_statuses", "Status of the run", "Trạng thái của lần chạy")
    started_at: Mapped[datetime] = column(
        "When the run began", "Thời điểm bắt đầu", server_default=func.now()
    )
    finished_at: Mapped[datetime | None] = column("When the run ended", "Thời điểm kết thúc")
    fingerprint: Mapped[str] = column(
        "Fingerprint of the extractor and the reference data",
        "Dấu vân tay của bộ trích xuất và dữ liệu tham chiếu",
    )
    software_version: Mapped[str] = column("Version of the software", "Phiên bản phần mềm")
    inserted_count: Mapped[int] = column("Articles inserted", "Số bài thêm mới", server_default="0")
    updated_count: Mapped[int] = column("Articles updated", "Số bài cập nhật", server_default="0")
    unchanged_count: Mapped[int] = column("Articles unchanged", "Số bài không đổi", server_default="0")
    skipped_count: Mapped[int] = column(
        "Inputs passed over: pages that are no article, other versions of an article",
        "Số đầu vào được bỏ qua: trang không phải bài báo, phiên bản khác của một bài",
        server_default="0",
    )
    failed_count: Mapped[int] = column("Inputs that failed", "Số đầu vào bị lỗi", server_default="0")


class LoadIssue(Base):
    __tablename__ = "load_issues"
    __table_args__ = (
        UniqueConstraint("source_id", "locator", "ordinal", "place", postgresql_nulls_not_distinct=True),
        CheckConstraint("ordinal >= 0", name="ordinal_not_negative"),
        CheckConstraint("start_offset >= 0 AND end_offset >= start_offset", name="offsets_order"),
        CheckConstraint("(start_offset IS NULL) = (end_offset IS NULL)", name="offsets_together"),
        {
            "comment": note(
                "What could not be read, decided or confirmed, each with its place",
                "Những gì không đọc, không quyết định hoặc không xác nhận được, kèm vị trí",
            )
        },
    )

    id: Mapped[Id]
    source_id: Mapped[int] = link("sources.id", "Source of the input", "Nguồn của đầu vào", index=False)
    locator: Mapped[str] = column(
        "Record inside the source; empty for a file of one article",
        "Bản ghi trong nguồn; rỗng nếu tệp chỉ có một bài",
    )
    ordinal: Mapped[int] = column(
        "0 for a failure of the whole input, else the number within the article",
        "0 nếu cả đầu vào bị lỗi, nếu không là số thứ tự trong bài",
    )
    article_id: Mapped[int | None] = link(
        "articles.id",
        "The article, where one was loaded",
        "Bài báo, nếu đã nạp được",
        ondelete="CASCADE",
    )
    run_id: Mapped[int] = link("runs.id", "The run that first saw it", "Lần chạy đầu tiên phát hiện")
    issue_code: Mapped[str] = code("issue_codes", "Kind of issue", "Loại vấn đề", index=True)
    message: Mapped[str] = column("What is wrong", "Điều gì sai")
    mend: Mapped[str | None] = column("How to put it right", "Cách khắc phục")
    place: Mapped[str | None] = column(
        "Where in the input, for an input that failed (a line, a byte)",
        "Vị trí trong đầu vào bị lỗi (dòng, byte)",
    )
    start_offset: Mapped[int | None] = column(
        "First code point in the article's body", "Điểm mã đầu trong thân bài"
    )
    end_offset: Mapped[int | None] = column("Code point behind the last one", "Điểm mã ngay sau điểm cuối")
    asserted: Mapped[str | None] = column(
        "What the text says, for a contradiction", "Điều văn bản nêu, khi có mâu thuẫn"
    )
    expected: Mapped[str | None] = column("What reference data say", "Điều dữ liệu tham chiếu nêu")
