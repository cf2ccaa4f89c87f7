"""Date expressions: text → EDTF, with and without a publication date."""

from __future__ import annotations

from datetime import date

import pytest

from etl.extract.date_grammar import grammar
from etl.extract.dates import find_dates
from etl.records import Block, BlockKind, Document
from etl.text.article import ArticleText

PUBLISHED = date(2022, 8, 10)  # a Wednesday


def article(text: str, published: date | None = None) -> ArticleText:
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(BlockKind.BODY, at, at + len(line)))
        at += len(line) + 1
    return ArticleText(Document("t", "t", "", "0" * 64, text, tuple(blocks), published_on=published))


def found(text: str, published: date | None = None) -> list[str | None]:
    return [d.value.edtf for d in find_dates(article(text, published))]


# What the text alone gives, without a publication date.
EXPLICIT: list[tuple[str, list[str | None]]] = [
    ("ngày 26/2", ["XXXX-02-26"]),
    ("Ngày 26-2, Cuộc gặp", ["XXXX-02-26"]),
    ("ngày 26.2", ["XXXX-02-26"]),
    ("ngày 26/2/2024", ["2024-02-26"]),
    ("26/2/2024", ["2024-02-26"]),
    ("26-2-2024", ["2024-02-26"]),
    ("26.2.2024", ["2024-02-26"]),
    ("hôm 14-9", ["XXXX-09-14"]),
    ("sáng 14-9", ["XXXX-09-14"]),
    ("chiều tối 17-6", ["XXXX-06-17"]),
    ("chiều ngày 8-11", ["XXXX-11-08"]),
    ("vào ngày 27-11", ["XXXX-11-27"]),
    ("từ ngày 28-29/6", ["XXXX-06-28/XXXX-06-29"]),
    ("từ ngày 28/6-29/6", ["XXXX-06-28/XXXX-06-29"]),
    ("(từ 13-17/5)", ["XXXX-05-13/XXXX-05-17"]),
    ("từ 24 đến 27/4/2021", ["2021-04-24/2021-04-27"]),
    ("từ ngày 24 đến ngày 27/4/2021", ["2021-04-24/2021-04-27"]),
    ("28-8 đến 1-9", ["XXXX-08-28/XXXX-09-01"]),
    ("28 đến 31-8", ["XXXX-08-28/XXXX-08-31"]),
    ("từ ngày 6/12 đến 8/12", ["XXXX-12-06/XXXX-12-08"]),
    ("từ ngày 30/10 đến ngày 1/11", ["XXXX-10-30/XXXX-11-01"]),
    ("từ ngày 30/10 đến hết ngày 1/11/2024", ["2024-10-30/2024-11-01"]),
    ("từ 28/12/2023 đến 3/1/2024", ["2023-12-28/2024-01-03"]),
    ("từ ngày 28/12 đến 3/1/2024", ["2023-12-28/2024-01-03"]),
    ("từ 28/12/2023 đến 3/1", ["2023-12-28/2024-01-03"]),
    ("từ ngày 28/12 đến 3/1", ["XXXX-12-28/XXXX-01-03"]),
    ("trong hai ngày 28 và 29/6/2021", ["2021-06-28/2021-06-29"]),
    ("ngày 19 và 20-6", ["XXXX-06-19/XXXX-06-20"]),
    ("ngày 28, 29 và 30/6/2021", ["2021-06-28/2021-06-30"]),
    ("ngày 3 và 7/8/2022", ["{2022-08-03,2022-08-07}"]),
    ("ngày 29 - 31/3", ["XXXX-03-29/XXXX-03-31"]),
    ("ngày 26 - 27/11", ["XXXX-11-26/XXXX-11-27"]),
    ("từ ngày 8-10/9/2024", ["2024-09-08/2024-09-10"]),
    ("từ ngày 12 đến 16-11", ["XXXX-11-12/XXXX-11-16"]),
    ("từ 9-12/11", ["XXXX-11-09/XXXX-11-12"]),
    ("diễn ra từ ngày 6 – 8/6", ["XXXX-06-06/XXXX-06-08"]),
    ("từ 25 tới 27/7/2023", ["2023-07-25/2023-07-27"]),
    ("từ ngày 25 tháng 7 đến ngày 2 tháng 8 năm 2023", ["2023-07-25/2023-08-02"]),
    ("ngày 9 tháng 8 năm 2022", ["2022-08-09"]),
    ("ngày 9 tháng 8, năm 2022", ["2022-08-09"]),
    ("ngày 9 tháng 8", ["XXXX-08-09"]),
    ("9 tháng 8 năm 2022", ["2022-08-09"]),
    ("ngày 09 tháng 08 năm 2022", ["2022-08-09"]),
    ("ngày 9/8 năm 2022", ["2022-08-09"]),
    ("ngày 9 tháng Tám năm 2022", ["2022-08-09"]),
    ("ngày 2 tháng Chín", ["XXXX-09-02"]),
    ("ngày 25-3-1971", ["1971-03-25"]),
    ("có hiệu lực từ ngày 1-1-2014", ["2014-01-01"]),
    ("kéo dài đến ngày 22/7", ["XXXX-07-22"]),
    ("Ngày 5/9/1962, hai nước", ["1962-09-05"]),
    ("(7/1/1979 - 7/1/2019)", ["1979-01-07", "2019-01-07"]),
    ("(5/9/1962 – 5/9/2022)", ["1962-09-05", "2022-09-05"]),
    ("hôm nay (24-2)", ["XXXX-02-24"]),
    ("sáng qua (30.6)", ["XXXX-06-30"]),
    ("thứ Hai, ngày 8/7/2024", ["2024-07-08"]),
    ("Chủ nhật (8/7)", ["XXXX-07-08"]),
    ("(30/6)", ["XXXX-06-30"]),
    ("tháng 3/2024", ["2024-03"]),
    ("tháng 3-2024", ["2024-03"]),
    ("tháng 03.2024", ["2024-03"]),
    ("tháng 3 năm 2024", ["2024-03"]),
    ("tháng 3, năm 2024", ["2024-03"]),
    ("cuối tháng 3", ["XXXX-03"]),
    ("hồi đầu tháng 9", ["XXXX-09"]),
    ("trung tuần tháng 10/2023", ["2023-10"]),
    ("tháng Ba năm 2024", ["2024-03"]),
    ("vào tháng Mười Hai", ["XXXX-12"]),
    ("nhậm chức (7/2017)", ["2017-07"]),
    ("từ 8/2023", ["2023-08"]),
    ("từ tháng 3/2023 đến tháng 5/2024", ["2023-03/2024-05"]),
    ("từ tháng 3 đến tháng 5/2024", ["2024-03/2024-05"]),
    ("tháng 7 và tháng 8 năm 2024", ["2024-07/2024-08"]),
    ("tháng 11 đến tháng 2/2024", ["2023-11/2024-02"]),
    ("quý 3 năm 2025", ["2025-35"]),
    ("quý III/2025", ["2025-35"]),
    ("quý IV năm 2024", ["2024-36"]),
    ("quý I-2024", ["2024-33"]),
    ("quý hai năm 2024", ["2024-34"]),
    ("nửa đầu năm 2018", ["2018-01/2018-06"]),
    ("nửa cuối năm 2018", ["2018-07/2018-12"]),
    ("6 tháng đầu năm 2024", ["2024-01/2024-06"]),
    ("sáu tháng cuối năm 2024", ["2024-07/2024-12"]),
    ("9 tháng đầu năm 2024", ["2024-01/2024-09"]),
    ("10 tháng năm 2024", ["2024-01/2024-10"]),
    ("đầu năm 2024", ["2024"]),
    ("cuối năm 1975", ["1975"]),
    ("năm 2024", ["2024"]),
    ("các năm 2001, 2006, 2013", ["2001", "2006", "2013"]),
    ("năm 2022 và 2023", ["2022", "2023"]),
    ("giai đoạn 2021-2025", ["2021/2025"]),
    ("giai đoạn 2016 - 2020", ["2016/2020"]),
    ("nhiệm kỳ 2020-2021", ["2020/2021"]),
    ("từ năm 2019 đến năm 2023", ["2019/2023"]),
    ("(1976 - 2026)", ["1976/2026"]),
    ("những năm 1990", ["199X"]),
    ("thập niên 90", ["199X"]),
    ("thập kỷ 1960", ["196X"]),
    ("Hiệp định Geneva (1954)", ["1954"]),
    ("mùng 2 Tết", [None]),
    ("mồng 1 Tết Nguyên đán", [None]),
    ("dịp Tết Nguyên đán năm 2025", ["2025"]),
    ("hôm qua", [None]),
    ("sáng nay", [None]),
    ("năm ngoái", [None]),
    ("tháng trước", [None]),
    ("thứ Ba tuần trước", [None]),
    ("Sáng 7/6, hội đàm. Chiều cùng ngày, hội kiến.", ["XXXX-06-07", "XXXX-06-07"]),
    ("Ngày 7/6/2023, hội đàm. Ngày hôm sau, hội kiến.", ["2023-06-07", "2023-06-08"]),
    ("Hội nghị ngày 29 - 31/3. Cùng ngày, hai bên ký.", ["XXXX-03-29/XXXX-03-31", None]),
    ("năm trước khi hiệp định có hiệu lực", []),
    ("Năm 2014, hai bên. Tháng 8 cùng năm, Quốc vương", ["2014", "2014-08"]),
    ("Ngày 7/6/2023, hội đàm; ngày 9/6, hội kiến.", ["2023-06-07", "2023-06-09"]),
    ("từ 30/12/2023. Ngày 2/1, họp.", ["2023-12-30", "2024-01-02"]),
    ("15h30 ngày 9/8/2022", ["2022-08-09"]),
    ("lúc 10 giờ sáng ngày 9/8/2022", ["2022-08-09"]),
    ("ngày 29/2/2024", ["2024-02-29"]),
    ("ngày 29/2", ["XXXX-02-29"]),
]

