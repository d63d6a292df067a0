"""Words that wrap: measured and painted in one place, so that no label or button cuts its words. Words too long for a line break."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

LONELY = 0.3
"""A last word that fills less of its line stands alone."""
NARROWEST = 0.7
"""Lines are made no narrower than this to bring it company."""


class Wrapped:
    """Words laid into a width (pixels). `width` and `height` are what they really take."""

    def __init__(
        self, words: str, font: QFont, width: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> None:
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout = QTextLayout(words.replace("\n", "\u2028"), font)
        self._layout.setTextOption(option)
        self.lines, self.width, self.height, self.lonely = 0, 0, 0, False
        self._fill(max(1.0, width), QFontMetricsF(font).height())

    def _fill(self, width: float, least: float) -> None:
        y, widest = 0.0, 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += line.height()
            widest = max(widest, line.naturalTextWidth())
            self.lines += 1
            self.lonely = self._is_lonely(line, width)
        self._layout.endLayout()
        self.width, self.height = math.ceil(widest), math.ceil(max(y, least))

    def _is_lonely(self, line: QTextLine, width: float) -> bool:
        """Whether a line is one short word that did not find room in the line above."""
        text, start = self._layout.text(), line.textStart()
        words = text[start : start + line.textLength()].strip()
        broken = self.lines > 1 and text[start - 1] != "\u2028"
        return broken and " " not in words and line.naturalTextWidth() < LONELY * width

    def draw(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        """Paint the words with their top left corner `at`."""
        painter.setPen(colour)
        self._layout.draw(painter, at)


def company(
    words: str, font: QFont, width: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> Wrapped:
    """Words laid so that no short last word stands alone, where as many narrower lines bring it company: as high as `Wrapped`."""
    found = Wrapped(words, font, width, align)
    share = 1.0
    while found.lonely and share > NARROWEST:
        share -= 0.06
        other = Wrapped(words, font, width * share, align)
        if other.lines > found.lines:
            break
        if not other.lonely:
            return other
    return found


def natural_width(words: str, font: QFont) -> int:
    """Pixels the words take on one line (the longest of their lines)."""
    metrics = QFontMetricsF(font)
    return math.ceil(max((metrics.horizontalAdvance(part) for part in words.split("\n")), default=0.0)) + 1


def longest_word(words: str, font: QFont) -> int:
    """Pixels of the longest word."""
    metrics = QFontMetricsF(font)
    return math.ceil(max((metrics.horizontalAdvance(part) for part in words.split()), default=0.0)) + 1


def width_for_lines(words: str, font: QFont, lines: int) -> int:
    """The least width (pixels) in which the words take at most so many lines, without breaking a word."""
    full = natural_width(words, font)
    low = max(longest_word(words, font), full // lines)
    while low < full and Wrapped(words, font, low).lines > lines:
        low += 4
    return min(low, full)


def draw_words(painter: QPainter, area: QRectF, words: str, font: QFont, colour: QColor,
               align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, middle: bool = True) -> None:  # fmt: skip
    """Paint wrapped words into an area, in its vertical middle or at its top."""
    wrapped = Wrapped(words, font, area.width(), align)
    y = area.y() + ((area.height() - wrapped.height) / 2 if middle else 0)
    wrapped.draw(painter, QPointF(area.x(), y), colour)
