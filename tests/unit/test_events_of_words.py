"""Events that are words alone: statements on a day of their own, messages handed over."""

from __future__ import annotations

import pytest

from etl.records import Block, BlockKind, Document, EventReport
from etl.stages import extract

BINH = "Thủ tướng Trần Văn Bình"
BOUNMY = "Thủ tướng Lào Bounmy Vongsay"
RELATIONS = " Quan hệ ngoại giao và hợp tác giữa Việt Nam và Lào, hai nước láng giềng, phát triển tốt đẹp."


def of_type(text: str, code: str) -> list[EventReport]:
    text += RELATIONS
    document = Document("t", "t", "", "0" * 64, text, (Block(BlockKind.BODY, 0, len(text)),))
    return [e for e in extract(document).events if e.type == code]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{BOUNMY} ngày 6/6/2023 khẳng định Việt Nam là láng giềng.", 1),
        (f"Hôm 6/6/2023, {BOUNMY} thông báo kế hoạch mới với Việt Nam.", 1),
        (f'"Hai nước chia sẻ một lịch sử", {BOUNMY} nói với báo giới Việt Nam ngày 6/6/2023.', 1),
        (f"Ngày 6/6/2023, {BOUNMY} họp báo với Việt Nam. Ông Bounmy Vongsay ngày 6/6/2023 khẳng định.", 1),
        (f"Ngày 6/6/2023, tại buổi tiếp {BINH}, {BOUNMY} khẳng định Việt Nam là láng giềng.", 0),
        (f"{BOUNMY} khẳng định sẽ thực hiện Tuyên bố năm 1982 với Việt Nam.", 0),
    ],
)
def test_what_was_said_on_a_day_of_its_own_is_a_statement(text: str, said: int) -> None:
    assert len(of_type(text, "statement")) == said


def test_a_letter_handed_over_is_from_who_wrote_it() -> None:
    text = f"Ngày 6/6/2023, tại Lào, Đại sứ Lê Văn Cường đã chuyển thư của {BINH} gửi {BOUNMY}."
    (message,) = of_type(text, "message")
    assert {p.name: p.role for p in message.participants} == {
        "Trần Văn Bình": "sender",
        "Bounmy Vongsay": "recipient",
    }
