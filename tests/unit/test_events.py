"""Events of short articles: who, what, when, where, in which state, and which event holds which."""

from __future__ import annotations

from datetime import date

import pytest

from etl.extract.countries import find_countries
from etl.extract.dates import find_dates
from etl.extract.events import find_events
from etl.extract.organizations import find_organizations
from etl.extract.people import find_people
from etl.extract.places import find_places
from etl.records import Block, BlockKind, Document, EventReport
from etl.resolve.events import resolve_events
from etl.resolve.people import resolve_people
from etl.text.article import ArticleText

AN = "Chủ tịch nước Nguyễn Văn An"
BINH = "Thủ tướng Trần Văn Bình"
BOUNMY = "Thủ tướng Lào Bounmy Vongsay"
KEO = "Chủ tịch Quốc hội Lào Keo Phommachanh"


def events_of(text: str, published: date | None = None) -> tuple[EventReport, ...]:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.BODY, at, at + len(line)))
        at += len(line) + 1
    document = Document("t", "t", "", "0" * 64, text, tuple(blocks), published_on=published)
    article = ArticleText(document)
    countries = find_countries(article)
    places = find_places(article, countries)
    people = resolve_people(article, find_people(article, countries), countries)
    organizations = find_organizations(article, countries, places)
    dates = find_dates(article)
    found = find_events(article, people, organizations, places.mentions, countries, dates)
    return resolve_events(article, found)


def only(text: str, type_code: str, published: date | None = None) -> EventReport:
    (found,) = (e for e in events_of(text, published) if e.type == type_code)
    return found


def roles(event: EventReport) -> dict[str, str]:
    return {p.name: p.role for p in event.participants}


