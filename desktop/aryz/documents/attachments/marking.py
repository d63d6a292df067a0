"""The watermark of an identity document: for what, and for whom alone the copy was made; across the whole sheet."""

from __future__ import annotations

from functools import lru_cache
from math import atan2, cos, degrees, hypot, sin
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FONT = "NotoSerif-Medium.ttf"
_INK, _HALO = 64, 255
_SHARE = 90
"""Of 255: how much of the ink covers the sheet. Small print under a stroke can still be read, and so can the mark."""
_EM = 30
"""The sheet's shorter side has so many letters' heights."""
_AIR = 2.4
"""Lines between two repeats of the mark."""


def mark(image: Image.Image, text: str, fonts: Path) -> Image.Image:
    """The sheet with ``text`` across it, from the lower left to the upper right, again and again. ``fonts``: their folder."""
    size = max(10, min(image.size) // _EM)
    stencil, halo = (_stencil(image.size, text, fonts, size, stroke) for stroke in (0, max(1, size // 12)))
    marked = image.copy()
    marked.paste(_HALO if image.mode == "L" else (_HALO,) * 3, mask=halo)
    marked.paste(_INK if image.mode == "L" else (_INK,) * 3, mask=stencil)
    return marked


def _stencil(sheet: tuple[int, int], text: str, fonts: Path, size: int, stroke: int) -> Image.Image:
    """Where the ink goes: lines in a square as large as the sheet's diagonal, turned, and cut to the sheet."""
    font = _font(str(fonts / FONT), size)
    angle = min(atan2(sheet[1], sheet[0]), 0.6)
    side = int(hypot(*sheet)) + 2 * size
    square = Image.new("L", (side, side), 0)
    pen = ImageDraw.Draw(square)
    lines = list(_lines(text, font, 0.85 * min(sheet[0] / cos(angle), sheet[1] / sin(angle))))
    line, top = 1.3 * size, 0.0
    while top < side:
        for words in lines:
            pen.text((side / 2, top), words, _SHARE, font, "ma", stroke_width=stroke)
            top += line
        top += _AIR * line
    turned = square.rotate(degrees(angle), Image.Resampling.BICUBIC)
    left, upper = (side - sheet[0]) // 2, (side - sheet[1]) // 2
    return turned.crop((left, upper, left + sheet[0], upper + sheet[1]))


@lru_cache(maxsize=8)
def _font(path: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def _lines(text: str, font: ImageFont.FreeTypeFont, width: float) -> Iterator[str]:
    """The text in lines of at most ``width`` pixels; a longer word stands alone."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer) > width:
            yield line
            line = word
        else:
            line = longer
    yield line