# Completed from the publication date, 10 August 2022.
DATELINE: list[tuple[str, list[str | None]]] = [
    ("ngày 9/8", ["2022-08-09"]),
    ("ngày 10-8", ["2022-08-10"]),
    ("ngày 12/8 tới", ["2022-08-12"]),
    ("ngày 12/9 tới", ["2022-09-12"]),
    ("ngày 12/9 vừa qua", ["2021-09-12"]),
    ("ngày 14/12 năm ngoái", ["2021-12-14"]),
    ("ngày 14/12 năm nay", ["2022-12-14"]),
    ("ngày 14/12/2020", ["2020-12-14"]),
    ("chiều 29/6", ["2022-06-29"]),
    ("từ ngày 28-29/6", ["2022-06-28/2022-06-29"]),
    ("từ ngày 8-11/8", ["2022-08-08/2022-08-11"]),
    ("từ ngày 28-8 đến 1-9 tới", ["2022-08-28/2022-09-01"]),
    ("sẽ diễn ra ngày 15/1", ["2023-01-15"]),
    ("đã diễn ra ngày 15/1", ["2022-01-15"]),
    ("dự kiến ngày 2/9", ["2022-09-02"]),
    ("hôm nay", ["2022-08-10"]),
    ("sáng nay", ["2022-08-10"]),
    ("tối nay", ["2022-08-10"]),
    ("sáng nay 10/8", ["2022-08-10"]),
    ("Sáng nay (10/8)", ["2022-08-10"]),
    ("hôm qua", ["2022-08-09"]),
    ("chiều qua", ["2022-08-09"]),
    ("tối hôm qua", ["2022-08-09"]),
    ("hôm kia", ["2022-08-08"]),
    ("ngày mai", ["2022-08-11"]),
    ("sáng mai", ["2022-08-11"]),
    ("ngày kia", ["2022-08-12"]),
    ("tuần này", ["2022-08-08/2022-08-14"]),
    ("tuần trước", ["2022-08-01/2022-08-07"]),
    ("tuần qua", ["2022-08-01/2022-08-07"]),
    ("tuần tới", ["2022-08-15/2022-08-21"]),
    ("thứ Ba tuần trước", ["2022-08-02"]),
    ("thứ Sáu tuần này", ["2022-08-12"]),
    ("thứ 5 tuần tới", ["2022-08-18"]),
    ("Chủ nhật tuần trước", ["2022-08-07"]),
    ("hôm thứ Hai", ["2022-08-08"]),
    ("hôm thứ Sáu", ["2022-08-05"]),
    ("sẽ họp ngày thứ Sáu", ["2022-08-12"]),
    ("tháng này", ["2022-08"]),
    ("tháng trước", ["2022-07"]),
    ("tháng sau", ["2022-09"]),
    ("tháng 9 tới", ["2022-09"]),
    ("tháng 3 tới", ["2023-03"]),
    ("tháng 4 vừa qua", ["2022-04"]),
    ("tháng 11 vừa qua", ["2021-11"]),
    ("cuối tháng 3", ["2022-03"]),
    ("tháng 8 này tới", ["2022-08"]),
    ("tháng 10 năm ngoái", ["2021-10"]),
    ("tháng 1 năm sau", ["2023-01"]),
    ("năm nay", ["2022"]),
    ("năm ngoái", ["2021"]),
    ("năm tới", ["2023"]),
    ("đầu năm nay", ["2022"]),
    ("quý 3 năm nay", ["2022-35"]),
    ("quý IV năm ngoái", ["2021-36"]),
    ("9 tháng đầu năm nay", ["2022-01/2022-09"]),
    ("nửa đầu năm nay", ["2022-01/2022-06"]),
    ("Sáng 9/8, hội đàm. Chiều cùng ngày, hội kiến.", ["2022-08-09", "2022-08-09"]),
    ("Ngày 24/4/2019, đến Bắc Kinh. Sáng 25/4, hội đàm.", ["2019-04-24", "2019-04-25"]),
]

