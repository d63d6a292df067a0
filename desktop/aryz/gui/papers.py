"""The papers that the window attaches: where each lies, its bytes, its pages as pictures, what is hidden on them.

An answers file names papers in its own folder only. What a person picks in the window may lie anywhere: that place is in memory alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from aryz.interview.attached import Box, read_box, write_box
from aryz.model.base import Fault, InputError, message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from aryz.documents.attachments import View
    from aryz.gui.work import Work
    from aryz.model.answers import Values

PREVIEW = 1400
"""The longer side of a page on the screen where places are hidden, in pixels."""


def place(work: Work, path: str) -> Path | bytes | None:
    """Where a paper lies: where the person picked it, else in the folder of the opened file; None if neither is known. Bytes for
    a paper that lies in the casebook alone: it is never written out for a letter."""
    if path in work.papers:
        return work.papers[path]
    return work.folder / path if work.folder is not None else None


def look(place: Path | bytes | None, waiting: Callable[[], None]) -> View:
    """A paper, open; close it. ``place``: where it lies, or its bytes; ``waiting``: see there. AryzError with what to do where it
    cannot be read or attached."""
    from aryz.documents.attachments import View  # noqa: PLC0415 - the reader is loaded when a paper is shown

    if place is None:
        raise InputError(
            Fault("", message("Where this file lies is not known any more. Add the paper again."))
        )
    return View(place if isinstance(place, bytes) else _read(place), waiting)


def _read(place: Path) -> bytes:
    from aryz.documents.attachments import read_paper  # noqa: PLC0415

    if not place.exists():
        raise InputError(Fault("", message("The file is gone. Put it back, or name another one.")))
    return read_paper(place.parent, place.name)


def hidden(values: Values, key: str) -> tuple[Box, ...]:
    """What is hidden on the paper ``key`` (``attachments.1``), in the order of its numbers; what is no box is left out."""
    start = f"{key}.hide."
    found = sorted(
        (int(name.removeprefix(start)), text) for name, text in values.items() if _numbered(name, start)
    )
    return tuple(box for _number, text in found if (box := read_box(text)) is not None)


def hide(work: Work, key: str, boxes: Sequence[Box]) -> None:
    """Put these boxes in place of what was hidden on a paper."""
    start = f"{key}.hide."
    for name in [name for name in work.values if _numbered(name, start)]:
        work.forget(name)
    for number, box in enumerate(boxes, 1):
        work.set(f"{start}{number}", write_box(box))


def _numbered(name: str, start: str) -> bool:
    return name.startswith(start) and name.removeprefix(start).isdecimal()


def areas(boxes: Sequence[Box], page: int) -> list[QRectF]:
    """The places on one page (from 1) as the window draws them."""
    return [QRectF(box.x, box.y, box.width, box.height) for box in boxes if box.page == page]


def boxes_of(page: int, places: Sequence[QRectF]) -> tuple[Box, ...]:
    """The same back."""
    return tuple(Box(page, each.x(), each.y(), each.width(), each.height()) for each in places)


def image(rgb: bytes, width: int, height: int) -> QImage:
    """Pixels of three bytes as a picture of Qt's own."""
    return QImage(rgb, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
