"""Layouts: columns, rows, and rows that break into lines when they do not fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)

from aryz.gui.kit.metrics import em

Item = QWidget | QLayout | float | None


def column(
    *items: Item, gap: float = 0, margins: tuple[float, float, float, float] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """A column. Widgets and layouts as they come; a number is a space in em; None takes what is left. `gap`, `margins` in em."""
    box = QVBoxLayout()
    _fill(box, items, gap, margins)
    return box


def row(
    *items: Item, gap: float = 0.5, margins: tuple[float, float, float, float] = (0, 0, 0, 0)
) -> QHBoxLayout:
    """A row; as `column`."""
    box = QHBoxLayout()
    _fill(box, items, gap, margins)
    return box


def _fill(
    box: QBoxLayout, items: Sequence[Item], gap: float, margins: tuple[float, float, float, float]
) -> None:
    box.setSpacing(em(gap))
    box.setContentsMargins(QMargins(*(em(m) for m in margins)))
    for item in items:
        add(box, item)


def add(box: QBoxLayout, item: Item) -> None:
    """Add one more item to a column or row."""
    if item is None:
        box.addStretch(1)
    elif isinstance(item, QWidget):
        # A button keeps its own size: otherwise it would hold the whole column as narrow as itself, or grow with it.
        box.addWidget(item, 0, _place(box) if isinstance(item, QPushButton) else Qt.AlignmentFlag(0))
    elif isinstance(item, QLayout):
        box.addLayout(item)
    else:
        box.addSpacing(em(item))


def _place(box: QBoxLayout) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft if isinstance(box, QVBoxLayout) else Qt.AlignmentFlag.AlignVCenter


def held(layout: QLayout) -> QWidget:
    """A bare widget around a layout."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


class Flow(QLayout):
    """A row that goes on in the next line when it does not fit. `gap`, `line_gap` in em."""

    def __init__(self, *widgets: QWidget, gap: float = 1.0, line_gap: float = 0.25) -> None:
        super().__init__()
        self._found: list[QLayoutItem] = []
        self._gap, self._line_gap = em(gap), em(line_gap)
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._found.append(item)

    def count(self) -> int:
        return len(self._found)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._found[index] if 0 <= index < len(self._found) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._found.pop(index) if 0 <= index < len(self._found) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._arrange(area, move=True)

    def sizeHint(self) -> QSize:
        hints = [i.sizeHint() for i in self._visible()]
        width = sum(h.width() for h in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((h.height() for h in hints), default=0))

    def minimumSize(self) -> QSize:
        least = [i.minimumSize() for i in self._visible()]
        return QSize(max((s.width() for s in least), default=0), max((s.height() for s in least), default=0))

    def _visible(self) -> list[QLayoutItem]:
        return [i for i in self._found if not i.isEmpty()]

    def _arrange(self, area: QRect, move: bool) -> int:
        x, y, high = area.x(), area.y(), 0
        line: list[tuple[QLayoutItem, QRect]] = []
        for item in self._visible():
            size = self._size(item, area.width())
            if line and x + size.width() > area.x() + area.width():
                self._settle(line, high, move)
                x, y, high, line = area.x(), y + high + self._line_gap, 0, []
            line.append((item, QRect(QPoint(x, y), size)))
            x, high = x + size.width() + self._gap, max(high, size.height())
        self._settle(line, high, move)
        return y + high - area.y()

    @staticmethod
    def _settle(line: Sequence[tuple[QLayoutItem, QRect]], high: int, move: bool) -> None:
        for item, place in line if move else ():
            item.setGeometry(place.translated(0, (high - place.height()) // 2))

    @staticmethod
    def _size(item: QLayoutItem, width: int) -> QSize:
        wide = min(item.sizeHint().width(), width)
        tall = item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
        return QSize(wide, tall)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while layout.count():
        item = layout.takeAt(0)
        if isinstance(item, QWidgetItem):
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        elif isinstance(item, QLayout):
            clear(item)
