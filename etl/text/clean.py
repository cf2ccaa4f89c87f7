"""NFC and the removal of characters that no reader sees: done once, when a body is made."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_LINE_ENDS = ("\r\n", "\r", "\u2029", "\f")
_SOFT_LINE_ENDS = ("\u0085", "\u2028", "\v")  # line ends in some texts, mere breaks within lines in others
_ESCAPE = "\x1b"
_ESCAPE_SEQUENCE = re.compile(  # of terminals: colours and cursors, titles and links, charsets
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)|[ -/]+[0-~])"
)


@cache
def _invisible(char: str) -> bool:
    """Format, control, surrogate and unassigned characters, save the line feed and the tab."""
    return char not in "\n\t" and unicodedata.category(char) in ("Cf", "Cc", "Cs", "Cn")


def clean(text: str) -> str:
    """NFC; line ends as ``\\n``; no invisible characters, no escape sequences. Idempotent.

    >>> clean("Viê\\u0323t\\u200b Nam\\r\\n")
    'Việt Nam\\n'
    """
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    text = _soft_line_ends(text)
    if _ESCAPE in text:
        text = _ESCAPE_SEQUENCE.sub("", text)
    if not text.isascii():
        invisible = {c for c in set(text) if _invisible(c)}
        if invisible:
            text = text.translate({ord(c): None for c in invisible})
        text = unicodedata.normalize("NFC", text)
    elif not text.isprintable():
        text = "".join(c for c in text if not _invisible(c))
    return text


def _soft_line_ends(text: str) -> str:
    """The text's only line ends, or most of them, are line ends; a few in a text of lines are spaces."""
    count = sum(text.count(end) for end in _SOFT_LINE_ENDS)
    if count:
        meant = "\n" if count > text.count("\n") else " "
        for end in _SOFT_LINE_ENDS:
            text = text.replace(end, meant)
    return text


def squeeze(line: str) -> str:
    """One line, its runs of spaces of any kind made one and its ends trimmed."""
    return " ".join(line.split())
