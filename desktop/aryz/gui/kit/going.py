"""How far a piece of work is: a thin bar without words."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar

from aryz.gui.kit.metrics import em


class Going(QProgressBar):
    """`begin` it with what is being done, for a screen reader; then `show_step`. Where no number is known it only moves."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setFixedHeight(em(0.5))

    def begin(self, what: str) -> None:
        """At the beginning nobody knows how much it is."""
        self.setAccessibleName(what)
        self.setRange(0, 0)

    def show_step(self, done: int, of: int) -> None:
        """So many steps are done, of so many (0: unknown)."""
        self.setRange(0, of)
        self.setValue(done)
