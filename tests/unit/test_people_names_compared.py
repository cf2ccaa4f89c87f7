"""Spellings of one name are told from two names."""

from __future__ import annotations

import pytest

from etl.resolve.names import nearly_same, same_name
from etl.text.person_names import is_vietnamese_name, name_key


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Soonthorn Xayachak", "Sunthon Xaynhachac", True),
        ("Bounnhang Vorachith", "Bun-nhăng Vo-la-chít", True),
        ("Thongloun Sisoulith", "Thoongloun Sisoulithn", True),
        ("Prayut Chan-o-cha", "Prayuth Chan - o - cha", True),
        ("Gabriel Boric", "Gabriel Boric Font", True),
        ("V.Volodin", "Vyacheslav Volodin", True),
        ("Aung San Suu Kyi", "Ong San Suu Kyi", True),
        ("Shinzo Abe", "Abe Shinzo", True),
        ("Kaysone Phomvihane", "Saysomphone Phomvihane", False),
        ("Norodom Sihamoni", "Norodom Sihanouk", False),
        ("Hun Sen", "Hun Manet", False),
        ("Kim Jong-un", "Kim Jong-il", False),
        ("Li Keqiang", "Li Qiang", False),
        ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng", False),
        ("Nguyễn Văn Hùng", "Nguyen Van Hung", True),
        ("Lý Khắc Cường", "Lý Cường", False),
        ("Tamim bin Hamad Al Thani", "Al Thani", False),
    ],
)
def test_same_name(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same_name(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("Phùng Quang Thanh", "Phùng Quanh Thanh", True),
        ("Trần Đại Quang", "Trần Đại", True),
        ("Tô Lâm", "Tô Huy Rứa", False),
        ("Hun Sen", "Hun Manet", False),
    ],
)
def test_nearly_same(one: str, other: str, near: bool) -> None:
    assert nearly_same(one, other) is near


@pytest.mark.parametrize(
    ("name", "vietnamese"),
    [
        ("Đinh Tiến Dũng", True),
        ("Ðỗ Mười", True),
        ("Vladimir Putin", False),
        ("Bình", False),
        ("Kaysone", False),
    ],
)
def test_vietnamese_names(name: str, vietnamese: bool) -> None:
    assert is_vietnamese_name(name) is vietnamese


def test_name_key_levels_hyphens_and_marks() -> None:
    assert name_key("Thông-luông  Xi-xu-lít") == "thongluong xixulit"
    assert name_key("Abdel - Fattah El - Sisi") == name_key("Abdel-Fattah El-Sisi")
