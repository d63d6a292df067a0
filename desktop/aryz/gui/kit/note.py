"""Notes: a bar at the left and what to know. Why we ask (accent), what is due (saffron), what is wrong (madder)."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from aryz.gui.kit.boxes import Item, add, column, row
from aryz.gui.kit.metrics import Face, em
from aryz.gui.kit.svg import Sign
from aryz.gui.kit.text import Text, Tone
from aryz.gui.kit.theme import roles

BAR = 4  # px


class NoteKind(Enum):
    """WHY: bar, no fill. DUE: bar and tint. WRONG: frame and tint. GROUP: only the bar of danger, around a wrong field."""

    WHY = "why"
    DUE = "due"
    WRONG = "wrong"
    GROUP = "group"


class Note(QFrame):
    """A remark. `title` DemiBold, `words` under it, `sign` an icon at the left; `more`: widgets or layouts under the words."""

    def __init__(
        self,
        kind: NoteKind,
        words: str = "",
        title: str = "",
        sign: str = "",
        *more: Item,
        face: Face = Face.SMALL,
    ) -> None:
        super().__init__()
        self.kind = kind
        self.inner = column(gap=0.15)
        if title:
            self.inner.addWidget(Text(title, face, strong=True))
        if words:
            self.inner.addWidget(Text(words, face))
        for item in more:
            add(self.inner, item)
        self._settle(row(column(Sign(sign), None), self.inner, gap=0.6) if sign else self.inner)
        self.setAccessibleName(title or words)

    def _settle(self, layout: QLayout) -> None:
        down = 0.12 if self.kind in (NoteKind.WHY, NoteKind.GROUP) else 0.75
        outer = column(layout, margins=(1.0, down, 1.0 if self.kind is not NoteKind.GROUP else 0, down))
        self.setLayout(outer)

    def add(self, item: Item) -> None:
        """Put one more thing under the words."""
        add(self.inner, item)

    def paintEvent(self, _event: QPaintEvent) -> None:
        r, painter = roles(), QPainter(self)
        bar, tint = {NoteKind.WHY: (r.accent, None), NoteKind.DUE: (r.mark, r.mark_tint), NoteKind.WRONG: (r.danger, r.danger_tint),
                     NoteKind.GROUP: (r.danger, None)}[self.kind]  # fmt: skip
        if self.kind is NoteKind.WRONG:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(bar, 2))
            painter.setBrush(tint or Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            return
        if tint is not None:
            painter.fillRect(self.rect(), tint)
        painter.fillRect(0, 0, BAR, self.height(), bar)


class Fact(QWidget):
    """An icon in petrol and a few soft words: "works without the internet"."""

    def __init__(self, sign: str, words: str) -> None:
        super().__init__()
        self.setLayout(row(Sign(sign, "accent", 1.1), Text(words, Face.SMALL, Tone.SOFT), gap=0.4))
        self.setMinimumWidth(em(4))
