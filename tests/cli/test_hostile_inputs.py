"""Broken and hostile inputs through the command line: each one line, one issue and no loss of the others."""

from __future__ import annotations

import gzip
import json
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from etl.cli import main
from etl.read import FORMATS, count_files

ARTICLE = (
    "Hội đàm Việt Nam - Lào\n\nChiều 12/7/2024, tại Viêng Chăn, Chủ tịch nước Tô Lâm đã hội đàm với Tổng"
    " Bí thư, Chủ tịch nước Lào Thongloun Sisoulith.\n\n"
    "Hai bên nhất trí tăng cường hợp tác về quốc phòng, an ninh.\n"
)
NOBODY = 65534
Make = Callable[[Path], object]


def record(**fields: object) -> str:
    return json.dumps({"id": "a", "text": ARTICLE} | fields, ensure_ascii=False) + "\n"


def data(content: str | bytes) -> Make:
    return lambda path: path.write_bytes(content.encode() if isinstance(content, str) else content)


def link(target: str) -> Make:
    return lambda path: path.symlink_to(target)


def members(**contents: str | bytes) -> Make:
    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in contents.items():
                archive.writestr(name.replace("_", "."), content)

    return make


PACKED = gzip.compress("".join(record(id=f"p{i}", title=f"Lễ ký {i}") for i in range(40)).encode())

# file → what makes it, the code and part of the message of its one fault
REFUSED: dict[str, tuple[Make, str, str]] = {
    "image.txt": (data(b"\x89PNG\r\n\x1a\n\0\0"), "binary_input", "an image, not text"),
    "paper.html": (data(b"%PDF-1.7\n"), "binary_input", "a PDF file"),
    "noise.txt": (data(bytes(range(1, 256)) * 9), "binary_input", "full of control characters"),
    "noise.jsonl": (data(os.urandom(9000)), "binary_input", "full of control characters"),
    "latin.txt": (data("Le président a été reçu à Paris.".encode("latin-1")), "wrong_encoding", "line 1"),
    "empty.txt": (data(""), "empty_input", "nothing in it"),
    "blank.jsonl": (data("\n \n"), "empty_input", "nothing in it"),
    "packed-empty.jsonl.gz": (data(gzip.compress(b"")), "empty_input", "nothing in it"),
    "cut.jsonl.gz": (data(PACKED[:-20]), "damaged_archive", "cut or damaged here"),
    "cut.txt.gz": (data(gzip.compress(ARTICLE.encode())[:-9]), "damaged_archive", "cut or damaged"),
    "broken.zip": (data(b"PK\x03\x04broken"), "damaged_archive", "cut or damaged"),
    "nowhere.txt": (link("nothing"), "dangling_link", "a link to nothing: nothing"),
    "around.txt": (link("around.txt"), "dangling_link", "leads back to itself"),
    "pretty.jsonl": (data(json.dumps({"id": "a", "x": [1, 2]}, indent=1)), "bad_json", "none of its 7 lines"),
    "deep.jsonl": (data('{"a":' * 20000), "bad_json", "nested too deep"),
    "digits.jsonl": (data('{"id":' + "9" * 5000 + "}"), "bad_json", "too many digits"),
    "array.jsonl": (data("[]"), "bad_json", "a JSON array, not an object"),
    "no-id.jsonl": (data('{"text": "Hai bên ký."}'), "missing_id", "no id and no url"),
    "no-text.jsonl": (data('{"id": "a"}'), "missing_text", "no text and no html"),
    "numbers.jsonl": (data('{"id": "a", "text": 5}'), "wrong_field_type", '"text" is a JSON number'),
    "long.jsonl": (data(record(text="Hai bên ký. " * 30000)), "too_large", "more than 0.25 MB"),
    "long.txt": (data("Hai bên ký. " * 30000), "too_large", "more than 0.25 MB"),
    "twice.jsonl": (data(record() * 2), "duplicate_id", "'a' stands on line 1 already"),
    "c\x1b[31m\x07.txt": (data(""), "empty_input", "nothing in it"),
    "line\nend [b].txt": (data(""), "empty_input", "nothing in it"),
    "escape.jsonl": (data('{"id": "\x1b[31m'), "bad_json", "Invalid control character"),
}  # fmt: skip
READ: dict[str, Make] = {
    "windows.txt": data(ARTICLE.encode("utf-16")),
    "nested.html": data("<div>" * 20000 + f"<p>{ARTICLE}</p>" + "</div>" * 20000),
    "packed.txt.gz": data(gzip.compress(ARTICLE.encode())),
    "many.zip": members(a_txt=ARTICLE, b_jsonl=record(id="z"), c_pdf=b"%PDF"),
    "nul.txt": data(ARTICLE.replace("Tô", "T\0ô")),
    "half.jsonl": data('{"id": "h", "text": ' + json.dumps(ARTICLE)[:-1] + '\\ud800"}\n'),
    "wide.jsonl": data(record(id="w").encode("utf-16")),
    "line\nend.txt": data(ARTICLE),
}


