"""Articles: where they come from, their body, blocks and sentences."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Computed,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Id, code, column, link, not_empty, note


class Source(Base):
    __tablename__ = "sources"
    __table_args__ = (
        UniqueConstraint("path"),
        {
            "comment": note(
                "Files and streams that articles are read from", "Tệp và luồng mà bài báo được đọc từ đó"
            )
        },
    )

    id: Mapped[Id]
    path: Mapped[str] = column(
        "Path as given, - for standard input", "Đường dẫn như đã cho, - là đầu vào chuẩn"
    )


class Publisher(Base):
    __tablename__ = "publishers"
    __table_args__ = (
        UniqueConstraint("name"),
        not_empty("name"),
        {"comment": note("Newspapers and sites that publish articles", "Các báo và trang đăng bài")},
    )

    id: Mapped[Id]
    name: Mapped[str] = column("Name of the publisher", "Tên nơi xuất bản")


class Article(Base):
    __tablename__ = "articles"
    __table_args__ = (
        UniqueConstraint("source_id", "locator"),
        UniqueConstraint("key"),
        CheckConstraint("raw_sha256 ~ '^[0-9a-f]{64}$'", name="raw_sha256_form"),
        CheckConstraint("media_type ~ '^[a-z]+/[a-z0-9.+-]+$'", name="media_type_form"),
        CheckConstraint(
            "published_at IS NULL OR published_on = (published_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date",
            name="published_on_is_day_of_published_at",
        ),
        Index("ix_articles_search", "search", postgresql_using="gin"),
        {"comment": note("Articles, each with its own text", "Các bài báo, mỗi bài có nguyên văn")},
    )

    id: Mapped[Id]
    key: Mapped[str] = column(
        "Public key: hash of source and locator", "Khóa công khai: băm của nguồn và vị trí trong nguồn"
    )
    source_id: Mapped[int] = link("sources.id", "Where the article was read from", "Nơi đọc bài", index=False)
    locator: Mapped[str] = column(
        "Record inside the source; empty for a file of one article",
        "Bản ghi trong nguồn; rỗng nếu tệp chỉ có một bài",
    )
    record_id: Mapped[str] = column(
        "Id in the article record: file stem, record id or address",
        "Mã trong bản ghi bài: tên tệp, mã bản ghi hoặc địa chỉ",
        index=True,
    )
    raw_sha256: Mapped[str] = mapped_column(
        ForeignKey("raw_documents.sha256"),
        index=True,
        comment=note("SHA-256 of the bytes read", "SHA-256 của các byte đã đọc"),
    )
    media_type: Mapped[str | None] = column(
        "What the bytes were read as (Internet media type), where they are kept",
        "Các byte được đọc theo kiểu nào (kiểu phương tiện Internet), nếu có lưu",
    )
    fingerprint: Mapped[str] = column(
        "Fingerprint of the extractor and reference data that read it",
        "Dấu vân tay của bộ trích xuất và dữ liệu tham chiếu đã đọc bài",
    )
    run_id: Mapped[int] = link(
        "runs.id", "The run that last changed it", "Lần chạy cuối cùng đã thay đổi bài"
    )
    reader: Mapped[str] = column("Reader or profile that made the blocks", "Bộ đọc đã tạo các khối")
    language: Mapped[str] = column("Language (ISO 639-1)", "Ngôn ngữ (ISO 639-1)")
    title: Mapped[str | None] = column(
        "Title by the page's metadata or first block", "Tiêu đề theo siêu dữ liệu hoặc khối đầu"
    )
    url: Mapped[str | None] = column("Address of the page", "Địa chỉ của trang")
    publisher_id: Mapped[int | None] = link("publishers.id", "Who published it", "Nơi xuất bản")
    author: Mapped[str | None] = column("Byline as written", "Tên tác giả như trên bài")
    published_at: Mapped[datetime | None] = column(
        "Time of publication, where the source gives one", "Thời điểm đăng, nếu nguồn có nêu"
    )
    published_on: Mapped[date | None] = column(
        "Day of publication in Vietnam", "Ngày đăng theo giờ Việt Nam", index=True
    )
    about_relations: Mapped[bool] = column(
        "The article is about relations between countries; if not, it has people and organizations only",
        "Bài nói về quan hệ giữa các nước; nếu không thì chỉ có người và tổ chức",
    )
    body: Mapped[str] = column(
        "The article's own text, NFC, blocks joined by line feeds; all offsets count its code points",
        "Nguyên văn của bài, NFC, các khối nối bằng dấu xuống dòng; mọi vị trí tính theo điểm mã",
    )
    search: Mapped[str | None] = mapped_column(
        TSVECTOR,
        Computed("article_search(title, body)", persisted=True),
        comment=note(
            "Words of title and text for full-text search; follows from both",
            "Các từ của tiêu đề và nguyên văn để tìm toàn văn; suy ra từ hai cột đó",
        ),
    )


class ArticleIdentity(Base):
    __tablename__ = "article_identities"
    __table_args__ = (
        CheckConstraint("identity ~ '^[0-9a-f]{32}$'", name="identity_form"),
        {
            "comment": note(
                "What tells that two pages are versions of one article: hashes of address and title,"
                " of title and text",
                "Dấu hiệu cho biết hai trang là hai phiên bản của một bài: băm của địa chỉ và tiêu đề,"
                " của tiêu đề và văn bản",
            )
        },
    )

    identity: Mapped[str] = column("The hash", "Giá trị băm", primary_key=True)
    article_id: Mapped[int] = link(
        "articles.id", "The article", "Bài báo", ondelete="CASCADE", primary_key=True
    )


class ArticleBlock(Base):
    __tablename__ = "article_blocks"
    __table_args__ = (
        CheckConstraint("num_nonnulls(start_offset, text) = 1", name="offsets_or_text"),
        CheckConstraint("(start_offset IS NULL) = (end_offset IS NULL)", name="offsets_together"),
        CheckConstraint("start_offset >= 0 AND end_offset >= start_offset", name="offsets_order"),
        {
            "comment": note(
                "Blocks of a page: the article's own as offsets, the others as text",
                "Các khối của trang: khối của bài lưu vị trí, khối khác lưu văn bản",
            )
        },
    )

    article_id: Mapped[int] = link(
        "articles.id", "The article", "Bài báo", ondelete="CASCADE", primary_key=True, index=False
    )
    ordinal: Mapped[int] = column("Place on the page, from 0", "Thứ tự trên trang, từ 0", primary_key=True)
    kind_code: Mapped[str] = code("block_kinds", "Kind of block", "Loại khối")
    start_offset: Mapped[int | None] = column("First code point in the body", "Điểm mã đầu trong thân bài")
    end_offset: Mapped[int | None] = column("Code point behind the last one", "Điểm mã ngay sau điểm cuối")
    text: Mapped[str | None] = column(
        "Text of a block that is not the article's own", "Văn bản của khối không thuộc bài"
    )


class Sentence(Base):
    __tablename__ = "sentences"
    __table_args__ = (
        ForeignKeyConstraint(
            ["article_id", "block_ordinal"],
            ["article_blocks.article_id", "article_blocks.ordinal"],
            ondelete="CASCADE",
        ),
        CheckConstraint("start_offset >= 0 AND end_offset > start_offset", name="offsets_order"),
        {"comment": note("Sentences of an article's own blocks", "Các câu trong các khối của bài")},
    )

    article_id: Mapped[int] = mapped_column(
        BigInteger, primary_key=True, comment=note("The article", "Bài báo")
    )
    start_offset: Mapped[int] = column(
        "First code point in the body", "Điểm mã đầu trong thân bài", primary_key=True
    )
    end_offset: Mapped[int] = column("Code point behind the last one", "Điểm mã ngay sau điểm cuối")
    block_ordinal: Mapped[int] = column("The block that it stands in", "Khối chứa câu")
