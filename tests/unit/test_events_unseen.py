"""Ways of telling found in articles nobody tuned for: summits of two, lists of visits, halls, receptions."""

from __future__ import annotations

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

BINH = "Thủ tướng Trần Văn Bình"
BOUNMY = "Thủ tướng Lào Bounmy Vongsay"


def events_of(text: str) -> tuple[EventReport, ...]:
    document = Document("t", "t", "", "0" * 64, text, (Block(BlockKind.BODY, 0, len(text)),))
    article = ArticleText(document)
    countries = find_countries(article)
    places = find_places(article, countries)
    people = resolve_people(article, find_people(article, countries), countries)
    organizations = find_organizations(article, countries, places)
    found = find_events(article, people, organizations, places.mentions, countries, find_dates(article))
    return resolve_events(article, found)


def of_type(text: str, code: str) -> list[EventReport]:
    return [e for e in events_of(text) if e.type == code]


def roles(event: EventReport) -> dict[str, str]:
    return {p.name: p.role for p in event.participants}


@pytest.mark.parametrize(
    ("text", "type_code", "sides"),
    [
        ("Hội nghị thượng đỉnh Mỹ - Triều kết thúc ngày 12/6/2018 tại Singapore.", "talks", ("KP", "US")),
        ("Thượng đỉnh liên Triều diễn ra ngày 27/4/2018.", "talks", ("KP", "KR")),
        ("Cuộc gặp Nga - Mỹ diễn ra ngày 16/7/2018 tại Helsinki.", "meeting", ("RU", "US")),
        ("Hội nghị thượng đỉnh ASEAN - Hàn Quốc khai mạc ngày 6/6/2023 tại Lào.", "conference", ("KR", "LA")),
    ],
)
def test_a_summit_of_two_is_talks(text: str, type_code: str, sides: tuple[str, ...]) -> None:
    (event,) = events_of(text)
    assert event.type == type_code
    assert set(event.sides) <= set(sides)


def test_a_foreign_leader_is_known_by_one_name_alone() -> None:
    text = (
        "Tổng thống Mỹ Donald Trump tới Helsinki. Ngày 16/7, Trump hội đàm với Tổng thống Nga Vladimir Putin."
    )
    (talks,) = of_type(text, "talks")
    assert set(roles(talks)) == {"Donald Trump", "Vladimir Putin"}


@pytest.mark.parametrize(
    "text", ["Chính quyền Trump họp báo.", "Tổng thống Mỹ Donald Trump nói. Tháp Trump mở cửa."]
)
def test_a_name_of_something_else_is_no_person(text: str) -> None:
    assert all("Donald Trump" not in roles(e) for e in events_of(text))


def test_a_list_of_visits_with_their_dates() -> None:
    text = f"Các đoàn ta thăm Lào có: {BINH} (8-12/7/1957), Chủ tịch Quốc hội Lê Văn Cường (6/1961, 7/1965)."
    visits = {(tuple(roles(e)), e.date.edtf) for e in of_type(text, "visit")}
    assert visits == {
        (("Trần Văn Bình",), "1957-07-08/1957-07-12"),
        (("Lê Văn Cường",), "1961-06"),
        (("Lê Văn Cường",), "1965-07"),
    }
    assert all(e.status == "historical" and e.country == "LA" for e in of_type(text, "visit"))


@pytest.mark.parametrize(
    ("text", "country", "place"),
    [
        (f"Sáng nay, tại trụ sở Bộ Quốc phòng, {BINH} hội đàm với {BOUNMY}.", "VN", "Hà Nội"),
        (f"Sáng nay, tại Phủ Thủ tướng Lào, {BINH} hội đàm với {BOUNMY}.", "LA", "Viêng Chăn"),
        (f"Sáng nay, {BINH} hội đàm với {BOUNMY}.", "VN", None),
    ],
)
def test_halls_of_state_lie_in_the_capital(text: str, country: str, place: str | None) -> None:
    (talks,) = of_type(text, "talks")
    assert (talks.country, talks.place) == (country, place)


def test_who_receives_at_the_airport() -> None:
    text = f"Ra đón {BINH} tại sân bay có Ngoại trưởng Lào Keo Phommachanh, Đại sứ Lào Somphone Sisavath."
    (ceremony,) = of_type(text, "ceremony")
    assert roles(ceremony) == {
        "Trần Văn Bình": "guest",
        "Keo Phommachanh": "host",
        "Somphone Sisavath": "host",
    }


def test_an_office_alone_is_of_home() -> None:
    text = (
        "Tại cuộc hội kiến với Chủ tịch Quốc hội Lào Keo Phommachanh hôm nay, Thủ tướng khẳng định quan hệ."
    )
    (meeting,) = of_type(text, "meeting")
    assert meeting.sides == ("LA", "VN")


