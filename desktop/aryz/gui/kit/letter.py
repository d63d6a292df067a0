"""The letter on the screen: the real pages, kept paper in every theme, with a marker bar and tint. Nothing is ever laid over its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from aryz.gui.kit.boxes import row
from aryz.gui.kit.metrics import LETTER, Face, em
from aryz.gui.kit.roles import PAPER_MARK, PAPER_MARK_BAR, SHADOW
from aryz.gui.kit.scroll import Bar
from aryz.gui.kit.text import Text
from aryz.gui.kit.theme import moves, roles

A4 = 297 / 210
EDGE = 4  # px; the soft edge of the paper
FADE = 120  # ms
ZOOMS = (1.0, 1.25, 1.5, 2.0, 3.0)


@dataclass(frozen=True)
class Mark:
    """A place in the letter: its page (from 0), and a rectangle in fractions of the page's width and height, from the top left."""

    page: int
    area: QRectF


class Sheets(QWidget):
    """The pages one under the other, as wide as the widget. `pointed(int, QPointF)`: a page was clicked twice there, in its fractions."""

    pointed = Signal(int, QPointF)

    def __init__(self) -> None:
        super().__init__()
        self._pages: list[QImage] = []
        self._drawn: dict[int, QImage] = {}
        self._marks: list[Mark] = []
        self._strength = 1.0
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(FADE)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(self._faded)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_pages(self, pages: Sequence[QImage]) -> None:
        """Show these pages."""
        self._pages = list(pages)
        self._drawn.clear()
        self.updateGeometry()
        self.update()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark these places; a place that was not marked before fades in, if the system allows motion."""
        fresh = list(marks) != self._marks
        self._marks = list(marks)
        self._fade.stop()
        self._strength = 1.0
        if fresh and marks and moves() and self.isVisible():
            self._fade.start()
        self.update()

    def _faded(self, value: float) -> None:
        self._strength = value
        self.update()

    def _ratio(self, index: int) -> float:
        page = self._pages[index] if index < len(self._pages) else QImage()
        return page.height() / page.width() if page.width() else A4

    def page_area(self, index: int, width: int | None = None) -> QRectF:
        """Where a page is, in pixels of this widget."""
        wide = (width or self.width()) - 2 * EDGE
        y = float(EDGE)
        for before in range(index):
            y += wide * self._ratio(before) + em(1)
        return QRectF(EDGE, y, wide, wide * self._ratio(index))

    def mark_area(self, mark: Mark) -> QRectF:
        """Where a mark is, in pixels of this widget."""
        page, a = self.page_area(mark.page), mark.area
        return QRectF(
            page.x() + a.x() * page.width(),
            page.y() + a.y() * page.height(),
            a.width() * page.width(),
            a.height() * page.height(),
        )

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        for number in range(len(self._pages)):
            page = self.page_area(number)
            if page.contains(event.position()):
                at = event.position() - page.topLeft()
                self.pointed.emit(number, QPointF(at.x() / page.width(), at.y() / page.height()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self.page_area(max(0, len(self._pages) - 1), width).bottom()) + EDGE

    def sizeHint(self) -> QSize:
        return QSize(em(LETTER), self.heightForWidth(em(LETTER)))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(10), em(14))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drawn.clear()
        super().resizeEvent(event)

    def _scaled(self, index: int, area: QRectF) -> QImage:
        """The page at the size it is shown at, made small smoothly so that thin strokes stay thin."""
        if index not in self._drawn:
            ratio = self.devicePixelRatioF()
            image = self._pages[index].scaled(round(area.width() * ratio), round(area.height() * ratio), Qt.AspectRatioMode.IgnoreAspectRatio,
                                              Qt.TransformationMode.SmoothTransformation)  # fmt: skip
            image.setDevicePixelRatio(ratio)
            self._drawn[index] = image
        return self._drawn[index]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, seen = QPainter(self), QRectF(event.rect())
        for index in range(max(1, len(self._pages))):
            area = self.page_area(index)
            if not area.adjusted(-EDGE, -EDGE, EDGE, EDGE).intersects(seen):
                continue  # only what is seen is drawn: scaling a page is dear
            for step in range(1, EDGE):
                painter.fillRect(area.adjusted(-step, 1 - step, step, step + 1), SHADOW)
            self._paint_page(painter, index, area)

    def _paint_page(self, painter: QPainter, index: int, area: QRectF) -> None:
        painter.fillRect(area, roles().paper)
        multiply, over = (
            QPainter.CompositionMode.CompositionMode_Multiply,
            QPainter.CompositionMode.CompositionMode_SourceOver,
        )
        painter.setCompositionMode(multiply)
        if index < len(self._pages):
            painter.drawImage(QPointF(area.x(), area.y()), self._scaled(index, area))
        for mark in (m for m in self._marks if m.page == index):
            place = self.mark_area(mark)
            painter.setCompositionMode(multiply)
            painter.setOpacity(self._strength)
            painter.fillRect(place, PAPER_MARK)
            painter.setCompositionMode(over)
            painter.fillRect(QRectF(place.x() - em(0.3), place.y(), em(0.3), place.height()), PAPER_MARK_BAR)
            painter.setOpacity(1.0)
        painter.setCompositionMode(over)


class LetterView(QScrollArea):
    """The letter with zoom. Arrows and Page keys scroll; + and - zoom. `name`: "Letter to …, page 1 of 2".

    Give it pages made `wanted_width()` pixels wide; `width_wanted(int)` comes when that changes.
    """

    width_wanted = Signal(int)
    zoomed = Signal(float)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.sheets, self._zoom, self._told = Sheets(), 1.0, 0
        self.set_name(name)
        self.setWidget(self.sheets)
        self.setWidgetResizable(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(Bar())
        self.setHorizontalScrollBar(Bar(Qt.Orientation.Horizontal))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for part in (self.viewport(), self.sheets):
            part.setAutoFillBackground(False)
        self.setMinimumSize(em(11), em(12))

    def set_name(self, name: str) -> None:
        """Which letter this is, for a screen reader."""
        self.setAccessibleName(name)
        self.sheets.setAccessibleName(name)

    def set_text(self, words: str) -> None:
        """The letter as plain text, for a screen reader."""
        self.setAccessibleDescription(words)

    def set_pages(self, pages: Sequence[QImage]) -> None:
        """Show these pages."""
        self.sheets.set_pages(pages)
        self._fit()

    def set_marks(self, marks: Sequence[Mark], show: bool = True) -> None:
        """Mark these places and, if `show`, scroll to the first."""
        self.sheets.set_marks(marks)
        if show and marks:
            place = self.sheets.mark_area(marks[0])
            self.ensureVisible(
                round(place.x()), round(place.center().y()), 0, round(place.height() / 2) + em(2)
            )

    def zoom(self) -> float:
        """1: the page is as wide as the view."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Zoom, 1 to 3."""
        self._zoom = max(ZOOMS[0], min(ZOOMS[-1], zoom))
        across = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if self._zoom > 1 else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setHorizontalScrollBarPolicy(across)
        self._fit()
        self.zoomed.emit(self._zoom)

    def zoom_in(self) -> None:
        """The next larger size."""
        self.set_zoom(next((z for z in ZOOMS if z > self._zoom), ZOOMS[-1]))

    def zoom_out(self) -> None:
        """The next smaller size."""
        self.set_zoom(next((z for z in reversed(ZOOMS) if z < self._zoom), ZOOMS[0]))

    def wanted_width(self) -> int:
        """How many pixels wide a page should be made: twice what is shown, so that it is halved; on fine screens once."""
        ratio = self.devicePixelRatioF()
        return round(max(1, self.sheets.width() - 2 * EDGE) * ratio * (1 if ratio >= 2 else 2))

    def _fit(self) -> None:
        width = round(self.viewport().width() * self._zoom)
        self.sheets.resize(width, self.sheets.heightForWidth(width))
        if self._told != self.wanted_width():
            self._told = self.wanted_width()
            self.width_wanted.emit(self._told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_out()
        else:
            super().keyPressEvent(event)


class MarkKey(QWidget):
    """What the saffron on the page means; it stands above the page."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = Text(words, Face.SMALL, strong=True)
        self.setLayout(row(self._words, margins=(1.5, 0, 0, 0)))

    def set_words(self, words: str) -> None:
        """New words; with nothing the key goes."""
        self._words.setText(words)
        self.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, side = QPainter(self), em(1)
        y = (self._words.fontMetrics().height() - side) / 2
        painter.fillRect(QRectF(0, y, side, side), QColor(PAPER_MARK))
        painter.fillRect(QRectF(0, y, em(0.28), side), PAPER_MARK_BAR)
