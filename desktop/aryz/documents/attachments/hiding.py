"""Black boxes, burned into the points of a sheet before it is encoded: what lay under them is nowhere any more."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from PIL import ImageDraw

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PIL.Image import Image

    from aryz.interview.attached import Box

_TINY = 1e-6


def burn(image: Image, boxes: Iterable[Box], rim: int) -> None:
    """Black out ``boxes`` (of this sheet) in ``image``, each grown by ``rim`` pixels on all sides, whole pixels outwards."""
    pen = ImageDraw.Draw(image)
    for box in boxes:
        left, top = floor(box.x * image.width + _TINY) - rim, floor(box.y * image.height + _TINY) - rim
        right = ceil((box.x + box.width) * image.width - _TINY) + rim
        bottom = ceil((box.y + box.height) * image.height - _TINY) + rim
        pen.rectangle((left, top, right - 1, bottom - 1), fill=0)