def test_what_was_done_on_a_visit_without_a_day() -> None:
    text = (
        f"Trưa 23/11/2024, {BINH} rời Viêng Chăn, kết thúc chuyến thăm Lào từ ngày 21 đến 23/11/2024. "
        f"Trong khuôn khổ chuyến thăm, {BINH} đã hội đàm với {BOUNMY}."
    )
    (talks,) = of_type(text, "talks")
    assert talks.date.edtf == "[2024-11-21..2024-11-23]"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{BOUNMY} đã thăm chính thức Việt Nam hồi tháng 11/2023.", "historical"),
        (f"{BINH} bày tỏ vui mừng đón {BOUNMY} sang thăm chính thức Việt Nam.", "occurred"),
        (f"{BINH} mong được đón {BOUNMY} sang thăm chính thức Việt Nam.", "planned"),
        (f"Ngày mai {BOUNMY} kết thúc chuyến thăm chính thức Việt Nam.", "occurred"),
        (f"Hai nước kỷ niệm 45 năm ngày {BOUNMY} thăm Việt Nam.", "historical"),
    ],
)
def test_status_of_a_visit(text: str, status: str) -> None:
    visits = of_type(text, "visit")
    assert [v.status for v in visits] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Các cơ chế đối thoại hợp tác giữa Việt Nam và Lào đã được thiết lập.",
        f"{BINH} gửi lời chúc tới hơn 60 doanh nghiệp Lào tham dự triển lãm.",
        f"{BINH} bày tỏ vui mừng đón {BOUNMY}.",
    ],
)
def test_no_gathering_visit_or_ceremony(text: str) -> None:
    assert not [e for e in events_of(text) if e.type in ("conference", "visit", "ceremony")]


def test_what_follows_something_planned_is_planned() -> None:
    text = (
        f"{BINH} sẽ thăm chính thức Lào từ ngày 9 đến 12/11/2024. "
        f"Từ ngày 13 đến 16/11/2024, {BINH} thăm chính thức Thái Lan."
    )
    assert {(e.type, e.country, e.status) for e in events_of(text)} == {
        ("visit", "LA", "planned"),
        ("visit", "TH", "planned"),
    }


def test_a_signing_told_again_without_its_documents_brings_its_witnesses() -> None:
    text = (
        "Chiều 15/10, tại Hà Nội, Bộ trưởng Công Thương Việt Nam và Bộ trưởng Bộ Kinh tế Lào đã ký "
        f"Bản ghi nhớ về thương mại điện tử. Chứng kiến lễ ký kết có {BINH} và {BOUNMY}."
    )
    (signing,) = of_type(text, "signing")
    assert signing.title.startswith("ký Bản ghi nhớ")
    assert roles(signing) == {"Trần Văn Bình": "witness", "Bounmy Vongsay": "witness"}


@pytest.mark.parametrize(
    "text",
    [
        f"Ngày 6/6/2023, tại Lào, {BINH} gặp gỡ, nói chuyện với cán bộ Đại sứ quán và kiều bào.",
        f"Ngày 6/6/2023, {BINH} thăm hỏi đông đảo bà con kiều bào tại Lào.",
    ],
)
def test_a_meeting_with_compatriots_has_one_side(text: str) -> None:
    (meeting,) = of_type(text, "meeting")
    assert meeting.sides == ("VN",)
    assert roles(meeting) == {"Trần Văn Bình": "speaker"}


def test_who_speaks_with_foreign_students_meets_no_compatriots() -> None:
    assert not of_type(f"Ngày 6/6/2023, {BOUNMY} nói chuyện với sinh viên.", "meeting")


def test_a_delegation_stands_for_its_side_and_an_office_alone_for_the_country_visited() -> None:
    text = (
        f"Ngày 6/6/2023, {BINH} thăm chính thức Lào và gặp Chủ tịch Quốc hội. "
        f"Ngày 7/6/2023, đoàn đại biểu Việt Nam gặp Bộ trưởng Ngoại giao Lào Keo Phommachanh."
    )
    first, second = of_type(text, "meeting")
    assert first.sides == second.sides == ("LA", "VN")
    assert roles(first) == {"Trần Văn Bình": "guest"}
    assert roles(second) == {"Trần Văn Bình": "guest", "Keo Phommachanh": "host"}


@pytest.mark.parametrize(
    ("other", "meetings"),
    [("Chủ tịch Quốc hội Lào", 2), ("đoàn Lào", 1), ("Thủ tướng Lào", 1)],
)
def test_someone_met_by_office_is_no_other_than_his_name_says(other: str, meetings: int) -> None:
    text = f"Ngày 6/6/2023, {BINH} gặp {BOUNMY}. Cùng ngày, {BINH} đã gặp {other}."
    assert len(of_type(text, "meeting")) == meetings


