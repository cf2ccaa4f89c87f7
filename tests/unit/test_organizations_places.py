"""Organizations and places in sentences: the examples of the data files, and more."""

from __future__ import annotations

import pytest

from etl.extract.countries import find_countries
from etl.extract.organizations import find_organizations
from etl.extract.places import find_places
from etl.records import Block, BlockKind, Document, OfficeReport, PersonReport
from etl.reference import load_yaml
from etl.text.article import ArticleText
from etl.text.place_names import canonical_place

HEADS = load_yaml("organizations/heads.yaml")
PLACES = load_yaml("places/grammar.yaml")


def article_of(text: str) -> ArticleText:
    block = Block(BlockKind.BODY, 0, len(text))
    return ArticleText(Document("x", "test", "", "0" * 64, text, (block,)))


def organizations(text: str) -> list[tuple[str, str | None]]:
    article = article_of(text)
    countries = find_countries(article)
    found = find_organizations(article, countries, find_places(article, countries))
    for report in found:
        assert report.evidence
        for quote in report.evidence:
            assert text[quote.start : quote.end] == quote.quote
    return [(report.name, report.country) for report in found]


def places(text: str) -> list[tuple[str, str, str | None]]:
    article = article_of(text)
    found = find_places(article, find_countries(article))
    return [(mention.name, mention.kind, mention.country) for mention in found.mentions]


@pytest.mark.parametrize("example", HEADS["examples"], ids=lambda e: e["text"][:40])
def test_organization_examples(example: dict[str, list[list[str | None]] | str]) -> None:
    assert sorted(map(str, organizations(str(example["text"])))) == sorted(
        str(tuple(pair)) for pair in example["expect"]
    )


