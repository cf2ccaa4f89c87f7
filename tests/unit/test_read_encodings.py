"""Bytes in any encoding, and texts read in a wrong one: converted, mended, or refused with a reason."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from etl.errors import ReadError
from etl.read import parse
from etl.read.decode import Decoded, decode
from etl.read.encodings import read_legacy, vietnamese_share
from etl.read.garbled import mend
from etl.records import Document, RawDocument
from etl.reference import load_yaml

SEED = Path(__file__).parents[2] / "seeds" / "002_8af0e2a929b6679e.txt"
ARTICLE = """Hội đàm Việt Nam - Lào

Chiều 12/7/2024, tại Viêng Chăn, Chủ tịch nước đã hội đàm với Tổng Bí thư, Chủ tịch nước Lào.
Hai bên nhất trí tăng cường hợp tác về quốc phòng, an ninh và "kết nối" hai nền kinh tế.
"""
ENTRIES = {entry["name"]: entry for entry in load_yaml("read/encodings.yaml")["encodings"]}


def writer(name: str) -> Callable[[str], bytes]:
    """What writes a text in an older encoding; the reverse of its table."""
    entry = ENTRIES[name]
    if "codec" in entry:
        return _windows_1258
    if "marks" in entry:
        return _vni
    letters = dict(zip("".join(entry["upper"]), range(0x80, 0x100), strict=True))
    letters |= {meant: byte for byte, meant in entry.get("lower", {}).items()}
    letters |= {meant.upper(): letters[meant] for meant in list(letters) if meant.upper() not in letters}
    return lambda text: bytes(letters.get(c, ord(c)) for c in text)


_OF_WINDOWS_1258 = bytes(b for b in range(256) if b not in (0xD2, 0x8A)).decode("cp1258", "ignore")


def _windows_1258(text: str) -> bytes:
    """As Windows writes: where a letter has no byte, its tone is a character of its own."""
    written = ""
    for letter in text:
        if letter in _OF_WINDOWS_1258:
            written += letter
            continue
        parts = unicodedata.normalize("NFD", letter)
        tones = "".join(c for c in parts if c in "\u0300\u0301\u0303\u0309\u0323")
        written += unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones)) + tones
    return written.encode("cp1258")


def _vni(text: str) -> bytes:
    entry = ENTRIES["VNI"]
    letters = {meant: letter for letter, meant in entry["letters"].items()}
    letters |= {meant.upper(): letter.upper() for meant, letter in letters.items()}
    marks = {frozenset(meant): mark for mark, meant in entry["marks"].items()}
    written = ""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        base, mark = parts[0], parts[1:]
        if "\u031b" in mark:
            base, mark = unicodedata.normalize("NFC", base + "\u031b"), mark.replace("\u031b", "")
        if letter in letters or not mark:
            written += letters.get(letter, letters.get(base, base))
        else:
            written += letters.get(base, base) + marks[frozenset(mark)]
    return written.encode("cp1252")


def document(data: bytes, media: str = "text/plain") -> Document:
    return parse(RawDocument("a", "", "a", media, data, "0" * 64))


@pytest.mark.parametrize("name", ENTRIES)
def test_examples_of_an_encoding(name: str) -> None:
    for example in ENTRIES[name]["examples"]:
        data = bytes.fromhex(example["bytes"])
        found = read_legacy(data.decode("latin-1"))
        assert found is not None
        assert (found.text, found.encoding) == (example["text"], name)
        assert writer(name)(example["text"]) == data


@pytest.mark.parametrize("name", ENTRIES)
@pytest.mark.parametrize("media", ["text/plain", "text/html", "application/json"])
@pytest.mark.parametrize("read_as_latin", [False, True], ids=["bytes", "latin letters"])
def test_an_article_in_an_older_encoding_is_converted(name: str, media: str, read_as_latin: bool) -> None:
    text = ARTICLE
    if media == "text/html":
        text = "<html><body><h1>" + text.replace("\n\n", "</h1><p>").replace("\n", "</p><p>") + "</p></body>"
    if media == "application/json":
        text = json.dumps({"id": "a", "text": text}, ensure_ascii=False)
    data = writer(name)(text)
    if read_as_latin:
        data = data.decode("latin-1").encode("utf-8")
    found = document(data, media)
    assert found.body.splitlines() == [line for line in ARTICLE.splitlines() if line]
    (issue,) = found.issues
    assert issue.code == "converted_encoding" and name in issue.message


@pytest.mark.parametrize("name", ENTRIES)
def test_a_whole_page_in_an_older_encoding_is_as_in_utf8(name: str) -> None:
    text = re.sub(r"[^\w\s!-~]", "", unicodedata.normalize("NFC", SEED.read_text("utf-8")))
    found = document(writer(name)(text))
    assert found.body.lower() == document(text.encode()).body.lower()  # capitals of TCVN3 are another font


@pytest.mark.parametrize(
    ("encoding", "codes"),
    [
        ("utf-8", []),
        ("utf-8-sig", []),
        ("utf-16", []),
        ("utf-32", []),
        ("utf-16-le", []),
        ("utf-16-be", []),
        ("utf-32-le", []),
        ("utf-32-be", []),
    ],
)
def test_unicode_with_and_without_a_mark(encoding: str, codes: list[str]) -> None:
    found = document(ARTICLE.encode(encoding))
    assert found.title == "Hội đàm Việt Nam - Lào"
    assert [issue.code for issue in found.issues] == codes


@pytest.mark.parametrize(
    ("data", "text", "message"),
    [
        (ARTICLE.encode() + writer("VISCII")("Lễ ký kết mới.\n"), "Lễ ký kết mới.", "line 5 in VISCII"),
        (ARTICLE.encode() + b"\x93Made in Vietnam\x94\n", "“Made in Vietnam”", "line 5 in windows-1252"),
        (ARTICLE.encode()[:-1] + "ệ".encode()[:2], "hai nền kinh tế.", "within a character"),
        (ARTICLE.encode("utf-16")[:-1], "hai nền kinh tế.", "within a character"),
    ],
)  # fmt: skip
def test_mixed_and_cut_texts_are_read_as_far_as_is_sure(data: bytes, text: str, message: str) -> None:
    found = decode(data, "a.txt")
    assert text in found.text and "Viêng Chăn" in found.text
    assert message in found.issues[0].message


@pytest.mark.parametrize(
    ("data", "code", "message"),
    [
        (b"", "empty_input", "nothing in it"),
        ("\ufeff \n".encode(), "empty_input", "nothing in it but spaces"),
        (b"%PDF-1.7\n1 0 obj", "binary_input", "a PDF file"),
        (b"PK\x03\x04\x14", "binary_input", "a ZIP or Office file"),
        (b"\x89PNG\r\n", "binary_input", "an image"),
        (bytes(range(256)) * 4, "binary_input", "full of control characters"),
        ("Le président a été reçu à Paris.\n".encode("latin-1"), "wrong_encoding", "byte 5 (0xe9, line 1)"),
        (ARTICLE.encode() + b"caf\xe9\n", "wrong_encoding", "line 5) cannot be read"),
        ("日本とベトナムの首脳会談".encode("shift-jis"), "wrong_encoding", "nor is it surely"),
        (b"Vi\xd6t", "wrong_encoding", "nor is it surely"),
    ],
)
def test_what_is_not_sure_is_refused(data: bytes, code: str, message: str) -> None:
    with pytest.raises(ReadError) as refused:
        decode(data, "a.txt")
    assert refused.value.code == code and message in refused.value.message
    assert refused.value.place == "a.txt" and refused.value.mend


def twice(text: str, encoding: str = "latin-1") -> str:
    raw = text.encode()
    return raw.decode(encoding) if encoding == "latin-1" else raw.decode("cp1252")


@pytest.mark.parametrize(
    ("garbled", "meant"),
    [
        (twice(ARTICLE), ARTICLE),
        (twice(twice(ARTICLE)), ARTICLE),
        (twice(unicodedata.normalize("NFD", ARTICLE)), ARTICLE),
        ("Viá»‡t Nam vÃ Má»¹ há»™i Ä‘Ã\xa0m", "Việt Nam và Mỹ hội đàm"),
        ("HÃ Ná»\x99i: sau lá» trao giáº£i", "Hà Nội: sau lễ trao giải"),
        ("Thủ tướng dự lễ.\nHá»\x99i Ä\x91Ã\xa0m", "Thủ tướng dự lễ.\nHội đàm"),
        (twice("Lễ ký diễn ra hôm qua…") + "\nẢnh: TTXVN", "Lễ ký diễn ra hôm qua…\nẢnh: TTXVN"),
    ],
)
def test_utf8_encoded_twice_is_mended(garbled: str, meant: str) -> None:
    text, issues = mend(garbled)
    assert unicodedata.normalize("NFC", text) == meant
    assert [issue.code for issue in issues] == ["mended_encoding"]


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        "LÀ BÁ Â Ã",
        "ĐÃ\xa0KÝ KẾT",
        "Nói «cá» là nói «má» thôi",
        "Le président a été reçu à Paris, où il a célébré la fête",
        "São Paulo, Curaçao, Besançon",
        "no letters beyond ASCII",
    ],
)
def test_a_clean_text_stays_as_it_is(text: str) -> None:
    assert mend(text) == (text, ())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Cảnh báo lỗi phông chữ Viá»‡t Nam", "doubtful_encoding"),
        ("Tô\0 Lâm", "removed_characters"),
        ("\x1b[31mTô Lâm", "removed_characters"),
        ("Tô Lâm \ud800", "removed_characters"),
    ],
)
def test_what_is_not_sure_stays_and_is_told(text: str, code: str) -> None:
    kept, issues = mend(text)
    assert kept == text
    assert [issue.code for issue in issues] == [code]


def test_mended_fields_are_named() -> None:
    record = {"id": "a", "title": twice("Lễ ký kết"), "text": ARTICLE, "author": "A\0"}
    found = document(json.dumps(record).encode(), "application/json")
    assert found.title == "Lễ ký kết"
    assert [(i.code, i.message.partition(":")[0]) for i in found.issues] == [
        ("mended_encoding", '"title"'),
        ("removed_characters", '"author"'),
    ]


def test_share_of_vietnamese_words() -> None:
    assert vietnamese_share("Hội đàm giữa Thủ tướng hai nước") == 1.0
    assert vietnamese_share("hội đàm") == 0.0  # too few to tell
    assert vietnamese_share("Le président a été reçu à Paris") < 0.5
    assert decode(ARTICLE.encode(), "a") == Decoded(ARTICLE)
