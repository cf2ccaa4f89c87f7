"""Sentence boundaries: tables with the traps of news text, and what holds for every text."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.text.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, 0, len(text))]


# Sentences are parted by "¦" in the expected column.
TABLE = [
    ("Hai bên nhất trí./. Ông nói thêm.", "Hai bên nhất trí./.¦Ông nói thêm."),
    ("Ông nói: “Chúng tôi sẵn sàng.” Hai bên ký.", "Ông nói: “Chúng tôi sẵn sàng.”¦Hai bên ký."),
    ("Ông nói: “Chúng tôi sẵn sàng”. Hai bên ký.", "Ông nói: “Chúng tôi sẵn sàng”.¦Hai bên ký."),
    ('"Tôi vui". "Tôi mừng".', '"Tôi vui".¦"Tôi mừng".'),
    ("Có hay không? Không! Thật… Ông đi.", "Có hay không?¦Không!¦Thật…¦Ông đi."),
    ("Hai bên ký (tại Oslo.) Ông về nước.", "Hai bên ký (tại Oslo.)¦Ông về nước."),
    ("Lễ ký diễn ra năm 2021. 28 dự án được duyệt.", "Lễ ký diễn ra năm 2021.¦28 dự án được duyệt."),
    ("Đại hội lần thứ XIII. Hai bên ký.", "Đại hội lần thứ XIII.¦Hai bên ký."),
    ("Một là, ký. - Hai là, thăm.", "Một là, ký.¦- Hai là, thăm."),
    # no end
    ("Ông đến TP. Hồ Chí Minh hôm qua.", "Ông đến TP. Hồ Chí Minh hôm qua."),
    ("Bí thư T.Ư Đảng dự lễ.", "Bí thư T.Ư Đảng dự lễ."),
    ("Ông V. Putin gặp ông D. Trump.", "Ông V. Putin gặp ông D. Trump."),
    ("Lục quân U.S. Army dự.", "Lục quân U.S. Army dự."),
    ("PGS.TS. Nguyễn Văn Bình nói.", "PGS.TS. Nguyễn Văn Bình nói."),
    (
        "Kim ngạch đạt 1.200 tỷ đồng, tăng 3.5% so với năm 2020.",
        "Kim ngạch đạt 1.200 tỷ đồng, tăng 3.5% so với năm 2020.",
    ),
    ("Theo Chinhphu.vn thì hai bên ký.", "Theo Chinhphu.vn thì hai bên ký."),
    ("Hợp tác về y tế, giáo dục... đều tốt.", "Hợp tác về y tế, giáo dục... đều tốt."),
    (
        "Văn kiện gồm: 1. Hiệp định dẫn độ; 2. Hiệp định vận tải.",
        "Văn kiện gồm: 1. Hiệp định dẫn độ; 2. Hiệp định vận tải.",
    ),
    ("Lê Văn Bìnhtại hội đàm.", "Lê Văn Bìnhtại hội đàm."),
    # the space was lost
    ("Quan hệ rất tốt.Ông nói sẽ ký.", "Quan hệ rất tốt.¦Ông nói sẽ ký."),
    ("Hai bên nhất trí./.Ông về nước.", "Hai bên nhất trí./.¦Ông về nước."),
    ("Ông nói: “Tôi vui.”Bà cũng vui.", "Ông nói: “Tôi vui.”¦Bà cũng vui."),
    ('Quan hệ rất tốt."Tôi vui", ông nói.', 'Quan hệ rất tốt.¦"Tôi vui", ông nói.'),
    ('Ông nói: "Tôi vui."Bà cũng vui.', 'Ông nói: "Tôi vui."¦Bà cũng vui.'),
    ("Lễ ký diễn ra năm 2020.Hai bên vui mừng.", "Lễ ký diễn ra năm 2020.¦Hai bên vui mừng."),
    ("Ông đến Tp.Vinh và Q.Hà Đông.", "Ông đến Tp.Vinh và Q.Hà Đông."),
    ("Nội dung 1.Hai bên hợp tác.", "Nội dung 1.Hai bên hợp tác."),
    ("", ""),
    ("  ", ""),
    ("Không có dấu chấm", "Không có dấu chấm"),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_boundaries(text: str, expected: str) -> None:
    assert sentences(text) == [s for s in expected.split("¦") if s]


PIECES = st.sampled_from(
    [*'Ôđạ1. \n\u00a0"“”…()', "nói", "TP.", ". ", "./.", "Hà Nội", "2.000", "!?", "T.Ư"],
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join))


@settings(deadline=None)
@given(TEXTS, st.integers(0, 10), st.integers(0, 10))
def test_sentences_cover_all_but_spaces_in_order_without_overlap(text: str, skip: int, leave: int) -> None:
    start = min(skip, len(text))
    end = max(start, len(text) - leave)
    spans = list(split_sentences(text, start, end))
    assert all(start <= s < e <= end for s, e in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    covered = "".join(text[s:e] for s, e in spans)
    assert "".join(covered.split()) == "".join(text[start:end].split())
    assert all(text[s:e] == text[s:e].strip() for s, e in spans)


def test_speed() -> None:
    text = "Hai bên nhất trí tăng cường hợp tác tại TP. Huế, theo ông V. Putin, năm 2021. " * 20_000
    seconds = []
    for _ in range(3):  # the best of three: the machine may be busy with something else
        start = time.process_time()
        assert sum(1 for _ in split_sentences(text, 0, len(text))) == 20_000
        seconds.append(time.process_time() - start)
    assert len(text.encode()) / min(seconds) > 50e6 / 60  # 50 MB a minute
