"""Work on all cores, by processes that end whole: after Ctrl-C (however often), a fault, or the death of the process that asked."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from ctypes import c_bool
from functools import partial
from itertools import islice
from multiprocessing import parent_process
from threading import Lock, Thread
from typing import TYPE_CHECKING, TypeVar

from aryz.documents.processes import interrupts_held, interrupts_noted, leave_interrupts, spawning

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

CHUNK = 16
"""Items handed to a process at a time: enough to hide the way there, few enough to keep all cores busy."""

Item = TypeVar("Item")
Result = TypeVar("Result")


def spread(work: Callable[[Item], Result], items: Iterable[Item], jobs: int) -> Iterator[Result]:
    """What ``work`` (a module's function) makes of each item, in the items' order, by so many processes.

    After Ctrl-C each process ends the item it is at, and no other is begun; then comes KeyboardInterrupt, once. BrokenExecutor
    where a process ended by itself.
    """
    stop = spawning().RawValue(c_bool)
    waiting = iter(items)
    with interrupts_noted(partial(_set, stop)), _pool(jobs, stop) as pool:
        while chunk := list(islice(waiting, CHUNK * jobs * 4)):
            with interrupts_held():
                results = pool.map(partial(_unless_stopped, work), chunk, chunksize=CHUNK)
            for result in results:
                if result is None or stop.value:
                    return
                yield result[0]


@contextmanager
def _pool(jobs: int, stop: c_bool) -> Iterator[ProcessPoolExecutor]:
    with ProcessPoolExecutor(jobs, mp_context=spawning(), initializer=_begin, initargs=(stop,)) as pool:
        try:
            yield pool
        finally:
            _set(stop)


def _set(stop: c_bool) -> None:
    stop.value = True


# --- in the new process

_at_work = Lock()
_stop = c_bool()


def _begin(stop: c_bool) -> None:
    global _stop  # noqa: PLW0603 - shared memory reaches a process only as it is started
    _stop = stop
    leave_interrupts()
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Nobody would tell a process that waits for work that there will be none: it holds both ends of the queue itself."""
    parent = parent_process()
    if parent is None:
        return
    parent.join()
    _set(_stop)
    with _at_work:
        os._exit(1)


def _unless_stopped(work: Callable[[Item], Result], item: Item) -> tuple[Result] | None:
    with _at_work:
        return None if _stop.value else (work(item),)
