"""In which stance a sentence speaks of a field: verbs, predicates, topics, what carries over."""

from __future__ import annotations

from dataclasses import replace

import pytest

from etl.extract.areas import areas_of, find_statements
from etl.extract.countries import find_countries
from etl.records import AgreementReport, Block, BlockKind, Document, Evidence, PersonReport
from etl.text.article import ArticleText

SCENE = "Lãnh đạo hai nước Việt Nam và Lào hội đàm nhân chuyến thăm."


def article_of(*paragraphs: str) -> ArticleText:
    blocks, at = [], 0
    for text in paragraphs:
        blocks.append(Block(BlockKind.BODY, at, at + len(text)))
        at += len(text) + 1
    return ArticleText(Document("t", "t", "", "0" * 64, "\n".join(paragraphs), tuple(blocks)))


def stances_of(*paragraphs: str) -> dict[str, set[str]]:
    article = article_of(SCENE, *paragraphs)
    statements = find_statements(article, (), (), find_countries(article), ())
    return {a.code: set(a.stances) for a in areas_of(statements, ())}


CASES = [
    ("Hai bên nhất trí tăng cường hợp tác quốc phòng.", {"defence": {"agreed"}}),
    ("Việt Nam đề nghị Lào tạo thuận lợi cho đầu tư.", {"investment": {"proposed"}}),
    ("Hai bên đánh giá cao hợp tác giáo dục.", {"education": {"assessed"}}),
    ("Hợp tác y tế giữa hai nước ngày càng chặt chẽ.", {"health": {"assessed"}}),
    ("Kim ngạch thương mại hai chiều ước đạt 2 tỷ USD.", {"trade": {"assessed"}}),
    # a list goes on after ";", and into the next sentence without subject
    (
        "Hai bên nhất trí thúc đẩy du lịch; mở rộng hợp tác y tế.",
        {"tourism": {"agreed"}, "health": {"agreed"}},
    ),
    (
        "Hai bên nhất trí thúc đẩy du lịch. Tăng cường hợp tác y tế.",
        {"tourism": {"agreed"}, "health": {"agreed"}},
    ),
    # a new verb governs what follows it
    (
        "Hai bên hoan nghênh hợp tác du lịch; đề nghị mở rộng hợp tác y tế.",
        {"tourism": {"assessed"}, "health": {"proposed"}},
    ),
    # what stands before the subject belongs to its verb
    ("Về vấn đề Biển Đông, hai bên nhất trí duy trì hòa bình.", {"maritime": {"agreed"}}),
    # one side says: a wish or a fact; both sides: agreed
    ("Lào khẳng định sẵn sàng mở rộng hợp tác du lịch.", {"tourism": {"proposed"}}),
    ("Hai bên khẳng định tiếp tục mở rộng hợp tác du lịch.", {"tourism": {"agreed"}}),
    ("Việt Nam cho rằng hợp tác du lịch với Lào chưa tương xứng.", {"tourism": {"assessed"}}),
    # a belief states nothing of a field, not even of one that stands before its subject
    ("Về hợp tác du lịch, Lào tin tưởng quan hệ hai nước sẽ tốt đẹp.", {}),
    # a habit or what is done is no agreement
    ("Hai nước đã phối hợp thực hiện hợp tác y tế.", {"health": {"assessed"}}),
    # what both ought to do is agreed where both have spoken, else one side's or the writer's wish
    ("Hai nước cần phối hợp trong hợp tác y tế.", {"health": {"proposed"}}),
    ("Hai bên nhất trí mở rộng quan hệ. Hai nước cần phối hợp trong hợp tác y tế.", {"health": {"agreed"}}),
    ("Lào đề nghị mở rộng quan hệ. Hai nước cần phối hợp trong hợp tác y tế.", {"health": {"proposed"}}),
    # a purpose is a wish where no verb is in force
    ("Chuyến thăm nhằm thúc đẩy hợp tác y tế giữa hai nước.", {"health": {"proposed"}}),
    ("Hai bên nhất trí lập ủy ban nhằm thúc đẩy hợp tác y tế.", {"health": {"agreed"}}),
    # verbs that are nouns here
    ("Theo đề nghị của Lào, hai bên nhất trí hợp tác y tế.", {"health": {"agreed"}}),
    # a list of fields makes a weak word a field
    ("Hai bên nhất trí hợp tác trong các lĩnh vực công nghiệp, xây dựng.", {"industry": {"agreed"}}),
    ("Hai bên trao đổi ý kiến về hợp tác du lịch.", {"tourism": {"agreed"}}),
    ("Hai bên khẳng định sẽ tạo điều kiện thuận lợi cho hàng hóa của nhau.", {"trade": {"agreed"}}),
    ("Hai nhà lãnh đạo tin tưởng hợp tác giáo dục sẽ đi vào chiều sâu.", {"education": {"agreed"}}),
    (
        "Thủ tướng Lào khẳng định Việt Nam luôn dành nguồn lực để hỗ trợ Lào về y tế.",
        {"health": {"assessed"}},
    ),
    (
        "Thủ tướng Lào đề nghị hai bên tăng cường hợp tác y tế. Đồng thời, phối hợp đào tạo cán bộ.",
        {"health": {"proposed"}, "education": {"proposed"}},
    ),
    # two sides joined by "và" speak together, also where the second has only its office
    (
        "Thủ tướng Việt Nam và Chủ tịch Quốc hội Lào khẳng định tăng cường hợp tác y tế.",
        {"health": {"agreed"}},
    ),
    ("Thủ tướng Việt Nam và Lào đánh giá hai bên cần hợp tác y tế.", {"health": {"agreed"}}),
    ("Trong chuyến thăm Lào, Việt Nam đề nghị mở rộng hợp tác y tế.", {"health": {"proposed"}}),
    # what a verb tells of keeps its stance, whatever verbs it holds
    ("Lào đánh giá cao việc Việt Nam ủng hộ hợp tác y tế.", {"health": {"assessed"}}),
    ("Lào cảm ơn Việt Nam ủng hộ hợp tác y tế.", {"health": {"assessed"}}),
    ("Lào cảm ơn Việt Nam, Việt Nam muốn hợp tác y tế.", {"health": {"proposed"}}),
    ("Lào tán đồng đề nghị của Việt Nam về việc hai bên hợp tác y tế.", {"health": {"agreed"}}),
    # both go on with it, or one does
    ("Hai bên tiếp tục thúc đẩy hợp tác y tế.", {"health": {"agreed"}}),
    ("Lào tiếp tục hỗ trợ hợp tác y tế với Việt Nam.", {"health": {"assessed"}}),
    # a purpose gives way to any verb, and does not reach into the next sentence
    (
        "Chuyến thăm nhằm phát triển quan hệ hai nước. Đồng thời hai bên sẽ mở rộng hợp tác y tế.",
        {"health": {"agreed"}},
    ),
    # what both will do is settled, whoever told of it before; what they ought to is not
    ("Lào đề nghị mở rộng quan hệ. Hai nước sẽ phối hợp trong hợp tác y tế.", {"health": {"agreed"}}),
    # the longest opening decides: "trong đó" goes on, "trong" puts a topic before the subject
    ("Lào nêu một số đề xuất. Trong đó, hai nước tiếp tục hợp tác y tế.", {"health": {"proposed"}}),
    # importance is told as a fact
    ("Lào khẳng định hợp tác y tế với Việt Nam là trụ cột quan trọng.", {"health": {"assessed"}}),
    ("Lào khẳng định hợp tác y tế với Việt Nam sẽ mở rộng.", {"health": {"proposed"}}),
    ("Lào sẽ hỗ trợ Việt Nam về y tế.", {"health": {"proposed"}}),
    # one welcomes what is done, or somebody to do it
    ("Lào hoan nghênh kết quả hợp tác y tế với Việt Nam.", {"health": {"assessed"}}),
    ("Lào hoan nghênh việc Việt Nam mở rộng hợp tác y tế.", {"health": {"assessed"}}),
    ("Lào hoan nghênh Việt Nam mở rộng hợp tác y tế.", {"health": {"proposed"}}),
    (
        "Hai bên hoan nghênh doanh nghiệp Lào tham gia hợp tác y tế.",
        {"health": {"agreed"}, "economy": {"agreed"}},
    ),
    ("Lào cảm ơn Việt Nam đã cam kết hợp tác y tế.", {"health": {"assessed"}}),
    ("Lào cảm ơn Việt Nam, cam kết sẽ hợp tác y tế.", {"health": {"proposed"}}),
    ("Chuyến thăm được kỳ vọng sẽ thúc đẩy hợp tác y tế giữa hai nước.", {"health": {"proposed"}}),
    ("Lào ủng hộ Việt Nam ứng cử vào Hội đồng Bảo an.", {"foreign_affairs": {"proposed"}}),
    # who speaks of himself acts
    ("Chúng tôi sẽ hỗ trợ hợp tác y tế giữa hai nước.", {"health": {"proposed"}}),
    # a passive is said of what stands before it
    ("Hợp tác y tế được hai bên nhất trí đẩy mạnh.", {"health": {"agreed"}}),
    ("Hợp tác y tế được Việt Nam đề nghị mở rộng.", {"health": {"proposed"}}),
    ("Hợp tác y tế được hai bên quan tâm thúc đẩy.", {"health": {"assessed"}}),
    # what both sides weigh so they agree on; what one does is its view
    ("Hai bên khẳng định hợp tác y tế là trụ cột.", {"health": {"agreed"}}),
    ("Lào cam kết mở rộng hợp tác y tế; quan hệ hai nước là nền tảng.", {"health": {"proposed"}}),
    # a side behind a preposition does not act
    ("Kinh nghiệm từ phía Lào sẽ giúp hợp tác y tế với Việt Nam.", {"health": {"assessed"}}),
    ("Hai bên nhất trí hợp tác y tế, luật.", {"health": {"agreed"}, "justice": {"agreed"}}),
    ("2 bên tiếp tục thúc đẩy hợp tác y tế.", {"health": {"agreed"}}),
    # a wish behind the next verb of saying is not this one's
    ("Lào cho rằng hợp tác y tế với Việt Nam còn ít và mong muốn mở rộng quan hệ.", {"health": {"assessed"}}),
    ("Lào cho rằng hợp tác y tế với Việt Nam cần mở rộng và mong muốn có thêm.", {"health": {"proposed"}}),
    ("Lào cam kết dành cho Việt Nam 100 suất học bổng.", {"education": {"proposed"}}),
    ("Hai bên chưa thỏa thuận hợp tác y tế.", {"health": {"assessed"}}),
    ("Hai bên ký Biên bản ghi nhận kết quả hợp tác y tế.", {"health": {"agreed"}}),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_stance(text: str, expected: dict[str, set[str]]) -> None:
    assert stances_of(text) == expected


SILENT = [
    "Hai bên nhất trí mời Bộ trưởng Quốc phòng thăm.",
    "Hai bên giao Bộ Nông nghiệp và Môi trường chuẩn bị.",
    "Hai nước kỷ niệm 50 năm thiết lập quan hệ ngoại giao.",
    "Hai bên dự Diễn đàn kinh tế.",
    "Việt Nam có nhiều di tích.",
    "Lào phản đối việc Việt Nam áp thuế lên hàng hóa của mình.",
    "Hai nước sẽ hợp tác ra sao về y tế?",
    "Hợp tác y tế giữa hai nước",
    "Thủ tướng Lào sẽ thăm một bệnh viện của Việt Nam.",
    "Đoàn Lào dự kiến sẽ gặp các doanh nghiệp Việt Nam.",
    "Dự kiến, Bộ trưởng Lào sẽ thăm một bệnh viện của Việt Nam.",
    "Người dân Lào thích nhà hàng Việt Nam.",
    "Thủ tướng Lào dự tiệc chiêu đãi với chương trình biểu diễn nghệ thuật của Việt Nam.",
    "Phu nhân Thủ tướng Lào đến thăm bệnh viện và tặng quà cho các bệnh nhân.",
    "Tổng thống Lào đã ký sắc lệnh về thuế đối với hàng hóa của Việt Nam.",
    "Thủ tướng Lào dự Hội nghị Thượng đỉnh Thương mại và Đầu tư của hai nước.",
]


@pytest.mark.parametrize("text", SILENT)
def test_no_field_is_spoken_of(text: str) -> None:
    assert stances_of(text) == {}


def test_both_sides_have_no_side_one_has_its_country() -> None:
    article = article_of(SCENE, "Hai bên nhất trí hợp tác y tế.", "Lào đề nghị hợp tác du lịch.")
    rows = find_statements(article, (), (), find_countries(article), ())
    assert [(r.key, r.code, r.side, r.verb) for r in rows] == [
        ("s1", "health", None, "nhất trí"),
        ("s2", "tourism", "LA", "đề nghị"),
    ]
    assert all(article.body[e.start : e.end] == e.quote for r in rows for e in r.evidence)


def test_subject_of_an_agreement_to_be_made_is_proposed_where_nothing_else_is_said() -> None:
    parties = ("Việt Nam", "Lào")
    (area,) = areas_of((), (agreement("planned", parties),))
    assert (area.code, area.stances) == ("trade", ("proposed",))
    (area,) = areas_of((), (agreement("in_negotiation", parties), agreement("signed", parties)))
    assert area.stances == ("agreed",)
    unnamed = replace(agreement("planned", parties), collective=True)
    assert areas_of((), (unnamed,)) == ()


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("Các văn kiện của hai nước gồm: Bản ghi nhớ về hợp tác y tế.", []),
        ("- Bản ghi nhớ về hợp tác y tế giữa hai nước;", []),
        ("Hai nước đã thực hiện tốt Bản ghi nhớ về hợp tác y tế.", ["assessed"]),
        ("Hai bên nhất trí gồm: Bản ghi nhớ về hợp tác y tế.", ["agreed"]),
    ],
)
def test_an_agreement_in_a_list_is_no_fact_told(text: str, stances: list[str]) -> None:
    article = article_of(SCENE, text)
    at = article.body.find("Bản ghi nhớ")
    title = Evidence(at, at + 28, article.body[at : at + 28], "agreements.title")
    named = replace(agreement("referenced", ("Việt Nam", "Lào")), evidence=(title,))
    rows = find_statements(article, (), (), find_countries(article), (named,))
    assert [r.stance for r in rows] == stances


def test_who_speaks_for_a_country_named_is_the_speaker() -> None:
    article = article_of(SCENE, "Ông Somsak khẳng định Lào mong muốn hợp tác y tế.")
    at = article.body.find("Ông Somsak")
    who = PersonReport("p1", "Somsak", "LA", evidence=(Evidence(at, at + 10, "Ông Somsak", "test"),))
    (row,) = find_statements(article, (who,), (), find_countries(article), ())
    assert (row.stance, row.side, row.speaker) == ("proposed", "LA", "p1")


def agreement(action: str, parties: tuple[str, ...]) -> AgreementReport:
    evidence = (Evidence(0, 3, "abc", "agreements.title"),)
    return AgreementReport("a1", "agreement", "abc", action, parties, areas=("trade",), evidence=evidence)


@pytest.mark.parametrize(
    ("action", "parties", "codes"),
    [
        ("signed", ("Việt Nam", "Lào"), ["trade"]),
        ("referenced", ("Việt Nam", "Lào"), ["trade"]),
        ("planned", (), []),
        ("referenced", (), []),
    ],
)
def test_subject_of_an_agreement_is_agreed(action: str, parties: tuple[str, ...], codes: list[str]) -> None:
    areas = areas_of((), (agreement(action, parties),))
    assert [a.code for a in areas] == codes
    assert all(a.stances == ("agreed",) for a in areas)
