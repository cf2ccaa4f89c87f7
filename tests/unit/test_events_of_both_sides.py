"""Events told of both sides without their names, by delegations, or by who presides."""

from __future__ import annotations

import pytest

from etl.records import Block, BlockKind, Document, EventReport
from etl.stages import extract

BINH = "Thủ tướng Trần Văn Bình"
BOUNMY = "Thủ tướng Lào Bounmy Vongsay"
VISIT = f"Từ ngày 6 đến 8/6/2023, {BINH} thăm chính thức Lào. "
WELCOME = f"Sáng 6/6/2023, tại Viêng Chăn, {BOUNMY} đón {BINH}. "


def of_type(text: str, code: str) -> list[EventReport]:
    document = Document("t", "t", "", "0" * 64, text, (Block(BlockKind.BODY, 0, len(text)),))
    return [e for e in extract(document).events if e.type == code]


def names(event: EventReport) -> set[str]:
    return {p.name for p in event.participants}


@pytest.mark.parametrize("act", ["hai bên đã tiến hành hội đàm.", "lãnh đạo hai nước bước vào hội đàm."])
def test_talks_of_both_sides_are_of_the_two_named_before(act: str) -> None:
    (talks,) = of_type(f"{VISIT}{WELCOME}Sau lễ đón, {act}", "talks")
    assert names(talks) == {"Trần Văn Bình", "Bounmy Vongsay"}


@pytest.mark.parametrize(
    ("act", "signed"),
    [
        ("Sau lễ đón, hai đoàn hội đàm và ký kết những văn kiện quan trọng về giáo dục.", 1),
        ("Hai bên đã ký kết 10 văn bản hợp tác.", 1),
        ("Hai bên đã ký hơn 100 văn kiện hợp tác trên tất cả các lĩnh vực.", 0),
        ("Việc hai nước ký kết hai hiệp định có ý nghĩa quan trọng.", 0),
    ],
)
def test_both_sides_sign_what_is_counted_or_follows_their_talks(act: str, signed: int) -> None:
    assert len(of_type(VISIT + WELCOME + act, "signing")) == signed


def test_talks_told_with_the_host_alone_are_the_guests() -> None:
    (talks,) = of_type(
        f"{VISIT}Trong cuộc hội đàm với {BOUNMY}, hai bên nhất trí hợp tác về kinh tế.", "talks"
    )
    assert names(talks) == {"Trần Văn Bình", "Bounmy Vongsay"}


def test_who_presides_over_a_conference_chairs_it() -> None:
    text = f"{VISIT}Chiều 7/6/2023, {BINH} chủ trì Diễn đàn Doanh nghiệp Việt Nam - Lào lần thứ 3."
    (forum,) = of_type(text, "conference")
    assert {p.name: p.role for p in forum.participants} == {"Trần Văn Bình": "chair"}


def test_a_letter_put_into_his_hands_is_for_him() -> None:
    text = f"{VISIT}Bộ trưởng Lê Văn Cường đã trao tận tay {BOUNMY} bức thư của {BINH}."
    (message,) = of_type(text, "message")
    assert {p.name: p.role for p in message.participants} == {
        "Trần Văn Bình": "sender",
        "Bounmy Vongsay": "recipient",
    }


def test_a_site_is_visited_on_the_visit_to_its_country() -> None:
    text = (
        f"{VISIT}Chiều 7/6/2023, {BINH} đã đến thăm Trường Đại học Quốc gia Lào. "
        f"Cùng ngày, {BINH} tham quan Bảo tàng Quốc gia."
    )
    stay, university, museum = of_type(text, "visit")
    assert (stay.parent, university.parent, museum.parent) == (None, stay.key, stay.key)
    assert {university.country, museum.country} == {"LA"}


def test_tourists_visit_no_site() -> None:
    assert len(of_type(f"{VISIT}Đông đảo du khách tham quan bảo tàng ngày 6/6/2023.", "visit")) == 1


@pytest.mark.parametrize(
    ("act", "found"),
    [
        ('Ngày 7/6/2023, diễn ra hội thảo "Thúc đẩy hợp tác trong giáo dục giữa Việt Nam và Lào".', 1),
        ("Qua Diễn đàn doanh nghiệp lần này, nhiều nhà đầu tư quan tâm đến thị trường.", 1),
        ("Nhiều đại biểu dự Hội nghị toàn thể lần thứ 12 của các chính đảng châu Á.", 1),
        ("Hai bên phối hợp tại các diễn đàn đa phương.", 0),
        ("Tại cuộc họp này, hai bên nhất trí hợp tác.", 0),
    ],
)
def test_a_gathering_is_known_by_its_quoted_name_its_number_or_as_this_one(act: str, found: int) -> None:
    assert len(of_type(VISIT + act, "conference")) == found


