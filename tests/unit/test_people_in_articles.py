"""People of short articles: who they are, whom they act for, which offices they hold."""

from __future__ import annotations

import pytest

from etl.extract.countries import find_countries
from etl.extract.people import find_people
from etl.records import Block, BlockKind, Document, PersonReport
from etl.resolve.people import resolve_people
from etl.text.article import ArticleText


def people_of(text: str) -> tuple[PersonReport, ...]:
    """The people of a text, a block for each line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.BODY, at, at + len(line)))
        at += len(line) + 1
    article = ArticleText(Document("x", "x", "", "0" * 64, text, tuple(blocks)))
    countries = find_countries(article)
    return resolve_people(article, find_people(article, countries), countries)


def brief(text: str) -> list[str]:
    """Each person as "name/country: office, office"."""
    return [
        f"{p.name}/{p.country}" + (": " + "; ".join(o.title for o in p.offices) if p.offices else "")
        for p in people_of(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ủy viên Bộ Chính trị, Bí thư Thành ủy Hà Nội Đinh Tiến Dũng tiếp đồng chí Anouphap Tounalom, "
            "Bí thư T.Ư Đảng, Bí thư Thành ủy, Chủ tịch HĐND Thủ đô Viêng Chăn, CHDCND Lào.",
            [
                "Đinh Tiến Dũng/VN: Ủy viên Bộ Chính trị; Bí thư Thành ủy Hà Nội",
                "Anouphap Tounalom/LA: Bí thư Trung ương Đảng; Bí thư Thành ủy Viêng Chăn; "
                "Chủ tịch Hội đồng nhân dân Thủ đô Viêng Chăn",
            ],
        ),
        (
            "Thủ tướng Lào Thongloun Sisoulith gặp Thủ tướng. Ông Thoong-lun Xi-xu-lít cảm ơn nước ta.",
            ["Thongloun Sisoulith/LA: Thủ tướng"],
        ),
        (
            "Tổng Bí thư, Chủ tịch nước Lào, Chủ tịch nước Tô Lâm cùng dự lễ.",
            ["Tô Lâm/VN: Chủ tịch nước"],
        ),
        (
            "Nhấn mạnh vai trò Chủ tịch APEC của Peru, Thủ tướng Phạm Minh Chính đề nghị hợp tác.",
            ["Phạm Minh Chính/VN: Thủ tướng"],
        ),
        (
            "Tại cuộc gặp Tổng thống Armen Sarkissian, Phó Thủ tướng đề nghị Armenia mở rộng hợp tác.",
            ["Armen Sarkissian/AM: Tổng thống"],
        ),
        (
            "Ngoại trưởng Nga Sergey Lavrov (Xéc-gây La-vrốp) hội đàm. Ông Lavrov cảm ơn.",
            ["Sergey Lavrov/RU: Ngoại trưởng"],
        ),
        (
            "Bộ trưởng Bộ Công Thương Nguyễn Hồng Diên, Bộ trưởng Bộ Phát triển kinh tế Nga Maksim Oreshkin",
            [
                "Nguyễn Hồng Diên/VN: Bộ trưởng Bộ Công Thương",
                "Maksim Oreshkin/RU: Bộ trưởng Bộ Phát triển kinh tế",
            ],
        ),
        (
            "Quốc vương Norodom Sihamoni tưởng nhớ cố Quốc vương Norodom Sihanouk của Campuchia.",
            ["Norodom Sihamoni/KH: Quốc vương", "Norodom Sihanouk/KH: Quốc vương"],
        ),
        (
            "Tổng Thư ký Liên hợp quốc António Guterres hội kiến lãnh đạo Việt Nam.",
            ["António Guterres/None: Tổng Thư ký Liên hợp quốc"],
        ),
        (
            "Thủ tướng Nguyễn Xuân Phúc tiếp Samdech Techo Hun Sen, Thủ tướng Campuchia.",
            ["Nguyễn Xuân Phúc/VN: Thủ tướng", "Hun Sen/KH: Thủ tướng"],
        ),
        (
            "Lãnh đạo thành phố Đà Nẵng do Bí thư Thành ủy Trương Quang Nghĩa dẫn đầu ra đón.",
            ["Trương Quang Nghĩa/VN: Bí thư Thành ủy Đà Nẵng"],
        ),
        (
            "Cùng đi có Bí thư Tỉnh ủy, Trưởng đoàn ĐBQH tỉnh Vĩnh Long Trần Văn Rón; Bí thư Tỉnh ủy, "
            "Trưởng đoàn ĐBQH tỉnh Điện Biên Trần Văn Sơn; Chủ nhiệm UB Đối ngoại Nguyễn Văn Giàu.",
            [
                "Trần Văn Rón/VN: Bí thư Tỉnh ủy Vĩnh Long",
                "Trần Văn Sơn/VN: Bí thư Tỉnh ủy Điện Biên",
                "Nguyễn Văn Giàu/VN: Chủ nhiệm Ủy ban Đối ngoại",
            ],
        ),
        (
            "Tại tỉnh Nghệ An, Chủ nhiệm VPQH Nguyễn Hạnh Phúc gặp Bí thư Tỉnh ủy Trần Văn Hùng.",
            [
                "Nguyễn Hạnh Phúc/VN: Chủ nhiệm Văn phòng Quốc hội",
                "Trần Văn Hùng/VN: Bí thư Tỉnh ủy Nghệ An",
            ],
        ),
        (
            "Tại TP Hồ Chí Minh, Phó Bí thư Thành ủy Nguyễn Văn Hùng tiếp khách.",
            ["Nguyễn Văn Hùng/VN: Phó Bí thư Thành ủy Hồ Chí Minh"],
        ),
        ("Ứng viên tổng thống Donald Trump không nói gì.", ["Donald Trump/US"]),
        ("Giáo hoàng Francis thăm Ý.", ["Francis/None: Giáo hoàng"]),
        ("Tổng thống Mỹ Obama đến Hà Nội. Ông Obama cảm ơn.", ["Obama/US: Tổng thống"]),
        ("Tổng thống Trump đến Hà Nội.", ["Trump/US: Tổng thống"]),
        ("Tổng thống Mỹ Barack Obama đến. Tổng thống Obama cảm ơn.", ["Barack Obama/US: Tổng thống"]),
        ("Thủ tướng Obama đến. Tổng thống Nga Obama cảm ơn. Tổng thống Nam đến. Ông Trump vắng mặt.", []),
        (
            "Quốc vương Norodom Sihamoni tiếp đoàn. Quốc vương Sihamoni cảm ơn.",
            ["Norodom Sihamoni/KH: Quốc vương"],
        ),
        (
            "Tư lệnh Đồng minh Tối cao của NATO, Curtis Scaparrotti đã đến Nga.",
            ["Curtis Scaparrotti/None: Tư lệnh Đồng minh Tối cao của NATO"],
        ),
        (
            "Nhật Hoàng Akihito và Hoàng hậu Nhật Bản, Bộ trưởng Ngoại giao Nhật Bản Taro Kono dự lễ.",
            ["Akihito/JP: Nhật hoàng", "Taro Kono/JP: Bộ trưởng Ngoại giao"],
        ),
        (
            "Các đoàn đã thăm: Bộ trưởng Quốc phòng Lào (10/2015), Chủ tịch Quốc hội Lào Pany Yathotou.",
            ["Pany Yathotou/LA: Chủ tịch Quốc hội"],
        ),
        (
            "Thủ tướng chúc mừng ông Lương Cường vừa được bầu giữ chức Chủ tịch nước.",
            ["Lương Cường/VN: Chủ tịch nước"],
        ),
        (
            "Trên trang web của Tổng thống Ba Lan, Chánh văn phòng nội các Krzysztof Szczerski nêu rõ.",
            ["Krzysztof Szczerski/PL: Chánh Văn phòng nội các"],
        ),
        (
            "Thay mặt Thủ tướng, Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng trao quà.",
            ["Mai Tiến Dũng/VN: Bộ trưởng; Chủ nhiệm Văn phòng Chính phủ"],
        ),
        (
            "Thủ tướng tiếp ngài Mahn Win Khaing Than, Chủ tịch Thượng viện kiêm Chủ tịch Quốc hội Myanmar.",
            ["Mahn Win Khaing Than/MM: Chủ tịch Thượng viện; Chủ tịch Quốc hội"],
        ),
        (
            "Trong cuộc tiếp ông Kim Yong Nam, Chủ tịch Đoàn Chủ tịch Hội nghị Nhân dân Tối cao Triều Tiên, "
            "Tổng thống Nga Vladimir Putin gửi lời chào.",
            [
                "Kim Yong Nam/KP: Chủ tịch Đoàn Chủ tịch Hội nghị Nhân dân Tối cao",
                "Vladimir Putin/RU: Tổng thống",
            ],
        ),
        (
            "Chủ tịch Nghị viện châu Âu (EP) Antonio Tajani và Chủ tịch Duma Quốc gia (Hạ viện Nga) "
            "Vyacheslav Volodin cùng dự.",
            [
                "Antonio Tajani/None: Chủ tịch Nghị viện châu Âu",
                "Vyacheslav Volodin/RU: Chủ tịch Duma Quốc gia",
            ],
        ),
        (
            "Chính quyền của Tổng thống Syria Bashar al-Assad Ankara hỗ trợ.",
            ["Bashar al-Assad/SY: Tổng thống"],
        ),
        ("Ông Trump bắt tay Thủ tướng Nguyễn Xuân Phúc Lúc 2h sáng nay.", ["Nguyễn Xuân Phúc/VN: Thủ tướng"]),
        ("Bộ trưởng Quốc phòng Ẩn Độ sang thăm.", []),
        (
            "Theo Jonathan Stromseth, chuyên gia về Trung Quốc, và Mark Sidel – một luật sư, đó là tin tốt.",
            ["Jonathan Stromseth/None", "Mark Sidel/None"],
        ),
        ("Quan hệ giữa Donald Trump - Angela Merkel ấm lên.", ["Donald Trump/US", "Angela Merkel/DE"]),
        (
            "Bà Michelle Bachelet trở thành Phó Tổng thư ký LHQ.",
            ["Michelle Bachelet/CL: Phó Tổng Thư ký Liên hợp quốc"],
        ),
        ("Theo Asia Times, kể từ khi nhậm chức, Tổng thống Mỹ đã thay đổi.", []),
        (
            "Theo bình luận viên đối ngoại David Blair, nhà phân tích an ninh Mark Sleboda và Thiếu tướng "
            "Không quân Alberto Bachelet, Đại tá Hải quân Jean Porcher chỉ huy tàu.",
            ["David Blair/None", "Mark Sleboda/None", "Alberto Bachelet/None", "Jean Porcher/None"],
        ),
        (
            "Phái đoàn Nga do Vladimir Medinsky dẫn đầu. Adam Taylor nhận xét.",
            ["Vladimir Medinsky/RU", "Adam Taylor/None"],
        ),
        ("Giảng viên Trường Chính sách công và cuốn sách Hard Choices kể về Mỹ.", []),
        (
            "Tổng thống Donald Trump và phu nhân Melania Trump đến. Tổng thống Trump phát biểu.",
            ["Donald Trump/US: Tổng thống", "Melania Trump/US"],
        ),
        (
            "Chủ tịch UBND tỉnh Nguyễn Văn Hùng và Thủ hiến bang Volker Bouffier gặp nhau ở Đức.",
            ["Nguyễn Văn Hùng/VN: Chủ tịch Ủy ban nhân dân tỉnh", "Volker Bouffier/DE: Thủ hiến bang"],
        ),
        (
            "Bộ trưởng phụ trách Thương mại bang New South Wales Niall Blair và Thủ hiến bang Queensland dự.",
            ["Niall Blair/AU: Bộ trưởng phụ trách Thương mại bang New South Wales"],
        ),
        (
            "Bộ trưởng Hành động và Ngân sách công Gérald Darmanin tiếp Bộ trưởng Mai Tiến Dũng tại Pháp.",
            ["Gérald Darmanin/FR: Bộ trưởng Hành động và Ngân sách công", "Mai Tiến Dũng/VN: Bộ trưởng"],
        ),
        (
            "Chủ tịch Hội đồng liên bang Nga V.Matvienko đến dự.",
            ["V.Matvienko/RU: Chủ tịch Hội đồng Liên bang"],
        ),
        (
            "Ông Nguyễn Việt Quang, Phó Chủ tịch kiêm Tổng Giám đốc Tập đoàn Vingroup, và bà Dương "
            "Thị Mai Hoa - phó chủ tịch kiêm phó tổng giám đốc Bamboo Airways nói.",
            [
                "Nguyễn Việt Quang/VN: Phó Chủ tịch Tập đoàn Vingroup; Tổng Giám đốc Tập đoàn Vingroup",
                "Dương Thị Mai Hoa/VN: Phó Chủ tịch Bamboo Airways; Phó Tổng Giám đốc Bamboo Airways",
            ],
        ),
        (
            "Ông Trần Văn Nam, Bí thư kiêm Trưởng ban, và Giám đốc điều hành King Coffee cùng dự.",
            ["Trần Văn Nam/VN: Bí thư; Trưởng ban"],
        ),
        (
            "Tiếp Chủ tịch kiêm Giám đốc điều hành Tập đoàn Vamed, Thủ tướng Nguyễn Xuân Phúc cảm ơn.",
            ["Nguyễn Xuân Phúc/VN: Thủ tướng"],
        ),
        ("Thủ tướng Nhà nước Qatar Khalid bin Khalifa tới dự.", ["Khalid bin Khalifa/QA: Thủ tướng"]),
        (
            "Người phát ngôn Lê Thị Thu Hằng trả lời. Bà Thu Hằng nhấn mạnh. Bà Kim Ngân, bà Hằng cùng dự.",
            ["Lê Thị Thu Hằng/VN: Người phát ngôn", "Kim Ngân/VN"],
        ),
        ("Ảnh: Trần Văn Minh/TTXVN", []),
        ("Đoàn thăm Khu lưu niệm Chủ tịch Kaysone Phomvihane.", []),
        ("bà Nguyễn Thị N. (SN 1980) trình báo", []),
    ],
)
def test_people_of_an_article(text: str, expected: list[str]) -> None:
    assert brief(text) == expected


def test_every_mention_is_evidence_of_its_person() -> None:
    text = (
        "Chủ tịch Quốc hội Trần Thanh Mẫn hội kiến Tổng thống Nga Vladimir Putin.\n"
        "Tổng thống Putin cảm ơn Chủ tịch Quốc hội. Ông Mẫn mời Tổng thống Nga sang thăm."
    )
    quotes = {p.name: [e.quote for e in p.evidence] for p in people_of(text)}
    assert quotes == {
        "Trần Thanh Mẫn": ["Chủ tịch Quốc hội Trần Thanh Mẫn", "Chủ tịch Quốc hội", "Ông Mẫn"],
        "Vladimir Putin": ["Tổng thống Nga Vladimir Putin", "Tổng thống Putin", "Tổng thống Nga"],
    }


def test_spans_hold_titles_and_prove_themselves() -> None:
    text = (
        "Theo ông Lê Văn Hòa (Vụ trưởng Vụ Báo chí), nguyên Đại sứ Việt Nam tại Lào Trần Văn Bình đã về nước."
    )
    people = people_of(text)
    assert all(text[e.start : e.end] == e.quote for p in people for e in p.evidence)
    assert [e.quote for p in people for e in p.evidence] == [
        "ông Lê Văn Hòa (Vụ trưởng Vụ Báo chí)",
        "nguyên Đại sứ Việt Nam tại Lào Trần Văn Bình",
    ]
    assert [(o.title, o.former) for p in people for o in p.offices] == [
        ("Vụ trưởng Vụ Báo chí", False),
        ("Đại sứ Việt Nam tại Lào", True),
    ]


def test_other_names_and_reference() -> None:
    person = people_of("Chủ tịch nước CHDCND Lào Bun-nhăng Vo-la-chít (Bounnhang Vorachith) tiếp đoàn.")[0]
    assert person.name == "Bun-nhăng Vo-la-chít"
    assert [o.name for o in person.other_names] == ["Bounnhang Vorachith"]
    assert person.reference_id == "Bounnhang Vorachith"
