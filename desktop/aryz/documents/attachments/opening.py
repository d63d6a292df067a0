"""From bytes to a paper: its kind is found, and only then is its reader loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.documents.attachments import limits
from aryz.documents.attachments.kinds import PDF, Unreadable, kind_of
from aryz.documents.attachments.source import nothing
from aryz.model.base import message

if TYPE_CHECKING:
    from collections.abc import Callable

    from aryz.documents.attachments.source import Source


def open_paper(data: bytes, waiting: Callable[[], None] = nothing) -> Source:
    """The paper in a file's bytes. ``waiting``: called again and again while a slow page is drawn; what it raises ends that.
    :class:`~aryz.documents.attachments.kinds.Unreadable` with what to do."""
    if len(data) > limits.BIGGEST:
        raise too_big()
    kind = kind_of(data)
    if kind == PDF:
        from aryz.documents.attachments.scans import Scan  # noqa: PLC0415 - its reader is started for PDFs only

        return Scan(data, waiting)
    from aryz.documents.attachments.photos import Photo  # noqa: PLC0415 - Pillow is loaded for pictures only

    return Photo(data, kind)


def too_big() -> Unreadable:
    """The file is larger than anything that is handed in."""
    return Unreadable(
        message(
            "The file is larger than {most} megabytes. Scan it in black and white or at 200 dpi, or split it.",
            most=limits.BIGGEST // limits.MEGABYTE,
        )
    )
