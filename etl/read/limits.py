"""How much of one input is read, so that nothing hostile fills the memory or the disk."""

from __future__ import annotations

from dataclasses import dataclass, field

from etl.errors import ReadError

MEGABYTE = 1024 * 1024
_FREE = 16 * MEGABYTE  # what may unpack from however few bytes


@dataclass(frozen=True, slots=True)
class Limits:
    """Most bytes of one article, and of unpacked text for each byte of an archive."""

    article: int = 16 * MEGABYTE
    ratio: int = 200

    def too_large(self, place: str) -> ReadError:
        """That one article is larger."""
        size = f"{self.article / MEGABYTE:.3g} MB"
        mend = "split it, name many articles .jsonl, or raise --max-article"
        return ReadError("too_large", f"more than {size} for one article", place=place, mend=mend)


@dataclass(slots=True)
class Budget:
    """What one archive may still unpack to. ``packed`` grows where the archive's size is not known before."""

    limits: Limits
    packed: int = 0
    unpacked: int = field(default=0, init=False)

    @property
    def is_spent(self) -> bool:
        """Whether more has been unpacked than may be."""
        return self.unpacked > max(_FREE, self.limits.ratio * self.packed)

    def spend(self, count: int) -> None:
        """Count unpacked bytes. Raises ReadError (``archive_bomb``) where they are too many."""
        self.unpacked += count
        if self.is_spent:
            message = f"unpacks to more than {self.limits.ratio} times its size; the rest is not read"
            mend = "look at what it holds; if it is sound, raise --max-ratio"
            raise ReadError("archive_bomb", message, mend=mend)
