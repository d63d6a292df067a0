"""The order of Tab: that of reading. Qt puts a new part behind all others, wherever it stands."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def stops(root: QWidget) -> Iterator[QWidget]:
    """Every part below `root` at which Tab stops, in the order in which they were put into what holds them.

    A part that hands its focus to one of its own (a field to its box) is one stop: Qt stops there, too, wherever the box stands.
    """
    tab, whole = Qt.FocusPolicy.TabFocus.value, root
    for part in root.findChildren(QWidget):
        if whole is not root and whole.isAncestorOf(part):
            continue
        proxy = part.focusProxy()
        if proxy is not None and part.isAncestorOf(proxy):
            whole = part
            yield part
        elif proxy is None and part.focusPolicy().value & tab:
            yield part


def tab_in_order(root: QWidget) -> None:
    """Let Tab go through `root` as one reads; call it when parts came or went.

    What comes and goes needs a widget of its own around it (`held`): that keeps its place among the others.
    """
    for first, second in pairwise(stops(root)):
        QWidget.setTabOrder(first, second)