@pytest.mark.parametrize("text", HEADS["counterexamples"])
def test_organization_counterexamples(text: str) -> None:
    assert organizations(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ Ngoại giao và Bộ Quốc phòng Lào làm việc.", [("Bộ Ngoại giao", "LA"), ("Bộ Quốc phòng", "LA")]),
        ("Bộ Văn hóa, Thể thao và Du lịch tổ chức.", [("Bộ Văn hóa, Thể thao và Du lịch", "VN")]),
        ("Bộ trưởng Bộ Ngoại giao Bùi Thanh Sơn tiếp Đại sứ.", []),
        ("Đoàn dự Hội nghị của Diễn đàn Kinh tế thế giới (WEF).", [("Diễn đàn Kinh tế Thế giới", None)]),
        (
            "Ban Đối ngoại Trung ương Đảng Nhân dân Cách mạng Lào gửi điện mừng.",
            [("Ban Đối ngoại Trung ương Đảng Nhân dân Cách mạng Lào", "LA")],
        ),
        ("Ủy ban liên Chính phủ Việt Nam - Lào họp.", [("Ủy ban liên Chính phủ Việt Nam - Lào", None)]),
        ("Tập đoàn TH và Vietjet đầu tư tại Lào.", [("Tập đoàn TH", "VN"), ("Vietjet", "VN")]),
        ("Đại sứ quán Mỹ tại Việt Nam mở cửa. Đại sứ quán Hoa Kỳ tại Việt Nam nghỉ.",
         [("Đại sứ quán Mỹ tại Việt Nam", "US")]),
        ("HĐND Thủ đô Viêng Chăn họp.", [("Hội đồng nhân dân Thủ đô Viêng Chăn", "LA")]),
        (
            "Học viện Ngoại giao Bộ Ngoại giao Việt Nam và Học viện Ngoại giao thuộc Bộ Ngoại giao Qatar.",
            [(n, code) for code in ("VN", "QA") for n in ("Học viện Ngoại giao", "Bộ Ngoại giao")],
        ),
        ("Đoàn thăm Nhà Quốc hội Lào tại trụ sở Chính phủ.", []),
        ("Đoàn đại biểu Bộ Công an Lào thăm Hà Nội.", [("Bộ Công an", "LA")]),
        ("Bộ Tư pháp Nhà nước Qatar gửi thư.", [("Bộ Tư pháp", "QA")]),
        (
            "Việt Nam, Lào và Campuchia: Bộ Công an hai nước gặp nhau.",
            [("Bộ Công an", "KH"), ("Bộ Công an", "VN")],
        ),
        ("Viện Trao đổi Văn hóa mời đoàn.", [("Viện Trao đổi Văn hóa", "VN")]),
        ("Đoàn Thụy Sĩ thăm Ủy ban Giáo dục, Nghiên cứu và Đổi mới.",
         [("Ủy ban Giáo dục, Nghiên cứu và Đổi mới", "CH")]),
        ("Bộ Giao thông Vận tải, Kế hoạch & Đầu tư họp.",
         [("Bộ Giao thông vận tải", "VN"), ("Bộ Kế hoạch và Đầu tư", "VN")]),
        ("Tại Việt Nam, đoàn Argentina có đại diện Bộ Ngoại giao và Tôn giáo.",
         [("Bộ Ngoại giao và Tôn giáo", "AR")]),
        ("Việt Nam ký với Bộ Đất đai, Hạ tầng, Giao thông và Du lịch Nhật Bản.",
         [("Bộ Đất đai, Hạ tầng, Giao thông và Du lịch", "JP")]),
        ("Bà Mỹ Linh thăm trung tâm hỗ trợ người tự kỷ ARC.", [("Trung tâm hỗ trợ người tự kỷ ARC", "VN")]),
        ("Ông nói về đảng Nước Nga Thống nhất.", [("Đảng Nước Nga Thống nhất", "RU")]),
        ("Ủy ban liên Chính phủ về hợp tác song phương Việt Nam - Lào họp.",
         [("Ủy ban liên Chính phủ về hợp tác song phương Việt Nam - Lào", None)]),
        ("Quân ủy TƯ họp.", [("Quân ủy Trung ương", "VN")]),
        ("Bà thăm Đại sứ quán Việt Nam ở Bắc Kinh.", [("Đại sứ quán Việt Nam ở Bắc Kinh", "VN")]),
        ("Việt Nam ký với tập đoàn Geopost và hãng Mazda.", [("Tập đoàn Geopost", None), ("Mazda", "JP")]),
        ("Ủy ban liên Chính phủ hai nước Việt Nam và Cuba họp.", [("Ủy ban liên Chính phủ", None)]),
        ("Ủy ban liên Chính phủ Việt Nam - Lào họp. Ủy ban liên Chính phủ giao hai bộ.",
         [("Ủy ban liên Chính phủ Việt Nam - Lào", None)]),
        ("Liên minh nghị sĩ Nhật - Việt thăm Hà Nội.", [("Liên minh nghị sĩ Nhật - Việt", None)]),
        ("Diễn đàn Nghị viện châu Á-Thái Bình Dương họp tại Lào.",
         [("Diễn đàn Nghị viện châu Á-Thái Bình Dương", None)]),
        ("Chủ tịch Thượng viện Campuchia đến. Đảng, Thượng viện, Quốc hội Campuchia ủng hộ.",
         [("Thượng viện", "KH"), ("Quốc hội", "KH")]),
        ("Hải quân Ấn Độ tập trận.", [("Hải quân", "IN")]),
        ("Việt Nam và Cuba họp. Cơ chế tham khảo giữa hai Bộ Ngoại giao được duy trì.",
         [("Bộ Ngoại giao", "CU"), ("Bộ Ngoại giao", "VN")]),
        ("Việt Nam đón tàu của Hạm đội Thái Bình Dương - Hải quân Nga.",
         [("Hạm đội Thái Bình Dương", "RU"), ("Hải quân", "RU")]),
        ("Tàu Nga thăm Việt Nam. Tại Nga, ông đến Đại học Liên bang Viễn Đông.",
         [("Đại học Liên bang Viễn Đông", "RU")]),
        ("Việt Nam coi trọng Malaysia. Tại Malaysia, đoàn thăm Trung tâm dữ liệu Quốc gia.",
         [("Trung tâm dữ liệu Quốc gia", "MY")]),
        ("Hôm nay Tập đoàn Giáo dục Văn Lang hợp tác cùng đối tác.", [("Tập đoàn Giáo dục Văn Lang", "VN")]),
        ("Ông gặp phó chủ tịch tập đoàn Gazprom Vitaly Markelov và Chủ tịch Công ty Mitsui Tasuo Yasunaga.",
         [("Tập đoàn Gazprom", "RU"), ("Mitsui", "JP")]),
        ("Việt Nam góp vốn cho Quỹ Phát triển ACMECS.", [("Quỹ Phát triển ACMECS", None)]),
        ("Ông là Tổng Thư ký Đảng LDP.", [("Đảng Dân chủ Tự do", "JP")]),
        ("Phó Chủ tịch Đảng RHDP Amada Bictogo của Bờ Biển Ngà đến.", [("Đảng RHDP", "CI")]),
        ("Phòng Thương mại và Công nghiệp Tây Ban Nha Ana Riera, Phó Chủ tịch Liên đoàn giới chủ (CEOE).",
         [("Phòng Thương mại và Công nghiệp Tây Ban Nha", "ES"), ("Liên đoàn giới chủ", "ES")]),
        ("Tổng thống học tại Đại học Chile.", [("Đại học Chile", "CL")]),
        ("Bà thăm Đại học Tôn Đức Thắng tại Việt Nam.", [("Đại học Tôn Đức Thắng", "VN")]),
        ("Ông dự tiệc của Phòng Thương mại Hoa Kỳ, Thông tấn xã Ba Lan đưa tin.",
         [("Phòng Thương mại Hoa Kỳ", "US"), ("Thông tấn xã Ba Lan", "PL")]),
        ("Bộ Ngoại giao và các vấn đề châu Âu Slovakia, Bộ Công nghiệp cơ bản New Zealand cùng dự.",
         [("Bộ Ngoại giao và các vấn đề châu Âu", "SK"), ("Bộ Công nghiệp cơ bản", "NZ")]),
        ("Hãng hàng không New Zealand mở đường bay.", [("Hãng hàng không New Zealand", "NZ")]),
        ("Nhiều tập đoàn của Thụy Điển, như Brio (đồ chơi), Elekta hay Hexagon, đầu tư tại Việt Nam.",
         [("Brio", "SE"), ("Elekta", "SE"), ("Hexagon", "SE")]),
        ("Đoàn gặp đại diện Hiệp hội Giới chủ Pháp (MEDEF).", [("Hiệp hội Giới chủ Pháp", "FR")]),
        ("Trung tâm quốc gia về Nghiên cứu Núi lửa (TNV) ký văn bản.",
         [("Trung tâm quốc gia về Nghiên cứu Núi lửa", "VN")]),
        ("Ông thăm Nghị viện Hòa giải vì các dân tộc (NHDT).",
         [("Nghị viện Hòa giải vì các dân tộc", None)]),
        ("Chủ tịch Cơ quan Đầu tư Oman (OIA) thăm Hà Nội.", [("Cơ quan Đầu tư", "OM")]),
        ("Ngân hàng Trung ương châu Âu và Hiệp hội Nghề cá châu Phi ký với Việt Nam.",
         [("Ngân hàng Trung ương châu Âu", None), ("Hiệp hội Nghề cá châu Phi", None)]),
        ("Việt Nam dự phiên họp của Ủy ban Kinh tế ASEAN.", [("Ủy ban Kinh tế ASEAN", None)]),
        ("Bài của Viện Nghiên cứu Phát triển (Singapore) đã ra.", [("Viện Nghiên cứu Phát triển", "SG")]),
        ("Kỷ vật được Bộ Quốc phòng Việt Nam và Mỹ trao tặng.",
         [("Bộ Quốc phòng", "VN"), ("Bộ Quốc phòng", "US")]),
    ],
)  # fmt: skip
def test_organizations(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert organizations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đoàn thăm tập đoàn Petronas. Petronas đầu tư tại Việt Nam.", ("Tập đoàn Petronas", "Petronas")),
        ("JICA hỗ trợ.", ("JICA", None)),
        ("Cơ quan Hợp tác quốc tế Nhật Bản (JICA) hỗ trợ.", ("Cơ quan Hợp tác quốc tế Nhật Bản", "JICA")),
        ("Khóa họp của AIPA bế mạc.", ("AIPA", "Đại hội đồng Liên Nghị viện ASEAN")),
        ("Khóa họp của HĐBA bế mạc.", ("Hội đồng Bảo an Liên hợp quốc", None)),
        ("Khóa họp của Hội đồng Bảo an LHQ bế mạc.", ("Hội đồng Bảo an Liên hợp quốc", None)),
        ("Tàu thăm Hải quân Việt Nam.", ("Hải quân Việt Nam", "Hải quân nhân dân Việt Nam")),
        ("Ông là Phó Tổng thư ký Liên Hiệp Quốc.", ("Liên Hiệp Quốc", "Liên hợp quốc")),
    ],
)
def test_a_known_name_is_as_the_article_spells_it(text: str, expected: tuple[str, str | None]) -> None:
    article = article_of(text)
    countries = find_countries(article)
    found = find_organizations(article, countries, find_places(article, countries))
    assert [(r.name, r.known_as) for r in found] == [expected]


