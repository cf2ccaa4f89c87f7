"""File locks that the kernel drops when their holder dies, however it dies."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.errors import DatabaseUnavailableError

PAUSE = 0.05


def open_lock_file(path: Path) -> int:
    """Open ``path``, created private, for locking; a symbolic link in its place is refused."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)


def try_lock(descriptor: int) -> bool:
    """Take the lock if nobody holds it; return whether it was taken."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def exclusive(path: Path, *, patience: float) -> Iterator[int]:
    """Hold the lock of ``path`` for the block; gives its descriptor.

    A program that inherits the descriptor keeps the lock until it ends, even if this process is killed.

    Raises :class:`DatabaseUnavailableError` when another process holds it for ``patience`` seconds.
    """
    descriptor = open_lock_file(path)
    try:
        deadline = time.monotonic() + patience
        while not try_lock(descriptor):
            if time.monotonic() > deadline:
                raise DatabaseUnavailableError(
                    f"another process has been starting or stopping the database for {patience:.0f} s",
                    place=str(path),
                    mend="wait for it, or end it and try again",
                )
            time.sleep(PAUSE)
        yield descriptor
    finally:
        os.close(descriptor)
