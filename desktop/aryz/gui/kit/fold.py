"""A fold: a line to press, and what it opens. Closed at first, so that a long page stays calm."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aryz.gui.kit.boxes import Item, add, column, held
from aryz.gui.kit.button import Button, Kind
from aryz.gui.kit.metrics import Step, em

CLOSED, OPENED = "forward", "down"


class Fold(QWidget):
    """`words` to press; `said_open`, `said_closed` tell a screen reader how it stands. Put parts in with `add`."""

    def __init__(self, words: str, said_open: str, said_closed: str) -> None:
        super().__init__()
        self._said = {True: said_open, False: said_closed}
        self.button = Button(words, Kind.LINK, CLOSED)
        self.button.clicked.connect(lambda: self.open(not self.is_open()))
        self.inner = column(gap=0)
        self.inner.setContentsMargins(em(Step.ONE), em(0.4), 0, em(0.4))
        self._inside = held(self.inner)
        self.setLayout(column(self.button, self._inside))
        self.open(False)

    def add(self, *items: Item) -> None:
        """Put parts under the others inside."""
        for item in items:
            add(self.inner, item)

    def is_open(self) -> bool:
        """Whether what is inside is seen."""
        return not self._inside.isHidden()

    def open(self, wanted: bool) -> None:
        """Show or hide what is inside."""
        self._inside.setVisible(wanted)
        self.button.set_sign(OPENED if wanted else CLOSED)
        self.button.setAccessibleDescription(self._said[wanted])
