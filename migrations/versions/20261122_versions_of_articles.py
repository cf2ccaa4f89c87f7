"""What versions of one article share, and how many inputs a run passed over.

Articles loaded before have no identities until their sources are loaded again, which the next load does, for
the extractor that read them was another one.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_COMMENT = (
    "What tells that two pages are versions of one article: hashes of address and title, of title and text"
    " | Dấu hiệu cho biết hai trang là hai phiên bản của một bài: băm của địa chỉ và tiêu đề, của tiêu đề và văn bản"
)
_SKIPPED = (
    "Inputs passed over: pages that are no article, other versions of an article"
    " | Số đầu vào được bỏ qua: trang không phải bài báo, phiên bản khác của một bài"
)


def upgrade() -> None:
    op.create_table(
        "article_identities",
        sa.Column("identity", sa.Text(), nullable=False, comment="The hash | Giá trị băm"),
        sa.Column("article_id", sa.BigInteger(), nullable=False, comment="The article | Bài báo"),
        sa.CheckConstraint("identity ~ '^[0-9a-f]{32}$'", name=op.f("ck_article_identities_identity_form")),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_article_identities_article_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("identity", "article_id", name=op.f("pk_article_identities")),
        comment=_COMMENT,
    )
    op.create_index(op.f("ix_article_identities_article_id"), "article_identities", ["article_id"])
    op.add_column(
        "runs", sa.Column("skipped_count", sa.Integer(), server_default="0", nullable=False, comment=_SKIPPED)
    )
    _count_check("least(inserted_count, updated_count, unchanged_count, skipped_count, failed_count) >= 0")


def downgrade() -> None:
    _count_check("least(inserted_count, updated_count, unchanged_count, failed_count) >= 0")
    op.drop_column("runs", "skipped_count")
    op.drop_table("article_identities")


def _count_check(condition: str) -> None:
    op.drop_constraint(op.f("ck_runs_counts_not_negative"), "runs", type_="check")
    op.create_check_constraint(op.f("ck_runs_counts_not_negative"), "runs", condition)
