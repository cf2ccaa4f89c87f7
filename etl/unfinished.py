"""Files that appear whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.errors import QuanheError


@contextmanager
def unfinished(path: Path, *, private: bool = False) -> Iterator[Path]:
    """A new file beside ``path`` that takes its place at the end of the block, and is gone if that fails.

    Whatever ends the block, ``path`` holds what it held or all of the new. A ``private`` file is its
    owner's alone. What is no regular file, such as a pipe, is given as it is. Raises QuanheError where the
    file cannot be written.
    """
    try:
        if path.exists() and not path.is_file():
            yield path
            return
        target = path.resolve()
        part = target.with_name(f".{target.name}.{os.getpid()}.part")
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600 if private else 0o666)
        try:
            yield part
            os.fsync(descriptor)
            part.replace(target)
        finally:
            os.close(descriptor)
            part.unlink(missing_ok=True)
    except OSError as error:
        raise QuanheError(f"cannot write: {error.strerror}", place=str(path)) from None
