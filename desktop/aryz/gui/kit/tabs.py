"""A row of tabs: one for each letter. One is chosen; arrows move, and the row breaks into lines when it does not fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from aryz.gui.kit.boxes import Flow
from aryz.gui.kit.button import Button, Kind


class Tabs(QWidget):
    """Tabs with these words. `chosen(int)`: the person took another one. `name`: what they choose between; `current` -1: nothing yet.

    `spoken`: the words in full, for a screen reader and for a pointer at rest, where the tabs show less.
    """

    chosen = Signal(int)

    def __init__(self, words: Sequence[str], name: str, current: int = 0, spoken: Sequence[str] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.tabs = [Button(w, Kind.TAB) for w in words]
        self.setLayout(Flow(*self.tabs, gap=0.4))
        for index, tab in enumerate(self.tabs):
            tab.setAccessibleDescription(name)
            tab.clicked.connect(lambda _on=False, i=index: self._take(i))
        for tab, full in zip(self.tabs, spoken, strict=False):
            if full != tab.words():
                tab.setAccessibleName(full)
                tab.setToolTip(full)
        self._current = -1
        self._show(current)

    def current(self) -> int:
        """The chosen tab."""
        return self._current

    def choose(self, index: int) -> None:
        """Choose a tab, without a signal."""
        self._show(index)

    def _show(self, index: int) -> None:
        self._current = index
        for i, tab in enumerate(self.tabs):
            tab.setChecked(i == index)
            stop = i == max(0, index)
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def _take(self, index: int) -> None:
        before = self._current
        self._show(index)
        if before != index:
            self.chosen.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}.get(
            Qt.Key(event.key())
        )
        if step is None or not self.tabs:
            super().keyPressEvent(event)
            return
        index = (self._current + step) % len(self.tabs)
        self.tabs[index].setFocus(Qt.FocusReason.TabFocusReason)
        self._take(index)
