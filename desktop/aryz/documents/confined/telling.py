"""What the two processes say to each other: JSON of these records, and bare points of colour."""

from __future__ import annotations

from typing import Any, Literal, Protocol

import msgspec

Size = tuple[float, float]


class Pipe(Protocol):
    """One end of a pipe of :mod:`multiprocessing`."""

    def send_bytes(self, data: Any, /) -> None:
        """Send; OSError where nobody reads any more."""

    def recv_bytes(self, most: int | None = None, /) -> bytes:
        """Receive; EOFError where nobody writes any more, OSError for more than ``most`` bytes."""

    def poll(self, seconds: float | None = 0.0, /) -> bool:
        """Whether something comes within so many seconds."""

    def close(self) -> None:
        """Hang up."""


class Wanted(msgspec.Struct, frozen=True):
    """Draw page ``page`` (from 0) so many pixels large, unless a picture in it has more than ``most`` pixels."""

    page: int
    width: int
    height: int
    most: int


class Told(msgspec.Struct, frozen=True):
    """``ready``; then ``open`` with ``count`` pages and their ``sizes`` in points (none of more pages than were asked for);
    then for each page ``drawn``, after which its points follow, or ``large`` with the ``pixels`` of its picture."""

    state: Literal["ready", "open", "locked", "damaged", "drawn", "large"]
    count: int = 0
    sizes: tuple[Size, ...] = ()
    pixels: int = 0


BYTES_A_PIXEL = 3
"""Blue, green, red, line by line from the top, without gaps."""
