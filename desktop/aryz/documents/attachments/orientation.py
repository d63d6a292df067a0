"""How a camera was held: the one thing of a photo's EXIF data that is used; all of it is thrown away."""

from __future__ import annotations

import struct

UPRIGHT = 1
_TAG, _SHORT = 0x0112, 3
_MOST_ENTRIES = 500


def orientation_of(tiff: bytes) -> int:
    """The orientation, 1 to 8, in EXIF data (a TIFF structure; CIPA DC-008, 4.6.4); 1 where it is not said, or cannot be read."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None:
        return UPRIGHT
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for number in range(min(count, _MOST_ENTRIES)):
            tag, kind, _count, value = struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * number)
            if tag == _TAG and kind == _SHORT and 1 <= value <= 8:
                return int(value)
    except struct.error:
        return UPRIGHT
    return UPRIGHT
