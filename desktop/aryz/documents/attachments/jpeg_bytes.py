"""The bytes of a JPEG: what its head says, and the file without everything that is no picture (ITU-T T.81, annex B)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.documents.attachments import limits
from aryz.documents.attachments.kinds import Unreadable, damaged
from aryz.documents.attachments.orientation import UPRIGHT, orientation_of
from aryz.model.base import message

if TYPE_CHECKING:
    from collections.abc import Iterator

_SOI, _EOI, _SOS, _APP1, _APP14 = 0xD8, 0xD9, 0xDA, 0xE1, 0xEE
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_READ = frozenset({0xC0, 0xC1, 0xC2})
"""Baseline, extended and progressive, all with Huffman's code: what cameras, scanners and editors write."""
_PROGRESSIVE = 0xC2
_TABLES = frozenset({0xC4, 0xDB, 0xDD, *_READ})
_EXIF = b"Exif\0\0"


@dataclass(frozen=True)
class Jpeg:
    """``data``: the file without its application data and comments; ``size``: as stored; ``orientation``: of its EXIF data.

    ``streamed``: its lines come one by one; ``block``: pixels of its coding units along their longer side.
    """

    data: bytes
    size: tuple[int, int]
    orientation: int
    streamed: bool
    block: int


@dataclass(frozen=True)
class _Frame:
    marker: int
    precision: int
    size: tuple[int, int]
    parts: int
    block: int


def read_jpeg(data: bytes) -> Jpeg:
    """The head of a JPEG. :class:`~aryz.documents.attachments.kinds.Unreadable` where it is damaged or of a kind that is not read."""
    kept, orientation, frame = [b"\xff\xd8"], UPRIGHT, None
    for marker, start, end in _segments(data):
        content = data[start + 4 : end]
        if marker in _FRAMES:
            if frame is not None:
                raise damaged()
            frame = _frame(marker, content)
        if marker == _APP1 and content.startswith(_EXIF) and orientation == UPRIGHT:
            orientation = orientation_of(content[len(_EXIF) :])
        if marker in _TABLES or (marker == _APP14 and content.startswith(b"Adobe")):
            kept.append(data[start:end])
        if marker == _SOS:
            return _made(kept, data[start:], content, frame, orientation)
    raise damaged()


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, start and end of each segment up to the first scan."""
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            raise damaged()
        if data[at + 1] == 0xFF:  # fill bytes before a marker
            at += 1
            continue
        marker = data[at + 1]
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in (_SOI, _EOI) or end < at + 4 or end > len(data):
            raise damaged()
        yield marker, at, end
        at = end


def _frame(marker: int, content: bytes) -> _Frame:
    try:
        precision, height, width, parts = struct.unpack_from(">BHHB", content)
        factors = [content[7 + 3 * number] for number in range(parts)]
    except (struct.error, IndexError):
        raise damaged() from None
    if marker not in _READ or precision != 8 or parts not in (1, 3, 4):
        raise Unreadable(
            message("This kind of JPEG is not read here. Open the picture and save it anew as JPEG or PNG.")
        )
    if not width or not height:
        raise damaged()
    return _Frame(
        marker, precision, (width, height), parts, 8 * max(max(each >> 4, each & 15) for each in factors)
    )


def _made(kept: list[bytes], scans: bytes, first: bytes, frame: _Frame | None, orientation: int) -> Jpeg:
    if frame is None or not first:
        raise damaged()
    streamed = frame.marker != _PROGRESSIVE and first[0] == frame.parts
    if scans.count(b"\xff\xda") > limits.SCANS:
        raise Unreadable(
            message("This JPEG is made of too many passes. Open the picture and save it anew as JPEG or PNG.")
        )
    return Jpeg(b"".join((*kept, scans)), frame.size, orientation, streamed, frame.block)
