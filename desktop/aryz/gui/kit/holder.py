"""One body in the chain of holders. Those we write to are sheets of paper; the others stand on the felt."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from aryz.gui.kit.boxes import column
from aryz.gui.kit.metrics import Face, em
from aryz.gui.kit.road import Sure
from aryz.gui.kit.svg import draw_drawing, drawing_height
from aryz.gui.kit.text import Text, Tone
from aryz.gui.kit.theme import roles
from aryz.gui.kit.tick import Tick
from aryz.gui.kit.wrap import longest_word

DRAWN = 5.6  # em; width of the drawing
WIDEST = 40  # em; upright
LONGEST_WORD = 11.5  # em; a longer word of a name breaks across
READING = WIDEST - DRAWN - 2.4
"""In em: words wrap as if it were never wider, because a layout asks how high it is in the whole column's width."""


@dataclass(frozen=True)
class HolderWords:
    """What a holder says: drawing (a key of DRAWINGS), role, name, what it does, how sure (1 to 3, and the word).

    `write`: the words of the tick ("I write here"); without them no letter goes there, and `aside` stands in its place.
    """

    drawing: str
    role: str
    name: str
    does: str
    sure: int
    sure_word: str
    write: str = ""
    writing: bool = False
    aside: str = ""


class Holder(QFrame):
    """A holder. `write_changed(bool)`: the person ticked or unticked it."""

    write_changed = Signal(bool)

    def __init__(self, words: HolderWords) -> None:
        super().__init__()
        self.words, self._upright = words, False
        self.setAccessibleName(f"{words.role}: {words.name}. {words.sure_word}")
        self.tick = (
            Tick(words.write, words.writing, name=f"{words.write}: {words.name}") if words.write else None
        )
        self.end = self._end()
        self.role = Text(words.role, Face.SMALL, Tone.SOFT, reading=READING)
        self.role.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.name = Text(words.name, strong=True, reading=READING)
        parts = (
            self.role,
            self.name,
            0.2,
            Text(words.does, Face.SMALL, reading=READING),
            0.5,
            None,
        )
        self._box = column(*parts, Sure(words.sure, words.sure_word), 0.25, self.end, gap=0.1)
        self.setLayout(self._box)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.set_upright(False)

    def _end(self) -> QWidget:
        end = QWidget()
        aside = [Text(self.words.aside, Face.SMALL, Tone.SOFT)] if self.words.aside else []
        end.setLayout(column(*([self.tick] if self.tick else []), *aside, None))
        if self.tick:
            self.tick.toggled.connect(self._written)
        return end

    def _written(self, on: bool) -> None:
        self.update()
        self.write_changed.emit(on)

    def writing(self) -> bool:
        """Whether a letter goes to this one."""
        return bool(self.tick and self.tick.isChecked())

    def arrow_height(self) -> int:
        """Where the middle of the drawing is, in pixels from the top."""
        return em(0.9) + drawing_height(self.words.drawing, em(DRAWN)) // 2

    def set_upright(self, upright: bool) -> None:
        """The drawing at the left of the words, or above them."""
        self._upright = upright
        word = longest_word(self.words.name, self.name.font())
        self.name.setMinimumWidth(
            0 if upright else min(word, em(LONGEST_WORD))
        )  # across: the others are narrower then
        top = em(0.6) if upright else em(1.1) + drawing_height(self.words.drawing, em(DRAWN))
        self._box.setContentsMargins(em(1.6 + DRAWN) if upright else em(0.85), top, em(0.8), em(0.7))
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        if self._upright:
            return QSize(
                least.width(), max(least.height(), drawing_height(self.words.drawing, em(DRAWN)) + em(1.6))
            )
        return least

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, r = QPainter(self), roles()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.writing():
            painter.setPen(QPen(r.accent, 2))
            painter.setBrush(r.base)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        elif self.tick:
            painter.setPen(QPen(r.edge, 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        wide = em(DRAWN)
        left = em(0.85) if self._upright else (self.width() - wide) / 2
        draw_drawing(
            painter,
            self.words.drawing,
            QRectF(left, em(0.9), wide, drawing_height(self.words.drawing, wide)),
            self.writing(),
        )
