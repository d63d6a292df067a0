"""The sum of a time limit, day by day: what counted, what did not, and the last day. A key under it; the steps as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from aryz.gui.kit.boxes import column, row
from aryz.gui.kit.metrics import Face, em, font
from aryz.gui.kit.text import Text
from aryz.gui.kit.theme import roles

WEEK = 7


class DayKind(Enum):
    """What a day is in the sum."""

    START = "start"
    COUNTED = "counted"
    OFF = "off"
    HOLIDAY = "holiday"
    LAST = "last"


@dataclass(frozen=True)
class DayCell:
    """A day: its label ("1 дек"), what it is, and its number in the count, if it has one."""

    label: str
    kind: DayKind
    number: str = ""


def paint_cell(painter: QPainter, area: QRectF, kind: DayKind) -> None:
    """The ground of a day."""
    r = roles()
    if kind is DayKind.OFF:
        return
    pen = {DayKind.START: QPen(r.accent, 2), DayKind.HOLIDAY: QPen(r.edge, 1.5, Qt.PenStyle.DashLine), DayKind.COUNTED: QPen(r.edge, 1),
           DayKind.LAST: QPen(r.mark_line, 1)}[kind]  # fmt: skip
    painter.setPen(pen)
    painter.setBrush(
        {DayKind.START: r.base, DayKind.COUNTED: r.base, DayKind.LAST: r.mark}.get(
            kind, Qt.BrushStyle.NoBrush
        )
    )
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4)


class _Grid(QWidget):
    def __init__(self, cells: Sequence[DayCell], week: Sequence[str]) -> None:
        super().__init__()
        self._cells, self._week = cells, week
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _high(self) -> int:
        small, body = (QFontMetrics(font(f)).height() for f in (Face.SMALL, Face.BODY))
        return max(em(2.75), round((small + body) * 0.92) + em(0.4))

    def sizeHint(self) -> QSize:
        rows = -(-len(self._cells) // WEEK)
        return QSize(em(26), em(1.6) + rows * self._high())

    def minimumSizeHint(self) -> QSize:
        return QSize(em(17), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high, top = min(self.width(), em(32)) / WEEK, self._high(), em(1.6)
        painter.setFont(font(Face.SMALL))
        painter.setPen(roles().soft)
        for index, name in enumerate(self._week):
            painter.drawText(QRectF(index * wide, 0, wide, top), Qt.AlignmentFlag.AlignCenter, name)
        for index, cell in enumerate(self._cells):
            area = QRectF(index % WEEK * wide, top + index // WEEK * high, wide, high).adjusted(2, 2, -2, -2)
            self._paint_day(painter, area, cell)

    @staticmethod
    def _paint_day(painter: QPainter, area: QRectF, cell: DayCell) -> None:
        r, last = roles(), cell.kind is DayKind.LAST
        paint_cell(painter, area, cell.kind)
        painter.setPen(
            r.on_mark if last else r.text if cell.kind in (DayKind.COUNTED, DayKind.START) else r.soft
        )
        painter.setFont(font(Face.SMALL, strong=last))
        painter.drawText(
            area.adjusted(em(0.4), em(0.15), -2, 0),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
            cell.label,
        )
        painter.setPen(r.on_mark if last else r.accent)
        painter.setFont(font(strong=True))
        painter.drawText(
            area.adjusted(2, 0, -em(0.4), -em(0.05)),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom,
            cell.number,
        )


class _Key(QWidget):
    def __init__(self, kind: DayKind, words: str) -> None:
        super().__init__()
        self._kind = kind
        self.setLayout(row(Text(words, Face.SMALL), margins=(1.6, 0, 0, 0)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QFontMetrics(font(Face.SMALL)).height()
        paint_cell(painter, QRectF(0, (line - em(1)) / 2, em(1.15), em(1)), self._kind)


class DayCount(QWidget):
    """`cells`: whole weeks, day by day. `week`: seven short names. `key`: what each kind means. `steps`: the same sum as sentences,
    read by a screen reader as the description of the grid. `name`: what is counted."""

    def __init__(
        self,
        cells: Sequence[DayCell],
        week: Sequence[str],
        key: Sequence[tuple[DayKind, str]],
        steps: Sequence[str],
        name: str,
    ) -> None:
        super().__init__()
        grid = _Grid(cells, week)
        grid.setAccessibleName(name)
        grid.setAccessibleDescription("\n".join(steps))
        self.setLayout(column(grid, 0.4, *(_Key(k, w) for k, w in key), gap=0.15))
        self.setAccessibleName(name)
