"""Are two spellings one name? Vietnamese names by their letters and marks, others by sound."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler, Levenshtein

from etl.text.fold import fold, without_marks
from etl.text.person_names import is_vietnamese_name, name_key

_SOUNDS = (
    (r"x|ch|s|z|ts", "s"), (r"ph|v|w|f|b", "b"), (r"kh|k|c|q|g", "k"), (r"th|t|d", "t"), (r"nh|ng|ny|gn|n", "n"),
    (r"r|l", "l"), (r"oo|ou|u|o|ô|w", "o"), (r"ee|i|y|e", "i"), (r"h", ""),
)  # fmt: skip
_SAME_TOKEN = 0.84


@lru_cache(maxsize=4096)
def sound_key(word: str) -> str:
    """A word's rough sound, so that "Xayachak" and "Xaynhachac" come near each other."""
    key = without_marks(word)
    for pattern, sound in _SOUNDS:
        key = re.sub(pattern, sound, key)
    return re.sub(r"(?P<letter>.)(?P=letter)+", r"\g<letter>", key)


def _token_likeness(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if len(a) == 1 or len(b) == 1:
        return 0.9 if a[0] == b[0] else 0.0
    if len(a) <= 3 or len(b) <= 3:
        return 0.0 if Levenshtein.distance(a, b) > 1 or a[0] != b[0] else 0.85
    plain = JaroWinkler.similarity(a, b)
    if sound_key(a) == sound_key(b):
        return max(plain, 0.92)
    near = JaroWinkler.similarity(sound_key(a), sound_key(b))
    return max(plain, near) if min(plain, near) > 0.7 else plain


def is_part(short: list[str], full: list[str]) -> bool:
    """Whether the words of ``short`` stand in ``full`` in this order, initials included."""
    rest = iter(full)
    return all(any(w == f or (len(w) == 1 and f.startswith(w)) for f in rest) for w in short)


@lru_cache(maxsize=4096)
def same_name(a: str, b: str) -> bool:
    """Whether two full names are spellings of one name; the weakest word decides.

    Between two Vietnamese names written with their marks, the marks must agree.
    """
    if name_key(a) == name_key(b):
        return fold(a) == fold(b) or not (
            _marked(a) and _marked(b) and is_vietnamese_name(a) and is_vietnamese_name(b)
        )
    if is_vietnamese_name(a) or is_vietnamese_name(b):
        return False
    x, y = name_key(a).split(), name_key(b).split()
    if len(x) > len(y):
        x, y = y, x
    if len(x) >= 2 and is_part(x, y):
        return True
    if len(x) != len(y):
        return False
    if len(x) == 1:
        return len(x[0]) >= 8 and _token_likeness(x[0], y[0]) >= 0.93
    return min(_token_likeness(p, q) for p, q in zip(x, y, strict=True)) >= _SAME_TOKEN


def _marked(name: str) -> bool:
    return without_marks(name) != fold(name)