def etl(url: str, *arguments: str) -> Result:
    """Run the command line; no traceback and nothing that steers a terminal may ever show."""
    found = CliRunner().invoke(main, ["--database-url", url, *arguments])
    for sign in ("Traceback", "\x1b", "\x07", "\u202e", "unexpected"):
        assert sign not in found.output
    return found


def rows(url: str, *arguments: str) -> list[dict[str, str | None]]:
    found = json.loads(etl(url, *arguments, "--format", "json").stdout)
    assert isinstance(found, list)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of all the inputs, good and bad, and two files of one name in two folders."""
    made = tmp_path / "inputs"
    for part in ("one", "two", "bad", "good"):
        (made / part).mkdir(parents=True)
    (made / "one" / "same.txt").write_text(ARTICLE)
    (made / "two" / "same.txt").write_text(ARTICLE.replace("12/7", "13/7"))
    for name, make in READ.items():
        make(made / "good" / name)
    for name, (make, _, _) in REFUSED.items():
        make(made / "bad" / name)
    (made / "round").symlink_to(".")
    return made


def test_each_is_one_line_and_one_issue_and_the_others_load(fresh_database_url: str, folder: Path) -> None:
    found = etl(fresh_database_url, "load", str(folder), "--max-article", "256KB")
    assert found.exit_code == 1
    lines = [line for line in found.stderr.splitlines() if line.startswith("etl: ")]
    assert len(lines) == len(REFUSED), [line for line in lines if "/bad/" not in line]
    for name, (_, _, message) in REFUSED.items():
        shown = name.translate({10: "\\n", 7: "\\x07", 27: "\\x1b"})
        assert any(f"/bad/{shown}:" in line and message in line for line in lines), (name, lines)
    listed = [row for row in rows(fresh_database_url, "issues") if row["article"] is None]
    assert sorted(str(row["code"]) for row in listed) == sorted(code for _, code, _ in REFUSED.values())
    assert all(row["mend"] for row in listed)
    counts = f"inserted {_expected()}, updated 0, unchanged 0, failed {len(REFUSED)}"
    assert counts in found.stdout
    assert etl(fresh_database_url, "check").exit_code == 0
    again = etl(fresh_database_url, "load", str(folder), "--max-article", "256KB")
    assert "inserted 0, updated 0" in again.stdout and f"failed {len(REFUSED)}" in again.stdout
    assert len([r for r in rows(fresh_database_url, "issues") if r["article"] is None]) == len(REFUSED)


def _expected() -> int:
    """How many articles load: the good ones, two of one name, a second of the archive, some of bad files."""
    before_the_cut = zlib.decompressobj(31).decompress(PACKED[:-20]).count(b"\n")
    before_its_double = 1
    return len(READ) + 2 + 1 + before_the_cut + before_its_double


@pytest.mark.parametrize("form", ["table", "csv", "markdown"])
def test_hostile_texts_are_data(fresh_database_url: str, tmp_path: Path, form: str) -> None:
    title = "[/b] [red]\x1b[31m=1+1\u202e [infographic]"
    path = tmp_path / "a.jsonl"
    path.write_text(record(id="[/b]\x1b]0;x\x07", title=title, date="\x1b[1mx"))
    assert etl(fresh_database_url, "load", str(path)).exit_code == 0
    (issue, *_) = rows(fresh_database_url, "issues")
    assert issue["code"] in ("unreadable_date", "removed_characters")
    assert etl(fresh_database_url, "issues", "--format", form).exit_code == 0
    shown = etl(fresh_database_url, "show", "article", "[/b]")
    assert shown.exit_code == 0 and "[/b] [red]=1+1 [infographic]" in shown.stdout


@pytest.mark.parametrize(
    "hidden",
    [
        "T\u00adô L\u200bâm",
        "\u200fTô Lâm\u200e",
        "Tô\u2028Lâm",
        "Tô\x85Lâm",
        "Tô \ufeffLâm",
        "T\0ô Lâm",
        "\x1b[31mTô Lâm\x1b[0m",
    ],
)
def test_invisible_characters_hide_nobody(tmp_path: Path, hidden: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE.replace("Tô Lâm", hidden))
    found = CliRunner().invoke(main, ["extract", str(path), "--format", "json"])
    record = json.loads(found.stdout)
    assert [person["name"] for person in record["people"]] == ["Tô Lâm", "Thongloun Sisoulith"]
    assert "Chủ tịch nước Tô Lâm đã" in record["body"]
    for person in record["people"]:
        for quote in person["evidence"]:
            assert record["body"][quote["start"] : quote["end"]] == quote["quote"]


def test_a_bomb_stops_at_the_limit_that_flag_or_variable_set(tmp_path: Path) -> None:
    path = tmp_path / "bomb.jsonl.gz"
    path.write_bytes(gzip.compress((record() + " " * 1_000_000 + "\n").encode() * 18))
    arguments = ["extract", str(path), "--format", "json"]
    for flags, variables in ((["--max-ratio", "300"], {}), ([], {"QUANHE_MAX_RATIO": "300"})):
        found = CliRunner().invoke(main, arguments + flags, env=variables)
        assert found.exit_code == 1
        assert "bomb.jsonl.gz:" in found.stderr
        assert "unpacks to more than 300 times its size" in found.stderr
        assert len(found.stdout.splitlines()) == 1  # what stands before the limit
    assert "unpacks" not in CliRunner().invoke(main, [*arguments, "--max-ratio", "9999"]).stderr


@pytest.mark.parametrize("size", ["", "0", "-1", "many", "1 XB"])
def test_a_limit_that_is_no_size_is_wrong_usage(tmp_path: Path, size: str) -> None:
    found = CliRunner().invoke(main, ["extract", str(tmp_path), "--max-article", size])
    assert found.exit_code == 2


@contextmanager
def as_another_user() -> Iterator[None]:
    """Without root's right to read every file."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


