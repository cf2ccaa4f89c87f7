"""What all reports share: a report is what one article says of one thing."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from models.base import Confidence, Id, column, link


class ReportColumns(Confidence):
    """The article of a report and its place there, which makes its key within the article."""

    id: Mapped[Id]
    article_id: Mapped[int] = link(
        "articles.id", "The article that says so", "Bài báo nêu điều này", ondelete="CASCADE", index=False,
        sort_order=-90,
    )  # fmt: skip
    ordinal: Mapped[int] = column(
        "Place among its kind in the article, from 1", "Thứ tự trong bài, từ 1", sort_order=-89
    )


class EvidenceColumns:
    """A mention as evidence; the report that it proves is the subclass's own key column."""

    mention_id: Mapped[int] = link(
        "mentions.id", "The quote that proves it", "Trích dẫn chứng minh", ondelete="CASCADE",
        primary_key=True, sort_order=10,
    )  # fmt: skip
    ordinal: Mapped[int] = column(
        "Place among the quotes of the fact, from 1",
        "Thứ tự trong các trích dẫn của dữ kiện, từ 1",
        sort_order=11,
    )
