"""A paper on screen, before it is attached: its pages, and each as it will be, so that boxes can be drawn on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from aryz.documents.attachments.kinds import Unreadable
from aryz.documents.attachments.opening import open_paper
from aryz.model.base import Fault, InputError

if TYPE_CHECKING:
    from collections.abc import Sequence
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
    from aryz.documents.attachments.sheets import drawn  # noqa: PLC0415 - Pillow is loaded when a page is drawn

    source = _opened(data)
    try:
        if not 1 <= page <= len(source.sizes):
            raise IndexError(page)
        image = drawn(source, page - 1, (max_px, max_px), hide, watermark=watermark, fonts=fonts).convert(
            "RGB"
        )
    except Unreadable as wrong:
        raise InputError(Fault("", wrong.message)) from None
    finally:
        source.close()
    return Preview(image.width, image.height, image.tobytes())


def _opened(data: bytes) -> Source:
    try:
        return open_paper(data)
    except Unreadable as wrong:
        raise InputError(Fault("", wrong.message)) from None