def test_a_closed_folder_and_file_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed.txt").write_text(ARTICLE)
    (tmp_path / "open.txt").write_text(ARTICLE)
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    arguments = ["extract", ".", "--format", "json"]
    CliRunner().invoke(main, arguments)  # imports all that it needs, while that can be read
    for name in ("closed", "closed.txt"):
        (tmp_path / name).chmod(0)
    with as_another_user():
        found = CliRunner().invoke(main, arguments)
    (tmp_path / "closed").chmod(0o700)
    assert found.exit_code == 1 and len(found.stdout.splitlines()) == 1
    assert sorted(found.stderr.splitlines()) == [
        "etl: closed.txt: Permission denied; check the file and its permissions",
        "etl: closed: Permission denied; check the file and its permissions",
    ]


def test_files_are_counted_by_their_names_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.html", "README.md", "c.pdf"):
        (tmp_path / name).write_text("x")
    monkeypatch.setattr("builtins.open", lambda *_: pytest.fail("a file was opened"))
    assert count_files([str(tmp_path)]) == 2
    assert count_files([str(tmp_path / "a.txt"), str(tmp_path / "none.txt")]) == 2
    assert count_files([str(tmp_path / "c.pdf")], media="jsonl") is None
    assert set(FORMATS) == {"txt", "html", "jsonl"}