def test_a_quoted_name_is_the_gatherings_title() -> None:
    title = 'hội thảo "Thúc đẩy hợp tác trong giáo dục giữa Việt Nam và Lào"'
    (event,) = of_type(f"{VISIT}Ngày 7/6/2023, diễn ra {title} tại Viêng Chăn.", "conference")
    assert event.title == title


def test_a_signing_without_people_belongs_to_the_conference_of_its_sides() -> None:
    text = (
        'Ngày 7/6/2023, diễn ra hội thảo "Hợp tác giáo dục giữa Việt Nam và Lào". '
        "Ngày 7/6/2023, diễn ra lễ ký Biên bản ghi nhớ giữa Việt Nam và Lào. "
        "Quan hệ ngoại giao Việt Nam - Lào phát triển, lãnh đạo hai nước nhất trí tăng cường hợp tác."
    )
    (conference,) = of_type(text, "conference")
    (signing,) = of_type(text, "signing")
    assert signing.parent == conference.key


@pytest.mark.parametrize(
    ("act", "found"),
    [
        (f"Nhân dịp này, {BINH} đã dự khai trương đường bay mới kết nối Hà Nội và Viêng Chăn.", 1),
        ("Ngày 7/6/2023, diễn ra lễ ra mắt văn phòng Lãnh sự danh dự Lào tại Đà Nẵng.", 1),
        ("Đường cao tốc nối hai nước sẽ sớm khởi công.", 0),
    ],
)
def test_an_opening_is_a_ceremony_with_its_people_or_its_day(act: str, found: int) -> None:
    assert len(of_type(VISIT + act, "ceremony")) == found


def test_a_gathering_told_by_two_heads_is_one() -> None:
    text = f"{VISIT}Chiều 7/6/2023, {BINH} dự hội nghị G7 mở rộng. {BINH} phát biểu tại cuộc họp G7."
    assert len(of_type(text, "conference")) == 1


def test_the_crew_of_a_ship_calls_on_its_hosts() -> None:
    text = (
        "Từ ngày 6 đến 8/6/2023, tàu Hải quân Ấn Độ thăm Đà Nẵng, Việt Nam. "
        "Trong thời gian này, chỉ huy tàu chào xã giao lãnh đạo thành phố Đà Nẵng. "
        "Quan hệ ngoại giao và hợp tác quốc phòng Việt Nam - Ấn Độ phát triển."
    )
    (meeting,) = of_type(text, "meeting")
    assert meeting.sides == ("IN", "VN")


@pytest.mark.parametrize(
    "planned",
    ["gặp Thủ tướng, Chủ tịch Quốc hội Lào", "hội kiến với Nữ hoàng Lào", "làm việc với Tòa án Lào"],
)
def test_whom_someone_will_meet_may_be_an_office_alone(planned: str) -> None:
    (meeting,) = of_type(f"{VISIT}Theo chương trình, {BINH} sẽ {planned}.", "meeting")
    assert (names(meeting), meeting.sides) == ({"Trần Văn Bình"}, ("LA", "VN"))


@pytest.mark.parametrize("hope", ["sẵn lòng gặp", "cho biết liệu có gặp"])
def test_a_hope_is_no_meeting(hope: str) -> None:
    assert not of_type(f"{VISIT}{BOUNMY} {hope} Chủ tịch nước Nguyễn Văn An.", "meeting")


def test_a_call_told_only_as_a_setting_is_of_those_who_speak_in_it() -> None:
    text = f"Trong cuộc điện đàm ngày 26/3/2024 tại Hà Nội, {BINH} mời {BOUNMY} sớm thăm Việt Nam."
    (call,) = of_type(text + " Quan hệ ngoại giao và hợp tác hai nước Việt Nam - Lào phát triển.", "call")
    assert (names(call), call.date.edtf) == ({"Trần Văn Bình", "Bounmy Vongsay"}, "2024-03-26")


def test_a_call_of_one_alone_is_not_told() -> None:
    assert not of_type(f"{VISIT}Trong cuộc điện đàm, {BINH} nhấn mạnh quan hệ hai nước.", "call")


def test_this_visit_is_the_guests_whoever_speaks_of_it() -> None:
    text = f"{VISIT}Bà Lê Thị Thu Hằng cho biết trong chuyến thăm này hai bên thảo luận về kinh tế."
    assert {name for visit in of_type(text, "visit") for name in names(visit)} == {"Trần Văn Bình"}


def test_a_programme_of_a_visit_is_the_visit() -> None:
    text = (
        f"Ngày 6/6/2023, {BINH} tới Viêng Chăn, bắt đầu các hoạt động trong chương trình thăm chính thức Lào."
    )
    (visit,) = of_type(text, "visit")
    assert (visit.country, names(visit)) == ("LA", {"Trần Văn Bình"})


def test_some_of_many_are_met() -> None:
    (meeting,) = of_type(f"{VISIT}Chiều 7/6/2023, {BINH} gặp gỡ một số nghị sĩ và bộ trưởng Lào.", "meeting")
    assert meeting.sides == ("LA", "VN")
