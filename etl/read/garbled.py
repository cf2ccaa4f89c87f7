"""Texts that some earlier program read in a wrong encoding: put right where it is certain what was meant.

Two faults are common: UTF-8 whose bytes were read as Latin letters ("Viá»‡t Nam"), and texts in an encoding
from before Unicode that were ("ViÖt Nam"). A clean text costs one search.
"""

from __future__ import annotations

import re

from etl.read.encodings import SURE, WINDOWS, read_legacy, vietnamese_share
from etl.records import Issue

_CONTINUED = "\x80-\xbf" + "".join(map(chr, WINDOWS))
_TWICE = re.compile(  # Vietnamese letters, đ, ơ or ư, tone marks; and what was read wrongly twice
    f"á[º»][{_CONTINUED}]|Ä[\x90\x91‘]|Æ[°¡]|Ì[\x80\x81\x83\x89€ƒ‰£]|Ã¡Â[º»]"
)
_LEADS = ("á»", "áº", "Ä", "Æ", "Ì", "Ã¡")  # how what it finds begins: looked for first, at half the cost
_SEQUENCES = re.compile(
    f"(?:[\xc2-\xdf][{_CONTINUED}]|[\xe0-\xef][{_CONTINUED}]{{2}}|[\xf0-\xf4][{_CONTINUED}]{{3}})+"
)
# Bytes that were taken for spaces and stripped: the last of "à" and of a no-break space, and of "ễ".
_STRIPPED_SPACE = re.compile(f"(?P<lead>[ÃÂ])(?![{_CONTINUED}])")
_STRIPPED_LINE_END = re.compile(f"(?P<lead>á»)(?![{_CONTINUED}])")
_PROPER = re.compile("[ăđĩũơưẠ-ỹĂĐĨŨƠƯ]")  # letters of Vietnamese that no garbled text has
_MOST_TIMES = 3  # that a text is encoded again
_NO_TEXT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]"
)  # control characters, half characters


def mend(text: str) -> tuple[str, tuple[Issue, ...]]:
    """``text`` as it was meant, and what was done to it.

    A line changes only where it then reads as Vietnamese; others stay as they are, and are told.

    >>> mend("Viá»‡t Nam vÃ LÃ\\xa0o há»™i Ä‘Ã\\xa0m")[0]
    'Việt Nam và Lào hội đàm'
    """
    issues: tuple[Issue, ...] = ()
    if any(lead in text for lead in _LEADS) and _TWICE.search(text):
        text, issues = _mend_lines(text)
    elif not text.isascii() and not _PROPER.search(text):
        meant = None if vietnamese_share(text) >= SURE else read_legacy(text)
        if meant:
            text, issues = meant.text, (converted(meant.encoding),)
    removed = len(_NO_TEXT.findall(text))
    return text, (*issues, _removed(removed)) if removed else issues


def converted(encoding: str, lines: str = "") -> Issue:
    """That a text was in another encoding than UTF-8."""
    return Issue("converted_encoding", f"{lines}in {encoding}, not UTF-8: converted", mend="save it as UTF-8")


def _removed(count: int) -> Issue:
    what = "one character" if count == 1 else f"{count} characters"
    message = f"{what} that no text has (control characters, halves of characters) left out"
    return Issue("removed_characters", message, mend="fetch it again as UTF-8")


def _mend_lines(text: str) -> tuple[str, tuple[Issue, ...]]:
    lines = text.split("\n")
    mended = [_mended(line) if _TWICE.search(line) else line for line in lines]
    changed = sum(line is not None and line != was for line, was in zip(mended, lines, strict=True))
    issues: list[Issue] = []
    if changed:
        message = f"UTF-8 encoded twice in {_counted(changed)}: mended"
        issues.append(Issue("mended_encoding", message, mend="fetch it again as UTF-8"))
    if None in mended:
        message = (
            f"a wrong encoding in {_counted(mended.count(None))}, kept as it is: what was meant is not sure"
        )
        issues.append(Issue("doubtful_encoding", message, mend="fetch it again as UTF-8"))
    kept = [was if line is None else line for line, was in zip(mended, lines, strict=True)]
    return "\n".join(kept), tuple(issues)


def _counted(lines: int) -> str:
    return "one line" if lines == 1 else f"{lines} lines"


def _mended(line: str) -> str | None:
    """The line as it was meant; None where that is not sure."""
    if _PROPER.search(line):
        return None
    for _ in range(_MOST_TIMES):
        line = _STRIPPED_SPACE.sub("\\g<lead>\xa0", line)
        line = _STRIPPED_LINE_END.sub("\\g<lead>\x85", line)
        line = _SEQUENCES.sub(_decoded, line)
        if not _TWICE.search(line):
            break
    words = vietnamese_share(line)
    return line if words >= SURE or (words == 0 and _PROPER.search(line)) else None


def _decoded(found: re.Match[str]) -> str:
    raw = found.group().translate(WINDOWS).encode("latin-1")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return found.group()
