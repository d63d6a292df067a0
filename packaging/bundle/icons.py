"""The application's icon as files: drawn from the one drawing that the window uses (aryz.gui.kit.svg)."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from aryz.gui.kit.roles import LIGHT
from aryz.gui.kit.svg import badge

SMALL = 24
"""Up to this size in pixels the icon is drawn without its lines of text."""
LINUX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS = (16, 20, 24, 32, 40, 48, 64, 128, 256)

SIDE_WIDTH, SIDE_HEIGHT = 164, 314
"""What the installer's pages have room for, in pixels at 100 %."""


def picture(side: int) -> bytes:
    """The icon as PNG, `side` pixels wide and high."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(badge(small=side <= SMALL).encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(made, QByteArray(b"png")).write(image)
    return bytes(made.data().data())


def for_linux(share: Path) -> None:
    """Write the icons of the hicolor theme below `share`."""
    theme = share / "icons" / "hicolor"
    for side in LINUX:
        _put(theme / f"{side}x{side}" / "apps" / "aryz.png", picture(side))
    _put(theme / "scalable" / "apps" / "aryz.svg", badge().encode())


def for_windows(file: Path) -> None:
    """Write an .ico with a PNG of each size."""
    pictures = [picture(side) for side in WINDOWS]
    place = 6 + 16 * len(pictures)
    entries = b""
    for side, each in zip(WINDOWS, pictures, strict=True):
        entries += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(each), place)
        place += len(each)
    _put(file, struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures))


def for_installer(file: Path) -> None:
    """Write the picture beside the first and the last page of the Windows installer: petrol with the icon, a BMP of 164 by 314 pixels."""
    image = QImage(SIDE_WIDTH, SIDE_HEIGHT, QImage.Format.Format_RGB888)
    image.fill(LIGHT.accent)
    side = SIDE_WIDTH * 0.7
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF((SIDE_WIDTH - side) / 2, SIDE_HEIGHT * 0.16, side, side)
    QSvgRenderer(QByteArray(badge().encode())).render(painter, area)
    painter.end()
    file.parent.mkdir(parents=True, exist_ok=True)
    QImageWriter(str(file), QByteArray(b"bmp")).write(image)


def _put(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


if __name__ == "__main__":
    MAKERS = {".ico": for_windows, ".bmp": for_installer}
    MAKERS.get(Path(sys.argv[1]).suffix, for_linux)(Path(sys.argv[1]))
