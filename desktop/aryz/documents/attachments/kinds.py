"""What a file is, by its bytes alone: its name is never asked."""

from __future__ import annotations

from aryz.model.base import AryzError, message

PDF, JPEG, PNG = "pdf", "jpeg", "png"
_BEGINNINGS = (
    (b"\xff\xd8\xff", JPEG), (b"\x89PNG\r\n\x1a\n", PNG), (b"II*\0", "TIFF"), (b"MM\0*", "TIFF"), (b"GIF8", "GIF"), (b"BM", "BMP"),
    (b"PK\x03\x04", "Word/Excel/ZIP"), (b"\xd0\xcf\x11\xe0", "Word/Excel"), (b"{\\rtf", "RTF"), (b"Rar!", "RAR"), (b"7z\xbc\xaf", "7z"),
    (b"%!PS", "PostScript"), (b"AT&TFORM", "DjVu"), (b"\0\0\0\x0cjP", "JPEG 2000"), (b"8BPS", "Photoshop"),
)  # fmt: skip
_BRANDS = ((b"heic", "HEIC"), (b"heix", "HEIC"), (b"mif1", "HEIC"), (b"msf1", "HEIC"), (b"avif", "AVIF"))
_PDF_WITHIN = 1024
"""Bytes before a PDF's own mark: readers have always allowed for them."""


class Unreadable(AryzError):
    """A file that cannot be attached, and what to do; where it was named is known to the caller."""


def kind_of(data: bytes) -> str:
    """``pdf``, ``jpeg`` or ``png``. :class:`Unreadable` for anything else, with the name of what it is where it is known."""
    if not data:
        raise Unreadable(message("The file is empty. Save or copy it anew."))
    found = _name(data)
    if found in (PDF, JPEG, PNG):
        return found
    if found:
        raise Unreadable(
            message(
                "This is a {kind} file, which cannot be attached. Save it as PDF, JPEG or PNG.", kind=found
            )
        )
    raise Unreadable(message("This is not a PDF, JPEG or PNG file. Save the paper as one of these."))


def _name(data: bytes) -> str:
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return PDF
    for start, name in _BEGINNINGS:
        if data.startswith(start):
            return name
    if data[4:8] == b"ftyp":
        return next((name for brand, name in _BRANDS if data[8:12] == brand), "video/HEIC")
    return "WebP" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else ""


def damaged() -> Unreadable:
    """The file begins like one that can be read, and is none."""
    return Unreadable(
        message("The file is damaged: it cannot be read to its end. Scan, save or copy it anew.")
    )
