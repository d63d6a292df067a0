"""Sizes: everything is a factor of the system's font, so a person's larger font is obeyed."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget

BREAKPOINT = 68.0  # em of window width; below it one column
READING = 36.0  # em; about 70 Cyrillic letters
ROAD, QUESTION, LETTER, ANSWERS, CHAIN = 16.0, 36.0, 29.0, 38.0, 66.0
START_LIST, DUE_PANEL, NEXT_STEPS, COUNT_PANEL = 55.0, 24.0, 46.0, 32.0


class Face(Enum):
    """The five sizes of type, as factors of the system's font size."""

    DISPLAY = 2.05
    LEAF = 1.7
    TITLE = 1.3
    BODY = 1.1
    SMALL = 0.97


class Step:
    """Distances in em."""

    HAIR, HALF, ONE, FIELD, BLOCK, MARGIN, NARROW_MARGIN = 0.25, 0.5, 1.0, 1.25, 2.0, 2.6, 1.2


_serif: list[str] = []


def load_serif(folder: Path | None) -> str | None:
    """Load the letter's serif (NotoSerif*.ttf in `folder`) and return its family; None, and the system's font, if it is missing."""
    _serif.clear()
    found = sorted(folder.glob("NotoSerif*.ttf")) if folder and folder.is_dir() else []
    for path in found:
        families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
        _serif[:] = _serif or families[:1]
    return _serif[0] if _serif else None


def points() -> float:
    """The system font's size in points."""
    size = QApplication.font().pointSizeF()
    return size if size > 0 else QFontInfo(QApplication.font()).pointSizeF()


def em(factor: float = 1.0) -> int:
    """`factor` em in pixels: 1 em is 1.6 times the system's point size, 16 px at 10 pt."""
    return round(points() * 1.6 * factor)


def font(face: Face = Face.BODY, strong: bool = False) -> QFont:
    """The font for a size of type. `strong` is DemiBold; headlines and leaves take the letter's serif if it is there."""
    result = QFont(QApplication.font())
    result.setPointSizeF(points() * face.value)
    if face in (Face.DISPLAY, Face.LEAF):
        result.setFamilies([*_serif, *QApplication.font().families()])
        result.setWeight(QFont.Weight.Medium if _serif else QFont.Weight.Normal)
    elif strong or face is Face.TITLE:
        result.setWeight(QFont.Weight.DemiBold)
    return result


def line_height(face: Face = Face.BODY) -> int:
    """One line of a size of type, in pixels."""
    return QFontMetrics(font(face)).height()


def is_narrow(window_width: int) -> bool:
    """Whether a window of this width (pixels) shows one column. Ask with the window's width, never a widget's own."""
    return window_width < em(BREAKPOINT)


def spread_narrow(root: QWidget, narrow: bool) -> None:
    """Tell every part below `root` that has `set_narrow(bool)`. Call it from the window's resizeEvent when the answer changes."""
    for child in [root, *root.findChildren(QWidget)]:
        turn = getattr(child, "set_narrow", None)
        if callable(turn):
            turn(narrow)
