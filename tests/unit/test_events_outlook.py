"""What lies ahead of an article's news, and what behind it, where no tense says so."""

from __future__ import annotations

import pytest

from etl.extract.countries import find_countries
from etl.extract.dates import find_dates
from etl.extract.events import find_events
from etl.extract.organizations import find_organizations
from etl.extract.people import find_people
from etl.extract.places import find_places
from etl.records import Block, BlockKind, Document
from etl.resolve.events import resolve_events
from etl.resolve.people import resolve_people
from etl.text.article import ArticleText

BINH = "Thủ tướng Trần Văn Bình"
BOUNMY = "Thủ tướng Lào Bounmy Vongsay"
NEWS = f"Sáng nay, tại Hà Nội, {BINH} đã hội đàm với {BOUNMY}. Hai bên trao đổi về quan hệ hai nước. "


def statuses(text: str) -> set[tuple[str, str]]:
    """Type and status of each event of a text."""
    document = Document("t", "t", "", "0" * 64, text, (Block(BlockKind.BODY, 0, len(text)),))
    article = ArticleText(document)
    countries = find_countries(article)
    places = find_places(article, countries)
    people = resolve_people(article, find_people(article, countries), countries)
    organizations = find_organizations(article, countries, places)
    found = find_events(article, people, organizations, places.mentions, countries, find_dates(article))
    return {(event.type, event.status) for event in resolve_events(article, found)}


SUMMIT = "Hội nghị cấp cao Mekong lần thứ 9"
SESSION = "Kỳ họp lần thứ 40 Ủy ban liên Chính phủ Việt Nam - Lào"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{BINH} đã đến sân bay Vientiane, bắt đầu chuyến thăm Lào và dự {SUMMIT}.", "planned"),
        (f"{BINH} thăm Lào trước khi sang Thái Lan tham dự {SUMMIT}.", "planned"),
        (f"{BINH} rời sân bay Vientiane, kết thúc chuyến công tác dự {SUMMIT}.", "occurred"),
        (f"{BINH} tới sân bay Vientiane, Lào để dự {SUMMIT}. {BINH} đã dự {SUMMIT}.", "occurred"),
        (f"{BINH} hội đàm với {BOUNMY}. Hai bên hoan nghênh kết quả của {SESSION}.", "historical"),
        (f"{BINH} dự {SESSION}. {BOUNMY} hoan nghênh kết quả của {SESSION}.", "occurred"),
    ],
)
def test_a_gathering_lies_ahead_of_who_sets_out_and_behind_its_results(text: str, expected: str) -> None:
    assert ("conference", expected) in statuses(text)
    assert {status for kind, status in statuses(text) if kind == "conference"} == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Nhận lời mời của {BOUNMY}, {BINH} thăm chính thức Lào từ ngày 11 đến 14/3.", "planned"),
        (f"{BINH} thăm chính thức Lào. Dự kiến, {BINH} sẽ hội đàm với {BOUNMY}.", "planned"),
        (f"{BINH} đang thăm chính thức Lào từ ngày 11 đến 14/3.", "occurred"),
        (f"{BINH} bắt đầu thăm chính thức Lào. {BINH} sẽ hội đàm với {BOUNMY}.", "occurred"),
        (f"{BINH} thăm Lào từ ngày 11 đến 14/3. Ngày 12/3, {BINH} hội đàm với {BOUNMY}.", "occurred"),
        (f"Sáng 11/3, {BINH} thăm chính thức Lào từ ngày 11 đến 14/3.", "occurred"),
        (f"{BINH} nhất trí tới thăm Lào vào mùa thu.", "planned"),
    ],
)
def test_a_visit_is_planned_until_something_happens_on_it(text: str, expected: str) -> None:
    assert ("visit", expected) in statuses(text)


FILLING = "Quan hệ hai nước tốt đẹp. Kim ngạch tăng nhanh. Du lịch phát triển. Giáo dục được coi trọng. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{NEWS}{FILLING}Chiều nay, {BOUNMY} hội kiến Chủ tịch nước Lê Văn An.", "planned"),
        (f"{NEWS}{FILLING}Chiều nay, {BOUNMY} đã hội kiến Chủ tịch nước Lê Văn An.", "occurred"),
        (f"{NEWS}{FILLING}Sáng nay, {BOUNMY} hội kiến Chủ tịch nước Lê Văn An.", "occurred"),
    ],
)
def test_what_is_told_for_later_in_the_day_is_planned(text: str, expected: str) -> None:
    assert ("talks", "occurred") in statuses(text)
    assert ("meeting", expected) in statuses(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Tháng 11 tới, {BINH} sẽ thăm Lào. Trong tháng 11, {BINH} còn dự {SUMMIT} tại Lào.", "planned"),
        (f"{BINH} dự {SUMMIT} tại Lào. {BOUNMY} đã chuẩn bị chu đáo {SUMMIT}.", "occurred"),
    ],
)
def test_a_month_to_come_holds_for_the_whole_text(text: str, expected: str) -> None:
    assert {status for kind, status in statuses(text) if kind == "conference"} == {expected}


def test_what_someone_looks_back_on_lies_behind() -> None:
    text = f"{BINH} hội đàm với {BOUNMY}. {BOUNMY} nhắc lại chuyến thăm Lào của Chủ tịch nước Lê Văn An."
    assert ("visit", "historical") in statuses(text)


def test_a_welcome_that_was_held_is_no_plan() -> None:
    text = f"{BINH} sẽ thăm Lào từ ngày 11 đến 14/3. Lễ đón {BINH} đã diễn ra tại Vientiane."
    assert ("ceremony", "occurred") in statuses(text)
