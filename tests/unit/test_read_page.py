"""Pages as text, in layouts of several sites, cut into blocks.

Each page is a list of lines, each with the first letters of the kind expected of it: t(itle), l(ead),
b(ody), c(aption), by(line), te(aser), r(elated), n(avigation), or "-" for a line that leaves nothing.
"""

from __future__ import annotations

import pytest

from etl.errors import ReadError
from etl.read.assemble import assemble
from etl.read.page import read_page
from etl.records import OWN_BLOCKS, BlockKind

KINDS = {
    "t": BlockKind.TITLE, "l": BlockKind.LEAD, "b": BlockKind.BODY, "c": BlockKind.CAPTION,
    "by": BlockKind.BYLINE, "te": BlockKind.TEASER, "r": BlockKind.RELATED, "n": BlockKind.NAVIGATION,
}  # fmt: skip

P1 = "Sáng 12/6, tại Warszawa, Bộ trưởng Lao động hai nước đã ký hiệp định về lao động, hiệu lực năm năm."
P2 = "Theo hiệp định, mỗi năm hai bên trao đổi 2.000 lao động trong ngành công nghiệp và nông nghiệp."
P3 = "Hai bên cũng thống nhất lập một nhóm công tác chung để theo dõi việc thực hiện hiệp định này."
SUMMARY = "Chuyến thăm của đoàn Ba Lan diễn ra từ ngày 3 đến ngày 5/5 theo lời mời của Bộ trưởng Bộ Công an."

PAGES: dict[str, list[tuple[str, str]]] = {
    "markdown": [
        ("n", "[Trang chủ](https://vd.vn/) [Thời sự](https://vd.vn/ts)"),
        ("t", "# Việt Nam và Ba Lan ký hiệp định về lao động"),
        ("n", "Thứ Tư, 12/06/2024 - 14:30"),
        ("by", "Nguyễn Văn An"),
        ("l", "**Hai bộ trưởng đã ký hiệp định trước sự chứng kiến của lãnh đạo hai nước.**"),
        ("-", "![Lễ ký](https://vd.vn/a.jpg)"),
        ("c", "*Hai bộ trưởng trao văn kiện tại lễ ký*"),
        ("b", P1),
        ("te", "[Ba Lan mở thêm tuyến bay tới Hà Nội](https://vd.vn/b)"),
        ("b", "## Mở rộng thị trường"),
        ("b", P2.replace("2.000 lao động", "[2.000 lao động](https://vd.vn/c)")),
        ("r", "Từ khóa: Ba Lan, lao động"),
        ("n", "Chia sẻ"),
        ("n", "Bình luận (2)"),
        ("r", "Bài viết hay, mong hai nước hợp tác nhiều hơn nữa trong thời gian tới nhé mọi người ơi."),
        ("r", "Phản hồi lúc 08:00 ngày 1/1/2025"),
    ],
    "menu and calendar above, list of titles below": [
        ("n", "BÁO VÍ DỤ"),
        ("n", "Cơ quan ngôn luận của tỉnh Ví Dụ"),
        ("n", "Thứ Sáu, 30/1/2026"),
        ("n", "Thời sự"),
        ("n", "Chính trị - Xã hội"),
        ("t", "Đoàn đại biểu tỉnh Ví Dụ thăm và làm việc tại tỉnh Hủa Phăn"),
        ("n", "14:30 - 12/06/2024"),
        ("l", P1),
        ("b", P2),
        ("b", "Hai bên ký biên bản ghi nhớ."),
        ("b", P3),
        ("by", "Lê Hoa"),
        ("r", "Tin cùng chuyên mục"),
        ("r", "Khai mạc hội chợ thương mại biên giới"),
        ("r", SUMMARY),
    ],
    "related box inside": [
        ("t", "Chủ tịch Quốc hội tiếp Đại sứ Nhật Bản"),
        ("n", "12/06/2024"),
        ("l", P1),
        ("r", "Tin liên quan"),
        ("r", "Nhật Bản là đối tác hàng đầu"),
        ("r", "Thêm nhiều dự án mới"),
        ("b", P2),
        ("b", P3),
        ("by", "(Theo TTXVN)"),
        ("r", "Nhật Bản trao tặng thiết bị y tế"),
    ],
    "doubled teasers with summaries": [
        ("n", "Trang chủ Hữu nghị"),
        ("n", "14:30 | 12/06/2024 GMT+7"),
        ("t", "Hai bộ ký hiệp định về lao động tại Warszawa"),
        ("n", "aa"),
        ("l", "Hai bộ trưởng đã ký hiệp định trước sự chứng kiến của lãnh đạo hai nước."),
        ("te", "Đoàn Ba Lan thăm Việt Nam Đoàn Ba Lan thăm Việt Nam"),
        ("te", SUMMARY),
        ("n", "Hai bộ ký hiệp định về lao động tại Warszawa"),
        ("c", "Hai bộ trưởng trao văn kiện (ảnh VTV)"),
        ("-", ""),
        ("b", P1),
        ("-", ""),
        ("b", P2),
        ("-", ""),
        ("b", P3),
        ("-", ""),
        ("te", "Đoàn Ba Lan rời Hà Nội Đoàn Ba Lan rời Hà Nội"),
        ("by", "Lê Hoa (T/H)"),
        ("by", "Nguồn:"),
        ("r", "Tin bài liên quan"),
    ],
    "teasers in boxes, caption in a box under a picture": [
        ("t", "Hai bộ ký hiệp định về lao động tại Warszawa"),
        ("te", f"| {SUMMARY} |"),
        ("l", P1),
        ("-", "![]() |"),
        ("c", "| Hai bộ trưởng trao văn kiện tại lễ ký |"),
        ("c", "Quang cảnh lễ ký. Ảnh: Lê Hoa |"),
        ("b", P2),
        ("te", f"| {SUMMARY} |"),
        ("r", "Tin bài liên quan"),
        ("r", "Đọc nhiều"),
    ],
    "a table of figures is the article's": [
        ("t", "Kim ngạch thương mại hai nước tăng mạnh trong năm qua"),
        ("l", P1),
        ("b", "| Năm | Kim ngạch (tỷ USD) |"),
        ("-", "|-----|-----|"),
        ("b", "| 2023 | 1,7 |"),
        ("b", P2),
    ],
    "no title": [
        ("l", "Trong buổi hội đàm, hai bộ trưởng nhấn mạnh cần đẩy mạnh hợp tác lao động giữa hai nước."),
        ("b", "Mở rộng thị trường"),
        ("b", P1),
        ("c", "Hai bộ trưởng tại hội đàm. Ảnh: TTXVN |"),
        ("b", P2),
        ("by", "Theo Báo Ví Dụ"),
    ],
    "section names between paragraphs are a subheading": [
        ("t", "Hai bộ ký hiệp định về lao động tại Warszawa"),
        ("l", P1),
        ("b", "Kinh tế - Xã hội"),
        ("b", P2),
        ("b", P3),
    ],
    "a paragraph copied twice is kept once": [
        ("t", "Hai bộ ký hiệp định về lao động tại Warszawa"),
        ("l", P1),
        ("n", P1),
        ("b", P2),
    ],
    "the title given twice": [
        ("n", "Hai bộ ký hiệp định về lao động tại Warszawa"),
        ("-", ""),
        ("t", "Hai bộ ký hiệp định về lao động tại Warszawa"),
        ("-", ""),
        ("l", P1),
        ("-", ""),
        ("b", P2),
    ],
    "a short article without long sentences": [
        ("t", "Hội đàm Việt Nam - Lào"),
        ("b", "Ngày 9/8, hai bên hội đàm tại Hà Nội."),
        ("b", "Hai bên ký biên bản ghi nhớ."),
    ],
}


