"""Whatever the bytes, reading gives a sound document or a ReadError; its codes are listed ones."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import re
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import etl.read
from etl.errors import ReadError
from etl.read import FORMATS, Unreadable, parse, read_documents
from etl.records import OWN_BLOCKS, Document, RawDocument
from etl.reference import load_yaml
from etl.text.clean import clean

SENTENCE = "Sáng 12/6, tại Oslo, hai bên đã ký hiệp định về lao động, có hiệu lực năm năm."
LINES = st.sampled_from(
    [
        SENTENCE,
        f"{SENTENCE} Theo TTXVN",
        "Hai bộ ký hiệp định về lao động",
        "Trang chủ Thời sự",
        "aa",
        "![]() |",
        f"| {SENTENCE} |",
        "| a | b |",
        "|---|",
        "Tin liên quan",
        "Đọc nhiều",
        "Bảo Trân",
        "Bảo Trân (T/H)",
        "09:00 | 01/07/2021 GMT+7",
        "31/02/2024",
        "",
        "Lễ ký. Ảnh: TTXVN",
        "Ảnh: TTXVN",
        "# Hai bên ký",
        "Lễ ký mới Lễ ký mới",
        "[Hai bên ký](https://vd.vn)",
        ">> Xem",
        "x" * 200,
        "\u200b",
        "e\u0301",
        "\u0301",
        "[" * 30,
        "*" * 9,
        "<p>",
        "</div>",
        f"<p class='sapo'>{SENTENCE}</p>",
        f"<h1>{SENTENCE}</h1>",
        "<table><tr><td>",
        "<br>",
        "&#0; &nbsp; &#x301;",
        "<script>",
        "<![CDATA[",
        "<time datetime='2024'>",
    ]
)
PAGES = st.one_of(st.lists(LINES, max_size=25).map("\n".join), st.text(max_size=200))


def raw(data: bytes, media: str) -> RawDocument:
    return RawDocument("a", "", "a", media, data, hashlib.sha256(data).hexdigest())


def check(document: RawDocument) -> None:
    try:
        found = parse(document)
    except ReadError as refused:
        found, error = None, refused
    if found is None:
        assert error.place and error.mend
        return
    own = [b for b in found.blocks if b.kind in OWN_BLOCKS]
    assert own
    assert "\n".join(found.body[b.start : b.end] for b in own) == found.body
    assert clean(found.body) == found.body
    assert "" not in found.body.split("\n")
    assert found.published_at is None or found.published_on == found.published_at.date()


@settings(deadline=None)
@given(PAGES, st.sampled_from(["text/plain", "text/html"]))
def test_any_page(page: str, media: str) -> None:
    check(raw(page.encode("utf-8", "replace"), media))


@settings(deadline=None)
@given(st.binary(max_size=100), st.sampled_from(sorted(FORMATS.values())))
def test_any_bytes(data: bytes, media: str) -> None:
    check(raw(data, media))


@settings(deadline=None)
@given(PAGES, st.one_of(st.none(), PAGES), st.sampled_from(["text", "html"]))
def test_any_record(text: str, title: str | None, field: str) -> None:
    check(
        raw(json.dumps({"id": "a", "title": title, field: text, "date": title}).encode(), "application/json")
    )


@settings(deadline=None)
@given(st.lists(LINES, max_size=15).map("\n".join))
def test_every_word_of_a_records_text_is_in_a_block(text: str) -> None:
    document = raw(json.dumps({"id": "a", "text": text}).encode(), "application/json")
    try:
        found = parse(document)
    except ReadError:
        return
    said = " ".join(b.text or found.body[b.start : b.end] for b in found.blocks)
    for sentence in (SENTENCE, "Theo TTXVN", "Bảo Trân", "Lễ ký"):
        assert (sentence in said) == (sentence in text)


@settings(deadline=None)
@given(
    st.one_of(st.binary(max_size=200), PAGES.map(lambda page: page.encode("utf-8", "replace"))),
    st.sampled_from(sorted(FORMATS)),
    st.integers(0, 60),
)
def test_any_stream_gives_documents_or_faults(data: bytes, media: str, cut: int) -> None:
    for stream in (data, gzip.compress(data)[: -cut or None], data.decode("latin-1").encode("utf-16")):
        for read in read_documents(["-"], record_id="a", media=media, stdin=io.BytesIO(stream)):
            if isinstance(read, Unreadable):
                assert read.issue.mend and read.place.startswith("-")
            else:
                assert isinstance(read, Document)


@settings(deadline=None)
@given(st.binary(max_size=300), st.integers(0, 120))
def test_any_archive_gives_documents_or_faults(data: bytes, at: int) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("a.txt", "b.html", "c.jsonl", "d.zip"):
            archive.writestr(name, data)
    packed = held.getvalue()
    with tempfile.NamedTemporaryFile(suffix=".zip") as file:
        for content in (packed, packed[:at] + data + packed[at + len(data) :], packed[:-at]):
            Path(file.name).write_bytes(content)
            reads = list(read_documents([file.name]))
            assert reads and all(r.issue.mend for r in reads if isinstance(r, Unreadable))


CODES = [
    code
    for path in sorted(Path(etl.read.__file__).parent.glob("*.py"))
    for code in re.findall(r"(?:ReadError|Issue)\(\s*\"(\w+)\"", path.read_text("utf-8"))
]


@pytest.mark.parametrize("code", sorted(set(CODES)))
def test_codes_are_listed(code: str) -> None:
    assert code in {entry["code"] for entry in load_yaml("codes/issue_codes.yaml")}


def test_codes_were_found() -> None:
    assert len(set(CODES)) >= 15
