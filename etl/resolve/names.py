"""Are two spellings one name? Vietnamese names by their letters and marks, others by sound."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from etl.text.fold import fold, without_marks
from etl.text.known_people import known_person
from etl.text.person_names import is_vietnamese_name, name_key

# Letters that the press exchanges when it writes Lao, Khmer and other names by ear.
_SOUNDS = tuple(
    (re.compile(letters), sound)
    for letters, sound in (
        ("nh|ng|ny|gn|n", "n"),
        ("x|ch|s|z|ts", "s"),
        ("ph|v|w|f|b", "b"),
        ("kh|k|c|q|g", "k"),
        ("th|t|d", "t"),
        ("r|l", "l"),
        ("au|oo|ou|u|o|w", "o"),
        ("ee|i|y|e", "i"),
        ("h", ""),
        (r"(?P<letter>.)(?P=letter)+", r"\g<letter>"),
    )
)
_SAME_WORD = 0.78
_SAME_SINGLE = 0.9
_LONG_SINGLE = 8
_PARTICLES = frozenset({"al", "el", "bin", "ibn", "de", "van", "von", "da", "la", "der", "den", "del"})


@lru_cache(maxsize=8192)
def sound_key(word: str) -> str:
    """A word's rough sound, so that "Xayachak" and "Xaynhachac" come near each other.

    >>> sound_key("Vorachith") == sound_key("Volachit")
    True
    """
    key = without_marks(word)
    for letters, sound in _SOUNDS:
        key = letters.sub(sound, key)
    return key


@lru_cache(maxsize=16384)
def word_likeness(a: str, b: str) -> float:
    """How like two words of foreign names are, 0 to 1: letters and sound, an initial for its name.

    >>> word_likeness("saysomphone", "kaysone") < 0.7 < 0.8 < word_likeness("yathotou", "yothotou")
    True
    """
    if a == b:
        return 1.0
    if len(a) == 1 or len(b) == 1:
        return 0.9 if a[0] == b[0] else 0.0
    x, y = sound_key(a), sound_key(b)
    if x == y:
        return 0.92
    if min(len(x), len(y)) <= 3:
        return 0.85 if len(x) > 2 and x[0] == y[0] and Levenshtein.distance(a, b) <= 1 else 0.0
    near = Levenshtein.normalized_similarity
    return max(near(a, b), near(x, y)) if x[0] == y[0] or near(a, b) > 0.85 else near(a, b) / 2


def content_words(name: str) -> list[str]:
    """The folded words of a name without "bin", "al", "de"."""
    words = name_key(name).split()
    return [w for w in words if w not in _PARTICLES] or words


def is_part(short: list[str], full: list[str]) -> bool:
    """Whether the words of ``short`` stand in ``full`` in this order, initials included."""
    rest = iter(full)
    return all(any(w == f or (len(w) == 1 and f.startswith(w)) for f in rest) for w in short)


@lru_cache(maxsize=8192)
def same_name(a: str, b: str) -> bool:
    """Whether two full names are spellings of one name; the weakest word decides.

    Between two Vietnamese names written with their marks, the marks must agree.
    """
    if name_key(a) == name_key(b):
        marked = _marked(a) and _marked(b) and is_vietnamese_name(a) and is_vietnamese_name(b)
        return fold(a) == fold(b) or not marked
    if is_vietnamese_name(a) or is_vietnamese_name(b) or _known_apart(a, b):
        return False
    x, y = sorted((name_key(a).split(), name_key(b).split()), key=len)
    if len(x) == 1 or len(y) == 1:
        joined = "".join(x), "".join(y)
        return len(joined[0]) >= _LONG_SINGLE and word_likeness(*joined) >= _SAME_SINGLE
    if len(content_words(a)) > 1 and len(content_words(b)) > 1 and is_part(x, y):
        return True
    return _same_words(x, y)


def _same_words(x: list[str], y: list[str]) -> bool:
    """Whether the words agree: in another order, joined otherwise, or each by its sound."""
    if len(x) != len(y):
        return "".join(x) == "".join(y)
    if all(word_likeness(p, q) >= _SAME_WORD for p, q in zip(x, y, strict=True)):
        return True
    return sorted(x) == sorted(y)


@lru_cache(maxsize=4096)
def nearly_same(a: str, b: str) -> bool:
    """Whether two names are near enough for one person, where an office speaks for it as well.

    A Vietnamese name may differ in one letter or mark, or lack its end; another must share one word
    by its sound.
    """
    if is_vietnamese_name(a) or is_vietnamese_name(b):
        if fold(a).startswith(f"{fold(b)} ") or fold(b).startswith(f"{fold(a)} "):
            return True
        return len(a.split()) == len(b.split()) and Levenshtein.distance(fold(a), fold(b)) == 1
    x, y = name_key(a).split(), name_key(b).split()
    if len(x) != len(y) or len(x) < 2 or _known_apart(a, b):
        return False
    likeness = sorted(word_likeness(p, q) for p, q in zip(x, y, strict=True))
    return likeness[-1] >= 0.9 and likeness[0] >= 0.55


def _known_apart(a: str, b: str) -> bool:
    """Whether reference data know both, as two people."""
    one, other = known_person(a), known_person(b)
    return one is not None and other is not None and one[:2] != other[:2]


def _marked(name: str) -> bool:
    return without_marks(name) != fold(name)
