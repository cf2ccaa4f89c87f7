"""NFC and the removal of characters that no reader sees: done once, when a body is made."""

from __future__ import annotations

import unicodedata
from functools import cache

_LINE_ENDS = ("\r\n", "\r", "\u0085", "\u2028", "\u2029", "\v", "\f")


@cache
def _invisible(char: str) -> bool:
    """Format, control, surrogate and unassigned characters, save the line feed and the tab."""
    return char not in "\n\t" and unicodedata.category(char) in ("Cf", "Cc", "Cs", "Cn")


def clean(text: str) -> str:
    """NFC; line ends as ``\\n``; no invisible characters. Idempotent.

    >>> clean("Viê\\u0323t\\u200b Nam\\r\\n")
    'Việt Nam\\n'
    """
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    if not text.isascii():
        invisible = {c for c in set(text) if _invisible(c)}
        if invisible:
            text = text.translate({ord(c): None for c in invisible})
        text = unicodedata.normalize("NFC", text)
    elif not text.isprintable():
        text = "".join(c for c in text if not _invisible(c))
    return text


def squeeze(line: str) -> str:
    """One line, its runs of spaces of any kind made one and its ends trimmed."""
    return " ".join(line.split())
