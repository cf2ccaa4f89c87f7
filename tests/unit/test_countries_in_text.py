"""Country names in running text: spans, codes, and names that only look like countries."""

from __future__ import annotations

import pytest

from etl.extract.countries import find_countries
from etl.records import Block, BlockKind, Document
from etl.text.article import ArticleText


def found(text: str) -> list[tuple[str, str]]:
    """Each country as (quote, code)."""
    article = ArticleText(Document("x", "x", "", "0" * 64, text, (Block(BlockKind.BODY, 0, len(text)),)))
    return [(text[c.start : c.end], c.code) for c in find_countries(article)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nước Cộng hòa Dân chủ Nhân dân Lào", [("Cộng hòa Dân chủ Nhân dân Lào", "LA")]),
        ("Thủ tướng Ðức thăm Nga", [("Ðức", "DE"), ("Nga", "RU")]),
        ("quan hệ Việt Nam-Campuchia", [("Việt Nam", "VN"), ("Campuchia", "KH")]),
        ("hợp tác Ấn - Việt", [("Ấn", "IN"), ("Việt", "VN")]),
        ("Tổng thống Hàn Quốc và Thủ tướng Nhật", [("Hàn Quốc", "KR"), ("Nhật", "JP")]),
        ("Đại sứ Anh Gareth Ward", [("Anh", "GB")]),
        ("Bộ Công Thương Việt Nam", [("Việt Nam", "VN")]),
        ("Chủ tịch Hội đồng liên bang Nga", [("liên bang Nga", "RU")]),
        ("Phó Chủ tịch (Hạ viện) Nga I. Melnikov", [("Nga", "RU")]),
        ("Ông Trần Việt Hà Lan", []),
        ("ông Nguyễn Đức Anh", []),
        ("Đại hội đồng Ấn Độ Dương", []),
        ("lúa mỹ, nga mi, pháp quyền", []),
    ],
)
def test_countries(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected
