"""Which articles are about relations between countries, and what one that is not yields."""

from __future__ import annotations

import pytest

from etl.article_record import to_record
from etl.extract.countries import find_countries
from etl.extract.relevance import is_about_relations
from etl.records import Block, BlockKind, Document, OrganizationReport, PersonReport
from etl.reference import load_yaml
from etl.stages import extract
from etl.text.article import ArticleText

WORDS = load_yaml("relations/relevance.yaml")
LONG = "Cầu thủ ghi bàn ở phút cuối trận. " * 40


def document_of(text: str) -> Document:
    return Document("t", "t", "", "0" * 64, text, (Block(BlockKind.BODY, 0, len(text)),))


def is_about(text: str) -> bool:
    return extract(document_of(text)).about_relations


@pytest.mark.parametrize("text", WORDS["examples"])
def test_examples(text: str) -> None:
    assert is_about(text)


@pytest.mark.parametrize("text", WORDS["counterexamples"])
def test_counterexamples(text: str) -> None:
    assert not is_about(text)


def test_no_word_stands_twice() -> None:
    words = [*WORDS["telling"], *WORDS["weak"]]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng thống Pháp dự trận đấu. Tổng thống Pháp và Tổng thống Ý cùng xem. " + LONG, False),
        ("Thủ tướng yêu cầu làm rõ vụ tàu cá mua máy của Nhật Bản. Thủ tướng chỉ đạo. " + LONG, False),
        ("Chuyến thăm của Tổng thống Pháp. " + LONG, False),
        ("Chuyến thăm mở ra quan hệ hữu nghị với Pháp. " + LONG, True),
        ("Hội đàm với Thủ tướng và Tổng thống Pháp. " + LONG, True),
    ],
)
def test_a_long_article_needs_more_weight(text: str, expected: bool) -> None:
    assert is_about(text) is expected


def test_a_side_may_be_a_person_or_a_body() -> None:
    article = ArticleText(document_of("Hai bên hội đàm trong chuyến thăm."))
    countries = find_countries(article)
    assert not is_about_relations(article, countries)
    assert is_about_relations(article, countries, [PersonReport("p1", "A", "LA")])
    assert not is_about_relations(article, countries, [PersonReport("p1", "A", "VN")])
    body = OrganizationReport("o1", "Interpol", None, "international_organization")
    assert is_about_relations(article, countries, (), [body])


@pytest.mark.parametrize(
    "text",
    [
        "Sở Y tế đề nghị các bệnh viện tăng cường hợp tác với doanh nghiệp Nhật Bản.",
        "Công ty Nhật Bản ký Hợp đồng cung cấp thiết bị với một bệnh viện.",
        "Công tố viên Mỹ buộc tội giáo sư Trung Quốc. Tòa án tuyên bố ký thỏa thuận nhận tội ngày 6/6/2023.",
    ],
)
def test_other_matters_yield_no_facts(text: str) -> None:
    found = extract(document_of(text))
    assert not found.about_relations
    assert found.events == found.agreements == found.areas == found.statements == ()


def test_another_article_has_people_and_organizations_only() -> None:
    text = "Ngày 6/6/2023, ông Nguyễn Văn An gặp bà Trần Thị Bình, Giám đốc Công ty An Phát, tại Hà Nội."
    found = extract(document_of(text))
    assert not found.about_relations
    assert {p.name for p in found.people} == {"Nguyễn Văn An", "Trần Thị Bình"}
    assert found.events == found.agreements == found.areas == found.statements == ()
    assert found.places == found.dates == ()
    assert to_record(found)["about_relations"] is False