@pytest.mark.parametrize("name", PAGES)
def test_kinds_of_lines(name: str) -> None:
    lines = PAGES[name]
    page = read_page("\n".join(line for _, line in lines))
    expected = [KINDS[kind] for kind, _ in lines if kind != "-"]
    assert [p.kind for p in page.pieces] == expected, [(str(p.kind), p.text[:40]) for p in page.pieces]


@pytest.mark.parametrize(
    ("name", "author", "published"),
    [
        ("markdown", "Nguyễn Văn An", "2024-06-12T14:30:00+07:00"),
        ("menu and calendar above, list of titles below", "Lê Hoa", "2024-06-12T14:30:00+07:00"),
        ("related box inside", None, "2024-06-12"),
        ("doubled teasers with summaries", "Lê Hoa", "2024-06-12T14:30:00+07:00"),
        ("no title", None, None),
    ],
)
def test_author_and_date(name: str, author: str | None, published: str | None) -> None:
    page = read_page("\n".join(line for _, line in PAGES[name]))
    assert page.author == author
    found = page.published and (page.published.at or page.published.on)
    assert (found and found.isoformat()) == published


def test_markup_leaves_no_trace_in_the_text() -> None:
    page = read_page("\n".join(line for _, line in PAGES["markdown"]))
    texts = [p.text for p in page.pieces]
    assert P2 in texts
    assert "Mở rộng thị trường" in texts
    assert page.title == "Việt Nam và Ba Lan ký hiệp định về lao động"