def test_a_body_in_an_office_is_of_its_holder_s_country() -> None:
    text = "Ông Rudolf Jindrak, Vụ trưởng Vụ Đối ngoại, thăm Việt Nam và Áo."
    article = article_of(text)
    countries = find_countries(article)
    quote = article.quote(0, text.index(", thăm"), "people.titled_name")
    office = OfficeReport("Vụ trưởng Vụ Đối ngoại", "CZ")
    person = PersonReport("p1", "Rudolf Jindrak", "CZ", offices=(office,), evidence=(quote,))
    found = find_organizations(article, countries, find_places(article, countries), (person,))
    assert [(r.name, r.country) for r in found] == [("Vụ Đối ngoại", "CZ")]


@pytest.mark.parametrize(
    "text",
    [
        "Các trường Đại học của hai bên hợp tác.",
        "Thượng tướng Phạm Trường Long nói.",
        "Đội ngũ cán bộ Công đoàn các cấp.",
        "Trung tâm đào tạo cán bộ quản lý mở cửa.",
        "Quỹ tài chính đã cấp vốn.",
        "Theo hãng tin Reuters, hai bên đã gặp nhau.",
        "Hải quân tập trận.",
        "Lễ ký tại Hà Nội. (Ảnh: Twitter)",
        "NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Hội thảo bàn về giáo dục đại học Mỹ.",
        "Các doanh nghiệp như DN Pháp mong đầu tư.",
        "Các tập đoàn lớn như ở Việt Nam có nhiều tiềm năng.",
        "Phong trào đã lan rộng khắp nước (UAE).",
    ],
)
def test_no_organizations(text: str) -> None:
    assert organizations(text) == []


