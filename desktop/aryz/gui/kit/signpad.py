"""A pad to sign on, with the mouse, a pen or a finger. What is drawn is kept as strokes, so that it is sharp at every size.

Nobody must use it: without a drawing the letter has a line for the pen. Escape leaves the pad, Delete wipes it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from aryz.gui.kit.metrics import em
from aryz.gui.kit.theme import roles

ACROSS, DOWN = 3.0, 1.0
"""The shape of the pad: that of the room above a letter's line for the signature."""
INK = QColor(20, 30, 90)  # as a blue pen writes on paper, in every theme
PEN = 0.008
"""The width of a stroke, as a part of the pad’s width."""
MOST_POINTS = 4000
NEAR = 0.002
"""Points closer than this, as parts of the pad's width, are one."""

Point = tuple[float, float]
Strokes = tuple[tuple[Point, ...], ...]


class SignPad(QWidget):
    """`changed()`: something was drawn or wiped. Points run from 0 to 1 across and down."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._strokes: list[list[Point]] = []
        self._drawing = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # --- what is drawn

    def strokes(self) -> Strokes:
        """What is drawn."""
        return tuple(tuple(stroke) for stroke in self._strokes)

    def set_strokes(self, strokes: Sequence[Sequence[Point]]) -> None:
        """Show this drawing."""
        self._strokes = [list(stroke) for stroke in strokes]
        self.update()

    def wipe(self) -> None:
        """Take all away."""
        if self._strokes:
            self._strokes = []
            self.update()
            self.changed.emit()

    # --- mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._room():
            self._drawing = True
            self._strokes.append([self._at(event.position())])
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawing and self._room():
            point, last = self._at(event.position()), self._strokes[-1][-1]
            if abs(point[0] - last[0]) + abs(point[1] - last[1]) >= NEAR:
                self._strokes[-1].append(point)
                self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._drawing:
            self._drawing = False
            self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._strokes:
            self.wipe()
        else:
            super().keyPressEvent(event)

    def _room(self) -> bool:
        return sum(map(len, self._strokes)) < MOST_POINTS

    def _at(self, point: QPointF) -> Point:
        wide, high = max(1, self.width()), max(1, self.height())
        x, y = min(max(point.x() / wide, 0.0), 1.0), min(max(point.y() / high, 0.0), 1.0)
        return round(x, 4), round(y, 4)

    # --- how it looks

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * DOWN / ACROSS)

    def sizeHint(self) -> QSize:
        return QSize(em(27), em(9))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(15), em(5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, r = QPainter(self), roles()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(r.edge, 1))
        painter.setBrush(r.paper)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        wide, high = self.width(), self.height()
        painter.setPen(QPen(r.line, 1))
        painter.drawLine(QPointF(em(1), high * 0.78), QPointF(wide - em(1), high * 0.78))
        pen = QPen(INK, max(1.5, wide * PEN))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self._strokes:
            points = [QPointF(x * wide, y * high) for x, y in stroke]
            if len(points) == 1:
                painter.drawPoint(points[0])
            else:
                painter.drawPath(_path(points))


def _path(points: Sequence[QPointF]) -> QPainterPath:
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    return path
