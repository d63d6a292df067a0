"""Invented pictures: a scan, a photo, a signature, each a small JPEG."""

from __future__ import annotations

import io
from functools import cache

from PIL import Image, ImageDraw

from aryz.documents.paper import Sheets
from aryz.model.pictures import Enclosure, Picture


@cache
def jpeg(width: int, height: int, *, grey: bool = False, shade: int = 200) -> bytes:
    """A baseline JPEG with some lines across it."""
    image = Image.new("L" if grey else "RGB", (width, height), shade if grey else (shade, 230, 240))
    draw = ImageDraw.Draw(image)
    for y in range(0, height, 17):
        draw.line([(0, y), (width, height - y)], fill=0)
    data = io.BytesIO()
    image.save(data, "JPEG", quality=70)
    return data.getvalue()


def picture(
    width: int = 60, height: int = 84, size: tuple[float, float] = (210, 297), *, alt: str = "", grey: bool = False, shade: int = 200
) -> Picture:  # fmt: skip
    """A picture of `width` by `height` pixels, `size` on paper in millimetres."""
    data = jpeg(width, height, grey=grey, shade=shade)
    return Picture(
        jpeg=data, width=width, height=height, width_mm=size[0], height_mm=size[1], alt=alt, grey=grey
    )


def sheets(
    *pictures: Picture, number: int = 1, language: str = "ru", title: str = "Копия договора"
) -> Sheets:
    """The sheets of an enclosure, stamped."""
    stamps = tuple(
        f"Приложение {number}, лист {sheet} из {len(pictures)}" for sheet in range(1, len(pictures) + 1)
    )
    return Sheets(
        enclosure=Enclosure(number=number, title=title, sheets=pictures), language=language, stamps=stamps
    )  # fmt: skip
