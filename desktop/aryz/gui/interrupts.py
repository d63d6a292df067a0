"""Ctrl-C in the terminal that opened the window closes it, as its button does: with the question for answers that are not saved."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def closing_at_interrupts(close: Callable[[], object]) -> Iterator[None]:
    """``close`` is called in the window's thread, from its own loop: Python alone would answer only when the window has next
    something to do, and from the middle of that. Nothing changes where Ctrl-C is ignored, nor on Windows (its pipes wake no loop)."""
    if sys.platform == "win32" or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    out, into = os.pipe()
    os.set_blocking(into, False)
    notifier = QSocketNotifier(out, QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda *_: _close_once(notifier, out, close))
    before = signal.set_wakeup_fd(into, warn_on_full_buffer=False)
    signal.signal(signal.SIGINT, _leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.set_wakeup_fd(before)
        notifier.setEnabled(False)
        os.close(into)
        os.close(out)


def _leave(_signal: int, _frame: object) -> None:
    """The pipe has said it."""


def _close_once(notifier: QSocketNotifier, out: int, close: Callable[[], object]) -> None:
    """A question that is open already is not asked again."""
    notifier.setEnabled(False)
    try:
        close()
    finally:
        os.read(out, 1000)
        notifier.setEnabled(True)
