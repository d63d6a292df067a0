"""The chain of holders: who passes the data to whom, and a brace under those we write to. Upright when the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from aryz.gui.kit.boxes import column
from aryz.gui.kit.holder import DRAWN, WIDEST, Holder, HolderWords
from aryz.gui.kit.metrics import Face, em, font
from aryz.gui.kit.svg import draw_icon
from aryz.gui.kit.theme import roles
from aryz.gui.kit.wrap import Wrapped, draw_words, longest_word, natural_width

MOST_ACROSS = 4


@dataclass(frozen=True)
class Link:
    """The arrow between two holders: one word; `known`: read in an official text (solid) or not (dashed). `spoken`: the same in words."""

    word: str
    known: bool
    spoken: str = ""


class Arrow(QWidget):
    """An arrow with its word, in its own gap."""

    def __init__(self, link: Link, height: int) -> None:
        super().__init__()
        self._link, self._height, self._upright = link, height, False
        self.setAccessibleName(link.spoken or link.word)
        self.set_upright(False)

    def set_upright(self, upright: bool) -> None:
        """Down, or to the right."""
        self._upright = upright
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred
        self.setSizePolicy(free if upright else fixed, fixed if upright else free)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        if self._upright:
            return QSize(em(10), em(2.9))
        wide = min(max(em(4.9), longest_word(self._link.word, font(Face.SMALL)) + em(0.9)), em(8))
        return QSize(wide, self._height + em(1) + Wrapped(self._link.word, font(Face.SMALL), wide).height)

    minimumSizeHint = sizeHint

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._upright:
            x = em(0.85 + DRAWN / 2)
            self._draw(painter, QPointF(x, 5), QPointF(x, self.height() - 6.0))
            place = QRectF(x + em(0.8), 0, self.width() - x - em(0.8), self.height())
            draw_words(painter, place, self._link.word, font(Face.SMALL), roles().soft)
        else:
            self._draw(painter, QPointF(6, self._height), QPointF(self.width() - 6.0, self._height))
            place = QRectF(0, self._height + em(0.5), self.width(), self.height() - self._height - em(0.5))
            draw_words(
                painter,
                place,
                self._link.word,
                font(Face.SMALL),
                roles().soft,
                Qt.AlignmentFlag.AlignHCenter,
                middle=False,
            )

    def _draw(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        pen = QPen(roles().text, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if not self._link.known:
            pen.setDashPattern([3.5, 2.5])
        painter.setPen(pen)
        painter.drawLine(start, end)
        back, side = em(0.5), em(0.28)
        across = QPointF(back, side) if not self._upright else QPointF(side, back)
        other = QPointF(back, -side) if not self._upright else QPointF(-side, back)
        painter.setPen(
            QPen(roles().text, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.drawPolyline(QPolygonF([end - across, end, end - other]))


class Brace(QWidget):
    """One brace under the addressees with the envelope and the words: in the line if they fit, else under it."""

    def __init__(self, words: str, holders: Sequence[Holder]) -> None:
        super().__init__()
        self._words, self._holders, self._upright = words, holders, False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """New words: how many we write to has changed."""
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def set_upright(self, upright: bool) -> None:
        """Upright there is no line, only the envelope and the words."""
        self._upright = upright
        self.updateGeometry()
        self.update()

    def _span(self) -> tuple[float, float] | None:
        mine = [h for h in self._holders if h.writing()]
        if not mine:
            return None
        left, right = (float(h.x() - self.x()) for h in (mine[0], mine[-1]))  # all are children of the chain
        return left + 1.0, right + mine[-1].width() - 1.0

    def _sign(self) -> int:
        return em(1.3)

    def _words_width(self) -> int:
        return natural_width(self._words, font(strong=True)) + self._sign() + em(0.5)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = Wrapped(self._words, font(strong=True), max(em(6), width - self._sign() - em(0.5))).height
        return em(0.8) + words if self._upright else em(1.5) + words + em(0.2)

    def sizeHint(self) -> QSize:
        return QSize(em(20), self.heightForWidth(em(20)))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(8), em(2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, span = QPainter(self), self._span()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if span is None or not self._words:
            return
        if self._upright:
            self._paint_words(painter, 0, em(0.4), self.width())
            return
        left, right = span
        room, top = self._words_width(), em(0.5)
        middle, line = (left + right) / 2, top + em(1)
        fits = right - left >= room + em(3)
        self._paint_line(
            painter,
            left,
            right,
            top,
            (middle - room / 2 - em(0.6), middle + room / 2 + em(0.6)) if fits else None,
        )
        start = max(0.0, min(middle - room / 2, self.width() - room))
        high = font(strong=True)
        half = Wrapped(self._words, high, room).height / 2
        self._paint_words(painter, start, line - half if fits else line + em(0.25), self.width() - start)

    def _paint_line(
        self, painter: QPainter, left: float, right: float, top: float, gap: tuple[float, float] | None
    ) -> None:
        r, line = em(0.5), top + em(1)
        path = QPainterPath(QPointF(left, top))
        path.lineTo(left, line - r)
        path.quadTo(left, line, left + r, line)
        if gap:
            path.lineTo(gap[0], line)
            path.moveTo(gap[1], line)
        path.lineTo(right - r, line)
        path.quadTo(right, line, right, line - r)
        path.lineTo(right, top)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(roles().accent, 2))
        painter.drawPath(path)

    def _paint_words(self, painter: QPainter, x: float, y: float, width: float) -> None:
        words = Wrapped(self._words, font(strong=True), width - self._sign() - em(0.5))
        line = words.height / max(1, words.lines)
        draw_icon(
            painter,
            "envelope",
            QRectF(x, y + (line - self._sign()) / 2, self._sign(), self._sign()),
            roles().accent,
        )
        words.draw(painter, QPointF(x + self._sign() + em(0.5), y), roles().text)


class Chain(QWidget):
    """Holders joined by arrows. `links` is one shorter than `holders`. More than four never lie across.

    `write_changed(int, bool)`: holder and whether we write to it; set the brace's words anew with `set_brace`.
    """

    write_changed = Signal(int, bool)

    def __init__(self, holders: Sequence[HolderWords], links: Sequence[Link], brace: str, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.holders = [Holder(h) for h in holders]
        self.arrows = [Arrow(link, self.holders[0].arrow_height()) for link in links]
        self.brace = Brace(brace, self.holders)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(0)
        for index, holder in enumerate(self.holders):
            holder.write_changed.connect(lambda on, i=index: self._written(i, on))
            self._line.addWidget(holder, 1)
            if index < len(self.arrows):
                self._line.addWidget(self.arrows[index])
        self.setLayout(column(self._line, self.brace))
        self.set_narrow(False)

    def set_brace(self, words: str) -> None:
        """The words under those we write to."""
        self.brace.set_words(words)

    def _written(self, index: int, on: bool) -> None:
        self.brace.update()
        self.write_changed.emit(index, on)

    def set_narrow(self, narrow: bool) -> None:
        """Upright, or lying if no more than four."""
        upright = narrow or len(self.holders) > MOST_ACROSS
        self._upright = upright
        self._line.setDirection(
            QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight
        )
        for arrow in self.arrows:
            arrow.set_upright(upright)
        for holder in self.holders:
            holder.set_upright(upright)
            holder.setMaximumWidth(em(WIDEST) if upright else em(16))
            # Across they share the width; upright a stretch would share the height, and cut the longest name.
            self._line.setStretchFactor(holder, 0 if upright else 1)
            for part in (holder.role, holder.end):
                part.setMinimumHeight(0)
        self.brace.set_upright(upright)
        self._level()

    def _level(self) -> None:
        """The roles, and the last parts, have one height in all, so that names and rows line up."""
        if self._upright:
            return
        for parts in ([h.role for h in self.holders], [h.end for h in self.holders]):
            tallest = max((part.heightForWidth(part.width()) for part in parts), default=0)
            for part in parts:
                if part.minimumHeight() != tallest:
                    part.setMinimumHeight(tallest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._level()
