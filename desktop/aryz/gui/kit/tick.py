"""A tick: Qt's own check box, painted, because Qt's cuts long words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from aryz.gui.kit.choice import mark_side
from aryz.gui.kit.metrics import Face, em, font
from aryz.gui.kit.svg import draw_icon
from aryz.gui.kit.theme import roles
from aryz.gui.kit.wrap import Wrapped, company, longest_word, natural_width


class Tick(QCheckBox):
    """A box to tick, with words that wrap and, under them, a soft hint. `toggled(bool)` as Qt has it."""

    def __init__(self, words: str, on: bool = False, hint: str = "", name: str = "") -> None:
        super().__init__(words.replace("&", "&&"))
        self._words, self._hint = words, hint
        self.setFont(font())
        self.setChecked(on)
        self.setAccessibleName(name or words)
        self.setAccessibleDescription(hint)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _left(self) -> int:
        return mark_side() + em(0.75)

    def _wrapped(self, width: int) -> tuple[Wrapped, Wrapped | None]:
        room = max(em(3), min(em(36), width) - self._left())
        hint = company(self._hint, font(Face.SMALL), room) if self._hint else None
        return company(self._words, self.font(), room), hint

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words, hint = self._wrapped(width)
        return max(em(1.75), words.height + em(0.3)) + (hint.height if hint else 0)

    def sizeHint(self) -> QSize:
        wide = max(
            natural_width(self._words, self.font()),
            natural_width(self._hint, font(Face.SMALL)) if self._hint else 0,
        )
        width = self._left() + min(em(30), wide)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._left() + min(em(7), longest_word(self._words, self.font())), em(1.75))

    def cut(self) -> bool:
        """Whether words are lost at the present size. For tests."""
        return self.height() < self.heightForWidth(self.width())

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, r, side, on = QPainter(self), roles(), mark_side(), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words, hint = self._wrapped(self.width())
        line = self.fontMetrics().height()
        top = (max(em(1.75), words.height + em(0.3)) - words.height) / 2
        mark = QRectF(1, top + (line - side) / 2 + 1, side - 2, side - 2)
        able = self.isEnabled()
        edge = (r.accent if on or self.underMouse() else r.edge) if able else r.line
        painter.setPen(QPen(edge, 2))
        painter.setBrush((r.accent if able else r.press) if on else r.base if able else r.window)
        painter.drawRoundedRect(mark, 4, 4)
        if on:
            draw_icon(painter, "tick", mark.adjusted(2, 2, -2, -2), r.on_accent if able else r.soft)
        words.draw(painter, QPointF(self._left(), top), r.text if able else r.soft)
        if hint:
            hint.draw(painter, QPointF(self._left(), top + words.height), r.soft)