@pytest.mark.parametrize(
    ("text", "type_code", "expected"),
    [
        (f"{BINH} tiếp {BOUNMY}.", "meeting", {"Trần Văn Bình": "host", "Bounmy Vongsay": "guest"}),
        (
            f"Sáng nay, tại Hà Nội, {BINH} hội đàm với {BOUNMY}.",
            "talks",
            {"Trần Văn Bình": "host", "Bounmy Vongsay": "guest"},
        ),
        (
            f"Sáng nay, tại Viêng Chăn, {BINH} hội đàm với {BOUNMY}.",
            "talks",
            {"Trần Văn Bình": "guest", "Bounmy Vongsay": "host"},
        ),
        (
            f"Tại Paris (Pháp), {BINH} gặp {BOUNMY}.",
            "meeting",
            {"Trần Văn Bình": "attendee", "Bounmy Vongsay": "attendee"},
        ),
        (
            f"Tại cuộc gặp với {BOUNMY}, {BINH} khẳng định quan hệ tốt đẹp. Cuộc gặp diễn ra tại Hà Nội.",
            "meeting",
            {"Trần Văn Bình": "host", "Bounmy Vongsay": "guest"},
        ),
        (
            f"Ngày 6/6, cuộc hội đàm do {BINH} và {BOUNMY} đồng chủ trì diễn ra tại Hà Nội.",
            "talks",
            {"Trần Văn Bình": "co_chair", "Bounmy Vongsay": "co_chair"},
        ),
        (
            f"Nhận lời mời của {BOUNMY}, {BINH} sẽ thăm chính thức Lào từ ngày 6-8/6.",
            "visit",
            {"Trần Văn Bình": "guest", "Bounmy Vongsay": "host"},
        ),
        (
            f"{BINH} và {BOUNMY} đã chứng kiến lễ ký kết các văn kiện hợp tác.",
            "signing",
            {"Trần Văn Bình": "witness", "Bounmy Vongsay": "witness"},
        ),
        (
            f"Ngày 6/6, {BINH} điện đàm với {BOUNMY}.",
            "call",
            {"Trần Văn Bình": "attendee", "Bounmy Vongsay": "attendee"},
        ),
        (
            f"Ngày 6/6, {BINH} gửi điện mừng {BOUNMY}.",
            "message",
            {"Trần Văn Bình": "sender", "Bounmy Vongsay": "recipient"},
        ),
        (
            f"Ngày 6/6, {BINH} và {BOUNMY} họp báo tại Hà Nội.",
            "statement",
            {"Trần Văn Bình": "speaker", "Bounmy Vongsay": "speaker"},
        ),
        (
            f"{BINH} tham dự Hội nghị cấp cao ASEAN lần thứ 40 tại Lào.",
            "conference",
            {"Trần Văn Bình": "attendee"},
        ),
    ],
)  # fmt: skip
def test_roles(text: str, type_code: str, expected: dict[str, str]) -> None:
    assert roles(only(text, type_code)) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{BINH} đã thăm chính thức Lào ngày 6/6/2023.", "occurred"),
        (f"{BINH} sẽ thăm chính thức Lào từ ngày 6-8/6/2023.", "planned"),
        (f"Dự kiến, {BINH} thăm chính thức Lào từ ngày 6-8/6/2023.", "planned"),
        (f"Năm 2014, {BINH} thăm chính thức Lào.", "historical"),
        (f"{BINH} từng thăm chính thức Lào.", "historical"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert only(text, "visit").status == status


def test_status_by_publication_date() -> None:
    text = f"{BINH} thăm chính thức Lào ngày 20/6."
    assert only(text, "visit", date(2023, 6, 18)).status == "planned"
    assert only(text, "visit", date(2023, 6, 21)).status == "occurred"


@pytest.mark.parametrize(
    ("text", "edtf", "time"),
    [
        (f"Ngày 6/6/2023, {BINH} hội đàm với {BOUNMY}.", "2023-06-06", None),
        (f"Chiều 6/6/2023, {BINH} hội đàm với {BOUNMY}.", "2023-06-06", "chiều"),
        (f"{BINH} hội đàm với {BOUNMY} vào ngày 6/6/2023, nhấn mạnh kim ngạch năm 2022.", "2023-06-06", None),
        (
            f"Tại cuộc hội đàm ngày 6/6 với {BOUNMY}, {BINH} nêu mục tiêu giai đoạn 2021-2025.",
            "XXXX-06-06",
            None,
        ),
        (f"{BINH} hội đàm với {BOUNMY}, theo Công ước Luật Biển năm 1982.", None, None),
    ],
)
def test_date_of_talks(text: str, edtf: str | None, time: str | None) -> None:
    event = only(text, "talks")
    assert (event.date.edtf, event.date.time) == (edtf, time)


def test_tellings_of_one_happening_are_one_event() -> None:
    text = (
        f"{BINH} hội đàm với {BOUNMY}\n"
        f"Ngày 6/6/2023, tại Hà Nội, {BINH} đã hội đàm với {BOUNMY}.\n"
        "Tại hội đàm, hai bên trao đổi nhiều vấn đề."
    )
    event = only(text, "talks")
    assert event.date.edtf == "2023-06-06"
    assert len(event.evidence) == 2


def test_a_guest_calls_on_several_hosts() -> None:
    text = f"Tại Viêng Chăn, {AN} hội kiến {BOUNMY} và {KEO}."
    assert [roles(e) for e in events_of(text)] == [
        {"Nguyễn Văn An": "guest", "Bounmy Vongsay": "host"},
        {"Nguyễn Văn An": "guest", "Keo Phommachanh": "host"},
    ]


def test_a_visit_holds_its_talks_and_signings() -> None:
    text = (
        f"{AN} thăm cấp Nhà nước Lào từ ngày 6-8/6/2023.\n"
        f"Ngày 6/6/2023, {AN} hội đàm với {BOUNMY}. Hai nhà lãnh đạo chứng kiến lễ ký các văn kiện."
    )
    found = {e.type: e for e in events_of(text)}
    assert found["visit"].parent is None
    assert found["talks"].parent == found["signing"].parent == found["visit"].key
    assert {e.country for e in found.values()} == {"LA"}


def test_keys_follow_the_text_and_evidence_is_exact() -> None:
    text = f"Ngày 6/6/2023, {AN} thăm chính thức Lào. Cùng ngày, {AN} hội đàm với {BOUNMY}."
    found = events_of(text)
    assert [e.key for e in found] == [f"e{n}" for n in range(1, len(found) + 1)]
    assert all(text[q.start : q.end] == q.quote for e in found for q in e.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "Việt Nam và Lào tăng cường trao đổi các chuyến thăm cấp cao.",
        f"{BINH} mong muốn {BOUNMY} sớm thăm Việt Nam.",
        f"{BINH} mời {BOUNMY} sang thăm Việt Nam.",
        "Hai bên phối hợp tại các diễn đàn đa phương với Lào.",
        f"{BINH} tiếp tục nhấn mạnh quan hệ với Lào.",
        "Hai bên thực hiện các thỏa thuận đã ký kết với Lào.",
        "Doanh nghiệp Lào gặp khó khăn.",
    ],
)
def test_no_event(text: str) -> None:
    assert events_of(text) == ()


