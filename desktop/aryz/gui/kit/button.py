"""Buttons. They paint themselves from the roles, in every state; their words wrap to two lines."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from aryz.gui.kit.metrics import Face, em, font
from aryz.gui.kit.roles import Roles
from aryz.gui.kit.svg import draw_icon
from aryz.gui.kit.theme import roles
from aryz.gui.kit.wrap import Wrapped, natural_width, width_for_lines

TARGET = 24  # px; the least a person must be able to hit (WCAG 2.2, 2.5.8)


class Kind(Enum):
    """What a button is for. PRIMARY: one on a page, never switched off. START: the same, on the first page. QUIET: header. LINK: in text."""

    PRIMARY = "primary"
    START = "start"
    PLAIN = "plain"
    SMALL = "small"
    QUIET = "quiet"
    LINK = "link"
    WRONG_LINK = "wrong-link"
    TAB = "tab"


_LINKS = (Kind.LINK, Kind.WRONG_LINK)
_FILLED = (Kind.PRIMARY, Kind.START)
_SMALL_TYPE = (Kind.SMALL, Kind.QUIET, Kind.TAB)
# Padding of one side, in em: across, down.
_PAD = {
    Kind.PRIMARY: (1.5, 0.57), Kind.START: (1.9, 0.82), Kind.PLAIN: (1.1, 0.52), Kind.SMALL: (0.8, 0.3), Kind.QUIET: (0.6, 0.36),
    Kind.LINK: (0, 0.22), Kind.WRONG_LINK: (0, 0.22), Kind.TAB: (0.8, 0.36),
}  # fmt: skip


@dataclass(frozen=True)
class Dress:
    """The colours of a button in one state. None: not painted."""

    fill: QColor | None
    edge: QColor | None
    ink: QColor
    width: float = 1.0


def dress(
    kind: Kind, r: Roles, *, hover: bool = False, down: bool = False, off: bool = False, chosen: bool = False
) -> Dress:
    """Which colours a button of a kind has in a state."""
    if off:
        return Dress(
            r.press if kind in _FILLED and not r.flat else None,
            None if kind in (*_LINKS, Kind.QUIET) else r.line,
            r.soft,
        )
    if kind in _FILLED:
        return Dress(r.accent_down if hover or down else r.accent, None, r.on_accent)
    if kind in _LINKS:
        return Dress(
            None,
            None,
            r.danger
            if kind is Kind.WRONG_LINK
            else r.accent_down
            if (hover or down) and not r.flat
            else r.accent,
        )
    if kind is Kind.TAB and chosen:
        return Dress(r.base, r.accent, r.text, 2.0)
    touched = None if r.flat else r.press if down else r.accent_tint if hover else None
    if kind is Kind.QUIET:
        return Dress(touched, (r.line if hover or down else None), r.text)
    rest = r.base if kind is not Kind.TAB else None
    return Dress(
        touched or rest, r.accent if hover or down else r.edge, r.text, 2.0 if r.flat and down else 1.0
    )


class Button(QPushButton):
    """A button. `sign`: an icon before the words (`after`: behind them). `name`: for a screen reader, if the words alone say too little."""

    def __init__(
        self, words: str, kind: Kind = Kind.PLAIN, sign: str = "", after: bool = False, name: str = ""
    ) -> None:
        super().__init__()
        self.kind, self._sign, self._after, self._name, self._words = kind, sign, after, name, ""
        self.state_shown: str = ""  # "hover", "down": for a page that shows all states
        self.setFont(font(Face.SMALL if kind in _SMALL_TYPE else Face.BODY, strong=kind in _FILLED))
        self.setCheckable(kind is Kind.TAB)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(words)

    def words(self) -> str:
        """The words on it, as given."""
        return self._words

    def set_words(self, words: str, name: str = "") -> None:
        """New words (and, if given, a new name)."""
        self._words, self._name = words, name or self._name
        self.setText(words.replace("&", "&&"))  # no accidental shortcut from a name such as "A & B"
        self.setAccessibleName(self._name or words)
        self.updateGeometry()
        self.update()

    def set_sign(self, sign: str) -> None:
        """Another icon in place of the one it has."""
        self._sign = sign
        self.update()

    def _extra(self) -> int:
        """Pixels across that are not words: padding and icon."""
        return 2 * em(_PAD[self.kind][0]) + 2 + self._sign_room()

    def _side(self) -> int:
        return round(self.fontMetrics().height() * 0.86) if self._sign else 0

    def _sign_room(self) -> int:
        return self._side() + (em(0.5) if self._sign and self._words else 0)

    def _high(self, lines_height: int) -> int:
        return max(TARGET, lines_height + 2 * em(_PAD[self.kind][1]) + 2)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._high(Wrapped(self._words, self.font(), width - self._extra()).height)

    def sizeHint(self) -> QSize:
        one = natural_width(self._words, self.font())
        wide = one if one <= em(22) or self.kind in _LINKS else width_for_lines(self._words, self.font(), 2)
        width = max(TARGET, wide + self._extra())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        least = width_for_lines(self._words, self.font(), 2)
        return QSize(max(TARGET, min(least, em(12)) + self._extra()), self._high(self.fontMetrics().height()))

    def cut(self) -> bool:
        """Whether words are lost at the present size. For tests."""
        return (
            self.height() < self.heightForWidth(self.width()) or self.width() < self.minimumSizeHint().width()
        )

    def _dress(self) -> Dress:
        hover = self.underMouse() or self.state_shown == "hover"
        down = self.isDown() or self.state_shown == "down"
        return dress(
            self.kind, roles(), hover=hover, down=down, off=not self.isEnabled(), chosen=self.isChecked()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrows = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
        if self.kind is Kind.TAB and event.key() in arrows:
            event.ignore()  # the row of tabs moves; Qt's button would keep the key
        else:
            super().keyPressEvent(event)

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._dress()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.fill or Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.edge, look.width) if look.edge else Qt.PenStyle.NoPen)
        inset = 0.5 if look.width == 1 else 1.0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)
        self._paint_words(painter, look.ink)

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        face = QFont(self.font())
        face.setUnderline(self.kind in _LINKS)
        words = Wrapped(self._words, face, self.width() - self._extra())
        room = words.width + self._sign_room() if self._words else self._side()
        x = 0 if self.kind in _LINKS else (self.width() - room) / 2
        at = x if self._after else x + self._sign_room()
        words.draw(painter, QPointF(at, (self.height() - words.height) / 2), ink)
        if self._sign:
            left = x + room - self._side() if self._after else x
            draw_icon(
                painter,
                self._sign,
                QRectF(left, (self.height() - self._side()) / 2, self._side(), self._side()),
                ink,
            )
