"""Pictures in a PDF: how large they stand on the page, and the objects that hold their bytes as they are."""

from __future__ import annotations

from aryz.documents.pdf.objects import Writer, as_it_is
from aryz.documents.pdf.setting import MM
from aryz.documents.pdf.strips import Placed
from aryz.model.pictures import Picture

_LEAST = 0.25
"""Points: the thinnest that a picture is drawn, so that its matrix keeps an inverse."""


def fit(picture: Picture, width: float, height: float) -> tuple[float, float]:
    """Width and height in points within `width` by `height`: the picture's own size or smaller, its proportions kept."""
    own_width, own_height = max(picture.width_mm * MM, _LEAST), max(picture.height_mm * MM, _LEAST)
    scale = min(1, width / own_width, height / own_height)
    return max(own_width * scale, _LEAST), max(own_height * scale, _LEAST)


class Gallery:
    """The pictures of one document under their names in it (I0, I1); the same bytes are embedded once."""

    def __init__(self) -> None:
        self._names: dict[bytes, str] = {}
        self._numbers: dict[bytes, int] = {}

    def name(self, picture: Picture) -> str:
        """The picture's name."""
        return self._names.setdefault(picture.jpeg, f"I{len(self._names)}")

    def write(self, writer: Writer, page: list[Placed]) -> str:
        """Write what `page` shows and no page before it did; returns the page's entry of resources, "" for none."""
        shown = [figure.picture for strip, _ in page for figure in strip.figures]
        for picture in shown:
            if picture.jpeg not in self._numbers:
                self._numbers[picture.jpeg] = _write(writer, picture)
        named = {self.name(picture): self._numbers[picture.jpeg] for picture in shown}
        entries = " ".join(f"/{name} {number} 0 R" for name, number in named.items())
        return f" /XObject << {entries} >>" if entries else ""


def _write(writer: Writer, picture: Picture) -> int:
    """An image (ISO 32000-1, 8.9.5) whose colours the output intent explains (ISO 19005-2, 6.2.4.3)."""
    colours = "DeviceGray" if picture.grey else "DeviceRGB"
    return writer.add(
        as_it_is(
            picture.jpeg,
            f" /Type /XObject /Subtype /Image /Width {picture.width} /Height {picture.height} "
            f"/ColorSpace /{colours} /BitsPerComponent 8 /Filter /DCTDecode",
        )
    )
