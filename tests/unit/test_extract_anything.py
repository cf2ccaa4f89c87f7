"""Whatever the text, every quote of an extraction stands in the body at its offsets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.errors import ReadError
from etl.read import parse
from etl.records import Evidence, RawDocument
from etl.stages import extract
from etl.text.clean import clean
from etl.text.fold import fold

PHRASES = [
    "Chiều 12/7/2024, tại Viêng Chăn, Chủ tịch nước Tô Lâm đã hội đàm với Tổng Bí thư, Chủ tịch nước Lào"
    " Thongloun Sisoulith.",
    "Hai bên đã ký Bản ghi nhớ về hợp tác du lịch giữa Bộ A và Bộ B.",
    "Thủ tướng Phạm Minh Chính đề nghị phía Nhật Bản",
    "Bộ trưởng Ngoại giao",
    "ngày 31/2",
    "từ 28 đến 31-8",
]
HIDDEN = [
    "\u200b",
    "\xad",
    "\u2028",
    "\x85",
    "\u202e",
    "\x1b[31m",
    "\0",
    "\u0301",
    "\ufeff",
    "İ",
    "ß",
    "\U0001f600",
]
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(PHRASES), st.sampled_from(HIDDEN), st.sampled_from([" ", "\n", "\n\n"]), st.text()
    ),
    max_size=14,
).map("".join)


def evidence(value: object) -> Iterator[Evidence]:
    """Every quote that a record holds, however deep."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from evidence(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from evidence(getattr(value, field.name))


@settings(deadline=None, max_examples=60)
@given(TEXTS, st.integers(0, 80), st.sampled_from(HIDDEN))
def test_any_text(text: str, at: int, hidden: str) -> None:
    text = PHRASES[0][:at] + hidden + PHRASES[0][at:] + "\n\n" + text
    data = json.dumps({"id": "a", "text": text}).encode()
    try:
        found = extract(parse(RawDocument("a", "", "a", "application/json", data, "0" * 64)))
    except ReadError:
        return
    body = found.document.body
    for quote in evidence(found):
        assert body[quote.start : quote.end] == quote.quote != ""
    for issue in found.issues:
        assert issue.start is None or issue.end is None or 0 <= issue.start < issue.end <= len(body)


@given(st.text())
def test_cleaning_and_folding_any_text(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    folded = fold(cleaned)
    assert len(folded) == len(cleaned)
    assert fold(folded) == folded
