"""The focus ring: one for all controls, 3 px, 2 px away. It lives inside the scrolled page, so it moves and is cut with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from aryz.gui.kit.field import RingHome
from aryz.gui.kit.letter import LetterView
from aryz.gui.kit.metrics import em
from aryz.gui.kit.text import Headline
from aryz.gui.kit.theme import roles

WIDTH, AWAY = 3, 2  # px


class FocusRing(QWidget):
    """Make one for each window; it needs nothing more. Menus and dialogs of the system have their own focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._home, self._target, self._watched = window, None, []  # type: tuple[QWidget, QWidget | None, list[QWidget]]
        self._area: QScrollArea | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def target(self) -> QWidget | None:
        """What the ring goes round now."""
        return self._target

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not (isValid(self) and isValid(self._home)):
            return
        self._leave()
        if new is None or new is self._home or not self._home.isAncestorOf(new):
            self._go_home()
            return
        parent = new.parentWidget()
        self._target = parent if isinstance(parent, RingHome) else new
        self._follow(self._target)

    def _leave(self) -> None:
        for widget in self._watched:
            if isValid(widget):  # the program ends: Qt may have taken it before us
                widget.removeEventFilter(self)
        self._watched, self._target, self._area = [], None, None

    def _go_home(self) -> None:
        """The page is going: the ring must not go with it."""
        self._leave()
        self.hide()
        self.setParent(self._home)

    def _follow(self, target: QWidget) -> None:
        area = _scroll_area(target)
        inner = area.widget() if area else None
        host = inner if inner is not None else self._home
        self._area = area
        self._show_target()
        self.setParent(host)
        walk: QWidget | None = target
        while walk is not None and walk is not self._home:
            walk.installEventFilter(self)
            self._watched.append(walk)
            walk = walk.parentWidget()
        self._place()

    def _show_target(self) -> None:
        if self._area is not None and self._target is not None and isValid(self._area):
            self._area.ensureWidgetVisible(self._target, em(1), em(3))

    def _place(self) -> None:
        target, host = self._target, self.parentWidget()
        if target is None or host is None or not target.isVisible():
            self.hide()
            return
        far = WIDTH + AWAY
        area = target.ring_area() if isinstance(target, Headline) else target.rect()
        self.setGeometry(
            QRect(target.mapTo(host, area.topLeft()), area.size()).adjusted(-far, -far, far, far)
        )
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Move and watched is self._target:
            # Its own page pushed it down, by an error above it: it is still what has the focus. The page knows its height a moment later.
            QTimer.singleShot(0, self, self._show_target)
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._place()
        elif event.type() == QEvent.Type.DeferredDelete:
            self._go_home()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(roles().focus, WIDTH))
        half = WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 9, 9)


def _scroll_area(target: QWidget) -> QScrollArea | None:
    """The page the target is scrolled in; the letter's own view is not a page."""
    walk = target.parentWidget()
    while walk is not None:
        if isinstance(walk, QScrollArea) and not isinstance(walk, LetterView) and walk.widget() is not None:
            return walk
        walk = walk.parentWidget()
    return None
