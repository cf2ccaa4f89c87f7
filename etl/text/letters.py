"""Letters as regular expressions need them: ``re`` has no class for "an upper-case letter"."""

from __future__ import annotations

# Latin Extended Additional (Ạ ạ … Ỹ ỹ) has each capital right before its small letter.
UPPER = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
"""Upper-case letters of Vietnamese and of Western names, to stand inside a character class."""

LOWER = "a-zß-öø-ÿăđĩũơư" + "".join(map(chr, range(0x1EA1, 0x1EFA, 2)))
"""The lower-case letters, likewise."""
