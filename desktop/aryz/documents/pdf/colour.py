"""The sRGB profile that PDF/A asks for (IEC 61966-2-1 in an ICC 4 profile), built from its published numbers."""

from __future__ import annotations

from functools import cache
from struct import pack

# Primaries and white adapted to D50, as ICC profiles have them; the transfer curve of IEC 61966-2-1 as a parametric curve.
_WHITE = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    "r": (0.43607, 0.22249, 0.01392),
    "g": (0.38515, 0.71687, 0.09708),
    "b": (0.14307, 0.06061, 0.7141),
}
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_ADAPTATION = (1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168)
_NAME = "sRGB IEC61966-2.1"
_RIGHTS = "No copyright, use freely"


@cache
def srgb_profile() -> bytes:
    """The profile's bytes, always the same; its date is that of the standard."""
    curve = b"para\0\0\0\0\0\3\0\0" + b"".join(map(_fixed, _CURVE))
    tags = {
        b"desc": _text(_NAME),
        b"cprt": _text(_RIGHTS),
        b"wtpt": _xyz(_WHITE),
        b"chad": b"sf32\0\0\0\0" + b"".join(map(_fixed, _ADAPTATION)),
        **{f"{letter}XYZ".encode(): _xyz(value) for letter, value in _PRIMARIES.items()},
        **{f"{letter}TRC".encode(): curve for letter in _PRIMARIES},
    }
    at, entries, body = 128 + 4 + 12 * len(tags), b"", b""
    places: dict[bytes, int] = {}
    for tag, data in tags.items():
        if data not in places:
            places[data] = at + len(body)
            body += data + bytes(-len(data) % 4)
        entries += tag + pack(">II", places[data], len(data))
    table = pack(">I", len(tags)) + entries
    return _header(128 + len(table) + len(body)) + table + body


def _header(size: int) -> bytes:
    made = pack(">6H", 1999, 10, 18, 0, 0, 0)
    head = pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x04200000, b"mntr", b"RGB ", b"XYZ ") + made + b"acsp"
    return (head + bytes(28) + b"".join(map(_fixed, _WHITE))).ljust(128, b"\0")


def _fixed(value: float) -> bytes:
    return pack(">i", round(value * 65536))


def _xyz(value: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(map(_fixed, value))


def _text(text: str) -> bytes:
    data = text.encode("utf-16-be")
    return b"mluc\0\0\0\0" + pack(">II2s2sII", 1, 12, b"en", b"US", len(data), 28) + data
