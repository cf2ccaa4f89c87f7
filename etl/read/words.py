"""The words of ``reference/read/page_text.yaml``, compiled: what kind of furniture a line is."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from etl.reference import load_yaml
from etl.text.alternation import alternatives
from etl.text.fold import fold
from etl.text.letters import UPPER

_COUNT = re.compile(r"\s*[:：]?\s*(?:\(\s*\d+\s*\))?\s*[:：]?$")
_BETWEEN = re.compile(r"[\s\-–,|/>»›•·&\d]*")


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = load_yaml("read/page_text.yaml")
    return table


@cache
def _phrases(section: str) -> frozenset[str]:
    return frozenset(fold(p) for p in _table()[section]["phrases"])


@cache
def _starts(section: str, key: str = "starts") -> tuple[str, ...]:
    return tuple(fold(p) for p in _table()[section][key])


def _bare(folded: str) -> str:
    return _COUNT.sub("", folded.strip(" >»•*-_|"))


def closes_article(folded: str) -> bool:
    """Whether a line opens what follows an article: lists of other articles, comments, tags."""
    return _bare(folded) in _phrases("closing_headings") or folded.lstrip(" >»•").startswith(
        _starts("closing_starts", "phrases")
    )


def opens_related(folded: str) -> bool:
    """Whether a line opens a box of related articles, after which the article may go on."""
    return _bare(folded) in _phrases("related_headings")


def is_navigation(folded: str) -> bool:
    """Whether a whole line is the page's furniture: a share button, a font size control, a breadcrumb."""
    if not any(c.isalnum() for c in folded):
        return True
    if folded.strip() in _phrases("navigation") or _bare(folded) in _phrases("navigation"):
        return True
    begins = folded.startswith(_starts("navigation"))
    return begins and not folded.endswith(".") and len(folded.split()) <= 15


@cache
def _sections() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(_phrases('sections'))})(?!\w)")


def is_menu(folded: str) -> bool:
    """Whether a line is made of nothing but the names of a paper's sections."""
    if len(folded) > 400 or not any(c.isalpha() for c in folded):
        return False
    return _BETWEEN.fullmatch(_sections().sub("", folded)) is not None


def is_teaser(folded: str) -> bool:
    """Whether a line says by its first signs that it leads to another article."""
    return folded.lstrip().startswith(_starts("teaser_marks"))


@cache
def _credit() -> re.Pattern[str]:
    words = f"(?i:{alternatives(_table()['photo_credit']['words'])})"
    who = r"[^\s:;()]+(?:\s[^\s:;()]+){0,6}"
    return re.compile(
        rf"(?:^|[.,(/\-–—”\"]\s*|\s(?=[{UPPER}]))(?:{words})\s*[::]\s*(?:{who})?[).\]\s]*$"
        rf"|[(\[]\s*{words}(?:\s+{who})?\s*[)\]][.\s]*$"
        rf"|(?:^|[.\-–—]\s*)(?=[{UPPER}]){words}\s+(?=[{UPPER}]){who}[.\s]*$"
    )


def has_photo_credit(text: str) -> bool:
    """Whether a line ends with the credit of a photo ("Ảnh: TTXVN", "(ảnh VTV)")."""
    return _credit().search(text[-120:]) is not None


def is_photo_credit(text: str) -> bool:
    """Whether a line is such a credit and nothing else."""
    found = _credit().search(text) if len(text) < 100 else None
    return found is not None and not text[: found.start()].strip(" (-–—")
