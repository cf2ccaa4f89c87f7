"""The body that an office belongs to."""

from __future__ import annotations

import pytest

from etl.extract.office_bodies import organization_of


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Bộ trưởng Ngoại giao", "Bộ Ngoại giao"),
        ("Thứ trưởng Bộ Công an", "Bộ Công an"),
        ("Bí thư Thành ủy Hà Nội", "Thành ủy Hà Nội"),
        ("Chủ tịch Hội đồng nhân dân Thủ đô Viêng Chăn", "Hội đồng nhân dân Thủ đô Viêng Chăn"),
        ("Trưởng ban Đối ngoại Trung ương", "Ban Đối ngoại Trung ương"),
        ("Trợ lý Bộ trưởng Bộ Ngoại giao", "Bộ Ngoại giao"),
        ("Thủ tướng Chính phủ", "Chính phủ"),
        ("Ủy viên Bộ Chính trị", "Bộ Chính trị"),
        ("Chủ tịch nước", None),
        ("Tổng thống", None),
    ],
)
def test_organization_of(title: str, body: str | None) -> None:
    assert organization_of(title) == body