# What only looks like a date.
NO_DATE = [
    "Nghị định 18/2022/NĐ-CP",
    "Nghị định số 8/2022/NĐ-CP",
    "Nghị quyết số 68-NQ/TW",
    "Luật số 6/2016/QH14",
    "Quyết định 12/2022",
    "hoạt động 24/7",
    "kỷ niệm 40 năm",
    "trong 5 năm tới",
    "50 năm qua",
    "3 tháng qua",
    "những năm tới",
    "40 tuổi",
    "thắng 3-1",
    "với tỷ số 2-0",
    "hơn 2/3 số đại biểu",
    "1/3 dân số",
    "tăng 6,5 - 7%/năm",
    "khoảng 5-10 năm",
    "công nghiệp 4.0",
    "7.000 người",
    "2.000 USD",
    "hơn 2000 người",
    "điện thoại 0912.345.678",
    "024-3825-5555",
    "xếp thứ 28/145 quốc gia",
    "lần thứ hai",
    "đối tác lớn thứ ba",
    "Cách mạng tháng Tám",
    "Cách mạng tháng 10 Nga",
    "ngày tháng năm sinh",
    "mỗi tháng hai lần",
    "ngày 31/2",
    "ngày 45/8",
    "phiên bản 2.5",
    "khóa XIII",
    "8 giờ làm việc",
    "Quốc lộ 9",
    "mức 3,6%",
    "ngày càng",
    "hàng năm",
    "ngày nay",
    "Bộ luật 100/2015/QH13",
]


