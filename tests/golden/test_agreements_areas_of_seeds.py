"""What the seed articles agree on: instruments with parties and occasion, proposals in order, areas."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from etl.read import read_documents
from etl.records import AgreementReport, Document, Extraction
from etl.stages import extract

SEEDS = Path(__file__).parents[2] / "seeds"


@cache
def found_in(number: str) -> Extraction:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    (document,) = read_documents([str(path)])
    assert isinstance(document, Document)
    return extract(document)


def summary(agreement: AgreementReport) -> tuple[str, str, tuple[str, ...], bool]:
    return agreement.type, agreement.title.split(" giữa ")[0], agreement.parties, agreement.collective


def test_exchange_ceremony_gives_four_instruments_and_the_unnamed_group() -> None:
    found = found_in("002")
    assert [summary(a) for a in found.agreements] == [
        ("memorandum_of_understanding", "Bản ghi nhớ", ("Bộ Công an Việt Nam", "Bộ Công an Lào"), False),
        (
            "agreement",
            "Hiệp định dẫn độ",
            ("Bộ Công an Việt Nam", "Viện Kiểm sát nhân dân tối cao Lào"),
            False,
        ),
        ("plan", "Kế hoạch hợp tác năm 2024 của", ("Bộ Tư pháp Việt Nam", "Bộ Tư pháp Lào"), False),
        (
            "arrangement",
            "Thỏa thuận tăng cường kết nối vận tải hàng không Việt Nam-Lào",
            ("Bộ Công chính và Vận tải Lào", "Vietjet"),
            False,
        ),
        ("arrangement", "một số thỏa thuận của các doanh nghiệp hai nước", (), True),
    ]
    assert {a.action for a in found.agreements} == {"exchanged"}
    (event,) = {a.event for a in found.agreements}
    assert [e.type for e in found.events if e.key == event] == ["signing"]


def test_six_numbered_proposals_of_the_host_with_the_guests_concurrence() -> None:
    found = found_in("004")
    names = {p.key: p.name for p in found.people}
    rows = [s for s in found.statements if s.order]
    assert sorted({s.order for s in rows if s.order}) == [1, 2, 3, 4, 5, 6]
    assert {(s.stance, s.side, s.verb, s.concurs_with) for s in rows} == {
        ("proposed", "VN", "đề nghị", "Anouphap Tounalom")
    }
    assert {names[s.speaker] for s in rows if s.speaker} == {"Đinh Tiến Dũng"}
    assert [s.code for s in rows if s.order == 2 and s.code in ("agriculture", "education", "labour")] == [
        "agriculture",
        "education",
        "labour",
    ]


def test_cities_are_the_parties_where_their_leaders_met() -> None:
    (minutes,) = found_in("004").agreements
    assert (minutes.type, minutes.parties, minutes.areas) == (
        "minutes",
        ("Hà Nội", "Viêng Chăn"),
        ("local_government",),
    )


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_every_row_has_its_exact_quote(number: str) -> None:
    found = found_in(number)
    body = found.document.body
    rows = (*found.agreements, *found.areas, *found.statements)
    assert all(r.evidence and all(body[e.start : e.end] == e.quote for e in r.evidence) for r in rows)
    assert all(a.title in a.evidence[0].quote for a in found.agreements)
