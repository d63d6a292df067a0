"""What every paper that is attached can do, whatever its file is; the sizes that follow from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from aryz.documents.attachments import limits
from aryz.documents.attachments.kinds import Unreadable
from aryz.model.base import message

if TYPE_CHECKING:
    from PIL.Image import Image

Size = tuple[float, float]
Pixels = tuple[int, int]


def nothing() -> None:
    """What is done while there is something to wait for, where nobody wants to be asked."""


class Source(Protocol):
    """An open paper. ``sizes``: width and height of each page as it is shown (pixels of a picture, points of a PDF)."""

    @property
    def sizes(self) -> tuple[Size, ...]:
        """Width and height of each page."""

    def draw(self, page: int, most: Pixels) -> Image:
        """The page (from 0), upright, on white, grey (``L``) or ``RGB``, as large as fits into ``most``."""

    def rim(self, page: int, drawn: Pixels) -> int:
        """Pixels around a box in a page drawn that large that may still show a trace of what lies in the box."""

    def millimetres(self, page: int) -> Size:
        """The page's size on paper: within the margins of A4, never larger than it is."""

    def close(self) -> None:
        """Give the memory back. A page that is drawn afterwards takes it anew."""


def fitting(size: Size, most: Pixels, largest: float) -> Pixels:
    """``size`` times at most ``largest``, as pixels that fit into ``most``; at least one pixel."""
    scale = min(most[0] / size[0], most[1] / size[1], largest)
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def turned(most: Pixels, size: Size) -> Pixels:
    """The room for a sheet of this shape: what lies across gets as many pixels as what stands."""
    short, long = sorted(most)
    return (long, short) if size[0] > size[1] else (short, long)


def check_shape(size: Size, page: str) -> None:
    """Refuses a sheet that nobody could read on paper. ``page``: its number, for the sentence."""
    times = max(size) / min(size)
    if times > limits.SIDES:
        raise Unreadable(
            message(
                "Page {page} is {times} times as long as it is wide, and nobody could read it on paper. Cut it into several pages.",
                page=page,
                times=round(times),
            )
        )
