"""The body that an office belongs to, read from its title."""

from __future__ import annotations

from functools import cache, lru_cache

from etl.extract.title_words import heads
from etl.reference import load_yaml
from etl.text.fold import fold

_BODIES = "people/bodies.yaml"


@cache
def _noun_of() -> dict[str, str]:
    """Heads that leave out or take in their body's noun → the noun."""
    return {fold(head): noun for noun, group in load_yaml(_BODIES)["heads_of"].items() for head in group}


@cache
def _head_starts() -> tuple[str, ...]:
    return tuple(f"{head} " for head in heads())


@cache
def _nouns() -> tuple[str, ...]:
    data = load_yaml(_BODIES)
    nouns = {fold(noun) for noun in (*data["bodies"], *data["incomplete"])} - heads() - {fold(data["state"])}
    return tuple(f"{noun} " for noun in nouns)


@lru_cache(maxsize=4096)
def organization_of(title: str) -> str | None:
    """The body named in a title in full form; None where it names none.

    >>> organization_of("Chủ tịch Hội đồng nhân dân tỉnh Nghệ An")
    'Hội đồng nhân dân tỉnh Nghệ An'
    >>> organization_of("Thứ trưởng Ngoại giao")
    'Bộ Ngoại giao'
    """
    words = title.split()
    for count in range(1, len(words)):
        head, rest = fold(" ".join(words[:count])), " ".join(words[count:])
        if head not in heads():
            continue
        if f"{fold(rest)} ".startswith(_nouns()) and not f"{fold(rest)} ".startswith(_head_starts()):
            return rest[:1].upper() + rest[1:]
        if head in _noun_of():
            return f"{_noun_of()[head]} {rest[:1].upper()}{rest[1:]}"
    return None