def test_a_date_in_the_footer_is_never_taken() -> None:
    page = read_page(f"Hai bộ ký hiệp định về lao động\n{P1}\n{P2}\nTin khác\n09:00 | 01/07/2021")
    assert page.published is None


def test_a_calendar_above_the_title_is_no_date_of_publication() -> None:
    page = read_page(f"Thứ Sáu, 30/1/2026\nHai bộ ký hiệp định về lao động tại Warszawa\n{P1}\n{P2}")
    assert page.published is None
    assert page.title == "Hai bộ ký hiệp định về lao động tại Warszawa"


def test_hard_wrapped_text_is_joined() -> None:
    text = (
        "Hội đàm cấp cao tại Thủ đô Viêng Chăn\n\n"
        "Ngày 9/8/2023, tại Thủ đô Viêng Chăn, Bộ trưởng Bộ Ngoại giao hai nước đã\n"
        "hội đàm và trao đổi về tình hình quan hệ hai nước trong thời gian qua, đồng\n"
        "thời thống nhất phương hướng hợp tác.\n\n"
        "Hai bên nhất trí đẩy mạnh hợp tác về thương mại, đầu tư, giáo dục và đào tạo,\n"
        "tăng cường trao đổi đoàn các cấp.\n"
    )
    page = read_page(text)
    assert [p.kind for p in page.pieces] == [BlockKind.TITLE, BlockKind.LEAD, BlockKind.BODY]
    assert page.pieces[2].text.endswith("giáo dục và đào tạo, tăng cường trao đổi đoàn các cấp.")


@pytest.mark.parametrize("text", ["Trang chủ", "Menu\n\nTrang chủ\nĐăng nhập", "![]() |\n---"])
def test_a_page_without_an_article_is_refused(text: str) -> None:
    with pytest.raises(ReadError) as error:
        read_page(text)
    assert error.value.code == "no_article_text"


# ------------------------------------------------------------------ an article's text alone


def test_of_an_articles_text_alone_nothing_is_lost() -> None:
    text = f"{P1}\n\nXem thêm\n\n{P2}\n\nĐọc nhiều\n\n{P3}\nMở rộng thị trường"
    page = read_page(text, title="Hai bộ ký hiệp định", scraped=False)
    assert page.pieces[0].kind is BlockKind.TITLE
    body, _ = assemble(page.pieces)
    assert body == "Hai bộ ký hiệp định\n" + text.replace("\n\n", "\n")


def test_a_title_in_the_text_is_not_said_twice() -> None:
    page = read_page(
        f"Hai bộ ký hiệp định lao động\n{P1}\n{P2}", title="Hai bộ ký hiệp định ...", scraped=False
    )
    assert [p.kind for p in page.pieces] == [BlockKind.TITLE, BlockKind.LEAD, BlockKind.BODY]
    assert page.pieces[0].text == "Hai bộ ký hiệp định lao động"


def test_a_name_above_the_captions_is_the_byline() -> None:
    text = f"{P1}\n{P2}\n{P3}\nBảo Trân\n\nHai bộ trưởng tại lễ ký văn kiện hợp tác lao động sáng nay."
    page = read_page(text, title="Hai bộ ký hiệp định", scraped=False)
    assert [p.kind for p in page.pieces][-2:] == [BlockKind.BYLINE, BlockKind.CAPTION]
    assert page.author == "Bảo Trân"


def test_a_byline_glued_to_the_last_paragraph_is_cut_off() -> None:
    page = read_page(f"{P1} {P2} Theo TTXVN", scraped=False)
    assert [(p.kind, p.text) for p in page.pieces] == [
        (BlockKind.BODY, f"{P1} {P2}"),
        (BlockKind.BYLINE, "Theo TTXVN"),
    ]


def test_offsets_of_blocks_are_those_of_the_body() -> None:
    page = read_page("\n".join(line for _, line in PAGES["markdown"]))
    body, blocks = assemble(page.pieces)
    own = [b for b in blocks if b.kind in OWN_BLOCKS]
    assert "\n".join(body[b.start : b.end] for b in own) == body
    assert all(b.text is None for b in own)
    assert all(b.start is None and b.text for b in blocks if b.kind not in OWN_BLOCKS)


def test_in_an_articles_text_a_box_ends_at_the_signature() -> None:
    box = "Xem thêm:\n>> Đoàn Ba Lan rời Hà Nội"
    page = read_page(f"{P1}\n{P2}\n{box}\nBảo Trân\n\nHai bộ trưởng tại lễ ký", scraped=False)
    kinds = [p.kind for p in page.pieces]
    assert kinds[2:] == [BlockKind.RELATED, BlockKind.RELATED, BlockKind.BYLINE, BlockKind.CAPTION]
