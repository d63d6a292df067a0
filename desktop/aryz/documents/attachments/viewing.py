"""A paper on screen, before it is attached: its pages, and each as it will be, so that boxes can be drawn on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from aryz.documents.attachments.kinds import Unreadable
from aryz.documents.attachments.opening import open_paper
from aryz.documents.attachments.source import nothing
from aryz.model.base import Fault, InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from aryz.documents.attachments.source import Size, Source
    from aryz.interview.attached import Box


class Preview(msgspec.Struct, frozen=True):
    """A page as points: ``rgb`` has three bytes a pixel, line by line from the top, without gaps."""

    width: int
    height: int
    rgb: bytes


def pages(data: bytes) -> tuple[Size, ...]:
    """Width and height of each page of a file, upright, in units of its own. InputError (field "") where it cannot be attached."""
    source = _opened(data)
    try:
        return source.sizes
    finally:
        source.close()


class _Asks:
    """Who is asked while there is something to wait for. Not the view itself: a ring of references would keep its process alive."""

    def __init__(self, waiting: Callable[[], None]) -> None:
        self.waiting = waiting

    def ask(self) -> None:
        """Ask."""
        self.waiting()


class View:
    """A paper that stays open while somebody looks at it. ``sizes``: width and height of each page, upright, in units of its own."""

    def __init__(self, data: bytes, waiting: Callable[[], None] = nothing) -> None:
        """``waiting``: called again and again while a slow page is drawn; what it raises ends that. InputError (field "") where the
        file cannot be attached."""
        self._asks = _Asks(waiting)
        self._source = _opened(data, self._asks.ask)
        self.sizes = self._source.sizes

    def preview(
        self,
        page: int,
        max_px: int,
        *,
        hide: Sequence[Box] = (),
        watermark: str = "",
        fonts: Path | None = None,
        waiting: Callable[[], None] = nothing,
    ) -> Preview:
        """See :func:`preview`. ``waiting``: what is called from now on."""
        from aryz.documents.attachments.sheets import drawn  # noqa: PLC0415 - Pillow is loaded when a page is drawn

        self._asks.waiting = waiting
        if not 1 <= page <= len(self.sizes):
            raise IndexError(page)
        most = (max_px, max_px)
        try:
            image = drawn(self._source, page - 1, most, hide, watermark=watermark, fonts=fonts).convert("RGB")
        except Unreadable as wrong:
            raise InputError(Fault("", wrong.message)) from None
        return Preview(image.width, image.height, image.tobytes())

    def close(self) -> None:
        """Give the memory back; a page that is shown afterwards takes it anew."""
        self._source.close()


def preview(
    data: bytes,
    page: int,
    max_px: int,
    *,
    hide: Sequence[Box] = (),
    watermark: str = "",
    fonts: Path | None = None,
) -> Preview:
    """Page ``page`` (from 1), at most ``max_px`` pixels along its longer side, the way the sheet itself goes.

    ``hide``: boxes of the paper; fractions are of what is shown here. ``watermark`` with ``fonts`` (their folder): the mark
    across it. InputError (field "") where the file cannot be attached, IndexError for a page that there is not.
    """
    view = View(data)
    try:
        return view.preview(page, max_px, hide=hide, watermark=watermark, fonts=fonts)
    finally:
        view.close()


def _opened(data: bytes, waiting: Callable[[], None] = nothing) -> Source:
    try:
        return open_paper(data, waiting)
    except Unreadable as wrong:
        raise InputError(Fault("", wrong.message)) from None
