"""The hidden page: nothing on it tells what the window is about. Any key or click brings the work back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from aryz.gui import kit
from aryz.gui.pages.overlay import Overlay

if TYPE_CHECKING:
    from aryz.gui.work import Work

ALONE = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_H}
)
"""Keys that belong to the shortcut itself, or to leaving the window: they bring nothing back."""


class HiddenPage(Overlay):
    """An empty page with one soft line."""

    guest = True

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.line = kit.Text(
            self.words.text("Press a key or click to go on."),
            kit.Face.SMALL,
            kit.Tone.SOFT,
            align=Qt.AlignmentFlag.AlignHCenter,
        )
        self.setLayout(kit.column(None, self.line, None, margins=(2, 2, 2, 2)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.line.text())

    def title(self) -> str:
        """Nothing: not even the title of the window tells."""
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in ALONE:
            self.closed.emit()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.closed.emit()
