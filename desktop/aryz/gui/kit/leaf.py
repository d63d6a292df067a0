"""A calendar leaf: day and month, with its urgency in the band. Words beside it always say how long is left."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from aryz.gui.kit.metrics import Face, em, font
from aryz.gui.kit.theme import roles


class Urgency(Enum):
    """How near a day is: the colour of the band."""

    CALM = "calm"
    DUE = "due"
    LATE = "late"


class Leaf(QWidget):
    """`day` and `month` as short words ("17", "дек"); `name`: the whole date for a screen reader."""

    def __init__(self, day: str, month: str, urgency: Urgency, name: str) -> None:
        super().__init__()
        self._day, self._month, self._urgency = day, month, urgency
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _band(self) -> int:
        return QFontMetrics(font(Face.SMALL, strong=True)).height() + em(0.1)

    def sizeHint(self) -> QSize:
        word = QFontMetrics(font(Face.SMALL, strong=True)).horizontalAdvance(self._month) + em(0.6)
        return QSize(
            max(em(3.1), word), max(em(3.5), self._band() + QFontMetrics(font(Face.LEAF)).height() + 2)
        )

    minimumSizeHint = sizeHint

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, r, band = QPainter(self), roles(), self._band()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, ink = {
            Urgency.CALM: (r.accent, r.on_accent),
            Urgency.DUE: (r.mark, r.on_mark),
            Urgency.LATE: (r.danger, r.base),
        }[self._urgency]
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        sheet = QPainterPath()
        sheet.addRoundedRect(area, 6, 6)
        painter.fillPath(sheet, r.base)
        head = QPainterPath()
        head.addRect(QRectF(0, 0, self.width(), band))
        painter.fillPath(sheet.intersected(head), colour)
        painter.setPen(QPen(r.line, 1))
        painter.drawPath(sheet)
        painter.setPen(ink)
        painter.setFont(font(Face.SMALL, strong=True))
        painter.drawText(QRectF(0, 0, self.width(), band), Qt.AlignmentFlag.AlignCenter, self._month)
        painter.setPen(r.text)
        painter.setFont(font(Face.LEAF))
        painter.drawText(
            QRectF(0, band - 1, self.width(), self.height() - band), Qt.AlignmentFlag.AlignCenter, self._day
        )
