"""Where events are held when no "tại" stands before the place."""

from __future__ import annotations

import pytest

from etl.article_record import to_record
from etl.records import Block, BlockKind, Document
from etl.stages import extract

BINH = "Thủ tướng Trần Văn Bình"
BOUNMY = "Thủ tướng Lào Bounmy Vongsay"


def grounds(text: str, kind: str) -> set[tuple[str | None, str | None]]:
    """Country and place of each event of a type."""
    document = Document("t", "t", "", "0" * 64, text, (Block(BlockKind.BODY, 0, len(text)),))
    events = to_record(extract(document))["events"]
    return {(e["country"], e["place"]) for e in events if e["type"] == kind}


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (f"{BINH} thăm Nhật Bản trước khi vào Osaka dự Hội nghị cấp cao G20.", "conference", ("JP", "Osaka")),
        (f"{BINH} sẽ đến New York, nơi {BINH} hội kiến {BOUNMY}.", "meeting", ("US", "New York")),
        (f"{BINH} gặp {BOUNMY} tại Đại sứ quán Việt Nam ở Bắc Kinh.", "meeting", ("CN", "Bắc Kinh")),
        (f"Ngày 6/6, {BINH} hội đàm với {BOUNMY} tại Singapore.", "talks", ("SG", "Singapore")),
    ],
)
def test_an_event_has_the_place_to_which_its_sentence_leads(
    text: str, kind: str, expected: tuple[str, str]
) -> None:
    assert expected in grounds(text, kind)


def test_who_meets_beside_a_gathering_abroad_meets_there() -> None:
    text = (
        f"Sáng 26/4, {BINH} dự Diễn đàn cấp cao hợp tác quốc tế lần thứ hai tại Bắc Kinh, Trung Quốc. "
        f"Nhân dịp tham dự Diễn đàn, ngày 26/4, {BINH} đã hội đàm với {BOUNMY}."
    )
    assert grounds(text, "talks") == {("CN", "Bắc Kinh")}


def test_a_visit_recalled_by_its_month_is_no_ground_of_the_news() -> None:
    text = (
        f"Sáng 28/3, tại Vientiane, {BOUNMY} chủ trì lễ đón {BINH}. Sau lễ đón, hai bên tiến hành hội đàm. "
        f"{BOUNMY} nhắc lại chuyến thăm Việt Nam vào tháng 12/2017 của ông."
    )
    assert {country for country, _ in grounds(text, "talks")} == {"LA"}