def test_a_city_on_the_way_is_a_visit_of_its_own() -> None:
    text = f"Từ ngày 6-8/6/2023, {BOUNMY} thăm chính thức Việt Nam. Ngày 7/6/2023, {BOUNMY} thăm Đà Nẵng."
    country, city = events_of(text)
    assert (country.place, city.place, city.parent) == (None, "Đà Nẵng", country.key)


def test_relations_with_the_level_reached() -> None:
    text = "Ngày 6/6/2023, Việt Nam và Lào nâng cấp quan hệ lên Đối tác chiến lược toàn diện."
    assert only(text, "relations").relation_level == "comprehensive_strategic_partnership"


def test_the_conference_attended_tells_the_year() -> None:
    text = (
        f"Ngày 23/10, {BINH} tới Nga dự Hội nghị BRICS mở rộng năm 2024. "
        f"Cùng ngày, tại Nga, {BINH} gặp {BOUNMY}."
    )
    assert {e.date.edtf for e in events_of(text) if e.type in ("visit", "meeting")} == {"2024-10-23"}


def test_a_year_far_away_is_not_taken() -> None:
    text = (
        f"Ngày 5/9/1962, Việt Nam và Lào thiết lập quan hệ ngoại giao. Ngày 6/6, {BINH} hội đàm với {BOUNMY}."
    )
    assert only(text, "talks").date.edtf == "XXXX-06-06"


def test_a_journey_to_several_countries_is_a_visit_to_each() -> None:
    text = f"{AN} sẽ thăm chính thức Lào, Campuchia và Thái Lan từ ngày 6-12/6/2023."
    assert [e.country for e in events_of(text)] == ["LA", "KH", "TH"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            f"Trong cuộc hội đàm giữa {BINH} và {BOUNMY}, {AN} không có mặt.",
            {"Trần Văn Bình", "Bounmy Vongsay"},
        ),
        (
            f"{BINH} hội đàm với {BOUNMY}. Cùng dự có {KEO}.",
            {"Trần Văn Bình", "Bounmy Vongsay", "Keo Phommachanh"},
        ),
    ],
)
def test_who_belongs_to_the_talks(text: str, people: set[str]) -> None:
    assert set(roles(only(text, "talks"))) == people


def test_who_invited_is_not_the_visitor() -> None:
    text = f"{BINH} bắt đầu chuyến thăm chính thức Lào theo lời mời của {BOUNMY} từ ngày 6-8/6/2023."
    event = only(text, "visit")
    assert roles(event) == {"Trần Văn Bình": "guest", "Bounmy Vongsay": "host"}


def test_what_follows_an_announcement_is_planned_too() -> None:
    text = f"{AN} sẽ dự lễ đón chính thức tại Lào. Tiếp đó, {AN} hội đàm với {BOUNMY}."
    assert {e.status for e in events_of(text)} == {"planned"}


def test_others_who_speak_at_the_talks_attend_them() -> None:
    text = (
        f"Ngày 6/6/2023, {AN} hội đàm với {KEO}. "
        f"Tại hội đàm, {BINH} và {BOUNMY} đánh giá cao quan hệ hai nước."
    )
    assert roles(only(text, "talks"))["Trần Văn Bình"] == "attendee"


def test_the_text_coming_back_to_talks_tells_of_no_other_meeting() -> None:
    text = (
        f"Ngày 6/6/2023, {BINH} hội đàm với {BOUNMY}. Tại cuộc gặp, {BINH} và {BOUNMY} đánh giá cao quan hệ."
    )
    assert [e.type for e in events_of(text)] == ["talks"]


def test_a_citys_leader_receives_in_his_city() -> None:
    host, guest = "Bí thư Thành ủy Hà Nội Trần Văn Bình", "Bí thư Thành ủy Viêng Chăn Keo Phommachanh"
    text = f"Ngày 9/8/2022, {host} hội đàm với {guest}."
    event = only(text, "talks")
    assert (event.country, event.place) == ("VN", "Hà Nội")


def test_recalled_before_with_month_and_year() -> None:
    text = f"Trước đó, vào tháng 1/2020, {BINH} đã có điện mừng gửi {BOUNMY}."
    assert only(text, "message").status == "historical"


