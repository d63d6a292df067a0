"""Processes of the program's own: started afresh (never forked: a window has threads), and deaf to the terminal's Ctrl-C."""

from __future__ import annotations

import multiprocessing
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.context import SpawnContext


def spawning() -> SpawnContext:
    """What starts processes in the same way on every system, frozen programs included (``app.main`` knows them at once)."""
    return multiprocessing.get_context("spawn")


def leave_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal: the one that handed out the work answers it. Called in the new process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def interrupts_held() -> Iterator[None]:
    """Ctrl-C waits while processes are started: one that is still loading would die of it, and print its own trace."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
