"""The folded copy of a text on which everything is matched.

``fold`` keeps the length: character *i* of the result stands for character *i* of the text, so one
coordinate system serves both, and no offset map can go wrong. What it levels: letter case, "Ð"
(U+00D0) for "Đ", the two ways to place a tone mark ("hoà"/"hòa", "Uỷ"/"Ủy"), dashes, quotes, and
every kind of space.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SAME_LENGTH = {
    **dict.fromkeys("ÐĐđð", "đ"),
    **dict.fromkeys("\u00a0\u2009\u200a\u202f\u2007\u3000\t", " "),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("“”„‟«»", '"'),
    **dict.fromkeys("‘’‛`´", "'"),
}
# Replaced one by one: to search for a seldom character costs less than to look every character up in a table.
_LEVELLED = tuple((c.lower(), level) for c, level in _SAME_LENGTH.items() if c.lower() != level)
_SHORT = 64

# New-style "oà", "uỷ" → old-style "òa", "ủy"; only at the end of a syllable, never after q ("quý").
_TONES = {"à": "\u0300", "á": "\u0301", "ả": "\u0309", "ã": "\u0303", "ạ": "\u0323",
          "è": "\u0300", "é": "\u0301", "ẻ": "\u0309", "ẽ": "\u0303", "ẹ": "\u0323",
          "ỳ": "\u0300", "ý": "\u0301", "ỷ": "\u0309", "ỹ": "\u0303", "ỵ": "\u0323"}  # fmt: skip
_BASES = {**dict.fromkeys("àáảãạ", "a"), **dict.fromkeys("èéẻẽẹ", "e"), **dict.fromkeys("ỳýỷỹỵ", "y")}
_NEW_STYLE = re.compile(r"(?P<first>o(?=[àáảãạèéẻẽẹ])|u(?<!qu)(?=[ỳýỷỹỵ]))(?P<second>\w)(?!\w)")


def _old_style(match: re.Match[str]) -> str:
    second = match["second"]
    return unicodedata.normalize("NFC", match["first"] + _TONES[second]) + _BASES[second]


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def fold(text: str) -> str:
    """Return the matching copy of an NFC text, of the same length.

    >>> fold("Uỷ ban hoà bình – “Ðà Nẵng”")
    'ủy ban hòa bình - "đà nẵng"'
    """
    return _fold_again(text) if len(text) <= _SHORT else _fold(text)


def _fold(text: str) -> str:
    folded = _lower(text)
    for character, level in _LEVELLED:
        folded = folded.replace(character, level)
    return _NEW_STYLE.sub(_old_style, folded)


_fold_again = lru_cache(maxsize=16384)(_fold)  # names, titles and single words come again and again


def without_marks(text: str) -> str:
    """Casefolded letters without diacritics, for names that are typed without them. Length may change.

    >>> without_marks("Đinh Tiến Dũng")
    'dinh tien dung'
    """
    decomposed = unicodedata.normalize("NFD", fold(unicodedata.normalize("NFC", text)))
    kept = (c for c in decomposed if unicodedata.category(c) not in ("Mn", "Cf"))
    return "".join(kept).replace("đ", "d")
