"""The raw documents that articles were read from.

Those of articles loaded before are not kept: they are when the articles' sources are loaded again, which
the next load does, for the extractor that read them was another one.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_COMMENT = (
    "The bytes that articles were read from: a file, or one line of a file of many articles"
    " | Các byte mà bài báo được đọc từ đó: một tệp, hoặc một dòng của tệp nhiều bài"
)
_SHA256 = "SHA-256 of the bytes before compression | SHA-256 của các byte trước khi nén"
_COMPRESSED = (
    "The bytes, compressed with Zstandard; null where they are not kept"
    " | Các byte, nén bằng Zstandard; null nếu không lưu"
)
_MEDIA_TYPE = (
    "What the bytes were read as (Internet media type), where they are kept"
    " | Các byte được đọc theo kiểu nào (kiểu phương tiện Internet), nếu có lưu"
)


def upgrade() -> None:
    op.create_table(
        "raw_documents",
        sa.Column("sha256", sa.Text(), nullable=False, comment=_SHA256),
        sa.Column("compressed", sa.LargeBinary(), nullable=True, comment=_COMPRESSED),
        sa.CheckConstraint("sha256 ~ '^[0-9a-f]{64}$'", name=op.f("ck_raw_documents_sha256_form")),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_raw_documents")),
        comment=_COMMENT,
    )
    op.execute("INSERT INTO raw_documents (sha256) SELECT DISTINCT raw_sha256 FROM articles")
    op.create_foreign_key(
        op.f("fk_articles_raw_sha256"), "articles", "raw_documents", ["raw_sha256"], ["sha256"]
    )
    op.create_index(op.f("ix_articles_raw_sha256"), "articles", ["raw_sha256"])
    op.add_column("articles", sa.Column("media_type", sa.Text(), nullable=True, comment=_MEDIA_TYPE))
    op.create_check_constraint(
        op.f("ck_articles_media_type_form"), "articles", "media_type ~ '^[a-z]+/[a-z0-9.+-]+$'"
    )


def downgrade() -> None:
    op.drop_column("articles", "media_type")
    op.drop_index(op.f("ix_articles_raw_sha256"), "articles")
    op.drop_constraint(op.f("fk_articles_raw_sha256"), "articles", type_="foreignkey")
    op.drop_table("raw_documents")
