"""Whether an article is about relations between countries.

Articles loaded before are taken for such until they are loaded again, which the next load does: the
extractor that read them was another one.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_COMMENT = (
    "The article is about relations between countries; if not, it has people and organizations only"
    " | Bài nói về quan hệ giữa các nước; nếu không thì chỉ có người và tổ chức"
)


def upgrade() -> None:
    column = sa.Column(
        "about_relations", sa.Boolean(), nullable=False, server_default=sa.true(), comment=_COMMENT
    )
    op.add_column("articles", column)
    op.alter_column("articles", "about_relations", server_default=None)


def downgrade() -> None:
    op.drop_column("articles", "about_relations")
