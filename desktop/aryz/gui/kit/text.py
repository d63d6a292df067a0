"""Labels: plain text only, wrapped, never wider than can be read, and following the theme by their palette role."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from aryz.gui.kit.metrics import READING, Face, em, font
from aryz.gui.kit.theme import roles
from aryz.gui.kit.wrap import Wrapped, company, longest_word, natural_width

RING_IN = 3  # px; a headline's line is higher than its letters


class Tone(Enum):
    """What a word's colour says; the palette's role carries it, so a change of theme needs no work."""

    TEXT = QPalette.ColorRole.WindowText
    SOFT = QPalette.ColorRole.PlaceholderText
    ACCENT = QPalette.ColorRole.Link
    DANGER = QPalette.ColorRole.BrightText


class Text(QLabel):
    """Words in one of the five sizes. They wrap at `reading` em at most, however wide the label is; long words break."""

    def __init__(self, words: str, face: Face = Face.BODY, tone: Tone = Tone.TEXT, strong: bool = False,
                 reading: float = READING, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> None:  # fmt: skip
        super().__init__()
        self._reading, self._across = reading, align
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(face, strong))
        self.setWordWrap(True)
        self.set_tone(tone)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(words)

    def set_tone(self, tone: Tone) -> None:
        """Change what the colour says."""
        self.setForegroundRole(tone.value)

    def set_strong(self, strong: bool) -> None:
        """DemiBold, or regular."""
        face = self.font()
        face.setWeight(face.Weight.DemiBold if strong else face.Weight.Normal)
        self.setFont(face)

    def _limit(self, width: int) -> int:
        return min(width, em(self._reading)) if self._reading else width

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return Wrapped(self.text(), self.font(), self._limit(width)).height

    def sizeHint(self) -> QSize:
        width = self._limit(natural_width(self.text(), self.font()))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word on one line; height-for-width does the rest."""
        return QSize(min(longest_word(self.text(), self.font()), em(9)), self.fontMetrics().height())

    def cut(self) -> bool:
        """Whether words are lost at the present size. For tests."""
        return self.height() < self.heightForWidth(self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, width = QPainter(self), self._limit(self.width())
        area: QRect = self.rect()
        wrapped = company(
            self.text(),
            self.font(),
            width if self._across == Qt.AlignmentFlag.AlignLeft else area.width(),
            self._across,
        )
        painter.setPen(self.palette().color(self.foregroundRole()))
        middle = (
            max(0, (area.height() - wrapped.height) // 2)
            if self.alignment() & Qt.AlignmentFlag.AlignVCenter
            else 0
        )
        wrapped.draw(painter, QPointF(0, middle), self.palette().color(self.foregroundRole()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)


class Headline(Text):
    """The page's one headline, in the letter's voice. Takes focus when a page opens that does not fit (`take_focus`)."""

    def __init__(self, words: str) -> None:
        super().__init__(words, Face.DISPLAY, reading=0)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(words)

    def ring_area(self) -> QRect:
        """Where the focus ring goes: round the words, however wide the column is."""
        wrapped = company(self.text(), self.font(), self.width())
        return QRect(0, RING_IN, wrapped.width, max(0, wrapped.height - 2 * RING_IN))

    def take_focus(self) -> None:
        """Focus without becoming a stop of the Tab key."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class Rule(QWidget):
    """A line for the eye only."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), roles().line)
