"""One byte for each letter of folded text, so that an offset in bytes is an offset in characters."""

from __future__ import annotations

import codecs
from functools import lru_cache
from typing import NamedTuple

from etl.errors import ReferenceDataError

_LONG = 400  # characters; shorter texts are encoded anew each time
_ASCII = "\n" + "".join(c for c in map(chr, range(0x20, 0x7F)) if not c.isupper())
_LATIN = (*range(0xDF, 0x180), 0x1A1, 0x1B0, 0x219, 0x21B, *range(0x1EA1, 0x1EFA))
_LETTERS = _ASCII + "".join(c for c in map(chr, _LATIN) if c.islower())
_TABLE = codecs.charmap_build(_LETTERS.ljust(256, "\ufffe"))  # U+FFFE: a byte that stands for nothing
_OTHER_SIGN, _OTHER_LETTER = b"\xfe", b"\xff"
_IN_WORD = bytes(map(str.isalnum, _LETTERS)).ljust(255, b"\0") + b"\1"


def _others(error: UnicodeError) -> tuple[bytes, int]:
    assert isinstance(error, UnicodeEncodeError)
    unknown = error.object[error.start : error.end]
    return b"".join(_OTHER_LETTER if c.isalnum() else _OTHER_SIGN for c in unknown), error.end


_HANDLER = "etl.text.byte_letters"
codecs.register_error(_HANDLER, _others)


class TextBytes(NamedTuple):
    """A folded text as bytes, one for each of its characters.

    ``in_word`` has one byte more on either side: that at *i* + 1 is 1 where character *i* is a letter or a
    digit, else 0.
    """

    letters: bytes
    in_word: bytes


def phrase_bytes(phrase: str) -> bytes:
    """A folded phrase of reference data.

    Raises ReferenceDataError for a character that no phrase can hold.
    """
    try:
        return codecs.charmap_encode(phrase, "strict", _TABLE)[0]
    except UnicodeEncodeError as error:
        odd = phrase[error.start]
        mend = "write it with Latin letters, digits and ASCII signs"
        raise ReferenceDataError(f"{odd!r} cannot be looked up", place=repr(phrase), mend=mend) from None


def text_bytes(folded: str) -> TextBytes:
    """A folded text; what no phrase can hold becomes a byte of no phrase.

    >>> len(text_bytes("đến viêng chăn – лаос").letters)
    21
    """
    return _encoded(folded) if len(folded) < _LONG else _encoded_again(folded)


def _encoded(folded: str) -> TextBytes:
    letters = codecs.charmap_encode(folded, _HANDLER, _TABLE)[0]
    return TextBytes(letters, b"\0%b\0" % letters.translate(_IN_WORD))


_encoded_again = lru_cache(maxsize=4)(_encoded)  # one gazetteer after the other reads the same article
