"""Ctrl-C in the terminal from which the window was opened."""

from __future__ import annotations

import signal

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from aryz.gui.interrupts import closing_at_interrupts


def press(times: int) -> None:
    """Ctrl-C while the loop waits, so often."""
    for _ in range(times):
        signal.raise_signal(signal.SIGINT)


@pytest.mark.usefixtures("terminal", "qapp")
@pytest.mark.parametrize("times", [1, 3])
def test_an_interrupt_closes_the_window_once(times: int) -> None:
    loop, closed = QEventLoop(), []

    def close() -> None:
        closed.append("closed")
        press(1)  # an impatient one, while a question stands open
        QApplication.processEvents()
        loop.quit()

    with closing_at_interrupts(close):
        QTimer.singleShot(0, lambda: press(times))
        loop.exec()
    assert closed == ["closed"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert signal.set_wakeup_fd(-1) == -1


@pytest.mark.usefixtures("terminal", "qapp")
def test_a_person_who_stays_is_asked_again() -> None:
    loop, closed = QEventLoop(), []

    def close() -> None:
        closed.append("asked")
        QTimer.singleShot(0, loop.quit if len(closed) == 2 else lambda: press(1))

    with closing_at_interrupts(close):
        QTimer.singleShot(0, lambda: press(1))
        loop.exec()
    assert closed == ["asked", "asked"]


@pytest.mark.usefixtures("terminal", "qapp")
def test_where_interrupts_are_ignored_they_stay_so() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with closing_at_interrupts(lambda: None):
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
