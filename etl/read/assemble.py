"""Pieces of a page, in order and each with its kind, to a body and its blocks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from etl.read.published import Published
from etl.records import OWN_BLOCKS, Block, BlockKind


@dataclass(frozen=True, slots=True)
class Piece:
    """One line or paragraph of a page and what it is. Its text is clean, on one line and not empty."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """What was read of a page: pieces in reading order, and what the page says of itself.

    ``reader``: which reader, or which layout of a known site, made the pieces. ``identities``: what it shares
    with other versions of the article.
    """

    pieces: tuple[Piece, ...]
    title: str | None = None
    author: str | None = None
    published: Published | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    reader: str = "text"
    identities: tuple[str, ...] = ()


def assemble(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The body (own pieces joined by line feeds, NFC) and the blocks, with offsets for the own ones.

    >>> body, blocks = assemble([Piece(BlockKind.NAVIGATION, "Menu"), Piece(BlockKind.BODY, "Hai bên ký.")])
    >>> body, blocks[1].start, blocks[1].end
    ('Hai bên ký.', 0, 11)
    """
    parts: list[str] = []
    blocks: list[Block] = []
    offset = 0
    for piece in pieces:
        text = piece.text
        if piece.kind not in OWN_BLOCKS:
            blocks.append(Block(piece.kind, None, None, text))
            continue
        blocks.append(Block(piece.kind, offset, offset + len(text)))
        parts.append(text)
        offset += len(text) + 1
    return "\n".join(parts), tuple(blocks)
