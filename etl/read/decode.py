"""Bytes to text: Unicode, declared or told by its bytes; older encodings of Vietnamese; else refused."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from etl.errors import ReadError
from etl.read.encodings import read_legacy
from etl.read.garbled import converted
from etl.records import Issue
from etl.reference import load_yaml

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CUT = ("unexpected end of data", "truncated data")
_MEND = "convert it to UTF-8"
_SAMPLE = 64 * 1024
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\v\f\r\x1b")
_FEW_CONTROLS = 0.01
_WRITTEN = re.compile(r"[\t\n\r -~\u00a0-\u024f\u0300-\u036f\u1ea0-\u1ef9\u2010-\u2044\ufeff]")
_MOSTLY_WRITTEN = 0.95
_WINDOWS_PUNCTUATION = b"\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa9\xab\xae\xb0\xb7\xbb"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and what had to be done to have it."""

    text: str
    issues: tuple[Issue, ...] = ()


def decode(data: bytes, place: str) -> Decoded:
    """The text of ``data``.

    Raises ReadError: ``empty_input``, ``binary_input`` (it is another kind of file, or full of control
    characters) or ``wrong_encoding``, which names the first line and byte that cannot be read.

    >>> decode("Việt Nam".encode("utf-8-sig"), "a.txt").text
    'Việt Nam'
    """
    if not data.strip():
        raise ReadError("empty_input", "nothing in it", place=place, mend="remove it or fill it")
    refuse_binary(data, place)
    encoding = wide_encoding(data)
    decoded = _decode_as(data, encoding, place) if encoding else _decode_bytes(data, place)
    if not decoded.text.strip("\ufeff \t\r\n"):
        raise ReadError("empty_input", "nothing in it but spaces", place=place, mend="remove it or fill it")
    return decoded


def refuse_binary(data: bytes, place: str) -> None:
    """Raise ReadError (``binary_input``) where the beginning of a file shows that it is no text."""
    for start, offset, what, mend in _kinds():
        if data.startswith(start, offset):
            raise ReadError("binary_input", f"{what}, not text", place=place, mend=mend)
    if wide_encoding(data):
        return
    sample = data[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) * _FEW_CONTROLS:
        message = "not a text: it is full of control characters"
        raise ReadError("binary_input", message, place=place, mend="give text, HTML or JSONL")


@cache
def _kinds() -> tuple[tuple[bytes, int, str, str], ...]:
    table: dict[str, Any] = load_yaml("read/file_kinds.yaml")
    return tuple(
        (bytes.fromhex(start), kind.get("at", 0), kind["what"], kind["mend"])
        for kind in table["kinds"]
        for start in kind["starts"]
    )


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32, told by a byte order mark or by the zero bytes at the beginning; else None."""
    declared = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    if declared is not None:
        return declared
    sample = data[:4096]
    if b"\0" not in sample:
        return None
    for encoding in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, "replace")
        if len(_WRITTEN.findall(text)) >= len(text) * _MOSTLY_WRITTEN:
            return encoding
    return None


def _decode_as(data: bytes, encoding: str, place: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError as error:
        return _cut(data, encoding, error) or _refuse(data, encoding, error, place)


def _decode_bytes(data: bytes, place: str) -> Decoded:
    try:
        return Decoded(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _cut(data, "utf-8", error) or _converted(data) or _refuse(data, "utf-8", error, place)


def _cut(data: bytes, encoding: str, error: UnicodeDecodeError) -> Decoded | None:
    """The text before the last character, where that alone was cut."""
    if error.start + 4 <= len(data) or not error.reason.startswith(_CUT):
        return None
    issue = Issue("cut_text", "the text ends within a character: it was cut", mend="fetch it again")
    return Decoded(data[: error.start].decode(encoding), (issue,))


def _converted(data: bytes) -> Decoded | None:
    """A text in an older encoding of Vietnamese, or one of UTF-8 with lines in one."""
    lines = data.split(b"\n")
    foreign = [number for number, line in enumerate(lines) if not _is_utf8(line)]
    beyond_ascii = sum(not line.isascii() for line in lines)
    whole = 2 * len(foreign) >= beyond_ascii
    raw = (data if whole else b"\n".join(lines[n] for n in foreign)).decode("latin-1")
    legacy = read_legacy(raw)
    if legacy is not None:
        text, encoding = legacy.text, legacy.encoding
    elif raw.encode("latin-1").translate(None, _WINDOWS_PUNCTUATION).isascii():
        text, encoding = raw.encode("latin-1").decode("cp1252"), "windows-1252"
    else:
        return None
    if whole:
        return Decoded(text, (converted(encoding),))
    meant = dict(zip(foreign, text.split("\n"), strict=True))
    mixed = "\n".join(meant.get(number) or line.decode("utf-8") for number, line in enumerate(lines))
    where = f"line {foreign[0] + 1} " if len(foreign) == 1 else f"{len(foreign)} lines "
    return Decoded(mixed, (converted(encoding, where),))


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _refuse(data: bytes, encoding: str, error: UnicodeDecodeError, place: str) -> Decoded:
    name = encoding.removesuffix("-sig").upper()
    line = data.count(b"\n", 0, error.start) + 1
    message = f"not {name}: byte {error.start} (0x{data[error.start]:02x}, line {line}) cannot be read"
    if encoding == "utf-8":
        message += ", nor is it surely an older encoding of Vietnamese"
    raise ReadError("wrong_encoding", message, place=place, mend=_MEND) from None
