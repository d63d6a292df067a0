"""A quiet scroll bar, painted from the roles."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider

from aryz.gui.kit.theme import roles

THICK = 12  # px


class Bar(QScrollBar):
    """A scroll bar without arrows: a grip on nothing."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Vertical) -> None:
        super().__init__(orientation)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)

    def sizeHint(self) -> QSize:
        long = super().sizeHint()
        return (
            QSize(THICK, long.height())
            if self.orientation() == Qt.Orientation.Vertical
            else QSize(long.width(), THICK)
        )

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.maximum() <= self.minimum():
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        grip = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(roles().edge if self.underMouse() or self.isSliderDown() else roles().grip)
        painter.drawRoundedRect(QRectF(grip).adjusted(2, 2, -2, -2), 4, 4)