def test_bilateral_trade_is_no_meeting() -> None:
    text = f"Trao đổi song phương phát triển, {BINH} và {BOUNMY} cho biết."
    assert not of_type(text, "meeting")


@pytest.mark.parametrize(
    ("text", "type_code", "expected"),
    [
        (
            f"Ngày 6/6/2023, tại Hà Nội diễn ra Kỳ họp lần thứ 46 Ủy ban liên Chính phủ Việt Nam - Lào dưới"
            f" sự chủ trì của {BINH} và {BOUNMY}.",
            "conference",
            {"Trần Văn Bình": "co_chair", "Bounmy Vongsay": "co_chair"},
        ),
        (
            f"Ngày 6/6/2023, tại Hà Nội diễn ra Hội nghị Xúc tiến đầu tư vào Lào dưới sự chủ trì của {BINH}.",
            "conference",
            {"Trần Văn Bình": "chair"},
        ),
        (
            f"Sáng 6/6/2023, {BINH} hội đàm với {BOUNMY}. Thủ tướng hai nước chứng kiến lễ ký 4 văn kiện.",
            "signing",
            {"Trần Văn Bình": "witness", "Bounmy Vongsay": "witness"},
        ),
        (
            f"Sáng 6/6/2023, {BINH} hội đàm với {BOUNMY}. Lễ ký 4 văn kiện hợp tác diễn ra sau đó.",
            "signing",
            {},
        ),
    ],
)
def test_the_offices_of_both_countries_stand_for_their_holders(
    text: str, type_code: str, expected: dict[str, str]
) -> None:
    (event,) = of_type(text, type_code)
    assert roles(event) == expected


def test_a_conference_does_not_hold_what_happened_on_another_day() -> None:
    text = (
        f"Ngày 3/5/2023, {BINH} hội đàm với {BOUNMY} tại Hà Nội. Ngày 6/6/2023, tại Hà Nội diễn ra Kỳ họp"
        f" lần thứ 46 Ủy ban liên Chính phủ Việt Nam - Lào dưới sự chủ trì của {BINH} và {BOUNMY}."
    )
    (talks,) = of_type(text, "talks")
    assert talks.parent is None


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (f"{BINH} gặp {BOUNMY} ngày 6/6/2023.", 1),
        (f"{BINH} từ chối gặp {BOUNMY}.", 0),
        (f"{BINH} tuyên bố không làm việc với {BOUNMY}.", 0),
        (f"{BINH} gợi ý gặp {BOUNMY} ở biên giới.", 0),
        (f"Không lâu sau chuyến đi, {BINH} gặp {BOUNMY} ngày 6/6/2023.", 1),
    ],
)
def test_what_is_denied_or_only_suggested_is_no_meeting(text: str, met: int) -> None:
    assert len(of_type(text, "meeting")) == met


def test_a_conference_centre_is_no_conference() -> None:
    text = "Ngày 6/6/2023, tại Trung tâm Hội nghị Quốc gia, Hà Nội sẽ diễn ra Hội nghị Cấp cao CLMV 8."
    (conference,) = of_type(text, "conference")
    assert "CLMV" in conference.title


def test_the_day_of_a_ceremony_is_not_widened_by_its_week() -> None:
    text = (
        f"Chiều 28/11/2024, lễ đón chính thức {BOUNMY} diễn ra tại Hà Nội. Đây là vị khách thứ hai {BINH} đón"
        " chính thức từ ngày 25/11 đến 1/12/2024."
    )
    dates = [e.date.edtf for e in of_type(text, "ceremony")]
    assert dates[0] == "2024-11-28"


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (f"Ngày 6/6/2023, {BOUNMY} dự Diễn đàn Kinh tế Thế giới về ASEAN tại Hà Nội.", ("LA", "VN")),
        (f"Ngày 6/6/2023, {BINH} dự Diễn đàn Kinh tế Thế giới tại Davos, Thụy Sĩ.", ("VN",)),
    ],
)
def test_home_is_a_side_of_the_gatherings_that_it_hosts(text: str, sides: tuple[str, ...]) -> None:
    (event,) = of_type(text, "conference")
    assert event.sides == sides


def test_talks_told_with_one_name_and_with_a_delegation_are_one() -> None:
    text = (
        f"Đó là lời khẳng định của {BOUNMY} tại buổi hội đàm với {BINH}. Ngày 6/6/2023, {BINH} đã chủ trì"
        f" hội đàm với Đoàn đại biểu cấp cao Lào do {BOUNMY} làm trưởng đoàn."
    )
    (talks,) = of_type(text, "talks")
    assert roles(talks) == {"Trần Văn Bình": "host", "Bounmy Vongsay": "guest"}
