"""Finding and reading inputs: files, folders, standard input, JSONL; faults as data, each in its place."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import unicodedata
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from etl.errors import ReadError, UsageError
from etl.read import Limits, Skipped, Unreadable, parse, read_documents, read_inputs
from etl.read.files import Found, find_files
from etl.records import Document, RawDocument
from etl.reference import load_yaml

TEXT = "Hội đàm Việt Nam - Lào\n\nNgày 9/8/2023, hai bên hội đàm tại Viêng Chăn và ký biên bản ghi nhớ.\n"
RECORD = {"id": "a1", "title": "Hội đàm Việt Nam - Lào", "text": "Hai bên hội đàm tại Viêng Chăn."}
CODES = {entry["code"] for entry in load_yaml("codes/issue_codes.yaml")}


def write(path: Path, content: str | bytes) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def jsonl(*records: object) -> str:
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records)


def documents(reads: Iterable[object]) -> list[Document]:
    return [r for r in reads if isinstance(r, Document)]


def faults(reads: Iterable[object]) -> list[tuple[str, str]]:
    return [(r.issue.code, r.place) for r in reads if isinstance(r, Unreadable)]


def test_a_text_file(tmp_path: Path) -> None:
    path = write(tmp_path / "bài 1.txt", TEXT)
    (document,) = read_documents([path])
    assert isinstance(document, Document)
    assert (document.id, document.source, document.locator) == ("bài 1", path, "")
    assert document.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert document.title == "Hội đàm Việt Nam - Lào"
    assert document.body == TEXT.strip().replace("\n\n", "\n")


def test_folders_are_read_whole_and_sorted(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a/z.htm",
        "a/c.jsonl",
        "c.jsonl.gz",
        ".hidden.txt",
        ".git/x.txt",
        "README.md",
        "SOURCES.md",
        "p.png",
    ):
        write(tmp_path / name, "x")
    reads = list(find_files(str(tmp_path)))
    found = [Path(r.path).relative_to(tmp_path).as_posix() for r in reads if isinstance(r, Found)]
    assert found == ["b.txt", "c.jsonl.gz", "a/c.jsonl", "a/z.htm"]
    skipped = {Path(r.source).name: r.reason for r in reads if isinstance(r, Skipped)}
    assert skipped == {
        ".hidden.txt": "hidden",
        "README.md": "documentation",
        "SOURCES.md": "documentation",
        "p.png": "unknown kind of file",
    }


def test_a_file_reached_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", TEXT)
    reads = list(read_inputs([str(tmp_path), path, str(tmp_path / "." / "a.txt")]))
    assert [type(read) for read in reads] == [RawDocument, Skipped, Skipped]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", b"", "empty_input"),
        ("a.txt", b" \n\t\n", "empty_input"),
        ("a.txt", b"\xef\xbb\xbf", "empty_input"),
        ("a.txt", b"PK\x03\x04\0\0", "binary_input"),
        ("a.txt", "Hội đàm".encode("utf-16-le"), "no_article_text"),
        ("a.txt", b"H\xf4i \xd0\xe0m t\xb9i Vi\xaang Ch\xa8n.", "wrong_encoding"),
        ("a.txt", "Trang chủ", "no_article_text"),
        ("a.html", "<html><body><nav>Trang chủ</nav></body></html>", "no_article_text"),
        ("a.md", TEXT, "unknown_format"),
        ("a", TEXT, "unknown_format"),
        ("a.jsonl", b"", "empty_input"),
        ("a.jsonl.gz", b"\x1f\x8b\x08broken", "damaged_archive"),
    ],
)
def test_one_bad_file_is_one_fault_and_the_rest_goes_on(
    tmp_path: Path, name: str, content: str | bytes, code: str
) -> None:
    bad = write(tmp_path / name, content)
    good = write(tmp_path / "good.txt", TEXT)
    reads = list(read_documents([bad, good]))
    assert [code_ for code_, _ in faults(reads)] == [code]
    assert faults(reads)[0][1].startswith(bad)
    assert [d.id for d in documents(reads)] == ["good"]
    assert code in CODES
    assert all(r.issue.mend for r in reads if isinstance(r, Unreadable))


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    assert faults(read_documents([str(tmp_path / "no.txt")])) == [("no_such_file", str(tmp_path / "no.txt"))]


def test_a_folder_without_articles(tmp_path: Path) -> None:
    write(tmp_path / "README.md", "x")
    assert faults(read_documents([str(tmp_path)])) == [("empty_folder", str(tmp_path))]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", TEXT)
    os.chmod(path, 0)
    assert faults(read_documents([path])) == [("unreadable_file", path)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    (document,) = read_documents([write(tmp_path / "a.txt", TEXT.encode(encoding))])
    assert isinstance(document, Document)
    assert document.title == "Hội đàm Việt Nam - Lào"


def test_decomposed_text_and_line_ends_are_normalized(tmp_path: Path) -> None:
    content = unicodedata.normalize("NFD", TEXT).replace("\n", "\r\n").replace("bên", "bên\u200b")
    (document,) = read_documents([write(tmp_path / "a.txt", content)])
    assert isinstance(document, Document)
    assert document.body == TEXT.strip().replace("\n\n", "\n")


# ------------------------------------------------------------------ JSONL


def test_records_of_a_file(tmp_path: Path) -> None:
    record = {
        **RECORD,
        "url": "https://vd.vn/1",
        "date": "2023-08-09",
        "publisher": "Báo Ví Dụ",
        "author": "Lê Hoa",
        "x": [1],
    }
    path = write(tmp_path / "a.jsonl", jsonl(record))
    (document,) = read_documents([path])
    assert isinstance(document, Document)
    assert (document.id, document.source, document.locator) == ("a1", path, "a1")
    assert (document.url, document.publisher, document.author) == ("https://vd.vn/1", "Báo Ví Dụ", "Lê Hoa")
    assert document.published_at is None
    assert document.published_on is not None and document.published_on.isoformat() == "2023-08-09"
    assert document.sha256 == hashlib.sha256(jsonl(record).strip().encode()).hexdigest()
    assert document.body == "Hội đàm Việt Nam - Lào\nHai bên hội đàm tại Viêng Chăn."


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{", "bad_json"),
        ("[1]", "bad_json"),
        ('"văn bản"', "bad_json"),
        ("[" * 100_000, "bad_json"),
        ('{"id": "b", "text": 5}', "wrong_field_type"),
        ('{"id": ["b"], "text": "Hai bên ký."}', "wrong_field_type"),
        ('{"id": "b", "text": "Hai bên ký.", "published_at": 1690000000}', "wrong_field_type"),
        ('{"id": true, "text": "Hai bên ký."}', "wrong_field_type"),
        ('{"text": "Hai bên ký."}', "missing_id"),
        ('{"id": "b"}', "missing_text"),
        ('{"id": "b", "text": "  "}', "missing_text"),
        ('{"id": "a1", "text": "Hai bên ký."}', "duplicate_id"),
        (b'{"id": "b", "text": "\xff"}', "wrong_encoding"),
    ],
)
def test_one_bad_line_is_one_fault_with_its_number(tmp_path: Path, line: str | bytes, code: str) -> None:
    data = line.encode() if isinstance(line, str) else line
    good = jsonl(RECORD).encode()
    path = write(tmp_path / "a.jsonl", good + b"\n" + data + b"\n" + jsonl({**RECORD, "id": "z"}).encode())
    reads = list(read_documents([path]))
    assert faults(reads) == [(code, f"{path}:3")]
    assert [d.id for d in documents(reads)] == ["a1", "z"]
    assert code in CODES


def test_ids_may_be_numbers_or_the_url() -> None:
    lines = jsonl({"id": 7, "text": "Hai bên ký."}, {"url": "https://vd.vn/2", "text": "Hai bên ký."})
    reads = read_documents(["-"], media="jsonl", stdin=io.BytesIO(lines.encode()))
    assert [d.id for d in documents(reads)] == ["7", "https://vd.vn/2"]


def test_escaped_control_characters_are_removed() -> None:
    line = '{"id": "a\\u0000\\ud800b", "title": "Lễ\\u0000 ký", "text": "Hai\\u0000 bên\\ud800 ký."}\n'
    (document,) = read_documents(["-"], media="jsonl", stdin=io.BytesIO(line.encode()))
    assert isinstance(document, Document)
    assert (document.id, document.title, document.body) == ("ab", "Lễ ký", "Lễ ký\nHai bên ký.")


def test_a_date_that_cannot_be_read_is_an_issue_of_the_document() -> None:
    line = jsonl({**RECORD, "published_at": "hôm qua"})
    (document,) = read_documents(["-"], media="jsonl", stdin=io.BytesIO(line.encode()))
    assert isinstance(document, Document)
    assert [i.code for i in document.issues] == ["unreadable_date"]
    assert document.published_on is None


def test_packed_records(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl.gz", gzip.compress(jsonl(RECORD, {**RECORD, "id": "b"}).encode()))
    assert [d.id for d in documents(read_documents([path]))] == ["a1", "b"]


def test_a_cut_archive_gives_what_stands_before_the_cut(tmp_path: Path) -> None:
    lines = jsonl(*({**RECORD, "id": str(i), "text": f"Hai bên ký văn kiện số {i}."} for i in range(5000)))
    path = write(tmp_path / "a.jsonl.gz", gzip.compress(lines.encode())[:-2000])
    reads = list(read_documents([path]))
    assert [code for code, _ in faults(reads)] == ["damaged_archive"]
    assert len(documents(reads)) > 1000


def test_a_line_that_is_too_long_is_passed_over(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", jsonl({**RECORD, "text": "Hai bên. " * 200}, RECORD))
    reads = list(read_documents([path], limits=Limits(article=200)))
    assert faults(reads) == [("too_large", f"{path}:1")]
    assert [d.id for d in documents(reads)] == ["a1"]


def test_very_many_faults_are_counted_and_nothing_else_is_lost(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", jsonl(*({"id": str(i)} for i in range(1500)), RECORD))
    reads = list(read_documents([path]))
    assert [d.id for d in documents(reads)] == ["a1"]
    assert len(faults(reads)) == 1001
    assert faults(reads)[-1] == ("more_faults", path)
    assert str(reads[-1]).startswith(f"{path}: 500 more lines cannot be read; ")


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        (["{"] * 3, ["bad_json"] * 3),
        (["{"] * 4, ["bad_json"]),
        (["{"] * 500, ["bad_json"]),
        (["{"] * 99 + [jsonl(RECORD).strip()], ["bad_json"] * 99),
        ([jsonl(RECORD).strip()] + ["{"] * 150, ["bad_json"] * 150),
    ],
)
def test_a_file_of_no_json_is_one_fault(tmp_path: Path, lines: list[str], codes: list[str]) -> None:
    path = write(tmp_path / "a.jsonl", "\n".join(lines))
    reads = list(read_documents([path]))
    assert [code for code, _ in faults(reads)] == codes
    assert len(documents(reads)) == (jsonl(RECORD).strip() in lines)


def test_linked_folders_are_read_once_and_never_around(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere" / "c.txt", TEXT)
    write(tmp_path / "given" / "a.txt", TEXT)
    for name, target in (("link", "../elsewhere"), ("again", "../elsewhere"), ("up", ".."), ("self", ".")):
        (tmp_path / "given" / name).symlink_to(target)
    reads = list(find_files(str(tmp_path / "given")))
    found = [Path(read.path).relative_to(tmp_path).as_posix() for read in reads if isinstance(read, Found)]
    assert found == ["given/a.txt", "given/again/c.txt"]
    assert [Path(r.source).name for r in reads if isinstance(r, Skipped)] == ["link", "self", "up"]


def test_members_of_an_archive_are_files_of_a_folder(tmp_path: Path) -> None:
    path = str(tmp_path / "a.zip")
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("b.txt", "../up.html", "one/b.txt", "README.txt", "c.pdf", "in.zip"):
            archive.writestr(name, TEXT)
        archive.writestr("d.jsonl.gz", gzip.compress(jsonl(RECORD).encode()))
    reads = list(read_documents([path]))
    assert [(d.source.removeprefix(path), d.id) for d in documents(reads)] == [
        ("/../up.html", "up"),
        ("/b.txt", "b"),
        ("/d.jsonl.gz", "a1"),
        ("/one/b.txt", "b"),
    ]
    assert len([r for r in reads if isinstance(r, Skipped)]) == 3
    assert os.listdir(tmp_path) == ["a.zip"]


def test_names_that_are_no_unicode_stay_two(tmp_path: Path) -> None:
    for name in (b"\xfe.txt", b"\xff.txt"):
        Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_text(TEXT)
    assert [d.id for d in documents(read_documents([str(tmp_path)]))] == ["\\xfe", "\\xff"]


def test_records_are_read_one_at_a_time() -> None:
    class Endless(io.RawIOBase):
        number = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            Endless.number += 1
            line = jsonl({**RECORD, "id": str(Endless.number)}).encode()
            buffer[: len(line)] = line
            return len(line)

    reads = read_inputs(["-"], media="jsonl", stdin=io.BufferedReader(Endless()))
    first = next(reads)
    assert isinstance(first, RawDocument)
    assert Endless.number < 200


# ------------------------------------------------------------------ standard input and flags


def test_standard_input_as_text_and_html() -> None:
    (text,) = read_documents(["-"], record_id="x", stdin=io.BytesIO(TEXT.encode()))
    assert isinstance(text, Document)
    assert (text.id, text.source) == ("x", "-")
    page = f"<h1>Hội đàm</h1><p>{TEXT.splitlines()[2]}</p>"
    (html,) = read_documents(["-"], record_id="x", media="html", stdin=io.BytesIO(page.encode()))
    assert isinstance(html, Document)
    assert html.reader == "html"


@pytest.mark.parametrize(
    ("paths", "record_id", "media"),
    [(["-"], None, None), (["a.txt", "b.txt"], "x", None), (["a.txt"], None, "pdf"), (["-"], None, "html")],
)
def test_flags_that_do_not_fit(paths: list[str], record_id: str | None, media: str | None) -> None:
    with pytest.raises(UsageError):
        read_inputs(paths, record_id=record_id, media=media)


def test_a_format_that_is_given_overrules_the_suffix(tmp_path: Path) -> None:
    path = write(tmp_path / "a.page", TEXT)
    (document,) = read_documents([path], media="txt", record_id="x")
    assert isinstance(document, Document)
    assert document.id == "x"


def test_parse_needs_nothing_but_the_raw_document() -> None:
    data = b"Trang ch\xe1\xbb\xa7"
    raw = RawDocument("a.txt", "", "a", "text/plain", data, hashlib.sha256(data).hexdigest())
    with pytest.raises(ReadError, match=r"^a\.txt: no paragraph") as error:
        parse(raw)
    assert error.value.mend


def test_a_title_given_twice_is_taken_once() -> None:
    line = jsonl({**RECORD, "title": "Hội đàm tại Oslo Hội đàm tại Oslo"})
    (document,) = read_documents(["-"], media="jsonl", stdin=io.BytesIO(line.encode()))
    assert isinstance(document, Document)
    assert document.title == "Hội đàm tại Oslo"