@pytest.mark.parametrize(("text", "expected"), EXPLICIT)
def test_text_alone(text: str, expected: list[str | None]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), DATELINE)
def test_completed_from_publication(text: str, expected: list[str | None]) -> None:
    assert found(text, PUBLISHED) == expected


@pytest.mark.parametrize("text", NO_DATE)
def test_no_date(text: str) -> None:
    assert found(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("15h30 ngày 9/8", "15:30"),
        ("lúc 15 giờ 30 phút ngày 9/8", "15:30"),
        ("15h15 ngày 18/11", "15:15"),
        ("19h hôm nay", "19:00"),
        ("sáng 9/8", "sáng"),
        ("chiều tối ngày 9/8", "chiều tối"),
        ("chiều cùng ngày", "chiều"),
        ("Sáng nay (10/8)", "sáng"),
        ("ngày 9/8", None),
    ],
)
def test_time_of_day(text: str, time: str | None) -> None:
    assert [d.value.time for d in find_dates(article(text, PUBLISHED))] == [time]


@pytest.mark.parametrize(
    ("text", "published", "basis", "kind"),
    [
        ("ngày 9/8/2022", None, "explicit", "day"),
        ("ngày 9/8", PUBLISHED, "dateline", "day"),
        ("ngày 9/8", None, "unknown", "no_year"),
        ("hôm qua", PUBLISHED, "dateline", "day"),
        ("tháng 3/2024", None, "explicit", "month"),
        ("năm 2024", None, "explicit", "year"),
        ("quý 3 năm 2025", None, "explicit", "season"),
        ("từ 24 đến 27/4/2021", None, "explicit", "interval"),
    ],
)
def test_basis_and_kind(text: str, published: date | None, basis: str, kind: str) -> None:
    (mention,) = find_dates(article(text, published))
    assert (mention.value.basis, mention.value.kind) == (basis, kind)


def test_bounds_are_dates_and_open_ends_are_none() -> None:
    month, open_year = find_dates(article("tháng 2/2024 và ngày 26/2 nữa"))
    assert (month.value.lower, month.value.upper) == (date(2024, 2, 1), date(2024, 2, 29))
    assert (open_year.value.lower, open_year.value.upper) == (None, None)
    assert (open_year.value.month, open_year.value.day) == (2, 26)


def test_spans_are_spans_of_the_body() -> None:
    text = "Sáng 9/8/2022, hai bên hội đàm; đến tháng 9-2022 sẽ ký."
    assert [text[d.start : d.end] for d in find_dates(article(text))] == ["Sáng 9/8/2022", "tháng 9-2022"]


RULES = grammar().rules


@pytest.mark.parametrize(
    ("text", "expected"),
    [(t, v if isinstance(v, list) else [v]) for r in RULES for t, v in r.examples.items()],
)
def test_rule_examples(text: str, expected: list[str | None]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", [t for r in RULES for t in r.counterexamples])
def test_rule_counterexamples(text: str) -> None:
    assert found(text) == []
