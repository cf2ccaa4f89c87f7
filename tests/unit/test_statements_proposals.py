"""Numbered proposals: one row or more each, in order, with speaker, side and who agreed."""

from __future__ import annotations

import pytest

from etl.extract.areas import find_statements
from etl.extract.countries import find_countries
from etl.records import AgreementReport, Block, BlockKind, Document, Evidence, PersonReport, StatementReport
from etl.text.article import ArticleText

SCENE = "Lãnh đạo hai nước Việt Nam và Lào hội đàm nhân chuyến thăm."
LEAD = "Ông Nguyễn Văn An đề nghị:"
CONCURRENCE = "Ông Somsak bày tỏ nhất trí cao với các vấn đề ông Nguyễn Văn An nêu ra."


def article_of(*paragraphs: str) -> ArticleText:
    blocks, at = [], 0
    for text in paragraphs:
        blocks.append(Block(BlockKind.BODY, at, at + len(text)))
        at += len(text) + 1
    return ArticleText(Document("t", "t", "", "0" * 64, "\n".join(paragraphs), tuple(blocks)))


def person(article: ArticleText, key: str, name: str, country: str) -> PersonReport:
    evidence, at = [], article.body.find(name)
    while at >= 0:
        evidence.append(Evidence(at, at + len(name), name, "test"))
        at = article.body.find(name, at + 1)
    return PersonReport(key, name, country, evidence=tuple(evidence))


def statements_of(
    article: ArticleText, agreements: tuple[AgreementReport, ...] = ()
) -> tuple[StatementReport, ...]:
    people = (person(article, "p1", "Nguyễn Văn An", "VN"), person(article, "p2", "Somsak", "LA"))
    return find_statements(article, people, (), find_countries(article), agreements)


@pytest.mark.parametrize(
    "items",
    [
        ("Một là, mở rộng hợp tác y tế.", "Hai là, hai bên tăng cường du lịch."),
        ("Thứ nhất, mở rộng hợp tác y tế.", "Thứ hai, hai bên tăng cường du lịch."),
        ("1. Mở rộng hợp tác y tế.", "2. Hai bên tăng cường du lịch."),
        ("- Một là mở rộng hợp tác y tế;", "- Hai là tăng cường du lịch."),
    ],
)
def test_numbered_items_are_ordered_proposals_of_the_speaker(items: tuple[str, ...]) -> None:
    rows = statements_of(article_of(SCENE, LEAD, *items))
    assert [(r.order, r.code, r.stance, r.side, r.speaker, r.verb) for r in rows] == [
        (1, "health", "proposed", "VN", "p1", "đề nghị"),
        (2, "tourism", "proposed", "VN", "p1", "đề nghị"),
    ]


def test_items_in_one_paragraph() -> None:
    rows = statements_of(
        article_of(SCENE, f"{LEAD} Một là, mở rộng hợp tác y tế. Hai là, tăng cường du lịch.")
    )
    assert [(r.order, r.code) for r in rows] == [(1, "health"), (2, "tourism")]


def test_an_item_may_have_more_sentences() -> None:
    items = (
        "Một là, mở rộng hợp tác y tế. Đồng thời nâng cao chất lượng giáo dục. Hai là, tăng cường du lịch."
    )
    rows = statements_of(article_of(SCENE, f"{LEAD} {items}"))
    assert [(r.order, r.code) for r in rows] == [(1, "health"), (1, "education"), (2, "tourism")]


def test_numbers_without_a_proposal_before_them_are_none() -> None:
    rows = statements_of(article_of(SCENE, "Một là, hợp tác y tế giữa hai nước phát triển tốt đẹp."))
    assert [(r.order, r.stance) for r in rows] == [(None, "assessed")]


def test_the_list_ends_where_the_numbers_end() -> None:
    rows = statements_of(
        article_of(SCENE, LEAD, "Một là, mở rộng hợp tác y tế.", "Hai bên nhất trí hợp tác du lịch.")
    )
    assert [(r.order, r.stance) for r in rows] == [(1, "proposed"), (None, "agreed")]


def test_proposal_on_an_instrument_has_its_areas() -> None:
    text = "Một là, hằng năm sơ kết Biên bản thỏa thuận."
    article = article_of(SCENE, LEAD, text)
    at = article.body.find("Biên bản")
    title = Evidence(at, at + 19, article.body[at : at + 19], "agreements.title")
    agreement = AgreementReport(
        "a1", "minutes", title.quote, "referenced", areas=("culture",), evidence=(title,)
    )
    rows = statements_of(article, (agreement,))
    assert [(r.order, r.code) for r in rows] == [(1, "culture")]


def test_who_agreed_is_noted_on_the_proposals() -> None:
    rows = statements_of(article_of(SCENE, LEAD, "Một là, mở rộng hợp tác y tế.", CONCURRENCE))
    assert [(r.code, r.concurs_with) for r in rows if r.order] == [("health", "Somsak")]
