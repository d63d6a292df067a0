"""What a designer would wince at, as far as it can be measured: words cut or broken, parts that overlap or stick out, controls without a name."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from aryz.gui import kit
from aryz.gui.kit.wrap import longest_word

NAMED = (QAbstractButton, QLineEdit, QPlainTextEdit)
SLACK = 1  # px
LONGEST = 24
"""Letters of the longest word of the four languages."""


def faults_of_look(root: QWidget) -> list[str]:
    """All of them below `root`, as they are seen now."""
    return [
        fault for child in root.findChildren(QWidget) if child.isVisible() for fault in _faults(child, root)
    ]


def _faults(child: QWidget, root: QWidget) -> Iterator[str]:
    cut = getattr(child, "cut", None)
    if callable(cut) and cut():
        yield f"cut: {_said(child)}"
    if isinstance(child, NAMED) and not child.accessibleName():
        yield f"no name: {child}"
    if isinstance(child, QLabel) and child.textFormat() != Qt.TextFormat.PlainText:
        yield f"not plain: {child.text()}"
    if isinstance(child, QScrollArea) and child.horizontalScrollBar().maximum() > 0:
        yield f"too wide: {child}"
    if isinstance(child, kit.Text) and _broken(child):
        yield f"broken word: {child.text()}"
    if (
        isinstance(child, kit.Text | kit.Button)
        and child.mapTo(root, QPoint(child.width(), 0)).x() > root.width() + SLACK
    ):
        yield f"sticks out: {_said(child)}"
    yield from _overlaps(child)


def _broken(text: kit.Text) -> bool:
    """Whether a word goes on in the next line. What is longer than any word (a path) may."""
    words = [word for word in text.text().split() if len(word) <= LONGEST]
    return longest_word(" ".join(words), text.font()) > text.width() + SLACK


def _overlaps(parent: QWidget) -> Iterator[str]:
    """Words or buttons of one parent that lie over each other."""
    parts = [
        each
        for each in parent.children()
        if isinstance(each, kit.Text | kit.Button) and each.isVisible() and not each.geometry().isEmpty()
    ]
    for number, first in enumerate(parts):
        for second in parts[number + 1 :]:
            common: QRect = first.geometry().intersected(second.geometry())
            if common.width() > SLACK and common.height() > SLACK:
                yield f"overlap: {_said(first)} / {_said(second)}"


def _said(child: QWidget) -> str:
    return child.accessibleName() or str(getattr(child, "text", str)())
