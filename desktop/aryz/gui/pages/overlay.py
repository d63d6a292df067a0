"""What may lie over a screen for a while: help, sources, the hidden page. The screen below keeps everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from aryz.gui import kit

if TYPE_CHECKING:
    from aryz.gui.work import Work


class Overlay(QWidget):
    """`closed`: the person wants back."""

    closed = Signal()
    guest = False
    """Whether what lies there stays under it, as it is, and comes back."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.work, self.words = work, work.words
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def title(self) -> str:
        """The headline: it begins the window's title and is announced."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Give focus to where reading begins."""

    def go_back(self) -> None:
        """What Esc and Alt+Left do: away with it, or one step back within it."""
        self.closed.emit()

    def leave(self) -> None:
        """It goes for good: what still runs says nothing more."""

    def footer(self, width: float) -> kit.Footer:
        """Back, and nothing else."""
        back = kit.Button(self.words.text("Back"), kit.Kind.PLAIN, "back")
        back.clicked.connect(self.closed)
        return kit.Footer(back, None, width=width)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_first()
