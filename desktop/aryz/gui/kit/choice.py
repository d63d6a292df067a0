"""Choices: full-width rows with a radio at the left and a drawing at the right. They are Qt's own radio buttons, painted, so that words wrap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from aryz.gui.kit.boxes import column
from aryz.gui.kit.metrics import Face, em, font
from aryz.gui.kit.svg import draw_drawing
from aryz.gui.kit.text import Text, Tone
from aryz.gui.kit.theme import roles
from aryz.gui.kit.wrap import Wrapped, company, longest_word, natural_width

MARK = 22  # px at 10 pt; the side of a radio or tick


MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)


@dataclass(frozen=True)
class Option:
    """One answer: its key, its words, a hint under them, and the drawing at the right (a key of DRAWINGS)."""

    key: str
    words: str
    hint: str = ""
    drawing: str = ""


def mark_side() -> int:
    """The side of a radio or tick, in pixels."""
    return em(MARK / 16)


class Choice(QRadioButton):
    """One row. Used through ChoiceGroup, which moves focus with the arrows."""

    def __init__(self, option: Option) -> None:
        super().__init__(option.words.replace("&", "&&"))
        self.option = option
        self.state_shown = ""
        self.setFont(font())
        self.setAccessibleName(option.words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _left(self) -> int:
        return em(0.8) + mark_side() + em(0.8)

    def _right(self) -> int:
        return em(4.6) if self.option.drawing else em(0.8)

    def _wrapped(self, width: int) -> tuple[Wrapped, Wrapped | None]:
        room = max(em(3), width - self._left() - self._right())
        hint = company(self.option.hint, font(Face.SMALL), room) if self.option.hint else None
        return company(self.option.words, self.font(), room), hint

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words, hint = self._wrapped(width)
        return max(
            em(3.5) if self.option.drawing else em(3), words.height + (hint.height if hint else 0) + em(1)
        )

    def sizeHint(self) -> QSize:
        width = self._left() + self._right() + min(em(26), natural_width(self.option.words, self.font()))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(
            self._left() + self._right() + min(em(7), longest_word(self.option.words, self.font())), em(3)
        )

    def cut(self) -> bool:
        """Whether words are lost at the present size. For tests."""
        return self.height() < self.heightForWidth(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in MOVES:
            event.ignore()  # the group moves; Qt's button would keep the key
        else:
            super().keyPressEvent(event)

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, r = QPainter(self), roles()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, hover = self.isChecked(), self.isEnabled() and (self.underMouse() or self.state_shown == "hover")
        width = 2 if on else 1
        painter.setPen(QPen(r.accent if on or hover else r.edge, width))
        painter.setBrush(r.accent_tint if (on or hover) and not r.flat else r.base)
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 6, 6)
        self._paint_radio(painter)
        self._paint_words(painter)
        if self.option.drawing:
            wide = em(3.6)
            high = wide * 72 / 96
            place = QRectF(self.width() - wide - em(0.7), (self.height() - high) / 2, wide, high)
            draw_drawing(painter, self.option.drawing, place, filled=on)

    def _paint_radio(self, painter: QPainter) -> None:
        r, side, on = roles(), mark_side(), self.isChecked()
        area = QRectF(em(0.8) + 1, (self.height() - side) / 2 + 1, side - 2, side - 2)
        painter.setPen(QPen(r.accent if on else r.edge, 2))
        painter.setBrush(r.base)
        painter.drawEllipse(area)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(r.accent)
            painter.drawEllipse(area.center(), side * 0.22, side * 0.22)

    def _paint_words(self, painter: QPainter) -> None:
        words, hint = self._wrapped(self.width())
        top = (self.height() - words.height - (hint.height if hint else 0)) / 2
        words.draw(painter, QPointF(self._left(), top), roles().text)
        if hint:
            hint.draw(painter, QPointF(self._left(), top + words.height), roles().soft)


class ChoiceGroup(QWidget):
    """One question with one answer. Tab comes in once; arrows move and choose, Home and End go to the ends, Space takes the row.

    `chosen(str)`: the key of the row the person took. `label` is shown when given as a visible label; `name` is what a
    screen reader says for the group (the question).
    """

    chosen = Signal(str)

    def __init__(
        self, options: Sequence[Option], name: str, current: str = "", label: str = "", hint: str = ""
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.rows = [Choice(option) for option in options]
        head = [
            *([Text(label, strong=True)] if label else []),
            *([Text(hint, Face.SMALL, Tone.SOFT)] if hint else []),
        ]
        self.setLayout(column(*head, *([0.1] if head else []), column(*self.rows, gap=0.5), gap=0.15))
        for choice in self.rows:
            choice.setAutoExclusive(
                False
            )  # the group keeps order: Qt's own way makes every unchecked row a stop of Tab
            choice.setAccessibleDescription(" ".join(w for w in (choice.option.hint, name) if w))
            choice.clicked.connect(lambda _on=False, c=choice: self._take(c))
        self.set_current(current)

    def current(self) -> str:
        """The key of the chosen row, or nothing."""
        return next((c.option.key for c in self.rows if c.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Choose a row (nothing: none), without a signal."""
        for choice in self.rows:
            choice.setChecked(choice.option.key == key)
        stop = next((c for c in self.rows if c.isChecked()), self.rows[0] if self.rows else None)
        for choice in self.rows:
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus if choice is stop else Qt.FocusPolicy.ClickFocus)
        if stop is not None:
            self.setFocusProxy(stop)

    def _take(self, choice: Choice) -> None:
        self.set_current(choice.option.key)
        self.chosen.emit(choice.option.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = next((i for i, c in enumerate(self.rows) if c.hasFocus()), -1)
        there = self._goal(event.key(), here)
        if there is None:
            super().keyPressEvent(event)
            return
        self.rows[there].setFocus(Qt.FocusReason.TabFocusReason)
        self._take(self.rows[there])

    def _goal(self, key: int, here: int) -> int | None:
        count = len(self.rows)
        if here < 0:
            return None
        return {
            Qt.Key.Key_Up.value: (here - 1) % count, Qt.Key.Key_Left.value: (here - 1) % count,
            Qt.Key.Key_Down.value: (here + 1) % count, Qt.Key.Key_Right.value: (here + 1) % count,
            Qt.Key.Key_Home.value: 0, Qt.Key.Key_End.value: count - 1,
        }.get(key)  # fmt: skip
