"""Photos and scans as JPEG or PNG, read with Pillow. It sees only what is picture: all else was cut away before."""

from __future__ import annotations

import io
from math import ceil

from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from aryz.documents.attachments import limits
from aryz.documents.attachments.jpeg_bytes import Jpeg, read_jpeg
from aryz.documents.attachments.kinds import JPEG, Unreadable, damaged
from aryz.documents.attachments.png_bytes import Png, read_png
from aryz.documents.attachments.source import Pixels, Size, check_shape, fitting
from aryz.model.base import message

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_90,
}  # fmt: skip
"""EXIF's orientations: what stands the stored picture upright."""
_LYING = frozenset({5, 6, 7, 8})
_SMEAR = 4
"""Pixels over which making a picture smaller mixes its points (Lanczos: three, and one for rounding)."""
_WHITE, _STRIP = 255, 256


class Photo:
    """One picture: one page."""

    def __init__(self, data: bytes, kind: str) -> None:
        self._head: Jpeg | Png = read_jpeg(data) if kind == JPEG else read_png(data)
        width, height = self._head.size
        self.sizes: tuple[Size, ...] = (
            (height, width) if self._head.orientation in _LYING else (width, height),
        )
        _check_pixels(self._head)
        check_shape(self.sizes[0], "1")

    def draw(self, _page: int, most: Pixels) -> Image.Image:
        """See :class:`~aryz.documents.attachments.source.Source`; never larger than the picture."""
        shown = fitting(self.sizes[0], most, 1)
        stored = shown[::-1] if self._head.orientation in _LYING else shown
        drawn = _flat(self._decoded(stored)).resize(stored, Image.Resampling.LANCZOS, reducing_gap=3)
        turn = _TURNS.get(self._head.orientation)
        return drawn if turn is None else drawn.transpose(turn)

    def rim(self, _page: int, drawn: Pixels) -> int:
        """What is mixed in making it smaller, and a coding unit of the file: within one, everything leaves its ripples."""
        block = self._head.block if isinstance(self._head, Jpeg) else 0
        return _SMEAR + ceil(block * drawn[0] / self.sizes[0][0])

    def millimetres(self, _page: int) -> Size:
        """As large as the margins allow, but not below :data:`~aryz.documents.attachments.limits.FEWEST_DPI`."""
        width, height = self.sizes[0]
        scale = min(limits.SHEET_MM[0] / width, limits.SHEET_MM[1] / height, 25.4 / limits.FEWEST_DPI)
        return width * scale, height * scale

    def close(self) -> None:
        """Nothing is held open."""

    def _decoded(self, wanted: Pixels) -> Image.Image:
        """The picture as stored, at least as large as ``wanted``."""
        stream = io.BytesIO(self._head.data)
        try:
            image: Image.Image
            if isinstance(self._head, Jpeg):
                image = JpegImageFile(stream)
                image.draft(None, wanted)
            else:
                image = PngImageFile(stream)
            image.load()
        except Exception:  # noqa: BLE001 - a decoder at work on anybody's bytes; whatever it says, the file is damaged
            raise damaged() from None
        return image


def _check_pixels(head: Jpeg | Png) -> None:
    """Memory is promised before anything is decoded: by what the head says."""
    streamed = isinstance(head, Jpeg) and head.streamed
    most = limits.STREAMED_PIXELS if streamed else limits.WHOLE_PIXELS
    width, height = head.size
    if width * height > most:
        raise Unreadable(
            message(
                "The picture has {width} × {height} pixels ({millions} megapixels); at most {most} megapixels can be read. "
                "Make it smaller, or save it as a plain JPEG.",
                width=width,
                height=height,
                millions=round(width * height / 1e6),
                most=most // 1_000_000,
            )
        )


def _flat(image: Image.Image) -> Image.Image:
    """The picture as ``L`` or ``RGB``: what shines through is white, grey stays grey, sixteen bits become eight."""
    if image.mode.startswith(
        "I"
    ):  # sixteen bits of grey, the lower byte first: the higher one is what an eye sees
        return Image.frombytes("L", image.size, image.tobytes("raw", "I;16")[1::2])
    if image.mode in ("1", "L") and "transparency" not in image.info:
        return image.convert("L")
    if image.mode == "LA":
        return _on_white(image, "L")
    if image.mode in ("RGBA", "PA") or "transparency" in image.info:
        return _on_white(image if image.mode == "RGBA" else image.convert("RGBA"), "RGB")
    return image.convert("RGB")


def _on_white(image: Image.Image, mode: str) -> Image.Image:
    """The picture over white, strip by strip: a third copy of a large picture would be too much."""
    white = Image.new(mode, image.size, _WHITE if mode == "L" else (_WHITE,) * 3)
    for top in range(0, image.height, _STRIP):
        strip = image.crop((0, top, image.width, min(top + _STRIP, image.height)))
        white.paste(strip.convert(mode), (0, top), strip.getchannel("A"))
    return white
