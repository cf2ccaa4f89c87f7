"""Instruments in sentences: titles, parties, actions, numbers, lists, repetitions."""

from __future__ import annotations

import pytest

from etl.extract.agreements import find_agreements
from etl.extract.countries import find_countries
from etl.extract.dates import find_dates
from etl.records import (
    AgreementReport,
    Block,
    BlockKind,
    DateValue,
    Document,
    EventReport,
    Evidence,
    PersonReport,
)
from etl.text.article import ArticleText

SCENE = "Lãnh đạo hai nước Việt Nam và Lào hội đàm nhân chuyến thăm."


def article_of(*paragraphs: str) -> ArticleText:
    blocks, at = [], 0
    for text in paragraphs:
        blocks.append(Block(BlockKind.BODY, at, at + len(text)))
        at += len(text) + 1
    return ArticleText(Document("t", "t", "", "0" * 64, "\n".join(paragraphs), tuple(blocks)))


def agreements_of(*paragraphs: str) -> tuple[AgreementReport, ...]:
    article = article_of(SCENE, *paragraphs)
    return find_agreements(article, (), (), (), find_countries(article), ())


TITLES = [
    ("Hai bên ký Bản ghi nhớ về xây dựng, triển khai hệ thống căn cước tại Lào.",
     "Bản ghi nhớ về xây dựng, triển khai hệ thống căn cước tại Lào"),
    ("Hai bên ký Hiệp định về hợp tác lao động, đồng thời trao đổi quà.", "Hiệp định về hợp tác lao động"),
    ("Hai bên ký Thỏa thuận về năng lượng tái tạo nhằm mở rộng hợp tác.", "Thỏa thuận về năng lượng tái tạo"),
    ("Hiệp định thương mại tự do song phương được ký năm 2020.", "Hiệp định thương mại tự do song phương"),
    ("Hai bên ký chương trình hợp tác kinh tế, thương mại và đầu tư.",
     "chương trình hợp tác kinh tế, thương mại và đầu tư"),
    ("Hai bên tôn trọng Công ước Luật biển năm 1982 (UNCLOS).", "Công ước Luật biển năm 1982 (UNCLOS)"),
    ("Hai bên ký Nghị định thư sửa đổi Hiệp định về vận chuyển hàng không.",
     "Nghị định thư sửa đổi Hiệp định về vận chuyển hàng không"),
    ("Hai bên ký Bản ghi nhớ về việc tạo thuận lợi cho doanh nghiệp.",
     "Bản ghi nhớ về việc tạo thuận lợi cho doanh nghiệp"),
    ("Hai bên ký Bản ghi nhớ về Công nghiệp 4.0. Lễ ký diễn ra tại Hà Nội.",
     "Bản ghi nhớ về Công nghiệp 4.0"),
    ("Ông nói: \"Bản ghi nhớ về du lịch được kỳ vọng mở ra cơ hội\".", "Bản ghi nhớ về du lịch"),
    ("Hai bên kí Bản ghi nhớ về du lịch.", "Bản ghi nhớ về du lịch"),
    ("Hai bên ra Tuyên bố chung sau chuyến thăm chính thức Lào.",
     "Tuyên bố chung sau chuyến thăm chính thức Lào"),
    ("Hai bên ký Bản ghi nhớ về sáng kiến \"Vành đai và Con đường\" giai đoạn 2021-2025.",
     "Bản ghi nhớ về sáng kiến \"Vành đai và Con đường\" giai đoạn 2021-2025"),
    ("Hai bên ký Hiệp định miễn thị thực cho người mang hộ chiếu ngoại giao, hộ chiếu công vụ, rồi ăn.",
     "Hiệp định miễn thị thực cho người mang hộ chiếu ngoại giao, hộ chiếu công vụ"),
    ("Hai bên thực hiện Thỏa thuận về nông nghiệp (ký năm 2014).", "Thỏa thuận về nông nghiệp"),
    ("Đoàn A và Đoàn B đã ký Thỏa thuận hợp tác nhằm tăng cường giao lưu.", "Thỏa thuận hợp tác"),
    ("Hai bên xem lại các thỏa thuận và việc thực hiện Chương trình Hành động Việt Nam - Lào 2011-2016.",
     "Chương trình Hành động Việt Nam - Lào 2011-2016"),
    ("Hai bên ký Ý định thư về việc ký kết Hiệp định dẫn độ.", "Ý định thư về việc ký kết Hiệp định dẫn độ"),
    ("Tuyên bố chung về y tế nếu thành công sẽ giúp ích.", "Tuyên bố chung về y tế"),
    ("Hai bên ra Tuyên bố chung chiều 27-4.", "Tuyên bố chung"),
    ("Hai bên tiếp tục kế hoạch hợp tác quốc phòng năm 2019; phối hợp tuần tra.",
     "kế hoạch hợp tác quốc phòng năm 2019"),
    ("Hãng A công bố hợp đồng giữa Hãng A và Hãng B về mua máy bay.",
     "hợp đồng giữa Hãng A và Hãng B về mua máy bay"),
    ("Bộ trưởng chứng kiến lễ ký văn kiện hợp tác và dự diễn đàn doanh nghiệp.",
     "văn kiện hợp tác"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_title_is_the_whole_name_and_no_more(text: str, title: str) -> None:
    found = agreements_of(text)
    assert [a.title for a in found] == [title]
    assert all(a.title in " ".join(e.quote for e in a.evidence) for a in found)


PARTIES = [
    ("Hai bên ký Bản ghi nhớ giữa Bộ Công an Việt Nam và Bộ Công an Lào về du lịch.",
     ("Bộ Công an Việt Nam", "Bộ Công an Lào")),
    ("Hai bên ký Thỏa thuận về du lịch giữa Bộ Tư pháp hai nước.", ("Bộ Tư pháp Việt Nam", "Bộ Tư pháp Lào")),
    ("Hai bên ký Thỏa thuận về du lịch giữa hai Bộ Tư pháp.", ("Bộ Tư pháp Việt Nam", "Bộ Tư pháp Lào")),
    ("Hai bên ký Thỏa thuận về du lịch giữa hai nước.", ("Việt Nam", "Lào")),
    ("Hai bên ký Biên bản ghi nhớ giữa thành phố Hội An của Việt Nam và thành phố Luang Prabang của Lào.",
     ("thành phố Hội An", "thành phố Luang Prabang")),
    ("Hai bên dẫn Hiệp định sông Hồng giữa Campuchia, Lào, Thái Lan và Việt Nam.",
     ("Campuchia", "Lào", "Thái Lan", "Việt Nam")),
    ("Hai bên ký Thỏa thuận về du lịch giữa hai Chính phủ.", ("Chính phủ Việt Nam", "Chính phủ Lào")),
    ("Hai bên triển khai Hiệp định CPTPP.", ()),
    ("Hai bên đàm phán Bộ quy tắc ứng xử ở Biển Đông (COC).", ()),
    ("Hai bên triển khai Kế hoạch tổng thể về kết nối ASEAN 2025.", ()),
    ("Hai bên ký bản ghi nhớ giữa hai bộ về y tế.", ("Việt Nam", "Lào")),
    ("EU đề nghị triển khai Hiệp định Đối tác tự nguyện.", ("Việt Nam", "EU")),
    ("EU và Lào triển khai Hiệp định Đối tác tự nguyện.", ("Việt Nam", "Lào")),
    ("Hai bên tôn trọng Hiến chương Liên hợp quốc.", ()),
    ("Hai bên ký một số thỏa thuận của các doanh nghiệp.", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parties"), PARTIES)
def test_parties(text: str, parties: tuple[str, ...]) -> None:
    assert [a.parties for a in agreements_of(text)] == [parties]


ACTIONS = [
    ("Hai bên đã ký Hiệp định thương mại biên giới.", "signed"),
    ("Lãnh đạo hai nước chứng kiến lễ trao Hiệp định thương mại biên giới.", "exchanged"),
    ("Hai bên ra Tuyên bố chung về hợp tác y tế.", "adopted"),
    ("Theo Tuyên bố chung về hợp tác y tế, hai bên sẽ mở rộng hợp tác.", "adopted"),
    ("Hai bên sớm ký Hiệp định thương mại biên giới.", "planned"),
    ("Lào mong muốn hai bên tiến tới ký kết Hiệp định thương mại biên giới.", "planned"),
    ("Hai bên đàm phán Hiệp định thương mại biên giới.", "in_negotiation"),
    ("Hiệp định thương mại biên giới có hiệu lực từ năm 2020.", "in_force"),
    ("Hai bên thực hiện hiệu quả Hiệp định thương mại biên giới.", "referenced"),
    ("Hai nước kỷ niệm 40 năm ngày ký Hiệp ước hữu nghị và hợp tác.", "referenced"),
    ("Hai bên triển khai Hiệp định thương mại biên giới và tuân thủ luật pháp có hiệu lực.", "referenced"),
    ("Hiệp định thương mại biên giới vừa được ký.", "signed"),
    ("Hiệp định thương mại biên giới sẽ được ký kết vào cuối năm.", "planned"),
    ("Hiệp định thương mại biên giới đã được thực thi.", "in_force"),
    ("Hai bên kí kết Hiệp định thương mại biên giới.", "signed"),
    ("Lễ ký kết và trao đổi Hiệp định thương mại biên giới diễn ra chiều nay.", "signed"),
    ("Hai bên gia hạn Thỏa thuận đường dây nóng nghề cá.", "renewed"),
]


@pytest.mark.parametrize(("text", "action"), ACTIONS)
def test_action(text: str, action: str) -> None:
    assert [a.action for a in agreements_of(text)] == [action]


GROUPS = [
    ("Hai bên đã ký 9 văn kiện hợp tác.", [("9 văn kiện hợp tác", 9)]),
    ("Hai bên đã ký hai thỏa thuận hợp tác.", [("hai thỏa thuận hợp tác", 2)]),
    (
        "Hai bên ký một loạt hiệp định, thỏa thuận quan trọng.",
        [("một loạt hiệp định, thỏa thuận quan trọng", None)],
    ),
    ("Hai bên sẽ chứng kiến lễ ký các văn kiện hợp tác.", [("các văn kiện hợp tác", None)]),
    ("Hai bên triển khai các thỏa thuận cấp cao.", []),
    ("Hai bên thực hiện các hiệp định đã ký.", []),
    ("Hai bên nhất trí thực hiện hiệp định này.", []),
    ("Đây là hiệp định đầu tiên giữa hai nước về biên giới.", []),
    ("Hai bên thay thế hiệp định cũ.", []),
    ("Hai bên dự lễ ký kết văn kiện hợp tác.", [("văn kiện hợp tác", None)]),
    ("Hai bên sớm ký kết các thỏa thuận về du lịch.", [("các thỏa thuận về du lịch", None)]),
    ("Hai bên sớm ký kết các thỏa thuận hợp tác.", []),
    ("Hai bên thỏa thuận tăng cường hợp tác.", []),
]


@pytest.mark.parametrize(("text", "groups"), GROUPS)
def test_groups_with_a_number_or_an_occasion(text: str, groups: list[tuple[str, int | None]]) -> None:
    assert [(a.title, a.count) for a in agreements_of(text) if a.collective] == groups
    assert len(agreements_of(text)) == len(groups)


WITNESSED = "Lãnh đạo hai nước chứng kiến lễ trao"
LISTS = [
    (f"{WITNESSED} các văn kiện gồm: Hiệp định dẫn độ; Bản ghi nhớ về y tế; và một số thỏa thuận"
     " của các doanh nghiệp.",
     ["Hiệp định dẫn độ", "Bản ghi nhớ về y tế", "một số thỏa thuận của các doanh nghiệp"]),
    (f"{WITNESSED} các văn kiện hợp tác, đó là Hiệp định dẫn độ, Bản ghi nhớ về y tế.",
     ["Hiệp định dẫn độ", "Bản ghi nhớ về y tế"]),
    (f"{WITNESSED} 9 văn kiện, trong đó có Hiệp định dẫn độ và Bản ghi nhớ về y tế.",
     ["9 văn kiện", "Hiệp định dẫn độ", "Bản ghi nhớ về y tế"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "titles"), LISTS)
def test_items_of_a_list_have_the_act_of_its_lead(text: str, titles: list[str]) -> None:
    found = agreements_of(text)
    assert [a.title for a in found] == titles
    assert {a.action for a in found} == {"exchanged"}


def test_items_one_a_paragraph() -> None:
    lead = "Lãnh đạo hai nước chứng kiến lễ ký các văn kiện hợp tác:"
    found = agreements_of(
        lead, "- Hiệp định dẫn độ;", "- Bản ghi nhớ về y tế, du lịch.", "Chuyến thăm kết thúc."
    )
    assert [(a.title, a.action) for a in found] == [
        ("Hiệp định dẫn độ", "signed"),
        ("Bản ghi nhớ về y tế, du lịch", "signed"),
    ]


def test_a_second_act_joined_to_the_first_is_no_subject_of_it() -> None:
    found = agreements_of(
        "Hai bên sớm ký Thỏa thuận tìm kiếm cứu nạn trên biển và gia hạn Thỏa thuận về nghề cá."
    )
    assert [(a.title, a.action) for a in found] == [
        ("Thỏa thuận tìm kiếm cứu nạn trên biển", "planned"),
        ("Thỏa thuận về nghề cá", "planned"),
    ]


def test_told_twice_is_one_with_the_fuller_name_and_the_act() -> None:
    found = agreements_of(
        "Hai bên đã ký Bản ghi nhớ về hợp tác năng lượng.",
        "Bản ghi nhớ về hợp tác năng lượng và khoáng sản mở ra cơ hội.",
    )
    assert [(a.key, a.title, a.action) for a in found] == [
        ("a1", "Bản ghi nhớ về hợp tác năng lượng và khoáng sản", "signed")
    ]


@pytest.mark.parametrize(
    ("one", "two", "number"),
    [
        ("Tuyên bố chung Việt Nam - Lào", "Tuyên bố chung về kết quả chuyến thăm", 1),
        ("Tuyên bố chung về y tế", "Tuyên bố chung về du lịch", 2),
        ("Tuyên bố chung 4 điểm", "Tuyên bố chung lịch sử", 1),
        ("Tuyên bố chung 4 điểm", "Tuyên bố chung về y tế", 1),
        ("Kế hoạch hợp tác năm 2023", "Kế hoạch hợp tác năm 2024", 2),
        ("Hiệp định Đối tác (ABC)", "Hiệp định Đối tác mới (XYZ)", 2),
    ],
)
def test_alike_names_are_one_only_where_nothing_tells_them_apart(one: str, two: str, number: int) -> None:
    verb = "ra" if one.startswith("Tuyên bố") else "ký"
    assert len(agreements_of(f"Hai bên đã {verb} {one}.", f"Hai bên đã {verb} {two}.")) == number


def test_known_treaty_by_name_and_by_acronym_is_one() -> None:
    found = agreements_of(
        "Hai bên thực hiện Tuyên bố về ứng xử của các bên ở Biển Đông (DOC).", "Hai bên tuân thủ DOC."
    )
    assert [(a.type, a.parties) for a in found] == [("joint_statement", ())]


def test_event_of_the_same_sentence() -> None:
    text = "Lãnh đạo hai nước chứng kiến lễ trao các văn kiện gồm: Hiệp định dẫn độ; Bản ghi nhớ về y tế."
    article = article_of(SCENE, text)
    start = len(SCENE) + 1
    where = (Evidence(start, start + len(text), text, "test"),)
    talks = EventReport(
        "e1", "talks", "hội đàm", DateValue(None), "occurred", evidence=(Evidence(0, 5, "Lãnh ", "t"),)
    )
    signing = EventReport("e2", "signing", "lễ trao", DateValue(None), "occurred", evidence=where)
    found = find_agreements(article, (talks, signing), (), (), find_countries(article), ())
    assert [a.event for a in found] == ["e2", "e2"]


LEGAL = [
    ("Hai bên ký Hiệp ước hữu nghị và hợp tác.", "treaty"),
    ("Hai bên ký Hiệp định giữa Chính phủ Việt Nam và Chính phủ Lào về thương mại.", "treaty"),
    (
        "Hai bên ký Bản ghi nhớ giữa Bộ Tư pháp Việt Nam và Bộ Tư pháp Lào về đào tạo.",
        "international_agreement",
    ),
    ("Hai bên ký Bản ghi nhớ giữa Chính phủ Việt Nam và Chính phủ Lào về đào tạo.", "unknown"),
    ("Hai bên ký Hiệp định thương mại biên giới.", "unknown"),
]


@pytest.mark.parametrize(("text", "expected"), LEGAL)
def test_legal_class_only_where_name_and_parties_decide(text: str, expected: str) -> None:
    (found,) = agreements_of(text)
    assert found.legal_class == expected
    assert (found.legal_basis is None) == (expected == "unknown")


@pytest.mark.parametrize(
    ("text", "signatories"),
    [
        ("Nguyễn Văn An và Somsak đã ký Hiệp định dẫn độ.", ("p1", "p2")),
        ("Ông Nguyễn Văn An chứng kiến lễ ký Hiệp định dẫn độ.", ()),
        ("Ông Somsak chứng kiến việc hai bên ký Hiệp định dẫn độ.", ()),
        ("Nhân chuyến thăm của ông Somsak, hai bên đã ký Hiệp định dẫn độ.", ()),
        ("Nguyễn Văn An đã cùng Somsak ký Hiệp định dẫn độ.", ("p1", "p2")),
    ],
)
def test_signatories(text: str, signatories: tuple[str, ...]) -> None:
    article = article_of(SCENE, text)
    people = []
    for key, name in (("p1", "Nguyễn Văn An"), ("p2", "Somsak")):
        at = article.body.find(name)
        evidence = (Evidence(at, at + len(name), name, "t"),) if at >= 0 else ()
        people.append(PersonReport(key, name, None, evidence=evidence))
    (found,) = find_agreements(article, (), people, (), find_countries(article), ())
    assert found.signatories == signatories


def test_date_beside_the_name() -> None:
    article = article_of(SCENE, "Hai bên thực hiện Hiệp định dẫn độ ký ngày 8/3/2009.")
    (found,) = find_agreements(article, (), (), (), find_countries(article), find_dates(article))
    assert found.date.edtf == "2009-03-08"
