"""PDFs, drawn by PDFium into points of colour: no script, font, link, form or hidden layer comes out on the other side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pypdfium2
from PIL import Image, ImageChops
from pypdfium2 import raw

from aryz.documents.attachments import limits
from aryz.documents.attachments.kinds import Unreadable, damaged
from aryz.documents.attachments.lock import PDFIUM
from aryz.documents.attachments.source import Pixels, Size, check_shape, fitting
from aryz.model.base import message

if TYPE_CHECKING:
    from collections.abc import Iterator

MM = 25.4 / 72
_LARGEST = 200 / 72
"""Pixels a point at 200 dpi: a small page is drawn as finely as a large one."""
_RIM = 8
"""A millimetre at 200 dpi: what a picture inside a page may smear."""
_MOST_OBJECTS = 50_000
"""Objects of a page that are asked for their size in pixels; a page with more is drawn all the same."""


class Scan:
    """A PDF. Each page is parsed when it is drawn, and given back at once."""

    def __init__(self, data: bytes) -> None:
        self._data = data  # PDFium reads from it as long as the document is open
        with PDFIUM:
            self._document = _opened(data)
            try:
                self.sizes: tuple[Size, ...] = tuple(_sizes(self._document))
            except BaseException:
                self._document.close()
                raise

    def draw(self, page: int, most: Pixels) -> Image.Image:
        """See :class:`~aryz.documents.attachments.source.Source`: what is shown on screen, filled forms and notes included."""
        pixels = fitting(self.sizes[page], most, _LARGEST)
        with PDFIUM:
            try:
                drawn = self._drawn(page, pixels)
            except Unreadable:
                raise
            except Exception:  # noqa: BLE001 - a renderer at work on anybody's bytes; whatever it says, the file is damaged
                raise damaged() from None
        return drawn.convert("L") if _is_grey(drawn) else drawn

    def rim(self, _page: int, _drawn: Pixels) -> int:
        """What a picture inside the page, whose density is not known, may show around a box."""
        return _RIM

    def millimetres(self, page: int) -> Size:
        """The page's own size, made smaller where the margins ask for it."""
        width, height = self.sizes[page]
        scale = min(limits.SHEET_MM[0] / width, limits.SHEET_MM[1] / height, MM)
        return width * scale, height * scale

    def close(self) -> None:
        """Give the memory back."""
        with PDFIUM:
            self._document.close()

    def _drawn(self, number: int, pixels: Pixels) -> Image.Image:
        page = self._document[number]
        try:
            _check_pictures(page, number + 1)
            bitmap = pypdfium2.PdfBitmap.new_native(*pixels, raw.FPDFBitmap_BGR)
            bitmap.fill_rect((255, 255, 255, 255), 0, 0, *pixels)
            raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, *pixels, 0, raw.FPDF_ANNOT)
            if self._document.formenv:
                raw.FPDF_FFLDraw(self._document.formenv, bitmap, page, 0, 0, *pixels, 0, raw.FPDF_ANNOT)
            drawn: Image.Image = bitmap.to_pil().convert("RGB").copy()
            bitmap.close()
        finally:
            page.close()
        return drawn


def _opened(data: bytes) -> Any:
    """The document, with its forms. PDFium is asked itself: the wrapper takes a PDF without pages for one that failed to load."""
    handle = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if not handle:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD:
            raise Unreadable(
                message(
                    "The PDF is locked with a password. Open it, print it into a new PDF, and attach that."
                )
            )
        raise damaged()
    document = pypdfium2.PdfDocument(handle)
    try:
        _check_count(raw.FPDF_GetPageCount(handle))
        document.init_forms()
    except pypdfium2.PdfiumError:
        document.close()
        raise damaged() from None
    except Unreadable:
        document.close()
        raise
    return document


def _check_count(count: int) -> None:
    if count < 1:
        raise Unreadable(message("The PDF has no pages. Save or scan the paper anew."))
    if count > limits.SHEETS:
        raise Unreadable(
            message(
                "The file has {count} pages, and at most {most} can be attached as one paper. Split it, or leave out what is not needed.",
                count=count,
                most=limits.SHEETS,
            )
        )


def _sizes(document: Any) -> Iterator[Size]:
    """The size of each page in points, as it is shown."""
    for number in range(len(document)):
        try:
            size = document.get_page_size(number)
        except pypdfium2.PdfiumError:
            raise damaged() from None
        width, height = (float(part) for part in size)
        if not all(limits.SHORTEST_MM <= part * MM <= limits.LONGEST_MM for part in (width, height)):
            raise Unreadable(
                message(
                    "Page {page} is {width} × {height} mm, which is no sheet of paper. Print the paper into a new PDF on A4.",
                    page=number + 1,
                    width=f"{width * MM:.0f}",
                    height=f"{height * MM:.0f}",
                )
            )
        check_shape((width, height), str(number + 1))
        yield width, height


def _check_pictures(page: Any, number: int) -> None:
    """Refuses a page with a picture that would not fit into memory: its size is known before it is decoded."""
    for count, each in enumerate(page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,))):
        if count > _MOST_OBJECTS:
            return
        width, height = each.get_px_size()
        if width * height > limits.INNER_PIXELS:
            raise Unreadable(
                message(
                    "Page {page} holds a picture of {millions} megapixels; at most {most} can be read. Scan the paper at 300 dpi.",
                    page=number,
                    millions=round(width * height / 1e6),
                    most=limits.INNER_PIXELS // 1_000_000,
                )
            )


def _is_grey(image: Image.Image) -> bool:
    red, green, blue = image.split()
    return not any(ImageChops.difference(red, other).getbbox() for other in (green, blue))
