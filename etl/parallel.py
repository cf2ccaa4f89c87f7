"""The same work on many items, over the processor's cores, with the results in the items' order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing.connection import wait
from typing import Generic, TypeVar

from etl.errors import QuanheError

Item = TypeVar("Item")
Done = TypeVar("Done")

FEW = 200  # below this many items, starting processes costs more than it saves
CHUNK = 8
AHEAD = 4  # chunks in hand for each process, so that none waits and few items are held in memory


class WorkerLostError(QuanheError):
    """A worker process died over an item, again when that item was its only one."""


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


@contextmanager
def _interrupts_kept_from_children() -> Iterator[None]:
    """Processes started in the block are not reached by Ctrl-C before they can ignore it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def in_order(
    work: Callable[[Item], Done],
    items: Iterable[Item],
    *,
    processes: int | None = None,
    lost: Callable[[Item], Done] | None = None,
) -> Generator[Done, None, None]:
    """``work`` of each item, lazily and in order; few items, or one core, stay in this process.

    ``work`` must be a function of a module, and items and results values that pickle. New processes
    are spawned, not forked: nothing of this one's threads and connections reaches them. What ``work``
    raises is raised here. A process that dies, as one that is killed or runs out of memory, is replaced
    and its items are done again; for an item that a second process dies of, ``lost`` gives the result,
    and without it WorkerLostError is raised.
    """
    waiting = iter(items)
    first = list(islice(waiting, FEW))
    workers = processes or cores()
    everything = chain(first, waiting)
    if len(first) < FEW or workers == 1:
        yield from map(work, everything)
        return
    pool = _Pool(work, lost, workers)
    try:
        yield from pool.results(everything)
    finally:
        pool.close()


def _each(work: Callable[[Item], Done], chunk: Sequence[Item]) -> list[Done]:
    return [work(item) for item in chunk]


class _Pool(Generic[Item, Done]):
    """Worker processes, and the chunks in their hands."""

    def __init__(
        self, work: Callable[[Item], Done], lost: Callable[[Item], Done] | None, workers: int
    ) -> None:
        self._work = work
        self._lost = lost
        self._workers = workers
        self._executor = self._started()
        self._in_hand: deque[tuple[Sequence[Item], Future[list[Done]]]] = deque()

    def _started(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._workers, context, initializer=_prepare_worker)

    def close(self) -> None:
        """Wait for what is being done, and drop what is not begun."""
        self._executor.shutdown(cancel_futures=True)

    def results(self, items: Iterator[Item]) -> Iterator[Done]:
        """The results of all items, in order."""
        while True:
            while len(self._in_hand) < self._workers * AHEAD and (chunk := list(islice(items, CHUNK))):
                self._in_hand.append((chunk, self._submitted(chunk)))
            if not self._in_hand:
                return
            oldest, future = self._in_hand.popleft()
            try:
                done = future.result()
            except BrokenProcessPool:
                self._restart()
                yield from map(self._alone, oldest)
                self._in_hand = deque((again, self._submitted(again)) for again, _ in self._in_hand)
            else:
                yield from done

    def _submitted(self, chunk: Sequence[Item]) -> Future[list[Done]]:
        with _interrupts_kept_from_children():
            try:
                return self._executor.submit(_each, self._work, chunk)
            except BrokenProcessPool as error:  # told when the result is asked for, as for chunks in hand
                broken: Future[list[Done]] = Future()
                broken.set_exception(error)
                return broken

    def _restart(self) -> None:
        self.close()
        self._executor = self._started()

    def _alone(self, item: Item) -> Done:
        """The result of an item while the processes have nothing else in hand."""
        try:
            return self._submitted([item]).result()[0]
        except BrokenProcessPool:
            self._restart()
            if self._lost is not None:
                return self._lost(item)
            raise WorkerLostError("a worker process died", mend="check the memory that is free") from None
