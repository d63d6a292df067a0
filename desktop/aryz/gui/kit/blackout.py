"""A page of a paper on which places are blacked out: with the mouse, or with the keys alone.

Mouse: drag over a place; click on a black place to choose it. Keys: Insert (or N) a new place; arrows move it, with Shift they change its
size, with Control by small steps; Delete takes it away. What is black here is burned into the picture later, not laid over it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from aryz.gui.kit.metrics import LETTER, em
from aryz.gui.kit.roles import SHADOW
from aryz.gui.kit.theme import roles

EDGE = 4  # px; the soft edge of the paper
STEP, FINE = 0.01, 0.002
"""How far an arrow moves a place, as a part of the page; with Control the small one."""
NEW = QRectF(0.35, 0.47, 0.3, 0.06)
LEAST = 0.006
"""The least width and height of a place, as parts of the page: what is smaller was a click."""
BLACK = QColor(0, 0, 0)  # what is hidden is black on paper in every theme
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Blackout(QWidget):
    """`changed()`: a place came, went, moved; `chosen(int)`: another place is chosen, -1 for none. Places are fractions of the page."""

    changed = Signal()
    chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._page, self._drawn = QImage(), QImage()
        self._areas: list[QRectF] = []
        self._now = -1
        self._from: QPointF | None = None
        self._drag = QRectF()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # --- what is shown

    def set_page(self, page: QImage, areas: Sequence[QRectF]) -> None:
        """Show this page with these places."""
        self._page, self._drawn = page, QImage()
        self._areas, self._from = list(areas), None
        self.choose(-1)
        self.updateGeometry()
        self.update()

    def areas(self) -> tuple[QRectF, ...]:
        """The places as they are now."""
        return tuple(self._areas)

    def current(self) -> int:
        """The number of the place that is chosen, -1 for none."""
        return self._now

    def choose(self, number: int) -> None:
        """Choose a place, or none."""
        now = number if 0 <= number < len(self._areas) else -1
        if now != self._now:
            self._now = now
            self.chosen.emit(now)
        self.update()

    # --- what can be done

    def add(self, area: QRectF | None = None) -> None:
        """A new place; in the middle of the page unless said otherwise."""
        self._areas.append(inside(area or NEW))
        self.choose(len(self._areas) - 1)
        self.changed.emit()

    def remove(self, number: int) -> None:
        """Take a place away."""
        if 0 <= number < len(self._areas):
            del self._areas[number]
            self._now = -2  # so that the number is told again, also where it is the same
            self.choose(min(number, len(self._areas) - 1))
            self.changed.emit()

    def _shift(self, across: float, down: float, *, size: bool) -> None:
        area = QRectF(self._areas[self._now])
        if size:
            area.setWidth(max(LEAST, area.width() + across))
            area.setHeight(max(LEAST, area.height() + down))
        else:
            area.translate(across, down)
        self._areas[self._now] = inside(area)
        self.update()
        self.changed.emit()

    # --- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Insert, Qt.Key.Key_N):
            self.add()
        elif self._now < 0:
            super().keyPressEvent(event)
        elif key in _ARROWS:
            across, down = _ARROWS[Qt.Key(key)]
            step = FINE if held & Qt.KeyboardModifier.ControlModifier else STEP
            self._shift(across * step, down * step, size=bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove(self._now)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from, self._drag = self._at(event.position()), QRectF()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._drag = inside(QRectF(self._from, self._at(event.position())).normalized())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            return
        drag, start = self._drag, self._from
        self._from, self._drag = None, QRectF()
        if drag.width() >= LEAST and drag.height() >= LEAST:
            self.add(drag)
        else:
            hit = [number for number, area in enumerate(self._areas) if area.contains(start)]
            self.choose(hit[-1] if hit else -1)
        event.accept()

    def _at(self, point: QPointF) -> QPointF:
        """A point of the widget as fractions of the page."""
        paper = self.paper()
        return QPointF((point.x() - paper.x()) / paper.width(), (point.y() - paper.y()) / paper.height())

    # --- how it looks

    def paper(self) -> QRectF:
        """Where the page is, in pixels of this widget."""
        wide = max(1, self.width() - 2 * EDGE)
        return QRectF(EDGE, EDGE, wide, wide * self._ratio())

    def _ratio(self) -> float:
        return self._page.height() / self._page.width() if self._page.width() else 297 / 210

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round((width - 2 * EDGE) * self._ratio()) + 2 * EDGE

    def sizeHint(self) -> QSize:
        return QSize(em(LETTER), self.heightForWidth(em(LETTER)))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(10), em(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drawn = QImage()
        super().resizeEvent(event)

    def _scaled(self, paper: QRectF) -> QImage:
        """The page at the size it is shown at; kept until that changes."""
        if self._drawn.isNull() and not self._page.isNull():
            ratio = self.devicePixelRatioF()
            size = QSize(round(paper.width() * ratio), round(paper.height() * ratio))
            self._drawn = self._page.scaled(
                size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._drawn.setDevicePixelRatio(ratio)
        return self._drawn

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, paper = QPainter(self), self.paper()
        for step in range(1, EDGE):
            painter.fillRect(paper.adjusted(-step, 1 - step, step, step + 1), SHADOW)
        painter.fillRect(paper, roles().paper)
        painter.drawImage(paper.topLeft(), self._scaled(paper))
        for number, area in enumerate(self._areas):
            self._paint_area(painter, paper, area, chosen=number == self._now)
        if not self._drag.isEmpty():
            self._paint_area(painter, paper, self._drag, chosen=True)

    def _paint_area(self, painter: QPainter, paper: QRectF, area: QRectF, *, chosen: bool) -> None:
        place = on_paper(area, paper)
        painter.fillRect(place, BLACK)
        if chosen:  # two lines of different colours: one of them shows on whatever lies around
            painter.setPen(QPen(roles().paper, 1))
            painter.drawRect(place.adjusted(1.5, 1.5, -1.5, -1.5))
            painter.setPen(QPen(roles().mark, 3))
            painter.drawRect(place.adjusted(-1.5, -1.5, 1.5, 1.5))


def inside(area: QRectF) -> QRectF:
    """The place, moved or cut so that it lies on the page."""
    wide, high = min(1.0, area.width()), min(1.0, area.height())
    left = min(max(0.0, area.x()), 1.0 - wide)
    top = min(max(0.0, area.y()), 1.0 - high)
    return QRectF(left, top, wide, high)


def on_paper(area: QRectF, paper: QRectF) -> QRectF:
    """A place of the page in pixels of the widget."""
    return QRectF(
        paper.x() + area.x() * paper.width(),
        paper.y() + area.y() * paper.height(),
        area.width() * paper.width(),
        area.height() * paper.height(),
    )