def test_an_international_body_is_a_side_where_its_people_have_no_country() -> None:
    text = (
        f"Ngày 6/6/2023, tại Hà Nội, {BINH} tiếp bà Federica Mogherini, Phó Chủ tịch Liên minh châu Âu (EU)."
    )
    assert only(text, "meeting").sides == ("Liên minh châu Âu", "VN")


def letters(text: str) -> list[tuple[set[str], set[str]]]:
    found = []
    for event in (e for e in events_of(text) if e.type == "message"):
        by_role = roles(event)
        found.append(
            (
                {n for n, r in by_role.items() if r == "sender"},
                {n for n, r in by_role.items() if r == "recipient"},
            )
        )
    return found


FRANCE = "Tổng thống Pháp Emmanuel Macron"
SERBIA = "Tổng thống Serbia Aleksandar Vucic"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{FRANCE}, {SERBIA} và {KEO} đã gửi thư chúc mừng {AN}.",
            [
                ({"Emmanuel Macron"}, {"Nguyễn Văn An"}),
                ({"Aleksandar Vucic"}, {"Nguyễn Văn An"}),
                ({"Keo Phommachanh"}, {"Nguyễn Văn An"}),
            ],
        ),
        (
            f"{FRANCE} gửi điện mừng {AN}. Trong điện mừng, {SERBIA} nhấn mạnh quan hệ với Việt Nam.",
            [({"Emmanuel Macron"}, {"Nguyễn Văn An"}), ({"Aleksandar Vucic"}, {"Nguyễn Văn An"})],
        ),
        (f"{FRANCE} đã gửi tới {AN} thư chúc mừng.", [({"Emmanuel Macron"}, {"Nguyễn Văn An"})]),
        (
            f"{AN} và {BINH} đã gửi điện mừng tới {BOUNMY} và {KEO}.",
            [({"Nguyễn Văn An", "Trần Văn Bình"}, {"Bounmy Vongsay", "Keo Phommachanh"})],
        ),
        (f"Tại cuộc gặp, {BINH} gửi lời chúc mừng tới {BOUNMY}.", []),
    ],
)
def test_each_sender_of_a_list_writes_a_message(text: str, expected: list[tuple[set[str], set[str]]]) -> None:
    assert letters(text) == expected


def test_a_visit_recalled_beside_others_is_the_guests_own() -> None:
    text = (
        f"{BINH} hội đàm với {BOUNMY} đang thăm Việt Nam. {BINH} nhấn mạnh, cùng với các chuyến thăm trong "
        "thời gian gần đây, chuyến thăm Việt Nam của Thủ tướng Bounmy Vongsay có ý nghĩa quan trọng."
    )
    assert only(text, "visit").status == "occurred"


def test_a_visit_known_by_its_month_lies_behind_the_news_of_today() -> None:
    text = (
        f"Chiều nay, tại Hà Nội, {BINH} hội kiến {KEO}. Chuyến thăm Lào của Thủ tướng Trần Văn Bình "
        "tháng 12/2018 góp phần thúc đẩy quan hệ."
    )
    assert only(text, "visit").status == "historical"


def test_a_town_toured_is_no_place_of_the_talks() -> None:
    text = (
        f"{BINH} hội đàm với {BOUNMY}. Trong thời gian ở Việt Nam, Thủ tướng Bounmy Vongsay đặt vòng hoa, "
        "tham quan di tích tại thành phố Điện Biên."
    )
    assert {e.place for e in events_of(text) if e.type != "visit"} == {None}


def test_a_text_that_opens_with_its_day_dates_the_event_told_next() -> None:
    text = (
        f"Ngày 26/11/2021, tại Viêng Chăn, {BINH} có nhiều hoạt động quan trọng.\n"
        f"{BINH} hội đàm với {BOUNMY}."
    )
    assert only(text, "talks").date.edtf == "2021-11-26"


def test_leaders_who_look_on_while_papers_change_hands_tell_a_signing() -> None:
    text = f"{BINH} và {BOUNMY} chứng kiến các bộ, ngành trao đổi 14 văn kiện hợp tác."
    assert set(roles(only(text, "signing")).values()) == {"witness"}


def test_a_statement_without_a_day_is_less_certain() -> None:
    dated = only("Người phát ngôn Lào Bounmy Vongsay ngày 6/6/2023 họp báo về Việt Nam.", "statement")
    bare = only("Người phát ngôn Lào Bounmy Vongsay họp báo về Việt Nam.", "statement")
    assert bare.confidence < dated.confidence < 0.9
