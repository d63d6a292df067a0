"""PDFs, drawn by PDFium into points of colour: no script, font, link, form or hidden layer comes out on the other side.

PDFium works in a process of its own (:mod:`aryz.documents.confined`), with limits of time and memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, ImageChops

from aryz.documents.attachments import limits
from aryz.documents.attachments.kinds import Unreadable, damaged
from aryz.documents.attachments.source import Pixels, Size, check_shape, fitting, nothing
from aryz.documents.confined.reader import NotStartedError, Reader, StuckError
from aryz.documents.confined.telling import Told, Wanted
from aryz.model.base import message

if TYPE_CHECKING:
    from collections.abc import Callable

MM = 25.4 / 72
_LARGEST = 200 / 72
"""Pixels a point at 200 dpi: a small page is drawn as finely as a large one."""
_RIM = 8
"""A millimetre at 200 dpi: what a picture inside a page may smear."""


class Scan:
    """A PDF. One process reads it from its opening until :meth:`close`; a page that is drawn later begins another one."""

    def __init__(
        self,
        data: bytes,
        waiting: Callable[[], None] = nothing,
        *,
        seconds: float = limits.PAGE_SECONDS,
        memory: int = limits.READER_BYTES,
    ) -> None:
        """``waiting``: called every tenth of a second while PDFium works; what it raises ends the work. ``seconds`` a page, and for
        opening; ``memory``: bytes of addresses of the process. Unreadable with what to do."""
        self._data, self._waiting, self._seconds, self._memory = data, waiting, seconds, memory
        self._reader: Reader | None = None
        self.sizes: tuple[Size, ...] = ()
        try:
            self.sizes = _sizes(self._opened())
        except BaseException:
            self.close()
            raise

    def draw(self, page: int, most: Pixels) -> Image.Image:
        """See :class:`~aryz.documents.attachments.source.Source`: what is shown on screen, filled forms and notes included."""
        pixels = fitting(self.sizes[page], most, _LARGEST)
        if self._reader is None:
            self._opened()
        try:
            points = self._points(page, pixels)
        except BaseException:
            self.close()
            raise
        drawn = Image.frombytes("RGB", pixels, points, "raw", "BGR")
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
        """End the process; its memory goes with it."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _opened(self) -> Told:
        """The process, with the document open in it. A file over which it ends or stands still is a damaged one."""
        try:
            self._reader = Reader(
                memory=self._memory + len(self._data), most_pages=limits.SHEETS, waiting=self._waiting
            )
            return self._reader.open(self._data, self._seconds)
        except NotStartedError as wrong:
            raise Unreadable(
                message(
                    "PDFs cannot be read now: the process that draws them does not start. Close other programs and try again, "
                    "or attach the paper as JPEG or PNG."
                )
            ) from wrong
        except StuckError:
            raise damaged() from None

    def _points(self, page: int, pixels: Pixels) -> bytes:
        if self._reader is None:
            raise damaged()
        try:
            told, points = self._reader.draw(Wanted(page, *pixels, most=limits.INNER_PIXELS), self._seconds)
        except StuckError:
            raise _endless(page + 1) from None
        if told.state == "large":
            raise _too_many_pixels(page + 1, told.pixels)
        if told.state != "drawn":
            raise damaged()
        return points


def _endless(page: int) -> Unreadable:
    return Unreadable(
        message(
            "Page {page} takes too much time or memory to draw. Print the paper and scan it, and attach the scan.",
            page=page,
        )
    )


def _too_many_pixels(page: int, pixels: int) -> Unreadable:
    return Unreadable(
        message(
            "Page {page} holds a picture of {millions} megapixels; at most {most} can be read. Scan the paper at 300 dpi.",
            page=page,
            millions=round(pixels / 1e6),
            most=limits.INNER_PIXELS // 1_000_000,
        )
    )


def _sizes(told: Told) -> tuple[Size, ...]:
    """The sizes of an open document's pages, each checked. Unreadable for what is no document to attach."""
    if told.state == "locked":
        raise Unreadable(
            message("The PDF is locked with a password. Open it, print it into a new PDF, and attach that.")
        )
    if told.state != "open":
        raise damaged()
    _check_count(told.count)
    if len(told.sizes) != told.count:
        raise damaged()
    for number, size in enumerate(told.sizes, 1):
        _check_size(number, size)
    return told.sizes


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


def _check_size(number: int, size: Size) -> None:
    width, height = size
    if not all(limits.SHORTEST_MM <= part * MM <= limits.LONGEST_MM for part in (width, height)):
        raise Unreadable(
            message(
                "Page {page} is {width} × {height} mm, which is no sheet of paper. Print the paper into a new PDF on A4.",
                page=number,
                width=f"{width * MM:.0f}",
                height=f"{height * MM:.0f}",
            )
        )
    check_shape(size, str(number))


def _is_grey(image: Image.Image) -> bool:
    red, green, blue = image.split()
    return not any(ImageChops.difference(red, other).getbbox() for other in (green, blue))
