"""SVG text, tinted when drawn: icons, drawings and the application's badge are sharp in every theme and at every scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from aryz.gui.kit.drawings import DRAWINGS, GRID, GRIDS
from aryz.gui.kit.icons import ICONS
from aryz.gui.kit.metrics import em
from aryz.gui.kit.roles import BADGE_FOLD, LIGHT, mix
from aryz.gui.kit.theme import roles

STROKE = 1.75


@lru_cache(maxsize=256)
def _renderer(source: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(source.encode()))


def _tinted(body: str, grid: tuple[int, int], ink: QColor, fill: QColor, stroke: float) -> str:
    body = body.replace('class="f"', f'fill="{fill.name()}"')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {grid[0]} {grid[1]}"><g fill="none" stroke="{ink.name()}" '
        f'stroke-width="{stroke:.2f}" stroke-linecap="round" stroke-linejoin="round">{body}</g></svg>'
    )


def draw_icon(painter: QPainter, name: str, area: QRectF, ink: QColor) -> None:
    """Paint an icon (a key of ICONS) into a square area."""
    _renderer(_tinted(ICONS[name], (24, 24), ink, ink, STROKE)).render(painter, area)


def drawing_height(name: str, width: int) -> int:
    """The height of a drawing (a key of DRAWINGS) at a width, in pixels."""
    wide, high = GRIDS.get(name, GRID)
    return round(width * high / wide)


def draw_drawing(painter: QPainter, name: str, area: QRectF, filled: bool = True) -> None:
    """Paint a drawing. `filled`: its one part is saffron, because it matters now; else grey. The line grows slower than the drawing."""
    r, grid = roles(), GRIDS.get(name, GRID)
    scale = area.width() / grid[0]
    fill = r.picture if filled else mix(r.window, r.text, 0.12)
    stroke = STROKE * max(1.0, scale**0.25) / scale
    _renderer(_tinted(DRAWINGS[name], grid, r.text, fill, stroke)).render(painter, area)


class Sign(QWidget):
    """An icon that stands beside words; it says nothing of its own to a screen reader. `size` in em."""

    def __init__(self, name: str, role: str = "text", size: float = 1.2) -> None:
        """`role`: the field of Roles that tints it."""
        super().__init__()
        self._name, self._role = name, role
        self.setFixedSize(em(size), em(size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_icon(painter, self._name, QRectF(self.rect()), roles().colours()[self._role])


class Picture(QWidget):
    """A drawing of at most `width` em, smaller where there is less room. `spoken`: what it shows, if words beside it do not say so."""

    def __init__(self, name: str, width: float = 6.0, filled: bool = True, spoken: str = "") -> None:
        super().__init__()
        self._name, self._width, self._filled = name, width, filled
        self.setAccessibleName(spoken)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return drawing_height(self._name, min(width, em(self._width)))

    def sizeHint(self) -> QSize:
        return QSize(em(self._width), self.heightForWidth(em(self._width)))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(3), drawing_height(self._name, em(3)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = min(self.width(), em(self._width))
        draw_drawing(painter, self._name, QRectF(0, 0, wide, drawing_height(self._name, wide)), self._filled)


def badge(small: bool = False) -> str:
    """The application's icon as SVG: a sheet with a folded corner on petrol, and a saffron stamp that is also a lens.

    `small`: for 16 to 24 px, without the lines of text.
    """
    petrol, paper, ink, stamp = (c.name() for c in (LIGHT.accent, LIGHT.base, LIGHT.text, LIGHT.mark))
    lines = (
        ""
        if small
        else f'<path d="M17.500 20.500h13M17.500 26h11M17.500 31.500h6" stroke="{petrol}" stroke-width="2.200" stroke-linecap="round"/>'
    )
    r = 8.5 if small else 7.0
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="11" fill="{petrol}"/>'
        f'<path d="M12.500 7.500H28l8.500 8.500v24.500h-24z" fill="{paper}"/><path d="M28 7.500V16h8.500z" fill="{BADGE_FOLD.name()}"/>{lines}'
        f'<circle cx="33" cy="34.500" r="{r}" fill="{stamp}" stroke="{paper}" stroke-width="2"/>'
        f'<circle cx="33" cy="34.500" r="{r * 0.38:.2f}" fill="{ink}"/></svg>'
    )


def draw_badge(painter: QPainter, area: QRectF) -> None:
    """Paint the application's icon."""
    _renderer(badge(small=area.width() < 24)).render(painter, area)


def app_icon() -> QIcon:
    """The application's icon in all usual sizes."""
    icon = QIcon()
    for side in (16, 20, 24, 32, 48, 64, 128, 256):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_badge(painter, QRectF(0, 0, side, side))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
