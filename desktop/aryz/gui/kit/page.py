"""Page, panel, header and footer: the frame every screen stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from aryz.gui.kit.boxes import Flow, Item, add, clear, column, held, row
from aryz.gui.kit.button import Button, Kind
from aryz.gui.kit.metrics import QUESTION, Face, Step, em, font
from aryz.gui.kit.scroll import Bar
from aryz.gui.kit.svg import Sign, draw_badge
from aryz.gui.kit.text import Text, Tone
from aryz.gui.kit.theme import roles

UNLIMITED = 16777215  # px; Qt's own greatest width


class Page(QScrollArea):
    """A page that scrolls down, never sideways. Add parts with `add`; they stand in one column of at most `width` em at the left."""

    def __init__(self, *items: Item, width: float = QUESTION, gap: float = 0.0) -> None:
        super().__init__()
        self._width = width
        self.body: QVBoxLayout = column(*items, gap=gap)
        self._column = held(self.body)
        self._column.setMaximumWidth(em(width) if width else UNLIMITED)
        self._outer = row(self._column, gap=0)
        self._outer.addStretch(0)
        self._outer.setStretchFactor(self._column, 1)
        content = self._content = held(column(self._outer, None))
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(Bar())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self.viewport(), content):
            part.setAutoFillBackground(False)
        self.set_narrow(False)

    def add(self, *items: Item) -> None:
        """Put parts under the others: widgets, layouts, spaces in em."""
        for item in items:
            add(self.body, item)

    def clear(self) -> None:
        """Take all parts away."""
        clear(self.body)

    def set_narrow(self, narrow: bool) -> None:
        """The side margins of a narrow window."""
        side = em(Step.NARROW_MARGIN if narrow else Step.MARGIN)
        self._outer.setContentsMargins(side, em(1.8 if not narrow else 1.2), side, em(1.6))
        self._column.setMaximumWidth(em(self._width) if self._width and not narrow else UNLIMITED)

    def body_widget(self) -> QWidget:
        """What is scrolled: all parts are inside it."""
        return self._content

    def fits(self) -> bool:
        """Whether all of it is seen: then a new page gives focus to its first field, else to its headline."""
        return self.verticalScrollBar().maximum() <= 0

    def minimumSizeHint(self) -> QSize:
        return QSize(em(14), em(8))


class Sliding(QScrollArea):
    """What fills its place, and slides down where the place is too low for it. Never sideways."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(Bar())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self.viewport(), inner):
            part.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        return QSize(em(14), em(8))


class Panel(QFrame):
    """A sunken side panel. In high contrast a line parts it from the page. `width` in em, 0: as wide as may be."""

    def __init__(
        self,
        *items: Item,
        width: float = 0.0,
        margins: tuple[float, float, float, float] = (1.4, 1.8, 1.4, 1.2),
    ) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.body = column(*items, margins=margins)
        self.setLayout(self.body)
        self._width = width
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window a panel goes under the page, as wide as the window."""
        fixed = bool(self._width) and not narrow
        self.setMinimumWidth(em(self._width) if fixed else 0)
        self.setMaximumWidth(em(self._width) if fixed else UNLIMITED)

    def add(self, *items: Item) -> None:
        """Put parts under the others."""
        for item in items:
            add(self.body, item)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if roles().flat:
            painter = QPainter(self)
            painter.fillRect(0, 0, 1, self.height(), roles().line)
            painter.fillRect(self.width() - 1, 0, 1, self.height(), roles().line)


@dataclass(frozen=True)
class HeaderAction:
    """A button of the header: its key, icon and words, and a tip (with the key that does the same)."""

    key: str
    sign: str
    words: str
    tip: str = ""


class _Badge(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(em(1.62), em(1.62))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_badge(painter, QRectF(self.rect()))


class Header(QWidget):
    """Badge, name and case at the left; Saved and the actions at the right. `pressed(str)`: an action's key."""

    pressed = Signal(str)

    def __init__(self, title: str, actions: Sequence[HeaderAction]) -> None:
        super().__init__()
        self.actions_by_key: dict[str, Button] = {a.key: self._button(a) for a in actions}
        self._narrow = False
        name = Text(title)
        serif = font(Face.DISPLAY)
        serif.setPointSizeF(font(Face.TITLE).pointSizeF() * 1.12)
        name.setFont(serif)
        self._case = Text("", Face.SMALL, Tone.SOFT)
        self._saved_words = Text("", Face.SMALL, Tone.SOFT)
        self._saved = held(row(Sign("tick", "accent", 1), self._saved_words, gap=0.3))
        left = row(_Badge(), name, 0.7, self._case, gap=0.35)
        self.setLayout(
            row(
                left, None, self._saved, *self.actions_by_key.values(), gap=0.6, margins=(1.2, 0.3, 0.7, 0.35)
            )
        )
        for words in (name, self._case, self._saved_words):
            words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.set_case("")
        self.set_saved("")

    def _button(self, action: HeaderAction) -> Button:
        button = Button(action.words, Kind.QUIET, action.sign)
        button.setToolTip(action.tip)
        button.clicked.connect(lambda _on=False, key=action.key: self.pressed.emit(key))
        return button

    def set_case(self, words: str) -> None:
        """The case's number, or nothing."""
        self._case.setText(words)
        self._case.setVisible(bool(words) and not self._narrow)

    def set_saved(self, words: str) -> None:
        """That all is saved, or nothing."""
        self._saved_words.setText(words)
        self._saved.setVisible(bool(words) and not self._narrow)

    def set_narrow(self, narrow: bool) -> None:
        """A narrow window shows the actions only."""
        self._narrow = narrow
        self.set_case(self._case.text())
        self.set_saved(self._saved_words.text())

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, em(2.65)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, roles().line)


class Footer(QWidget):
    """Back at the left edge of the column, Continue at its right edge. Narrow: all at the left, one after the other, in lines.

    `middle`: more buttons between them ("Show the letter"). `width` in em as the page's; 0: the whole width.
    """

    def __init__(
        self,
        back: Button | None,
        primary: Button | None,
        middle: Sequence[Button] = (),
        width: float = QUESTION,
    ) -> None:
        super().__init__()
        self._width = width
        self._parts = [b for b in (back, *middle, primary) if b is not None]
        self._back, self._primary, self._middle = back, primary, list(middle)
        self._line = QWidget()
        self._place = row(self._line, gap=0)
        self._place.addStretch(0)
        self.setLayout(self._place)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Side by side at the left, or at both edges of the column."""
        new = QWidget()
        new.setLayout(Flow(*self._parts, gap=0.6, line_gap=0.5) if narrow else self._wide())
        new.setMaximumWidth(em(self._width) if self._width and not narrow else UNLIMITED)
        self._place.replaceWidget(self._line, new)
        self._line.deleteLater()
        self._line = new
        self._place.setStretchFactor(new, 1)
        side = em(Step.NARROW_MARGIN if narrow else Step.MARGIN)
        self._place.setContentsMargins(side, em(0.75), side, em(0.75))
        for first, second in zip(self._parts, self._parts[1:], strict=False):
            QWidget.setTabOrder(first, second)

    def _wide(self) -> QVBoxLayout:
        left = [b for b in (self._back, *self._middle) if b is not None]
        return column(row(*left, None, *([self._primary] if self._primary else []), gap=0.6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, roles().line)
