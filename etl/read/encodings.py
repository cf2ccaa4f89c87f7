"""Vietnamese text from before Unicode: in which encoding it is, told by whether its words are Vietnamese."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

from etl.reference import load_yaml
from etl.text.person_names import is_vietnamese_syllable

_SAMPLE = 2000  # words on which an encoding is told
_FEWEST = 3  # words below which none is
SURE = 0.9
"""Which share of a text's words with letters beyond ASCII must be Vietnamese for it to be taken as such."""

_BYTES = range(0x80, 0x100)
_UNUSED = "\ufffd"
_RAW_WORD = re.compile(
    "[A-Za-z\x02\x05\x06\x14\x19\x1e]*[\x80-\xff][A-Za-z\x80-\xff\x02\x05\x06\x14\x19\x1e]*"
)
_WORD = re.compile(r"[^\W\d_]+")
_VOWELS_OF_MARKS = "aeouyôöAEOUYÔÖ"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_OF_STOPS = "\u0301\u0323"  # a syllable that ends in c, ch, p or t takes no other tone
_WINDOWS = [(byte, bytes([byte]).decode("cp1252", "replace")) for byte in range(0x80, 0xA0)]
_FROM_WINDOWS = {byte: character for byte, character in _WINDOWS if character != _UNUSED}
WINDOWS = {ord(character): byte for byte, character in _FROM_WINDOWS.items()}
"""The characters of Windows-1252 to the bytes from 80 to 9F that stand for them."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """A text as it was meant, and the encoding that its bytes were in."""

    text: str
    encoding: str


@dataclass(frozen=True, slots=True)
class _Encoding:
    name: str
    read: Callable[[str], str]


def read_legacy(raw: str) -> Conversion | None:
    """The text whose bytes are the characters of ``raw`` up to U+00FF; None where it is not clear which.

    Other characters stand for themselves. The encodings are those of ``reference/read/encodings.yaml``.

    >>> read_legacy("Hoäi ñaøm giöõa Thuû töôùng hai nöôùc")
    Conversion(text='Hội đàm giữa Thủ tướng hai nước', encoding='VNI')
    """
    raw = raw.translate(WINDOWS)
    sample = " ".join(word.group() for word in islice(_RAW_WORD.finditer(raw), _SAMPLE))
    shares = sorted(
        (
            (vietnamese_share(encoding.read(sample)), encoding.name, encoding.read)
            for encoding in _encodings()
        ),
        key=lambda found: found[0],
        reverse=True,
    )
    (best, name, read), (second, *_) = shares[:2]
    return Conversion(read(raw), name) if best >= SURE and best > second else None


def vietnamese_share(text: str) -> float:
    """Which share of the words with letters beyond ASCII are Vietnamese; 0 where they are too few to tell.

    >>> vietnamese_share("Hội đàm giữa hai nước"), vietnamese_share("Le président a été reçu à Paris")
    (1.0, 0.25)
    """
    words = [word for word in _WORD.findall(unicodedata.normalize("NFC", text)) if not word.isascii()]
    return sum(map(_is_vietnamese, words)) / len(words) if len(words) >= _FEWEST else 0.0


def _is_vietnamese(word: str) -> bool:
    if not (word[1:].islower() or word.isupper() or len(word) == 1):
        return False
    tones = [c for c in unicodedata.normalize("NFD", word) if c in _TONES]
    if len(tones) > 1 or (word.lower().endswith(("c", "ch", "p", "t")) and not set(tones) <= set(_OF_STOPS)):
        return False
    return is_vietnamese_syllable(word)


@cache
def _encodings() -> tuple[_Encoding, ...]:
    table: dict[str, Any] = load_yaml("read/encodings.yaml")
    return tuple(_Encoding(entry["name"], _reader(entry)) for entry in table["encodings"])


def _reader(entry: dict[str, Any]) -> Callable[[str], str]:
    if "marks" in entry:
        return _reader_of_marks(entry["marks"], entry["letters"])
    if "codec" in entry:
        upper = "".join(bytes([byte]).decode(entry["codec"], "replace") for byte in _BYTES)
    else:
        upper = "".join(entry["upper"])
    letters = dict(zip(_BYTES, upper, strict=True)) | entry.get("lower", {})
    return lambda raw: unicodedata.normalize("NFC", raw.translate(letters))


def _reader_of_marks(marks: dict[str, str], letters: dict[str, str]) -> Callable[[str], str]:
    marks = marks | {mark.upper(): meant for mark, meant in marks.items()}
    letters = letters | {letter.upper(): meant.upper() for letter, meant in letters.items()}
    base, mark, letter = _VOWELS_OF_MARKS, "".join(marks), "".join(letters)
    pair = re.compile(f"(?P<base>[{base}])(?P<mark>[{mark}])|(?P<letter>[{letter}])")

    def meant(found: re.Match[str]) -> str:
        letter = found["base"] or found["letter"]
        return letters.get(letter, letter) + marks.get(found["mark"], "")

    return lambda raw: unicodedata.normalize("NFC", pair.sub(meant, raw.translate(_FROM_WINDOWS)))
