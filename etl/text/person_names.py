"""What a personal name looks like: Vietnamese surnames and syllables, keys for comparing names."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from etl.reference import load_yaml
from etl.text.fold import fold, without_marks

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    data = load_yaml("people/surnames.yaml")
    common = frozenset(fold(s) for s in data["common"])
    rare = frozenset(fold(s) for s in data["rare"])
    return common | rare, common - rare


@cache
def _shape() -> re.Pattern[str]:
    data = load_yaml("people/syllables.yaml")
    onsets, rhymes = ("|".join(sorted(data[k], key=len, reverse=True)) for k in ("onsets", "rhymes"))
    return re.compile(f"(?:{onsets})(?:{rhymes})")


@lru_cache(maxsize=8192)
def is_vietnamese_syllable(word: str) -> bool:
    """Whether a word is spelled like one Vietnamese syllable.

    >>> is_vietnamese_syllable("Nguyễn"), is_vietnamese_syllable("Putin")
    (True, False)
    """
    bare = unicodedata.normalize("NFC", unicodedata.normalize("NFD", fold(word)).translate(_TONES))
    return _shape().fullmatch(bare) is not None


@lru_cache(maxsize=8192)
def is_surname(word: str, *, sure: bool = False) -> bool:
    """Whether a word is a Vietnamese surname; ``sure``: one that is not an ordinary word besides."""
    every, common = _surnames()
    return fold(word) in (common if sure else every)


@lru_cache(maxsize=8192)
def is_vietnamese_name(name: str) -> bool:
    """Whether a name is a surname and one to four more syllables, all spelled the Vietnamese way.

    A Chinese or Korean name in Sino-Vietnamese reading ("Vương Nghị") also passes.

    >>> is_vietnamese_name("Đinh Tiến Dũng"), is_vietnamese_name("Vladimir Putin")
    (True, False)
    """
    words = name.split()
    return 2 <= len(words) <= 5 and is_surname(words[0]) and all(map(is_vietnamese_syllable, words))


@lru_cache(maxsize=16384)
def name_key(name: str) -> str:
    """Folded letters of a name, hyphens taken off and words joined: equal for mere spelling habits.

    >>> name_key("Thông-luông  Xi-xu-lít")
    'thongluong xixulit'
    """
    bare = without_marks(name).replace(" - ", "-").replace("-", "").replace("'", "").replace(".", " ")
    return " ".join(_WORD.findall(bare))
