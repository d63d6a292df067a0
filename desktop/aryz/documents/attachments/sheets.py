"""One page of a paper as a sheet: drawn, marked, blacked out, and encoded once, as the last thing."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image

from aryz.documents.attachments import limits
from aryz.documents.attachments.hiding import burn
from aryz.documents.attachments.marking import mark
from aryz.documents.attachments.source import turned
from aryz.model.pictures import Picture

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from aryz.documents.attachments.source import Pixels, Source
    from aryz.interview.attached import Box


def drawn(
    source: Source,
    page: int,
    most: Pixels,
    boxes: Iterable[Box] = (),
    *,
    watermark: str = "",
    fonts: Path | None = None,
) -> Image.Image:
    """The page (from 0) as it is shown: marked, then blacked out. The preview and the sheet itself both come this way."""
    image = source.draw(page, most)
    if watermark and fonts is not None:
        image = mark(image, watermark, fonts)
    burn(image, (box for box in boxes if box.page == page + 1), source.rim(page, image.size))
    return image


def sheet(
    source: Source, page: int, boxes: Iterable[Box], *, watermark: str, fonts: Path, alt: str
) -> Picture:
    """The page as a picture for paper."""
    most = turned(limits.SHEET_PIXELS, source.sizes[page])
    image = drawn(source, page, most, boxes, watermark=watermark, fonts=fonts)
    width_mm, height_mm = source.millimetres(page)
    return Picture(
        jpeg=encoded(image), width=image.width, height=image.height, width_mm=width_mm, height_mm=height_mm,
        alt=alt, grey=image.mode == "L",
    )  # fmt: skip


def encoded(image: Image.Image) -> bytes:
    """A baseline JPEG of the image's points and nothing else, of at most 400 kB where a step of quality gives it."""
    bare = Image.frombytes(image.mode, image.size, image.tobytes())  # without whatever else the image carries
    data = b""
    for quality in limits.QUALITIES:
        stream = io.BytesIO()
        bare.save(stream, "JPEG", quality=quality, progressive=False, optimize=False)
        data = stream.getvalue()
        if len(data) <= limits.SHEET_BYTES:
            break
    return data
