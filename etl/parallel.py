"""The same work on many items, over the processor's cores, with the results in the items' order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from multiprocessing.connection import wait
from typing import TypeVar

Item = TypeVar("Item")
Done = TypeVar("Done")

FEW = 200  # below this many items, starting processes costs more than it saves
CHUNK = 8


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _follow_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _prepare_worker() -> None:
    """Leave Ctrl-C to the parent, and never outlive it, even where it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow_parent, daemon=True).start()


def in_order(
    work: Callable[[Item], Done], items: Iterable[Item], *, processes: int | None = None
) -> Iterator[Done]:
    """``work`` of each item, lazily and in order; few items, or one core, stay in this process.

    ``work`` must be a function of a module, and items and results values that pickle. New processes
    are spawned, not forked: nothing of this one's threads and connections reaches them. What ``work``
    raises is raised here.
    """
    waiting = iter(items)
    first = list(islice(waiting, FEW))
    workers = processes or cores()
    everything = chain(first, waiting)
    if len(first) < FEW or workers == 1:
        yield from map(work, everything)
        return
    with multiprocessing.get_context("spawn").Pool(workers, _prepare_worker) as pool:
        yield from pool.imap(work, everything, chunksize=CHUNK)