@pytest.mark.parametrize("example", PLACES["examples"], ids=lambda e: e["text"][:40])
def test_place_examples(example: dict[str, list[list[str | None]] | str]) -> None:
    assert places(str(example["text"])) == [tuple(row) for row in example["expect"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đoàn qua cặp cửa khẩu Lao Bảo - Đen-sa-vẳn.",
         [("Cặp cửa khẩu Lao Bảo - Đen-sa-vẳn", "border_gate", "VN")]),
        ("Lễ đón tại cửa khẩu Hữu Nghị - Ảnh: TTXVN.", [("Cửa khẩu Hữu Nghị", "border_gate", "VN")]),
        ("Máy bay đáp xuống sân bay quốc tế Nội Bài.", [("sân bay quốc tế Nội Bài", "venue", "VN")]),
        ("Ông thăm Nhà Quốc hội Lào.", [("Nhà Quốc hội", "venue", "LA")]),
    ],
)  # fmt: skip
def test_gates_and_venues(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize("text", PLACES["counterexamples"])
def test_place_counterexamples(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("spelling", "name", "kind", "until"),
    [
        ("Vientiane", "Viêng Chăn", "city", ""),
        ("TP.HCM", "Thành phố Hồ Chí Minh", "city", ""),
        ("Bôlykhămxay", "Bolikhamxay", "province", ""),
        ("Vĩnh Phúc", "Vĩnh Phúc", "province", "2025-06-30"),
        ("Phú Thọ", "Phú Thọ", "province", ""),
    ],
)
def test_known_places(spelling: str, name: str, kind: str, until: str) -> None:
    place = canonical_place(spelling)
    assert place is not None
    assert (place.name, place.kind, place.until) == (name, kind, until)
