"""A button that says what is chosen and opens the list of what could be: one line, however long the list is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QMenu

from aryz.gui.kit.button import Button, Kind

_OPENS = (Qt.Key.Key_Down, Qt.Key.Key_Up)


class Picker(Button):
    """One choice of several. `chosen(str)`: the key of the row that the person took. Space, Enter or an arrow opens it."""

    chosen = Signal(str)

    def __init__(self, label: str, options: Sequence[tuple[str, str]], current: str = "") -> None:
        """`label`: what is chosen, for the button and a screen reader; `options`: key and words of each row."""
        super().__init__("", Kind.SMALL, "down", after=True)
        self._label, self._options, self._current = label, list(options), ""
        self.clicked.connect(self.open_list)
        self.set_current(current)

    def current(self) -> str:
        """The key of the row that is chosen."""
        return self._current

    def set_current(self, key: str) -> None:
        """Choose a row, without a signal."""
        self._current = key
        words = next((words for each, words in self._options if each == key), "")
        said = f"{self._label}: {words}"
        self.set_words(said, said)

    def list_of(self) -> QMenu:
        """The list, each row a choice."""
        menu, group = QMenu(self), QActionGroup(self)
        menu.setAccessibleName(self._label)
        for key, words in self._options:
            action = QAction(words.replace("&", "&&"), menu, checkable=True, checked=key == self._current)
            action.triggered.connect(lambda _on=False, wanted=key: self.take(wanted))
            group.addAction(action)
            menu.addAction(action)
            if key == self._current:
                menu.setActiveAction(action)
        return menu

    def open_list(self) -> None:
        """Show the list under the button."""
        menu = self.list_of()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def take(self, key: str) -> None:
        """As if the person took this row."""
        if key != self._current:
            self.set_current(key)
            self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENS:
            self.open_list()
        else:
            super().keyPressEvent(event)
