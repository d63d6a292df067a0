"""The texts that the search looks through, made in short turns after the casebook was opened: nobody waits for them."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from aryz.model.base import AryzError

if TYPE_CHECKING:
    from datetime import date

    from aryz.casebook.book import Casebook

TURN, PAUSE = 0.008, 16
"""Seconds of one turn, and milliseconds between two: keys and the screen come first."""


class Warmer(QObject):
    """One for the casebook. What was not made by the time the person searches is made then."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._texts: Iterator[object] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._turn)

    def begin(self, book: Casebook, today: date) -> None:
        """Make the texts of this casebook."""
        self._texts = book.texts(today)
        self._timer.start()

    def stop(self) -> None:
        """The casebook is closed."""
        self._texts = None
        self._timer.stop()

    def _turn(self) -> None:
        end = perf_counter() + TURN
        try:
            while self._texts is not None and perf_counter() < end:
                if next(self._texts, None) is None:
                    self.stop()
        except (RuntimeError, AryzError):
            self.stop()  # a case came or went meanwhile: the search makes the rest
