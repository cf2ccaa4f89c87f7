"""Bytes to text: UTF-8 (with or without a byte order mark) or UTF-16 with one; nothing is guessed."""

from __future__ import annotations

import codecs

from etl.errors import ReadError

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def decode(data: bytes, place: str) -> str:
    """The text of ``data``.

    Raises ReadError: ``empty_input``, ``binary_input`` (it holds NUL characters) or ``wrong_encoding``,
    which names the first byte that cannot be read.

    >>> decode("Việt Nam".encode("utf-8-sig"), "a.txt")
    'Việt Nam'
    """
    if not data.strip():
        raise ReadError("empty_input", "nothing in it", place=place, mend="remove it or fill it")
    if data.startswith(_UTF16) and not data.startswith(_UTF32):
        encoding = "utf-16"
    else:
        encoding = "utf-8-sig"
        if b"\0" in data:
            raise ReadError(
                "binary_input", "not a text: it holds NUL bytes", place=place, mend="give text, HTML or JSONL"
            )
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-sig").upper()
        message = f"not {name}: byte {error.start} (0x{data[error.start]:02x}) cannot be read"
        raise ReadError("wrong_encoding", message, place=place, mend="convert it to UTF-8") from None
    if "\0" in text:
        raise ReadError(
            "binary_input",
            "not a text: it holds NUL characters",
            place=place,
            mend="give text, HTML or JSONL",
        )
    if not text.strip("\ufeff \t\r\n"):
        raise ReadError("empty_input", "nothing in it but spaces", place=place, mend="remove it or fill it")
    return text
