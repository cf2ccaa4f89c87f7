"""One byte for each letter of folded text, so that an offset in bytes is an offset in characters."""

from __future__ import annotations

import codecs
from functools import lru_cache

from etl.errors import ReferenceDataError

_LONG = 400  # characters; shorter texts are encoded anew each time
_ASCII = "\n" + "".join(c for c in map(chr, range(0x20, 0x7F)) if not c.isupper())
_LATIN = (*range(0xDF, 0x180), 0x1A1, 0x1B0, 0x219, 0x21B, *range(0x1EA1, 0x1EFA))
_LETTERS = _ASCII + "".join(c for c in map(chr, _LATIN) if c.islower())
_TABLE = codecs.charmap_build(_LETTERS.ljust(256, "\ufffe"))  # U+FFFE: a byte that stands for nothing


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


def text_bytes(folded: str) -> bytes:
    """A folded text; a letter that no phrase can hold becomes a question mark.

    >>> len(text_bytes("đến viêng chăn – лаос"))
    21
    """
    return _encoded(folded) if len(folded) < _LONG else _encoded_again(folded)


def _encoded(folded: str) -> bytes:
    return codecs.charmap_encode(folded, "replace", _TABLE)[0]


_encoded_again = lru_cache(maxsize=4)(_encoded)  # one gazetteer after the other reads the same article
