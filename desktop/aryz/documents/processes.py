"""Processes of the program's own: started afresh (never forked: a window has threads), and deaf to the terminal's Ctrl-C."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import TYPE_CHECKING

if sys.platform != "win32":
    from multiprocessing import resource_tracker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
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
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # to start it is to let Ctrl-C in again, whatever was held before
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def interrupts_noted(noted: Callable[[], None]) -> Iterator[None]:
    """Ctrl-C calls ``noted``, each time; once the block has ended, it is answered as it would have been before, a single time.

    KeyboardInterrupt comes between any two lines: within the end of a pool, too, which then waits for ever. Nothing changes in a
    thread beside the main one, nor where Ctrl-C is ignored (a program that a script started with ``&``).
    """
    usual = signal.getsignal(signal.SIGINT)
    if current_thread() is not main_thread() or not callable(usual):
        yield
        return
    came = False

    def note(_signal: int, _frame: object) -> None:
        nonlocal came
        came = True
        noted()

    signal.signal(signal.SIGINT, note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)
    if came:
        signal.raise_signal(signal.SIGINT)
