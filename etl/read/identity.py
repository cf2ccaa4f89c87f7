"""What makes two pages versions of one article: the address that they declare, or their text.

A printed page, one for phones and the page itself declare one address. The title stands beside it, so that
pages of a site that declares one address for all of them stay apart. Where no address is declared, or another
one, the same text under the same title is the same article.
"""

from __future__ import annotations

import hashlib
import re

from etl.read.addresses import canonical_form, is_front_page
from etl.read.assemble import Page
from etl.records import BlockKind
from etl.text.fold import without_marks

_WORD = re.compile(r"[^\W_]+")
_FEWEST_WORDS = 50  # a shorter text may be a notice that many pages have


def identities(page: Page, declared: str | None) -> tuple[str, ...]:
    """Hashes that two pages share if they are versions of one article; ``declared`` is the page's address."""
    title = _words(page.title or "")
    text = _words(" ".join(p.text for p in page.pieces if p.kind in (BlockKind.LEAD, BlockKind.BODY)))
    found = []
    if declared and title and not is_front_page(declared):
        found.append(_hash("address", canonical_form(declared), title))
    if text.count(" ") >= _FEWEST_WORDS - 1:
        found.append(_hash("text", title, text))
    return tuple(found)


def _words(text: str) -> str:
    return " ".join(_WORD.findall(without_marks(text)))


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
