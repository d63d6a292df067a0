"""One road: progress, the stage of a case and what happens next are the same drawing, a thread with knots. It is not clickable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from aryz.gui.kit.boxes import column
from aryz.gui.kit.metrics import Face, em, font
from aryz.gui.kit.svg import draw_icon
from aryz.gui.kit.text import Text, Tone
from aryz.gui.kit.theme import roles


class Stage(Enum):
    """Where a knot is on the road."""

    DONE = "done"
    NOW = "now"
    LAST_DAY = "last-day"
    TO_COME = "to-come"


@dataclass(frozen=True)
class Knot:
    """A place on the road: its words, or a part of a page that stands beside it. `spoken`: the stage in words ("done")."""

    stage: Stage
    body: str | QWidget
    spoken: str = ""


class Road(QWidget):
    """Knots from top to bottom. With `short` ("Step 4 of 7") it becomes that line when the window is narrow. `gap` in em."""

    def __init__(self, knots: Sequence[Knot], name: str, gap: float = 1.0, short: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._stages = [k.stage for k in knots]
        self._parts = [self._part(k) for k in knots]
        self._short = StepLine(short)
        self._short.hide()
        self._has_short, self._narrow = bool(short), False
        self.setLayout(self._column(gap))

    @staticmethod
    def _part(knot: Knot) -> QWidget:
        if isinstance(knot.body, QWidget):
            return knot.body
        soft = knot.stage is Stage.TO_COME
        words = Text(knot.body, tone=Tone.SOFT if soft else Tone.TEXT, strong=knot.stage is Stage.NOW)
        words.setAccessibleName(", ".join(w for w in (knot.body, knot.spoken) if w))
        return words

    def _column(self, gap: float) -> QVBoxLayout:
        self._box = column(self._short, *self._parts, gap=gap, margins=(2.15, 0.15, 0, 0.25))
        return self._box

    def set_narrow(self, narrow: bool) -> None:
        """Shrink to the short line, if there is one."""
        self._narrow = narrow and self._has_short
        for part in self._parts:
            part.setVisible(not self._narrow)
        self._short.setVisible(self._narrow)
        self._box.setContentsMargins(0 if self._narrow else em(2.15), em(0.15), 0, em(0.25))

    def _centre(self, part: QWidget) -> QPointF:
        """A knot stands at the middle of the part's first line."""
        words = part if isinstance(part, Text) else next(iter(part.findChildren(Text)), None)
        if words is None:
            return QPointF(em(0.7), part.y() + em(0.7))
        top = words.mapTo(self, words.rect().topLeft()).y()
        return QPointF(em(0.7), top + words.fontMetrics().height() / 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._narrow:
            return
        painter, r = QPainter(self), roles()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        spots, away = [self._centre(p) for p in self._parts], em(0.56) + 3
        for stage, a, b in zip(self._stages, spots, spots[1:], strict=False):
            done = stage is Stage.DONE
            pen = QPen(
                r.accent if done else r.edge, 2, Qt.PenStyle.SolidLine if done else Qt.PenStyle.CustomDashLine
            )
            if not done:
                pen.setDashPattern([1.5, 1.5])
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            if b.y() - a.y() > 2 * away:
                painter.drawLine(QLineF(a.x(), a.y() + away, b.x(), b.y() - away))
        for stage, spot in zip(self._stages, spots, strict=True):
            draw_knot(painter, stage, spot, em(0.56))


def draw_knot(painter: QPainter, stage: Stage, at: QPointF, radius: float) -> None:
    """Paint one knot around a point. `radius` in pixels."""
    r = roles()
    edge, fill = {Stage.DONE: (r.accent, r.accent), Stage.NOW: (r.accent, r.base), Stage.LAST_DAY: (r.mark_line, r.mark),
                  Stage.TO_COME: (r.edge, r.base)}[stage]  # fmt: skip
    painter.setPen(QPen(edge, 2))
    painter.setBrush(fill)
    painter.drawEllipse(at, radius, radius)
    if stage is Stage.DONE:
        side = radius * 1.5
        draw_icon(painter, "tick", QRectF(at.x() - side / 2, at.y() - side / 2, side, side), r.on_accent)
    elif stage in (Stage.NOW, Stage.LAST_DAY):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(r.accent if stage is Stage.NOW else r.on_mark)
        painter.drawEllipse(at, radius * 0.44, radius * 0.44)


class StepLine(Text):
    """The road in one line: "Step 4 of 7"."""

    def __init__(self, words: str) -> None:
        super().__init__(words, Face.SMALL, Tone.SOFT)


class Thread(QWidget):
    """The road lying down: how far a case has come. `name`: the stage in words."""

    def __init__(self, done: int, name: str, total: int = 4) -> None:
        super().__init__()
        self._done, self._total = done, max(2, total)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(em(5.2), em(1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, r = QPainter(self), roles()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, y = self.height() / 4, self.height() / 2
        step = (self.width() - 2 * radius - 4) / (self._total - 1)
        for index in range(self._total):
            x, done = radius + 2 + index * step, index < self._done
            painter.setPen(QPen(r.accent if done else r.edge, 2))
            if index:
                painter.drawLine(QLineF(x - step + radius + 1, y, x - radius - 1, y))
            painter.setBrush(r.accent if done else r.base)
            painter.drawEllipse(QPointF(x, y), radius, radius)


class Sure(QWidget):
    """How sure we are: three pips, and always the word. `level` 1 to 3."""

    def __init__(self, level: int, word: str) -> None:
        super().__init__()
        self._level, self._word = level, word
        self.setAccessibleName(word)
        self.setLayout(column(Text(word, Face.SMALL), margins=(2.75, 0, 0, 0)))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        return QSize(em(5), QFontMetrics(font(Face.SMALL)).height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, r = QPainter(self), roles()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, line = em(0.58), QFontMetrics(font(Face.SMALL)).height()
        painter.setPen(QPen(r.accent, 1.5))
        for index in range(3):
            painter.setBrush(r.accent if index < self._level else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(1 + index * em(0.82), (line - side) / 2, side, side), 2, 2)
