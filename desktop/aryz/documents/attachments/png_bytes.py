"""The bytes of a PNG: what its head says, and the file without everything that is no picture (ISO/IEC 15948, clause 5)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.documents.attachments.kinds import Unreadable, damaged
from aryz.documents.attachments.orientation import UPRIGHT, orientation_of
from aryz.model.base import message

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})


@dataclass(frozen=True)
class Png:
    """``data``: the file with its picture alone; ``size``: as stored; ``orientation``: of its EXIF data."""

    data: bytes
    size: tuple[int, int]
    orientation: int


def read_png(data: bytes) -> Png:
    """The head of a PNG. :class:`~aryz.documents.attachments.kinds.Unreadable` where it is damaged, or moves."""
    kept, size, orientation = [SIGNATURE], (0, 0), UPRIGHT
    for kind, start, end in _chunks(data):
        if not any(size) and kind != b"IHDR":
            raise damaged()
        if kind == b"IHDR":
            size = _size(data[start + 8 : end - 4], size)
        elif kind == b"acTL":
            raise Unreadable(
                message("This picture moves. Save the one picture that is meant as JPEG or PNG.")
            )
        elif kind == b"eXIf" and orientation == UPRIGHT:
            orientation = orientation_of(data[start + 8 : end - 4])
        if kind in _KEPT:
            kept.append(data[start:end])
        if kind == b"IEND":
            return Png(b"".join(kept), size, orientation)
    raise damaged()


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Kind, start and end of each chunk."""
    at = len(SIGNATURE)
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        if end > len(data):
            raise damaged()
        yield data[at + 4 : at + 8], at, end
        at = end


def _size(content: bytes, before: tuple[int, int]) -> tuple[int, int]:
    if any(before) or len(content) != 13:
        raise damaged()
    width, height = struct.unpack_from(">II", content)
    if not 0 < width < 2**31 or not 0 < height < 2**31:
        raise damaged()
    return width, height
