"""What lies over the screens: one overlay, and the guests over it (help, the hidden page). What lies under a guest waits as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from aryz.gui.pages.base import let_go

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QStackedWidget

    from aryz.gui.pages.overlay import Overlay
    from aryz.gui.work import Work

    Kind = Callable[[Work], Overlay]


@dataclass(frozen=True)
class Layer:
    """An overlay, what makes it anew in another language, and what had the focus before it came."""

    overlay: Overlay
    kind: Kind
    before: QWidget | None


class Layers:
    """The overlays of a window, the lowest first, in the stack that shows the screens too."""

    def __init__(self, stack: QStackedWidget) -> None:
        self._stack = stack
        self.all: list[Layer] = []

    def top(self) -> Overlay | None:
        """What is seen."""
        return self.all[-1].overlay if self.all else None

    def kinds(self) -> tuple[Kind, ...]:
        """What makes all of them anew."""
        return tuple(each.kind for each in self.all)

    def put(self, overlay: Overlay, kind: Kind, before: QWidget | None) -> None:
        """Lay one over all."""
        self.all.append(Layer(overlay, kind, before))
        self._stack.addWidget(overlay)
        self._stack.setCurrentWidget(overlay)

    def take(self, screen: QWidget | None) -> QWidget | None:
        """Take the uppermost away; what lies under it, or the screen, is seen. What had the focus before."""
        gone = self.all.pop()
        under = self.top() or screen
        if under is not None:
            self._stack.setCurrentWidget(under)
        self._stack.removeWidget(gone.overlay)
        gone.overlay.leave()
        let_go(gone.overlay)
        return gone.before


def focus_again(widget: QWidget | None) -> bool:
    """Give the focus back where it was, if that is still there. Pages stay where they were scrolled to."""
    if widget is None or not isValid(widget) or not widget.isVisible():
        return False
    bars = [area.verticalScrollBar() for area in _areas_around(widget)]
    places = [bar.value() for bar in bars]
    widget.setFocus()
    for bar, place in zip(bars, places, strict=True):
        bar.setValue(place)
    return QApplication.focusWidget() is not None


def _areas_around(widget: QWidget) -> list[QScrollArea]:
    found, walk = [], widget.parentWidget()
    while walk is not None:
        if isinstance(walk, QScrollArea):
            found.append(walk)
        walk = walk.parentWidget()
    return found
